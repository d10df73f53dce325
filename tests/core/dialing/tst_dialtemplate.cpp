// SPDX-License-Identifier: GPL-3.0-or-later
// The shared grammar of templates: protocols.md 4.2, 4.3 steps 1 to 3, and E1 to E3 of 4.5.
#include "core/dialing/dialtemplate.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

using Kind = TemplatePiece::Kind;
using Method = DialTemplate::Method;

TemplatePiece text(const char *written)
{
    return {Kind::Text, QString::fromUtf8(written)};
}

TemplatePiece placeholder(const char *name)
{
    return {Kind::Placeholder, QString::fromUtf8(name)};
}

const TemplatePiece extension {Kind::Extension};
const TemplatePiece number {Kind::Number};

QList<TemplatePiece> pieces(const char *written)
{
    return templatePieces(QString::fromUtf8(written));
}

DialTemplate parsed(const char *written)
{
    const auto result = parseTemplate(QString::fromUtf8(written));
    EXPECT_TRUE(result.has_value()) << written;
    return result.value_or(DialTemplate());
}

/// "code: text"
std::string errorOf(const char *written)
{
    const auto result = parseTemplate(QString::fromUtf8(written));
    return result ? "none"
                  : (result.error().code + QLatin1String(": ") + result.error().text).toStdString();
}

TEST(TemplatePieces, areFoundFromLeftToRight)
{
    EXPECT_THAT(pieces(""), IsEmpty());
    EXPECT_THAT(pieces("http://pbx/dial"), ElementsAre(text("http://pbx/dial")));
    EXPECT_THAT(pieces("/dial?from=^&to=#"),
                ElementsAre(text("/dial?from="), extension, text("&to="), number));
    EXPECT_THAT(pieces("^#"), ElementsAre(extension, number));
    EXPECT_THAT(pieces("#{host}^ü"),
                ElementsAre(number, placeholder("host"), extension, text("ü")));
    EXPECT_THAT(pieces("##"), ElementsAre(number, number));
}

TEST(TemplatePieces, namesAreWordsAndOtherBracesAreText)
{
    EXPECT_THAT(pieces("{a}{B2}{sip_server}{my-key}"),
                ElementsAre(placeholder("a"), placeholder("B2"), placeholder("sip_server"),
                            placeholder("my-key")));
    EXPECT_THAT(pieces("{}"), ElementsAre(text("{}")));
    EXPECT_THAT(pieces("{2}{ a}{ä}{a b}{a"), ElementsAre(text("{2}{ a}{ä}{a b}{a")));
    EXPECT_THAT(pieces("{\"ext\":\"^\"}"),
                ElementsAre(text("{\"ext\":\""), extension, text("\"}")));
    EXPECT_THAT(pieces("{{a}}"), ElementsAre(text("{"), placeholder("a"), text("}")));
    EXPECT_THAT(pieces("{a#}"), ElementsAre(text("{a"), number, text("}")));
}

TEST(ParseTemplate, withoutAMethodIsGet)
{
    const DialTemplate result = parsed("http://pbx.example/dial?from=^&to=#");
    EXPECT_EQ(result.method, Method::Get);
    EXPECT_EQ(result.url, QStringLiteral("http://pbx.example/dial?from=^&to=#"));
    EXPECT_THAT(result.variables, IsEmpty());
}

TEST(ParseTemplate, takesTheMethodInAnySpellingWithBlanksAround)
{
    for (const char *written : {"{POST}/a", " {post}/a", "{Post} /a \t"}) {
        EXPECT_EQ(parsed(written).method, Method::Post) << written;
        EXPECT_EQ(parsed(written).url, QStringLiteral("/a")) << written;
    }
    for (const char *written : {"{GET}/a", "{get}\n/a", "/a"}) {
        EXPECT_EQ(parsed(written).method, Method::Get) << written;
        EXPECT_EQ(parsed(written).url, QStringLiteral("/a")) << written;
    }
}

