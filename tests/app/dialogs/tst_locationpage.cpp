// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/locationpage.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QStackedWidget>

using namespace Jackfield;

class TestLocationPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void nothingIsWrittenUntouched();
    void aSecondLocationIsAddedAndChosen();
    void aRenamedOneKeepsItsValues();
    void oneIsRemoved();
    void namesThatCannotBeAreTold();
    void theCompanysStays();
};

namespace {

struct Bench : DialogBench
{
    Bench()
    {
        [&] {
            QVERIFY(store.save({{QStringLiteral("location.office.country"), QStringLiteral("DE")},
                                {QStringLiteral("location.office.area_code"), QStringLiteral("89")},
                                {QStringLiteral("me.location"), QStringLiteral("office")}}));
        }();
        make();
    }
    void make()
    {
        page = std::make_unique<LocationPage>(store);
        page->show();
    }
    QComboBox *which() const { return named<QComboBox>(*page, "Location to edit"); }
    QComboBox *chosen() const { return named<QComboBox>(*page, "Your phone stands at"); }
    void call(const char *name) const
    {
        auto *line = named<QLineEdit>(*page, "Name of the location");
        line->setText(QString::fromUtf8(name));
        Q_EMIT line->editingFinished();
    }
    /// Of the location that is shown.
    template<typename T>
    T *field(const char *name) const
    {
        return named<T>(*page->findChild<QStackedWidget *>()->currentWidget(), name);
    }
    void press(const char *text) const { QTest::mouseClick(button(*page, text), Qt::LeftButton); }
    QString problem() const
    {
        auto *label = named<QLabel>(*page, "What is wrong with the name");
        return label->isVisible() ? label->text() : QString();
    }
    void show(int index) const
    {
        which()->setCurrentIndex(index);
        Q_EMIT which()->activated(index);
    }
    const QMap<QString, Location> &saved()
    {
        [&] { QVERIFY(store.save(page->changes())); }();
        return store.settings().locations;
    }
    std::unique_ptr<LocationPage> page;
};

} // namespace

void TestLocationPage::nothingIsWrittenUntouched()
{
    const Bench bench;
    QCOMPARE(namelessWidgets(*bench.page).join(u'\n'), QString());
    QVERIFY(bench.page->changes().isEmpty());
    DialogBench empty;
    const LocationPage page(empty.store);
    QVERIFY2(page.changes().isEmpty(), "the location that is offered is not written");
}

void TestLocationPage::aSecondLocationIsAddedAndChosen()
{
    Bench bench;
    bench.press("Add");
    bench.call("Wien");
    bench.field<QComboBox>("Country")->setCurrentIndex(
        bench.field<QComboBox>("Country")->findData(QStringLiteral("AT")));
    bench.field<QLineEdit>("Area code")->setText(QStringLiteral("1"));
    const int row = bench.chosen()->findText(QStringLiteral("Wien"));
    QVERIFY(row > 0);
    bench.chosen()->setCurrentIndex(row);
    const auto locations = bench.saved();
    QCOMPARE(locations.keys(), (QStringList {QStringLiteral("Wien"), QStringLiteral("office")}));
    QCOMPARE(locations.value(QStringLiteral("Wien")).countryCode, QStringLiteral("43"));
    QCOMPARE(locations.value(QStringLiteral("Wien")).areaCode, QStringLiteral("1"));
    QCOMPARE(locations.value(QStringLiteral("office")).areaCode, QStringLiteral("89"));
    QCOMPARE(bench.store.settings().location().name, QStringLiteral("Wien"));

    bench.make();
    QCOMPARE(bench.which()->currentText(), QStringLiteral("Wien"));
    bench.show(bench.which()->findText(QStringLiteral("office")));
    QCOMPARE(bench.field<QLineEdit>("Area code")->text(), QStringLiteral("89"));
    QVERIFY(bench.page->changes().isEmpty());
}

void TestLocationPage::aRenamedOneKeepsItsValues()
{
    Bench bench;
    bench.call("München");
    QCOMPARE(bench.which()->currentText(), QStringLiteral("München"));
    QCOMPARE(bench.chosen()->currentText(), QStringLiteral("München"));
    const auto locations = bench.saved();
    QCOMPARE(locations.keys(), QStringList {QStringLiteral("München")});
    QCOMPARE(locations.first().areaCode, QStringLiteral("89"));
    QCOMPARE(bench.store.settings().me.location, QStringLiteral("München"));
    QVERIFY2(bench.store.notices().isEmpty(), "nothing names the old one");
}

void TestLocationPage::oneIsRemoved()
{
    Bench bench;
    QVERIFY2(!button(*bench.page, "Remove")->isEnabled(), "one has to stay");
    bench.press("Add");
    bench.press("Remove");
    QVERIFY2(bench.page->changes().isEmpty(), "as if it had never been");
    bench.press("Add");
    bench.call("home");
    bench.show(0);
    QCOMPARE(bench.which()->currentText(), QStringLiteral("office"));
    bench.press("Remove");
    const auto locations = bench.saved();
    QCOMPARE(locations.keys(), QStringList {QStringLiteral("home")});
    QVERIFY(bench.store.settings().me.location.isEmpty());
    QVERIFY(bench.store.notices().isEmpty());
}

void TestLocationPage::namesThatCannotBeAreTold()
{
    const Bench bench;
    bench.press("Add");
    bench.call("office");
    QVERIFY2(bench.problem().contains(QStringLiteral("already")), qPrintable(bench.problem()));
    bench.call("a.b");
    QVERIFY2(bench.problem().contains(QStringLiteral("dot")), qPrintable(bench.problem()));
    bench.call("");
    QVERIFY(!bench.problem().isEmpty());
    QVERIFY2(!named<QLineEdit>(*bench.page, "Name of the location")->text().isEmpty(),
             "the last good one is back");
    bench.call("home");
    QVERIFY(bench.problem().isEmpty());
}

void TestLocationPage::theCompanysStays()
{
    Bench bench;
    bench.writeSite("locked = [\"location.hq.*\"]\n[location.hq]\ncountry = \"DE\"\n");
    bench.make();
    bench.show(bench.which()->findText(QStringLiteral("hq")));
    QVERIFY(!named<QLineEdit>(*bench.page, "Name of the location")->isEnabled());
    QVERIFY(!button(*bench.page, "Remove")->isEnabled());
    QVERIFY(!bench.field<QLineEdit>("Area code")->isEnabled());
    bench.show(bench.which()->findText(QStringLiteral("office")));
    QVERIFY(button(*bench.page, "Remove")->isEnabled());
    DialogBench all;
    all.writeSite("locked = [\"location.*\"]\n[location.hq]\ncountry = \"DE\"\n");
    const LocationPage locked(all.store);
    QVERIFY(!button(locked, "Add")->isEnabled());
}

QTEST_MAIN(TestLocationPage)
#include "tst_locationpage.moc"
