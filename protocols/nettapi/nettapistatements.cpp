// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapistatements.h"

#include "protocols/nettapi/nettapikeywords.h"

#include <algorithm>

namespace Jackfield::NetTapi {

namespace {

    tl::unexpected<Error> malformed(const char *why)
    {
        return failure(Error::Code::Malformed, QString::fromLatin1(why));
    }

    std::optional<quint32> idOf(const Units &units, Keyword keyword)
    {
        const auto value = units.value(keyword);
        return value ? toId(*value) : std::nullopt;
    }

    QString cutText(QByteArrayView value, qsizetype longest = maxName)
    {
        QString text = displayText(value);
        if (text.size() > longest) {
            text.truncate(longest);
            if (text.back().isHighSurrogate())
                text.chop(1);
        }
        return text;
    }

    /// The first that is one: a name can put others before the server's own, also such as are no
    /// number.
    std::optional<quint32> firstSerial(const Message &message)
    {
        for (qsizetype unit = 0; unit < message.unitCount(); ++unit) {
            const auto value = message.value(unit);
            const auto serial =
                value && message.keyword(unit) == "serial" ? toId(*value) : std::nullopt;
            if (serial)
                return serial;
        }
        return std::nullopt;
    }

    /// What the name of a caller can have added to an offering (security.md T93): a unit that is
    /// there already, or one that does not belong to it.
    bool isBroken(const Units &units, Direction direction)
    {
        if (units.isUncertain() || units.has(Keyword::End))
            return true;
        return direction == Direction::Incoming
            ? units.has(Keyword::OutgoingOutsideCall) || units.has(Keyword::CalledNumber)
            : units.has(Keyword::CallerName) || units.has(Keyword::CallerNumber);
    }

    Result<Statement> offeringIn(const Units &units, quint32 uid)
    {
        const auto slot = idOf(units, Keyword::Call);
        if (!slot)
            return malformed("call is no number");
        CallOffered call;
        call.uid = uid;
        call.slot = *slot;
        // Only an incoming call has a text of the other side, which may claim the other direction.
        const bool isIncoming = units.has(Keyword::IncomingOutsideCall);
        call.direction = isIncoming ? Direction::Incoming : Direction::Outgoing;
        call.isUncertain = isBroken(units, call.direction);
        call.name = cutText(units.text(Keyword::CallerName));
        if (!call.isUncertain)
            call.number =
                phoneText(units.text(isIncoming ? Keyword::CallerNumber : Keyword::CalledNumber));
        const auto serial =
            call.isUncertain ? firstSerial(units.message()) : idOf(units, Keyword::Serial);
        if (!serial)
            return malformed("serial is no number");
        call.serial = *serial;
        return call;
    }

    Result<Statement> endIn(const Units &units, quint32 uid)
    {
        const auto serial = idOf(units, Keyword::Serial);
        const auto slot = idOf(units, Keyword::Call);
        if (!serial)
            return malformed("serial is no number");
        if (units.has(Keyword::Call) && !slot)
            return malformed("call is no number");
        // No text stands in it that could have broken it.
        if (units.isUncertain())
            return malformed("something stands twice in the end of a call");
        return CallEnded {uid, slot, *serial};
    }

    Result<Statement> noticeIn(const Units &units)
    {
        const bool isOffering =
            units.has(Keyword::IncomingOutsideCall) || units.has(Keyword::OutgoingOutsideCall);
        if (!isOffering && !units.has(Keyword::End))
            return Unknown {};
        const auto uid = idOf(units, Keyword::Uid);
        if (!uid)
            return malformed("uid is no number");
        return isOffering ? offeringIn(units, *uid) : endIn(units, *uid);
    }

    Result<Statement> loginIn(const Units &units)
    {
        const QByteArrayView answer = units.text(Keyword::LoginNettapi);
        if (units.isUncertain() || (answer != "y" && answer != "n"))
            return malformed("neither y nor n to the login");
        LoginAnswer login {answer == "y", idOf(units, Keyword::Uid), {}};
        if (units.has(Keyword::Uid) && !login.uid)
            return malformed("uid is no number");
        login.privileges = displayText(units.text(Keyword::Priv)).split(u',', Qt::SkipEmptyParts);
        return login;
    }

    template<typename Answer>
    Result<Statement> answerIn(const Units &units)
    {
        if (units.has(Keyword::Err))
            return Answer {cutText(units.text(Keyword::Err))};
        if (units.has(Keyword::Ok))
            return Answer {};
        return malformed("neither ok nor err");
    }

