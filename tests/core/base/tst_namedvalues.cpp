// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/namedvalues.h"
#include "tests/support/printers.h"

#include <QStringList>

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

/// "Form name=value" of every value that is named `wanted`; all are meant if it is empty.
QStringList found(const QString &text, const QString &wanted = {})
{
    static const QStringList forms {u"Member"_qs, u"Parameter"_qs, u"Unit"_qs, u"Element"_qs,
                                    u"Prose"_qs};
    QStringList all;
    const auto isMeant = [&](const NamedValue &value) {
        return wanted.isEmpty() || value.name == wanted;
    };
    withValues(text, isMeant, [&](const NamedValue &value) {
        all << forms.at(int(value.form)) + u' ' + value.name + u'=' + value.value;
        return QString();
    });
    return all;
}

TEST(WithValues, tellsWhatTheTextCallsThem)
{
    EXPECT_EQ(found(u"{\"a\" : \"x y\", \"b\":7}"_qs),
              (QStringList {u"Member a=x y"_qs, u"Member b=7"_qs}));
    EXPECT_EQ(found(u"?a=x&%62%5B%5D=y#"_qs),
              (QStringList {u"Parameter a=x"_qs, u"Parameter b[]=y"_qs}));
    EXPECT_EQ(found(u"<a=x y><b c='z'>w</b>"_qs),
              (QStringList {u"Unit a=x y"_qs, u"Element b=w"_qs, u"Parameter c=z"_qs}));
    EXPECT_EQ(found(u"a: x\nb = 'y z'\nc:\n"_qs),
              (QStringList {u"Prose a=x"_qs, u"Prose b=y z"_qs}));
}

TEST(WithValues, looksIntoWhatIsNotMeant)
{
    EXPECT_EQ(found(u"url=http://h/?a=x&q=%7B%22a%22%3A%22y%22%7D"_qs, u"a"_qs),
              (QStringList {u"Parameter a=x"_qs, u"Member a=y"_qs}));
    EXPECT_EQ(found(uR"({"t":"{\"a\":\"x\\\"\"}","a":["y","z"]})"_qs, u"a"_qs),
              (QStringList {uR"(Member a=x\\\")"_qs, u"Member a=y"_qs, u"Member a=z"_qs}));
    EXPECT_EQ(found(u"a=b=c"_qs, u"a"_qs), QStringList {u"Parameter a=b=c"_qs});
}

TEST(WithValues, putsTheOthersInTheirPlace)
{
    const auto isMeant = [](const NamedValue &value) { return value.name == u"a"_qs; };
    const auto instead = [](const NamedValue &value) { return value.value.toUpper(); };
    EXPECT_EQ(withValues(u"<a a='x'>y</a> b=z a=\"u\\\"v"_qs, isMeant, instead),
              u"<a a='X'>Y</a> b=z a=\"U\\\"V"_qs);
    EXPECT_EQ(withValues({}, isMeant, instead), QString());
}

} // namespace
