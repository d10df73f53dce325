// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <tl/expected.hpp>
#include <vector>

// The head of an HTTP/1 request as bytes of a stream. What is asked for is judged in httpgate.h.
namespace Jackfield {

/// Every status the local server ever answers.
enum class HttpStatus {
    NoContent = 204,
    BadRequest = 400,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    RequestTimeout = 408,
    LengthRequired = 411,
    ContentTooLarge = 413,
    UriTooLong = 414,
    UnsupportedMediaType = 415,
    MisdirectedRequest = 421,
    TooManyRequests = 429,
    FieldsTooLarge = 431,
    ServiceUnavailable = 503,
    VersionNotSupported = 505,
};

struct HttpField
{
    QByteArray name; ///< As sent.
    QByteArray value; ///< Without the blanks around it.
    bool operator==(const HttpField &) const = default;
};

struct HttpHead
{
    QByteArray method; ///< Any token, as sent: methods are told apart by case.
    QByteArray target; ///< As sent, still encoded.
    int version = 11; ///< 10 or 11
    std::vector<HttpField> fields; ///< As sent; names may come more than once.

    /// How many fields have this name, in any case.
    qsizetype count(QByteArrayView name) const;
    bool has(QByteArrayView name) const { return count(name) > 0; }
    /// The value of the only field of this name; empty without one, or with more than one.
    QByteArray only(QByteArrayView name) const;
    bool operator==(const HttpHead &) const = default;
};

/// Reads one request head within the limits of security.md 3.8. The result does not depend on how
/// the bytes are cut, and what is too long fails with the byte that passes the limit.
class HttpHeadReader
{
public:
    static constexpr qsizetype maxTarget = 2048; ///< Bytes of the URL; above: UriTooLong.
    static constexpr qsizetype maxLine = 4096; ///< Bytes of any line without its end.
    static constexpr qsizetype maxFields = 64;
    static constexpr qsizetype maxHead = 16384; ///< Bytes with the empty line at the end.

    /// BadRequest, UriTooLong, FieldsTooLarge or VersionNotSupported for what is no head.
    using Outcome = tl::expected<HttpHead, HttpStatus>;

    /// Unset while the head is incomplete; a result comes once, later bytes are ignored.
    std::optional<Outcome> feed(QByteArrayView bytes);
    /// What stood behind the head in the bytes that completed it, the begin of a body; empty behind
    /// what was refused.
    const QByteArray &rest() const { return m_rest; }

private:
    enum class Progress { More, Complete };
    tl::expected<Progress, HttpStatus> take(char byte);
    tl::expected<Progress, HttpStatus> endLine();
    std::optional<HttpStatus> checkLine(char byte);
    Outcome parsed() const;

    QByteArray m_head;
    QByteArray m_rest;
    qsizetype m_line = 0; ///< Number of the line that is being read; 0 is the request line.
    qsizetype m_lineBegin = 0; ///< In m_head.
    qsizetype m_targetBegin = -1; ///< In m_head; -1 before it.
    qsizetype m_targetEnd = -1;
    bool m_done = false;
};

} // namespace Jackfield
