// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/asntypes.h"
#include "protocols/ucserver/jsoncodec.h"

#include <simdjson.h>

// Single values of UCServer's JSON (ucserver.md 3.1, 3.2, 3.4, 7.2).
namespace Jackfield::UcServer {

using JsonElement = simdjson::dom::element;
using JsonObject = simdjson::dom::object;
using JsonArray = simdjson::dom::array;

/// Reads values as liberally as it was told, and keeps why the first one could not be read.
class JsonValueReader
{
public:
    explicit JsonValueReader(JsonReading reading)
        : m_reading(reading)
    { }
    bool isStrict() const { return m_reading == JsonReading::Strict; }

    // False: not of that type; the value is then not to be used.
    bool read(JsonElement element, Null &value) const;
    bool read(JsonElement element, bool &value) const;
    bool read(JsonElement element, qint64 &value) const;
    bool read(JsonElement element, QString &value) const;
    bool read(JsonElement element, QByteArray &octets) const;
    bool read(JsonElement element, SystemTime &time) const;
    /// Both forms; the array with its order and equal keys, of which the first counts. `_type`
    /// is no key.
    bool read(JsonElement element, OptionalParameters &parameters) const;

    /// Only the first is kept. `member` is one of our names, never the sender's.
    bool fail(std::string_view member, QLatin1String why);
    bool hasFailed() const { return !m_why.isEmpty(); }
    QString takeWhy() { return std::exchange(m_why, {}); }

private:
    bool readText(JsonElement element, qint64 &value) const;
    bool readParameter(JsonElement element, OptionalParameters::Value &value) const;
    bool readChosenParameter(const JsonObject &object, OptionalParameters::Value &value) const;
    bool readEntries(const JsonArray &list, OptionalParameters &parameters) const;

    JsonReading m_reading;
    QString m_why;
};

/// A whole number of 64 bits, written as one: for the numbers that name something.
bool readExact(JsonElement element, qint64 &value);

/// A value of no type that is known, as JSON text again: the same members in the same order.
QByteArray jsonTextOf(JsonElement element);

inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace Jackfield::UcServer
