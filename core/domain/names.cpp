// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/names.h"

#include <array>
#include <utility>

namespace Jackfield {

QString nameOf(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Assumed:
        return QStringLiteral("assumed");
    case Certainty::Polled:
        return QStringLiteral("polled");
    case Certainty::Pushed:
        return QStringLiteral("pushed");
    }
    Q_UNREACHABLE();
}

QString nameOf(Call::State state)
{
    switch (state) {
    case Call::State::Unknown:
        return QStringLiteral("unknown");
    case Call::State::Offering:
        return QStringLiteral("offering");
    case Call::State::Dialing:
        return QStringLiteral("dialing");
    case Call::State::Ringback:
        return QStringLiteral("ringback");
    case Call::State::Busy:
        return QStringLiteral("busy");
    case Call::State::Connected:
        return QStringLiteral("connected");
    case Call::State::Hold:
        return QStringLiteral("hold");
    case Call::State::Conferenced:
        return QStringLiteral("conferenced");
    case Call::State::Disconnected:
        return QStringLiteral("disconnected");
    case Call::State::Ended:
        return QStringLiteral("ended");
    }
    Q_UNREACHABLE();
}

QString nameOf(Call::Direction direction)
{
    switch (direction) {
    case Call::Direction::Unknown:
        return QStringLiteral("unknown");
    case Call::Direction::Incoming:
        return QStringLiteral("incoming");
    case Call::Direction::Outgoing:
        return QStringLiteral("outgoing");
    }
    Q_UNREACHABLE();
}

QString nameOf(Call::Role role)
{
    switch (role) {
    case Call::Role::Normal:
        return QStringLiteral("normal");
    case Call::Role::Consultation:
        return QStringLiteral("consultation");
    case Call::Role::CallBack:
        return QStringLiteral("call-back");
    case Call::Role::ConferenceController:
        return QStringLiteral("conference-controller");
    case Call::Role::ConferenceMember:
        return QStringLiteral("conference-member");
    }
    Q_UNREACHABLE();
}

QString nameOf(Contact::Kind kind)
{
    switch (kind) {
    case Contact::Kind::Name:
        return QStringLiteral("name");
    case Contact::Kind::Company:
        return QStringLiteral("company");
    case Contact::Kind::Department:
        return QStringLiteral("department");
    case Contact::Kind::JobTitle:
        return QStringLiteral("job-title");
    case Contact::Kind::CustomerId:
        return QStringLiteral("customer-id");
    case Contact::Kind::Phone:
        return QStringLiteral("phone");
    case Contact::Kind::Fax:
        return QStringLiteral("fax");
    case Contact::Kind::EMail:
        return QStringLiteral("e-mail");
    case Contact::Kind::Sip:
        return QStringLiteral("sip");
    case Contact::Kind::WebPage:
        return QStringLiteral("web-page");
    case Contact::Kind::Address:
        return QStringLiteral("address");
    case Contact::Kind::Note:
        return QStringLiteral("note");
    case Contact::Kind::Other:
        return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

QString nameOf(Line::State state)
{
    switch (state) {
    case Line::State::Unknown:
        return QStringLiteral("unknown");
    case Line::State::Idle:
        return QStringLiteral("idle");
    case Line::State::Ringing:
        return QStringLiteral("ringing");
    case Line::State::Busy:
        return QStringLiteral("busy");
    case Line::State::OutOfService:
        return QStringLiteral("out-of-service");
    }
    Q_UNREACHABLE();
}

QString nameOf(QueueCaller::Status status)
{
    switch (status) {
    case QueueCaller::Status::Waiting:
        return QStringLiteral("waiting");
    case QueueCaller::Status::Connected:
        return QStringLiteral("connected");
    }
    Q_UNREACHABLE();
}

QString nameOf(QueueAgent::State state)
{
    switch (state) {
    case QueueAgent::State::Unknown:
        return QStringLiteral("unknown");
    case QueueAgent::State::Ready:
        return QStringLiteral("ready");
    case QueueAgent::State::Busy:
        return QStringLiteral("busy");
    case QueueAgent::State::Paused:
        return QStringLiteral("paused");
    }
    Q_UNREACHABLE();
}

static constexpr std::array forwardModes {
    std::pair(ForwardMode::Unconditional, "unconditional"),
    std::pair(ForwardMode::Busy, "busy"),
    std::pair(ForwardMode::NoAnswer, "no-answer"),
    std::pair(ForwardMode::BusyNoAnswer, "busy-no-answer"),
    std::pair(ForwardMode::NotConnected, "not-connected"),
    std::pair(ForwardMode::FollowMe, "follow-me"),
    std::pair(ForwardMode::VoiceMail, "voice-mail"),
    std::pair(ForwardMode::Other, "other"),
};

QString nameOf(ForwardMode mode)
{
    for (const auto &[value, name] : forwardModes) {
        if (value == mode)
            return QString::fromLatin1(name);
    }
    Q_UNREACHABLE();
}

static constexpr std::array forwardCalls {
    std::pair(ForwardCalls::All, ""),
    std::pair(ForwardCalls::Internal, "-internal"),
    std::pair(ForwardCalls::External, "-external"),
};

QString nameOf(const ForwardKind &kind)
{
    for (const auto &[value, name] : forwardCalls) {
        if (value == kind.calls)
            return nameOf(kind.mode) + QLatin1String(name);
    }
    Q_UNREACHABLE();
}

std::optional<ForwardKind> forwardKindFrom(const QString &text)
{
    for (const auto &mode : forwardModes) {
        for (const auto &calls : forwardCalls) {
            const ForwardKind kind(mode.first, calls.first);
            if (text == nameOf(kind))
                return kind;
        }
    }
    return std::nullopt;
}

QStringList namesOf(Features features)
{
    static constexpr std::array table {
        std::pair(Feature::Dial, "dial"),
        std::pair(Feature::Answer, "answer"),
        std::pair(Feature::HangUp, "hang-up"),
        std::pair(Feature::Hold, "hold"),
        std::pair(Feature::Retrieve, "retrieve"),
        std::pair(Feature::Swap, "swap"),
        std::pair(Feature::Redirect, "redirect"),
        std::pair(Feature::Transfer, "transfer"),
        std::pair(Feature::Consult, "consult"),
        std::pair(Feature::Merge, "merge"),
        std::pair(Feature::Conference, "conference"),
        std::pair(Feature::Pickup, "pickup"),
        std::pair(Feature::Forward, "forward"),
        std::pair(Feature::DoNotDisturb, "do-not-disturb"),
        std::pair(Feature::RemoteOffice, "remote-office"),
        std::pair(Feature::SendDigits, "send-digits"),
        std::pair(Feature::Record, "record"),
        std::pair(Feature::CallData, "call-data"),
        std::pair(Feature::CompleteCall, "complete-call"),
        std::pair(Feature::SetStatus, "set-status"),
        std::pair(Feature::WatchLines, "watch-lines"),
        std::pair(Feature::WatchCalls, "watch-calls"),
        std::pair(Feature::WatchQueues, "watch-queues"),
        std::pair(Feature::CallReports, "call-reports"),
        std::pair(Feature::Note, "note"),
    };
    QStringList names;
    for (const auto &[feature, name] : table) {
        if (features.testFlag(feature))
            names << QString::fromLatin1(name);
    }
    return names;
}

} // namespace Jackfield
