// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonesystem.h"
#include "protocols/webdial/webdialfactory.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedfunction.h"
#include "tests/support/scriptedhttp.h"
#include "tests/support/scriptedlauncher.h"
#include "tests/support/scriptedsecrets.h"

#include <QHostAddress>

#include <gmock/gmock.h>

namespace Jackfield::WebDial {

/// A web dial system with everything around it played by the test.
class WebDialTest : public testing::Test
{
protected:
    WebDialTest()
    {
        config.id = id;
        config.kind = QStringLiteral("webdial");
        config.lines = QStringList {QStringLiteral("21"), QStringLiteral("22")};
        set("template", "http://pbx.example/dial?from=^&to=#");
    }
    /// Whatever happened: no secret was told to who listens to the wire.
    ~WebDialTest() override
    {
        system.reset();
        for (const WireMessage &message : onWire)
            for (const QString &secret : std::as_const(secrets.kept)) {
                const QString text =
                    message.name + QString::fromUtf8(message.bytes) + message.decoded;
                // Letters stand in anything.
                EXPECT_FALSE(secret.size() > 3 && text.contains(secret, Qt::CaseInsensitive))
                    << qPrintable(text);
                EXPECT_FALSE(text.contains(QLatin1String("canary"))) << qPrintable(text);
            }
    }
    void set(const char *key, const QVariant &value)
    {
        config.values.insert(QString::fromLatin1(key), value);
    }
    void set(const char *key, const char *text) { set(key, QString::fromUtf8(text)); }
    void keep(const char *name, const char *secret)
    {
        secrets.kept.insert(QStringLiteral("web/") + QLatin1String(name),
                            QString::fromUtf8(secret));
    }

    void make()
    {
        auto made = factory.create(config);
        ASSERT_TRUE(made) << made.error().detail.toStdString();
        system = *std::move(made);
        system->wire().listen(WireTap::Depth::Contents,
                              [this](const WireMessage &message) { onWire.push_back(message); });
        QObject::connect(system.get(), &PhoneSystem::linkChanged, &context,
                         [this](PhoneSystem::Link, const QString &detail) { words = detail; });
        QObject::connect(system.get(), &PhoneSystem::eventReceived, &context,
                         [this](const PhoneEvent &event) { events.push_back(event); });
    }
    void open()
    {
        make();
        system->open();
        ASSERT_EQ(system->link(), PhoneSystem::Link::Ready) << words.toStdString();
        events.clear();
    }
    void order(const Command &command)
    {
        system->execute(command).then(
            &context, [this](const CommandResult &result) { results.push_back(result); });
    }
    LineId line(const char *extension = "21") const
    {
        return LineId::of(id, QString::fromLatin1(extension));
    }
    static DialString number()
    {
        return {QStringLiteral("003023125123"),
                QStringLiteral("03023125123"),
                QStringLiteral("+493023125123"),
                QStringLiteral("030/23125123"),
                {}};
    }
    Dial dial(const char *extension = "21") const { return {line(extension), number()}; }
    HangUp hangUp(const char *extension = "21") const { return {{line(extension), {}}}; }

    CommandResult result() const
    {
        return results.empty() ? failure(Error::Code::Malformed, QStringLiteral("no answer"))
                               : results.back();
    }
    Error error() const { return result() ? Error {} : result().error(); }
    std::string detail() const { return error().detail.toStdString(); }

    const SystemId id {QStringLiteral("web")};
    const CommandResult sent = Accepted {std::nullopt, true};
    SystemConfig config;
    ManualClock clock;
    ScriptedSecrets secrets;
    ScriptedHttp http;
    ScriptedLauncher launcher;
    ScriptedFunctions functions;
    QString branch;
    WebDialFactory factory {{clock, secrets, http.factory(), launcher, functions.maker(),
                             [this] { return branch; },
                             [](const QHostAddress &address, quint16 port) {
                                 return address.isLoopback() && port == 2503;
                             }}};
    std::unique_ptr<PhoneSystem> system;
    QObject context;
    QString words; ///< The last detail of the link.
    std::vector<PhoneEvent> events;
    std::vector<WireMessage> onWire; ///< By the wire.
    std::vector<CommandResult> results;
};

} // namespace Jackfield::WebDial
