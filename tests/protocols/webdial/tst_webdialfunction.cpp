// SPDX-License-Identifier: GPL-3.0-or-later
// Web dial with FUNCTION: a database makes the request (protocols.md 4.7, security.md T96).
#include "protocols/webdial/webdialsystem.h"
#include "tests/protocols/webdial/webdialfixture.h"
#include "tests/support/badinput.h"
#include "tests/support/loglines.h"

#include <QRegularExpression>

using namespace Jackfield;
using namespace Jackfield::WebDial;
using testing::HasSubstr;
using testing::Not;

namespace {

class WebDialFunctionTest : public WebDialTest
{
protected:
    WebDialFunctionTest()
    {
        set("template", "FUNCTION");
        allow({QStringLiteral("pbx"), QStringLiteral("192.0.2.7")});
    }
    void allow(const QStringList &hosts)
    {
        set("function",
            QVariantMap {{QStringLiteral("call"), QStringLiteral("generate_web_dial_url")},
                         {QStringLiteral("hosts"), hosts}});
    }
    /// The function returns it; what becomes of a dial then.
    void returns(const QString &text)
    {
        functions.returns = std::optional<QString>(text);
        order(dial());
    }
};

/// The row is about a result that is used as an address; there is no other use than to dial yet.
bool isAddress(const BadRow &row)
{
    return row.input.startsWith(QLatin1String("function returns"))
        || row.input.endsWith(QLatin1String("used as pop URL"));
}

/// What the function of a row of bad-inputs.csv returns; unset: NULL.
std::optional<QString> returnedBy(const BadRow &row)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:function returns |result \")(.*?)(?:\" used as pop URL)?$"));
    const QString text = form.match(row.input).captured(1);
    if (text == QLatin1String("NULL"))
        return {};
    if (text == QLatin1String("10 MiB of text"))
        return QStringLiteral("http://pbx/") + QString(10 * 1024 * 1024, u'a');
    return QString::fromUtf8(unescaped(text));
}

TEST_F(WebDialFunctionTest, theTableOfBadInputs)
{
    allow({QStringLiteral("pbx"), QStringLiteral("192.0.2.7"), QStringLiteral("127.0.0.1")});
    open();
    int rows = 0;
    for (const BadRow &row : badRows("sql-function")) {
        if (!isAddress(row))
            continue;
        ++rows;
        functions.returns = returnedBy(row);
        order(dial());
        const std::string name = row.name.toStdString();
        if (row.expected.startsWith(QLatin1String("POST body"))) {
            ASSERT_EQ(http.count(), 1u) << name;
            EXPECT_EQ(http.last().method, HttpRequest::Method::Post) << name;
            EXPECT_EQ(http.last().url, "http://pbx/a") << name;
            EXPECT_EQ(QStringLiteral("POST body ") + QString::fromLatin1(http.last().body),
                      row.expected);
            http.answer(200);
            EXPECT_EQ(result(), sent);
            continue;
        }
        EXPECT_EQ(error().code, Error::Code::Refused) << name;
        EXPECT_FALSE(error().detail.isEmpty()) << name;
        const QString code = row.expected.section(u' ', 0, 0);
        if (code == QLatin1String("E4") || code == QLatin1String("E8")) {
            EXPECT_THAT(detail(), HasSubstr("(" + code.toStdString() + ")")) << name;
        }
    }
    EXPECT_EQ(rows, 10); // Q14 Q21 Q22 Q23 Q25 Q26 Q28 Q30 Q32 Q33
    EXPECT_EQ(http.count(), 1u);
    EXPECT_TRUE(launcher.launched.isEmpty());
}

TEST_F(WebDialFunctionTest, isAskedWithNumberAndExtension)
{
    set("number_format", "e164");
    open();
    EXPECT_THAT(words.toStdString(), HasSubstr("generate_web_dial_url"));
    EXPECT_EQ(functions.made, QStringList {QStringLiteral("web")});
    order(dial("22"));
    EXPECT_EQ(functions.calls, QStringList {QStringLiteral("+493023125123 22")});
    EXPECT_EQ(http.count(), 0u);
    functions.answer(std::optional(QStringLiteral("http://pbx/x?n=^#frag")));
    EXPECT_EQ(http.last().url, "http://pbx/x?n=%5E");
    http.answer(200);
    EXPECT_EQ(result(), sent);
    EXPECT_EQ(events.size(), 1u);
}

