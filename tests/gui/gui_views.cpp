// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/theme.h"
#include "app/views/actionbutton.h"
#include "app/views/callbar.h"
#include "app/views/journalview.h"
#include "app/views/linepanel.h"
#include "app/views/linetile.h"
#include "tests/app/views/viewbench.h"
#include "tests/gui/pictures.h"
#include "tests/support/failonwarnings.h"

#include <QGuiApplication>
#include <QTest>
#include <QVBoxLayout>

using namespace Jackfield;
using namespace std::chrono_literals;

/// A working afternoon: one talk, one caller on hold, one who rings; colleagues in every state.
static void fill(ViewBench &bench)
{
    ScriptedSystem &pbx = bench.pbx;
    ScriptedSystem &desk =
        bench.addSystem(QStringLiteral("desk"), Feature::Dial | Feature::HangUp, Certainty::Polled);
    desk.snapshot.lines = {desk.line(QStringLiteral("105"), Line::State::Busy)};
    bench.switchboard.openAll();
    const auto line = [&](const char *number, const char *label, Line::State state) {
        Line told = pbx.line(QString::fromLatin1(number), state);
        told.label = QString::fromUtf8(label);
        return told;
    };
    pbx.tell(LineChanged {line("100", "Mia Muster", Line::State::Busy)});
    pbx.tell(LineChanged {line("101", "Ben Arnold", Line::State::Idle)});
    Line ringing = line("102", "Charlotte von Hohenstein-Wallenrod", Line::State::Ringing);
    ringing.forwards = {{ForwardMode::NoAnswer, QStringLiteral("200")}};
    pbx.tell(LineChanged {ringing});
    Line quiet = line("103", "Dana", Line::State::Idle);
    quiet.doNotDisturb = true;
    pbx.tell(LineChanged {quiet});
    pbx.tell(LineChanged {line("104", "", Line::State::OutOfService)});

    bench.tellCall(QStringLiteral("1"), Call::State::Connected,
                   {QStringLiteral("+498999998123"), QStringLiteral("Erika Beispiel")});
    bench.clock.advance(25s);
    bench.tellCall(QStringLiteral("1"), Call::State::Hold,
                   {QStringLiteral("+498999998123"), QStringLiteral("Erika Beispiel")});
    Call talk = pbx.call(QStringLiteral("2"), QStringLiteral("100"), Call::State::Connected,
                         Call::Direction::Outgoing);
    talk.remote = {QStringLiteral("+43123456789"), {}};
    talk.queue = QStringLiteral("Sales");
    talk.recording = Call::Recording::On;
    pbx.tell(CallChanged {talk});
    bench.tellCall(QStringLiteral("4"), Call::State::Offering,
                   {QStringLiteral("+498912345678"), QStringLiteral("Kurt Kunde & Söhne")},
                   QStringLiteral("102"));
    bench.clock.advance(42s);
}

class GuiViews : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void pictures_data();
    void pictures();
};

void GuiViews::pictures_data()
{
    QTest::addColumn<Settings::Theme>("theme");
    QTest::addColumn<int>("direction");
    QTest::newRow("light") << Settings::Theme::Light << int(Qt::LeftToRight);
    QTest::newRow("dark") << Settings::Theme::Dark << int(Qt::LeftToRight);
    QTest::newRow("mirrored") << Settings::Theme::Light << int(Qt::RightToLeft);
}

/// No button may lie outside of what holds it, nor be cut.
static void checkButtons(const QWidget &widget)
{
    for (const auto *button : widget.findChildren<ActionButton *>()) {
        if (!button->isVisible())
            continue;
        QVERIFY2(button->parentWidget()->rect().contains(button->geometry()),
                 qPrintable(button->text()));
        QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
    }
}

void GuiViews::pictures()
{
    QFETCH(Settings::Theme, theme);
    QFETCH(int, direction);
    Theme look;
    look.setChoice(theme);
    QGuiApplication::setLayoutDirection(Qt::LayoutDirection(direction));
    ViewBench bench;
    fill(bench);

    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(8, 8, 8, 8);
    auto *calls = new CallBar(bench.context);
    auto *lines = new LinePanel(bench.context);
    layout->addWidget(calls);
    layout->addWidget(lines, 1);
    window.resize(440, 820);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_COMPARE(calls->height(), calls->sizeHint().height());
    checkButtons(window);
    save(window, "calls-and-lines");

    window.resize(440, 560);
    QTRY_VERIFY(window.height() == 560);
    bench.tellCall(QStringLiteral("3"), Call::State::Offering,
                   {QStringLiteral("0172123456"), QStringLiteral("Anna Anruf")});
    QCoreApplication::processEvents();
    QTRY_VERIFY(lines->height() > 0);
    save(window, "three-calls-small");

    JournalView history(bench.context);
    history.resize(440, 300);
    bench.pbx.tell(CallRemoved {CallId::of(bench.pbx.id(), QStringLiteral("3"))});
    bench.pbx.tell(CallRemoved {CallId::of(bench.pbx.id(), QStringLiteral("1"))});
    history.show();
    QVERIFY(QTest::qWaitForWindowExposed(&history));
    save(history, "history");
}

QTEST_MAIN(GuiViews)
#include "gui_views.moc"
