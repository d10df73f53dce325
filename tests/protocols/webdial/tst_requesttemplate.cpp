// SPDX-License-Identifier: GPL-3.0-or-later
// What a template makes of a number: protocols.md 4.2 to 4.6 and the shapes of section 5.
#include "core/dialing/percentencoding.h"
#include "protocols/webdial/requesttemplate.h"
#include "protocols/webdial/templateerrors.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::WebDial;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

struct Call
{
    const char *number = "003023125123";
    const char *extension = "21";
    Values values = {};
    bool keepSlashes = false;
};

Value plain(const char *text)
{
    return {q(text), false};
}

Value secret(const char *text)
{
    return {q(text), true};
}

tl::expected<BoundTemplate, TemplateError> bound(const QString &text, const Call &call)
{
    return RequestTemplate::from(text, {call.keepSlashes}).and_then([&](const auto &made) {
        return made.bind(call.values);
    });
}

tl::expected<Request, TemplateError> expanded(const QString &text, const Call &call)
{
    return bound(text, call).and_then([&](const BoundTemplate &made) {
        return made.expand(q(call.number), q(call.extension));
    });
}

std::string errorText(const TemplateError &error)
{
    return (error.code + QLatin1String(": ") + error.text).toStdString();
}

/// "GET url", "POST url|body", "LAUNCH url", or "code: text".
std::string written(const tl::expected<Request, TemplateError> &request)
{
    if (!request)
        return errorText(request.error());
    switch (request->kind) {
    case Request::Kind::Post:
        return ("POST " + request->url + '|' + request->body).toStdString();
    case Request::Kind::Launch:
        return ("LAUNCH " + request->url + request->body).toStdString();
    case Request::Kind::Get:
        break;
    }
    return ("GET " + request->url + request->body).toStdString();
}

std::string request(const char *text, const Call &call = {})
{
    return written(expanded(q(text), call));
}

std::string target(const char *text, const Call &call = {})
{
    const auto made = expanded(q(text), call);
    return made ? made->target().toStdString() : errorText(made.error());
}

struct Row
{
    const char *text;
    std::string expected;
    Call call = {};
};

void expectAll(const std::vector<Row> &rows)
{
    for (const Row &row : rows)
        EXPECT_EQ(request(row.text, row.call), row.expected) << row.text;
}

TEST(RequestTemplate, makesTheWorkedExamplesByteForByte)
{
    const char *const dial = "http://pbx.example/dial?from=^&to=#";
    EXPECT_EQ(target(dial), "/dial?from=21&to=003023125123");
    EXPECT_EQ(target(dial, {"+493023125123"}), "/dial?from=21&to=%2B493023125123");
    EXPECT_EQ(target("http://pbx.example/call/^/#/9"), "/call/21/003023125123/9");
    EXPECT_EQ(target("http://pbx.example/c?n=#", {"*21#"}), "/c?n=%2A21%23");
    EXPECT_EQ(target("{POST}https://pbx.example/api<&>a=^<&>b=#"), "/api");
    EXPECT_EQ(target("{POST}https://pbx.example/api?v=2<&>b=#"), "/api?v=2");
    expectAll({
        {dial, "GET http://pbx.example/dial?from=21&to=003023125123"},
        {"{POST}https://pbx.example/api<&>a=^<&>b=#",
         "POST https://pbx.example/api|a=21&b=003023125123"},
        {"{POST}https://pbx.example/api?v=2<&>b=#",
         "POST https://pbx.example/api?v=2|b=003023125123"},
        {"tel://#", "LAUNCH tel:003023125123"},
        {"http://192.0.2.7:546342/x?n=#",
         "E4: Port 546342 is not possible; ports go from 1 to 65535"},
    });
}

TEST(RequestTemplate, takesItsMethodInAnyCaseAndBlanksBehindIt)
{
    expectAll({
        {"  {post} http://pbx/a ", "POST http://pbx/a|"},
        {"{GET}http://pbx/a?n=#", "GET http://pbx/a?n=003023125123"},
        {"{Get}   HTTP://PBX/A", "GET http://pbx/A"},
    });
}

