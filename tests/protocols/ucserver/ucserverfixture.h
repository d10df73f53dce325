// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonestore.h"
#include "protocols/ucserver/lineregistry.h"
#include "protocols/ucserver/ucserversystem.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedsession.h"

#include <QSet>

#include <gmock/gmock.h>

namespace Jackfield::UcServer {

inline QString text(const char *words)
{
    return QString::fromUtf8(words);
}

/// "tel:+4989999985100@pbx" with every feature.
inline CtiLineInfo lineInfo(int extension, qint64 features = 1 | 2 | 4 | 32)
{
    CtiLineInfo info;
    info.openStatus = LineOpenStatus::usable;
    info.linePhoneNumber = QStringLiteral("tel:+4989999985%1@pbx").arg(extension);
    info.phoneNumber = QStringLiteral("+4989999985%1").arg(extension);
    info.descriptor = QStringLiteral("Line %1").arg(extension);
    info.features = features;
    info.forwardFeaturesPbx = ForwardModes::immediate | ForwardModes::busy;
    info.forwardFeaturesServer = ForwardModes::noAnswer | ForwardModes::notConnected;
    return info;
}

inline CtiCallInformation callInfo(const char *id, qint64 state, qint64 features = 32)
{
    CtiCallInformation call;
    call.connectionId = text(id);
    call.state = state;
    call.features = features;
    call.remoteNumber = QStringLiteral("+493023125123");
    call.localNumber = QStringLiteral("+4989999985100");
    call.created = SystemTime::from(QDateTime(QDate(2026, 1, 5), QTime(8, 59), Qt::UTC));
    return call;
}

/// A UCServer with the lines 100, 101, … of which 100 is our own, played by the test; what the
/// system tells goes through a real PhoneStore.
class UcServerTest : public testing::Test
{
protected:
    UcServerTest()
    {
        setup.host = text("uc.example");
        setup.tls = Tls::Required;
        setup.lines = QStringList {text("100")};
        addLine(100);
        addLine(101);
        sessions.reflex = [this](const KnownPayload &request) { return reflex(request); };
    }
    ~UcServerTest() override { system.reset(); }

    CtiLineMonitorStartResult &addLine(int extension)
    {
        enumerated.push_back(uri(extension));
        CtiLineMonitorStartResult &line = served[uri(extension)];
        line.lineInfo = lineInfo(extension);
        line.monitorCrossRefId = QStringLiteral("ref-%1").arg(extension);
        return line;
    }
    static QString uri(int extension) { return lineInfo(extension).linePhoneNumber; }

    /// What the server answers by itself: it knows its lines.
    std::optional<ScriptedSession::Reply> reflex(const KnownPayload &request)
    {
        if (std::holds_alternative<CtiEnumPhoneLinesArgument>(request) && answersLines) {
            CtiEnumPhoneLinesResult result;
            for (const QString &each : enumerated)
                result.lines.push_back(served.at(each).lineInfo);
            return KnownPayload(result);
        }
        if (const auto *start = std::get_if<CtiLineMonitorStartArgument>(&request);
            start && answersMonitors) {
            monitored.append(start->linePhoneNumber);
            if (refused.contains(start->linePhoneNumber))
                return tl::unexpected(
                    RequestFailure {{Error::Code::Refused, text("no right")}, 2, false});
            return KnownPayload(served.at(start->linePhoneNumber));
        }
        if (std::holds_alternative<CtiLineMonitorStopArgument>(request)) {
            ++monitorsStopped;
            return KnownPayload(CtiLineMonitorStopResult {});
        }
        return {};
    }

    void make()
    {
        system = std::make_unique<UcServerSystem>(id, setup, clock, sessions.factory());
        if (!store.findSystem(id))
            store.addSystem({id, text("ucserver"), {}, {}, {}, {}, system->features()});
        QObject::connect(system.get(), &PhoneSystem::linkChanged, &context,
                         [this](PhoneSystem::Link link, const QString &detail) {
                             links.push_back(link);
                             words = detail;
                             store.setLink(id, link, detail);
                         });
        QObject::connect(system.get(), &PhoneSystem::eventReceived, &context,
                         [this](const PhoneEvent &event) {
                             events.push_back(event);
                             store.apply(id, event);
                         });
    }
    void open()
    {
        if (!system)
            make();
        system->open();
        session().logIn();
        ASSERT_EQ(system->link(), PhoneSystem::Link::Online) << words.toStdString();
        links.clear();
        events.clear();
    }
    ScriptedSession &session() { return sessions.last(); }

    void order(const Command &command)
    {
        system->execute(command).then(
            &context, [this](const CommandResult &result) { results.push_back(result); });
    }
    CommandResult result() const
    {
        return results.empty() ? failure(Error::Code::Malformed, text("no answer"))
                               : results.back();
    }
    Error::Code code() const { return result() ? Error::Code::Malformed : result().error().code; }

    LineId line(int extension = 100) const { return LineId::of(id, uri(extension)); }
    CallId call(const char *connection) const { return CallId::of(id, text(connection)); }
    Target on(const char *connection) const { return {line(), call(connection)}; }
    static DialString number()
    {
        return {text("003023125123"),
                text("03023125123"),
                text("+493023125123"),
                text("030/23125123"),
                {}};
    }

    void tellCall(qint64 reason, const CtiCallInformation &told, int extension = 100)
    {
        session().tell<NotifyLineCallInformationChangedOperation>(
            {QStringLiteral("ref-%1").arg(extension), uri(extension), reason, told});
    }
    Call known(const char *connection) const
    {
        const Call *found = store.findCall(call(connection));
        return found ? *found : Call {};
    }
    Line knownLine(int extension = 100) const
    {
        const Line *found = store.findMember(line(extension));
        return found ? *found : Line {};
    }
    template<typename Event>
    int count() const
    {
        return int(std::count_if(events.begin(), events.end(), [](const PhoneEvent &event) {
            return std::holds_alternative<Event>(event);
        }));
    }

    const SystemId id {text("uc")};
    UcServer::Setup setup;
    ManualClock clock;
    PhoneStore store {clock};
    ScriptedSessions sessions;
    std::map<QString, CtiLineMonitorStartResult> served;
    std::vector<QString> enumerated; ///< In this order.
    QSet<QString> refused;
    QStringList monitored; ///< Starts, as asked for.
    bool answersLines = true;
    bool answersMonitors = true;
    int monitorsStopped = 0;
    std::unique_ptr<UcServerSystem> system;
    QObject context;
    std::vector<PhoneSystem::Link> links;
    QString words;
    std::vector<PhoneEvent> events;
    std::vector<CommandResult> results;
};

} // namespace Jackfield::UcServer
