// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verbs.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace Jackfield {

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

static auto parse(const char *usage, const QStringList &arguments)
{
    static VerbSpec spec;
    spec = VerbSpec::from(text(usage));
    return parseArguments(spec, arguments);
}

TEST(VerbSpec, ReadsAUsageLine)
{
    const VerbSpec spec =
        VerbSpec::from(text("calldata CALL [WHAT] on|off KEY=VALUE… [--line EXT] [--all]"));
    EXPECT_EQ(spec.verb, text("calldata"));
    ASSERT_EQ(spec.positionals.size(), 4);
    EXPECT_FALSE(spec.positionals[0].isOptional);
    EXPECT_TRUE(spec.positionals[1].isOptional);
    EXPECT_EQ(spec.positionals[2].words, (QStringList {text("on"), text("off")}));
    EXPECT_EQ(spec.positionals[3].name, text("KEY=VALUE"));
    EXPECT_TRUE(spec.positionals[3].isRepeated);
    ASSERT_EQ(spec.options.size(), 2);
    EXPECT_EQ(spec.options[0].value, text("EXT"));
    EXPECT_EQ(spec.options[1].value, QString());
}

TEST(VerbSpec, MixedWordsAndTextTakeAnyText)
{
    EXPECT_TRUE(
        VerbSpec::from(text("remote-office LINE NUMBER|off")).positionals[1].words.isEmpty());
}

TEST(VerbSpec, ParsesOptionsAnywhere)
{
    const char *usage = "dial [TEXT] [--line EXT] [--selection]";
    for (const QStringList &arguments :
         {QStringList {text("5"), text("--line"), text("100")},
          QStringList {text("--line=100"), text("5")},
          QStringList {text("--line"), text("100"), text("--"), text("5")}}) {
        const auto parsed = parse(usage, arguments);
        ASSERT_TRUE(parsed);
        EXPECT_EQ(parsed->value(text("TEXT")), text("5"));
        EXPECT_EQ(parsed->value(text("--line")), text("100"));
        EXPECT_FALSE(parsed->has(text("--selection")));
    }
    const auto afterDashes = parse(usage, {text("--"), text("--selection")});
    ASSERT_TRUE(afterDashes);
    EXPECT_EQ(afterDashes->value(text("TEXT")), text("--selection"));
}

TEST(VerbSpec, CollectsAnOptionThatCanBeRepeated)
{
    const char *usage = "template expand TEMPLATE [--set KEY=VALUE…] [--number N]";
    const auto parsed = parse(usage,
                              {text("expand"), text("--set"), text("a=1"), text("tel:#"),
                               text("--set=b=2"), text("--number=1"), text("--number=2")});
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->lists.value(text("--set")), (QStringList {text("a=1"), text("b=2")}));
    EXPECT_FALSE(parsed->has(text("--set")));
    EXPECT_EQ(parsed->value(text("--number")), text("2"));
    EXPECT_EQ(parsed->value(text("TEMPLATE")), text("tel:#"));
}

TEST(VerbSpec, RefusesWhatDoesNotFit)
{
    const std::pair<const char *, QStringList> bad[] {
        {"open URI", {}},
        {"open URI", {text("a"), text("b")}},
        {"open URI", {text("a"), text("--line"), text("1")}},
        {"dial [TEXT] [--line EXT]", {text("--line")}},
        {"dial [TEXT] [--selection]", {text("--selection=1")}},
        {"dnd LINE on|off", {text("100"), text("maybe")}},
        {"calldata CALL KEY=VALUE…", {text("1")}},
        {"template expand TEMPLATE", {text("shrink"), text("a")}},
        {"template expand [--set KEY=VALUE…]", {text("expand"), text("--set")}},
    };
    for (const auto &[usage, arguments] : bad) {
        const auto parsed = parse(usage, arguments);
        ASSERT_FALSE(parsed) << usage << arguments.join(QLatin1Char(' ')).toStdString();
        EXPECT_FALSE(parsed.error().isEmpty());
    }
}

TEST(VerbSpec, EveryVerbCanBeReadAndHasWords)
{
    for (const Verb &verb : verbs()) {
        EXPECT_EQ(VerbSpec::from(verb.usage).verb, verb.name());
        EXPECT_FALSE(verb.help.isEmpty()) << verb.usage.toStdString();
        EXPECT_EQ(findVerb(verb.name()), &verb) << "named twice";
    }
    EXPECT_FALSE(findVerb(text("destroy")));
}

