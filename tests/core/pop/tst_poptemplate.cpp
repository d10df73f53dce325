// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop/poptemplate.h"
#include "tests/support/printers.h"

#include <QUrl>

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

PopFacts facts(const QString &number, const QString &name = {})
{
    PopFacts facts;
    facts.number = number;
    facts.name = name;
    return facts;
}

PopFacts named(const char *name)
{
    return facts(text("0891234567"), text(name));
}

/// Empty: it cannot be used, or there is nothing to open.
QByteArray opened(const char *pattern, const PopFacts &of)
{
    const auto parsed = PopTemplate::parse(text(pattern));
    return parsed ? parsed->expand(of).value_or(QByteArray()) : QByteArray();
}

/// Empty: it is fine.
QString trouble(const QString &pattern)
{
    const auto parsed = PopTemplate::parse(pattern);
    if (parsed)
        return {};
    EXPECT_EQ(parsed.error().code, Error::Code::Malformed);
    EXPECT_FALSE(parsed.error().detail.isEmpty());
    return parsed.error().detail;
}

} // namespace

TEST(PopTemplate, EverySpelling)
{
    PopFacts call = facts(text("0891234567"), text("Müller & Söhne"));
    call.e164 = text("+49891234567");
    const QMap<const char *, const char *> rows {
        {"https://crm/?n={number}", "https://crm/?n=0891234567"},
        {"https://crm/?n={NUMBER}&x=1", "https://crm/?n=0891234567&x=1"},
        {"https://crm/?n=%%calleridnumber%%", "https://crm/?n=0891234567"},
        {"https://crm/?n=<#N#>", "https://crm/?n=0891234567"},
        {"https://crm/?n=<#   n #>", "https://crm/?n=0891234567"},
        {"https://crm/call/{e164}/new", "https://crm/call/%2B49891234567/new"},
        {"https://crm/#/{name}", "https://crm/#/M%C3%BCller%20%26%20S%C3%B6hne"},
        {"https://crm/%%nobody%%?n={number}{number}", "https://crm/?n=08912345670891234567"},
        {"https://crm/?a=%2541%%name%%", "https://crm/?a=%2541M%C3%BCller%20%26%20S%C3%B6hne"},
        {"https://crm/?a=%25%%calleridnumber%%%41", "https://crm/?a=%250891234567%41"},
        {"  HTTPS://Crm:8443/ö?n={number} ", "HTTPS://Crm:8443/%C3%B6?n=0891234567"},
        {"http://[::1]:80/{number}", "http://[::1]:80/0891234567"},
        {"http://crm", "http://crm"},
        {"http://crm?open=1", "http://crm?open=1"},
    };
    for (auto it = rows.begin(); it != rows.end(); ++it)
        EXPECT_EQ(opened(it.key(), call), it.value()) << it.key();
}

TEST(PopTemplate, ValuesAreEncodedByteByByte)
{
    const QMap<const char *, const char *> rows {
        {"aZ09-._~", "aZ09-._~"},
        {"!*'();:@&=+$,/?#[]", "%21%2A%27%28%29%3B%3A%40%26%3D%2B%24%2C%2F%3F%23%5B%5D"},
        {"\"<>\\^`{|}%", "%22%3C%3E%5C%5E%60%7B%7C%7D%25"},
        {"%41%%name%%{name}<# NAME #>", "%2541%25%25name%25%25%7Bname%7D%3C%23%20NAME%20%23%3E"},
        {"\xe2\x82\xac\xf0\x9f\x98\x80", "%E2%82%AC%F0%9F%98%80"},
        {"a\tb\x01\x7f\xc2\x85"
         "c\xe2\x80\xa8"
         "d",
         "a%20b%20c%20d"},
        {"\r\n x \r\n", "x"},
    };
    for (auto it = rows.begin(); it != rows.end(); ++it)
        EXPECT_EQ(opened("https://crm/?x={name}", named(it.key())),
                  QByteArray("https://crm/?x=") + it.value());
    const QString nul = text("a") + QChar(u'\0') + text("b");
    EXPECT_EQ(opened("https://crm/?x={name}", facts(text("1"), nul)), "https://crm/?x=a%20b");
}

