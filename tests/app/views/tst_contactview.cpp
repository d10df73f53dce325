// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/callactions.h"
#include "app/views/contactfinder.h"
#include "app/views/contactlist.h"
#include "app/views/contactpanel.h"
#include "app/views/contactsources.h"
#include "app/views/contactview.h"
#include "app/views/mainwindow.h"
#include "app/views/speeddialdialog.h"
#include "tests/app/views/contactbench.h"
#include "tests/support/accessible.h"
#include "tests/support/badinput.h"
#include "tests/support/failonwarnings.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Jackfield;
using namespace std::chrono_literals;

static QString operator""_s(const char *text, size_t size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

namespace {

struct Bench : ContactBench
{
    explicit Bench(const QList<ContactCard> &cards = {}, bool withDirectory = false)
    {
        bring(cards, withDirectory);
        page = std::make_unique<ContactView>(view);
        page->resize(360, 400);
        page->show();
        QApplication::setActiveWindow(page.get());
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        search = page->findChild<QLineEdit *>();
        list = page->findChild<ContactList *>();
    }
    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < page->contacts().rowCount(); ++row)
            names.append(page->contacts().index(row).data().toString());
        return names;
    }
    QPushButton *button(const QString &name) const
    {
        for (auto *found : page->findChildren<QPushButton *>())
            if (found->isVisible() && found->accessibleName() == name)
                return found;
        return nullptr;
    }
    QString status() const
    {
        return page->findChild<ContactSources *>()->findChild<QLabel *>()->text();
    }
    QStringList menu(int row) const
    {
        QStringList words;
        for (const QAction *action : page->menuFor(row)->actions())
            if (!action->isSeparator())
                words.append(action->text());
        return words;
    }
    void trigger(int row, const QString &words) const
    {
        for (QAction *action : page->menuFor(row)->actions())
            if (action->text() == words)
                return action->trigger();
        QFAIL(qPrintable(words));
    }
    std::unique_ptr<ContactView> page;
    QLineEdit *search = nullptr;
    ContactList *list = nullptr;
};

QList<ContactCard> people()
{
    return {contactCard("Mia Muster"_s, {"089 1777"_s, "0172 99"_s}, "Acme"_s),
            contactCard("Ben Arnold"_s, {"101"_s}), contactCard("Acme"_s, {"089 1000"_s}, "Acme"_s),
            contactCard("No Number"_s, {})};
}

} // namespace

class TestContactView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void isAPageOfTheWindow();
    void showsWhatIsAtHand();
    void searches_data();
    void searches();
    void directoriesAreAskedAfterAPause();
    void whatFailedIsSaid();
    void readingIsSeenAndStopped();
    void enterCalls();
    void aMenuChoosesAmongNumbers();
    void favouritesAreAddedAndRemoved();
    void failuresAreTold();
    void speedDialsAreAsked();
    void detailsOpenAndEscapeGoesBack();
    void callsAreHandedOver();
    void callsAreDroppedOnContacts();
    void everythingHasANameAndTabReachesIt();
    void foreignNamesStayText_data();
    void foreignNamesStayText();
};

void TestContactView::isAPageOfTheWindow()
{
    ContactBench bench;
    MainWindow window(bench.view);
    QAction *page = window.actionFor(UserAction::ShowContacts);
    QVERIFY(page && page->isCheckable());
    page->trigger();
    QVERIFY(page->isChecked());
    QVERIFY(window.actionFor(UserAction::Redial));
}

void TestContactView::showsWhatIsAtHand()
{
    Bench bench(people());
    QCOMPARE(bench.names(), QStringList());
    QVERIFY(bench.list->placeholder().startsWith("Favourites and speed dials"_s));
    bench.setUpDials({{"Zoe"_s, "0892777"_s}, {"Boss"_s, "101"_s}},
                     {{"10"_s, "102"_s}, {"2"_s, "089 1777"_s}});
    QCOMPARE(bench.names(), (QStringList {"Boss"_s, "Zoe"_s, "Mia Muster"_s, "102"_s}));
    QCOMPARE(bench.status(), "4 contacts from contacts.vcf"_s);
    const QModelIndex boss = bench.page->contacts().index(0);
    QCOMPARE(boss.data(ContactModel::StateTextRole).toString(), "Free"_s);
    bench.pbx.tell(LineChanged {bench.pbx.line("101"_s, Line::State::Busy)});
    QCOMPARE(boss.data(ContactModel::StateTextRole).toString(), "Busy"_s);
}

