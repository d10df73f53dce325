// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gates/httpverdicts.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using Ask = HttpGate::Ask;
using FormWanted = HttpGate::FormWanted;
using Kind = Source::Kind;
using Refusal = HttpGate::Refusal;
using Trust = Source::Trust;
using Verdict = HttpGate::Verdict;

namespace {

const QByteArray host("Host: 127.0.0.1:2503\r\n");
const QByteArray click("Sec-Fetch-Site: cross-site\r\n"
                       "Sec-Fetch-Mode: navigate\r\n"
                       "Sec-Fetch-Dest: document\r\n"
                       "Sec-Fetch-User: ?1\r\n"
                       "Referer: http://intranet.test:8081/list?a=b\r\n");
const QByteArray image("Sec-Fetch-Site: cross-site\r\n"
                       "Sec-Fetch-Mode: no-cors\r\n"
                       "Sec-Fetch-Dest: image\r\n");
const Source program {Kind::Program, {}, Trust::Proved};
const Source page {Kind::Web, QStringLiteral("http://intranet.test:8081"), Trust::Proved};

QByteArray get(const QByteArray &target, const QByteArray &fields = {})
{
    return "GET " + target + " HTTP/1.1\r\n" + host + fields + "\r\n";
}

Verdict call(const QByteArray &extension, const QByteArray &number, const Source &source = program)
{
    return Ask {{TapiMaster::Verb::MakeCall, extension, number}, source};
}

Verdict refusal(HttpStatus status, const char *counter)
{
    return Refusal {status, counter};
}

/// The refusal's status; NoContent for everything else.
HttpStatus statusOf(const Verdict &verdict)
{
    const auto *refused = std::get_if<Refusal>(&verdict);
    return refused ? refused->status : HttpStatus::NoContent;
}

const QByteArray link("/Makecall%20NNNNN%200891234567");

TEST(HttpGate, asksForAClickedLinkAndForAProgram)
{
    EXPECT_EQ(judged(get(link, click)), call("NNNNN", "0891234567", page));
    EXPECT_EQ(judged(get(link)), call("NNNNN", "0891234567"));
    EXPECT_EQ(judged(get("/MAKECALL%20100%20102")), call("100", "102"));
    Source unproved = page;
    unproved.trust = Trust::Unproved;
    EXPECT_EQ(judged(get(link, click), PeerOwner::Unknown), call("NNNNN", "0891234567", unproved));
    EXPECT_EQ(judged(get(link), PeerOwner::Unknown),
              call("NNNNN", "0891234567", {Kind::Program, {}, Trust::Unproved}));
}

// --- Host ---

HttpStatus hostStatus(const QByteArray &value, quint16 port = 2503)
{
    return statusOf(judged("GET " + link + " HTTP/1.1\r\nHost: " + value + "\r\n\r\n",
                           PeerOwner::Own, gate({}, port)));
}

TEST(HttpGate, answersToItsOwnNamesOnly)
{
    for (const char *name : {"127.0.0.1:2503", "localhost:2503", "[::1]:2503", "LocalHost:2503"})
        EXPECT_EQ(hostStatus(name), HttpStatus::NoContent) << name;
    for (const char *name : {"",
                             "127.0.0.1",
                             "localhost",
                             "[::1]",
                             "localhost:80",
                             "localhost:",
                             "localhost:02503",
                             "localhost:2503.",
                             "localhost.:2503",
                             "localhost:25030",
                             "a.localhost:2503",
                             "localhost.evil.test:2503",
                             "127.0.0.2:2503",
                             "127.1:2503",
                             "2130706433:2503",
                             "0x7f.0.0.1:2503",
                             "0.0.0.0:2503",
                             "::1:2503",
                             "[::1%lo]:2503",
                             "[0:0:0:0:0:0:0:1]:2503",
                             "[::ffff:127.0.0.1]:2503",
                             "user@localhost:2503",
                             "localhost:2503, evil.test",
                             "localhost:2503 evil.test",
                             "evil.test:2503",
                             "[::]:2503",
                             "localhost\t:2503"})
        EXPECT_EQ(hostStatus(name), HttpStatus::MisdirectedRequest) << name;
}

TEST(HttpGate, needsNoPortWhereItIsTheDefault)
{
    for (const char *name : {"127.0.0.1", "LOCALHOST", "[::1]", "localhost:80"})
        EXPECT_EQ(hostStatus(name, 80), HttpStatus::NoContent) << name;
    EXPECT_EQ(hostStatus("localhost:2503", 80), HttpStatus::MisdirectedRequest);
    EXPECT_EQ(hostStatus("evil.test", 80), HttpStatus::MisdirectedRequest);
}

TEST(HttpGate, needsExactlyOneHost)
{
    const QByteArray line = "GET " + link + " HTTP/1.1\r\n";
    EXPECT_EQ(judged(line + "\r\n"), refusal(HttpStatus::BadRequest, "host_refused"));
    EXPECT_EQ(judged(line + host + host + "\r\n"), refusal(HttpStatus::BadRequest, "host_refused"));
    EXPECT_EQ(judged("GET " + link + " HTTP/1.0\r\n\r\n"),
              refusal(HttpStatus::BadRequest, "host_refused"));
}

TEST(HttpGate, takesAPathOnly)
{
    for (const char *target : {"http://127.0.0.1:2503/Makecall%20100%20102", "*", "127.0.0.1:2503",
                               "Makecall%20100%20102", "/Makecall%20100%20*21#"})
        EXPECT_EQ(judged(get(target)), refusal(HttpStatus::BadRequest, "malformed")) << target;
}

// --- Order of the checks ---

TEST(HttpGate, theFirstFailureWins)
{
    // Each line is a fault; all that come after it are there too.
    struct Fault
    {
        QByteArray fields;
        Verdict verdict;
    };
    const Fault faults[] = {
        {"Upgrade: websocket\r\n", refusal(HttpStatus::Forbidden, "upgrade_refused")},
        {"Sec-Purpose: prefetch\r\n", refusal(HttpStatus::ServiceUnavailable, "prefetch_refused")},
        {"Content-Length: 5\r\n", refusal(HttpStatus::ContentTooLarge, "body_refused")},
        {"Origin: null\r\n", refusal(HttpStatus::Forbidden, "origin_refused")},
        {image, refusal(HttpStatus::Forbidden, "page_refused")},
    };
    QByteArray fields;
    for (qsizetype i = std::ssize(faults) - 1; i >= 0; --i) {
        fields += faults[i].fields;
        EXPECT_EQ(judged(get(link, fields)), faults[i].verdict) << i;
    }
    EXPECT_EQ(judged("PUT " + link + " HTTP/1.1\r\n" + host + fields + "\r\n"), faults[0].verdict);
    EXPECT_EQ(judged("GET " + link + " HTTP/1.1\r\nHost: evil.test\r\n" + fields + "\r\n"),
              refusal(HttpStatus::MisdirectedRequest, "host_refused"));
    EXPECT_EQ(judged("GET * HTTP/1.1\r\nHost: evil.test\r\n" + fields + "\r\n"),
              refusal(HttpStatus::BadRequest, "malformed"));
}

TEST(HttpGate, takesNoOtherMethod)
{
    for (const char *method : {"POST", "PUT", "HEAD", "DELETE", "PATCH", "TRACE", "get", "CONNECT"})
        EXPECT_EQ(judged(QByteArray(method) + ' ' + link + " HTTP/1.1\r\n" + host
                         + "Sec-Purpose: prefetch\r\nOrigin: null\r\n\r\n"),
                  refusal(HttpStatus::MethodNotAllowed, "method_refused"))
            << method;
    EXPECT_EQ(judged("OPTIONS " + link + " HTTP/1.1\r\n" + host + "\r\n"),
              refusal(HttpStatus::Forbidden, "method_refused"));
}

TEST(HttpGate, refusesPagesLoadedInAdvance)
{
    for (const char *field : {"Sec-Purpose: prefetch", "sec-purpose: prefetch;prerender",
                              "Purpose: prefetch", "X-moz: prefetch", "X-MOZ:", "Purpose: other"})
        EXPECT_EQ(judged(get(link, click + field + "\r\n")),
                  refusal(HttpStatus::ServiceUnavailable, "prefetch_refused"))
            << field;
}

TEST(HttpGate, refusesAnyOriginOfALink)
{
    for (const char *origin : {"null", "", "http://127.0.0.1:2503", "https://evil.test"})
        EXPECT_EQ(judged(get(link, click + "Origin: " + origin + "\r\n")),
                  refusal(HttpStatus::Forbidden, "origin_refused"))
            << origin;
}

TEST(HttpGate, takesNoBodyWithALink)
{
    EXPECT_EQ(judged(get(link, "Content-Length: 0\r\n")), call("NNNNN", "0891234567"));
    for (const char *size : {"1", "99999999999", "18446744073709551615"})
        EXPECT_EQ(statusOf(judged(get(link, "Content-Length: " + QByteArray(size) + "\r\n"))),
                  HttpStatus::ContentTooLarge)
            << size;
    for (const char *fields :
         {"Content-Length: -1\r\n", "Content-Length: +0\r\n", "Content-Length: 0x0\r\n",
          "Content-Length:\r\n", "Content-Length: 0\r\nContent-Length: 0\r\n",
          "Content-Length: 0, 0\r\n", "Transfer-Encoding: chunked\r\n",
          "Transfer-Encoding: identity\r\n",
          "Content-Length: 0\r\nTransfer-Encoding: identity\r\n"})
        EXPECT_EQ(statusOf(judged(get(link, fields))), HttpStatus::BadRequest) << fields;
}

// --- Commands ---

TEST(HttpGate, knowsNoOtherPath)
{
    for (const char *target :
         {"/", "/favicon.ico", "/?Makecall", "//Makecall%20100%20102", "/%20",
          "/Makecall%2520100%2520102", "/Make%20call", "/Makecall/100/102", "/MakecallNNNNN",
          "/..%2f..%2fetc%2fpasswd", "/Makecall%00%20100%205", "/index.html?Makecall%20100%20102",
          "/DoLogin"})
        for (const QByteArray &fields : {QByteArray(), click, image})
            EXPECT_EQ(judged(get(target, fields)), refusal(HttpStatus::NotFound, "unknown_path"))
                << target;
}

TEST(HttpGate, takesNoCommandButMakecall)
{
    for (const char *target :
         {"/Forward%20100%200900123456", "/forward", "/Answer%20100", "/Drop%20100",
          "/Redirect%20100%205", "/Toggle%20100", "/Transfer%20100", "/Conference%20100",
          "/PICKUP%20100%20101", "/%20Forward%20100"})
        EXPECT_EQ(judged(get(target, click)), refusal(HttpStatus::Forbidden, "command_refused"))
            << target;
}

TEST(HttpGate, decodesThePathExactlyOnce)
{
    EXPECT_EQ(judged(get("/%4dakecall%20%31%30%30%20%2B49%2089")), call("100", "+4989"));
    EXPECT_EQ(judged(get("/Makecall%20100%20+49891")), call("100", "+49891"));
    EXPECT_EQ(statusOf(judged(get("/Makecall+100+102"))), HttpStatus::NotFound);
    EXPECT_EQ(statusOf(judged(get("/Makecall%20100%20%2531"))), HttpStatus::BadRequest);
    for (const char *target : {"/Makecall%20100%205%", "/Makecall%20100%205%2", "/%zz", "/%2",
                               "/Makecall%20100%20089%zz", "/favicon%-1.ico", "/%%20"})
        EXPECT_EQ(judged(get(target)), refusal(HttpStatus::BadRequest, "malformed")) << target;
}

TEST(HttpGate, needsBothArguments)
{
    for (const char *target : {"/Makecall",
                               "/Makecall?a",
                               "/Makecall%20",
                               "/Makecall%20100",
                               "/Makecall%20100%20",
                               "/Makecall%20100%20abc",
                               "/Makecall%20100%20089%20Drop%20100",
                               "/Makecall%20100%20089%0d%0aDrop%20100",
                               "/Makecall%20100%20089%00",
                               "/Makecall%20100%20089%09",
                               "/Makecall%20100%20089;Drop",
                               "/Makecall%20100%20-1",
                               "/Makecall%20100%200+1",
                               "/Makecall%20100%20%FF%FE",
                               "/Makecall%20100%20%C2",
                               "/Makecall%20100%20%D9%A0%D9%A8%D9%A9",
                               "/Makecall%20100%20%E2%80%AE7654321980",
                               "/Makecall%20M%C3%BCller%205",
                               "/Makecall%20100%00%205",
                               "/Makecall%201%01%205"})
        EXPECT_EQ(statusOf(judged(get(target, click))), HttpStatus::BadRequest) << target;
    EXPECT_EQ(statusOf(judged(get("/Makecall%20" + QByteArray(600, '1') + "%205"))),
              HttpStatus::BadRequest);
    EXPECT_EQ(statusOf(judged(get("/Makecall%20100%20" + QByteArray(65, '1')))),
              HttpStatus::BadRequest);
}

TEST(HttpGate, joinsTheGroupsOfANumber)
{
    for (const char *number : {"089%201234567", "(089)%20123-45/67", "089%C2%A01234567",
                               "089%E2%80%931234567", "0%E2%80%8B891234567", "%20%200891234567%20"})
        EXPECT_EQ(judged(get("/Makecall%20100%20" + QByteArray(number))), call("100", "0891234567"))
            << number;
    EXPECT_EQ(judged(get("/Makecall%20100%20*21*0900123456%23")), call("100", "*21*0900123456#"));
}

TEST(HttpGate, ignoresTheQueryButTellsAToken)
{
    for (const char *query : {"?", "?x", "?number=5", "?at=5", "?T=1&x=t=", "?%zz", "??t=1"})
        EXPECT_EQ(judged(get(link + query)), call("NNNNN", "0891234567")) << query;
    for (const char *query : {"?t=AAAA", "?t=", "?a=b&t=1"})
        EXPECT_EQ(judged(get(link + query, click)),
                  Verdict(Ask {{TapiMaster::Verb::MakeCall, "NNNNN", "0891234567"}, page, true}))
            << query;
}

// --- Templates ---

const QStringList templates {QStringLiteral("/dial?ext=^&number=#"), QStringLiteral("/plain?n=#"),
                             QStringLiteral("{POST}/api/call<&>ext=^<&>number=#")};

QByteArray post(const QByteArray &fields, const QByteArray &target = "/api/call")
{
    return "POST " + target + " HTTP/1.1\r\n" + host + fields + "\r\n";
}

const QByteArray form("ext=21&number=089+1234567");
const QByteArray formType("Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n");
const QByteArray formFields = formType + "Content-Length: 25\r\n";

Verdict judgedWithForm(const QByteArray &bytes, QByteArrayView content = form,
                       PeerOwner owner = PeerOwner::Own)
{
    HttpHeadReader reader;
    return gate(templates).judge(**reader.feed(bytes), owner, content);
}

TEST(HttpGate, takesTheFormsOfOtherProducts)
{
    const auto judgedByTemplates = [](const QByteArray &bytes) {
        return judged(bytes, PeerOwner::Own, gate(templates));
    };
    EXPECT_EQ(judgedByTemplates(get("/dial?ext=21&number=089%201234567")),
              call("21", "0891234567"));
    EXPECT_EQ(judgedByTemplates(get("/plain?n=112", click)), call("NNNNN", "112", page));
    EXPECT_EQ(judgedByTemplates(get(link)), call("NNNNN", "0891234567"));
    EXPECT_EQ(statusOf(judgedByTemplates(get("/plain?n=abc"))), HttpStatus::BadRequest);
    EXPECT_EQ(statusOf(judgedByTemplates(get("/plain?n=1%2B1"))), HttpStatus::BadRequest);
    EXPECT_EQ(statusOf(judgedByTemplates(get("/plain?m=1"))), HttpStatus::NotFound);
    EXPECT_EQ(statusOf(judgedByTemplates(get("/api/call?ext=21&number=5"))), HttpStatus::NotFound);
    EXPECT_EQ(judgedByTemplates(get("/plain?n=112", image)),
              refusal(HttpStatus::Forbidden, "page_refused"));
    EXPECT_EQ(judgedByTemplates(get("/plain?n=112", "Origin: null\r\n")),
              refusal(HttpStatus::Forbidden, "origin_refused"));
}

TEST(HttpGate, asksForTheFormAndThenJudgesIt)
{
    EXPECT_EQ(judged(post(formFields), PeerOwner::Own, gate(templates)), Verdict(FormWanted {25}));
    EXPECT_EQ(judgedWithForm(post(formFields)), call("21", "0891234567"));
    EXPECT_EQ(judgedWithForm(post(formFields), form, PeerOwner::Unknown),
              call("21", "0891234567", {Kind::Program, {}, Trust::Unproved}));
    for (const char *bad : {"", "ext=21", "number=5", "ext=21&number=", "ext=21&number=abc",
                            "ext=21&number=5&number=6", "ext=21&number=%zz", "garbage"})
        EXPECT_EQ(statusOf(judgedWithForm(post(formFields), bad)), HttpStatus::BadRequest) << bad;
    EXPECT_EQ(
        statusOf(judged(post(formType + "Content-Length: 0\r\n"), PeerOwner::Own, gate(templates))),
        HttpStatus::BadRequest);
}

TEST(HttpGate, readsNoOtherBody)
{
    const auto refused = [](const QByteArray &fields, const QByteArray &target = "/api/call") {
        return statusOf(judged(post(fields, target), PeerOwner::Own, gate(templates)));
    };
    EXPECT_EQ(refused(formType + "Content-Length: 8192\r\n"), HttpStatus::NoContent);
    EXPECT_EQ(refused(formType + "Content-Length: 8193\r\n"), HttpStatus::ContentTooLarge);
    EXPECT_EQ(refused(formType + "Content-Length: 18446744073709551615\r\n"),
              HttpStatus::ContentTooLarge);
    EXPECT_EQ(refused(formType), HttpStatus::LengthRequired);
    EXPECT_EQ(refused(formType + "Transfer-Encoding: chunked\r\n"), HttpStatus::BadRequest);
    EXPECT_EQ(refused(formType + "Content-Length: 1, 1\r\n"), HttpStatus::BadRequest);
    EXPECT_EQ(refused(formFields + "Transfer-Encoding: identity\r\n"), HttpStatus::BadRequest);
    for (const char *type : {"text/plain", "multipart/form-data; boundary=x", "",
                             "application/json", "application/x-www-form-urlencodedx"})
        EXPECT_EQ(refused("Content-Length: 5\r\nContent-Type: " + QByteArray(type) + "\r\n"),
                  HttpStatus::UnsupportedMediaType)
            << type;
    EXPECT_EQ(refused("Content-Length: 5\r\n"), HttpStatus::UnsupportedMediaType);
    EXPECT_EQ(refused(formFields + formType), HttpStatus::UnsupportedMediaType);
    EXPECT_EQ(refused(formFields, "/dial?ext=21&number=5"), HttpStatus::MethodNotAllowed);
    EXPECT_EQ(refused(formFields, link), HttpStatus::MethodNotAllowed);
    EXPECT_EQ(refused("Transfer-Encoding: chunked\r\n", link), HttpStatus::MethodNotAllowed);
}

TEST(HttpGate, isNoLessStrictWithForms)
{
    const QByteArray submit = formFields
        + "Origin: http://intranet.test:8081\r\n"
          "Sec-Fetch-Site: cross-site\r\n"
          "Sec-Fetch-Mode: navigate\r\n"
          "Sec-Fetch-Dest: document\r\n";
    EXPECT_EQ(judgedWithForm(post(submit + "Sec-Fetch-User: ?1\r\n")),
              call("21", "0891234567", page));
    Source scripted = page;
    scripted.trust = Trust::Scripted;
    EXPECT_EQ(judgedWithForm(post(submit)), call("21", "0891234567", scripted));
    EXPECT_EQ(judgedWithForm(post(formFields + "Origin: null\r\n" + click)),
              call("21", "0891234567", {Kind::Web, {}, Trust::Proved}));
    EXPECT_EQ(judgedWithForm(post(formFields + "Origin: http://intranet.test:8081\r\n")),
              call("21", "0891234567", {Kind::Web, page.origin, Trust::Unproved}));
    // Refused by the head alone: the form is not read.
    const auto refused = [](const QByteArray &fields) {
        return judged(post(formFields + fields), PeerOwner::Own, gate(templates));
    };
    EXPECT_EQ(refused(image), refusal(HttpStatus::Forbidden, "page_refused"));
    EXPECT_EQ(refused("Origin: http://a.test\r\nSec-Fetch-Mode: cors\r\n"),
              refusal(HttpStatus::Forbidden, "page_refused"));
    EXPECT_EQ(refused(click + "Sec-Fetch-User: ?1\r\n"),
              refusal(HttpStatus::BadRequest, "page_refused"));
    EXPECT_EQ(refused("Upgrade: h2c\r\n"), refusal(HttpStatus::Forbidden, "upgrade_refused"));
    EXPECT_EQ(refused("Sec-Purpose: prefetch\r\n"),
              refusal(HttpStatus::ServiceUnavailable, "prefetch_refused"));
}

} // namespace
