// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialfield.h"
#include "tests/app/views/contactbench.h"
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
    void bestCompletionsComeFirst();
    void completionsSayWhoSaysTheName();
    void olderCallsComeLater();
    void speedDialsHaveKeys();
    void redialDialsTheLastNumber();
    void upAndDownWalkThroughWhatWasDialled();
    void choosesTheSystem();
};

namespace {

struct Bench : ContactBench
{
    Bench()
    {
        Dialer::Setup setup = dialer.setup();
        setup.location.outsidePrefix = QStringLiteral("0");
        dialer.setUp(setup);
        field = std::make_unique<DialField>(view);
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

static QStringList shown(const Bench &bench)
{
    const QAbstractItemModel &model = *bench.line->completer()->model();
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QString text = model.index(row, 0).data().toString();
        rows.append(text.remove(QChar(0x2068)).remove(QChar(0x2069)));
    }
    return rows;
}

void TestDialField::bestCompletionsComeFirst()
{
    Bench bench;
    bench.bring({contactCard(QStringLiteral("Mia Muster"), {QStringLiteral("089 1777")}),
                 contactCard(QStringLiteral("Ben Muster"), {QStringLiteral("101")})});
    bench.setUpDials({{QStringLiteral("Zoe Muster"), QStringLiteral("0892777")}},
                     {{QStringLiteral("1"), QStringLiteral("101")},
                      {QStringLiteral("12"), QStringLiteral("089 1777")}});
    bench.putDialled(QStringLiteral("a"), {QStringLiteral("+49891777"), QStringLiteral("Muster")});
    bench.putDialled(QStringLiteral("b"),
                     {QStringLiteral("+43123"), QStringLiteral("Otto Muster")});
    QTest::keyClicks(bench.line, QStringLiteral("muster"));
    QCOMPARE(shown(bench),
             (QStringList {QStringLiteral("Zoe Muster  089 2777"),
                           QStringLiteral("Alt+1  Ben Muster  101"),
                           QStringLiteral("Speed dial 12  Mia Muster  089 1777"),
                           QStringLiteral("Otto Muster  +43123  (name sent by the other side)")}));
    bench.line->clear();
    QTest::keyClicks(bench.line, QStringLiteral("12"));
    QCOMPARE(shown(bench).value(0), QStringLiteral("Speed dial 12  Mia Muster  089 1777"));
    bench.line->clear();
    QTest::keyClicks(bench.line, QStringLiteral("68783"));
    QVERIFY2(shown(bench).contains(QStringLiteral("Zoe Muster  089 2777")),
             qPrintable(shown(bench).join(u'|')));
}

void TestDialField::completionsSayWhoSaysTheName()
{
    Bench bench;
    bench.putDialled(QStringLiteral("a"),
                     {QStringLiteral("+43123"), QStringLiteral("<b>Bank</b> & Co")},
                     Call::Direction::Incoming);
    QTest::keyClicks(bench.line, QStringLiteral("bank"));
    const QModelIndex row = bench.line->completer()->model()->index(0, 0);
    QVERIFY(row.data().toString().endsWith(QStringLiteral("(name sent by caller)")));
    QVERIFY(row.data(Qt::ToolTipRole).toString().contains(QStringLiteral("name sent by caller")));
    QVERIFY(!row.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>Bank")));
    bench.bring({contactCard(QStringLiteral("Bank"), {QStringLiteral("+43 123")})});
    QTest::keyClick(bench.line, Qt::Key_Backspace);
    const QModelIndex known = bench.line->completer()->model()->index(0, 0);
    QVERIFY(known.data(Qt::DisplayRole).toString().startsWith(QStringLiteral("Bank")));
    QVERIFY(known.data(Qt::ToolTipRole).toString().isEmpty());
}

namespace {

/// Answers when told to.
struct SlowStore final : JournalStore
{
    void write(const JournalChange &) override { }
    int unsaved() const override { return 0; }
    Pending<Result<JournalPage>> page(const JournalQuery &query, std::optional<qint64>,
                                      int) override
    {
        queries.append(query);
        pages.emplace_back(Result<JournalPage>(failure(Error::Code::Cancelled)));
        return pages.back().pending();
    }
    Pending<Result<QList<JournalEntry>>> legs(const QString &) override
    {
        return Pending<Result<QList<JournalEntry>>>::ready(QList<JournalEntry>());
    }
    Pending<Result<std::optional<JournalEntry>>> entry(const QString &) override
    {
        return Pending<Result<std::optional<JournalEntry>>>::ready(std::optional<JournalEntry>());
    }
    Pending<Result<WorkCount>> countWork() override
    {
        return Pending<Result<WorkCount>>::ready(WorkCount());
    }
    Pending<Result<QList<JournalEntry>>> unfinished() override
    {
        return Pending<Result<QList<JournalEntry>>>::ready(QList<JournalEntry>());
    }
    Pending<Result<int>> forget(const QDateTime &) override
    {
        return Pending<Result<int>>::ready(0);
    }
    void answer(const QString &number)
    {
        JournalEntry entry;
        entry.remote.number = number;
        auto asked = std::move(pages);
        pages.clear();
        for (Resolver<Result<JournalPage>> &each : asked)
            each.resolve(JournalPage {{entry}, {}, false, {}});
    }
    QList<JournalQuery> queries;
    std::vector<Resolver<Result<JournalPage>>> pages;
};

} // namespace

/// One question at a time, and never an answer to what is no longer typed.
void TestDialField::olderCallsComeLater()
{
    Bench bench;
    auto owned = std::make_unique<SlowStore>();
    SlowStore &store = *owned;
    bench.journal.setStore(std::move(owned));
    QApplication::setActiveWindow(bench.field.get());
    bench.line->setFocus();
    QTest::keyClicks(bench.line, QStringLiteral("eri"));
    QCOMPARE(store.queries.size(), 1);
    QCOMPARE(shown(bench), QStringList());
    store.answer(QStringLiteral("111"));
    QCOMPARE(store.queries.size(), 2);
    QCOMPARE(store.queries.last().text, QStringLiteral("eri"));
    QCOMPARE(shown(bench), QStringList());
    store.answer(QStringLiteral("222"));
    QCOMPARE(shown(bench), QStringList {QStringLiteral("222")});
    QVERIFY(bench.line->completer()->popup()->isVisible());
    QTest::keyClick(bench.line->completer()->popup(), Qt::Key_Down);
    QCOMPARE(bench.line->text(), QStringLiteral("222"));
}

void TestDialField::speedDialsHaveKeys()
{
    Bench bench;
    bench.setUpDials({}, {{QStringLiteral("2"), QStringLiteral("101")}});
    QApplication::setActiveWindow(bench.field.get());
    QVERIFY(QTest::qWaitForWindowActive(bench.field.get()));
    QStringList said;
    connect(bench.field.get(), &DialField::failed, bench.field.get(),
            [&](const QString &words) { said.append(words); });
    QTest::keyClick(bench.line, Qt::Key_2, Qt::AltModifier);
    QCOMPARE(bench.dialled(), QStringList {QStringLiteral("101")});
    QCOMPARE(said, QStringList());
    QTest::keyClick(bench.line, Qt::Key_3, Qt::AltModifier);
    QCOMPARE(bench.dialled().size(), 1);
    QCOMPARE(said,
             QStringList {QStringLiteral("Speed dial 3 is free. Set it on the page Contacts.")});
}

void TestDialField::redialDialsTheLastNumber()
{
    Bench bench;
    QStringList said;
    connect(bench.field.get(), &DialField::failed, bench.field.get(),
            [&](const QString &words) { said.append(words); });
    bench.field->redial();
    QCOMPARE(said, QStringList {QStringLiteral("No number was dialled yet.")});
    bench.putDialled(QStringLiteral("1"), {QStringLiteral("102"), {}});
    bench.putDialled(QStringLiteral("2"), {QStringLiteral("101"), {}});
    bench.putDialled(QStringLiteral("3"), {QStringLiteral("100"), {}}, Call::Direction::Incoming);
    bench.field->redial();
    QCOMPARE(bench.dialled(), QStringList {QStringLiteral("101")});
}

void TestDialField::upAndDownWalkThroughWhatWasDialled()
{
    Bench bench;
    bench.putDialled(QStringLiteral("1"), {QStringLiteral("102"), {}});
    bench.putDialled(QStringLiteral("2"), {QStringLiteral("101"), {}});
    QTest::keyClicks(bench.line, QStringLiteral("zz"));
    QTest::keyClick(bench.line, Qt::Key_Up);
    QCOMPARE(bench.line->text(), QStringLiteral("101"));
    QTest::keyClick(bench.line, Qt::Key_Up);
    QCOMPARE(bench.line->text(), QStringLiteral("102"));
    QTest::keyClick(bench.line, Qt::Key_Down);
    QTest::keyClick(bench.line, Qt::Key_Down);
    QCOMPARE(bench.line->text(), QStringLiteral("zz"));
    QVERIFY(bench.dialled().isEmpty());
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