static QJsonObject paramsOf(const char *verbName, const QStringList &arguments)
{
    const Verb *verb = findVerb(text(verbName));
    const auto parsed = parseArguments(VerbSpec::from(verb->usage), arguments);
    if (!parsed)
        return {{text("usage"), parsed.error()}};
    const auto params = std::get<RemoteVerb>(verb->action).params(*parsed);
    return params ? *params : QJsonObject {{text("usage"), params.error()}};
}

TEST(Verbs, MakeParams)
{
    using O = QJsonObject;
    EXPECT_EQ(paramsOf("dial", {text("5"), text("--system"), text("tapi")}),
              (O {{text("text"), text("5")}, {text("system"), text("tapi")}}));
    EXPECT_EQ(paramsOf("dial", {text("--selection")}), (O {{text("selection"), true}}));
    EXPECT_EQ(paramsOf("transfer", {text("101")}), (O {{text("number"), text("101")}}));
    EXPECT_EQ(paramsOf("transfer", {text("d/1"), text("101")}),
              (O {{text("call"), text("d/1")}, {text("number"), text("101")}}));
    EXPECT_EQ(paramsOf("transfer", {}), O());
    EXPECT_EQ(paramsOf("pickup", {text("101"), text("--line"), text("100")}),
              (O {{text("from"), text("101")}, {text("line"), text("100")}}));
    EXPECT_EQ(paramsOf("calldata", {text("d/1"), text("a=b=c"), text("d=")}),
              (O {{text("call"), text("d/1")},
                  {text("data"), O {{text("a"), text("b=c")}, {text("d"), text("")}}}}));
    EXPECT_EQ(paramsOf("forward", {text("100"), text("--off")}),
              (O {{text("line"), text("100")}, {text("off"), true}}));
    EXPECT_EQ(
        paramsOf("forward", {text("100"), text("--mode"), text("follow-me"), text("--on")}),
        (O {{text("line"), text("100")}, {text("mode"), text("follow-me")}, {text("on"), true}}));
    EXPECT_EQ(paramsOf("dnd", {text("100"), text("off")}),
              (O {{text("line"), text("100")}, {text("on"), false}}));
    EXPECT_EQ(paramsOf("remote-office", {text("100"), text("off")}),
              (O {{text("line"), text("100")}, {text("number"), text("")}}));
    EXPECT_EQ(paramsOf("status-set", {text("uc"), text("at lunch")}),
              (O {{text("system"), text("uc")}, {text("status"), text("at lunch")}}));
    EXPECT_EQ(paramsOf("prompt", {text("3"), text("dial")}),
              (O {{text("id"), 3},
                  {text("choice"), text("dial")},
                  {text("digits"), false},
                  {text("remember"), false}}));
    EXPECT_EQ(paramsOf("prompt", {text("3"), text("dial"), text("--remember")})[text("remember")],
              QJsonValue(true));
    EXPECT_EQ(paramsOf("forget", {text("web"), text("http://a.test")}),
              (O {{text("kind"), text("web")}, {text("origin"), text("http://a.test")}}));
    EXPECT_EQ(paramsOf("journal", {text("--limit"), text("5")}), (O {{text("limit"), 5}}));
}

TEST(Verbs, RefuseParamsThatMakeNoSense)
{
    const std::pair<const char *, QStringList> bad[] {
        {"dial", {}},
        {"dial", {text("5"), text("--selection")}},
        {"forward", {text("100")}},
        {"forward", {text("100"), text("101"), text("--off")}},
        {"forward", {text("100"), text("--on"), text("--off")}},
        {"calldata", {text("d/1"), text("novalue")}},
        {"calldata", {text("d/1"), text("=x")}},
        {"prompt", {text("three"), text("dial")}},
        {"prompt", {text("3"), text("maybe")}},
        {"journal", {text("--limit"), text("0")}},
    };
    for (const auto &[verb, arguments] : bad)
        EXPECT_TRUE(paramsOf(verb, arguments).contains(QLatin1String("usage"))) << verb;
}

} // namespace Jackfield