TEST_F(WebDialFunctionTest, blankIsNothing)
{
    open();
    for (const char *blank : {"", " ", "\t "}) {
        returns(QString::fromLatin1(blank));
        EXPECT_THAT(detail(), HasSubstr("returned no address"));
    }
    EXPECT_EQ(http.count(), 0u);
}

TEST_F(WebDialFunctionTest, itsTroublesArePassedOn)
{
    open();
    for (const Error::Code code : {Error::Code::NotConnected, Error::Code::TimedOut,
                                   Error::Code::Refused, Error::Code::NotPossible}) {
        functions.returns = failure(code, QStringLiteral("the database says so"));
        order(dial());
        EXPECT_EQ(error(), (Error {code, QStringLiteral("the database says so")}));
    }
    EXPECT_EQ(http.count(), 0u);
}

TEST_F(WebDialFunctionTest, hosts)
{
    const struct
    {
        QStringList hosts;
        const char *returned;
        bool isAllowed;
    } table[] = {
        {{QStringLiteral("pbx")}, "http://pbx/a", true},
        {{QStringLiteral("PBX ")}, "http://Pbx:8080/a", true},
        {{QStringLiteral("pbx:8080")}, "http://pbx:8080/a", true},
        {{QStringLiteral("pbx:8080")}, "http://pbx/a", false},
        {{QStringLiteral("pbx:80")}, "http://pbx/a", true},
        {{QStringLiteral("pbx:443")}, "https://pbx/a", true},
        {{QStringLiteral("pbx:443")}, "http://pbx/a", false},
        {{QStringLiteral("pbx")}, "http://pbx.evil.test/a", false},
        {{QStringLiteral("pbx")}, "http://evil.test/pbx", false},
        {{QStringLiteral("pbx")}, "http://pbx@evil.test/", false},
        {{QStringLiteral("pbx")}, "http://u:p@pbx/", false},
        {{QStringLiteral("::1")}, "http://[::1]:61234/a", true},
        {{QStringLiteral("[::1]:61234")}, "http://[::1]:61234/a", true},
        {{QStringLiteral("[::1]:61235")}, "http://[::1]:61234/a", false},
        {{QStringLiteral("127.0.0.1")}, "http://127.0.0.1:61234?a=b", true}, // a softphone
        {{QStringLiteral("M\u00dcller.example")}, "http://xn--mller-kva.example/a", true},
        {{QStringLiteral("[0::1]:080")}, "http://[::1]/a", true},
        {{}, "http://pbx/a", false},
        {{QString()}, "http://pbx/a", false},
    };
    for (const auto &row : table) {
        allow(row.hosts);
        open();
        const size_t before = http.count();
        returns(QString::fromLatin1(row.returned));
        EXPECT_EQ(http.count() - before, row.isAllowed ? 1u : 0u) << row.returned;
        if (!row.isAllowed) {
            EXPECT_EQ(error().code, Error::Code::Refused) << row.returned;
        }
    }
}

TEST_F(WebDialFunctionTest, aHostThatIsNotListedIsNamed)
{
    allow({});
    open();
    returns(QStringLiteral("http://evil.test/?n=1"));
    EXPECT_THAT(detail(), HasSubstr("evil.test"));
    EXPECT_THAT(detail(), HasSubstr("settings"));
    EXPECT_THAT(detail(), Not(HasSubstr("?n=1")));
}

