// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/client.h"

#include "core/base/overloaded.h"
#include "core/base/redact.h"
#include "protocols/nettapi/nettapiorders.h"
#include "protocols/nettapi/nettapivalues.h"

#include <algorithm>

namespace Jackfield::NetTapi {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::NetTapiSystem)
    };

    tl::unexpected<Error> notNow(const QString &words)
    {
        return failure(Error::Code::NotPossible, words);
    }

    template<typename T>
    QSet<T> setOf(const QList<T> &list)
    {
        return {list.cbegin(), list.cend()};
    }

    /// The report is of this call and not of one that has the same serial since the server began
    /// to count anew.
    bool isOf(const CallReport &report, const Call &call)
    {
        return report.direction == call.direction
            && std::any_of(report.parts.cbegin(), report.parts.cend(), [&](const auto &part) {
                   return isSameNumber(part.party.number, call.remote.number);
               });
    }

} // namespace

Client::Client(SystemId system, const Setup &setup, Session &session, CallRegister &calls,
               Clock &clock, quint32 uid, QMap<quint32, QString> statuses, QObject *parent)
    : QObject(parent)
    , m_system(std::move(system))
    , m_setup(setup)
    , m_session(session)
    , m_calls(calls)
    , m_clock(clock)
    , m_uid(uid)
    , m_status(std::move(statuses))
    , m_served {uid}
    , m_dialing(std::make_unique<DialDesk>(clock))
    , m_reports(new ReportDesk(
          clock, [this](const QByteArray &message) { m_session.send(message); }, this))
{
    const auto add = [](QList<quint32> &list, const QList<quint32> &more) {
        for (const quint32 each : more)
            if (!list.contains(each))
                list << each;
    };
    add(m_served, setup.lines);
    m_watched = m_served;
    add(m_watched, setup.watch);
    m_calls.begin(setOf(m_served), setOf(m_watched), clock.now());
    connect(&session, &Session::stated, this,
            [this](const Statement &statement) { take(statement); });
    connect(m_reports, &ReportDesk::finished, this, &Client::onReport);
}

void Client::start()
{
    m_interests.assign(m_watched.cbegin(), m_watched.cend());
    askInterest();
    for (const CallRegister::Gone &lost : m_calls.lost())
        m_reports->ask(lost.serial, lost.call);
}

qint64 Client::ignored() const
{
    return m_session.ignored() + m_calls.ignored() + m_reports->ignored()
        + (m_dialing ? m_dialing->ignored() : 0);
}

void Client::stop()
{
    m_session.disconnect(this);
    m_reports->disconnect(this);
    m_interestLimit.reset();
    m_interests.clear();
    m_calls.lose(m_clock.now());
    m_dialing.reset();
}

// --- Facts

Snapshot Client::snapshot() const
{
    Snapshot snapshot;
    for (const quint32 uid : m_watched)
        snapshot.lines << lineFor(uid);
    snapshot.calls = m_calls.calls();
    return snapshot;
}

/// Inside calls are not told: no outside call does not mean that it is free.
Line Client::lineFor(quint32 uid) const
{
    Line line;
    line.number = QString::number(uid);
    line.id = LineId::of(m_system, line.number);
    line.state = m_calls.hasCall(uid) ? Line::State::Busy : Line::State::Unknown;
    line.evidence.certainty = Certainty::Pushed;
    if (m_served.contains(uid)) {
        line.features = Feature::Dial | Feature::SetStatus;
        line.statuses = m_setup.statuses;
        line.status = m_status.value(uid);
    }
    if (uid == m_uid)
        line.label = m_setup.user;
    return line;
}

void Client::tell(const CallRegister::Change &change, quint32 uid)
{
    for (const CallRegister::Gone &gone : change.gone)
        m_reports->ask(gone.serial, gone.call);
    for (const PhoneEvent &event : change.events)
        Q_EMIT eventReceived(event);
    if (!change.events.isEmpty())
        tellLine(uid);
}

