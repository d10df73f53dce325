// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ipbx/ipbxfactory.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedhttp.h"
#include "tests/support/scriptedsecrets.h"

#include <gmock/gmock.h>

namespace Jackfield::Ipbx {

/// An ipbx system whose server, keychain and clock are the test.
class IpbxTest : public testing::Test
{
protected:
    IpbxTest()
    {
        config.id = id;
        config.kind = QStringLiteral("ipbx");
        config.lines = QStringList {QStringLiteral("21")};
        set("url", "https://pbx.example/");
        set("channels",
            QVariantMap {{QStringLiteral("21"), QStringLiteral("SIP/21")},
                         {QStringLiteral("34"), QStringLiteral("SIP/34")}});
    }
    /// Whatever happened: no secret was told to who listens to the wire.
    ~IpbxTest() override
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
    void setQueues(const QStringList &queues)
    {
        config.values.remove(QStringLiteral("channels"));
        set("queues", queues);
    }
    void keep(const char *name, const char *secret)
    {
        secrets.kept.insert(QStringLiteral("pbx/") + QLatin1String(name),
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
        clock.advance(std::chrono::milliseconds(0));
    }
    /// Answers the poll that is open; the body may be any.
    void answer(const QByteArray &body, int status = 200, const QByteArray &date = {})
    {
        HttpAnswer answered;
        answered.status = status;
        answered.body = body;
        if (!date.isEmpty())
            answered.headers = {{"date", date}};
        http.answer(answered);
    }
    /// Lets the next poll go out.
    void wait(std::chrono::milliseconds span = std::chrono::seconds(5)) { clock.advance(span); }
    void order(const Command &command)
    {
        system->execute(command).then(
            &context, [this](const CommandResult &result) { results.push_back(result); });
    }
    template<typename T>
    std::vector<T> all() const
    {
        std::vector<T> found;
        for (const PhoneEvent &event : events)
            if (const T *one = std::get_if<T>(&event))
                found.push_back(*one);
        return found;
    }
    /// As last told.
    Line line(const char *extension = "21") const
    {
        Line found;
        for (const LineChanged &changed : all<LineChanged>())
            if (changed.line.number == QLatin1String(extension))
                found = changed.line;
        return found;
    }
    Queue queue(const char *name = "Sales") const
    {
        Queue found;
        for (const QueueChanged &changed : all<QueueChanged>())
            if (changed.queue.name == QLatin1String(name))
                found = changed.queue;
        return found;
    }
    LineId lineId(const char *extension = "21") const
    {
        return LineId::of(id, QString::fromLatin1(extension));
    }
    DialString number(const char *outside = "003023125123") const
    {
        DialString number;
        number.outside = QString::fromLatin1(outside);
        return number;
    }
    std::string detail() const
    {
        return results.empty() || results.back() ? "" : results.back().error().detail.toStdString();
    }
    std::string lastUrl() const { return http.last().url.toStdString(); }

    const SystemId id {QStringLiteral("pbx")};
    SystemConfig config;
    ManualClock clock;
    ScriptedSecrets secrets;
    ScriptedHttp http;
    quint32 random = 0;
    IpbxFactory factory {{clock, secrets, http.factory(), [this] { return random; }}};
    QString words;
    std::vector<PhoneEvent> events;
    std::vector<WireMessage> onWire; ///< By the wire.
    std::vector<CommandResult> results;
    QObject context;
    std::unique_ptr<PhoneSystem> system; ///< Last: it answers what is open when it goes.
};

} // namespace Jackfield::Ipbx
