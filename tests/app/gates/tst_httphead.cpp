// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/httphead.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;

namespace {

using Outcome = HttpHeadReader::Outcome;

/// `bytes` in pieces of `size`; nothing when the head does not end in them.
std::optional<Outcome> readInPieces(const QByteArray &bytes, qsizetype size)
{
    HttpHeadReader reader;
    for (qsizetype at = 0; at < bytes.size(); at += size) {
        if (auto outcome = reader.feed(
                QByteArrayView(bytes).sliced(at).first(std::min(size, bytes.size() - at))))
            return outcome;
    }
    return std::nullopt;
}

std::optional<Outcome> read(const QByteArray &bytes)
{
    return readInPieces(bytes, std::max<qsizetype>(bytes.size(), 1));
}

/// The refusal of `bytes`; NoContent when there is none (yet).
HttpStatus refusalOf(const QByteArray &bytes)
{
    const auto outcome = read(bytes);
    return outcome && !*outcome ? outcome->error() : HttpStatus::NoContent;
}

QByteArray request(const QByteArray &fields)
{
    return "GET / HTTP/1.1\r\n" + fields + "\r\n";
}

const QByteArray clickedLink("GET /Makecall%20NNNNN%200891234567 HTTP/1.1\r\n"
                             "Host: 127.0.0.1:2503\r\n"
                             "sec-fetch-USER: ?1\r\n"
                             "Referer:http://intranet.test:8081/ \t\r\n"
                             "X-Empty:\r\n"
                             "\r\n");

TEST(HttpHead, readsLineAndFields)
{
    const auto outcome = read(clickedLink);
    ASSERT_TRUE(outcome && *outcome);
    const HttpHead &head = **outcome;
    EXPECT_EQ(head.method, "GET");
    EXPECT_EQ(head.target, "/Makecall%20NNNNN%200891234567");
    EXPECT_EQ(head.version, 11);
    const std::vector<HttpField> expected {{"Host", "127.0.0.1:2503"},
                                           {"sec-fetch-USER", "?1"},
                                           {"Referer", "http://intranet.test:8081/"},
                                           {"X-Empty", ""}};
    EXPECT_EQ(head.fields, expected);
    EXPECT_EQ(head.only("Sec-Fetch-User"), "?1");
}

TEST(HttpHead, readsTheSmallestRequest)
{
    const auto outcome = read("M / HTTP/1.0\r\n\r\n");
    ASSERT_TRUE(outcome && *outcome);
    EXPECT_EQ(**outcome, (HttpHead {"M", "/", 10, {}}));
}

TEST(HttpHead, everySplitPointGivesTheSame)
{
    const QByteArray inputs[] = {
        clickedLink,
        "GET / HTTP/1.1\r\nA: b\r\n c: d\r\n\r\n",
        "GET / HTTP/2.0\r\nA: b\r\n\r\n",
        "GET /" + QByteArray(HttpHeadReader::maxTarget, 'x') + " HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nbad name: b\r\n\r\n",
        "GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\n",
    };
    for (const QByteArray &input : inputs) {
        const auto whole = read(input);
        ASSERT_TRUE(whole) << input.left(40).constData();
        EXPECT_EQ(readInPieces(input, 1), whole);
        EXPECT_EQ(readInPieces(input, 7), whole);
        for (qsizetype split = 1; split < input.size(); ++split) {
            HttpHeadReader reader;
            auto outcome = reader.feed(input.first(split));
            if (!outcome)
                outcome = reader.feed(input.sliced(split));
            ASSERT_EQ(outcome, whole) << split;
        }
    }
}

TEST(HttpHead, isUnsetUntilTheEmptyLineIsComplete)
{
    for (qsizetype size = 0; size < clickedLink.size(); ++size)
        ASSERT_FALSE(read(clickedLink.first(size))) << size;
    EXPECT_TRUE(read(clickedLink));
}

TEST(HttpHead, keepsWhatStandsBehind)
{
    const QByteArray body("ext=21\0&number=5", 16);
    HttpHeadReader reader;
    EXPECT_TRUE(reader.feed(clickedLink + body));
    EXPECT_EQ(reader.rest(), body);
    EXPECT_FALSE(reader.feed("more"));
    EXPECT_EQ(reader.rest(), body);
}

TEST(HttpHead, hasNoRestWhenNothingStandsBehind)
{
    HttpHeadReader reader;
    EXPECT_FALSE(reader.feed(clickedLink.chopped(1)));
    EXPECT_TRUE(reader.feed("\n"));
    EXPECT_EQ(reader.rest(), QByteArray());
}

TEST(HttpHead, keepsNothingBehindWhatIsRefused)
{
    HttpHeadReader reader;
    const auto outcome = reader.feed("GET / x HTTP/1.1\r\n\r\nMakeCall 100 0900123456\r\n");
    EXPECT_TRUE(outcome && !*outcome);
    EXPECT_EQ(reader.rest(), QByteArray());
}

TEST(HttpHead, tellsFieldsThatComeTwice)
{
    const auto outcome = read(request("Host: a\r\nHOST: b\r\nX: c\r\n"));
    ASSERT_TRUE(outcome && *outcome);
    EXPECT_EQ((*outcome)->count("host"), 2);
    EXPECT_TRUE((*outcome)->has("hosT"));
    EXPECT_EQ((*outcome)->only("host"), QByteArray());
    EXPECT_EQ((*outcome)->only("x"), "c");
    EXPECT_EQ((*outcome)->count("hos"), 0);
    EXPECT_EQ((*outcome)->only("y"), QByteArray());
}

TEST(HttpHead, refusesWhatIsNoRequest)
{
    const QByteArray bad[] = {
        "\r\n",
        "\r\nGET / HTTP/1.1\r\n\r\n",
        "GET /\r\n\r\n",
        "GET\r\n\r\n",
        " GET / HTTP/1.1\r\n\r\n",
        "GET  / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1 \r\n\r\n",
        "GET / x HTTP/1.1\r\n\r\n",
        "GET / FTP/1.1\r\n\r\n",
        "GET / HTTP/1.x\r\n\r\n",
        "GET / http/1.1\r\n\r\n",
        "G{T / HTTP/1.1\r\n\r\n",
        "GET /\x01 HTTP/1.1\r\n\r\n",
        "GET /\x7f HTTP/1.1\r\n\r\n",
        "MakeCall 100 0891234567\r\n\r\n",
        QByteArray("GET /\0 HTTP/1.1\r\n\r\n", 19),
        QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11),
    };
    for (const QByteArray &bytes : bad)
        EXPECT_EQ(refusalOf(bytes), HttpStatus::BadRequest) << bytes.constData();
}

