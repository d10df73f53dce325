// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/theme.h"
#include "app/views/entrydialog.h"
#include "app/views/exportdialog.h"
#include "app/views/journalview.h"
#include "app/views/mainwindow.h"
#include "app/views/notedialog.h"
#include "tests/app/views/reportbench.h"
#include "tests/gui/pictures.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/scriptedjournalstore.h"

#include <QAction>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Jackfield;
using namespace std::chrono_literals;

using Outcome = JournalEntry::Outcome;

namespace {

struct HistoryBench : ViewBench
{
    HistoryBench()
    {
        auto made = std::make_unique<ScriptedJournalStore>();
        kept = made.get();
        kept->isQuick = true;
        fill();
        journal.setStore(std::move(made));
    }
    JournalEntry &add(const char *name, const char *number, Outcome outcome, int minutesAgo)
    {
        JournalEntry entry;
        entry.id = QStringLiteral("e%1").arg(kept->entries.size());
        entry.startedAt = clock.now().addSecs(-60 * minutesAgo);
        entry.position = entry.startedAt.toMSecsSinceEpoch();
        entry.outcome = outcome;
        const bool isOut = outcome == Outcome::NotReached || outcome == Outcome::Sent;
        entry.direction = isOut ? Call::Direction::Outgoing : Call::Direction::Incoming;
        entry.remote = {QString::fromLatin1(number), QString::fromUtf8(name)};
        entry.numberKey = entry.remote.number;
        entry.line = QStringLiteral("100");
        entry.certainty = outcome == Outcome::Sent ? Certainty::Assumed : Certainty::Pushed;
        if (outcome == Outcome::Answered)
            entry.duration = std::chrono::seconds(70 + 7 * minutesAgo);
        if (outcome == Outcome::Missed || outcome == Outcome::Abandoned)
            entry.work.state = JournalEntry::Work::State::Open;
        kept->entries.append(entry);
        return kept->entries.last();
    }
    void fill()
    {
        JournalEntry &first = add("Erika Beispiel", "+498999998123", Outcome::Answered, 4);
        first.queue = QStringLiteral("Sales");
        first.note = QStringLiteral("Wants the offer of March once more.\nCall on Tuesday.");
        first.answeredAt = first.startedAt.addSecs(6);
        first.endedAt = first.startedAt.addSecs(104);
        first.callData = {{QStringLiteral("Order"), QStringLiteral("4711")},
                          {QStringLiteral("Language"), QStringLiteral("German")}};
        first.recordings = {QStringLiteral("/var/calls/0088-1.wav")};
        first.report = someReport();
        add("Ben Arnold", "101", Outcome::Answered, 5).legOf = QStringLiteral("e0");
        add("Charlotte von Hohenstein", "102", Outcome::NotReached, 6).legOf = QStringLiteral("e0");
        add("Kurt Kunde & Söhne", "+498912345678", Outcome::Missed, 17).note =
            QStringLiteral("rang twice");
        add("", "+43123456789", Outcome::Abandoned, 44).queue = QStringLiteral("Sales");
        add("Dana", "103", Outcome::NotReached, 60);
        add("Kurt Kunde & Söhne", "+498912345678", Outcome::Missed, 95);
        add("Anna Anruf", "+49172123456", Outcome::Sent, 130);
        for (int n = 0; n < 30; ++n)
            add("Mia Muster", "+498999998010", n % 3 ? Outcome::Answered : Outcome::NotReached,
                700 + 400 * n);
    }
    ScriptedJournalStore *kept;
};

} // namespace

class GuiHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void pictures_data();
    void pictures();
};

void GuiHistory::pictures_data()
{
    QTest::addColumn<Settings::Theme>("theme");
    QTest::addColumn<int>("direction");
    QTest::newRow("light") << Settings::Theme::Light << int(Qt::LeftToRight);
    QTest::newRow("dark") << Settings::Theme::Dark << int(Qt::LeftToRight);
    QTest::newRow("mirrored") << Settings::Theme::Light << int(Qt::RightToLeft);
}

static void savePage(QWidget &page, const char *part)
{
    settle();
    checkNothingIsCut(page);
    save(page, part);
}

void GuiHistory::pictures()
{
    QFETCH(Settings::Theme, theme);
    QFETCH(int, direction);
    Theme look;
    look.setChoice(theme);
    QGuiApplication::setLayoutDirection(Qt::LayoutDirection(direction));
    HistoryBench bench;
    MainWindow window(bench.context);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.actionFor(UserAction::ShowHistory)->trigger();
    settle();
    auto *view = window.findChild<JournalView *>();
    auto *list = view->findChild<QTreeView *>();
    list->setCurrentIndex(list->model()->index(0, 0));
    list->expand(list->model()->index(0, 0));
    settle();
    savePage(*view, "history-page");
    save(window, "history-window");

    auto *search = view->findChild<QLineEdit *>();
    search->setText(QStringLiteral("kunde"));
    view->findChildren<QComboBox *>().at(0)->setCurrentIndex(1);
    bench.clock.advance(1s);
    savePage(*view, "history-found");
    search->setText(QStringLiteral("nobody"));
    bench.clock.advance(1s);
    savePage(*view, "history-nothing");
    search->clear();
    view->findChildren<QComboBox *>().at(0)->setCurrentIndex(0);
    view->findChildren<QComboBox *>().last()->setCurrentIndex(4);
    Q_EMIT bench.kept->troubled(QStringLiteral("The disk is full: 3 calls wait to be written."));
    bench.clock.advance(1s);
    savePage(*view, "history-dates");
    Q_EMIT bench.kept->troubled({});
    view->findChildren<QComboBox *>().last()->setCurrentIndex(0);

    auto *toFinish = view->findChild<QToolButton *>(QStringLiteral("to-finish"));
    toFinish->click();
    auto *callers = view->findChild<QTableView *>();
    callers->setCurrentIndex(callers->model()->index(0, 0));
    settle();
    save(window, "history-to-finish");

    auto *details = new EntryDialog(bench.context, QStringLiteral("e0"), &window);
    details->open();
    savePage(*details, "history-details");
    details->close();
    auto *note = new NoteDialog(bench.context, QStringLiteral("e0"), &window);
    note->open();
    savePage(*note, "history-note");
    note->close();
    bench.kept->isQuick = false;
    QTemporaryDir folder;
    view->exportTo(folder.filePath(QStringLiteral("calls.csv")));
    QTRY_COMPARE(bench.kept->pagesWaiting(), 1);
    savePage(*window.findChild<ExportDialog *>(), "history-export");
    window.findChild<ExportDialog *>()->close();
    bench.kept->isQuick = true;

    toFinish->click();
    window.resize(1100, 640);
    settle();
    save(window, "history-wide");
    toFinish->click();
    settle();
    save(window, "history-to-finish-wide");
}

QTEST_MAIN(GuiHistory)
#include "gui_history.moc"
