// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/wording.h"

#include "core/base/redact.h"
#include "core/dialing/numberinfo.h"
#include "core/dialing/numberresolver.h"

#include <QCoreApplication>

namespace Jackfield::Wording {

using std::chrono::milliseconds;

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::Wording)
    };

} // namespace

QString state(Call::State state)
{
    switch (state) {
    case Call::State::Unknown:
        return Words::tr("In progress");
    case Call::State::Offering:
        return Words::tr("Ringing");
    case Call::State::Dialing:
        return Words::tr("Dialling");
    case Call::State::Ringback:
        return Words::tr("Ringing there");
    case Call::State::Busy:
        return Words::tr("Busy");
    case Call::State::Connected:
        return Words::tr("Connected");
    case Call::State::Hold:
        return Words::tr("On hold");
    case Call::State::Conferenced:
        return Words::tr("In conference");
    case Call::State::Disconnected:
        return Words::tr("The other side has hung up");
    case Call::State::Ended:
        return Words::tr("Ended");
    }
    Q_UNREACHABLE();
}

QString state(Line::State state)
{
    switch (state) {
    case Line::State::Unknown:
        return Words::tr("State not known");
    case Line::State::Idle:
        return Words::tr("Free");
    case Line::State::Ringing:
        return Words::tr("Ringing");
    case Line::State::Busy:
        return Words::tr("Busy");
    case Line::State::OutOfService:
        return Words::tr("Out of service");
    }
    Q_UNREACHABLE();
}

QString direction(Call::Direction direction)
{
    switch (direction) {
    case Call::Direction::Unknown:
        return {};
    case Call::Direction::Incoming:
        return Words::tr("Incoming");
    case Call::Direction::Outgoing:
        return Words::tr("Outgoing");
    }
    Q_UNREACHABLE();
}

QString outcome(JournalEntry::Outcome outcome)
{
    switch (outcome) {
    case JournalEntry::Outcome::Running:
        return Words::tr("In progress");
    case JournalEntry::Outcome::Answered:
        return Words::tr("Answered");
    case JournalEntry::Outcome::Missed:
        return Words::tr("Missed");
    case JournalEntry::Outcome::NotReached:
        return Words::tr("Not reached");
    case JournalEntry::Outcome::Sent:
        return Words::tr("Sent");
    case JournalEntry::Outcome::Unknown:
        return Words::tr("Not known");
    case JournalEntry::Outcome::Abandoned:
        return Words::tr("Gave up");
    case JournalEntry::Outcome::Elsewhere:
        return Words::tr("Answered elsewhere");
    case JournalEntry::Outcome::Rejected:
        return Words::tr("Rejected");
    }
    Q_UNREACHABLE();
}

QString link(PhoneSystem::Link link)
{
    switch (link) {
    case PhoneSystem::Link::Disconnected:
        return Words::tr("Not connected");
    case PhoneSystem::Link::Connecting:
        return Words::tr("Connecting");
    case PhoneSystem::Link::SigningIn:
        return Words::tr("Signing in");
    case PhoneSystem::Link::Online:
        return Words::tr("Connected");
    case PhoneSystem::Link::Ready:
        return Words::tr("Ready");
    case PhoneSystem::Link::Reconnecting:
        return Words::tr("Connection lost, trying again");
    case PhoneSystem::Link::Refused:
        return Words::tr("Refused");
    }
    Q_UNREACHABLE();
}

