// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/queuecsv.h"
#include "tests/protocols/ipbx/replies.h"

#include <QDateTime>

#include <ctime>

namespace Jackfield::Ipbx {

namespace {

    constexpr int at(int hours, int minutes, int seconds)
    {
        return hours * 3600 + minutes * 60 + seconds;
    }

    QueueRow waitingRow(const char *id, const char *caller, const char *country, int entered)
    {
        return {id, caller, country, false, entered, {}, {}};
    }

    QueueRow connectedRow(const char *id, const char *caller, const char *country, int entered,
                          int waited)
    {
        return {id, caller, country, true, entered, std::chrono::seconds(waited), "SIP/4002"};
    }

    /// Of a body of one row; empty: it is refused, or has another count.
    QueueRow only(QByteArrayView body)
    {
        const auto rows = queueRows(body);
        return rows && rows->size() == 1 ? rows->front() : QueueRow();
    }

    /// Of a caller whose id has this epoch.
    std::optional<qint64> entered(qint64 epoch, int secondOfDay, qint64 now = 0)
    {
        const QByteArray id = QByteArray::number(epoch) + ".1";
        QueueRow row;
        row.id = id;
        row.entered = secondOfDay;
        return enteredAt(row, now);
    }

    std::optional<qint64> enteredWithoutId(int secondOfDay, qint64 now)
    {
        QueueRow row;
        row.id = "abc";
        row.entered = secondOfDay;
        return enteredAt(row, now);
    }

    /// The zone of this process, for as long as it lives.
    class LocalZone
    {
    public:
        explicit LocalZone(const char *zone)
            : m_before(qgetenv("TZ"))
        {
            qputenv("TZ", zone);
            tzset();
        }
        ~LocalZone()
        {
            qputenv("TZ", m_before);
            tzset();
        }
        Q_DISABLE_COPY_MOVE(LocalZone)

