// SPDX-License-Identifier: GPL-3.0-or-later
// The popup beside another program's window, on a real X server with a window manager.
#include "tests/app/shell/popupbench.h"
#include "tests/gui/display.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/waitfor.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

using namespace Jackfield;

class TestPopupWindow : public QObject
{
    Q_OBJECT
public:
    explicit TestPopupWindow(const Jackfield::Display &display)
        : m_display(display)
    { }
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void leavesTheKeyboardWhereItIs();
    void liesAboveAWindowThatIsRaised();
    void takesTheClickAndNothingElse();
    void fadesAndComesBackWithoutTheKeyboard();

private:
    /// %1: the other program's window.
    QString xdotool(QString words) const
    {
        return m_display.run(QStringLiteral("xdotool"),
                             words.replace(QStringLiteral("%1"), m_otherWindow).split(u' '));
    }
    QString active() const { return xdotool(QStringLiteral("getactivewindow")); }
    /// What lies on top where the popup is.
    QString windowAt(const QPoint &point) const
    {
        xdotool(QStringLiteral("mousemove %1 %2").arg(point.x()).arg(point.y()));
        return xdotool(QStringLiteral("getmouselocation --shell"))
            .section(QStringLiteral("WINDOW="), 1)
            .trimmed();
    }
    void type(const char *text)
    {
        xdotool(QStringLiteral("type ") + QString::fromLatin1(text));
        m_typed += QString::fromLatin1(text);
        QVERIFY2(waitFor([this] {
                     m_said += m_other.readAllStandardOutput();
                     return QString::fromUtf8(m_said).trimmed().section(u'\n', -1) == m_typed;
                 }),
                 m_said.constData());
    }

    const Jackfield::Display &m_display;
    QProcess m_other;
    QString m_otherWindow;
    QByteArray m_said;
    QString m_typed;
};

void TestPopupWindow::initTestCase()
{
    failOnWarnings();
    m_other.start(QCoreApplication::applicationDirPath() + QStringLiteral("/otherwindow"),
                  QStringList());
    QVERIFY(waitFor([this] {
        m_otherWindow = xdotool(QStringLiteral("search --onlyvisible --name ^Somebody.at.work$"));
        return !m_otherWindow.isEmpty() && active() == m_otherWindow;
    }));
    type("a");
}

void TestPopupWindow::cleanupTestCase()
{
    m_other.terminate();
    m_other.waitForFinished();
}

void TestPopupWindow::leavesTheKeyboardWhereItIs()
{
    PopupBench bench;
    bench.ring(QStringLiteral("1"), bench.erika);
    QVERIFY(QTest::qWaitForWindowExposed(&bench.popup));
    QCOMPARE(active(), m_otherWindow);
    type("b");
    bench.ring(QStringLiteral("2"), bench.erika);
    type("c");
    QCOMPARE(active(), m_otherWindow);
    QVERIFY(!bench.popup.isActiveWindow());
    QVERIFY(bench.pbx.commands.isEmpty());
}

void TestPopupWindow::liesAboveAWindowThatIsRaised()
{
    PopupBench bench;
    bench.ring(QStringLiteral("1"), bench.erika);
    QVERIFY(QTest::qWaitForWindowExposed(&bench.popup));
    xdotool(QStringLiteral("windowsize --sync %1 1200 1450"));
    xdotool(QStringLiteral("windowmove %1 0 0"));
    xdotool(QStringLiteral("windowraise %1"));
    xdotool(QStringLiteral("windowactivate --sync %1"));
    const QPoint middle = bench.popup.geometry().center();
    QVERIFY(windowAt(middle) != windowAt({200, 200}));
    QDir().mkpath(QStringLiteral(PICTURE_DIR));
    const QString file = QStringLiteral(PICTURE_DIR "/popup-window.png");
    m_display.run(QStringLiteral("scrot"), {QStringLiteral("--overwrite"), file});
    bench.endCall(QStringLiteral("1"));
    QVERIFY(waitFor([&] { return windowAt(middle) == windowAt({200, 200}); })); // It lay on it.
}

void TestPopupWindow::takesTheClickAndNothingElse()
{
    PopupBench bench;
    bench.ring(QStringLiteral("1"), bench.erika);
    QVERIFY(QTest::qWaitForWindowExposed(&bench.popup));
    bench.ready();
    const auto click = [&](const QString &button) {
        const QPushButton *target = bench.button(button);
        const QPoint at = target->mapToGlobal(target->rect().center());
        windowAt(at);
        xdotool(QStringLiteral("click 1"));
    };
    click(QStringLiteral("Answer"));
    QVERIFY(waitFor([&] { return bench.pbx.commands.size() == 1; }));
    QCOMPARE(active(), m_otherWindow);
    type("d");
    click(QStringLiteral("Close"));
    QVERIFY(waitFor([&] { return !bench.popup.isVisible(); }));
    QCOMPARE(bench.pbx.commands.size(), 1);
    QCOMPARE(bench.store.calls().size(), 1);
    QCOMPARE(active(), m_otherWindow);
    windowAt({100, 100});
}

void TestPopupWindow::fadesAndComesBackWithoutTheKeyboard()
{
    PopupBench bench;
    bench.popup.setAnimated(true);
    bench.ring(QStringLiteral("1"), bench.erika);
    QVERIFY(QTest::qWaitForWindowExposed(&bench.popup));
    bench.clock.advance(std::chrono::seconds(10));
    QVERIFY(bench.popup.isVisible());
    QVERIFY(waitFor([&] { return !bench.popup.isVisible(); }));
    bench.popup.bringBack();
    QVERIFY(QTest::qWaitForWindowExposed(&bench.popup));
    QCOMPARE(bench.popup.windowOpacity(), 1.0);
    QCOMPARE(active(), m_otherWindow);
    type("e");
    QVERIFY(bench.pbx.commands.isEmpty());
}

int main(int argc, char **argv)
{
    // The server has to be there before Qt looks for it, and needs an event loop itself.
    std::unique_ptr<Jackfield::Display> display;
    {
        const QCoreApplication early(argc, argv);
        display = std::make_unique<Jackfield::Display>();
    }
    if (!display->isUp())
        return 1;
    const QHash<QString, QString> variables = display->variables();
    for (auto it = variables.cbegin(); it != variables.cend(); ++it)
        qputenv(qPrintable(it.key()), it.value().toUtf8());
    int result = 0;
    {
        QApplication application(argc, argv);
        TestPopupWindow test(*display);
        result = QTest::qExec(&test, argc, argv);
    }
    const QCoreApplication late(argc, argv); // The server is ended by its process.
    display.reset();
    return result;
}
#include "tst_popupwindow.moc"
