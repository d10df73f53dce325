// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/incomingcalls.h"
#include "tests/app/shell/shellbench.h"
#include "tests/support/failonwarnings.h"

#include <QAudioDevice>
#include <QFile>
#include <QMediaDevices>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Jackfield;
using namespace std::chrono_literals;

namespace {

struct RingBench : ShellBench
{
    explicit RingBench(const SoundSettings &sounds = {})
        : player(new ScriptedRingPlayer)
        , sound(context, calls, std::unique_ptr<RingPlayer>(player))
    {
        sound.setUp(true, sounds);
    }
    void ring(const QString &local, const QString &line = QStringLiteral("100"))
    {
        tellCall(local, Call::State::Offering, erika, line);
    }
    QStringList takePlayed() { return std::exchange(player->played, {}); }
    IncomingCalls calls {context};
    ScriptedRingPlayer *player;
    RingSound sound;
};

const QStringList once {QStringLiteral("ring.wav 80")};

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

} // namespace

class TestRingSound : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void ringsOverAndOverUntilTheCallStops();
    void isSilentWhereItIsOff();
    void isSilentWhereTheLineIsNotToBeDisturbed();
    void silenceIsForTheCallsOfNow();
    void theFirstOfSeveralIsHeard();
    void choosesByContactQueueAndLine();
    void noneIsSilence();
    void takesWavFilesOnly();
    void aBrokenSoundIsToldOnceAndAnotherTaken();
    void soundsAreInTheProgram();
    void aTrialPlaysOnce();
    void withoutAnOutputTheLogSaysSoOnce();
};

void TestRingSound::ringsOverAndOverUntilTheCallStops()
{
    RingBench bench;
    QSignalSpy ringing(&bench.sound, &RingSound::ringingChanged);
    bench.ring(QStringLiteral("1"));
    QCOMPARE(bench.takePlayed(), once);
    bench.clock.advance(10s);
    QVERIFY(bench.takePlayed().isEmpty()); // It has not come to its end.
    bench.player->end();
    bench.clock.advance(RingSound::pause - 1ms);
    QVERIFY(bench.takePlayed().isEmpty());
    bench.clock.advance(1ms);
    QCOMPARE(bench.takePlayed(), once);
    bench.player->end();
    bench.endCall(QStringLiteral("1"));
    QVERIFY(!bench.player->isPlaying);
    bench.clock.advance(1min);
    QVERIFY(bench.takePlayed().isEmpty());
    QCOMPARE(ringing.size(), 2);
    bench.ring(QStringLiteral("2"));
    bench.tellCall(QStringLiteral("2"), Call::State::Connected, bench.erika);
    QVERIFY(!bench.player->isPlaying && !bench.sound.isRinging());
}

void TestRingSound::isSilentWhereItIsOff()
{
    RingBench bench;
    bench.ring(QStringLiteral("1"));
    bench.sound.setUp(false, {});
    QVERIFY(!bench.player->isPlaying);
    bench.takePlayed();
    bench.ring(QStringLiteral("2"));
    QVERIFY(bench.takePlayed().isEmpty());
    bench.sound.setUp(true, {});
    QCOMPARE(bench.takePlayed(), once);
    // Whether these ring at all is not known; others' calls are none of ours.
    RingBench other;
    other.tellCall(QStringLiteral("1"), Call::State::Unknown, other.erika);
    other.ring(QStringLiteral("2"), QStringLiteral("101"));
    QVERIFY(other.takePlayed().isEmpty());
}

void TestRingSound::isSilentWhereTheLineIsNotToBeDisturbed()
{
    RingBench bench;
    Line line = bench.pbx.line(QStringLiteral("100"));
    line.doNotDisturb = true;
    bench.pbx.tell(LineChanged {line});
    bench.ring(QStringLiteral("1"));
    QVERIFY(bench.takePlayed().isEmpty());
    line.doNotDisturb = false;
    bench.pbx.tell(LineChanged {line});
    QCOMPARE(bench.takePlayed(), once);
    line.doNotDisturb = true;
    bench.pbx.tell(LineChanged {line});
    QVERIFY(!bench.player->isPlaying);
}

void TestRingSound::silenceIsForTheCallsOfNow()
{
    RingBench bench;
    bench.ring(QStringLiteral("1"));
    bench.ring(QStringLiteral("2"));
    bench.takePlayed();
    bench.sound.silence();
    QVERIFY(!bench.player->isPlaying);
    bench.tellCall(QStringLiteral("1"), Call::State::Offering, bench.erika);
    QVERIFY(bench.takePlayed().isEmpty());
    bench.ring(QStringLiteral("3"));
    QCOMPARE(bench.takePlayed(), once);
}

void TestRingSound::theFirstOfSeveralIsHeard()
{
    SoundSettings sounds;
    sounds.queues = {{QStringLiteral("Sales"), QStringLiteral("soft")}};
    RingBench bench(sounds);
    bench.ring(QStringLiteral("1"));
    Call sales = bench.pbx.call(QStringLiteral("2"), QStringLiteral("100"), Call::State::Offering);
    sales.queue = QStringLiteral("Sales");
    bench.pbx.tell(CallChanged {sales});
    QCOMPARE(bench.takePlayed(), once);
    bench.endCall(QStringLiteral("1"));
    QCOMPARE(bench.takePlayed(), QStringList {QStringLiteral("soft.wav 80")});
}

