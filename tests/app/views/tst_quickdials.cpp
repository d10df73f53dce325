// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/diallednumbers.h"
#include "app/views/quickdials.h"
#include "app/views/speeddialdialog.h"
#include "tests/app/views/contactbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Jackfield;

static QString operator""_s(const char *text, size_t size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

namespace {

struct Bench : ContactBench
{
    QuickDials quick {files, contacts};
};

} // namespace

class TestQuickDials : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void favouritesAreKept();
    void oneNameMayHaveTwoNumbers();
    void foreignNamesAreKeptOnOneLine();
    void speedDialsAreKept();
    void namesComeFromFavouritesThenContacts();
    void whatIsLockedIsRefused();
    void theDialogTellsAndSaves();
    void dialledNumbersAreWalkedThrough();
    void redialLeavesOutWhatIsUncertain();
};

void TestQuickDials::favouritesAreKept()
{
    Bench bench;
    QSignalSpy changed(&bench.quick, &QuickDials::changed);
    QVERIFY(bench.quick.addFavourite("Zoe"_s, "089 777"_s));
    QVERIFY(bench.quick.addFavourite("Ben & <b>Co</b> = 1"_s, "101"_s));
    QCOMPARE(changed.size(), 2);
    const QList<QuickDials::Favourite> expected {{"Ben & <b>Co</b> = 1"_s, "101"_s},
                                                 {"Zoe"_s, "089 777"_s}};
    QCOMPARE(bench.quick.favourites(), expected);
    SettingsStore again(bench.files.paths());
    again.load();
    QCOMPARE(QuickDials(again, bench.contacts).favourites(), expected);
    QCOMPARE(bench.quick.favouriteName("+49 89 777"_s), "Zoe"_s);
    QVERIFY(bench.quick.removeFavourite("+4989777"_s));
    QCOMPARE(bench.quick.favouriteName("089 777"_s), QString());
    QCOMPARE(bench.quick.favourites().size(), 1);
}

void TestQuickDials::oneNameMayHaveTwoNumbers()
{
    Bench bench;
    QVERIFY(bench.quick.addFavourite("Mia"_s, "101"_s));
    QVERIFY(bench.quick.addFavourite("Mia"_s, "0172 1"_s));
    QVERIFY(bench.quick.addFavourite({}, "102"_s));
    const QList<QuickDials::Favourite> expected {
        {"102"_s, "102"_s}, {"Mia"_s, "101"_s}, {"Mia 0172 1"_s, "0172 1"_s}};
    QCOMPARE(bench.quick.favourites(), expected);
}

void TestQuickDials::foreignNamesAreKeptOnOneLine()
{
    Bench bench;
    QVERIFY(bench.quick.addFavourite("a\n\n\nCall from: \u202eBank\a"_s, "101"_s));
    QCOMPARE(bench.quick.favourites().first().name, "a   Call from: Bank\\x07"_s);
}

void TestQuickDials::speedDialsAreKept()
{
    Bench bench;
    QVERIFY(bench.quick.setSpeedDial(10, "102"_s));
    QVERIFY(bench.quick.setSpeedDial(2, "089 777"_s));
    const QList<QuickDials::SpeedDial> expected {{2, "089 777"_s}, {10, "102"_s}};
    QCOMPARE(bench.quick.speedDials(), expected);
    QCOMPARE(bench.quick.speedDial(10), "102"_s);
    QVERIFY(bench.quick.setSpeedDial(2, {}));
    QCOMPARE(bench.quick.speedDial(2), QString());
    QVERIFY2(!bench.quick.setSpeedDial(100, "1"_s), "there are 99");
    QVERIFY(!bench.quick.setSpeedDial(0, "1"_s));
}

void TestQuickDials::namesComeFromFavouritesThenContacts()
{
    Bench bench;
    bench.bring({contactCard("Mia Muster"_s, {"089 777"_s}), contactCard("Ben"_s, {"101"_s}),
                 contactCard("Zoe"_s, {"101"_s})});
    QCOMPARE(bench.quick.nameOf("+4989777"_s), "Mia Muster"_s);
    QVERIFY2(bench.quick.nameOf("101"_s).isEmpty(), "two have it: nobody is said to be it");
    QVERIFY(bench.quick.addFavourite("Reception"_s, "101"_s));
    QCOMPARE(bench.quick.nameOf("101"_s), "Reception"_s);
}

