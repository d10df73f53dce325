// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <algorithm>
#include <optional>

// What is common to the replies of the IPPS pages (protocols.md 2.2, 2.3).
namespace Jackfield::Ipbx {

/// The lines of a body, one after the other, without a copy. A line ends with LF, CR LF or CR
/// (row P25); the last one may end with the body.
class LineReader
{
public:
    explicit LineReader(QByteArrayView body)
        : m_rest(body)
    { }
    bool atEnd() const { return m_rest.isEmpty(); }
    QByteArrayView next(); ///< Not atEnd(). Valid as long as the body.

private:
    QByteArrayView m_rest;
    const char *m_feed = nullptr; ///< The first LF of `m_rest`, else its end; older ones are over.
};

/// Takes the first field off `rest`, up to a comma; behind the last one `rest` is null.
inline QByteArrayView takeField(QByteArrayView &rest)
{
    // Not indexOf(): fields are too short to be worth a call.
    const char *const comma = std::find(rest.begin(), rest.end(), ',');
    const QByteArrayView field(rest.begin(), comma);
    rest = comma == rest.end() ? QByteArrayView() : QByteArrayView(comma + 1, rest.end());
    return field;
}

/// Why a body is no reply, whatever its HTTP status. Refused: "ERROR: …", the detail is what stands
/// behind it, one line, at most 200 characters. Malformed: HTML, so this is no IPPS server.
Result<Unit> checkBody(QByteArrayView body);
/// Refused with "AUTHENTICATION FAILED".
bool isLoginError(const Error &error);
/// What stands behind "ERROR:", with which a refusal begins; unset: it is none.
std::optional<QByteArrayView> errorIn(QByteArrayView body);
/// The first line of an answer for people: plain text, at most 200 characters.
QString plainLine(QByteArrayView text);

/// A field as text for people: UTF-8, or Windows-1252 if it is none; without control characters and
/// byte order marks, at most `maxText` characters. Quotes are kept.
QString textOf(QByteArrayView field);
inline constexpr qsizetype maxText = 256;

/// The Unix time in front of the dot of an Asterisk unique id (2.3, pitfall 3); unset: there is
/// none.
std::optional<qint64> epochOf(QByteArrayView uniqueId);

} // namespace Jackfield::Ipbx
