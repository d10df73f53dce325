// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contactcard.h"
#include "protocols/directory/carddavsource.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedsecrets.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

namespace Jackfield {

/// A CardDAV source on a clock that stands still, and what it says.
class CardDavUser : public testing::Test
{
protected:
    CardDavUser()
    {
        for (const char *name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy",
                                 "ALL_PROXY", "no_proxy", "NO_PROXY"})
            qunsetenv(name);
        secrets.kept.insert(QStringLiteral("contacts-dav/password"), QStringLiteral("Zq7!canary"));
    }
    void use(const QString &url, const QVariantMap &more = {})
    {
        QVariantMap config {{QStringLiteral("url"), url},
                            {QStringLiteral("user"), QStringLiteral("jo")}};
        for (auto it = more.cbegin(); it != more.cend(); ++it)
            config.insert(it.key(), it.value());
        auto made =
            cardDavContactSource(clock, secrets, httpClients(clock))(QStringLiteral("dav"), config);
        ASSERT_TRUE(made) << made.error().detail.toStdString();
        source = std::move(*made);
        QObject::connect(source.get(), &ContactSource::told, &context,
                         [this](const QString &words, bool isWarning) {
                             told = words;
                             wasWarning = isWarning;
                             ++tells;
                         });
        QObject::connect(source.get(), &ContactSource::loaded, &context,
                         [this](const QList<ContactCard> &all) {
                             cards = all;
                             ++loads;
                         });
        QObject::connect(source.get(), &ContactSource::progressed, &context,
                         [this](qint64 done, qint64 total) {
                             EXPECT_LE(done, total);
                             progress.append(done);
                         });
    }
    bool open() // and waits until it has ended
    {
        const int before = tells;
        source->open();
        return waitFor([&] { return tells > before; });
    }
    bool refresh() // by the clock
    {
        const int before = tells;
        clock.advance(std::chrono::minutes(15));
        return waitFor([&] { return tells > before; });
    }
    QStringList names() const
    {
        QStringList names;
        for (const ContactCard &card : cards)
            names.append(card.name);
        names.sort();
        return names;
    }
    static QByteArray vcard(const QByteArray &name, const QByteArray &number,
                            const QByteArray &uid = {})
    {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + (uid.isEmpty() ? name : uid) + "\r\nFN:"
            + name + "\r\nN:" + name + ";;;;\r\nTEL;TYPE=CELL:" + number + "\r\nEND:VCARD\r\n";
    }

    ManualClock clock;
    ScriptedSecrets secrets;
    QObject context;
    std::unique_ptr<ContactSource> source;
    QList<ContactCard> cards;
    QList<qint64> progress;
    QString told;
    bool wasWarning = false;
    int loads = 0;
    int tells = 0;
};

} // namespace Jackfield