void TestQuickDials::whatIsLockedIsRefused()
{
    Bench bench;
    QFile site(bench.files.paths().siteFile);
    QVERIFY(site.open(QIODevice::WriteOnly));
    site.write("locked = [\"dialling.favourites\"]\n"
               "[dialling.favourites]\n\"Reception\" = \"100\"\n");
    site.close();
    bench.files.load();
    QVERIFY(bench.quick.areFavouritesLocked() && !bench.quick.areSpeedDialsLocked());
    const Result<Unit> saved = bench.quick.addFavourite("Mia"_s, "101"_s);
    QVERIFY(!saved && saved.error().code == Error::Code::Refused);
    QCOMPARE(bench.quick.favourites().size(), 1);
}

void TestQuickDials::theDialogTellsAndSaves()
{
    Bench bench;
    QVERIFY(bench.quick.setSpeedDial(1, "101"_s));
    QVERIFY(bench.quick.addFavourite("<b>Ben</b>"_s, "101"_s));
    QWidget parent;
    auto *dialog = new SpeedDialDialog(bench.quick, "Mia"_s, "089 777"_s, &parent);
    dialog->show();
    QCOMPARE(namelessWidgets(*dialog), QStringList());
    auto *slot = dialog->findChild<QSpinBox *>();
    QCOMPARE(slot->value(), 2);
    const auto says = [&](const QString &words) {
        for (const auto *label : dialog->findChildren<QLabel *>())
            if (label->text().contains(words) && label->textFormat() == Qt::PlainText)
                return true;
        return false;
    };
    QVERIFY(says("free"_s));
    slot->setValue(1);
    QVERIFY(says("<b>Ben</b>"_s));
    for (auto *button : dialog->findChildren<QPushButton *>())
        if (button->text() == QLatin1String("Set free"))
            button->click();
    QCOMPARE(bench.quick.speedDial(1), QString());
    dialog->accept();
    QCOMPARE(bench.quick.speedDial(1), "089 777"_s);
    dialog = new SpeedDialDialog(bench.quick, "Mia"_s, "089 777"_s, &parent);
    QCOMPARE(dialog->findChild<QSpinBox *>()->value(), 1);
}

void TestQuickDials::dialledNumbersAreWalkedThrough()
{
    Bench bench;
    DialledNumbers walk(bench.journal, bench.contacts);
    QString shown = "typed"_s;
    QObject::connect(&walk, &DialledNumbers::reached, &walk,
                     [&](const QString &text) { shown = text; });
    walk.older(shown);
    QCOMPARE(shown, "typed"_s);
    bench.putDialled("1"_s, {"101"_s, {}});
    bench.putDialled("2"_s, {"+4989777"_s, {}});
    bench.putDialled("3"_s, {"999"_s, {}}, Call::Direction::Incoming);
    bench.putDialled("4"_s, {"089777"_s, {}});
    walk.older(shown);
    QCOMPARE(shown, "089777"_s);
    walk.older(shown);
    QCOMPARE(shown, "101"_s);
    walk.older(shown);
    QCOMPARE(shown, "101"_s);
    walk.newer();
    QCOMPARE(shown, "089777"_s);
    walk.newer();
    QCOMPARE(shown, "typed"_s);
    walk.newer();
    QCOMPARE(shown, "typed"_s);
}

void TestQuickDials::redialLeavesOutWhatIsUncertain()
{
    Bench bench;
    DialledNumbers walk(bench.journal, bench.contacts);
    QSignalSpy last(&walk, &DialledNumbers::lastFound);
    walk.findLast();
    QCOMPARE(last.takeFirst().first().toString(), QString());
    bench.putDialled("1"_s, {"101"_s, {}});
    Party uncertain {"666"_s, {}};
    uncertain.isUncertain = true;
    bench.putDialled("2"_s, uncertain);
    bench.putDialled("3"_s, {});
    walk.findLast();
    QCOMPARE(last.takeFirst().first().toString(), "101"_s);
}

QTEST_MAIN(TestQuickDials)
#include "tst_quickdials.moc"