    private:
        QByteArray m_before;
    };

} // namespace

TEST(QueueReader, TheVendorsSample)
{
    const QByteArray body = sample("ipbx-queue-sample.txt");
    const auto rows = queueRows(body);
    ASSERT_TRUE(rows);
    EXPECT_EQ(
        *rows,
        (QList<QueueRow> {
            waitingRow("1236606951.132", "99532356420", "Georgia", at(9, 55, 51)),
            connectedRow("1236606991.135", "99532356420", "Georgia", at(9, 56, 31), 3),
            connectedRow("1236607029.138", "448450043606", "United Kingdom", at(9, 57, 10), 1),
            connectedRow("1236607156.144", "792074279", "Switzerland", at(9, 59, 16), 2),
            waitingRow("1236607198.147", "444557400", "Switzerland", at(9, 59, 59)),
            connectedRow("1236607198.147", "444557400", "Switzerland", at(9, 59, 59), 6),
            connectedRow("1236607246.150", "688677809010", "Tuvalu", at(10, 0, 46), 2),
            connectedRow("1236607333.153", "6596489564", "Singapore", at(10, 2, 13), 2),
            connectedRow("1236607363.156", "12124611807", "North America and Caribbean",
                         at(10, 2, 43), 1),
        }));
    for (const QueueRow &row : *rows) { // on the 9th of March 2009, four hours behind UTC
        const QDateTime time(QDate(2009, 3, 9), QTime(0, 0).addSecs(*row.entered),
                             Qt::OffsetFromUTC, -4 * 3600);
        EXPECT_EQ(enteredAt(row, 0), time.toSecsSinceEpoch());
    }
    QByteArray again;
    for (const QueueRow &row : *rows)
        again += queueLine(row) + '\n';
    EXPECT_EQ(again, body);
}

TEST(QueueReader, CopiesNothing)
{
    const QByteArray body = sample("ipbx-queue-sample.txt");
    const auto rows = queueRows(body);
    for (const QueueRow &row : *rows) {
        for (const QByteArrayView field : {row.id, row.caller, row.country, row.agent}) {
            EXPECT_TRUE(field.isEmpty()
                        || (field.begin() >= body.begin() && field.end() <= body.end()));
        }
    }
}

TEST(QueueReader, FieldsLeftOfTheStatus)
{
    EXPECT_EQ(only("1.2,1,Korea, Republic of,WAITING,14:03:22\n"),
              waitingRow("1.2", "1", "Korea, Republic of", at(14, 3, 22)));
    EXPECT_EQ(only("1.2,1,a,,b,,WAITING,14:03:22\n"),
              waitingRow("1.2", "1", "a,,b,", at(14, 3, 22)));
    EXPECT_EQ(only("1.2,unknown,,WAITING,14:03:22,,"),
              waitingRow("1.2", "unknown", "", at(14, 3, 22)));
    EXPECT_EQ(only("1.2,unknown,WAITING,14:03:22"),
              waitingRow("1.2", "unknown", "", at(14, 3, 22)));
    EXPECT_EQ(only("1.2,WAITING,14:03:22"), waitingRow("1.2", "", "", at(14, 3, 22)));
    EXPECT_EQ(only("1.2,,,WAITING,14:03:22"), waitingRow("1.2", "", "", at(14, 3, 22)));
    EXPECT_EQ(only("abc,1,,WAITING,14:03:22"), waitingRow("abc", "1", "", at(14, 3, 22)));
    EXPECT_EQ(only("CONNECTED,1,,WAITING,14:03:22"),
              waitingRow("CONNECTED", "1", "", at(14, 3, 22)));
    EXPECT_EQ(only("1.2,1,WAITINGS,waiting,WAITING,14:03:22"),
              waitingRow("1.2", "1", "WAITINGS,waiting", at(14, 3, 22)));
}

TEST(QueueReader, FieldsRightOfTheStatus)
{
    EXPECT_EQ(only("1.2,1,,CONNECTED,14:03:22,3,SIP/4002\r\n"),
              connectedRow("1.2", "1", "", at(14, 3, 22), 3));
    EXPECT_EQ(only("1.2,1,,CONNECTED,14:03:22,3,SIP/4002,more,of it"),
              connectedRow("1.2", "1", "", at(14, 3, 22), 3));
    for (const char *short_ : {"", ",", ",,", ",,,"}) {
        const QByteArray body = QByteArray("1.2,1,,CONNECTED") + short_;
        EXPECT_EQ(only(body), (QueueRow {"1.2", "1", "", true, {}, {}, {}}));
    }
    const QueueRow waiting = only("1.2,1,,WAITING,14:03:22,7,SIP/4002");
    EXPECT_EQ(waiting, waitingRow("1.2", "1", "", at(14, 3, 22)));
}

TEST(QueueReader, ATimeThatIsNoneIsNone)
{
    for (const char *none :
         {"25:61:61", "24:00:00", "00:60:00", "00:00:60", "", "1", "14:03", "4:03:22", "14:03:2",
          "14-03-22", "14:03:22 ", "-1:00:00", "+1:00:00", "14:03:22:00", "1a:00:00"}) {
        const QByteArray body = QByteArray("1.2,1,,WAITING,") + none + ",,";
        const QueueRow row = only(body);
        EXPECT_EQ(row.id, QByteArrayView("1.2")) << none;
        EXPECT_FALSE(row.entered) << none;
    }
    EXPECT_EQ(only("1.2,1,,WAITING,00:00:00").entered, 0);
    EXPECT_EQ(only("1.2,1,,WAITING,23:59:59").entered, 86'399);
}

TEST(QueueReader, AWaitThatIsNoneIsNone)
{
    for (const char *none :
         {"99999999999999999999", "4294967296", "360001", "-1", "+1", "1.5", "x", "", " 1"}) {
        const QByteArray body = QByteArray("1.2,1,,CONNECTED,14:03:22,") + none + ",SIP/21";
        const QueueRow row = only(body);
        EXPECT_FALSE(row.waited) << none;
        EXPECT_EQ(row.agent, QByteArrayView("SIP/21")) << none;
    }
    EXPECT_EQ(only("1.2,1,,CONNECTED,,0").waited, std::chrono::seconds(0));
    EXPECT_EQ(only("1.2,1,,CONNECTED,,360000").waited, std::chrono::hours(100));
}

TEST(QueueReader, RowsAndNoRows)
{
    for (const char *empty : {"", "\n", " \t\r\n\r \n"}) {
        const auto rows = queueRows(empty);
        ASSERT_TRUE(rows);
        EXPECT_TRUE(rows->isEmpty());
    }
    const auto rows =
        queueRows("\r\n1.2,1,,WAITING,14:03:22\r\r\n  1.3,2,,CONNECTED\n\n1.2,WAITING");
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 3);
    EXPECT_EQ(rows->at(1).id, QByteArrayView("1.3"));
    EXPECT_EQ(rows->at(2).id, rows->at(0).id);
    QueueRow row;
    QueueReader reader("");
    EXPECT_EQ(reader.next(row), false);
    EXPECT_EQ(reader.next(row), false);
}

TEST(QueueReader, OneBadLineRefusesTheReply)
{
    for (const char *bad :
         {"1.2,1,x,y,z\n", "1.2", "WAITING", "WAITING,14:03:22", ",1,,WAITING", ",WAITING", ",",
          "rubbish", "1.2,1,,WAITIN", "1.2,1,, WAITING,14:03:22", "1.2,1,,\"WAITING\",14:03:22"}) {
        EXPECT_FALSE(queueRows(bad)) << bad;
        EXPECT_FALSE(queueRows(QByteArray("1.2,1,,WAITING,14:03:22\n") + bad)) << bad;
        QueueReader reader(bad);
        QueueRow row;
        const auto more = reader.next(row);
        ASSERT_FALSE(more);
        EXPECT_EQ(more.error().code, Error::Code::Malformed);
        EXPECT_FALSE(more.error().detail.isEmpty());
    }
}

TEST(QueueReader, CutAnywhere)
{
    const QByteArray body =
        sample("ipbx-queue-sample.txt").replace("\n1236607246", "\r\n1236607246");
    const auto whole = queueRows(body);
    ASSERT_TRUE(whole);
    int refused = 0;
    for (qsizetype cut = 0; cut < body.size(); ++cut) {
        const auto rows = queueRows(QByteArrayView(body).first(cut));
        refused += rows ? 0 : 1;
        if (!rows)
            continue;
        ASSERT_LE(rows->size(), whole->size());
        for (qsizetype i = 0; i + 1 < rows->size(); ++i)
            EXPECT_EQ(rows->at(i), whole->at(i)) << cut;
        if (!rows->isEmpty()) { // Whatever of the last one is there was told.
            EXPECT_EQ(rows->last().id, whole->at(rows->size() - 1).id) << cut;
            EXPECT_EQ(rows->last().isConnected, whole->at(rows->size() - 1).isConnected) << cut;
            EXPECT_TRUE(whole->at(rows->size() - 1).agent.startsWith(rows->last().agent)) << cut;
        }
    }
    EXPECT_GT(refused, 200); // before the status of each line
}

TEST(EnteredAt, InAnyZoneAndAfterAMenu)
{
    constexpr qint64 epoch = 1'290'000'000;
    for (const int zone : {0, -4 * 60, 14 * 60, -12 * 60, 5 * 60 + 45, -(3 * 60 + 30), 60}) {
        for (const qint64 later : {-2, -1, 0, 1, 60, 602, 897}) {
            const qint64 local = epoch + later + zone * 60;
            EXPECT_EQ(entered(epoch, int(local % 86'400)), epoch + later) << zone << ' ' << later;
        }
    }
    EXPECT_EQ(entered(epoch, int((epoch + 898) % 86'400)), epoch - 2); // documented
    EXPECT_EQ(entered(0, 0), 0);
    EXPECT_EQ(entered(0, 86'399), -1);
}

TEST(EnteredAt, WithoutAnIdTheLatestInThisZone)
{
    constexpr qint64 midnight = 14'932 * 86'400; // UTC
    EXPECT_EQ(enteredWithoutId(at(14, 3, 22), midnight + at(14, 3, 22)), midnight + at(14, 3, 22));
    EXPECT_EQ(enteredWithoutId(at(14, 3, 22), midnight + at(23, 0, 0)), midnight + at(14, 3, 22));
    EXPECT_EQ(enteredWithoutId(at(14, 3, 22), midnight + at(14, 3, 21)),
              midnight + at(14, 3, 22) - 86'400);
    EXPECT_EQ(enteredWithoutId(at(23, 59, 59), midnight), midnight - 1);
    const LocalZone zone("EST5");
    EXPECT_EQ(enteredWithoutId(at(9, 0, 0), midnight + at(14, 0, 0)), midnight + at(14, 0, 0));
    EXPECT_EQ(enteredWithoutId(at(23, 0, 0), midnight + at(14, 0, 0)), midnight + at(4, 0, 0));
}

TEST(EnteredAt, WithoutATimeThatOfTheId)
{
    EXPECT_EQ(enteredAt({"1290000000.17", {}, {}, false, {}, {}, {}}, 5), 1'290'000'000);
    EXPECT_EQ(enteredAt({"abc", {}, {}, false, {}, {}, {}}, 5), std::nullopt);
}

TEST(QueueLine, ComesBackAsItWas)
{
    for (const QueueRow &row :
         {waitingRow("1.2", "", "", 0), waitingRow("1.2", "private", "A, B", 86'399),
          connectedRow("abc", "1", "", 1, 360'000),
          QueueRow {"1.2", "1", "M\xfc", true, {}, {}, {}}}) {
        const QByteArray line = queueLine(row);
        EXPECT_EQ(only(line), row);
        EXPECT_EQ(queueLine(only(line)), line);
    }
    EXPECT_EQ(queueLine(connectedRow("1.2", "1", "A, B", at(4, 5, 6), 7)),
              "1.2,1,A, B,CONNECTED,04:05:06,7,SIP/4002");
    EXPECT_EQ(queueLine({"1.2", {}, {}, false, {}, {}, {}}), "1.2,,,WAITING,,,");
}

TEST(QueueQuery, EscapesWhatIsNotPlain)
{
    EXPECT_EQ(queueQuery({QStringLiteral("Sales"), QStringLiteral("Support")}, true),
              "/ipps/queueactive.php?queue_name=Sales,Support&res_cc=1");
    EXPECT_EQ(queueQuery({QStringLiteral("Sales")}, false),
              "/ipps/queueactive.php?queue_name=Sales");
    EXPECT_EQ(queueQuery({QString::fromUtf8("Büro 1/2, &#+")}, true),
              "/ipps/queueactive.php?queue_name=B%C3%BCro%201%2F2%2C%20%26%23%2B&res_cc=1");
}

} // namespace Jackfield::Ipbx