TEST(RequestTemplate, saysWhatIsWrongInFixedWords)
{
    const std::string notWeb = "E5: This is not a web address: ";
    expectAll({
        {"{PUT}http://pbx/", "E1: {PUT} is not supported; use {GET} or {POST}"},
        {"http://pbx/<&>a=1", "E2: <&> needs {POST} and an http address"},
        {"{POST}tel:#<&>a=1", "E2: <&> needs {POST} and an http address"},
        {"{POST}tel:#", "E2: {POST} needs an http address"},
        {"{POST}http://pbx/<&>a=1<&>b", "E3: POST variable 2 has no name"},
        {"http://pbx:0/", "E4: Port 0 is not possible; ports go from 1 to 65535"},
        {"http://pbx:65536/", "E4: Port 65536 is not possible; ports go from 1 to 65535"},
        {"http://[::1]:65536/", "E4: Port 65536 is not possible; ports go from 1 to 65535"},
        {"http://pbx:99999999999999999999999/",
         "E4: Port 99999999999999999999 is not possible; ports go from 1 to 65535"},
        {"", notWeb + "it does not begin with http:// or another fixed scheme"},
        {"pbx/dial?n=#", notWeb + "it does not begin with http:// or another fixed scheme"},
        {"#://pbx/", notWeb + "it does not begin with http:// or another fixed scheme"},
        {"ht^tp://pbx/", notWeb + "it does not begin with http:// or another fixed scheme"},
        {"{a}://pbx/", notWeb + "it does not begin with http:// or another fixed scheme"},
        {"192.0.2.1:80/dial?n=#",
         notWeb + "it does not begin with http:// or another fixed scheme"},
        {"CallTriggerCmd.exe -cmd makecall:#",
         notWeb + "it does not begin with http:// or another fixed scheme"},
        {"pbx.example:8080/dial?n=#", notWeb + "http:// is missing"},
        {"http:pbx/", notWeb + "// is missing after http:"},
        {"http:\\\\pbx/", notWeb + "// is missing after http:"},
        {"http:///dial", notWeb + "the host is missing"},
        {"http://", notWeb + "the host is missing"},
        {"http://:80/", notWeb + "the host is missing"},
        {"http://pbx:/", notWeb + "the port is no number"},
        {"http://pbx:8o/", notWeb + "the port is no number"},
        {"http://pbx:+80/", notWeb + "the port is no number"},
        {"http://a:80:80/", notWeb + "the port is no number"},
        {"http://[::1]80/", notWeb + "[::1]80 is no host"},
        {"http://[::1/", notWeb + "[ is no host"},
        {"http://p bx/", notWeb + "p bx is no host"},
        {"http://pbx\\@evil.test/", notWeb + "user and password have fields of their own"},
        {"http://pbx\\.evil.test/", notWeb + "pbx\\.evil.test is no host"},
        {"http://p%62x/", notWeb + "p%62x is no host"},
        {"http://u:p@pbx/", notWeb + "user and password have fields of their own"},
        {"http://#.evil.test/", notWeb + "# and ^ cannot stand in the host or the port"},
        {"http://pbx#", notWeb + "# and ^ cannot stand in the host or the port"},
        {"http://pbx:^/", notWeb + "# and ^ cannot stand in the host or the port"},
        {"http://pbx{hash}/", notWeb + "# and ^ cannot stand in the host or the port"},
        {"http://{user}:{password}@pbx/", notWeb + "user and password have fields of their own"},
        {"http://{host}:546342/?to=#", "E4: Port 546342 is not possible; ports go from 1 to 65535"},
        {"http://{host}:0/", "E4: Port 0 is not possible; ports go from 1 to 65535"},
        {"http://{host} x/", notWeb + "a x is no host"},
        {"http://pbx/a b", notWeb + "a blank has to be written as %20"},
        {"http://pbx/a\\b", notWeb + "\"\\\" cannot stand in it"},
        {"http://pbx/a|b", notWeb + "\"|\" cannot stand in it"},
        {"http://pbx/{}", notWeb + "\"{\" cannot stand in it"},
        {"http://pbx/{1}", notWeb + "\"{\" cannot stand in it"},
        {"http://pbx/100%", notWeb + "\"%\" is not followed by two hexadecimal digits"},
        {"http://pbx/%#", notWeb + "\"%\" is not followed by two hexadecimal digits"},
        {"http://pbx/%4^", notWeb + "\"%\" is not followed by two hexadecimal digits"},
        {"http://pbx/a\nb", notWeb + "the control character a cannot stand in it"},
        {"http://pbx/\x7f?", notWeb + "the control character 7f cannot stand in it"},
        {"{POST}http://pbx/<&>a=\x01", notWeb + "the control character 1 cannot stand in it"},
        {"tel:", notWeb + "nothing follows tel:"},
        {"tel://", notWeb + "nothing follows tel:"},
        {"http://pbx/?e=^", "E7: Your extension is not set", {"1", ""}},
        {"http://pbx/?k={key}", "E9: {key} has no value"},
        {"http://pbx/?k={key}", "E9: {key} has no value", {"1", "2", {{q("key"), plain("")}}}},
        {"{POST}http://pbx/<&>k={key}", "E9: {key} has no value"},
    });
    EXPECT_EQ(errorText(missingNumber()), "E6: the number is never inserted");
    EXPECT_EQ(errorText(noAddress()), "E8: The URL function returned no address");
    EXPECT_EQ(errorText(refusedNumber(q("No."))), "E10: No.");
}

