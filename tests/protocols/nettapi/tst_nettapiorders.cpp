// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapiorders.h"
#include "tests/protocols/nettapi/transcript.h"
#include "tests/support/badinput.h"
#include "tests/support/csv.h"

using namespace Jackfield;
using namespace Jackfield::NetTapi;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QMap<QByteArray, Result<QByteArray>> written()
{
    return {
        {"connect", connectOrder()},
        {"login", loginOrder(text("ken"))},
        {"interest-both", interestOrder(128)},
        {"interest-own", interestOrder()},
        {"dial", dialOrder(107, text("9"), text("2148441111"))},
        {"dial-without-prefix", dialOrder(107, {}, text("2148441111"))},
        {"record", recordOrder(107)},
        {"stop-record", stopRecordOrder(107)},
        {"digit", digitsOrder(100, text("1"))},
        {"digits", digitsOrder(107, text("42#*"))},
        {"status", statusOrder(107, text("At Lunch"))},
        {"call-info", callInfoQuestion(1)},
        {"logout", logoutOrder()},
    };
}

void expectRefused(const Result<QByteArray> &order, const QString &of)
{
    ASSERT_FALSE(order) << of.toStdString();
    EXPECT_EQ(order.error().code, Error::Code::Malformed);
    EXPECT_FALSE(order.error().detail.isEmpty());
}

/// One message of as many units as it was meant to have.
void expectOneMessage(const Result<QByteArray> &order, qsizetype units)
{
    ASSERT_TRUE(order);
    EXPECT_EQ(order->count(endOfMessage), 1);
    EXPECT_TRUE(order->endsWith(endOfMessage));
    EXPECT_EQ(messageOf(QByteArrayView(*order).chopped(1)).unitCount(), units);
}

} // namespace

TEST(NetTapiOrders, AsInTheTranscript)
{
    int requests = 0;
    const auto orders = written();
    for (const TranscriptLine &line : transcript()) {
        if (!orders.contains(line.name))
            continue;
        ++requests;
        EXPECT_EQ(orders[line.name], line.octets) << line.name.constData();
    }
    EXPECT_EQ(requests, orders.size());
}

TEST(NetTapiOrders, NumbersAreDigitsStarAndHash)
{
    EXPECT_TRUE(dialOrder(107, text("81"), text("*21#0123456789")));
    for (const char *number : {"", " ", "1 2", "+4989", "1,2", "9,1", "12a", "(12)", "1-2", "1;2",
                               "1>", "<1", "1=2", "1\n", "1\r", "\x04", "1\x04", "١"})
        expectRefused(dialOrder(107, text("9"), text(number)), text(number));
    expectRefused(dialOrder(107, {}, QString(QChar(u'\0'))), text("NUL"));
    for (const char *prefix : {" ", "9,", "*", "#", "a", "9>", "-1", "\x04", "+"})
        expectRefused(dialOrder(107, text(prefix), text("1")), text(prefix));
    for (const char *digits : {"", "A", "1,2", "1 2", "p", "1\x04", "1><x"})
        expectRefused(digitsOrder(107, text(digits)), text(digits));
}

TEST(NetTapiOrders, UserNames)
{
    EXPECT_EQ(loginOrder(text("müller, k")).value(),
              "!<login_nettapi><uname=m\xc3\xbcller, k><pass=>\x04");
    for (const char *user :
         {"", " ", "\t", "a\n", "a\x04", "a>", "<a", "a><pass=x", "a\x7f", "a\u0085"})
        expectRefused(loginOrder(text(user)), text(user));
    expectRefused(loginOrder(QString(70'000, u'a')), text("too long"));
}

TEST(NetTapiOrders, StatusTexts)
{
    EXPECT_EQ(statusOrder(107, text("At <b>Lunch>")).value(), // N09
              "!<change_status><uid=107><status=At (b)Lunch)>\x04");
    EXPECT_EQ(statusOrder(107, text("Bürozeit")).value(),
              "!<change_status><uid=107><status=B\xc3\xbcrozeit>\x04");
    EXPECT_EQ(statusOrder(107, text(" At  Lunch ")).value(), // spelled as the site has it
              "!<change_status><uid=107><status= At  Lunch >\x04");
    EXPECT_TRUE(statusOrder(107, QString(100, u's')));
    expectRefused(statusOrder(107, QString(101, u's')), text("101"));
    for (const char *status : {"", " ", "\n", "Lunch\x04!<dial><uid=107><addr=0900>", "a\r\nb",
                               "a\x1b", "a\x7f", "a\u0085"})
        expectRefused(statusOrder(107, text(status)), text(status));
    expectRefused(statusOrder(107, text("a") + QChar(u'\0')), text("NUL"));
}

// security.md T79
TEST(NetTapiOrders, NoTextMakesASecondOrder)
{
    QStringList texts {text("101\x04!<dial><uid=107><addr=0900>"), text("101><addr=0900123456"),
                       text("At <b>Lunch>"), text("Lunch\x04!<dial><uid=107><addr=0900>")};
    for (char16_t c = 0; c < 0x3000; ++c)
        texts << QLatin1Char('1') + QString(QChar(c)) + text("<dial>");
    for (const QString &each : texts) {
        for (const auto &order : {dialOrder(107, text("9"), each), dialOrder(107, each, text("1")),
                                  digitsOrder(107, each)})
            expectRefused(order, each);
        if (const auto login = loginOrder(each))
            expectOneMessage(login, 3);
        if (const auto status = statusOrder(107, each))
            expectOneMessage(status, 3);
    }
}

TEST(NetTapiOrders, TextsOfBadLinksCannotBeDialled) // G11, T136 to T142
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/tel-cases.csv"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    int links = 0;
    for (const QStringList &record : csvRecords(QString::fromUtf8(file.readAll()))) {
        const int number = record[0].mid(1).toInt();
        if (!record[0].startsWith(u'T') || number < 136 || number > 142)
            continue;
        ++links;
        const QByteArray link = record[1].toLatin1();
        for (const QByteArray &each : {link, QByteArray::fromPercentEncoding(link)}) {
            expectRefused(dialOrder(107, {}, QString::fromLatin1(each)), record[1]);
            expectRefused(dialOrder(107, {}, QString::fromLatin1(each.mid(4))), record[1]);
        }
    }
    EXPECT_GE(links, 4);
}