void TestContactView::searches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("name") << "must"_s << QStringList {"Mia Muster"_s};
    QTest::newRow("company") << "acme"_s << QStringList {"Acme"_s, "Mia Muster"_s};
    QTest::newRow("dial pad") << "687837"_s << QStringList {"Mia Muster"_s};
    QTest::newRow("number") << "1000"_s << QStringList {"Acme"_s};
    QTest::newRow("nobody") << "xyz"_s << QStringList();
}

void TestContactView::searches()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    Bench bench(people());
    QTest::keyClicks(bench.search, typed);
    QStringList names = bench.names();
    names.sort();
    QCOMPARE(names, found);
    bench.clock.advance(ContactFinder::pause);
    QCOMPARE(bench.list->placeholder(), "No contact fits the search."_s);
    QCOMPARE(bench.status(), "4 contacts from contacts.vcf"_s);
    QTest::keyClick(bench.search, Qt::Key_Escape);
    QCOMPARE(bench.search->text(), QString());
    QCOMPARE(bench.names(), QStringList());
}

void TestContactView::directoriesAreAskedAfterAPause()
{
    Bench bench(people(), true);
    QTest::keyClicks(bench.search, "mia"_s);
    QCOMPARE(bench.names(), QStringList {"Mia Muster"_s});
    QVERIFY2(bench.directory->asked.isEmpty(), "not for every letter");
    bench.clock.advance(ContactFinder::pause);
    QTRY_COMPARE(bench.directory->asked, QStringList {"mia"_s});
    QCOMPARE(bench.status(), "Searching…"_s);
    ContactCard other = contactCard("Mia Zander"_s, {"0893"_s});
    other.source = "directory"_s;
    bench.directory->answer(QList<ContactCard> {other});
    QCOMPARE(bench.names(), (QStringList {"Mia Muster"_s, "Mia Zander"_s}));
    QCOMPARE(bench.page->contacts().index(1).data(ContactModel::SourceRole).toString(),
             "Directory"_s);
    QVERIFY(bench.status() != "Searching…"_s);
}

void TestContactView::whatFailedIsSaid()
{
    Bench bench(people(), true);
    QTest::keyClicks(bench.search, "zz"_s);
    bench.clock.advance(ContactFinder::pause);
    QTRY_COMPARE(bench.directory->asked.size(), 1);
    QCOMPARE(bench.status(), "Searching…"_s);
    bench.directory->answer(failure(Error::Code::NotConnected, "no answer from <b>ldap</b>"_s));
    QCOMPARE(bench.list->placeholder(), "No contact fits the search."_s);
    QVERIFY2(bench.status().contains("no answer from <b>ldap</b>"_s), qPrintable(bench.status()));
    QMenu &menu = bench.page->findChild<ContactSources *>()->menu();
    Q_EMIT menu.aboutToShow();
    for (QAction *action : menu.actions())
        if (action->text() == QLatin1String("Read contacts.vcf again"))
            action->trigger();
    QCOMPARE(bench.cardFile->reloads, 1);
}

void TestContactView::readingIsSeenAndStopped()
{
    Bench bench(people());
    auto slow = std::make_unique<ScriptedContactSource>(people(), "slow"_s, "slow & big.vcf"_s);
    ScriptedContactSource &source = *slow;
    source.isSlow = true;
    std::vector<std::unique_ptr<ContactSource>> sources;
    sources.push_back(std::move(slow));
    QVERIFY(bringContacts(bench.contacts, std::move(sources), 0));
    QTRY_COMPARE(bench.status(), "Reading slow & big.vcf: 50 %"_s);
    bench.button("Stop reading"_s)->click();
    QCOMPARE(source.cancels, 1);
    QVERIFY(!bench.button("Stop reading"_s));
    bench.contacts.reload("slow"_s);
    QTRY_COMPARE(bench.status(), "4 contacts from slow & big.vcf"_s);
}

