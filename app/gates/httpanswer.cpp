// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/httpanswer.h"

#include <algorithm>
#include <array>

namespace Jackfield {

namespace {

    struct Answer
    {
        HttpStatus status;
        const char *reason;
        const char *text; ///< Empty: no body.
    };

    // An unknown path says nothing at all, so that a page cannot find out who listens here.
    constexpr std::array answers {
        Answer {HttpStatus::NoContent, "No Content", ""},
        Answer {HttpStatus::BadRequest, "Bad Request", "This request cannot be understood.\n"},
        Answer {HttpStatus::Forbidden, "Forbidden", "This request is not allowed.\n"},
        Answer {HttpStatus::NotFound, "Not Found", ""},
        Answer {HttpStatus::MethodNotAllowed, "Method Not Allowed", "Use a plain link.\n"},
        Answer {HttpStatus::RequestTimeout, "Request Timeout", "The request came too slowly.\n"},
        Answer {HttpStatus::LengthRequired, "Length Required", "The form has no length.\n"},
        Answer {HttpStatus::ContentTooLarge, "Content Too Large", "The form is too long.\n"},
        Answer {HttpStatus::UriTooLong, "URI Too Long", "The address is too long.\n"},
        Answer {HttpStatus::UnsupportedMediaType, "Unsupported Media Type",
                "This kind of form is not read.\n"},
        Answer {HttpStatus::MisdirectedRequest, "Misdirected Request",
                "The address names another server.\n"},
        Answer {HttpStatus::TooManyRequests, "Too Many Requests",
                "Too many requests. Try again later.\n"},
        Answer {HttpStatus::FieldsTooLarge, "Request Header Fields Too Large",
                "The request is too long.\n"},
        Answer {HttpStatus::ServiceUnavailable, "Service Unavailable",
                "This cannot be done now.\n"},
        Answer {HttpStatus::VersionNotSupported, "HTTP Version Not Supported",
                "This version of HTTP is not spoken.\n"},
    };

    const Answer &answerFor(HttpStatus status)
    {
        return *std::find_if(answers.begin(), answers.end(),
                             [status](const Answer &answer) { return answer.status == status; });
    }

    QByteArray bodyFields(const Answer &answer)
    {
        if (answer.status == HttpStatus::NoContent)
            return {};
        const QByteArrayView text(answer.text);
        const QByteArray length = "Content-Length: " + QByteArray::number(text.size()) + "\r\n";
        return text.isEmpty() ? length : "Content-Type: text/plain; charset=utf-8\r\n" + length;
    }

    QByteArray ownField(HttpStatus status, std::chrono::seconds retryAfter)
    {
        if (status == HttpStatus::MethodNotAllowed)
            return QByteArrayLiteral("Allow: GET\r\n");
        if (status == HttpStatus::TooManyRequests)
            return "Retry-After: "
                + QByteArray::number(std::max(retryAfter, std::chrono::seconds(1)).count())
                + "\r\n";
        return {};
    }

} // namespace

QByteArray httpAnswer(HttpStatus status, std::chrono::seconds retryAfter)
{
    const Answer &answer = answerFor(status);
    return "HTTP/1.1 " + QByteArray::number(int(status)) + ' ' + answer.reason + "\r\n"
        + bodyFields(answer) + ownField(status, retryAfter)
        + "X-Content-Type-Options: nosniff\r\n"
          "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"
          "Cache-Control: no-store\r\n"
          "Connection: close\r\n"
          "\r\n"
        + answer.text;
}

} // namespace Jackfield