TEST(RequestTemplate, refusesSchemesThatRunCodeOrOpenFiles)
{
    for (const char *scheme :
         {"javascript", "JavaScript", "data", "file", "vbscript", "about", "blob", "ftp", "mailto",
          "smb", "ms-msdt", "search-ms", "view-source", "C"})
        EXPECT_EQ(request((std::string(scheme) + ":#").c_str()),
                  "E5: This is not a web address: " + q(scheme).toLower().toStdString()
                      + ": does not make calls");
}

TEST(RequestTemplate, leavesOddShapesAsTheyAre) // protocols.md 5, point 3
{
    const Values values {
        {q("host"), plain("192.0.2.50")},    {q("line"), plain("1")},
        {q("account"), plain("jane doe")},   {q("sipserver"), plain("sip.example")},
        {q("domain"), plain("pbx.example")}, {q("password"), secret("p&ss")}};
    const Call call {"089/1", "21", values};
    expectAll({
        {"http://{host}/Phone_ActionURL&Command=1&Number=#&Account={line}", // Htek
         "GET http://192.0.2.50/Phone_ActionURL&Command=1&Number=089%2F1&Account=1", call},
        {"http://{host}/servlet?key=number=#&outgoing_uri={account}@{sipserver}", // Yealink
         "GET http://192.0.2.50/servlet?key=number=089%2F1&outgoing_uri=jane%20doe@sip.example",
         call},
        {"http://{host}:61234?action=make_call&target=#", // NFON
         "GET http://192.0.2.50:61234?action=make_call&target=089%2F1", call},
        {"http://{host}/cgi-bin/ConfigManApp.com?key=SPEAKER;#;ENTER", // Planet
         "GET http://192.0.2.50/cgi-bin/ConfigManApp.com?key=SPEAKER;089%2F1;ENTER", call},
        {"https://{host}/remote_call.htm?user=^%40{domain}&auth=^%40{domain}:{password}&x=true",
         "GET https://192.0.2.50/remote_call.htm?user=21%40pbx.example&auth=21%40pbx.example:"
         "p%26ss&x=true", // Vodia
         call},
        {"http://{host}:81/api/call/makecall^/#", // D58
         "GET http://192.0.2.50:81/api/call/makecall21/089%2F1", call},
        {"http://pbx/ä/ö?ü=[#]", "GET http://pbx/%C3%A4/%C3%B6?%C3%BC=[089%2F1]", call},
    });
    EXPECT_EQ(target("http://{host}:61234?action=x", call), "/?action=x");
    EXPECT_EQ(target("http://{host}", call), "/");
}

