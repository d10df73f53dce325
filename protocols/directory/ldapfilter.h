// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contactcard.h"

#include <QByteArray>
#include <QStringList>

// What an LDAP directory is asked (RFC 4515), and which of its answers are meant.
namespace Jackfield {

/// `text` as a value in a filter: ( ) * \ and NUL are escaped (RFC 4515 section 3).
QByteArray ldapEscaped(const QString &text);

/// Entries in which one of `attributes` may be the number. Directories keep "+49 89 123-45" as it
/// was typed, so of each spelling with at least 7 digits the last 7 are looked for in their order
/// with anything in between: *1*2*3*4*5*6*7*. A shorter one (an extension) has to be the whole
/// value. That finds too much: isLdapNumber() tells which are meant. Empty: no spelling has digits.
QByteArray ldapNumberFilter(const QStringList &spellings, const QStringList &attributes);

/// A number of the card agrees with one of `spellings`: in its last 7 digits, or in all where one
/// of the two has fewer. A "(0)" in it is left out.
bool isLdapNumber(const ContactCard &card, const QStringList &spellings);

/// Entries in which every word of `text` (of the first 8) is part of one of `attributes`. Empty: no
/// word.
QByteArray ldapNameFilter(const QString &text, const QStringList &attributes);

/// Both hold. `site` may be empty, or without its outer parentheses.
QByteArray ldapBoth(const QByteArray &site, const QByteArray &filter);

} // namespace Jackfield
