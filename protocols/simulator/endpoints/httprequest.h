// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <optional>
#include <utility>

namespace Jackfield::Simulator {

/// An HTTP request as a server sees it.
struct ReceivedRequest
{
    QByteArray method;
    QByteArray target; ///< As sent, still encoded.
    QList<std::pair<QByteArray, QByteArray>> headers; ///< In their order, names as sent.
    QByteArray body; ///< Without the marks of chunks.

    QByteArray header(QByteArrayView name) const; ///< The first of that name; empty: none.
};

/// Reads one HTTP/1 request.
class HttpRequestReader
{
public:
    static constexpr qsizetype maxHead = 8192;
    /// Bodies of at most `maxBody` bytes are read; with 0 the request ends with its head.
    explicit HttpRequestReader(qsizetype maxBody = 0);
    ~HttpRequestReader();
    /// Unset while the request is incomplete. Malformed: not HTTP, the head grows over maxHead, or
    /// the body over its limit. Not to be called again after an answer.
    std::optional<Result<ReceivedRequest>> feed(const QByteArray &bytes);
    const QByteArray &rest() const { return m_rest; } ///< What has come behind the request.
    /// What HTTP calls the trouble after Malformed: 400, 413 (the body) or 431 (the head).
    int refusal() const { return m_refusal; }

private:
    struct Parser;
    ReceivedRequest taken() const;

    std::unique_ptr<Parser> m_parser;
    QByteArray m_rest;
    int m_refusal = 400;
};

} // namespace Jackfield::Simulator