TEST(RequestTemplate, encodesTheWholeOfAPostVariable)
{
    expectAll({
        {"{POST}http://{host}/CGI/Execute<&>XML=<CiscoIPPhoneExecute><ExecuteItem Priority=\"0\" "
         "URL=\"Dial:#\"/></CiscoIPPhoneExecute>", // D24
         "POST http://h/CGI/Execute|XML=%3CCiscoIPPhoneExecute%3E%3CExecuteItem+Priority%3D%220%22+"
         "URL%3D%22Dial%3A%2A21%23%22%2F%3E%3C%2FCiscoIPPhoneExecute%3E",
         {"*21#", "21", {{q("host"), plain("h")}}}},
        {"{POST}http://pbx/<&>a b=1+1%20&c?d=e", "POST http://pbx/|a+b=1%2B1%2520%26c%3Fd%3De"},
        {"{POST}http://pbx/<&>{n}=ü{hash}{caret}~",
         "POST http://pbx/|a%26b=%C3%BC%23%5E~",
         {"1", "2", {{q("n"), plain("a&b")}}}},
        {"{POST}http://pbx/<&>a=<&>b=", "POST http://pbx/|a=&b="},
    });
}

TEST(RequestTemplate, launchesOtherSchemes) // protocols.md 6.8
{
    const Values domain {{q("domain"), plain("pbx-1.example")}};
    expectAll({
        {"tel:#", "LAUNCH tel:+4989,1;2-3.*%23", {"+4989,1;2-3.*#"}},
        {"tel:#", "LAUNCH tel:%61%2F%20%C3%BC", {"a/ ü"}},
        {"TEL://#", "LAUNCH tel:1", {"1"}},
        {"callto://#", "LAUNCH callto:1", {"1"}},
        {"dial://#", "LAUNCH dial:1", {"1"}},
        {"dial://#", "LAUNCH dial://1", {"1", "", {}, true}},
        {"tel://#", "LAUNCH tel://1", {"1", "", {}, true}},
        {"sip:#@{domain}", "LAUNCH sip:1@pbx-1.example", {"1", "", domain}},
        {"phone.systems://call?number=#", "LAUNCH phone.systems://call?number=1", {"1"}},
        {"vodia://{domain}?dial=#", "LAUNCH vodia://pbx-1.example?dial=1", {"1", "", domain}},
        {"xy:{domain}", "LAUNCH xy:a%2Fb%3F%40", {"1", "", {{q("domain"), plain("a/b?@")}}}},
        {"xy:{hash}31{hash}#{caret}", "LAUNCH xy:%2331%231%5E", {"1"}},
    });
}

TEST(RequestTemplate, takesHostAndPortFromValues)
{
    const auto with = [](const char *host, const char *port) {
        return request("http://{host}:{port}/",
                       {"1", "2", {{q("host"), plain(host)}, {q("port"), plain(port)}}});
    };
    EXPECT_EQ(with("PBX.example", "82"), "GET http://pbx.example:82/");
    EXPECT_EQ(with("192.0.2.1", "65535"), "GET http://192.0.2.1:65535/");
    EXPECT_EQ(with("2001:DB8::1", "82"), "GET http://[2001:db8::1]:82/");
    EXPECT_EQ(with("[2001:db8::1]", "82"), "GET http://[2001:db8::1]:82/");
    EXPECT_EQ(request("http://[{ip}]/", {"1", "2", {{q("ip"), plain("::1")}}}),
              "GET http://[::1]/");
    EXPECT_EQ(request("http://192.0.2.{n}:80{n}/", {"1", "2", {{q("n"), plain("7")}}}),
              "GET http://192.0.2.7:807/");
    EXPECT_EQ(request("http://{host}/", {"1", "2", {{q("host"), plain("pbx:82")}}}),
              "GET http://pbx:82/");
    EXPECT_EQ(with("bücher.example", "82"), "GET http://xn--bcher-kva.example:82/");
    EXPECT_EQ(with("my_phone", "82"), "GET http://my_phone:82/");
    EXPECT_EQ(with("pbx", "0"), "E4: Port 0 is not possible; ports go from 1 to 65535");
    EXPECT_EQ(with("pbx", "70000"), "E4: Port 70000 is not possible; ports go from 1 to 65535");
    for (const char *host : {"a/b", "a?b", "a@b", "u:p@b", "a#b", "a\\b", "a b", " ", "a\r\nb",
                             "http://pbx", "a:80", "a%2fb", "\xe2\x84\x80", "[::1", "::g", "a<b"})
        EXPECT_THAT(with(host, "82"), HasSubstr("E5: ")) << host;
    for (const char *port : {"80/x", "x", "8 0", "80@evil.test", "-1"})
        EXPECT_THAT(with("pbx", port), HasSubstr("E5: ")) << port;
}

