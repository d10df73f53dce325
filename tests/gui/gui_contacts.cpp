// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/theme.h"
#include "app/views/callbar.h"
#include "app/views/contactlist.h"
#include "app/views/contactview.h"
#include "app/views/dialfield.h"
#include "app/views/mainwindow.h"
#include "app/views/quickdials.h"
#include "app/views/speeddialdialog.h"
#include "tests/app/views/contactbench.h"
#include "tests/gui/pictures.h"
#include "tests/support/failonwarnings.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Jackfield;
using namespace std::chrono_literals;

static QString operator""_s(const char *text, size_t size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

namespace {

QList<ContactCard> people()
{
    ContactCard mia =
        contactCard("Mia Muster"_s, {"+49 89 1234567"_s, "+49 172 9988776"_s}, "Acme GmbH"_s);
    mia.details.entries[1].label = "work"_s;
    mia.details.entries[2].label = "mobile"_s;
    mia.details.entries.append({Contact::Kind::EMail, {}, "mia.muster@acme.example"_s});
    mia.details.entries.append({Contact::Kind::Note,
                                {},
                                "Calls back before noon, never on Fridays; "
                                "ask for the contract number first."_s});
    return {mia,
            contactCard("Ben Arnold"_s, {"101"_s}),
            contactCard("Charlotte von Hohenstein-Wallenrod"_s, {"102"_s}, "Support"_s),
            contactCard("Otto Müller"_s, {"+49 89 555555"_s}, "Müller & Söhne"_s),
            contactCard("Olga Müller"_s, {"+49 89 555555"_s}, "Müller & Söhne"_s),
            contactCard("Oskar Müller"_s, {"+49 89 555555"_s}, "Müller & Söhne"_s),
            contactCard("Musterhaus Verwaltung"_s, {"+43 1 2345678"_s}, "Musterhaus"_s)};
}

struct Bench : ContactBench
{
    Bench()
    {
        bring(people(), true);
        setUpDials({{"Reception"_s, "102"_s},
                    {"Ben Arnold"_s, "101"_s},
                    {"Courier <b>Express</b> & Co"_s, "0800 123456"_s}},
                   {{"1"_s, "+49 89 1234567"_s}, {"12"_s, "089 555555"_s}});
        pbx.tell(LineChanged {pbx.line("101"_s, Line::State::Busy)});
        Line quiet = pbx.line("102"_s);
        quiet.label = "Charlotte"_s;
        pbx.tell(LineChanged {quiet});
    }
};

} // namespace

class GuiContacts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init() { failOnWarnings(); }
    void page_data() { themes(); }
    void page();
    void completions_data() { themes(); }
    void completions();
    void lowWindow_data() { themes(); }
    void lowWindow();
    void cards_data() { themes(); }
    void cards();

private:
    static void themes();
};

void GuiContacts::themes()
{
    QTest::addColumn<Settings::Theme>("theme");
    QTest::newRow("light") << Settings::Theme::Light;
    QTest::newRow("dark") << Settings::Theme::Dark;
}

void GuiContacts::page()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    Bench bench;
    MainWindow window(bench.view);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.actionFor(UserAction::ShowContacts)->trigger();
    settle();
    checkNothingIsCut(window);
    save(window, "contacts");

    auto *page = window.findChild<ContactView *>();
    auto *search = page->findChild<QLineEdit *>();
    search->setText("mu"_s);
    settle();
    save(window, "contacts-searched");
    bench.clock.advance(1s);
    QTRY_COMPARE(bench.directory->asked.size(), 1);
    bench.directory->answer(
        failure(Error::Code::NotConnected, "The directory ldap.example does not answer."_s));
    settle();
    save(window, "contacts-trouble");
    for (auto *button : page->findChildren<QPushButton *>())
        if (button->accessibleName() == QLatin1String("Details"))
            button->click();
    settle();
    save(window, "contacts-details");

    QuickDials quick(bench.files, bench.contacts);
    auto *dialog = new SpeedDialDialog(quick, "Ben Arnold"_s, "101"_s, &window);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    settle();
    checkNothingIsCut(*dialog);
    save(*dialog, "speed-dial");
}

void GuiContacts::completions()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    Bench bench;
    bench.putDialled("1"_s, {"+4369912345678"_s, "Murat from your Bank"_s},
                     Call::Direction::Incoming);
    MainWindow window(bench.view);
    window.show();
    QApplication::setActiveWindow(&window);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *field = window.findChild<DialField *>()->findChild<QLineEdit *>();
    field->setFocus();
    QTest::keyClicks(field, "mu"_s);
    QAbstractItemView *popup = field->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    settle();
    QWidget &list = *popup;
    save(list, "completions");
}

/// Two calls leave the page a few rows, and the rail its icons.
void GuiContacts::lowWindow()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    Bench bench;
    bench.tellCall("1"_s, Call::State::Hold, {"+49891234567"_s, "MUSTER M"_s});
    bench.tellCall("2"_s, Call::State::Connected, {"+4989777777"_s, "Verified by your company"_s});
    MainWindow window(bench.view);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.actionFor(UserAction::ShowContacts)->trigger();
    settle();
    QTRY_COMPARE(window.size(), QSize(440, 560));
    checkNothingIsCut(window);
    save(window, "contacts-and-calls");
}

void GuiContacts::cards()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    Bench bench;
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *calls = new CallBar(bench.view);
    layout->addWidget(calls);
    bench.tellCall("1"_s, Call::State::Connected, {"+49891234567"_s, "MUSTER M"_s});
    bench.tellCall("2"_s, Call::State::Hold, {"+4989777777"_s, "Verified by your company"_s});
    bench.tellCall("3"_s, Call::State::Hold, {"+4989555555"_s, "Müller"_s});
    bench.tellCall("4"_s, Call::State::Offering, {"+49891234599"_s, {}});
    window.resize(440, 620);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    settle();
    checkNothingIsCut(window);
    save(window, "cards-named");
    calls->setFolded(true);
    window.resize(440, 200);
    settle();
    save(window, "cards-named-folded");
}

QTEST_MAIN(GuiContacts)
#include "gui_contacts.moc"
