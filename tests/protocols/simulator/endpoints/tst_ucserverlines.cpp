// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/simulator/endpoints/ucserverscenario.h"

using namespace Jackfield;
using namespace Jackfield::Simulator;
using namespace Jackfield::UcServer;

namespace {

using Way = UcServerClient::Way;
class UcServerLine : public UcServerScenario
{ };

TEST_P(UcServerLine, ListsTheLinesOfTheUserAndOfEverybody)
{
    const auto own = client.result<EnumPhoneLinesOperation>({LineScope::Own, 0});
    ASSERT_EQ(own.lines.size(), 1U);
    EXPECT_EQ(own.lines[0].linePhoneNumber, line);
    EXPECT_EQ(own.lines[0].phoneNumber, root + QStringLiteral("100"));
    EXPECT_EQ(own.lines[0].type, 1);
    EXPECT_EQ(own.lines[0].openStatus, LineOpenStatus::usable);
    EXPECT_FALSE(own.lineMonitorCrossRefId);
    const auto all = client.result<EnumPhoneLinesOperation>({LineScope::OwnAndGranted, 1});
    EXPECT_EQ(all.lines.size(), 6U);
    EXPECT_EQ(all.lines[1].type, 0);
    EXPECT_TRUE(all.lineMonitorCrossRefId);
}

TEST_P(UcServerLine, SetsAndRemovesForwardsOfAllKinds)
{
    const auto set = [&](std::optional<qint64> mode, const QString &to) {
        std::optional<OptionalParameters> params;
        if (mode)
            params = OptionalParameters {{{QStringLiteral("ForwardMode"), *mode}}};
        return client.result<SetForwardOperation>({line, to, params});
    };
    EXPECT_TRUE(set(std::nullopt, root + QStringLiteral("101")).success);
    EXPECT_TRUE(set(std::nullopt, root + QStringLiteral("102")).existingForwardingChanged);
    EXPECT_FALSE(set(3, answers).existingForwardingChanged); // An ordinal: no answer.
    EXPECT_TRUE(set(ForwardModes::immediateExternal, answers).success);
    EXPECT_TRUE(set(ForwardModes::busyExternal, answers).success); // 16: only a mask.
    EXPECT_FALSE(set(3000, answers).success);
    EXPECT_FALSE(set(2, line).success); // To itself.
    ASSERT_TRUE(client.settle());
    const auto events = client.events<CtiNotifyLineForwardingChanged>();
    ASSERT_EQ(events.size(), 5U);
    std::map<qint64, QString> forwards;
    for (const LineForward &forward : events.back().forwards)
        forwards[forward.mode] = forward.destination;
    EXPECT_EQ(forwards,
              (std::map<qint64, QString> {{ForwardModes::immediate, root + QStringLiteral("102")},
                                          {ForwardModes::noAnswer, answers},
                                          {ForwardModes::immediateExternal, answers},
                                          {ForwardModes::busyExternal, answers}}));
    const auto remove = [&](qint64 mode, const QString &to) {
        return client
            .result<RemoveForwardOperation>(
                {line,
                 OptionalParameters {{{QStringLiteral("ForwardMode"), mode},
                                      {QStringLiteral("ForwardDestination"), to}}}})
            .success;
    };
    EXPECT_FALSE(remove(1, answers));
    EXPECT_TRUE(remove(1, root + QStringLiteral("102")));
    EXPECT_FALSE(remove(1, {}));
    EXPECT_TRUE(client.result<RemoveForwardOperation>({line, {}}).success);
    EXPECT_TRUE(exchange.findExtension(QStringLiteral("100"))->forwards.isEmpty());
}

TEST_P(UcServerLine, ReadsForwardModesAsMasksWhenToldSo)
{
    set(R"({"forwardMasks": true})");
    const OptionalParameters four {{{QStringLiteral("ForwardMode"), qint64(4)}}};
    EXPECT_TRUE(client.result<SetForwardOperation>({line, answers, four}).success);
    EXPECT_TRUE(exchange.findExtension(QStringLiteral("100"))
                    ->forwards.contains(ForwardKind(ForwardMode::NoAnswer)));
}

TEST_P(UcServerLine, SetsDoNotDisturbAndRemoteOffice)
{
    client.result<LineSetDoNotDisturbOperation>({line, true});
    EXPECT_EQ(client.trouble, QString());
    EXPECT_TRUE(exchange.findExtension(QStringLiteral("100"))->doNotDisturb);
    client.result<LineSetRemoteOfficeOperation>({line, {{}, 1, answers}});
    EXPECT_EQ(client.trouble, QString());
    EXPECT_EQ(exchange.findExtension(QStringLiteral("100"))->remoteOffice, answers);
    client.result<LineSetRemoteOfficeOperation>({line, {{}, 1, QString()}});
    EXPECT_EQ(client.trouble, QStringLiteral("error 1"));
    client.result<LineSetRemoteOfficeOperation>({line, {{}, 0, answers}});
    ASSERT_TRUE(client.settle());
    ASSERT_EQ(client.events<CtiNotifyLineDoNotDisturbChanged>().size(), 1U);
    EXPECT_EQ(client.events<CtiNotifyLineDoNotDisturbChanged>()[0].doNotDisturb, 1);
    const auto offices = client.events<CtiNotifyLineRemoteOfficeChanged>();
    ASSERT_EQ(offices.size(), 2U);
    EXPECT_EQ(offices[0].remoteOffice, (RemoteOfficeState {{}, 1, answers}));
    EXPECT_EQ(offices[1].remoteOffice.enabled, 0);
    client.result<LineSetDoNotDisturbOperation>({QStringLiteral("tel:999@sim"), true});
    EXPECT_EQ(client.trouble, QStringLiteral("error 3"));
}

TEST_P(UcServerLine, GivesEachMonitorOfALineItsOwnEvents)
{
    const QString second = watch(line);
    EXPECT_NE(second, monitor);
    exchange.setDoNotDisturb(QStringLiteral("100"), true);
    ASSERT_TRUE(client.settle());
    const auto events = client.events<CtiNotifyLineDoNotDisturbChanged>();
    ASSERT_EQ(events.size(), 2U);
    EXPECT_NE(events[0].monitorCrossRefId, events[1].monitorCrossRefId);
    client.result<LineMonitorStopOperation>({second});
    EXPECT_EQ(client.trouble, QString());
    client.result<LineMonitorStopOperation>({second});
    EXPECT_EQ(client.trouble, QStringLiteral("error 1"));
    forgetEvents();
    exchange.setDoNotDisturb(QStringLiteral("100"), false);
    ASSERT_TRUE(client.settle());
    EXPECT_EQ(client.events<CtiNotifyLineDoNotDisturbChanged>().size(), 1U);
}

TEST_P(UcServerLine, TellsWhatAnAdministratorDoes)
{
    const auto all = client.result<EnumPhoneLinesOperation>({LineScope::Known, 1});
    const auto administer = [&](const char *what) {
        EXPECT_TRUE(office.administer(QJsonDocument::fromJson(what).object())) << what;
    };
    administer(R"({"does": "line-status", "line": "100", "status": 5})");
    administer(
        R"({"does": "projects", "line": "100", "location": "SIM", "projects": [{"name": "Roof"}]})");
    administer(R"({"does": "sort-order", "lines": ["101", "100"]})");
    administer(R"({"does": "line-removed", "line": "100"})");
    ASSERT_TRUE(client.settle());
    ASSERT_EQ(client.events<CtiNotifyLineInfoChanged>().size(), 1U);
    EXPECT_EQ(client.events<CtiNotifyLineInfoChanged>()[0].lineInfo.openStatus, 5);
    ASSERT_EQ(client.events<CtiNotifyLineProjectSettingsChanged>().size(), 1U);
    EXPECT_EQ(client.events<CtiNotifyLineProjectSettingsChanged>()[0].projects[0].projectName,
              QStringLiteral("Roof"));
    ASSERT_EQ(client.events<CtiNotifyLineSortOrderChanged>().size(), 1U);
    EXPECT_EQ(client.events<CtiNotifyLineSortOrderChanged>()[0].lineUris,
              (std::vector<QString> {other, line}));
    EXPECT_EQ(client.events<CtiNotifyMonitorStopped>(),
              (std::vector<CtiNotifyMonitorStopped> {{monitor}}));
    ASSERT_EQ(client.events<CtiNotifyLineAddRemove>().size(), 1U);
    EXPECT_EQ(client.events<CtiNotifyLineAddRemove>()[0].lineMonitorCrossRefId,
              all.lineMonitorCrossRefId);
    EXPECT_EQ(client.events<CtiNotifyLineAddRemove>()[0].addRemove, LineAddRemove::Removed);
    EXPECT_EQ(watch(line), QString());
    administer(R"({"does": "line-added", "line": "100"})");
    EXPECT_NE(watch(line), QString());
    EXPECT_EQ(client.events<CtiNotifyLineAddRemove>().size(), 2U);
    EXPECT_FALSE(office.administer({{QStringLiteral("does"), QStringLiteral("nonsense")}}));
}

INSTANTIATE_TEST_SUITE_P(Ways, UcServerLine,
                         testing::Values(Way::TcpJson, Way::TcpBer, Way::WebJson, Way::WebBer),
                         [](const auto &way) { return UcServerClient::nameOf(way.param); });

} // namespace
