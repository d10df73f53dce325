// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/nettapi/nettapisystem.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

namespace Jackfield::NetTapi {

/// A system whose server the test plays. Messages are written without their end.
class NetTapiTest : public testing::Test
{
protected:
    using Link = PhoneSystem::Link;

    NetTapiTest()
    {
        setup.host = QStringLiteral("192.0.2.10");
        setup.user = QStringLiteral("mia");
        setup.watch = {118};
        setup.trunkPrefix = QStringLiteral("9");
        setup.statuses = {QStringLiteral("At Lunch"), QStringLiteral("In the Office")};
    }
    void make()
    {
        system = std::make_unique<NetTapiSystem>(id, setup, clock, network.factory());
        QObject::connect(system.get(), &PhoneSystem::linkChanged, &context,
                         [this](Link, const QString &detail) { words = detail; });
        QObject::connect(system.get(), &PhoneSystem::eventReceived, &context,
                         [this](const PhoneEvent &event) { events.push_back(event); });
    }
    /// Up to the answers to all interests; forgets what was told and written.
    void online(quint32 uid = 107)
    {
        if (!system)
            make();
        if (system->link() == Link::Disconnected)
            system->open();
        network.last()->peerOpens();
        server("#<challenge=936bedf7d79995b7e29ec73ad214dc8>");
        server("#<login_nettapi=y><uid=" + QByteArray::number(uid) + "><priv=oper>");
        server("#<interest><ok>");
        server("#<interest><ok>");
        network.last()->takeWritten();
        events.clear();
    }
    void server(const QByteArray &message) { network.last()->peerSends(message + '\x04'); }
    /// What was written since the last time: messages, each without its end.
    QByteArrayList written()
    {
        QByteArrayList messages = network.last()->takeWritten().split('\x04');
        EXPECT_TRUE(messages.takeLast().isEmpty()) << "the end of a message is missing";
        return messages;
    }
    void order(const Command &command)
    {
        system->execute(command).then(
            &context, [this](const CommandResult &result) { results.push_back(result); });
    }
    LineId line(const char *uid = "107") const { return LineId::of(id, QString::fromLatin1(uid)); }
    Jackfield::Dial dial(const char *number = "4695550123") const
    {
        DialString text;
        text.outside = QLatin1Char('0') + QString::fromLatin1(number);
        text.dialable = QString::fromLatin1(number);
        return {line(), text};
    }
    template<typename T>
    QList<T> told() const
    {
        QList<T> found;
        for (const PhoneEvent &event : events)
            if (const auto *each = std::get_if<T>(&event))
                found << *each;
        return found;
    }
    /// Of the newest order; nothing: it succeeded, or none is answered.
    std::optional<Error::Code> lastError() const
    {
        return results.empty() || results.back() ? std::nullopt
                                                 : std::optional(results.back().error().code);
    }

    const SystemId id {QStringLiteral("facet")};
    NetTapi::Setup setup;
    ManualClock clock;
    FakeNetwork network;
    std::unique_ptr<NetTapiSystem> system;
    QObject context;
    QString words;
    std::vector<PhoneEvent> events;
    std::vector<CommandResult> results;
};

} // namespace Jackfield::NetTapi