TEST(PopTemplate, NumbersAreDigits)
{
    for (const auto &[sent, put] : {std::pair("+49 (89) 123-45", "%2B498912345"),
                                    std::pair("0891;phone-context=+49", "089149"),
                                    std::pair("sip:+4989@pbx:5060", "%2B49895060"),
                                    std::pair("4+9", "49"), std::pair("*21#", "21")})
        EXPECT_EQ(opened("https://crm/?x={number}", facts(text(sent))),
                  QByteArray("https://crm/?x=") + put)
            << sent;
}

TEST(PopTemplate, TextsAreCutBetweenGraphemes)
{
    const auto lengthOf = [](const QString &name) {
        return QUrl::fromPercentEncoding(
                   opened("https://crm/?x={name}", facts(text("1"), name)).mid(15))
            .size();
    };
    EXPECT_EQ(lengthOf(QString(256, u'x')), 256);
    EXPECT_EQ(lengthOf(QString(257, u'x')), 256);
    EXPECT_EQ(lengthOf(QString(40'000, u'x')), 256);
    EXPECT_EQ(lengthOf(QString(255, u'x') + text("\xf0\x9f\x98\x80")), 255); // two code units
    EXPECT_EQ(lengthOf(QString(255, u'x') + text("e\xcc\x81")), 255); // e with an accent
    EXPECT_EQ(lengthOf(QString(254, u'x') + text("e\xcc\x81")), 256);
    EXPECT_EQ(lengthOf(u'x' + QString(5'000, QChar(0x0301))), 256); // one pile of accents
}

TEST(PopTemplate, NeedsANumberOnlyToShowIt)
{
    for (const char *pattern : {"https://crm/?{number}", "https://crm/?<# N #>",
                                "https://crm/?%%calleridnumber%%", "https://crm/?{e164}"}) {
        const auto parsed = PopTemplate::parse(text(pattern));
        ASSERT_TRUE(parsed);
        EXPECT_TRUE(parsed->showsNumber());
        for (const char *none : {"", "anonymous", "+"}) {
            const auto address = parsed->expand(facts(text(none), text("Mia")));
            ASSERT_FALSE(address) << pattern;
            EXPECT_EQ(address.error().code, Error::Code::NotPossible);
        }
    }
    EXPECT_EQ(opened("https://crm/?x={name}", facts({}, text("Mia"))), "https://crm/?x=Mia");
    EXPECT_EQ(opened("https://crm/?x={e164}", facts(text("21"))), "https://crm/?x=");
}

// security.md T54, T55: nothing that comes from outside reaches scheme, server or port.
TEST(PopTemplate, ServerIsFixed)
{
    for (const char *pattern : {"",
                                "{number}",
                                "<# NAME #>",
                                "{name}://crm/",
                                "https://{name}/",
                                "https://crm{name}/",
                                "https://crm:{number}/",
                                "https://crm:80{number}/",
                                "https://crm{number}",
                                "https://crm?n={number}",
                                "https://crm#{number}",
                                "https://{name}@crm/",
                                "https:{name}",
                                "https:/{name}",
                                "https:///{name}",
                                "https:///",
                                "https://:80/",
                                "https://crm:99999/",
                                "https://crm:0/",
                                "https://crm:-1/",
                                "https://crm..x/",
                                "https://[crm]/",
                                "https://[::1/",
                                "https://c\xc3\xb6rm/",
                                "https://crm%2ex/",
                                "https://crm x/",
                                "//crm/",
                                "/crm",
                                "crm",
                                "crm/?{number}",
                                "ftp://crm/",
                                "tel:{number}",
                                "tel:<# N #>",
                                "sip:{number}@pbx",
                                "javascript:alert({number})",
                                "file:///etc/passwd",
                                "data:text/html,{name}",
                                "\\\\server\\{name}",
                                "https:\\\\crm\\{name}",
                                "https://crm\\{name}",
                                "xhttps://crm/",
                                "https ://crm/",
                                "https%3a//crm/"})
        EXPECT_TRUE(trouble(text(pattern)).contains(text("http://"))
                    || trouble(text(pattern)).contains(text("/ behind")))
            << pattern << ": " << trouble(text(pattern)).toStdString();
}

TEST(PopTemplate, NoUserAndPassword)
{
    for (const char *pattern :
         {"https://u@crm/", "https://u:p@crm/?{number}", "https://crm@evil.example/{number}",
          "https://@crm/", "https://a:b@c:d@crm/"})
        EXPECT_TRUE(trouble(text(pattern)).contains(text("password"))) << pattern;
    EXPECT_EQ(trouble(text("https://crm/@{number}")), QString());
}

TEST(PopTemplate, MarksAndNames)
{
    for (const char *pattern :
         {"https://crm/{caller}", "https://crm/<# X #>", "https://crm/<# #>", "https://crm/{e165}"})
        EXPECT_TRUE(trouble(text(pattern)).contains(text("Nobody knows"))) << pattern;
    for (const char *pattern :
         {"https://crm/<# N", "https://crm/<#", "https://crm/<# <# N #>", "https://crm/<#N>"})
        EXPECT_TRUE(trouble(text(pattern)).contains(text("“<#” has no"))) << pattern;
    EXPECT_EQ(trouble(text("https://crm/%%anything_1%%")), QString());
}

TEST(PopTemplate, WhatNoAddressCanHold)
{
    for (const char *pattern :
         {"https://crm/a b", "https://crm/{number", "https://crm/number}", "https://crm/{}",
          "https://crm/{a b}", "https://crm/?a=\"x\"", "https://crm/a\\b", "https://crm/a|b",
          "https://crm/<N>", "https://crm/a\nb", "https://crm/a\x01",
          "https://crm/a\xc2\xa0"
          "b",
          "https://crm/N #>x"})
        EXPECT_TRUE(trouble(text(pattern)).contains(text("cannot hold"))) << pattern;
    for (const char *pattern : {"https://crm/%", "https://crm/%4", "https://crm/%zz",
                                "https://crm/%%", "https://crm/%%name%", "https://crm/%%a b%%"})
        EXPECT_TRUE(trouble(text(pattern)).contains(u'%')) << pattern;
    EXPECT_FALSE(trouble(text("https://crm/") + QChar(0xd800)).isEmpty());
    EXPECT_FALSE(trouble(text("https://crm/") + QString(5'000, u'x')).isEmpty());
}

// However ".." is encoded, browsers go one folder up by it.
TEST(PopTemplate, ValuesNeverLeaveTheirFolder)
{
    for (const char *name : {"..", ".", "\n..\n"})
        for (const char *pattern :
             {"https://crm/a/{name}/delete", "https://crm/{name}", "https://crm/a/{name}?x=1",
              "https://crm/a/{name}#x", "https://crm/a/{queue}{name}/"})
            EXPECT_EQ(opened(pattern, named(name)), QByteArray()) << pattern;
    EXPECT_EQ(opened("https://crm/.{name}/", named(".")), QByteArray());
    EXPECT_EQ(opened("https://crm/%2E{name}/", named(".")), QByteArray());
    EXPECT_EQ(opened("https://crm/?x={name}", named("..")), "https://crm/?x=..");
    EXPECT_EQ(opened("https://crm/#/{name}", named("..")), "https://crm/#/..");
    EXPECT_EQ(opened("https://crm/x{name}/", named("..")), "https://crm/x../");
    EXPECT_EQ(opened("https://crm/{name}", named("../..")), "https://crm/..%2F..");
    EXPECT_TRUE(trouble(text("https://crm/a/../b")).contains(text("/../")));
    EXPECT_TRUE(trouble(text("https://crm/a/%2e%2E/b")).contains(text("/../")));
}

/// A template cut anywhere is refused, or it leads to the same server.
TEST(PopTemplate, CutAnywhere)
{
    const QString whole =
        text("https://crm:8443/a/%%name%%/<# N #>?x={e164}&%2Fy=%%calleridnumber%%#{note}");
    ASSERT_EQ(trouble(whole), QString());
    const PopFacts hostile = facts(text("1@evil/\\"), text("@evil.example:1/..%2f\\"));
    int usable = 0;
    for (qsizetype cut = 0; cut < whole.size(); ++cut) {
        const auto parsed = PopTemplate::parse(whole.left(cut));
        if (!parsed)
            continue;
        ++usable;
        const auto address = parsed->expand(hostile);
        ASSERT_TRUE(address);
        const QString host = QUrl::fromEncoded(*address, QUrl::StrictMode).host();
        EXPECT_EQ(host, whole.mid(8, std::min<qsizetype>(cut - 8, 3)));
    }
    EXPECT_GT(usable, 20);
}