void TestContactView::enterCalls()
{
    Bench bench(people());
    QTest::keyClicks(bench.search, "ben"_s);
    QTest::keyClick(bench.search, Qt::Key_Return);
    QCOMPARE(bench.dialled(), QStringList {"101"_s});
    bench.clock.advance(10s);
    QTest::keyClick(bench.search, Qt::Key_Down);
    QVERIFY(bench.list->hasFocus());
    QTest::keyClick(bench.list, Qt::Key_Return);
    QCOMPARE(bench.dialled().size(), 2);
    QTest::keyClick(bench.list, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), "101"_s);
    bench.search->setText("no number"_s);
    QTest::keyClick(bench.search, Qt::Key_Return);
    QCOMPARE(bench.dialled().size(), 2);
    QVERIFY(!bench.button("Call"_s)->isEnabled());
}

void TestContactView::aMenuChoosesAmongNumbers()
{
    Bench bench(people());
    QTest::keyClicks(bench.search, "must"_s);
    QCOMPARE(bench.menu(0),
             (QStringList {"Call 089 1777"_s, "Call 0172 99"_s, "Copy number"_s, "Details"_s,
                           "Add to favourites"_s, "Set as speed dial…"_s}));
    bench.trigger(0, "Call 0172 99"_s);
    QCOMPARE(bench.dialled().size(), 1);
    QVERIFY(bench.dialled().first().endsWith("17299"_s));
}

void TestContactView::favouritesAreAddedAndRemoved()
{
    Bench bench(people());
    QTest::keyClicks(bench.search, "ben"_s);
    bench.button("Add to favourites"_s)->click();
    QCOMPARE(bench.files.settings().dialling.favourites, (QVariantMap {{"Ben Arnold"_s, "101"_s}}));
    QVERIFY(bench.button("Remove from favourites"_s));
    bench.search->clear();
    QCOMPARE(bench.names(), QStringList {"Ben Arnold"_s});
    bench.trigger(0, "Remove from favourites"_s);
    QCOMPARE(bench.names(), QStringList());
    QVERIFY(bench.files.settings().dialling.favourites.isEmpty());
}

void TestContactView::failuresAreTold()
{
    Bench bench(people());
    QSignalSpy failed(bench.page.get(), &ContactView::failed);
    QTest::keyClicks(bench.search, "ben"_s);
    QVERIFY(QDir(bench.folder.path()).mkpath("jackfield.toml"_s)); // No file can be written there.
    bench.button("Add to favourites"_s)->click();
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().startsWith("This could not be saved."_s));
}

void TestContactView::speedDialsAreAsked()
{
    Bench bench(people());
    QTest::keyClicks(bench.search, "ben"_s);
    bench.trigger(0, "Set as speed dial…"_s);
    auto *dialog = bench.page->findChild<SpeedDialDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->accept();
    QCOMPARE(bench.files.settings().dialling.speedDials, (QVariantMap {{"1"_s, "101"_s}}));
}

void TestContactView::detailsOpenAndEscapeGoesBack()
{
    Bench bench(people());
    QTest::keyClicks(bench.search, "must"_s);
    bench.button("Details"_s)->click();
    auto *panel = bench.page->findChild<ContactPanel *>();
    QVERIFY(panel->isVisible());
    QVERIFY(bench.button("All contacts"_s)->hasFocus());
    QStringList words;
    for (const auto *label : panel->findChildren<QLabel *>())
        words.append(label->text());
    QVERIFY(words.contains("Acme"_s) && words.contains("0172 99"_s));
    QCOMPARE(namelessWidgets(*bench.page), QStringList());
    Q_EMIT panel->dialWanted("101"_s);
    QCOMPARE(bench.dialled(), QStringList {"101"_s});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    QVERIFY(bench.list->hasFocus());
}

