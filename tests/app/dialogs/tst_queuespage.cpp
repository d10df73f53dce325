// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/dialogs/pagesbench.h"
#include "tests/support/failonwarnings.h"

using namespace Jackfield;

class TestQueuesPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void listsWhatIsKnown();
    void limitsOfSeveralQueues();
    void addsAQueue();
};

void TestQueuesPage::listsWhatIsKnown()
{
    PagesBench bench;
    QVERIFY(bench.store.save(
        {{QStringLiteral("wallboard.Support.waiting.red"), 6},
         {QStringLiteral("queues.show"), QStringList {QStringLiteral("Orders")}}}));
    const QueuesPage page(bench.store, {QStringLiteral("Sales"), QStringLiteral("Orders")});
    const auto *queues = named<QComboBox>(page, "Queue");
    QStringList names;
    for (int row = 0; row < queues->count(); ++row)
        names.append(queues->itemText(row));
    QCOMPARE(names,
             (QStringList {QStringLiteral("Orders"), QStringLiteral("Sales"),
                           QStringLiteral("Support")}));
    const QueuesPage empty(bench.store, {});
    QVERIFY(empty.changes().isEmpty());
}

void TestQueuesPage::limitsOfSeveralQueues()
{
    PagesBench bench;
    QVERIFY(bench.store.save({{QStringLiteral("wallboard.Sales.waiting.red"), 6}}));
    const QueuesPage page(bench.store, {QStringLiteral("Sales"), QStringLiteral("a.b")});
    auto *queues = named<QComboBox>(page, "Queue");
    const auto limit = [&page]() -> QSpinBox * {
        for (auto *box : page.findChildren<QSpinBox *>())
            if (box->isVisibleTo(&page) && box->accessibleName() == u"Waiting: red")
                return box;
        return nullptr;
    };
    queues->setCurrentIndex(queues->findText(QStringLiteral("Sales")));
    QCOMPARE(limit()->value(), 6);
    limit()->setValue(0); // never
    queues->setCurrentIndex(queues->findText(QStringLiteral("a.b")));
    limit()->setValue(9);
    const QVariantMap expected {{QStringLiteral("wallboard.Sales.waiting.red"), QVariant()},
                                {QStringLiteral("wallboard.a.b.waiting.red"), 9}};
    QCOMPARE(page.changes(), expected);
    QVERIFY(bench.store.save(page.changes()));
    QCOMPARE(*bench.store.settings()
                  .wallboard.value(QStringLiteral("a.b"))
                  .limits.value(QueueMetric::Waiting)
                  .red,
             9);
}

void TestQueuesPage::addsAQueue()
{
    PagesBench bench;
    const QueuesPage page(bench.store, {});
    auto *queues = named<QComboBox>(page, "Queue");
    auto *name = named<QLineEdit>(page, "Name of another queue");
    QPushButton *add = button(page, "Add");
    for (QPushButton *each : page.findChildren<QPushButton *>())
        if (each->parentWidget() == name->parentWidget())
            add = each;
    add->click();
    QVERIFY(shownText(page).contains(QLatin1String("Type the name of a queue.")));
    name->setText(QStringLiteral(" Orders "));
    add->click();
    QCOMPARE(queues->currentText(), QStringLiteral("Orders"));
    QVERIFY(name->text().isEmpty());
    QVERIFY(!shownText(page).contains(QLatin1String("Type the name")));
    name->setText(QStringLiteral("Orders"));
    add->click();
    QCOMPARE(queues->count(), 1);
    QVERIFY(page.changes().isEmpty());
}

QTEST_MAIN(TestQueuesPage)
#include "tst_queuespage.moc"
