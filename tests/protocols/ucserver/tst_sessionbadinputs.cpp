// SPDX-License-Identifier: GPL-3.0-or-later
// The rows rose-json, ber and websocket of bad-inputs.csv in the middle of a live session. Covered
// elsewhere: W18 to W20, W22, W23 and W25 in tst_ucwebsession; the rows tls, which end a connection
// before anyone is signed in, in tst_tlstransport, and what a session makes of Z00, Z05 to Z07 in
// tst_directsessiontls, of Z08 in tst_ucwebrequests.
#include "tests/protocols/ucserver/ucwebfixture.h"
#include "tests/support/badinput.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace Jackfield;
using namespace Jackfield::UcServer;
using namespace std::chrono_literals;

namespace {

enum class Outcome {
    Event, ///< Passed on.
    Dropped, ///< Told by messageDropped().
    Ignored,
    Rejected, ///< Answered with a reject.
    Reset, ///< The session ends as lost.
    EventAndReset,
};
using Outcomes = QMap<QString, Outcome>; // by the row's number

QString numberOf(const BadRow &row)
{
    return row.name.section(u'-', 0, 0);
}

QByteArray berLength(qsizetype length)
{
    return "84" + QByteArray::number(length, 16).rightJustified(8, '0');
}

/// Hexadecimal with macros: @@REP(n,xx)@@, and @@LEN@@ for the length of a repetition right behind
/// it, or of all that follows.
QByteArray octetsOf(QString text)
{
    text.remove(QLatin1String("@@BYTEWISE@@")).remove(QLatin1String("hex:"));
    QByteArray hex = text.toLatin1();
    static const QRegularExpression repetition(
        QStringLiteral("(@@LEN@@)?@@REP\\((\\d+),([0-9a-f]+)\\)@@"));
    for (auto match = repetition.match(text); match.hasMatch();
         match = repetition.match(QString::fromLatin1(hex))) {
        const QByteArray unit = match.captured(3).toLatin1();
        QByteArray all = unit.repeated(match.captured(2).toInt());
        if (!match.captured(1).isEmpty())
            all.prepend(berLength(all.size() / 2));
        hex.replace(match.capturedStart(), match.capturedLength(), all);
    }
    if (const qsizetype at = hex.indexOf("@@LEN@@"); at >= 0)
        hex.replace(at, 7, berLength((hex.size() - at - 7) / 2));
    return QByteArray::fromHex(hex);
}

/// Tells what came of a row that was fed to a session, and that one that goes on does go on.
template<typename Fixture>
class Rows : public Fixture
{
protected:
    void check(const BadRow &row, Outcome expected)
    {
        SCOPED_TRACE(row.name.toStdString());
        const bool isReset = expected == Outcome::Reset || expected == Outcome::EventAndReset;
        const bool isEvent = expected == Outcome::Event || expected == Outcome::EventAndReset;
        EXPECT_EQ(this->events.size(), isEvent ? 1U : 0U);
        EXPECT_EQ(this->dropped.size(), expected == Outcome::Dropped ? 1U : 0U);
        EXPECT_EQ(this->ends.size(), isReset ? 1U : 0U);
        if (isReset) {
            EXPECT_EQ(this->end().what, SessionEnd::What::Lost);
            EXPECT_EQ(this->codeOf(0), Error::Code::Uncertain);
            EXPECT_EQ(this->clock.pending(), 0);
            return;
        }
        EXPECT_FALSE(this->replies[0]); // the open request was not answered by it
        const auto answers = this->takeMessages();
        EXPECT_EQ(answers.size(), expected == Outcome::Rejected ? 1U : 0U);
        for (const RoseMessage &answer : answers)
            EXPECT_TRUE(std::holds_alternative<RoseReject>(answer));
        this->events.clear();
        this->serverSends(this->event());
        EXPECT_EQ(this->events.size(), 1U);
    }
    void begin()
    {
        this->session.reset();
        this->events.clear();
        this->dropped.clear();
        this->ends.clear();
        this->replies.clear();
        this->openSession();
        this->order();
        this->takeMessages();
    }
};

class DirectRows : public Rows<DirectSessionTest>
{ };
class UcWebRows : public Rows<UcWebSessionTest>
{ };

// J25, J27 and J28 have tests of their own.
const Outcomes jsonOutcomes {
    {QStringLiteral("J00"), Outcome::Event},   {QStringLiteral("J10"), Outcome::Ignored},
    {QStringLiteral("J12"), Outcome::Dropped}, {QStringLiteral("J13"), Outcome::Dropped},
    {QStringLiteral("J14"), Outcome::Ignored}, {QStringLiteral("J15"), Outcome::Dropped},
    {QStringLiteral("J16"), Outcome::Dropped}, {QStringLiteral("J21"), Outcome::Dropped},
    {QStringLiteral("J22"), Outcome::Event},   {QStringLiteral("J23"), Outcome::Dropped},
    {QStringLiteral("J24"), Outcome::Dropped}};
const QStringList jsonElsewhere {QStringLiteral("J25"), QStringLiteral("J27"),
                                 QStringLiteral("J28")};

const Outcomes berOutcomes {
    {QStringLiteral("B00"), Outcome::Event},    {QStringLiteral("B03"), Outcome::Reset},
    {QStringLiteral("B05"), Outcome::Reset},    {QStringLiteral("B06"), Outcome::Reset},
    {QStringLiteral("B07"), Outcome::Reset},    {QStringLiteral("B10"), Outcome::Reset},
    {QStringLiteral("B12"), Outcome::Dropped},  {QStringLiteral("B13"), Outcome::EventAndReset},
    {QStringLiteral("B15"), Outcome::Event},    {QStringLiteral("B16"), Outcome::Dropped},
    {QStringLiteral("B17"), Outcome::Dropped},  {QStringLiteral("B18"), Outcome::Dropped},
    {QStringLiteral("B19"), Outcome::Rejected}, {QStringLiteral("B20"), Outcome::Dropped},
    {QStringLiteral("B22"), Outcome::Rejected}, {QStringLiteral("B23"), Outcome::Rejected},
    {QStringLiteral("B25"), Outcome::Reset},    {QStringLiteral("B26"), Outcome::Reset},
    {QStringLiteral("B28"), Outcome::Reset},    {QStringLiteral("B29"), Outcome::Reset},
    {QStringLiteral("B34"), Outcome::Reset},    {QStringLiteral("B35"), Outcome::Reset}};

// W00 and W09 are delivered, and no messages of ours.
const Outcomes webSocketOutcomes {
    {QStringLiteral("W00"), Outcome::Dropped}, {QStringLiteral("W01"), Outcome::Reset},
    {QStringLiteral("W02"), Outcome::Reset},   {QStringLiteral("W03"), Outcome::Reset},
    {QStringLiteral("W04"), Outcome::Reset},   {QStringLiteral("W05"), Outcome::Reset},
    {QStringLiteral("W06"), Outcome::Reset},   {QStringLiteral("W07"), Outcome::Reset},
    {QStringLiteral("W09"), Outcome::Dropped}, {QStringLiteral("W11"), Outcome::Reset},
    {QStringLiteral("W14"), Outcome::Reset},   {QStringLiteral("W16"), Outcome::Reset},
    {QStringLiteral("W17"), Outcome::Ignored}};
const QStringList webSocketElsewhere {QStringLiteral("W18"), QStringLiteral("W19"),
                                      QStringLiteral("W20"), QStringLiteral("W22"),
                                      QStringLiteral("W23"), QStringLiteral("W25")};

const BadRow &rowOf(const QList<BadRow> &rows, const char *number)
{
    return *std::find_if(rows.begin(), rows.end(), [number](const BadRow &row) {
        return numberOf(row) == QLatin1String(number);
    });
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Json, DirectRows, testing::Values(Encoding::Json), encodingName);
INSTANTIATE_TEST_SUITE_P(Json, UcWebRows, testing::Values(Encoding::Json), encodingName);

class DirectBerRows : public DirectRows
{ };
INSTANTIATE_TEST_SUITE_P(Ber, DirectBerRows, testing::Values(Encoding::Ber), encodingName);

TEST_P(DirectRows, json)
{
    for (const BadRow &row : badRows("rose-json")) {
        if (jsonElsewhere.contains(numberOf(row)))
            continue;
        ASSERT_TRUE(jsonOutcomes.contains(numberOf(row))) << row.name.toStdString();
        begin();
        QElapsedTimer timer;
        timer.start();
        inject(bytesOf(badPieces(row.input)));
        EXPECT_LT(timer.elapsed(), 2000) << row.name.toStdString();
        check(row, jsonOutcomes[numberOf(row)]);
    }
}

TEST_P(UcWebRows, json)
{
    for (const BadRow &row : badRows("rose-json")) {
        if (jsonElsewhere.contains(numberOf(row)))
            continue;
        ASSERT_TRUE(jsonOutcomes.contains(numberOf(row))) << row.name.toStdString();
        begin();
        const QByteArray text = bytesOf(badPieces(row.input));
        frames->sendText(text);
        network.last()->peerSends(frames->outgoing());
        if (numberOf(row) == QLatin1String("J16")) { // not even the frame is taken
            frames->feed(network.last()->takeWritten());
            EXPECT_TRUE(frames->isClosing());
            network.last()->peerEnds();
            check(row, Outcome::Reset);
        } else {
            check(row, jsonOutcomes[numberOf(row)]);
        }
    }
}

TEST_P(DirectRows, anEventBeforeTheLogin) // J25
{
    connectSession();
    inject(bytesOf(badPieces(rowOf(badRows("rose-json"), "J25").input)));
    logInUpToCredentials();
    takeInvoke();
    serverAnswers(3, succeeded());
    EXPECT_EQ(opens, 1);
    EXPECT_TRUE(events.empty());
}

TEST_P(DirectRows, tlsIsRefused) // J27
{
    setup.tls = Tls::StartTls;
    connectSession();
    takeInvoke();
    inject(bytesOf(badPieces(rowOf(badRows("rose-json"), "J27").input)));
    EXPECT_EQ(end().what, What::Refused);
    EXPECT_THAT(words(), testing::HasSubstr("server refuses TLS"));
    EXPECT_TRUE(takeWritten().isEmpty());
}

TEST_P(DirectRows, theOtherEncoding) // J28
{
    begin();
    network.last()->peerSends(bytesOf(badPieces(rowOf(badRows("rose-json"), "J28").input)));
    check(rowOf(badRows("rose-json"), "J28"), Outcome::Reset);
}

TEST_P(UcWebRows, theOtherEncoding) // J28
{
    begin();
    frames->sendBinary(bytesOf(badPieces(rowOf(badRows("rose-json"), "J28").input)));
    network.last()->peerSends(frames->outgoing());
    check(rowOf(badRows("rose-json"), "J28"), Outcome::Reset);
}

TEST_P(DirectBerRows, ber)
{
    for (const BadRow &row : badRows("ber")) {
        ASSERT_TRUE(berOutcomes.contains(numberOf(row))) << row.name.toStdString();
        begin();
        const QByteArray octets = row.input.contains(QLatin1String("hex:"))
            ? octetsOf(row.input)
            : bytesOf(badPieces(row.input));
        const qsizetype step =
            row.input.contains(QLatin1String("BYTEWISE")) ? 1 : 64 * 1024; // as a transport does
        QElapsedTimer timer;
        timer.start();
        for (qsizetype at = 0; at < octets.size() && ends.empty(); at += step)
            network.last()->peerSends(octets.mid(at, step));
        EXPECT_LT(timer.elapsed(), 2000) << row.name.toStdString();
        check(row, berOutcomes[numberOf(row)]);
    }
}

TEST_P(UcWebRows, webSocket)
{
    for (const BadRow &row : badRows("websocket")) {
        if (webSocketElsewhere.contains(numberOf(row)))
            continue;
        ASSERT_TRUE(webSocketOutcomes.contains(numberOf(row))) << row.name.toStdString();
        begin();
        const QByteArray octets = octetsOf(row.input);
        for (qsizetype at = 0; at < octets.size(); at += 64 * 1024)
            network.last()->peerSends(octets.mid(at, 64 * 1024));
        const bool isReset = webSocketOutcomes[numberOf(row)] == Outcome::Reset;
        if (isReset) { // the session waits for the server's end of the connection
            frames->feed(network.last()->takeWritten());
            EXPECT_TRUE(frames->isClosing()) << row.name.toStdString();
            network.last()->peerEnds();
        }
        check(row, webSocketOutcomes[numberOf(row)]);
    }
}

TEST_P(DirectRows, aPrefixThatIsTooSmall) // 4.1
{
    begin();
    const QByteArray whole = frame(event());
    network.last()->peerSends("J" + QByteArray::number(whole.size() - 10).rightJustified(7, '0')
                              + whole.mid(8) + whole);
    EXPECT_EQ(dropped.size(), 1U);
    EXPECT_EQ(events.size(), 1U);
    EXPECT_TRUE(ends.empty());
}
