// SPDX-License-Identifier: GPL-3.0-or-later
// The rows `dial-template` of tests/data/bad-inputs.csv, and what chance finds beside them.
#include "core/dialing/numberresolver.h"
#include "core/dialing/percentencoding.h"
#include "protocols/webdial/requesttemplate.h"
#include "tests/support/badinput.h"
#include "tests/support/locations.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <functional>
#include <gtest/gtest.h>
#include <random>

using namespace Jackfield;
using namespace Jackfield::WebDial;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

/// What follows `word` in a row's input, up to the next word.
QString partOf(const QString &input, const char *word)
{
    const QRegularExpression form(
        QStringLiteral("(?:^| )%1 (.*?)(?: (?:number|name) |$)").arg(q(word)));
    return form.match(input).captured(1);
}

tl::expected<Request, TemplateError> expanded(const QString &text, const QString &number,
                                              const Values &values = {})
{
    return RequestTemplate::from(text, {})
        .and_then([&](const auto &made) { return made.bind(values); })
        .and_then([&](const auto &bound) { return bound.expand(number, u"100"); });
}

QString errorCode(const QString &text)
{
    const auto made = RequestTemplate::from(text, {});
    return made ? QString() : made.error().code;
}

/// Neither a template nor the rules for numbers make anything of it.
void expectRefused(const BadRow &row)
{
    QString number = QString::fromUtf8(unescaped(partOf(row.input, "number")));
    if (number.startsWith(u'"'))
        number = number.mid(1).chopped(1);
    ASSERT_FALSE(number.isEmpty());
    EXPECT_EQ(row.expected.left(6), q("REFUSE"));
    EXPECT_EQ(resolveNumber(number, munich(), NumberOrigin::Typed).numberClass,
              NumberClass::Reject);
    const auto url = expanded(q("http://pbx/?a=#&b=2"), number);
    ASSERT_TRUE(url);
    EXPECT_EQ(url->url.count('&'), 1);
    EXPECT_FALSE(url->url.contains('\r') || url->url.contains('\n'));
    const auto form = expanded(q("{POST}http://pbx/<&>a=#"), number);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->body.count('&'), 0);
    EXPECT_EQ(formDecoded(form->body.mid(2)), number.toUtf8());
}

void expectFirstLine(const BadRow &row)
{
    const auto made = expanded(partOf(row.input, "template"), partOf(row.input, "number"));
    ASSERT_TRUE(made);
    EXPECT_EQ("GET " + made->target(), row.expected.toUtf8());
}

void expectBody(const BadRow &row)
{
    const auto made = expanded(partOf(row.input, "template"), partOf(row.input, "number"));
    ASSERT_TRUE(made);
    EXPECT_EQ(made->kind, Request::Kind::Post);
    EXPECT_EQ("POST body " + made->body, row.expected.toUtf8());
}

/// The row writes '*' as it is, protocols.md 4.3 and 4.6 as %2A: both decode once to one text.
void expectEncodedOnce(const BadRow &row)
{
    const QString number = partOf(row.input, "number");
    const QString text =
        partOf(row.input, "template").replace(q("..."), q("http://pbx/ivr?from=^&"));
    const auto made = expanded(text, number);
    ASSERT_TRUE(made);
    const QByteArray value = made->url.mid(made->url.indexOf("to=") + 3);
    const QRegularExpression inRow(QStringLiteral(": (\\S+);"));
    EXPECT_EQ(urlDecoded(value), urlDecoded(inRow.match(row.expected).captured(1).toUtf8()));
    EXPECT_EQ(urlDecoded(value), number.toUtf8());
}

void expectWarning(const BadRow &row)
{
    const auto made = RequestTemplate::from(partOf(row.input, "template"), {});
    ASSERT_TRUE(made);
    EXPECT_FALSE(made->hasNumber());
}

void expectMovedCredentials(const BadRow &row)
{
    const QString text = partOf(row.input, "template");
    EXPECT_EQ(typedCredentials(text), (TypedCredentials {q("u"), q("p"), q("http://pbx/?to=#")}));
    EXPECT_EQ(errorCode(text), q("E5"));
}

void expectCut(const BadRow &)
{
    const Values values {{q("name"), {QString(10 * 1024, u'\u00fc'), false}}};
    const auto made = expanded(q("{POST}http://pbx/?n={name}<&>n={name}"), q("1"), values);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->url, "http://pbx/?n=" + QByteArray("%C3%BC").repeated(256));
    EXPECT_EQ(made->body, "n=" + QByteArray("%C3%BC").repeated(256));
}

void expectOneField(const BadRow &row)
{
    const QString quoted = partOf(row.input, "name");
    const QString name = QString::fromUtf8(unescaped(quoted.mid(1).chopped(1)));
    const auto made =
        expanded(q("{POST}http://pbx/<&>name={name}<&>to=#"), q("1"), {{q("name"), {name, false}}});
    ASSERT_TRUE(made);
    EXPECT_EQ(made->body, "name=Eve%0D%0Ato%3D0900&to=1");
}

