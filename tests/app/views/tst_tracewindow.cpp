// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/tracewindow.h"
#include "tests/app/views/viewbench.h"
#include "tests/support/threadtime.h"
#include "tests/support/waitfor.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Jackfield;
using namespace std::chrono_literals;

namespace {

struct TraceBench : ViewBench
{
    TraceBench()
    {
        other = &addSystem(QStringLiteral("desk"), everything);
        with.trace = &trace;
        window = std::make_unique<TraceWindow>(with);
        window->show();
    }
    void pass(const ScriptedSystem &system, WireMessage::Direction direction, const char *name,
              const QByteArray &bytes)
    {
        system.wire().tell(direction, [&](WireMessage &message, bool withContents) {
            message.name = QString::fromLatin1(name);
            if (withContents)
                message.bytes = bytes;
        });
    }
    void fill()
    {
        using Direction = WireMessage::Direction;
        pass(*other, Direction::Sent, "MakeCall", "MakeCall 100 0891234567");
        pass(*other, Direction::Received, "asnCall", R"({"u8sName":"Mia Muster"})");
        pass(*other, Direction::Received, "ber", QByteArray("\x30\x01\xff\x00", 4));
        clock.advance(TraceModel::batch);
    }
    /// As much as is kept, of messages that people stand in.
    void fillUp()
    {
        trace.setTraced({QStringLiteral("*")});
        const QByteArray person =
            R"({"u8sName":"Mia Muster","u8sNumber":"+498912345678","state":2},)";
        const QByteArray message = person.repeated(
            int(ProtocolTrace::maxBytes / qsizetype(ProtocolTrace::maxRecords) / person.size()));
        for (size_t i = 0; i < ProtocolTrace::maxRecords; ++i)
            pass(*other, WireMessage::Direction::Received, "asnCall",
                 i % 2 ? message : message + "odd");
    }
    /// The longest that the thread was kept, in milliseconds, while `time` went by.
    double longestBlock(std::chrono::milliseconds time)
    {
        double longest = 0;
        for (; time.count() > 0; --time) {
            const double begin = workedMs();
            clock.advance(std::chrono::milliseconds(1));
            QCoreApplication::processEvents();
            longest = std::max(longest, workedMs() - begin);
        }
        return longest;
    }
    /// What was typed is looked for, to the end.
    void find() { clock.advance(TraceWindow::typingPause + 1s); }
    bool saves(const QString &path)
    {
        std::optional<bool> saved;
        window->saveTo(path).then(window.get(),
                                  [&](const Result<Unit> &done) { saved = done.has_value(); });
        return waitFor([&] { return saved.has_value(); }) && *saved;
    }
    QTreeView &list() const { return *window->findChild<QTreeView *>(); }
    QString details(int row) const
    {
        list().setCurrentIndex(list().model()->index(row, 0));
        return window->findChild<QPlainTextEdit *>()->toPlainText();
    }
    QCheckBox &box(const char *text) const
    {
        for (auto *each : window->findChildren<QCheckBox *>())
            if (each->text() == QLatin1String(text))
                return *each;
        qFatal("no such box");
    }
    int rows() const { return list().model()->rowCount(); }

    ProtocolTrace trace {clock, switchboard};
    UiContext with = context;
    ScriptedSystem *other;
    std::unique_ptr<TraceWindow> window;
};

} // namespace

class TraceWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsNamesUntilContentsAreWanted();
    void hidesNumbersAndNamesUntilTheBoxIsTicked();
    void findsWhatIsLookedFor();
    void copiesAndSaves();
    void pausesAndFollows();
    void isFluidWithTenThousand();
    void keepsNobodyWaitingWhenFull();
};

void TraceWindowTest::keepsNamesUntilContentsAreWanted()
{
    TraceBench bench;
    bench.fill();
    QCOMPARE(bench.rows(), 3);
    QVERIFY(bench.details(0).contains(QStringLiteral("Only the name")));
    bench.box("&Keep contents").click();
    QVERIFY(bench.trace.isTraced(bench.other->id()));
    bench.fill();
    QVERIFY(bench.details(3).startsWith(QStringLiteral("MakeCall …")));
    bench.window->showSystem(bench.other->id());
    bench.box("&Keep contents").click();
    QVERIFY(!bench.trace.isTraced(bench.other->id()));
}

void TraceWindowTest::hidesNumbersAndNamesUntilTheBoxIsTicked()
{
    TraceBench bench;
    bench.trace.setTraced({QStringLiteral("*")});
    bench.fill();
    QCOMPARE(bench.details(0), QStringLiteral("MakeCall …567"));
    QVERIFY(!bench.details(1).contains(QStringLiteral("Mia")));
    QVERIFY(bench.details(2).contains(QStringLiteral("4 bytes are not shown")));
    bench.box("Show &numbers and names").click();
    QCOMPARE(bench.details(0), QStringLiteral("MakeCall 100 0891234567"));
    QVERIFY(bench.details(1).contains(QStringLiteral("Mia Muster")));
    QVERIFY(bench.details(2).contains(QStringLiteral("30 01 ff 00")));
}

