// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/alarmsound.h"
#include "app/shell/notifier.h"
#include "tests/app/views/queuebench.h"
#include "tests/support/failonwarnings.h"

#include <QAudioDevice>
#include <QFile>
#include <QMediaDevices>
#include <QSignalSpy>
#include <QTest>

using namespace Jackfield;
using namespace std::chrono_literals;

namespace {

struct CountingPlayer final : SoundPlayer
{
    explicit CountingPlayer(QList<QueueLevel> &heard)
        : played(heard)
    { }
    void play(QueueLevel level) override { played.append(level); }
    QList<QueueLevel> &played;
};

struct SoundBench : QueueBench
{
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        QCoreApplication::processEvents();
    }
    /// As seen now, with the figures as they are.
    Queue fresh() const
    {
        Queue queue = sales();
        queue.staleAfter = 0ms;
        return queue;
    }
    QList<QueueLevel> heard;
    AlarmSound sound {queueAlarms, std::make_unique<CountingPlayer>(heard)};
};

} // namespace

class TestAlarmSound : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void soundsAndRepeatsUntilSomebodyActs();
    void severalAtOnceAreHeardOnce();
    void amberIsSilentWhereOnlyRedSounds();
    void soundsAreInTheProgram();
    void withoutAnOutputTheLogSaysSoOnce();
    void redIsToldOnceOnTheDesktop();
};

void TestAlarmSound::soundsAndRepeatsUntilSomebodyActs()
{
    SoundBench bench;
    bench.tell(bench.fresh());
    bench.pass(0ms);
    QCOMPARE(bench.heard, QList<QueueLevel> {QueueLevel::Red});
    bench.pass(31s);
    QCOMPARE(bench.heard.size(), 2);
    bench.queueAlarms.acknowledge(bench.sales().id);
    bench.pass(5min);
    QCOMPARE(bench.heard.size(), 2);
}

void TestAlarmSound::severalAtOnceAreHeardOnce()
{
    SoundBench bench;
    bench.tell(bench.fresh());
    Queue other = bench.fresh();
    other.id = bench.orders().id;
    other.name = QStringLiteral("Orders");
    bench.tell(other);
    bench.pass(0ms);
    QCOMPARE(bench.heard.size(), 1);
}

void TestAlarmSound::amberIsSilentWhereOnlyRedSounds()
{
    SoundBench bench;
    bench.tell(bench.orders()); // At amber.
    bench.pass(1s);
    QVERIFY(bench.queueAlarms.level(bench.orders().id) == QueueLevel::Amber);
    QVERIFY(bench.heard.isEmpty());
}

void TestAlarmSound::soundsAreInTheProgram()
{
    for (const char *name : {"amber", "red"}) {
        QFile file(QStringLiteral(":/jackfield/sounds/%1.wav").arg(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray wave = file.readAll();
        QVERIFY(wave.startsWith("RIFF") && wave.mid(8, 4) == "WAVE");
        QVERIFY(wave.size() > 20'000 && wave.size() < 60'000);
    }
}

/// This machine may or may not have an output; twice nothing may not be logged twice.
void TestAlarmSound::withoutAnOutputTheLogSaysSoOnce()
{
    static int warnings = 0;
    warnings = 0;
    const QtMessageHandler before =
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
            if (type == QtWarningMsg && text.contains(QStringLiteral("no audio output")))
                ++warnings;
        });
    const auto player = audioPlayer();
    for (int i = 0; i < 3; ++i)
        player->play(QueueLevel::Red);
    qInstallMessageHandler(before);
    if (!QMediaDevices::defaultAudioOutput().isNull())
        QSKIP("this computer has an audio output");
    QCOMPARE(warnings, 1);
}

void TestAlarmSound::redIsToldOnceOnTheDesktop()
{
    SoundBench bench;
    Notifier notifier(bench.context);
    QSignalSpy told(&notifier, &Notifier::alarmed);
    bench.tell(bench.fresh());
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().at(0).toString(), QStringLiteral("Sales"));
    QVERIFY2(told.first().at(1).toString().contains(QStringLiteral("Waiting: 7")),
             qPrintable(told.first().at(1).toString()));
    bench.queueAlarms.acknowledge(bench.sales().id);
    bench.tell(bench.fresh());
    QCOMPARE(told.size(), 1);
    Queue calm = bench.returns();
    calm.id = bench.sales().id;
    calm.name = QStringLiteral("Sales");
    bench.tell(calm);
    bench.tell(bench.fresh());
    QCOMPARE(told.size(), 1); // It goes up and down around its limit.
    bench.clock.advance(std::chrono::seconds(30));
    bench.tell(calm);
    bench.tell(bench.fresh());
    QCOMPARE(told.size(), 2);
}

QTEST_MAIN(TestAlarmSound)
#include "tst_alarmsound.moc"