TEST(RequestTemplateRows, areAllMet)
{
    const auto expectCode = [](const char *code) {
        return [code](const BadRow &row) {
            EXPECT_EQ(errorCode(partOf(row.input, "template")), q(code));
        };
    };
    const QMap<QString, std::function<void(const BadRow &)>> checks {
        {q("D00-ok"), expectFirstLine},
        {q("D01-ok-post"), expectBody},
        {q("D02-number-with-hash"), expectEncodedOnce},
        {q("D05-number-with-post-token"), expectRefused},
        {q("D06-number-crlf"), expectRefused},
        {q("D08-no-placeholder"), expectWarning},
        {q("D09-port-546342"), expectCode("E4")},
        {q("D11-scheme-javascript"), expectCode("E5")},
        {q("D12-placeholder-in-host"), expectCode("E5")},
        {q("D14-credentials-in-template"), expectMovedCredentials},
        {q("D15-qt-arg-double-expansion"), expectRefused},
        {q("D16-expansion-10KiB"), expectCut},
        {q("D21-post-body-newline-name"), expectOneField}};
    const QSet<QString> elsewhere {q("D07-extension-with-space"), // the settings
                                   q("D20-tls-error")}; // the HTTP client
    QSet<QString> seen;
    for (const BadRow &row : badRows("dial-template")) {
        SCOPED_TRACE(row.name.toStdString());
        seen.insert(row.name);
        if (elsewhere.contains(row.name))
            continue;
        ASSERT_TRUE(checks.contains(row.name)) << "a row that nobody looks at";
        checks[row.name](row);
    }
    EXPECT_EQ(seen, elsewhere + QSet<QString>(checks.keyBegin(), checks.keyEnd()));
}

/// Texts of what could break out of its place.
QString anyText(std::mt19937 &random)
{
    static const QString nasty =
        q("^#{}<>&%@/\\?:;=+. \r\n\t\"'`|[]()$0159aZ~\x7f") + QChar(0) + u'\u00fc' + u'\u2028';
    QString text;
    for (auto size = random() % 12 + 1; size > 0; --size)
        text += nasty[qsizetype(random() % std::size_t(nasty.size()))];
    return text;
}

TEST(RequestTemplateRows, noMillionOfInsertsChangesTheHost)
{
    struct Form
    {
        BoundTemplate bound;
        QByteArray begin;
        QByteArray middle;
    };
    const auto bind = [](const char *text, const Values &values = {}) {
        return RequestTemplate::from(q(text), {})
            .and_then([&](const auto &made) { return made.bind(values); })
            .value();
    };
    const Values host {{q("host"), {q("pbx.example"), false}}};
    const Form forms[] {
        {bind("http://pbx.example?n=#&e=^"), "http://pbx.example?n=", "&e="},
        {bind("http://{host}:81/api#/^", host), "http://pbx.example:81/api", "/"},
        {bind("{POST}https://{host}/<&>n=#<&>e=^", host), "n=", "&e="},
    };
    std::mt19937 random(20261121);
    for (int i = 0; i < 1'000'000; ++i) {
        const QString number = anyText(random);
        const QString extension = anyText(random);
        const Form &form = forms[i % 3];
        const Request made = form.bound.expand(number, extension).value();
        const bool isPost = made.kind == Request::Kind::Post;
        const QByteArray &bytes = isPost ? made.body : made.url;
        ASSERT_EQ(made.host(), "pbx.example") << number.toStdString();
        ASSERT_TRUE(bytes.startsWith(form.begin)) << bytes.toStdString();
        const QByteArray rest = bytes.sliced(form.begin.size());
        const qsizetype end = rest.indexOf(form.middle);
        ASSERT_GE(end, 0) << bytes.toStdString();
        const auto decode = isPost ? formDecoded : urlDecoded;
        ASSERT_EQ(decode(rest.first(end)), number.toUtf8());
        ASSERT_EQ(decode(rest.sliced(end + form.middle.size())), extension.toUtf8());
        if (i % 100 < 3) { // this is the slow one
            ASSERT_EQ(QUrl::fromEncoded(made.url, QUrl::StrictMode).host(), q("pbx.example"));
        }
    }
}

TEST(RequestTemplateRows, noValueMakesAnotherHostThanItself)
{
    std::mt19937 random(7);
    int accepted = 0;
    for (int i = 0; i < 100'000; ++i) {
        const QString value = anyText(random);
        const auto made =
            expanded(q("http://{host}.example/?n=#"), q("1"), {{q("host"), {value, false}}});
        if (!made)
            continue;
        ++accepted;
        ASSERT_TRUE(made->host().endsWith(".example")) << made->url.toStdString();
        ASSERT_TRUE(made->url.endsWith(".example/?n=1")) << made->url.toStdString();
        ASSERT_EQ(
            QUrl::fromEncoded(made->url, QUrl::StrictMode).host(QUrl::FullyEncoded).toLatin1(),
            made->host());
    }
    EXPECT_GT(accepted, 100);
}

} // namespace