void TestRingSound::choosesByContactQueueAndLine()
{
    SoundSettings sounds;
    sounds.volume = 30;
    sounds.lines = {{QStringLiteral("100"), QStringLiteral("bell")},
                    {QStringLiteral("101"), QStringLiteral("none")}};
    RingBench line(sounds);
    line.ring(QStringLiteral("1"));
    QCOMPARE(line.takePlayed(), QStringList {QStringLiteral("bell.wav 30")});

    sounds.queues = {{QStringLiteral("Sales"), QStringLiteral("soft")}};
    RingBench queue(sounds);
    Call sales = queue.pbx.call(QStringLiteral("1"), QStringLiteral("100"), Call::State::Offering);
    sales.queue = QStringLiteral("Sales");
    queue.pbx.tell(CallChanged {sales});
    QCOMPARE(queue.takePlayed(), QStringList {QStringLiteral("soft.wav 30")});
}

void TestRingSound::noneIsSilence()
{
    SoundSettings sounds;
    sounds.ring = QStringLiteral("none");
    RingBench bench(sounds);
    QSignalSpy failed(&bench.sound, &RingSound::failed);
    bench.ring(QStringLiteral("1"));
    QVERIFY(bench.takePlayed().isEmpty());
    QVERIFY(failed.isEmpty());
}

void TestRingSound::takesWavFilesOnly()
{
    const QTemporaryDir folder;
    const QByteArray wave = readAll(QStringLiteral(":/jackfield/sounds/bell.wav"));
    const QString good = folder.filePath(QStringLiteral("good ring.wav"));
    write(good, wave);
    QCOMPARE(soundFrom(good), QUrl::fromLocalFile(good));
    QCOMPARE(soundFrom(QStringLiteral("none")), QUrl());
    const QString big = folder.filePath(QStringLiteral("big.wav"));
    write(big, wave);
    QVERIFY(QFile::resize(big, largestSound));
    QVERIFY(soundFrom(big));
    QVERIFY(QFile::resize(big, largestSound + 1));
    const QString text = folder.filePath(QStringLiteral("text.wav"));
    write(text, "RIFF of a guitar");
    const QString pipe = folder.filePath(QStringLiteral("pipe.wav"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &bad :
         {big, text, pipe, folder.path(), folder.filePath(QStringLiteral("missing.wav")),
          QStringLiteral("/dev/zero"), QStringLiteral("good ring.wav"), QStringLiteral("Ring"),
          QString(), QStringLiteral("http://a.test/ring.wav")}) {
        const Result<QUrl> sound = soundFrom(bad);
        QVERIFY2(!sound && !sound.error().detail.isEmpty(), qPrintable(bad));
    }
}

void TestRingSound::aBrokenSoundIsToldOnceAndAnotherTaken()
{
    SoundSettings sounds;
    sounds.lines = {{QStringLiteral("100"), QStringLiteral("/missing.wav")}};
    sounds.ring = QStringLiteral("soft");
    RingBench bench(sounds);
    QSignalSpy failed(&bench.sound, &RingSound::failed);
    const QStringList soft {QStringLiteral("soft.wav 80")};
    for (int i = 0; i < 3; ++i) {
        bench.ring(QString::number(i));
        QCOMPARE(bench.takePlayed(), soft);
        bench.endCall(QString::number(i));
    }
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("/missing.wav")));
    // What looks like a sound and cannot be played.
    bench.ring(QStringLiteral("7"));
    bench.takePlayed();
    bench.player->fail();
    QCOMPARE(bench.takePlayed(), once);
    QCOMPARE(failed.size(), 2);
    bench.player->fail();
    QVERIFY(bench.takePlayed().isEmpty());
    QCOMPARE(failed.size(), 3);
}

void TestRingSound::soundsAreInTheProgram()
{
    for (const char *name : {"ring", "soft", "bell"}) {
        const Result<QUrl> sound = soundFrom(QString::fromLatin1(name));
        QVERIFY(sound);
        const QByteArray wave = readAll(u':' + sound->path());
        QVERIFY(wave.startsWith("RIFF") && wave.mid(8, 4) == "WAVE");
        QVERIFY(wave.size() > 20'000 && wave.size() < 60'000);
    }
}

void TestRingSound::aTrialPlaysOnce()
{
    const auto player = std::make_shared<ScriptedRingPlayer>();
    const auto play = soundTrial(player);
    QVERIFY(play(QStringLiteral("bell"), 35));
    QCOMPARE(player->played, QStringList {QStringLiteral("bell.wav 35")});
    QVERIFY(play(QStringLiteral("none"), 35));
    QVERIFY(!player->isPlaying);
    QVERIFY(play(QStringLiteral("soft"), 0));
    const Result<Unit> missing = play(QStringLiteral("/missing.wav"), 80);
    QVERIFY(!missing && !missing.error().detail.isEmpty());
    QVERIFY(!player->isPlaying); // nothing else is heard in its place
}

/// This machine may or may not have an output; twice nothing may not be logged twice.
void TestRingSound::withoutAnOutputTheLogSaysSoOnce()
{
    static int warnings = 0;
    warnings = 0;
    const QtMessageHandler before =
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
            if (type == QtWarningMsg && text.contains(QStringLiteral("no audio output")))
                ++warnings;
        });
    const auto player = audioRingPlayer();
    for (int i = 0; i < 3; ++i)
        player->play(*soundFrom(QStringLiteral("bell")), 50);
    player->stop();
    qInstallMessageHandler(before);
    QCOMPARE(warnings, QMediaDevices::defaultAudioOutput().isNull() ? 1 : 0);
}

QTEST_MAIN(TestRingSound)
#include "tst_ringsound.moc"