TEST(HttpHead, refusesBadFields)
{
    const QByteArray bad[] = {
        "no colon\r\n",
        ": no name\r\n",
        "Host : blank before the colon\r\n",
        "Ho st: blank inside\r\n",
        "H\xc3\xb6st: no token\r\n",
        "A: b\r\n folded\r\n",
        "A: b\r\n\tfolded\r\n",
        " folded at once: x\r\n",
        "A: control \x01\r\n",
        "A: delete \x7f\r\n",
        QByteArray("A: \0\r\n", 6),
        "Content-Length: -1\r\n",
        "Content-Length: 1x\r\n",
        "Content-Length: 1\r\nContent-Length: 2\r\n",
        "Content-Length: 99999999999999999999\r\n",
        "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
    };
    for (const QByteArray &fields : bad)
        EXPECT_EQ(refusalOf(request(fields)), HttpStatus::BadRequest) << fields.constData();
}

TEST(HttpHead, refusesBareLineEndsAtOnce)
{
    EXPECT_EQ(refusalOf("GET / HTTP/1.1\n"), HttpStatus::BadRequest);
    EXPECT_EQ(refusalOf("GET / HTTP/1.1\r\nHost: a\n"), HttpStatus::BadRequest);
    EXPECT_EQ(refusalOf("GET / HTTP/1.1\rH"), HttpStatus::BadRequest);
    EXPECT_EQ(refusalOf("GET / HTTP/1.1\r\nHost: a\rb"), HttpStatus::BadRequest);
    EXPECT_EQ(refusalOf("GET / HTTP/1.1\r\r"), HttpStatus::BadRequest);
    EXPECT_EQ(refusalOf("\n"), HttpStatus::BadRequest);
}