TEST(RequestTemplate, neverLooksAtWhatItInserted)
{
    const char *const nasty = "^#{key}<&>%{POST}%41";
    const std::string once = "%5E%23%7Bkey%7D%3C%26%3E%25%7BPOST%7D%2541";
    const Values values {{q("key"), plain(nasty)}};
    EXPECT_EQ(request("http://pbx/?a=#&b=^&c={key}", {nasty, nasty, values}),
              "GET http://pbx/?a=" + once + "&b=" + once + "&c=" + once);
    EXPECT_EQ(request("{POST}http://pbx/<&>a=#<&>b=^<&>c={key}", {nasty, nasty, values}),
              "POST http://pbx/|a=" + once + "&b=" + once + "&c=" + once);
}

TEST(RequestTemplate, knowsWhatItNeeds)
{
    const auto made =
        RequestTemplate::from(q("{POST}http://{host}/{b}{hash}<&>{a}=#{b}<&>c=^{caret}"), {});
    ASSERT_TRUE(made);
    EXPECT_THAT(made->names(), ElementsAre(q("host"), q("b"), q("a")));
    EXPECT_TRUE(made->hasNumber());
    EXPECT_TRUE(made->hasExtension());
    EXPECT_TRUE(made->isHttp());
    const auto link = RequestTemplate::from(q("tel:110"), {});
    ASSERT_TRUE(link);
    EXPECT_THAT(link->names(), IsEmpty());
    EXPECT_FALSE(link->hasNumber());
    EXPECT_FALSE(link->hasExtension());
    EXPECT_FALSE(link->isHttp());
}

TEST(RequestTemplate, cutsLongValuesButNeverASecret)
{
    const QString longText(300, u'a');
    const auto sizeWith = [](const Value &value) {
        const auto made =
            expanded(q("http://pbx/?k={k}"), {"1", "2", {{q("k"), value}}}).value_or(Request());
        return made.url.size() - qsizetype(sizeof "http://pbx/?k=" - 1);
    };
    EXPECT_EQ(sizeWith({longText, false}), 256);
    EXPECT_EQ(sizeWith({longText, true}), 300);
    for (const int size : {255, 256})
        EXPECT_EQ(sizeWith({QString(size, u'a'), false}), size);
    // A character of two UTF-16 units, 12 octets when encoded, is taken whole or not at all.
    const QString phone = q("\xf0\x9f\x93\x9e");
    EXPECT_EQ(sizeWith({QString(254, u'a') + phone, false}), 254 + 12);
    EXPECT_EQ(sizeWith({QString(255, u'a') + phone, false}), 255);
}

TEST(RequestTemplate, masksSecretsEverywhere)
{
    const Values values {{q("host"), plain("pbx")},
                         {q("token"), secret("Zq7!canary")},
                         {q("tenant"), secret("canary")}};
    const auto masked = [&](const char *text) {
        return written(bound(q(text), {"", "", values}).and_then([](const BoundTemplate &made) {
            return made.masked(u"1", u"2");
        }));
    };
    EXPECT_EQ(masked("http://{host}/?k={token}&n=#"), "GET http://pbx/?k=***&n=1");
    EXPECT_EQ(masked("http://{tenant}.pbx/"), "GET http://***/");
    EXPECT_EQ(masked("{POST}http://{host}/<&>k={token}<&>e=^"), "POST http://pbx/|k=***&e=2");
    EXPECT_EQ(masked("sip:#;k={token}"), "LAUNCH sip:1;k=***");
    const auto noExtension = bound(q("http://pbx/?e=^"), {});
    ASSERT_TRUE(noExtension);
    EXPECT_EQ(written(noExtension->masked(u"1", {})), "E7: Your extension is not set");
}

TEST(Request, tellsItsHost)
{
    const auto host = [](const char *url, Request::Kind kind = Request::Kind::Get) {
        return Request {kind, url, {}}.host().toStdString();
    };
    EXPECT_EQ(host("http://pbx.example:80/a:b"), "pbx.example");
    EXPECT_EQ(host("http://pbx?a=b/c"), "pbx");
    EXPECT_EQ(host("https://[2001:db8::1]:80/"), "2001:db8::1");
    EXPECT_EQ(host("tel:1", Request::Kind::Launch), "");
}

} // namespace
