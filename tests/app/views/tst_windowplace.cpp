// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/windowplace.h"
#include "tests/app/views/windowbench.h"
#include "tests/support/failonwarnings.h"

#include <QAction>
#include <QFile>
#include <QTemporaryDir>

using namespace Jackfield;

class TestWindowPlace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void staysOnTheScreens_data();
    void staysOnTheScreens();
    void badFilesAreNone_data();
    void badFilesAreNone();
    void theWindowStandsWhereItStood();
    void withoutAFileNothingIsKept();
};

void TestWindowPlace::staysOnTheScreens_data()
{
    QTest::addColumn<QRect>("place");
    QTest::addColumn<QRect>("on");
    QTest::newRow("as it was") << QRect(100, 100, 440, 560) << QRect(100, 100, 440, 560);
    QTest::newRow("below") << QRect(100, 900, 440, 560) << QRect(100, 480, 440, 560);
    QTest::newRow("above") << QRect(100, -90, 440, 560) << QRect(100, 40, 440, 560);
    QTest::newRow("second screen") << QRect(2000, 100, 440, 560) << QRect(2000, 100, 440, 560);
    QTest::newRow("between") << QRect(1800, 100, 440, 560) << QRect(1920, 100, 440, 560);
    QTest::newRow("gone screen") << QRect(-3000, 5000, 440, 560) << QRect(0, 480, 440, 560);
    QTest::newRow("too big") << QRect(10, 10, 9000, 9000) << QRect(0, 40, 1920, 1000);
}

void TestWindowPlace::staysOnTheScreens()
{
    QFETCH(QRect, place);
    const QList<QRect> screens {{0, 40, 1920, 1000}, {1920, 0, 1280, 1024}};
    QTEST(onScreens(place, screens), "on");
}

void TestWindowPlace::badFilesAreNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("garbage") << QByteArray("\x01\xff{");
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("no size") << QByteArray(R"({"place":{"x":1,"y":1}})");
    QTest::newRow("words") << QByteArray(R"({"place":{"width":"a","height":-5}})");
    QTest::newRow("endless") << QByteArray(100'000, '[');
}

void TestWindowPlace::badFilesAreNone()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("window.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QVERIFY(!readWindowState(file.fileName()));
    WindowBench bench;
    bench.window.setStateFile(file.fileName());
    QCOMPARE(bench.window.width(), 440);
}

void TestWindowPlace::theWindowStandsWhereItStood()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("window.json"));
    {
        ViewBench bench;
        MainWindow window(bench.context);
        window.setStateFile(file);
        window.show();
        window.setGeometry(50, 60, 500, 570);
        window.actionFor(UserAction::ShowHistory)->trigger();
        window.setFolded(true);
        window.close();
    }
    const auto state = readWindowState(file);
    QVERIFY(state);
    QCOMPARE(state->place.topLeft(), QPoint(50, 60));
    QCOMPARE(state->place.width(), 500);
    QCOMPARE(state->page, QStringLiteral("window.history"));
    QVERIFY(state->isFolded && !state->isMaximized);
    ViewBench bench;
    MainWindow window(bench.context);
    window.setStateFile(file);
    QVERIFY(window.isFolded() && window.actionFor(UserAction::ShowHistory)->isChecked());
    QCOMPARE(window.geometry().topLeft(), QPoint(50, 60));
    QCOMPARE(window.width(), 500);
}

void TestWindowPlace::withoutAFileNothingIsKept()
{
    const QTemporaryDir folder;
    WindowBench bench;
    bench.window.close();
    QVERIFY(QDir(folder.path()).isEmpty());
    const QString gone = folder.filePath(QStringLiteral("no/window.json"));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("window not remembered")));
    QVERIFY(!writeWindowState(gone, {}));
}

QTEST_MAIN(TestWindowPlace)
#include "tst_windowplace.moc"
