// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/protocoltrace.h"

#include <QHash>
#include <QJsonObject>

namespace Jackfield {

/// Whether numbers and names of people may be seen.
enum class People { Hidden, Shown };

/// The decoded text of a record, or its bytes where they are text; empty: neither.
QString shownText(const ProtocolTrace::Record &record, People people);
/// Its first line that says something, at most 200 characters of it.
QString firstLine(const ProtocolTrace::Record &record, People people);
/// The bytes that are not text, 16 octets a line; in them nothing can be hidden, so empty then.
QString shownOctets(const ProtocolTrace::Record &record, People people);

/// "sent", "received": the fixed words of the JSON interface.
QString nameOf(WireMessage::Direction direction);
QJsonObject toJson(const ProtocolTrace::Record &record, People people);

/// A recording that can be played again: one JSON object a line, the first of which says what it
/// is. Where people are hidden others stand in their places, the same in all of one recording.
class ProtocolRecording
{
public:
    static constexpr int version = 1;
    struct Of
    {
        People people = People::Hidden;
        QByteArray seed; ///< Of the pseudonyms.
        QHash<QString, QString> kinds; ///< Of the systems, by id.
    };
    explicit ProtocolRecording(Of of);
    QJsonObject head(const QDateTime &madeAt) const;
    QJsonObject line(const ProtocolTrace::Record &record) const;
    /// Head and all records that have contents.
    QByteArray text(const QDateTime &madeAt, const QList<ProtocolTrace::Record> &records) const;

private:
    Of m_of;
};
/// Of what `trace` holds of the systems that `store` knows.
ProtocolRecording recordingOf(const ProtocolTrace &trace, const PhoneStore &store, People people);

} // namespace Jackfield
