// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "protocols/transport/httpclient.h"

#include <QVariantMap>

namespace Jackfield {

/// Where address books are, and how often they are looked at.
struct CardDavSetup
{
    QByteArray url; ///< Of a server, a user's home or one address book.
    QString user;
    std::chrono::minutes refresh {15};
    HttpRules rules; ///< With pins and caFile of the configuration.
};

/// Of a [contacts] sources table. Keys: url, user, refresh_minutes (1 to 1440), ca_file, pins.
/// Malformed with words for people.
Result<CardDavSetup> cardDavSetup(const QVariantMap &config);

} // namespace Jackfield
