// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/systemconfig.h"
#include "core/phone/command.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>

// What a kind of phone system offers to who sets one up, beside the rows of its form.
namespace Jackfield {

/// A known product: values that are filled in for the user. Those a template still asks for are
/// rows of the form afterwards (PhoneSystemFactory::fieldsFor()).
struct SetupPreset
{
    QString id; ///< Fixed: "snom"
    QString name; ///< Of the product.
    QString group; ///< "Desk phones", "Phone systems", …; translated.
    QString notes; ///< Translated: what has to be set there, what to know. May be empty.
    QStringList words; ///< Searched as well: models, makers, other names.
    QVariantMap values; ///< SystemConfig::values
    bool operator==(const SetupPreset &) const = default;
};

/// A configuration as jackfield.toml may hold it, and the secrets that stood in it in clear.
struct ClearedConfig
{
    SystemConfig config;
    QMap<QString, QString> secrets; ///< By SecretId::name.
};

/// What would be sent for a number, with every secret shown as "***".
struct RequestPreview
{
    QString request; ///< Lines, as they go out; empty on an error.
    QString error; ///< Translated; why there is none.
    QStringList warnings; ///< Translated; it can be used all the same.
    bool operator==(const RequestPreview &) const = default;
};

/// What a server shows of itself over TLS, for a person who is to decide whether to trust it.
struct ServerTrust
{
    QString host; ///< As it is pinned: the key of the entry.
    QString pin; ///< The entry's value.
    QString pinsKey; ///< The SetupField (TextMap) that holds the pins.
    QString subject; ///< Foreign text, one line each.
    QString issuer;
    QDateTime validFrom;
    QDateTime validUntil;
    QStringList problems; ///< Translated; empty: it is trusted without a pin.
};

/// One call made to try a configuration out.
struct TrialReport
{
    QString sent; ///< As RequestPreview::request; empty: nothing was sent.
    QString received; ///< Foreign text, several lines, secrets masked; empty: nothing.
    CommandResult outcome = failure(Error::Code::Cancelled);
    QString verdict; ///< Translated: what the outcome means, and what to do about it.
};

} // namespace Jackfield
