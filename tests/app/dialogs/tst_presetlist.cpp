// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/presetlist.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

using namespace Jackfield;

class TestPresetList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void modelIsSound();
    void findsByEveryWord_data();
    void findsByEveryWord();
    void keysMoveAndChoose();
    void doubleClickChooses();
    void saysWhenNothingMatches();
};

namespace {

QList<SetupPreset> products()
{
    const auto make = [](const char *name, const char *group, const QStringList &words) {
        SetupPreset preset;
        preset.id = preset.name = QString::fromUtf8(name);
        preset.group = QString::fromUtf8(group);
        preset.words = words;
        return preset;
    };
    return {make("snom desk phones", "Desk phones", {QStringLiteral("D735")}),
            make("Yealink T4x", "Desk phones", {QStringLiteral("T46S"), QStringLiteral("T48S")}),
            make("Vodia", "Phone systems", {QStringLiteral("pbxnsip")}),
            make("Grüne Anlage", "Phone systems", {})};
}

QStringList shown(const PresetList &list)
{
    const auto *model = list.findChild<QListView *>()->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row)
        names.append(model->index(row, 0).data().toString().section(u'\n', 0, 0));
    return names;
}

QString selected(const PresetList &list)
{
    return list.findChild<QListView *>()->currentIndex().data().toString().section(u'\n', 0, 0);
}

} // namespace

void TestPresetList::modelIsSound()
{
    PresetModel model(products());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("Vodia\nPhone systems"));
    QCOMPARE(model.index(2, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Vodia, Phone systems"));
    PresetList list(products());
    QAbstractItemModelTester filtered(list.findChild<QListView *>()->model(),
                                      QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const char *text : {"t4", "t46", "nothing", ""})
        named<QLineEdit>(list, "Search for a product")->setText(QString::fromLatin1(text));
    QCOMPARE(shown(list).size(), 4);
    QCOMPARE(namelessWidgets(list).join(u'\n'), QString());
}

void TestPresetList::findsByEveryWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const QString snom = QStringLiteral("snom desk phones");
    const QString yealink = QStringLiteral("Yealink T4x");
    QTest::newRow("name") << QStringLiteral("YEA") << QStringList {yealink};
    QTest::newRow("group") << QStringLiteral("desk") << QStringList {snom, yealink};
    QTest::newRow("model") << QStringLiteral("t48") << QStringList {yealink};
    QTest::newRow("other name") << QStringLiteral("pbxnsip")
                                << QStringList {QStringLiteral("Vodia")};
    QTest::newRow("two words") << QStringLiteral(" t46  desk ") << QStringList {yealink};
    QTest::newRow("umlaut") << QStringLiteral("GRÜN")
                            << QStringList {QStringLiteral("Grüne Anlage")};
    QTest::newRow("no pattern") << QStringLiteral(".*") << QStringList {};
    QTest::newRow("over two") << QStringLiteral("t46st48s") << QStringList {};
}

void TestPresetList::findsByEveryWord()
{
    QFETCH(QString, text);
    PresetList list(products());
    QTest::keyClicks(named<QLineEdit>(list, "Search for a product"), text);
    QTEST(shown(list), "names");
}

void TestPresetList::keysMoveAndChoose()
{
    PresetList list(products());
    QSignalSpy chosen(&list, &PresetList::chosen);
    QSignalSpy cancelled(&list, &PresetList::cancelled);
    list.show();
    list.begin();
    auto *search = named<QLineEdit>(list, "Search for a product");
    QCOMPARE(selected(list), QStringLiteral("snom desk phones"));
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Down);
    QCOMPARE(selected(list), QStringLiteral("Vodia"));
    QTest::keyClick(search, Qt::Key_Up);
    QCOMPARE(selected(list), QStringLiteral("Yealink T4x"));
    QTest::keyClicks(search, QStringLiteral("v"));
    QCOMPARE(search->text(), QStringLiteral("v"));
    QCOMPARE(selected(list), QStringLiteral("Vodia"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<SetupPreset>().id, QStringLiteral("Vodia"));
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
    list.begin();
    QVERIFY(search->text().isEmpty());
    QCOMPARE(selected(list), QStringLiteral("snom desk phones"));
}

void TestPresetList::doubleClickChooses()
{
    PresetList list(products());
    list.resize(400, 400);
    list.show();
    QSignalSpy chosen(&list, &PresetList::chosen);
    auto *view = list.findChild<QListView *>();
    const QPoint place = view->visualRect(view->model()->index(1, 0)).center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<SetupPreset>().id, QStringLiteral("Yealink T4x"));
}

void TestPresetList::saysWhenNothingMatches()
{
    PresetList list(products());
    QSignalSpy chosen(&list, &PresetList::chosen);
    auto *search = named<QLineEdit>(list, "Search for a product");
    search->setText(QStringLiteral("zzz"));
    QVERIFY(shownText(list).contains(QStringLiteral("No product matches")));
    QVERIFY(!button(list, "Use this product")->isEnabled());
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
}

QTEST_MAIN(TestPresetList)
#include "tst_presetlist.moc"
