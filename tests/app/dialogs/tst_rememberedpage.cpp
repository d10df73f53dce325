// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/rememberedpage.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QCheckBox>
#include <QTableWidget>

using namespace Jackfield;
using namespace std::chrono_literals;

class TestRememberedPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void saysWhenThereIsNone();
    void listsWhoIsRemembered();
    void revokesSeveralAtOnce();
    void switchedOffItIsGreyedAndSaysWhy();
    void lockedOffItNamesTheAdministrator();
};

namespace {

struct Bench : DialogBench
{
    Bench()
    {
        remembered.add({Source::Kind::Program, QStringLiteral("/usr/bin/crm"), {}, 7});
        clock.advance(24h);
        remembered.add({Source::Kind::Web, QStringLiteral("http://intranet.test")});
        clock.advance(24h);
        remembered.add({Source::Kind::Link, QStringLiteral("/usr/bin/firefox")});
    }
};

QString cell(const QTableWidget &table, int row, int column)
{
    return table.item(row, column)->text();
}

} // namespace

void TestRememberedPage::saysWhenThereIsNone()
{
    DialogBench bench;
    RememberedPage page(bench.store, bench.remembered);
    QCOMPARE(namelessWidgets(page).join(u'\n'), QString());
    QVERIFY(shownText(page).contains(QStringLiteral("Nobody is remembered.")));
    auto *table = page.findChild<QTableWidget *>();
    QVERIFY(table->isHidden());
    QVERIFY(!button(page, "Revoke")->isEnabled());
    bench.remembered.add({Source::Kind::Web, QStringLiteral("http://a<b>.test")});
    QVERIFY(!table->isHidden());
    QVERIFY(!shownText(page).contains(QStringLiteral("Nobody is remembered.")));
    QVERIFY2(!table->item(0, 0)->toolTip().contains(QStringLiteral("<b>")), "never markup");
}

void TestRememberedPage::listsWhoIsRemembered()
{
    Bench bench;
    bench.clock.advance(24h);
    bench.remembered.used({Source::Kind::Program, QStringLiteral("/usr/bin/crm")});
    RememberedPage page(bench.store, bench.remembered);
    const auto *table = page.findChild<QTableWidget *>();
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(cell(*table, 0, 0), QStringLiteral("Telephone links"));
    QCOMPARE(cell(*table, 1, 0), QStringLiteral("Web page http://intranet.test"));
    QCOMPARE(cell(*table, 2, 0), QStringLiteral("Program /usr/bin/crm"));
    QCOMPARE(cell(*table, 1, 1), cell(*table, 1, 2));
    QVERIFY(cell(*table, 2, 1) != cell(*table, 2, 2));
    QVERIFY(page.changes().isEmpty());
}

void TestRememberedPage::revokesSeveralAtOnce()
{
    Bench bench;
    RememberedPage page(bench.store, bench.remembered);
    auto *table = page.findChild<QTableWidget *>();
    page.show();
    QVERIFY(!button(page, "Revoke")->isEnabled());
    table->selectRow(0);
    table->selectionModel()->select(table->model()->index(2, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::mouseClick(button(page, "Revoke"), Qt::LeftButton);
    QCOMPARE(bench.remembered.list().size(), 1);
    QCOMPARE(bench.remembered.list().first().origin, QStringLiteral("http://intranet.test"));
    QCOMPARE(table->rowCount(), 1);
    QVERIFY(!button(page, "Revoke")->isEnabled());
}

void TestRememberedPage::switchedOffItIsGreyedAndSaysWhy()
{
    Bench bench;
    RememberedPage page(bench.store, bench.remembered);
    auto *table = page.findChild<QTableWidget *>();
    table->selectRow(0);
    QVERIFY(table->isEnabled() && button(page, "Revoke")->isEnabled());
    QVERIFY(!shownText(page).contains(QStringLiteral("does not count")));
    page.findChild<QCheckBox *>()->setChecked(false);
    QVERIFY(!table->isEnabled() && !button(page, "Revoke")->isEnabled());
    QVERIFY(shownText(page).contains(QStringLiteral("While this is off")));
    QCOMPARE(page.changes(), (QVariantMap {{QStringLiteral("policy.remember"), false}}));
}

void TestRememberedPage::lockedOffItNamesTheAdministrator()
{
    Bench bench;
    bench.writeSite("locked = [\"policy.remember\"]\n[policy]\nremember = false\n");
    const RememberedPage page(bench.store, bench.remembered);
    QVERIFY(!page.findChild<QCheckBox *>()->isEnabled());
    QVERIFY(!page.findChild<QTableWidget *>()->isEnabled());
    QVERIFY(shownText(page).contains(QStringLiteral("administrator")));
}

QTEST_MAIN(TestRememberedPage)
#include "tst_rememberedpage.moc"