QString feature(Feature feature)
{
    switch (feature) {
    case Feature::Dial:
        return Words::tr("Dial");
    case Feature::Answer:
        return Words::tr("Answer");
    case Feature::HangUp:
        return Words::tr("Hang up");
    case Feature::Hold:
        return Words::tr("Hold");
    case Feature::Retrieve:
        return Words::tr("Resume");
    case Feature::Swap:
        return Words::tr("Swap");
    case Feature::Redirect:
        return Words::tr("Redirect");
    case Feature::Transfer:
        return Words::tr("Transfer");
    case Feature::Consult:
        return Words::tr("Consult");
    case Feature::Merge:
        return Words::tr("Connect both");
    case Feature::Conference:
        return Words::tr("Conference");
    case Feature::Pickup:
        return Words::tr("Pick up");
    case Feature::Forward:
        return Words::tr("Forward");
    case Feature::DoNotDisturb:
        return Words::tr("Do not disturb");
    case Feature::RemoteOffice:
        return Words::tr("Remote office");
    case Feature::SendDigits:
        return Words::tr("Keypad");
    case Feature::Record:
        return Words::tr("Record");
    case Feature::CallData:
        return Words::tr("Call data");
    case Feature::Note:
        return Words::tr("Note");
    case Feature::CompleteCall:
        return Words::tr("Call back when free");
    case Feature::SetStatus:
        return Words::tr("Status");
    case Feature::WatchLines:
        return Words::tr("Lines are watched");
    case Feature::WatchCalls:
        return Words::tr("Calls are watched");
    case Feature::WatchQueues:
        return Words::tr("Queues are watched");
    case Feature::CallReports:
        return Words::tr("Call reports");
    }
    Q_UNREACHABLE();
}

QString forwardMode(ForwardMode mode)
{
    switch (mode) {
    case ForwardMode::Unconditional:
        return Words::tr("always");
    case ForwardMode::Busy:
        return Words::tr("when busy");
    case ForwardMode::NoAnswer:
        return Words::tr("when not answered");
    case ForwardMode::BusyNoAnswer:
        return Words::tr("when busy or not answered");
    case ForwardMode::NotConnected:
        return Words::tr("when no phone is connected");
    case ForwardMode::FollowMe:
        return Words::tr("follow me");
    case ForwardMode::VoiceMail:
        return Words::tr("to voice mail");
    case ForwardMode::Other:
        return Words::tr("by a rule of the phone system");
    }
    Q_UNREACHABLE();
}

QString forwardCalls(ForwardCalls calls)
{
    switch (calls) {
    case ForwardCalls::All:
        return Words::tr("All calls");
    case ForwardCalls::Internal:
        return Words::tr("Internal calls only");
    case ForwardCalls::External:
        return Words::tr("Outside calls only");
    }
    Q_UNREACHABLE();
}

QString forwardKind(const ForwardKind &kind)
{
    const QString when = forwardMode(kind.mode);
    switch (kind.calls) {
    case ForwardCalls::All:
        return when;
    case ForwardCalls::Internal:
        return Words::tr("%1, internal calls only").arg(when);
    case ForwardCalls::External:
        return Words::tr("%1, outside calls only").arg(when);
    }
    Q_UNREACHABLE();
}

QString forward(const Forward &forward)
{
    const QString to = oneLine(forward.to);
    if (!takesNumber(forward.kind.mode))
        return forwardKind(forward.kind);
    if (to.isEmpty())
        return Words::tr("on, %1",
                         "a forward whose number is not told; %1 \"always\" or \"when busy\"")
            .arg(forwardKind(forward.kind));
    //: %1 a number, %2 "always" or "when busy"
    return Words::tr("%1 %2").arg(to, forwardKind(forward.kind));
}

QString exposure(PhoneSystem::Exposure exposure)
{
    switch (exposure) {
    case PhoneSystem::Exposure::None:
        return {};
    case PhoneSystem::Exposure::NoSecret:
        return Words::tr(
            "This phone system knows neither passwords nor encryption: whoever reaches its "
            "port can listen, and act as any user. Let only trusted computers reach it, with "
            "a VPN or a rule of the firewall.");
    case PhoneSystem::Exposure::SecretInClear:
        break;
    }
    return Words::tr(
        "The password goes over the network unencrypted. Who listens there can read it: "
        "choose an encrypted connection in the set-up, or ask your administrator for one.");
}

