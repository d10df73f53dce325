// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/badrow.h"

#include "tests/support/childprocess.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QRegularExpression>

#include <csignal>

namespace Jackfield {

using Fate = BadExpectation::Outcome;
using Transport = PeerScript::Transport;

Gate *BadRows::freshGate()
{
    if (m_fresh) {
        EXPECT_TRUE(m_fresh->stop());
    }
    m_fresh = std::make_unique<Gate>();
    const QString problem = m_fresh->start();
    EXPECT_EQ(problem, QString());
    return problem.isEmpty() ? m_fresh.get() : nullptr;
}

Gate *BadRows::sharedGate()
{
    if (m_shared && m_shared->isRunning())
        return m_shared.get();
    m_shared = std::make_unique<Gate>();
    const QString problem = m_shared->start();
    EXPECT_EQ(problem, QString());
    PeerScript warmUp = peerScript(badPieces(QStringLiteral("GET / HTTP/1.1\\r\\n\\r\\n")));
    warmUp.port = m_shared->port();
    runPeer(warmUp);
    return problem.isEmpty() ? m_shared.get() : nullptr;
}

void BadRows::TearDown()
{
    for (const auto &gate : {m_fresh.get(), m_shared.get()}) {
        if (gate && gate->isRunning()) {
            EXPECT_TRUE(gate->stop());
        }
    }
    if (m_shared) {
        EXPECT_EQ(m_shared->ordered(), QByteArray()) << "later than it was looked at";
    }
}

PeerScript BadRows::scriptFor(const BadRow &row, const Gate &gate, Transport transport) const
{
    // The table is written for the usual port.
    QString input = row.input;
    input.replace(QLatin1String(":2503"), u':' + QString::number(gate.port()));
    QStringList unknown;
    PeerScript script = peerScript(badPieces(input), &unknown);
    EXPECT_EQ(unknown, QStringList()) << "macros without a meaning here";
    if (script.steps.isEmpty())
        script.steps.append(PeerScript::Step()); // nothing is sent as well
    script.transport = transport;
    script.address = address;
    script.port = gate.port();
    return script;
}

QList<PeerAnswer> BadRows::bring(const PeerScript &script, const Gate &gate) const
{
    if (!script.goesAtOnce)
        return runPeer(script);
    const auto process = pid_t(gate.processId());
    kill(process, SIGSTOP);
    const auto answers = runPeer(script);
    kill(process, SIGCONT);
    return answers;
}

BadRow BadRows::click(const QString &number, const QString &origin)
{
    const QString head = QStringLiteral("GET /Makecall%20NNNNN%20") + number
        + QStringLiteral(" HTTP/1.1\\r\\nHost: 127.0.0.1:2503\\r\\nSec-Fetch-Site: cross-site\\r\\n"
                         "Sec-Fetch-Mode: navigate\\r\\nSec-Fetch-Dest: document\\r\\n"
                         "Sec-Fetch-User: ?1\\r\\nReferer: ");
    return {QStringLiteral("click"),
            head + origin + QStringLiteral("/\\r\\nUser-Agent: Mozilla/5.0\\r\\n\\r\\n"),
            {}};
}

QList<PeerAnswer> BadRows::clicks(Gate &gate, int first, int count, const QString &origin) const
{
    PeerScript all;
    for (int i = first; i < first + count; ++i) {
        const PeerScript one = scriptFor(click(QStringLiteral("08912%1").arg(i), origin), gate);
        if (i > first)
            all.steps.append(PeerScript::Step {PeerScript::Step::Kind::Another, {}, {}});
        all.steps.append(one.steps);
        // Until it is answered.
        all.steps.append(PeerScript::Step {PeerScript::Step::Kind::HalfClose, {}, {}});
        all.port = one.port;
    }
    return runPeer(all);
}

QString BadRows::resolved(const Gate &gate, const QString &number)
{
    const QJsonValue answer = gate.programs
                                  .ctl({QStringLiteral("resolve"), QStringLiteral("--origin"),
                                        QStringLiteral("link"), QStringLiteral("--"), number})
                                  .json();
    const QString outside = answer[QLatin1String("dialOutside")].toString();
    return outside.isEmpty() ? answer[QLatin1String("dial")].toString() : outside;
}

QList<int> BadRows::statusesOf(const QList<PeerAnswer> &answers)
{
    QList<int> statuses;
    for (const PeerAnswer &answer : answers)
        statuses << answer.bytes.mid(9, 3).toInt();
    return statuses;
}

/// What is true of every answer by HTTP (security.md T08, T12, H33, H90).
static void checkHead(const QByteArray &answer)
{
    const QByteArray head = answer.left(answer.indexOf("\r\n\r\n")).toLower();
    EXPECT_EQ(answer.count("HTTP/1.1 "), 1);
    EXPECT_FALSE(head.contains("access-control") || head.contains("set-cookie"))
        << head.constData();
    EXPECT_FALSE(head.contains("jackfield")) << "no finger print";
    EXPECT_TRUE(head.contains("\r\nconnection: close")) << head.constData();
    if (answer.startsWith("HTTP/1.1 204")) {
        EXPECT_TRUE(answer.endsWith("\r\n\r\n")) << "no body";
    }
}

void BadRows::checkAnswer(const QByteArray &answer, const BadExpectation &expected, bool isHttp)
{
    if (!answer.isEmpty())
        checkHead(answer);
    if (!expected.statuses.isEmpty()) {
        EXPECT_TRUE(expected.statuses.contains(answer.mid(9, 3).toInt())) << answer.constData();
    } else if (!isHttp || expected.closes) {
        EXPECT_EQ(answer, QByteArray()) << "neither text commands nor a mere close are answered";
    } else if (expected.outcome != Fate::Nothing) {
        EXPECT_TRUE(answer.startsWith("HTTP/1.1 204 ")) << answer.constData();
    }
}

void BadRows::checkCalls(Gate &gate, const BadExpectation &expected, const QString &number)
{
    QJsonArray prompts;
    if (expected.outcome == Fate::Dial) {
        EXPECT_TRUE(waitFor([&] { return gate.ordered().endsWith("; "); }));
        EXPECT_EQ(gate.exchange.received,
                  QList<QByteArray> {"MakeCall 100 " + number.toLatin1() + "\r\n"});
    } else {
        waitFor([&] {
            prompts = gate.prompts();
            return expected.outcome == Fate::Nothing || !prompts.isEmpty();
        });
        EXPECT_EQ(gate.ordered(), QByteArray());
    }
    EXPECT_EQ(prompts.size(), expected.outcome == Fate::Confirm ? 1 : 0);
    for (const QJsonValue &prompt : prompts) {
        EXPECT_EQ(prompt[QLatin1String("number")].toString(), number);
        EXPECT_TRUE(gate.answer(prompt, "refuse"));
        lastPrompt = prompt;
    }
    EXPECT_TRUE(gate.prompts().isEmpty());
}

/// Whether a call came, or something else: then there is a question.
static bool dials(Gate &gate)
{
    waitFor([&] { return gate.ordered().endsWith("; ") || !gate.prompts().isEmpty(); });
    return gate.ordered().endsWith("; ");
}

void BadRows::tryRow(const BadRow &row, const BadExpectation &expected, Transport transport)
{
    const bool leavesNothing = expected.outcome == Fate::Nothing;
    Gate *gate = leavesNothing ? sharedGate() : freshGate();
    ASSERT_TRUE(gate);
    auto answers = bringCounted(row, expected, *gate, transport);
    // Whose program it is must be known within 5 ms, which a busy machine may miss; it asks then.
    for (int again = 0; again < 3 && expected.outcome == Fate::Dial && !dials(*gate); ++again) {
        std::printf("%s is tried again\n", qPrintable(row.name));
        gate = freshGate();
        ASSERT_TRUE(gate);
        answers = bringCounted(row, expected, *gate, transport);
    }
    ASSERT_FALSE(answers.isEmpty());
    const QString number =
        expected.number.isEmpty() ? numberIn(bytesOf(badPieces(row.input))) : expected.number;
    checkCalls(*gate, expected, leavesNothing ? QString() : resolved(*gate, number));
    EXPECT_TRUE(gate->isRunning());
}

QList<PeerAnswer> BadRows::bringCounted(const BadRow &row, const BadExpectation &expected,
                                        Gate &gate, Transport transport)
{
    static const QRegularExpression counter(QStringLiteral("counter (\\w+) \\+1"));
    const QString counted = counter.match(row.expected).captured(1);
    const int before = counted.isEmpty() ? 0 : gate.counted(counted);
    const long resident = gate.residentKiB();
    PeerScript script = scriptFor(row, gate, transport);
    const bool isHttp = script.steps.first().bytes.contains(" HTTP/1.");
    script.staysOpen = isHttp || expected.closes;
    const auto answers = bring(script, gate);
    const PeerAnswer answer = answers.value(0);
    EXPECT_TRUE(answer.connected);
    // Another user is not worth an answer, and who is gone cannot be given one.
    if (!script.user && !script.goesAtOnce)
        checkAnswer(answer.bytes, expected, isHttp);
    else
        EXPECT_EQ(answer.bytes, QByteArray());
    if (script.staysOpen && transport == Transport::Tcp && !script.goesAtOnce) {
        EXPECT_TRUE(answer.closed) << "the server ends it";
    }
    if (!counted.isEmpty()) {
        EXPECT_EQ(gate.counted(counted), before + 1) << qPrintable(counted);
    }
    if (row.expected.contains(QLatin1String("RSS"))) {
        EXPECT_LT(gate.residentKiB() - resident, 1024);
    }
    return answers;
}

} // namespace Jackfield
