// SPDX-License-Identifier: GPL-3.0-or-later
// A list of inbound templates: every problem, and which of several wins. What fits a single one:
// tst_requestpattern.
#include "core/dialing/inboundtemplates.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using testing::ElementsAre;
using testing::IsEmpty;

namespace Jackfield {

void PrintTo(const InboundTemplates::Problem &problem, std::ostream *out)
{
    *out << problem.index << ": " << problem.text.toStdString();
}

} // namespace Jackfield

namespace {

using Problem = InboundTemplates::Problem;

InboundTemplates templates(const QStringList &list)
{
    return InboundTemplates(list);
}

InboundTemplates one(const char *text)
{
    return InboundTemplates({QString::fromUtf8(text)});
}

/// "extension|number", or "none".
std::string found(const InboundTemplates &list, const char *method, const char *target,
                  const char *form = "")
{
    const auto match = list.match(method, target, form);
    return match ? (match->extension + u'|' + match->number).toStdString() : "none";
}

TEST(InboundTemplates, everyCutOffRequestFitsNothingOrLess)
{
    const InboundTemplates list = one("/ivr/PbxAPI.aspx?func=make_call&from=^&to=#");
    const QByteArray target("/ivr/PbxAPI.aspx?func=make_call&from=100&to=%2B49");
    const qsizetype numberBegin = target.indexOf("&to=") + 4;
    for (qsizetype size = 0; size < target.size(); ++size) {
        const auto match = list.match("GET", target.first(size), {});
        const bool isWhole = size >= numberBegin + 3; // the plus is there
        EXPECT_EQ(match.has_value(), isWhole) << target.first(size).constData();
    }
}

TEST(InboundTemplates, otherMethodsFitNothing)
{
    const InboundTemplates list =
        templates({QStringLiteral("/c?n=#"), QStringLiteral("{POST}/c?n=#")});
    for (const char *method : {"HEAD", "get", "Post", "PUT", "", "GET "})
        EXPECT_EQ(found(list, method, "/c?n=1"), "none") << method;
    EXPECT_EQ(found(list, "GET", "/c?n=1"), "|1");
    EXPECT_EQ(found(list, "POST", "/c?n=1"), "|1");
}

TEST(InboundTemplates, noneFitNothing)
{
    EXPECT_EQ(found(InboundTemplates(), "GET", "/"), "none");
    EXPECT_FALSE(InboundTemplates().takesPost("/"));
    EXPECT_THAT(InboundTemplates().problems(), IsEmpty());
}

TEST(InboundTemplates, takePostsToTheirAddressOnly)
{
    const InboundTemplates list =
        templates({QStringLiteral("/get?n=#"), QStringLiteral("{POST}/api?v=2<&>n=#"),
                   QStringLiteral("{POST}/ext/^<&>n=#")});
    for (const char *target : {"/api?v=2", "/api?x=1&v=%32", "/ext/100", "/ext/100?v=1"})
        EXPECT_TRUE(list.takesPost(target)) << target;
    for (const char *target : {"/get?n=1", "/api", "/api?v=3", "/api?v=2&v=2", "/API?v=2", "/ext/",
                               "/api?v=2&x=%", "", "api?v=2", "/Makecall%20NNNNN%20089"})
        EXPECT_FALSE(list.takesPost(target)) << target;
}

struct BadCase
{
    const char *name;
    const char *text;
    const char *problem;
};

class Unusable : public testing::TestWithParam<BadCase>
{ };

TEST_P(Unusable, isAProblemAndLeftOut)
{
    const InboundTemplates list = templates(
        {QStringLiteral("/good/#"), QString::fromUtf8(GetParam().text), QStringLiteral("/fine/#")});
    EXPECT_THAT(list.problems(), ElementsAre(Problem {1, QString::fromUtf8(GetParam().problem)}));
    EXPECT_EQ(found(list, "GET", "/good/1"), "|1");
    EXPECT_EQ(found(list, "GET", "/fine/2"), "|2");
}

std::string nameOfBadCase(const testing::TestParamInfo<BadCase> &test)
{
    return test.param.name;
}

constexpr const char *noSlash = "It has to begin with a slash, such as /call?ext=^&number=#";
constexpr const char *noNumber = "It has no # where the number stands.";
constexpr const char *sideBySide = "^ and # stand side by side: nothing tells where one ends.";
constexpr const char *command =
    "Requests for /Makecall are answered without a template; none reaches it.";

INSTANTIATE_TEST_SUITE_P(
    Templates, Unusable,
    testing::Values(
        BadCase {"empty", "", noSlash}, BadCase {"methodOnly", "{POST}", noSlash},
        BadCase {"wholeAddress", "http://127.0.0.1:2503/call/#", noSlash},
        BadCase {"scheme", "tel:#", noSlash}, BadCase {"relative", "call/#", noSlash},
        BadCase {"token", "#", noSlash},
        BadCase {"E1", "{PUT}/call/#", "{PUT} is not supported; use {GET} or {POST}"},
        BadCase {"E2", "/call<&>n=#", "<&> needs {POST} and an http address"},
        BadCase {"E3", "{POST}/call<&>n=#<&>x", "POST variable 2 has no name"},
        BadCase {"noNumber", "/call?from=^", noNumber},
        BadCase {"numberEncoded", "/call?n=%23", noNumber},
        BadCase {"twoNumbers", "/call/#?n=#", "# stands in it more than once."},
        BadCase {"twoExtensions", "{POST}/call/^/#<&>e=^", "^ stands in it more than once."},
        BadCase {"placeholder", "/call?key={key}&n=#",
                 "{key} stands for nothing in an inbound template; only ^ and # do."},
        BadCase {"placeholderInAVariable", "{POST}/call<&>key={key}<&>n=#",
                 "{key} stands for nothing in an inbound template; only ^ and # do."},
        BadCase {"sideBySide", "/call/^#", sideBySide},
        BadCase {"sideBySideInAValue", "/call?n=#^", sideBySide},
        BadCase {"percentInThePath", "/100%/#",
                 "In “100%” a % is not followed by two hexadecimal digits."},
        BadCase {"percentInAValue", "/c?a=5%x0&n=#",
                 "In “5%x0” a % is not followed by two hexadecimal digits."},
        BadCase {"percentBeforeACapture", "/c?n=%#",
                 "In “%” a % is not followed by two hexadecimal digits."},
        BadCase {"percentInAName", "/c?%=1&n=#",
                 "In “%” a % is not followed by two hexadecimal digits."},
        BadCase {"emptyName", "/c?=1&n=#", "The parameter “=1” has no name."},
        BadCase {"captureAsName", "/c?#", "“#” cannot be the name of a parameter."},
        BadCase {"captureInAName", "/c?a^=1&n=#", "“a^” cannot be the name of a parameter."},
        BadCase {"placeholderAsName", "{POST}/c<&>{key}=1<&>n=#",
                 "“{key}” cannot be the name of a parameter."},
        BadCase {"sameNameTwice", "/c?a=1&n=#&%61=1", "The parameter “%61” stands in it twice."},
        BadCase {"makecall", "/MakeCall%20^%20#", command},
        BadCase {"makecallInOtherSpelling", "/mAKECALL NNNNN #", command},
        BadCase {"makecallAfterABlank", "/%20Makecall%09#", command},
        BadCase {"makecallByPost", "{POST}/Makecall%20^/x<&>n=#", command},
        BadCase {"twin", "/good/#", "It is the same as template 1 of the list."},
        BadCase {"twinInOtherSpelling", "{get} /%67ood/#",
                 "It is the same as template 1 of the list."}),
    nameOfBadCase);

TEST(InboundTemplates, addressesOfTextCommandsAreTakenOnlyWhereTheyCannotBeOthers)
{
    for (const char *text :
         {"/#", "/makecall^/#", "/Makecall/#", "/makecall-#", "/call/makecall #"})
        EXPECT_THAT(one(text).problems(), IsEmpty()) << text;
}

TEST(InboundTemplates, areNotLongerThanAnyAddress)
{
    const auto longPath = [](qsizetype size, const char *end) {
        return u'/' + QString(size - 1 - qsizetype(qstrlen(end)), u'a') + QLatin1String(end);
    };
    const QString tooLong =
        QStringLiteral("It is longer than any address that is taken (2048 bytes).");
    EXPECT_THAT(templates({longPath(2048, "?n=#")}).problems(), IsEmpty());
    EXPECT_THAT(templates({longPath(2049, "?n=#")}).problems(), ElementsAre(Problem {0, tooLong}));
    EXPECT_THAT(templates({longPath(2049, "/#")}).problems(), ElementsAre(Problem {0, tooLong}));
    // the variables are in the body, and what is written encoded may be sent shorter
    EXPECT_THAT(templates({QLatin1String("{POST}/c<&>n=#") + QString(4000, u'a')}).problems(),
                IsEmpty());
    EXPECT_THAT(
        templates({QLatin1String("/c?n=#") + QStringLiteral("%61").repeated(2000)}).problems(),
        IsEmpty());
}

TEST(InboundTemplates, quoteLittleOfAnUnusableTemplate)
{
    const auto problems = templates({QLatin1String("/c?n=#&=") + QString(5000, u'a')}).problems();
    ASSERT_EQ(problems.size(), 1);
    EXPECT_LT(problems[0].text.size(), 120);
}

TEST(InboundTemplates, theMoreSpecificOneWinsWhereverItStands)
{
    struct Pair
    {
        const char *general;
        const char *special;
        const char *both; ///< Fits both.
        const char *expected;
    };
    const Pair pairs[] = {
        {"/call?n=#", "/call?n=#&e=^", "/call?e=1&n=2", "1|2"},
        {"/call?n=#", "/call?n=#&mode=x", "/call?n=2&mode=x", "|2"},
        {"/call/#", "/call/x-#", "/call/x-2", "|2"},
        {"/call/^/#", "/call/100/#", "/call/100/2", "|2"},
        {"/call/#", "/call/x?n=#", "/call/x?n=2", "|2"},
        {"/call?a=1&b=#", "/call?c=1&d=1&e=#", "/call?a=1&b=2&c=1&d=1&e=3", "|3"},
        {"/call?n=^-#", "/call?n=100-#", "/call?n=100-2", "|2"},
    };
    for (const Pair &pair : pairs) {
        const QString general = QString::fromUtf8(pair.general);
        const QString special = QString::fromUtf8(pair.special);
        for (const QStringList &list :
             {QStringList {general, special}, QStringList {special, general}}) {
            EXPECT_THAT(templates(list).problems(), IsEmpty()) << pair.special;
            EXPECT_EQ(found(templates(list), "GET", pair.both), pair.expected) << pair.special;
        }
    }
}

TEST(InboundTemplates, whereNoneIsMoreSpecificTheEarlierWinsAndTheLaterIsAProblem)
{
    struct Pair
    {
        const char *one;
        const char *other;
        const char *both;
        const char *byOne;
        const char *byOther;
    };
    const Pair pairs[] = {
        {"/a/^/x?n=#", "/a/b/^?n=#", "/a/b/x?n=1", "b|1", "x|1"},
        {"/call/^/#", "/call/#/^", "/call/1/2", "1|2", "2|1"},
        {"/call?a=1&n=#", "/call?b=2&n=#", "/call?a=1&b=2&n=3", "|3", "|3"},
        {"/call?n=x#", "/call?n=#y", "/call?n=x1y", "|1y", "|x1"},
        {"/call?n=#", "/call?m=#", "/call?n=1&m=2", "|1", "|2"},
    };
    const Problem expected {1,
                            QStringLiteral("Some requests fit template 1 of the list as well; they "
                                           "are read by that one.")};
    for (const Pair &pair : pairs) {
        const QString one = QString::fromUtf8(pair.one);
        const QString other = QString::fromUtf8(pair.other);
        EXPECT_THAT(templates({one, other}).problems(), ElementsAre(expected)) << pair.one;
        EXPECT_THAT(templates({other, one}).problems(), ElementsAre(expected)) << pair.one;
        EXPECT_EQ(found(templates({one, other}), "GET", pair.both), pair.byOne) << pair.one;
        EXPECT_EQ(found(templates({other, one}), "GET", pair.both), pair.byOther) << pair.one;
    }
}

TEST(InboundTemplates, theLaterOfTwoIsStillUsed)
{
    const InboundTemplates list =
        templates({QStringLiteral("/call?n=#"), QStringLiteral("/call?m=#")});
    EXPECT_EQ(found(list, "GET", "/call?m=2"), "|2");
}

TEST(InboundTemplates, thatShareNoRequestAreNoProblem)
{
    const QStringList list {
        QStringLiteral("/call/#"),
        QStringLiteral("{POST}/call/#"),
        QStringLiteral("/call/#/"),
        QStringLiteral("/Call/#"),
        QStringLiteral("/c?func=dial&n=#"),
        QStringLiteral("/c?func=call&n=#"),
        QStringLiteral("/c/x-#"),
        QStringLiteral("/c/y-#"),
        QStringLiteral("{POST}/f<&>a=1<&>n=#"),
        QStringLiteral("{POST}/f<&>a=2<&>n=#"),
    };
    EXPECT_THAT(templates(list).problems(), IsEmpty());
}

TEST(InboundTemplates, whatIsCaughtBadlyByOneMayFitAnother)
{
    const InboundTemplates list =
        templates({QStringLiteral("/call?n=#&e=^"), QStringLiteral("/call?n=#")});
    EXPECT_EQ(found(list, "GET", "/call?n=1&e=%FF"), "|1");
}

TEST(InboundTemplates, everyProblemIsReportedOnceByItsIndex)
{
    const auto problems =
        templates({QStringLiteral("x"), QStringLiteral("/a/#"), QStringLiteral("/{b}^#{c}"),
                   QStringLiteral("/a/#"), QStringLiteral("{PUT}/a/#")})
            .problems();
    QList<int> indexes;
    for (const Problem &problem : problems)
        indexes.append(problem.index);
    EXPECT_THAT(indexes, ElementsAre(0, 2, 3, 4));
}

} // namespace
