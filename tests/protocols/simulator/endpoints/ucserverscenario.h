// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/ctinumbers.h"
#include "tests/protocols/simulator/endpoints/ucserverfixture.h"

#include <gtest/gtest.h>

namespace Jackfield::Simulator {

/// The user of extension 100, who watches it, on each of the four ways.
class UcServerScenario : public testing::TestWithParam<UcServerClient::Way>, public UcServerFixture
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(client.open(portOf(GetParam())));
        monitor = watch(line);
        ASSERT_FALSE(monitor.isEmpty());
    }
    QString watch(const QString &uri)
    {
        return client.result<UcServer::LineMonitorStartOperation>({uri}).monitorCrossRefId;
    }
    /// "reason/state" of the call events of a line, oldest first.
    QStringList told(const QString &uri)
    {
        EXPECT_TRUE(client.settle());
        QStringList list;
        for (const auto &event : client.events<UcServer::CtiNotifyLineCallInformationChanged>()) {
            if (event.linePhoneNumber == uri)
                list.append(QStringLiteral("%1/%2").arg(event.reason).arg(event.call.state));
        }
        return list;
    }
    QStringList told() { return told(line); }
    void forgetEvents()
    {
        EXPECT_TRUE(client.settle());
        client.received.clear();
    }
    UcServer::CtiCallInformation lastCall()
    {
        const auto events = client.events<UcServer::CtiNotifyLineCallInformationChanged>();
        return events.empty() ? UcServer::CtiCallInformation() : events.back().call;
    }
    std::vector<UcServer::CtiCallInformation> calls(const QString &uri)
    {
        return client.result<UcServer::SnapshotPhoneLineOperation>({uri}).calls;
    }
    /// The only call of the own line.
    QString onlyCall()
    {
        const auto list = calls(line);
        EXPECT_EQ(list.size(), 1U);
        return list.empty() ? QString() : list.front().connectionId;
    }
    /// Of the call in that state.
    QString callIn(qint64 state)
    {
        for (const UcServer::CtiCallInformation &call : calls(line)) {
            if (call.state == state)
                return call.connectionId;
        }
        return {};
    }
    QString dial(const QString &to)
    {
        return client
            .result<UcServer::MakeCallOperation>({line, to, UcServer::serverFormatsNumber, {}})
            .connectionId;
    }
    static QString text(const UcServer::NetDatabaseContact &contact, std::string_view name)
    {
        for (const auto &[position, value] : contact.texts) {
            if (UcServer::NetDatabaseContact::textNames[position] == name)
                return value;
        }
        return {};
    }

    const QString line = QStringLiteral("tel:100@sim");
    const QString other = QStringLiteral("tel:101@sim");
    const QString root = QStringLiteral("+4989999985");
    UcServerClient client {GetParam()};
    QString monitor;
};

} // namespace Jackfield::Simulator