TEST(ParseTemplate, aSmallWordAtTheStartIsAPlaceholder)
{
    EXPECT_EQ(parsed("{base}/dial").url, QStringLiteral("{base}/dial"));
    EXPECT_EQ(parsed("{Put}/dial").url, QStringLiteral("{Put}/dial"));
    EXPECT_EQ(parsed("/a{PUT}").url, QStringLiteral("/a{PUT}"));
    EXPECT_EQ(parsed("{POST}{GET}/a").url, QStringLiteral("{GET}/a"));
}

TEST(ParseTemplate, splitsVariablesAtTheFirstEqualsSign)
{
    const DialTemplate result = parsed("{POST}https://pbx.example/api?v=2<&>a=^<&>b=x=#<&>c=");
    using Variable = DialTemplate::Variable;
    EXPECT_EQ(result.url, QStringLiteral("https://pbx.example/api?v=2"));
    EXPECT_THAT(result.variables,
                ElementsAre(Variable {QStringLiteral("a"), QStringLiteral("^")},
                            Variable {QStringLiteral("b"), QStringLiteral("x=#")},
                            Variable {QStringLiteral("c"), QString()}));
}

TEST(ParseTemplate, aVariableKeepsAmpersandQuestionMarkAndPercent)
{
    const DialTemplate result = parsed("{POST}/a<&>xml=<b c=\"?d&e%20\"/><&>n=#");
    ASSERT_EQ(result.variables.size(), 2);
    EXPECT_EQ(result.variables[0].text, QStringLiteral("<b c=\"?d&e%20\"/>"));
}

TEST(ParseTemplate, schemeIsWhatStandsBeforeTheColon)
{
    EXPECT_EQ(parsed("https://pbx/").scheme(), QStringLiteral("https"));
    EXPECT_EQ(parsed("TEL:#").scheme(), QStringLiteral("TEL"));
    EXPECT_EQ(parsed("phone.systems://call?number=#").scheme(), QStringLiteral("phone.systems"));
    for (const char *none : {"/a:b", "{scheme}://host/", "#:1", ":x", "1a:b", "tel", ""})
        EXPECT_EQ(parsed(none).scheme(), QString()) << none;
}

TEST(ParseTemplate, refusesOtherMethods)
{
    EXPECT_EQ(errorOf("{PUT}http://pbx/a"), "E1: {PUT} is not supported; use {GET} or {POST}");
    EXPECT_EQ(errorOf(" {JSON}http://pbx/a<&>b"),
              "E1: {JSON} is not supported; use {GET} or {POST}");
}

TEST(ParseTemplate, refusesVariablesWithoutAPostToHttp)
{
    const std::string expected = "E2: <&> needs {POST} and an http address";
    for (const char *written : {"http://pbx/a<&>b=#", "{GET}/a<&>b=#", "{POST}tel:#<&>b=1",
                                "{POST}phone.systems://call<&>n=#", "/a<&>"})
        EXPECT_EQ(errorOf(written), expected) << written;
    for (const char *written : {"{POST}HTTP://pbx/a<&>b=#", "{POST}https://pbx/a<&>b=#",
                                "{POST}/a<&>b=#", "{POST}{base}/a<&>b=#"})
        EXPECT_EQ(errorOf(written), "none") << written;
}

TEST(ParseTemplate, refusesVariablesWithoutAName)
{
    EXPECT_EQ(errorOf("{POST}/a<&>b=#<&>c"), "E3: POST variable 2 has no name");
    EXPECT_EQ(errorOf("{POST}/a<&>=#"), "E3: POST variable 1 has no name");
    EXPECT_EQ(errorOf("{POST}/a<&>b=1<&>c=2<&>"), "E3: POST variable 3 has no name");
}

TEST(ParseTemplate, takesTheTokenExactly)
{
    EXPECT_EQ(parsed("{POST}/a< & >b=1<&amp;>c").url, QStringLiteral("/a< & >b=1<&amp;>c"));
    EXPECT_EQ(parsed("").url, QString());
}

} // namespace
