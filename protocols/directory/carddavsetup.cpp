// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/directory/carddavsetup.h"

#include "core/base/redact.h"
#include "protocols/transport/certificateprobe.h"
#include "protocols/transport/httpurl.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHostAddress>

namespace Jackfield {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::CardDavSource)
    };

    tl::unexpected<Error> malformed(const QString &words)
    {
        return failure(Error::Code::Malformed, words);
    }

    bool isLoopback(const HttpUrl &url)
    {
        return url.host == "localhost" || QHostAddress(QString::fromLatin1(url.host)).isLoopback();
    }

    Result<Unit> readPins(const QVariantMap &pins, HttpRules &rules)
    {
        for (auto it = pins.cbegin(); it != pins.cend(); ++it) {
            const auto pin = pinFrom(it.value().toString());
            if (!pin)
                return malformed(Words::tr("The pin of %1 cannot be read; it begins with "
                                           "sha256//.")
                                     .arg(oneLine(it.key())));
            rules.pins.insert(it.key().toLower(), *pin);
        }
        return Unit {};
    }

} // namespace

Result<CardDavSetup> cardDavSetup(const QVariantMap &config)
{
    CardDavSetup setup;
    const auto url =
        HttpUrl::from(config.value(QStringLiteral("url")).toString().trimmed().toUtf8());
    if (!url)
        return malformed(Words::tr("The address of the address book must begin with https:// or "
                                   "http:// and hold no user or password."));
    setup.url = url->text;
    setup.user = config.value(QStringLiteral("user")).toString();
    const bool isOpen = !url->isTls && !isLoopback(*url)
        && config.value(QStringLiteral("tls")).toString() != QLatin1String("off");
    if (isOpen && !setup.user.isEmpty())
        return malformed(Words::tr("With http:// the password would travel unencrypted. Use "
                                   "https://, or write tls = \"off\" to allow it."));
    bool isNumber = true;
    constexpr int mostMinutes = 24 * 60;
    const int minutes = config.value(QStringLiteral("refresh_minutes"), int(setup.refresh.count()))
                            .toInt(&isNumber);
    if (!isNumber || minutes < 1 || minutes > mostMinutes)
        return malformed(Words::tr("refresh_minutes must be a number from 1 to 1440."));
    setup.refresh = std::chrono::minutes(minutes);
    setup.rules.totalLimit = std::chrono::minutes(1); // many cards, by a slow line
    setup.rules.maxBody = 4 * 1024 * 1024;
    setup.rules.caFile = config.value(QStringLiteral("ca_file")).toString();
    if (!setup.rules.caFile.isEmpty() && !QFileInfo(setup.rules.caFile).isReadable())
        return malformed(Words::tr("The file of trusted certificates cannot be read: %1")
                             .arg(oneLine(setup.rules.caFile)));
    return readPins(config.value(QStringLiteral("pins")).toMap(), setup.rules).map([&setup](Unit) {
        return setup;
    });
}

} // namespace Jackfield
