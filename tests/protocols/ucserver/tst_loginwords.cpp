// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/loginwords.h"
#include "tests/support/printers.h"

#include <QSet>

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::UcServer;
using namespace std::chrono_literals;
using testing::HasSubstr;
using What = SessionEnd::What;

namespace {

struct Row
{
    qint64 detail;
    What what;
    const char *words;
};
// ucserver.md 1.2
const Row rows[] = {
    {100, What::Lost, "internal error"},
    {101, What::LoginRefused, "user name and password or token"},
    {103, What::Refused, "no licence left"},
    {104, What::Refused, "versions"},
    {105, What::Refused, "another way of logging in"},
    {106, What::Refused, "another way of logging in"},
    {107, What::Refused, "not enabled"},
    {108, What::Refused, "this computer"},
    {109, What::LoginRefused, "domain"},
    {110, What::Refused, "lacks a right"},
    {111, What::Refused, "error 111"},
    {112, What::Refused, "programs of this kind"},
    {113, What::Busy, "logged in already"},
    {114, What::Refused, "encrypted"},
    {119, What::Lost, "not connected"},
    {129, What::Refused, "locked"},
    {130, What::LoginRefused, "expired"},
    {131, What::Busy, "pause"},
    {133, What::Refused, "error 133"},
    {0, What::Refused, "error 0"},
    {-1, What::Refused, "error -1"},
    {4711, What::Refused, "error 4711"},
};

RequestFailure reject(std::optional<qint64> problem, const char *details = "")
{
    return {{Error::Code::Refused, QString::fromLatin1(details)}, problem, true};
}

} // namespace

TEST(LoginWords, saysWhatHappenedAndWhatComesNext)
{
    for (const Row &row : rows) {
        const SessionEnd end = logonRefused(row.detail, {});
        EXPECT_EQ(end.what, row.what) << row.detail;
        EXPECT_THAT(end.error.detail.toStdString(), HasSubstr(row.words)) << row.detail;
        EXPECT_EQ(end.retryIn, row.what == What::Busy ? 60s : 0s) << row.detail;
        const bool isLasting = row.what == What::Refused || row.what == What::LoginRefused;
        EXPECT_EQ(end.error.code, isLasting ? Error::Code::Refused : Error::Code::NotConnected);
    }
}

TEST(LoginWords, quotesTheServerOnOneLine)
{
    const SessionEnd end = logonRefused(101, QStringLiteral("falsches\nPasswort %1\u202e"));
    EXPECT_TRUE(end.error.detail.endsWith(QStringLiteral("“falsches Passwort %1”")))
        << end.error.detail.toStdString();
    EXPECT_LT(logonRefused(101, QString(5000, u'a')).error.detail.size(), 500);
}

TEST(LoginWords, tellsWhyARequestFailed)
{
    const RequestFailure error {{Error::Code::Refused, QStringLiteral("no")}, 101, false};
    EXPECT_EQ(loginFailed(error).what, What::LoginRefused);
    EXPECT_TRUE(loginFailed(error).error.detail.contains(QStringLiteral("“no”")));
    const RequestFailure silence {{Error::Code::Uncertain, QStringLiteral("silent")}, {}, false};
    EXPECT_EQ(loginFailed(silence).what, What::Lost);
    EXPECT_EQ(loginFailed(silence).error.detail, QStringLiteral("silent"));
    const RequestFailure bare {{Error::Code::Refused, {}}, {}, false};
    EXPECT_EQ(loginFailed(bare).what, What::Refused);
}

TEST(LoginWords, readsRejects)
{
    EXPECT_EQ(loginFailed(reject(10, "authenticationFailed")).what, What::LoginRefused);
    EXPECT_EQ(loginFailed(reject(10)).what, What::LoginRefused);
    EXPECT_EQ(loginFailed(reject(10, "temporaryLockedOut")).what, What::Busy);
    EXPECT_EQ(loginFailed(reject(10, "lockedOut")).what, What::Refused);
    EXPECT_EQ(loginFailed(reject(10, "serverBusy")).what, What::Busy);
    EXPECT_EQ(loginFailed(reject(9)).what, What::Refused);
    EXPECT_EQ(loginFailed(reject({})).what, What::Refused);
    const SessionEnd tls = loginFailed(reject(1, "otherError: 0x600"));
    EXPECT_EQ(tls.what, What::Refused);
    EXPECT_TRUE(tls.error.detail.contains(QStringLiteral("demands an encrypted")));
    EXPECT_TRUE(loginFailed(reject(1)).error.detail.contains(QStringLiteral("too old")));
}

TEST(LoginWords, waitsAsLongAsTheServerWantsWithinReason)
{
    EXPECT_EQ(serverBusy(15).what, What::Busy);
    EXPECT_EQ(serverBusy(15).retryIn, 15s);
    EXPECT_EQ(serverBusy(0).retryIn, 60s);
    EXPECT_EQ(serverBusy(-5).retryIn, 60s);
    EXPECT_EQ(serverBusy(std::numeric_limits<qint64>::max()).retryIn, 3600s);
}

TEST(LoginWords, followsOnlyToHosts)
{
    for (const char *good : {"pbx2.test", "pbx2.test:7223", "192.0.2.7", "[2001:db8::1]:7222"}) {
        const SessionEnd end = redirectEnd(QString::fromLatin1(good));
        EXPECT_EQ(end.what, What::Redirected) << good;
        EXPECT_EQ(end.redirect, QString::fromLatin1(good));
    }
    for (const char *bad :
         {"", "http://pbx2.test", "pbx2.test/", "pbx2.test/x", "pbx2.test?x", "pbx2.test#x",
          "u:p@pbx2.test", "pbx2.test:", "pbx2.test:0", "pbx2.test:65536", "pbx2.test:x", "a b",
          "pbx2\n.test", "0x7f.1", "p\xc3\xa4.test", "%41.test", "pbx2.test\\x", ":7222"}) {
        const SessionEnd end = redirectEnd(QString::fromUtf8(bad));
        EXPECT_EQ(end.what, What::Refused) << bad;
        EXPECT_TRUE(end.redirect.isEmpty()) << bad;
    }
}
