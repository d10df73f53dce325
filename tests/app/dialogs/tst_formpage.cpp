// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingstable.h"
#include "tests/app/dialogs/pagesbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

using namespace Jackfield;

/// What all pages of what happens around a call have in common.
class TestFormPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void everyKeyHasAnEditor();
    void everyFieldHasAName();
    void nothingIsChangedByLooking();
    void lockedValuesAreGreyAndSaySo();
    void whatOthersChangedStays();
    void speedDialsStandInTheirOrder();
};

void TestFormPage::everyKeyHasAnEditor()
{
    PagesBench bench;
    QStringList found;
    for (const auto &page : bench.pages({QStringLiteral("Sales")})) {
        QVERIFY(!page->title().isEmpty());
        for (const SettingsPage::Entry &entry : page->entries()) {
            QVERIFY2(page->isAncestorOf(entry.widget), qPrintable(entry.key));
            QVERIFY2(!entry.words.isEmpty(), qPrintable(entry.key));
            QVERIFY2(!found.contains(entry.key) || entry.key.isEmpty(), qPrintable(entry.key));
            found.append(entry.key);
        }
    }
    for (const SettingKey &row : settingsTable()) {
        static const QStringList mine {QStringLiteral("journal"),   QStringLiteral("contacts"),
                                       QStringLiteral("popup"),     QStringLiteral("sounds"),
                                       QStringLiteral("worklist"),  QStringLiteral("dialling"),
                                       QStringLiteral("wallboard"), QStringLiteral("queues")};
        if (!mine.contains(row.parts.first()))
            continue;
        const QString key =
            QString(row.pattern).replace(QLatin1String("*"), QLatin1String("Sales"));
        QVERIFY2(found.contains(key), qPrintable(key));
    }
}

void TestFormPage::everyFieldHasAName()
{
    PagesBench bench;
    for (const auto &page : bench.pages({QStringLiteral("Sales")}))
        QCOMPARE(page->title() + namelessWidgets(*page).join(u'\n'), page->title());
}

void TestFormPage::nothingIsChangedByLooking()
{
    PagesBench bench;
    QVERIFY(bench.store.save(
        {{QStringLiteral("sounds.ring"), QStringLiteral("/srv/a.wav")},
         {QStringLiteral("sounds.lines"),
          QVariantMap {{QStringLiteral("100"), QStringLiteral("bell")},
                       {QStringLiteral("101"), QStringLiteral("/srv/b.wav")}}},
         {QStringLiteral("popup.url"), QStringLiteral("https://crm.example/?n={e164}")},
         {QStringLiteral("popup.url_on"), QStringList {QStringLiteral("end")}},
         {QStringLiteral("popup.program"), QStringList {QStringLiteral("/bin/crm"), QString()}},
         {QStringLiteral("queues.screen"), QStringLiteral("HDMI-9")},
         {QStringLiteral("journal.keep_days"), 30},
         {QStringLiteral("journal.tls"), QStringLiteral("verify-full")},
         {QStringLiteral("wallboard.Sales.waiting.amber"), 3}}));
    for (const auto &page : bench.pages({QStringLiteral("Support")}))
        QCOMPARE(page->changes(), QVariantMap());
}

void TestFormPage::lockedValuesAreGreyAndSaySo()
{
    PagesBench bench;
    bench.writeSite(
        "locked = [\"popup.*\", \"journal.*\", \"contacts.*\", \"dialling.*\", \"sounds.ring.*\"]\n"
        "[popup]\nclick_to_dial_only = false\n"
        "[journal]\ndatabase = \"postgresql\"\n");
    for (const auto &page : bench.pages()) {
        for (const SettingsPage::Entry &entry : page->entries()) {
            if (!bench.store.isLocked(entry.key) || entry.key.startsWith(u"contacts"))
                continue;
            QVERIFY2(!entry.widget->isEnabled(), qPrintable(entry.key));
            QVERIFY2(entry.widget->toolTip().contains(QLatin1String("administrator")),
                     qPrintable(entry.key));
        }
    }
    const ContactsPage contacts(bench.contactTools());
    QVERIFY(!button(contacts, "Add")->isEnabled());
    QVERIFY(shownText(contacts).contains(QLatin1String("administrator")));
}

void TestFormPage::whatOthersChangedStays()
{
    PagesBench bench;
    const auto key = QStringLiteral("dialling.favourites");
    const auto a = QStringLiteral("Anna");
    const auto b = QStringLiteral("Ben");
    const auto c = QStringLiteral("Carl");
    QVERIFY(bench.store.save(
        {{key, QVariantMap {{a, QStringLiteral("1")}, {b, QStringLiteral("2")}}}}));
    const DialPage page(bench.store);
    auto *table = named<QTableWidget>(page, "Numbers that are always at hand, by name.");
    table->item(0, 1)->setText(QStringLiteral("11"));
    // Elsewhere Ben is taken out and Carl comes.
    QVERIFY(bench.store.save(
        {{key, QVariantMap {{a, QStringLiteral("1")}, {c, QStringLiteral("3")}}}}));
    const QVariantMap expected {
        {key, QVariantMap {{a, QStringLiteral("11")}, {c, QStringLiteral("3")}}}};
    QCOMPARE(page.changes(), expected);
    QVERIFY(bench.store.save(page.changes()));
}

void TestFormPage::speedDialsStandInTheirOrder()
{
    PagesBench bench;
    QVERIFY(bench.store.save({{QStringLiteral("dialling.speed_dials"),
                               QVariantMap {{QStringLiteral("10"), QStringLiteral("a")},
                                            {QStringLiteral("2"), QStringLiteral("b")},
                                            {QStringLiteral("1"), QStringLiteral("c")}}}}));
    const DialPage page(bench.store);
    const auto *table = page.findChild<QTableWidget *>();
    QCOMPARE(table->item(1, 0)->text(), QStringLiteral("2"));
    QCOMPARE(table->item(2, 0)->text(), QStringLiteral("10"));
}

QTEST_MAIN(TestFormPage)
#include "tst_formpage.moc"