void TestContactView::callsAreHandedOver()
{
    Bench bench(people());
    QTest::keyClicks(bench.search, "ben"_s);
    QVERIFY(!bench.menu(0).contains("Transfer the call there"_s));
    const Call ringing = bench.tellCall("1"_s, Call::State::Offering);
    QVERIFY(bench.menu(0).contains("Redirect the ringing call there"_s));
    const Call talk = bench.tellCall("2"_s, Call::State::Connected);
    bench.pbx.answers.reset();
    bench.trigger(0, "Transfer the call there"_s);
    const auto transfer = std::get<Transfer>(bench.pbx.commands.last());
    QCOMPARE(transfer.target.call, talk.id);
    QCOMPARE(transfer.to.outside, "101"_s);
    bench.pbx.answer(Accepted {});
    bench.trigger(0, "Ask there first"_s);
    QCOMPARE(std::get<Consult>(bench.pbx.commands.last()).target.call, talk.id);
    QSignalSpy failed(bench.page.get(), &ContactView::failed);
    bench.pbx.answer(failure(Error::Code::Refused));
    QCOMPARE(failed.size(), 1);
}

void TestContactView::callsAreDroppedOnContacts()
{
    Bench bench(people());
    const Call talk = bench.tellCall("1"_s, Call::State::Connected);
    QTest::keyClicks(bench.search, "a"_s); // Ben Arnold, Acme
    const auto row = [&](const QString &name) { return int(bench.names().indexOf(name)); };
    QVERIFY(row("Ben Arnold"_s) >= 0);
    const auto place = [&](int at) {
        return bench.list->visualRect(bench.page->contacts().index(at)).center();
    };
    const std::unique_ptr<QMimeData> data = callMimeData(talk.id);
    QDragEnterEvent enter(place(0), Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(bench.list->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(place(row("Ben Arnold"_s)), Qt::MoveAction, data.get(), Qt::LeftButton,
                        Qt::NoModifier);
    QApplication::sendEvent(bench.list->viewport(), &move);
    QVERIFY(move.isAccepted());
    QDropEvent drop(QPointF(place(row("Ben Arnold"_s))), Qt::MoveAction, data.get(), Qt::LeftButton,
                    Qt::NoModifier);
    QApplication::sendEvent(bench.list->viewport(), &drop);
    QCOMPARE(std::get<Transfer>(bench.pbx.commands.last()).to.outside, "101"_s);
    QMimeData foreign;
    foreign.setText("101"_s);
    QDragEnterEvent other(place(0), Qt::MoveAction, &foreign, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(bench.list->viewport(), &other);
    QVERIFY(!other.isAccepted());
}

void TestContactView::everythingHasANameAndTabReachesIt()
{
    Bench bench(people());
    QTest::keyClicks(bench.search, "a"_s);
    QCOMPARE(namelessWidgets(*bench.page), QStringList());
    QStringList reached;
    for (int i = 0; i < 7; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.append(QApplication::focusWidget()->accessibleName());
    }
    for (const char *name : {"Contacts", "Call", "Details", "Add to favourites", "More", "Sources"})
        QVERIFY2(reached.contains(QString::fromLatin1(name)), qPrintable(reached.join(u'|')));
}

void TestContactView::foreignNamesStayText_data()
{
    QTest::addColumn<QString>("name");
    for (const BadRow &row : badRows("ui-text"))
        QTest::newRow(qPrintable(row.name))
            << QString::fromUtf8(bytesOf(badPieces(row.input)).mid(int(sizeof "name")));
}

void TestContactView::foreignNamesStayText()
{
    QFETCH(QString, name);
    ContactCard card = contactCard(name, {"101"_s}, name);
    card.details.entries.append({Contact::Kind::Note, name, name});
    Bench bench;
    bench.bring({card});
    bench.setUpDials({{"Safe"_s, "102"_s}}, {{"1"_s, "101"_s}});
    QElapsedTimer timer;
    timer.start();
    bench.page->grab();
    bench.list->setCurrentIndex(bench.page->contacts().index(1));
    bench.menu(1);
    bench.button("Details"_s)->click();
    bench.page->grab();
    QVERIFY(timer.elapsed() < 500);
    QVERIFY(!bench.page->contacts().index(1).data().toString().contains(u'\n'));
    for (const auto *label : bench.page->findChildren<QLabel *>())
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    for (const QWidget *each : bench.page->findChildren<QWidget *>())
        QVERIFY(!each->toolTip().contains("<img"_s) && !each->toolTip().contains("<a "_s));
    for (const QAction *action : bench.page->menuFor(1)->actions())
        QVERIFY(!action->toolTip().contains("<img"_s) && !action->toolTip().contains("<a "_s));
}

QTEST_MAIN(TestContactView)
#include "tst_contactview.moc"
