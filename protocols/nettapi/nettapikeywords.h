// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/nettapi/nettapimessage.h"

#include <array>
#include <string_view>

// Internal to protocols/nettapi: the keywords of a server's messages, found without comparing each.
namespace Jackfield::NetTapi {

enum class Keyword : quint8 {
    Call,
    CallInfo,
    CallType,
    CalledNumber,
    CallerName,
    CallerNumber,
    Challenge,
    DeviceIndex,
    Dial,
    Duration,
    End,
    Err,
    HoldTime,
    IncomingOutsideCall,
    Interest,
    JobCode,
    LoginNettapi,
    NotCompleted,
    Note,
    Ok,
    OutgoingOutsideCall,
    Party,
    PartyName,
    PartyNumber,
    Priv,
    RecordingFile,
    RingTime,
    Serial,
    StartTime,
    Uid,
    VoiceType,
    Other, ///< None of these.
};
inline constexpr size_t keywordCount = size_t(Keyword::Other);

Keyword keywordOf(QByteArrayView text);

/// Where the units of a message are. Of those that are repeated the first counts.
class Units
{
public:
    explicit Units(const Message &message);
    bool has(Keyword keyword) const { return m_first[size_t(keyword)] >= 0; }
    /// Nothing: there is no such unit, or it has no value.
    std::optional<QByteArrayView> value(Keyword keyword) const
    {
        return has(keyword) ? m_message.value(m_first[size_t(keyword)]) : std::nullopt;
    }
    /// Empty where there is none.
    QByteArrayView text(Keyword keyword) const { return value(keyword).value_or(QByteArrayView()); }
    bool isUncertain() const { return m_isUncertain; } ///< As Message::isUncertain().
    const Message &message() const { return m_message; }

private:
    const Message &m_message;
    std::array<qint16, keywordCount> m_first;
    bool m_isUncertain = false;
};

} // namespace Jackfield::NetTapi