void TraceWindowTest::findsWhatIsLookedFor()
{
    TraceBench bench;
    bench.trace.setTraced({QStringLiteral("*")});
    bench.fill();
    auto *search = bench.window->findChild<QLineEdit *>();
    search->setText(QStringLiteral("mia"));
    bench.find();
    QCOMPARE(bench.rows(), 0); // It is hidden: nobody finds out by trying.
    bench.details(0);
    bench.box("Show &numbers and names").click();
    bench.find();
    QCOMPARE(bench.rows(), 1);
    QVERIFY(bench.details(0).contains(QStringLiteral("Mia Muster")));
    search->setText(QStringLiteral("nowhere"));
    bench.find();
    QVERIFY2(bench.window->findChild<QPlainTextEdit *>()->toPlainText().isEmpty(),
             "what is not in the list is not beside it");
    search->clear();
    bench.find();
    for (auto *choice : bench.window->findChildren<QComboBox *>())
        if (choice->accessibleName() == QStringLiteral("Direction"))
            choice->setCurrentIndex(1);
    QCOMPARE(bench.rows(), 1);
    bench.window->showSystem(bench.pbx.id());
    QCOMPARE(bench.rows(), 0);
}

void TraceWindowTest::copiesAndSaves()
{
    TraceBench bench;
    bench.trace.setTraced({QStringLiteral("*")});
    bench.fill();
    bench.details(0);
    QApplication::setActiveWindow(bench.window.get()); // Else no shortcut is heard.
    bench.list().setFocus();
    QTest::keySequence(&bench.list(), QKeySequence::Copy);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(QStringLiteral("MakeCall\nMakeCall …567")), qPrintable(copied));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.jsonl"));
    QVERIFY(bench.saves(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.permissions() & (QFile::ReadOther | QFile::ReadGroup | QFile::WriteGroup),
             QFile::Permissions());
    const QByteArrayList lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    const QJsonObject head = QJsonDocument::fromJson(lines[0]).object();
    QCOMPARE(head[QStringLiteral("version")].toInt(), 1);
    QCOMPARE(head[QStringLiteral("systems")][QStringLiteral("desk")].toString(),
             QStringLiteral("scripted"));
    const QString text =
        QJsonDocument::fromJson(lines[1]).object()[QStringLiteral("text")].toString();
    QCOMPARE(text.size(), QStringLiteral("MakeCall 100 0891234567").size());
    QVERIFY(text.endsWith(QStringLiteral("567")));
    QVERIFY(!text.contains(QStringLiteral("891234567")));
    QVERIFY(!bench.saves(QStringLiteral("/not/there/a.jsonl")));
}

void TraceWindowTest::pausesAndFollows()
{
    TraceBench bench;
    bench.box("&Pause").click();
    bench.fill();
    QCOMPARE(bench.rows(), 0);
    bench.box("&Pause").click();
    QCOMPARE(bench.rows(), 3);
}

void TraceWindowTest::isFluidWithTenThousand()
{
    TraceBench bench;
    bench.trace.setTraced({QStringLiteral("*")});
    for (size_t i = 0; i < ProtocolTrace::maxRecords; ++i)
        bench.pass(*bench.other, WireMessage::Direction::Sent, "MakeCall",
                   "MakeCall 100 0891234567");
    QElapsedTimer timer;
    timer.start();
    bench.clock.advance(TraceModel::batch);
    bench.window->grab();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    timer.start();
    bench.window->findChild<QLineEdit *>()->setText(QStringLiteral("…567"));
    bench.find();
    QCOMPARE(bench.rows(), int(ProtocolTrace::maxRecords));
    qInfo("search of 10 000: %lld ms", timer.elapsed());
}

void TraceWindowTest::keepsNobodyWaitingWhenFull()
{
    constexpr double most = mostAtATimeMs;
    TraceBench bench;
    bench.fillUp();
    const auto taken = bench.longestBlock(TraceModel::batch + 1ms);
    QCOMPARE(bench.rows(), int(ProtocolTrace::maxRecords));
    bench.window->findChild<QLineEdit *>()->setText(QStringLiteral("odd"));
    const auto searched = bench.longestBlock(500ms);
    QCOMPARE(bench.rows(), int(ProtocolTrace::maxRecords) / 2);
    double begin = workedMs();
    bench.box("Show &numbers and names").click();
    const auto clicked = workedMs() - begin;
    const auto shown = std::max(clicked, bench.longestBlock(500ms));
    bench.box("Show &numbers and names").click();
    bench.longestBlock(500ms);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.jsonl"));
    bool isSaved = false;
    begin = workedMs();
    bench.window->saveTo(path).then(bench.window.get(),
                                    [&](const Result<Unit> &done) { isSaved = done.has_value(); });
    const auto saved = workedMs() - begin;
    // On a thread of its own; sanitizers take their time for 16 MiB.
    QVERIFY(waitFor([&] { return isSaved; }, 2min));
    QVERIFY(QFileInfo(path).size() > ProtocolTrace::maxBytes / 2);
    qInfo("longest blocks of a full trace: taking in %.0f ms, search %.0f ms, people %.0f ms, "
          "save %.0f ms",
          taken, searched, shown, saved);
    QVERIFY(taken < most && searched < most && shown < most && saved < most);
}

QTEST_MAIN(TraceWindowTest)
#include "tst_tracewindow.moc"
