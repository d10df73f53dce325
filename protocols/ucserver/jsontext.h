// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/asntypes.h"

// The values of UCServer's JSON as text (ucserver.md 3.1, 3.2, 3.4, 7.1).
namespace Jackfield::UcServer {

/// A JSON text that grows. Non-ASCII and control characters are escaped, "/" is not.
class JsonText
{
public:
    /// keepsParameters: as JsonWriting says.
    explicit JsonText(bool keepsParameters = false)
        : m_keepsParameters(keepsParameters)
    {
        m_text.reserve(2048);
    }
    void raw(std::string_view text) { m_text.append(text.data(), qsizetype(text.size())); }
    void append(const Null &) { raw("0"); }
    void append(bool value) { raw(value ? "true" : "false"); }
    void append(qint64 value);
    void append(const QString &value);
    void append(const QByteArray &octets); ///< Base64 with padding.
    void append(const SystemTime &time); ///< Empty also for what ISO 8601 has no four digits for.
    /// Mostly the object form; the first of equal keys.
    void append(const OptionalParameters &parameters);
    QByteArray take() { return std::move(m_text); }

private:
    void appendEscaped(char16_t unit);
    void appendArray(const OptionalParameters &parameters);
    QByteArray m_text;
    bool m_keepsParameters;
};

/// "YYYY-MM-DDThh:mm:ssZ", with ".mmm" where there are milliseconds; empty for "no time".
QByteArray isoTime(const SystemTime &time);
/// As the vendor's runtime: twenty characters, or more with a fraction; whatever zone is named,
/// it is taken as UTC. Anything else is "no time".
SystemTime timeFromIso(std::string_view text);
/// To the millisecond; "no time" for days that isoTime() cannot write.
SystemTime timeFromDays(double days);

} // namespace Jackfield::UcServer
