// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/httpanswer.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

namespace {

constexpr HttpStatus all[] = {
    HttpStatus::NoContent,           HttpStatus::BadRequest,
    HttpStatus::Forbidden,           HttpStatus::NotFound,
    HttpStatus::MethodNotAllowed,    HttpStatus::RequestTimeout,
    HttpStatus::LengthRequired,      HttpStatus::ContentTooLarge,
    HttpStatus::UriTooLong,          HttpStatus::UnsupportedMediaType,
    HttpStatus::MisdirectedRequest,  HttpStatus::TooManyRequests,
    HttpStatus::FieldsTooLarge,      HttpStatus::ServiceUnavailable,
    HttpStatus::VersionNotSupported,
};

TEST(HttpAnswer, isFixed)
{
    EXPECT_EQ(httpAnswer(HttpStatus::NoContent),
              "HTTP/1.1 204 No Content\r\n"
              "X-Content-Type-Options: nosniff\r\n"
              "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"
              "Cache-Control: no-store\r\n"
              "Connection: close\r\n"
              "\r\n");
    EXPECT_EQ(httpAnswer(HttpStatus::NotFound),
              "HTTP/1.1 404 Not Found\r\n"
              "Content-Length: 0\r\n"
              "X-Content-Type-Options: nosniff\r\n"
              "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"
              "Cache-Control: no-store\r\n"
              "Connection: close\r\n"
              "\r\n");
    EXPECT_EQ(httpAnswer(HttpStatus::Forbidden),
              "HTTP/1.1 403 Forbidden\r\n"
              "Content-Type: text/plain; charset=utf-8\r\n"
              "Content-Length: 29\r\n"
              "X-Content-Type-Options: nosniff\r\n"
              "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"
              "Cache-Control: no-store\r\n"
              "Connection: close\r\n"
              "\r\n"
              "This request is not allowed.\n");
}

TEST(HttpAnswer, isWholeForEveryStatus)
{
    for (const HttpStatus status : all) {
        const QByteArray answer = httpAnswer(status);
        EXPECT_TRUE(answer.startsWith("HTTP/1.1 " + QByteArray::number(int(status)) + ' '));
        const qsizetype end = answer.indexOf("\r\n\r\n");
        ASSERT_GT(end, 0);
        const QByteArray head = answer.first(end + 2);
        const QByteArray body = answer.sliced(end + 4);
        EXPECT_EQ(head.count('\n'), head.count("\r\n"));
        const bool isEmpty = status == HttpStatus::NoContent || status == HttpStatus::NotFound;
        EXPECT_EQ(body.isEmpty(), isEmpty) << int(status);
        EXPECT_EQ(head.contains("\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"),
                  status != HttpStatus::NoContent);
    }
}

TEST(HttpAnswer, tellsNothingOfUs)
{
    for (const HttpStatus status : all) {
        const QByteArray answer = httpAnswer(status, 7s).toLower();
        for (const char *word : {"jackfield", "qt", "server:", "date:", "access-control", "cookie"})
            EXPECT_FALSE(answer.contains(word)) << int(status) << word;
    }
}

TEST(HttpAnswer, saysWhenAndHowToTryAgain)
{
    for (const HttpStatus status : all) {
        const std::string answer = httpAnswer(status, 42s).toStdString();
        if (status == HttpStatus::TooManyRequests)
            EXPECT_THAT(answer, HasSubstr("\r\nRetry-After: 42\r\n"));
        else
            EXPECT_THAT(answer, Not(HasSubstr("Retry-After")));
        if (status == HttpStatus::MethodNotAllowed)
            EXPECT_THAT(answer, HasSubstr("\r\nAllow: GET\r\n"));
        else
            EXPECT_THAT(answer, Not(HasSubstr("Allow:")));
    }
    EXPECT_THAT(httpAnswer(HttpStatus::TooManyRequests).toStdString(),
                HasSubstr("\r\nRetry-After: 1\r\n"));
}

} // namespace