TEST(HttpHead, tellsOtherVersions)
{
    for (const char *version : {"HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/9.9"})
        EXPECT_EQ(refusalOf("GET / " + QByteArray(version) + "\r\nHost: a\r\n\r\n"),
                  HttpStatus::VersionNotSupported)
            << version;
}

TEST(HttpHead, limitsTheUrl)
{
    const QByteArray url = '/' + QByteArray(HttpHeadReader::maxTarget - 1, '1');
    const auto fits = read("GET " + url + " HTTP/1.1\r\n\r\n");
    ASSERT_TRUE(fits && *fits);
    EXPECT_EQ((*fits)->target, url);
    EXPECT_FALSE(read("GET " + url));
    EXPECT_EQ(refusalOf("GET " + url + '1'), HttpStatus::UriTooLong);
}

TEST(HttpHead, limitsTheRequestLine)
{
    const QByteArray method(HttpHeadReader::maxLine - 11, 'M');
    const QByteArray rest(" / HTTP/1.1");
    EXPECT_EQ((method + rest).size(), HttpHeadReader::maxLine);
    const auto fits = read(method + rest + "\r\n\r\n");
    ASSERT_TRUE(fits && *fits);
    EXPECT_EQ((*fits)->method, method);
    EXPECT_EQ(refusalOf('M' + method + rest), HttpStatus::BadRequest);
    EXPECT_EQ(refusalOf("GET / " + QByteArray(HttpHeadReader::maxLine, 'H')),
              HttpStatus::BadRequest);
}

TEST(HttpHead, limitsALine)
{
    const QByteArray line = "A: " + QByteArray(HttpHeadReader::maxLine - 3, 'x');
    const auto fits = read(request(line + "\r\n"));
    ASSERT_TRUE(fits && *fits);
    EXPECT_EQ((*fits)->only("A").size(), HttpHeadReader::maxLine - 3);
    EXPECT_FALSE(read("GET / HTTP/1.1\r\n" + line));
    EXPECT_EQ(refusalOf("GET / HTTP/1.1\r\n" + line + 'x'), HttpStatus::FieldsTooLarge);
}

TEST(HttpHead, limitsTheNumberOfFields)
{
    const QByteArray most = QByteArray("A: b\r\n").repeated(HttpHeadReader::maxFields);
    const auto fits = read(request(most));
    ASSERT_TRUE(fits && *fits);
    EXPECT_EQ((*fits)->count("a"), HttpHeadReader::maxFields);
    EXPECT_EQ(refusalOf("GET / HTTP/1.1\r\n" + most + 'A'), HttpStatus::FieldsTooLarge);
}

TEST(HttpHead, limitsTheWhole)
{
    const QByteArray line = "A: " + QByteArray(4000, 'x') + "\r\n";
    const QByteArray start = "GET / HTTP/1.1\r\n" + line.repeated(4);
    const qsizetype room = HttpHeadReader::maxHead - start.size() - 7;
    const QByteArray full = start + "B: " + QByteArray(room, 'y') + "\r\n\r\n";
    ASSERT_EQ(full.size(), HttpHeadReader::maxHead);
    const auto fits = read(full);
    ASSERT_TRUE(fits && *fits);
    EXPECT_EQ((*fits)->only("B").size(), room);

    const QByteArray over = start + "B: " + QByteArray(room + 1, 'y') + "\r\n\r\n";
    EXPECT_FALSE(read(over.first(HttpHeadReader::maxHead)));
    EXPECT_EQ(refusalOf(over), HttpStatus::FieldsTooLarge);
}

TEST(HttpHead, refusesEndlessInputWithTheByteThatIsTooMuch)
{
    HttpHeadReader reader;
    EXPECT_FALSE(reader.feed("GET /"));
    qsizetype fed = 1;
    std::optional<Outcome> outcome;
    while (!outcome && fed < 100'000) {
        outcome = reader.feed("1");
        ++fed;
    }
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->error(), HttpStatus::UriTooLong);
    EXPECT_EQ(fed, HttpHeadReader::maxTarget + 1);
    EXPECT_FALSE(reader.feed("1"));
}

} // namespace