    bool hasAny(const Units &units, std::initializer_list<Keyword> keywords)
    {
        return std::any_of(keywords.begin(), keywords.end(),
                           [&](Keyword keyword) { return units.has(keyword); });
    }

    CallInfoGeneral generalIn(const Units &units, quint32 serial)
    {
        CallInfoGeneral general;
        general.serial = serial;
        const QByteArrayView type = units.text(Keyword::CallType);
        if (type == "I")
            general.direction = Direction::Incoming;
        else if (type == "O")
            general.direction = Direction::Outgoing;
        general.start = StartTime::of(units.text(Keyword::StartTime));
        general.duration = Duration::of(units.text(Keyword::Duration));
        general.ringTime = Duration::of(units.text(Keyword::RingTime));
        general.holdTime = Duration::of(units.text(Keyword::HoldTime));
        general.jobCode = cutText(units.text(Keyword::JobCode));
        general.note = cutText(units.text(Keyword::Note), maxText);
        general.isUncertain = units.isUncertain()
            || hasAny(units,
                      {Keyword::Party, Keyword::RecordingFile, Keyword::End, Keyword::NotCompleted,
                       Keyword::Err});
        return general;
    }

    CallInfoParty::VoiceType voiceTypeOf(QByteArrayView value)
    {
        if (value == "L")
            return CallInfoParty::VoiceType::Line;
        return value == "S" ? CallInfoParty::VoiceType::Station : CallInfoParty::VoiceType::Other;
    }

    Result<Statement> partyIn(const Units &units, quint32 serial)
    {
        const auto index = idOf(units, Keyword::Party);
        if (!index)
            return malformed("party is no number");
        CallInfoParty party;
        party.serial = serial;
        party.party = *index;
        party.voiceType = voiceTypeOf(units.text(Keyword::VoiceType));
        party.deviceIndex = idOf(units, Keyword::DeviceIndex);
        party.isUncertain = units.isUncertain()
            || hasAny(units,
                      {Keyword::CallType, Keyword::RecordingFile, Keyword::End,
                       Keyword::NotCompleted, Keyword::Err});
        if (!party.isUncertain)
            party.number = phoneText(units.text(Keyword::PartyNumber));
        party.name = cutText(units.text(Keyword::PartyName));
        party.duration = Duration::of(units.text(Keyword::Duration));
        party.ringTime = Duration::of(units.text(Keyword::RingTime));
        return party;
    }

    /// Decided by the first unit that is of one kind only: a note can add those of another kind,
    /// but none before it.
    Result<Statement> callInfoIn(const Units &units)
    {
        const auto serial = idOf(units, Keyword::CallInfo);
        if (!serial)
            return malformed("call_info is no number");
        const Message &message = units.message();
        for (qsizetype unit = 1; unit < message.unitCount(); ++unit) {
            switch (keywordOf(message.keyword(unit))) {
            case Keyword::NotCompleted:
                return CallInfoNotCompleted {*serial};
            case Keyword::Err:
                return CallInfoError {*serial, cutText(units.text(Keyword::Err))};
            case Keyword::CallType:
            case Keyword::StartTime:
            case Keyword::HoldTime:
            case Keyword::JobCode:
            case Keyword::Note:
                return generalIn(units, *serial);
            case Keyword::Party:
                return partyIn(units, *serial);
            case Keyword::RecordingFile:
                return CallInfoRecording {*serial,
                                          cutText(units.text(Keyword::RecordingFile), maxText)};
            case Keyword::End:
                return CallInfoEnd {*serial};
            default:
                break; // stands in several kinds, or is none of the vendor's
            }
        }
        return Unknown {};
    }

} // namespace

Result<Statement> read(const Message &message)
{
    if (message.type() != MessageType::Statement)
        return FromClient {};
    const Units units(message);
    switch (keywordOf(message.verb())) {
    case Keyword::Uid:
    case Keyword::Call:
        return noticeIn(units);
    case Keyword::CallInfo:
        return callInfoIn(units);
    case Keyword::Challenge:
        return Challenge {displayText(units.text(Keyword::Challenge))};
    case Keyword::LoginNettapi:
        return loginIn(units);
    case Keyword::Interest:
        return answerIn<InterestAnswer>(units);
    case Keyword::Dial:
        return answerIn<DialAnswer>(units);
    default:
        return Unknown {};
    }
}

} // namespace Jackfield::NetTapi
