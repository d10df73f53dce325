// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace Jackfield::Simulator {

struct HttpRequest
{
    QByteArray method;
    QByteArray target; ///< As sent, still encoded.
};

/// Reads the head of one HTTP/1 request; what follows it is not looked at.
class HttpRequestReader
{
public:
    static constexpr qsizetype maxHead = 8192;
    HttpRequestReader();
    ~HttpRequestReader();
    /// Unset while the head is incomplete. Malformed: not HTTP, or the head grows over maxHead.
    std::optional<Result<HttpRequest>> feed(const QByteArray &bytes);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
    QByteArray m_rest;
};

} // namespace Jackfield::Simulator
