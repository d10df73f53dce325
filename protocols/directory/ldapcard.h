// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/directory/ldapsetup.h"

#include <QByteArrayList>
#include <QHash>

#include <optional>

namespace Jackfield {

struct ContactCard;

/// An entry as the directory sent it.
struct LdapEntry
{
    QByteArray dn; ///< UTF-8
    /// By name in small letters, without options (";lang-de").
    QHash<QByteArray, QByteArrayList> values;
};

/// Nothing: the entry has neither a name nor a number. A value that is no UTF-8 is left out. Of
/// name, company, department and photo the first attribute that has a value is taken.
std::optional<ContactCard> ldapCard(const LdapEntry &entry, const LdapSetup &setup,
                                    const QString &source);

/// What has to be asked for: every attribute of the setup, photos only if wanted.
QByteArrayList ldapAttributes(const LdapSetup &setup, bool withPhotos);

} // namespace Jackfield
