// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/dialogs/pagesbench.h"
#include "tests/support/failonwarnings.h"

#include <QMenu>
#include <QPlainTextEdit>

using namespace Jackfield;

class TestPopPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void showsWhatACallMakes();
    void aCallerWithoutANumberHasHisOwnPage();
    void whatIsWrongIsTold();
    void placeholdersGoWhereOneTyped();
    void opensThePageNow();
    void momentsAreTicked();
};

namespace {

QString made(const PopPage &page)
{
    return named<QPlainTextEdit>(page, "What is made of it")->toPlainText();
}

QPlainTextEdit &address(const PopPage &page)
{
    return *named<QPlainTextEdit>(page, "Address");
}

} // namespace

void TestPopPage::showsWhatACallMakes()
{
    PagesBench bench;
    QVERIFY(
        bench.store.save({{QStringLiteral("me.extension"), QStringLiteral("117")},
                          {QStringLiteral("location.office.country"), QStringLiteral("DE")},
                          {QStringLiteral("popup.program"),
                           QStringList {QStringLiteral("/opt/crm"), QStringLiteral("--n={e164}"),
                                        QStringLiteral("{line}")}}}));
    const PopPage page(bench.store, bench.open());
    QCOMPARE(made(page),
             QStringLiteral("No page is opened.\nProgram: /opt/crm\n"
                            "Argument 1: --n=+498999998123\nArgument 2: 117"));
    address(page).setPlainText(QStringLiteral("https://crm.example/?n={e164}&who={name}"));
    QVERIFY(made(page).startsWith(
        QLatin1String("Page: https://crm.example/?n=%2B498999998123&who=Mia%20Muster\n")));
    QCOMPARE(page.changes().keys(), QStringList {QStringLiteral("popup.url")});
}

void TestPopPage::aCallerWithoutANumberHasHisOwnPage()
{
    PagesBench bench;
    const PopPage page(bench.store, bench.open());
    named<QPlainTextEdit>(page, "Without a number")->setPlainText(QStringLiteral("https://a/new"));
    QVERIFY(made(page).contains(QLatin1String("No page is opened.")));
    named<QLineEdit>(page, "Number to try")->clear();
    QVERIFY2(made(page).contains(QLatin1String("Page: https://a/new")), qPrintable(made(page)));
}

void TestPopPage::whatIsWrongIsTold()
{
    PagesBench bench;
    const PopPage page(bench.store, bench.open());
    address(page).setPlainText(QStringLiteral("https://{name}.example/"));
    QVERIFY(made(page).contains(QLatin1String("No page is opened.")));
    QVERIFY(made(page).count(u'\n') >= 2); // and why
    QVERIFY(!button(page, "Open the page now")->isEnabled());
    auto *program = page.findChild<QTableWidget *>();
    addTableRow(*program, {QStringLiteral("crm")});
    QVERIFY2(made(page).contains(QLatin1String("No program is started.")), qPrintable(made(page)));
}

void TestPopPage::placeholdersGoWhereOneTyped()
{
    PagesBench bench;
    PopPage page(bench.store, bench.open());
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const auto insert = [&page](int row) {
        button(page, "Insert a placeholder")->menu()->actions().at(row)->trigger();
    };
    address(page).setFocus();
    address(page).insertPlainText(QStringLiteral("https://a/?n="));
    insert(1);
    QCOMPARE(address(page).toPlainText(), QStringLiteral("https://a/?n={e164}"));
    auto *program = page.findChild<QTableWidget *>();
    program->setFocus();
    insert(3);
    const QVariant words = page.changes().value(QStringLiteral("popup.program"));
    QCOMPARE(words.toStringList(), QStringList {QStringLiteral("{name}")});
}

void TestPopPage::opensThePageNow()
{
    PagesBench bench;
    const PopPage page(bench.store, bench.open());
    QPushButton *open = button(page, "Open the page now");
    QVERIFY(!open->isEnabled());
    address(page).setPlainText(QStringLiteral("https://a/?n={e164}"));
    open->click();
    QCOMPARE(bench.opened, QList<QByteArray> {"https://a/?n=%2B498999998123"});
    QVERIFY(shownText(page).contains(QLatin1String("The browser was asked")));
    bench.trouble = Error {Error::Code::Refused, QStringLiteral("no browser")};
    open->click();
    QVERIFY(shownText(page).contains(QLatin1String("could not be opened. no browser")));
    const PopPage closed(bench.store, {});
    QVERIFY(!button(closed, "Open the page now"));
}

void TestPopPage::momentsAreTicked()
{
    PagesBench bench;
    const PopPage page(bench.store, bench.open());
    QCheckBox *ring = checkBox(page, "when it rings");
    QVERIFY(ring->isChecked());
    ring->setChecked(false);
    QCOMPARE(page.changes(), (QVariantMap {{QStringLiteral("popup.url_on"), QStringList()}}));
    checkBox(page, "when the call is over")->setChecked(true);
    QCOMPARE(page.changes().first().toStringList(), QStringList {QStringLiteral("end")});
    QVERIFY(bench.store.save(page.changes()));
    QCOMPARE(bench.store.settings().popup.urlOn, QList<PopMoment> {PopMoment::End});
}

QTEST_MAIN(TestPopPage)
#include "tst_poppage.moc"