void Client::take(const Statement &statement)
{
    std::visit(Overloaded {
                   [this](const InterestAnswer &told) { take(told); },
                   [this](const DialAnswer &told) {
                       if (m_dialing)
                           m_dialing->take(told);
                   },
                   [this](const CallOffered &told) { take(told); },
                   [this](const CallEnded &told) { tell(m_calls.take(told), told.uid); },
                   [this](const CallInfoNotCompleted &told) { m_reports->take(told); },
                   [this](const CallInfoError &told) { m_reports->take(told); },
                   [this](const CallInfoGeneral &told) { m_reports->take(told); },
                   [this](const CallInfoParty &told) { m_reports->take(told); },
                   [this](const CallInfoRecording &told) { m_reports->take(told); },
                   [this](const CallInfoEnd &told) { m_reports->take(told); },
                   [](const auto &) {}, // Session keeps the others
               },
               statement);
}

void Client::take(const CallOffered &told)
{
    CallOffered notice = told;
    const QString dialled = m_dialing ? m_dialing->dialledIn(told) : QString();
    notice.number = dialled.isEmpty() ? withoutPrefix(told) : dialled;
    m_showsPrefix |= !dialled.isEmpty() && isPrefixed(told.number, dialled);
    const CallRegister::Change change = m_calls.take(notice);
    tell(change, notice.uid);
    if (m_dialing && !dialled.isEmpty() && !change.offered.isEmpty())
        m_dialing->arrive(change.offered);
}

bool Client::isPrefixed(const QString &told, const QString &number) const
{
    const QString &prefix = m_setup.trunkPrefix;
    return !prefix.isEmpty() && (told == prefix + number || told == prefix + u',' + number);
}

/// As whoever it is could be called back, once this server has been seen to show the prefix.
QString Client::withoutPrefix(const CallOffered &notice) const
{
    if (!m_showsPrefix || notice.direction != Direction::Outgoing
        || !notice.number.startsWith(m_setup.trunkPrefix))
        return notice.number;
    const QString number = notice.number.mid(m_setup.trunkPrefix.size());
    return number.startsWith(u',') ? number.mid(1) : number;
}

void Client::tellLine(quint32 uid)
{
    if (m_watched.contains(uid))
        Q_EMIT eventReceived(LineChanged {lineFor(uid)});
}

// --- Reports

void Client::onReport(ReportDesk::Outcome outcome, const CallReport &report)
{
    if (m_calls.find(report.call))
        onLostCall(outcome, report);
    else if (outcome == ReportDesk::Outcome::Told)
        Q_EMIT eventReceived(CallReported {report});
}

/// A call of the connection before: serials may be another call's since then (3.4, U).
void Client::onLostCall(ReportDesk::Outcome outcome, const CallReport &report)
{
    const Call call = *m_calls.find(report.call);
    if (outcome == ReportDesk::Outcome::Running || !call.evidence.lostAt.isValid())
        return;
    const CallRegister::Change change = m_calls.drop(call.id);
    for (const PhoneEvent &event : change.events)
        Q_EMIT eventReceived(event);
    tellLine(call.line.local().toUInt());
    if (outcome == ReportDesk::Outcome::Told && isOf(report, call))
        Q_EMIT eventReceived(CallReported {report});
    else
        Q_EMIT eventReceived(
            Notice {Words::tr("What became of a call of line %1 while the connection was lost is "
                              "not known")
                        .arg(call.line.local())});
}

// --- Interests: one at a time, because the answer does not say whose it is (3.3)

void Client::askInterest()
{
    if (m_interests.empty())
        return;
    const quint32 uid = m_interests.front();
    m_interestLimit = m_clock.after(interestLimit, [this] {
        ++m_owedInterests;
        endInterest(Words::tr("the server gives no answer"));
    });
    if (const auto order = interestOrder(uid))
        m_session.send(*order);
}

void Client::take(const InterestAnswer &answer)
{
    if (m_owedInterests > 0) // A late one: of a user before.
        --m_owedInterests;
    else if (!m_interests.empty())
        endInterest(answer.error.value_or(QString()));
}

void Client::endInterest(const QString &problem)
{
    m_interestLimit.reset();
    const quint32 uid = m_interests.front();
    m_interests.pop_front();
    if (!problem.isEmpty())
        Q_EMIT eventReceived(
            Notice {Words::tr("The calls of %1 are not told: %2").arg(uid).arg(oneLine(problem))});
    askInterest();
}