TEST_F(WebDialFunctionTest, schemes)
{
    open();
    for (const char *good : {"tel:123", "callto:123", "sip:1@pbx", "sips:1@pbx", "dial:1",
                             "phone:1", "skype:echo123?call"}) {
        returns(QString::fromLatin1(good));
        EXPECT_EQ(result(), sent) << good << detail();
        EXPECT_EQ(launcher.launched.last(), good);
    }
    const auto count = launcher.launched.size();
    for (const char *bad :
         {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "mailto:a@b",
          "vodia://pbx?dial=1", "ssh:pbx", "ftp://pbx/a", "\\\\evil\\share", "/relative", "pbx"}) {
        returns(QString::fromLatin1(bad));
        EXPECT_EQ(error().code, Error::Code::Refused) << bad;
        EXPECT_FALSE(error().detail.isEmpty()) << bad;
    }
    EXPECT_EQ(launcher.launched.size(), count);
    EXPECT_EQ(http.count(), 0u);
}

TEST_F(WebDialFunctionTest, controlCharacters)
{
    open();
    for (const char *bad :
         {"http://pbx/a\n", "http://pbx/a\r\nX: y", "http://pbx/\x01", "http://pbx/\xc2\x85"}) {
        returns(QString::fromUtf8(bad));
        EXPECT_EQ(error().code, Error::Code::Refused);
    }
    returns(QStringLiteral("http://pbx/") + QChar(0));
    EXPECT_EQ(error().code, Error::Code::Refused);
    EXPECT_EQ(http.count(), 0u);
}

TEST_F(WebDialFunctionTest, eightKibibytesAreTheMost)
{
    open();
    const QString front = QStringLiteral("http://pbx/");
    returns(front + QString(8192 - front.size(), u'a'));
    EXPECT_EQ(http.count(), 1u);
    returns(front + QString(8193 - front.size(), u'a'));
    EXPECT_EQ(error().code, Error::Code::Refused);
    returns(front + QString(4096, QChar(0xe4))); // two bytes each
    EXPECT_EQ(error().code, Error::Code::Refused);
    EXPECT_EQ(http.count(), 1u);
}

TEST_F(WebDialFunctionTest, closingDropsWhatItReturnsLater)
{
    open();
    order(dial());
    system->close();
    EXPECT_EQ(error().code, Error::Code::Cancelled);
    functions.answer(std::optional(QStringLiteral("http://pbx/a")));
    EXPECT_EQ(results.size(), 1u);
    EXPECT_EQ(http.count(), 0u);
}

TEST_F(WebDialFunctionTest, aBranchMayUseIt)
{
    set("template", "tel:#");
    set("branches", QVariantMap {{QStringLiteral("north"), QStringLiteral("FUNCTION")}});
    branch = QStringLiteral("north");
    open();
    returns(QStringLiteral("http://pbx/a"));
    EXPECT_EQ(http.last().url, "http://pbx/a");
    branch.clear();
    order(dial());
    EXPECT_EQ(launcher.launched.size(), 1);
}

TEST_F(WebDialFunctionTest, theLoginOfTheSystemGoesToItsHosts)
{
    set("user", "anna");
    keep("password", "s3");
    open();
    returns(QStringLiteral("http://pbx/a"));
    EXPECT_EQ(http.last().user, QStringLiteral("anna"));
    EXPECT_EQ(http.last().password, QStringLiteral("s3"));
}

TEST_F(WebDialFunctionTest, isOnlyMadeWhereItIsWanted)
{
    set("template", "tel:#");
    open();
    EXPECT_TRUE(functions.made.isEmpty());
    set("template", "FUNCTION");
    functions.unusable = Error {Error::Code::Malformed, QStringLiteral("The driver is missing")};
    const auto made = factory.create(config);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error(), *functions.unusable);
}

TEST_F(WebDialFunctionTest, whatItReturnsIsNotLogged)
{
    LogLines log;
    open();
    returns(QStringLiteral("http://pbx/a?secret=Zq7!canary"));
    returns(QStringLiteral("http://evil.test/a?secret=Zq7!canary"));
    EXPECT_THAT(log.text().toStdString(), HasSubstr("pbx"));
    EXPECT_THAT(log.text().toStdString(), Not(HasSubstr("canary")));
    EXPECT_THAT(log.text().toStdString(), Not(HasSubstr("23125123")));
}

} // namespace
