// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QStringList>
#include <QVariantMap>

namespace Jackfield {

/// A directory: where it is and how its entries are read.
struct LdapSetup
{
    enum class Tls {
        Off, ///< By the word of the configuration only, and for ldapi:// (the same computer).
        StartTls, ///< Before anything is told; a server without it is refused.
        AtOnce, ///< ldaps://
    };
    QString url; ///< ldap://, ldaps:// or ldapi://, without a path.
    Tls tls = Tls::StartTls;
    QString caFile; ///< PEM; only these authorities are trusted. Empty: the system's.
    QString base;
    QString bindDn; ///< Empty: anonymous.
    QString filter; ///< Of the site, besides ours; may be empty.
    QStringList nameAttributes; ///< Where the words of a name are looked for.
    /// Field of CardFields, or "photo" → attributes, the best first.
    QMap<QString, QStringList> attributes;
    int sizeLimit = 50; ///< Entries of one answer, 1 to 1000.

    QStringList numberAttributes() const; ///< Of the fields that are numbers.
};

/// Of a [contacts] sources table. Keys: url, base, bind_dn, tls ("required", "starttls", "off"),
/// ca_file, filter, name_attributes, attributes, size_limit. Malformed with words for people.
Result<LdapSetup> ldapSetup(const QVariantMap &config);

} // namespace Jackfield