// --- Orders

Pending<CommandResult> Client::give(const Command &command)
{
    if (const auto *number = std::get_if<Jackfield::Dial>(&command))
        return dial(*number);
    const Order order = orderFor(command);
    if (!order)
        return Pending<CommandResult>::ready(tl::unexpected<Error>(order.error()));
    m_session.send(*order);
    if (const auto *status = std::get_if<SetStatus>(&command)) {
        const quint32 uid = *servedUid(status->line);
        m_status[uid] = status->status;
        tellLine(uid);
    }
    return Pending<CommandResult>::ready(Accepted {std::nullopt, true}); // 3.5: never answered
}

Client::Order Client::orderFor(const Command &command) const
{
    return std::visit(Overloaded {
                          [this](const SendDigits &order) {
                              return uidWithCall(order.target).and_then([&](quint32 uid) {
                                  return digitsOrder(uid, order.digits);
                              });
                          },
                          [this](const StartRecording &order) {
                              return uidWithCall(order.target).and_then(recordOrder);
                          },
                          [this](const StopRecording &order) {
                              return uidWithCall(order.target).and_then(stopRecordOrder);
                          },
                          [this](const SetStatus &order) { return statusOrderFor(order); },
                          [](const auto &) { return Order(failure(Error::Code::Unsupported)); },
                      },
                      command);
}

/// What is not in the user's list the server ignores without a word (3.5).
Client::Order Client::statusOrderFor(const SetStatus &order) const
{
    const Result<quint32> uid = servedUid(order.line);
    if (!uid)
        return tl::unexpected<Error>(uid.error());
    if (!m_setup.statuses.isEmpty() && !m_setup.statuses.contains(order.status))
        return failure(Error::Code::Malformed,
                       Words::tr("The statuses of the set-up are: %1")
                           .arg(m_setup.statuses.join(QStringLiteral(", "))));
    return statusOrder(*uid, order.status);
}

Pending<CommandResult> Client::dial(const Jackfield::Dial &command)
{
    const auto refused = [](const Error &error) {
        return Pending<CommandResult>::ready(tl::unexpected<Error>(error));
    };
    const DialString &number = command.number;
    const Result<quint32> uid = servedUid(command.line);
    if (!uid)
        return refused(uid.error());
    if (number.isInternal && !m_setup.dialsInternal)
        return refused({Error::Code::Unsupported,
                        Words::tr("It dials numbers outside only; extensions can be allowed in its "
                                  "set-up")});
    if (m_dialing->isBusy())
        return refused({Error::Code::NotPossible,
                        Words::tr("Another number is being dialled; wait a moment")});
    const bool asItStands = number.isInternal || m_setup.trunkPrefix.isEmpty();
    const QString dialled = asItStands ? number.outside : number.dialable;
    const auto order = dialOrder(*uid, asItStands ? QString() : m_setup.trunkPrefix, dialled);
    if (!order)
        return refused(order.error());
    // 3.5: commas are no pauses, and when to send digits is never told.
    if (!number.postDial.isEmpty())
        Q_EMIT eventReceived(
            Notice {Words::tr("%1 is not sent after the answer: this phone system does not tell "
                              "when a call is answered. Use the keypad.")
                        .arg(oneLine(number.postDial))});
    if (!m_dialing) // A slot of the notice has closed it.
        return refused({Error::Code::NotConnected, {}});
    const auto pending = m_dialing->begin(*uid, dialled);
    m_session.send(*order);
    return pending;
}

Result<quint32> Client::servedUid(const LineId &line) const
{
    bool isNumber = false;
    const quint32 uid = line.local().toUInt(&isNumber);
    if (!isNumber || !m_served.contains(uid))
        return failure(Error::Code::Unsupported,
                       Words::tr("Only shown, not served: it is another user's line"));
    return uid;
}

/// Orders name the user, not the call (3.5).
Result<quint32> Client::uidWithCall(const Target &target) const
{
    const auto uid = servedUid(target.line);
    if (uid && !m_calls.hasCall(*uid))
        return notNow(Words::tr("There is no outside call on this line"));
    return uid;
}

} // namespace Jackfield::NetTapi