QString duration(milliseconds duration)
{
    const qint64 seconds = std::max<qint64>(0, duration.count() / 1000);
    const auto two = [](qint64 value) {
        return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
    };
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return QString::number(minutes) + QLatin1Char(':') + two(seconds % 60);
    return QString::number(minutes / 60) + QLatin1Char(':') + two(minutes % 60) + QLatin1Char(':')
        + two(seconds % 60);
}

QString age(milliseconds age)
{
    const qint64 seconds = std::max<qint64>(0, age.count() / 1000);
    if (seconds < 60)
        return Words::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return Words::tr("%1 min").arg(seconds / 60);
    return Words::tr("%1 h").arg(seconds / 3600);
}

QString certainty(const MergedLine &line, const PhoneStore &store)
{
    if (line.state == Line::State::Unknown && !line.evidence.lostAt.isValid())
        return {};
    return certainty(line.evidence, store.age(line.evidence), store.now());
}

QString moment(const QDateTime &utc, const QDateTime &now, const QLocale &locale)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    if (local.date() == now.toLocalTime().date())
        return time;
    return locale.toString(local.date(), QLocale::ShortFormat) + QLatin1Char(' ') + time;
}

QString certainty(const Evidence &evidence, milliseconds since, const QDateTime &now,
                  const QLocale &locale)
{
    if (evidence.lostAt.isValid())
        return Words::tr("connection lost %1").arg(moment(evidence.lostAt, now, locale));
    switch (evidence.certainty) {
    case Certainty::Assumed:
        return Words::tr("sent");
    case Certainty::Polled:
        return Words::tr("polled %1 ago").arg(age(since));
    case Certainty::Pushed:
        return Words::tr("live");
    }
    Q_UNREACHABLE();
}

QString number(const QString &number, const Location &location)
{
    const QString sent = oneLine(number, 64);
    const Resolution resolution = resolveNumber(number, location, NumberOrigin::Link);
    if (resolution.numberClass != NumberClass::External || resolution.e164.isEmpty()
        || !resolution.postDial.isEmpty() || !resolution.extension.isEmpty())
        return sent;
    return displayNumber(resolution.e164, resolution.dial, location.country);
}

QString numberOf(const Party &party, const QString &formattedNumber)
{
    return party.isUncertain ? Words::tr("Number uncertain") : formattedNumber;
}

QString party(const Party &party, const QString &formattedNumber)
{
    if (const QString name = oneLine(party.name).trimmed(); !name.isEmpty())
        return name;
    const QString number = numberOf(party, formattedNumber);
    return number.isEmpty() ? Words::tr("Number not known") : number;
}

static QString reason(Error::Code code)
{
    switch (code) {
    case Error::Code::Malformed:
        return Words::tr("This could not be understood. Check the number and try again.");
    case Error::Code::Unsupported:
        return Words::tr("No phone system of this line offers this.");
    case Error::Code::NotPossible:
        return Words::tr("This is not possible now. Wait for the line's state to change.");
    case Error::Code::NotConnected:
        return Words::tr(
            "There is no connection to the phone system. Check it in the connection lights.");
    case Error::Code::Refused:
        return Words::tr("The order was refused.");
    case Error::Code::TimedOut:
        return Words::tr("The phone system did not answer. Nothing was changed; try again.");
    case Error::Code::Cancelled:
        return Words::tr("The order was cancelled before it was sent.");
    case Error::Code::Uncertain:
        return Words::tr(
            "The order was sent, but not answered. Look at the phone before you try again.");
    case Error::Code::Storage:
        return Words::tr("A file could not be read or written.");
    }
    Q_UNREACHABLE();
}

QString error(const Error &error)
{
    const QString detail = oneLine(error.detail).trimmed();
    if (detail.isEmpty())
        return reason(error.code);
    return Words::tr("%1 (%2)").arg(reason(error.code), detail);
}

} // namespace Jackfield::Wording
