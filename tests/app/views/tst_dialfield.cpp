// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialfield.h"
#include "tests/app/views/viewbench.h"
#include "tests/support/failonwarnings.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Jackfield;

class TestDialField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void saysWhatWouldBeDialled_data();
    void saysWhatWouldBeDialled();
    void enterDials();
    void refusedStaysInTheField();
    void completesByNameAndDigits_data();
    void completesByNameAndDigits();
    void choosesTheSystem();
};

namespace {

struct Bench : ViewBench
{
    Bench()
    {
        Dialer::Setup setup = dialer.setup();
        setup.location.outsidePrefix = QStringLiteral("0");
        dialer.setUp(setup);
        field = std::make_unique<DialField>(context);
        field->show();
        line = field->findChild<QLineEdit *>();
    }
    QString preview() const { return field->findChild<QLabel *>()->text(); }
    std::unique_ptr<DialField> field;
    QLineEdit *line = nullptr;
};

} // namespace

void TestDialField::saysWhatWouldBeDialled_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("canCall");
    QTest::newRow("national") << QStringLiteral("089 1234567")
                              << QStringLiteral("national, via pbx, 0 for outside") << true;
    QTest::newRow("internal") << QStringLiteral("101") << QStringLiteral("internal, via pbx")
                              << true;
    QTest::newRow("abroad") << QStringLiteral("+43 1 23456789")
                            << QStringLiteral("abroad (Austria)") << true;
    QTest::newRow("link") << QStringLiteral("tel:+498912345678") << QStringLiteral("national")
                          << true;
    QTest::newRow("emergency") << QStringLiteral("112") << QStringLiteral("emergency call") << true;
    QTest::newRow("no number") << QStringLiteral("hello") << QStringLiteral("Cannot be dialled: ")
                               << false;
}

void TestDialField::saysWhatWouldBeDialled()
{
    QFETCH(QString, typed);
    QFETCH(QString, part);
    QFETCH(bool, canCall);
    Bench bench;
    QVERIFY(bench.preview().isEmpty());
    QTest::keyClicks(bench.line, typed);
    QVERIFY2(bench.preview().contains(part), qPrintable(bench.preview()));
    QCOMPARE(bench.field->findChild<QPushButton *>()->isEnabled(), canCall);
}

void TestDialField::enterDials()
{
    Bench bench;
    QTest::keyClicks(bench.line, QStringLiteral("089 1234567"));
    QTest::keyClick(bench.line, Qt::Key_Return);
    QCOMPARE(bench.pbx.commands.size(), 1);
    const Dial dial = std::get<Dial>(bench.pbx.commands.first());
    QVERIFY(dial.number.outside.startsWith(u'0'));
    QVERIFY(dial.number.outside.endsWith(QStringLiteral("1234567")));
    QCOMPARE(dial.line, LineId::of({QStringLiteral("pbx")}, QStringLiteral("100")));
    QVERIFY2(bench.line->text().isEmpty(), "what was dialled leaves the field");
}

void TestDialField::refusedStaysInTheField()
{
    Bench bench;
    QTest::keyClicks(bench.line, QStringLiteral("hello"));
    QTest::keyClick(bench.line, Qt::Key_Return);
    QVERIFY(bench.pbx.commands.isEmpty());
    QCOMPARE(bench.line->text(), QStringLiteral("hello"));

    bench.pbx.answers = failure(Error::Code::TimedOut);
    bench.line->clear();
    QTest::keyClicks(bench.line, QStringLiteral("101"));
    QTest::keyClick(bench.line, Qt::Key_Return);
    QCOMPARE(bench.pbx.commands.size(), 1);
    QCOMPARE(bench.line->text(), QStringLiteral("101"));
}

void TestDialField::completesByNameAndDigits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("found");
    QTest::newRow("name") << QStringLiteral("erika") << 1;
    QTest::newRow("digits") << QStringLiteral("99 998") << 1;
    QTest::newRow("both") << QStringLiteral("e") << 2;
    QTest::newRow("none") << QStringLiteral("zz") << 0;
}

void TestDialField::completesByNameAndDigits()
{
    QFETCH(QString, typed);
    QFETCH(int, found);
    Bench bench;
    const auto put = [&](const char *id, const char *number, const char *name) {
        JournalEntry entry;
        entry.id = QString::fromLatin1(id);
        entry.remote = {QString::fromLatin1(number), QString::fromLatin1(name)};
        bench.journal.put(entry);
    };
    put("1", "+498999998123", "Erika Beispiel");
    put("2", "+43123456", "Peter");
    put("3", "+498999998123", "Erika Beispiel");
    QApplication::setActiveWindow(bench.field.get());
    bench.line->setFocus();
    QTest::keyClicks(bench.line, typed);
    const QCompleter *completer = bench.line->completer();
    QCOMPARE(completer->model()->rowCount(), found);
    QCOMPARE(completer->popup()->isVisible(), found > 0);
    if (found != 1)
        return;
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QCOMPARE(bench.line->text(), QStringLiteral("+498999998123"));
}

void TestDialField::choosesTheSystem()
{
    Bench bench;
    auto *chooser = bench.field->findChild<QComboBox *>();
    QVERIFY2(chooser->isHidden(), "one phone system is no choice");
    ScriptedSystem &desk = bench.addSystem(QStringLiteral("desk"), Feature::Dial);
    desk.snapshot.lines = {desk.line(QStringLiteral("100"))};
    bench.switchboard.openAll();
    QVERIFY(!chooser->isHidden());
    QCOMPARE(chooser->count(), 3);
    QTest::keyClicks(bench.line, QStringLiteral("101"));
    QVERIFY(bench.preview().contains(QStringLiteral("via pbx")));
    chooser->setCurrentIndex(2);
    QVERIFY2(bench.preview().contains(QStringLiteral("via desk")), qPrintable(bench.preview()));
    QTest::keyClick(bench.line, Qt::Key_Return);
    QVERIFY(bench.pbx.commands.isEmpty());
    QCOMPARE(desk.commands.size(), 1);
}

QTEST_MAIN(TestDialField)
#include "tst_dialfield.moc"
