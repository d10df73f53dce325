// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/rowsfield.h"
#include "app/dialogs/valueeditor.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/support/failonwarnings.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTableWidget>

using namespace Jackfield;

class TestRowsField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void addsEditsAndRemoves();
    void leavesOutWhatIsEmpty();
    void tabLeadsOn();
    void editorsOfLinesAndMaps();
};

void TestRowsField::addsEditsAndRemoves()
{
    RowsField field({QStringLiteral("Address")});
    QSignalSpy edited(&field, &RowsField::edited);
    QSignalSpy told(&field, &RowsField::typing);
    field.show();
    QVERIFY(!button(field, "Edit")->isEnabled() && !button(field, "Remove")->isEnabled());
    QTest::mouseClick(button(field, "Add"), Qt::LeftButton);
    auto *typing = field.table()->viewport()->findChild<QLineEdit *>();
    QVERIFY2(typing, "a new row is typed into at once");
    QTest::keyClicks(typing, QStringLiteral("/call?n=#"));
    QCOMPARE(told.size(), 9);
    QVERIFY(edited.isEmpty());
    QCOMPARE(field.rows(), QList<QStringList> {{QStringLiteral("/call?n=#")}});
    QTest::keyClick(typing, Qt::Key_Return);
    QTRY_COMPARE(edited.size(), 1);
    QCOMPARE(field.rows(), QList<QStringList> {{QStringLiteral("/call?n=#")}});

    QTest::mouseClick(button(field, "Edit"), Qt::LeftButton);
    typing = field.table()->viewport()->findChildren<QLineEdit *>().last();
    typing->setText(QStringLiteral("/dial/#"));
    QTest::keyClick(typing, Qt::Key_Return);
    QTRY_COMPARE(edited.size(), 2);
    QCOMPARE(field.rows(), QList<QStringList> {{QStringLiteral("/dial/#")}});

    QTest::mouseClick(button(field, "Remove"), Qt::LeftButton);
    QVERIFY(field.rows().isEmpty());
    QCOMPARE(edited.size(), 3);
    QVERIFY(!button(field, "Remove")->isEnabled());
}

void TestRowsField::leavesOutWhatIsEmpty()
{
    RowsField field({QStringLiteral("a"), QStringLiteral("b")});
    field.setRows({{QStringLiteral(" 1 "), QStringLiteral("2")},
                   {{}, QStringLiteral(" ")},
                   {{}, QStringLiteral("3")}});
    QCOMPARE(field.rows(),
             (QList<QStringList> {{QStringLiteral("1"), QStringLiteral("2")},
                                  {QString(), QStringLiteral("3")}}));
}

void TestRowsField::tabLeadsOn()
{
    QWidget window;
    auto *field = new RowsField({QStringLiteral("a"), QStringLiteral("b")}, &window);
    field->setRows({{QStringLiteral("1"), QStringLiteral("2")}});
    window.show();
    QApplication::setActiveWindow(&window);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->table()->setFocus();
    QTest::keyClick(field->table(), Qt::Key_Tab);
    QVERIFY(!field->table()->hasFocus());
}

void TestRowsField::editorsOfLinesAndMaps()
{
    QWidget parent;
    ValueEditor *lines = ValueEditor::forLines(&parent);
    QSignalSpy edited(lines, &ValueEditor::edited);
    const QStringList texts {QStringLiteral("a,b"), QStringLiteral("c")};
    lines->setValue(texts);
    QCOMPARE(lines->value().toStringList(), texts);
    QCOMPARE(edited.size(), 1);
    ValueEditor *map = ValueEditor::forMap(QStringLiteral("k"), QStringLiteral("v"), &parent);
    const QVariantMap pairs {{QStringLiteral("::1"), QStringLiteral("101")},
                             {QStringLiteral("127.0.0.1"), QStringLiteral("100")}};
    map->setValue(pairs);
    QCOMPARE(map->value().toMap(), pairs);
    map->lock(QStringLiteral("locked"));
    QVERIFY(!map->findChild<QTableWidget *>()->isEnabled());
    QCOMPARE(map->findChild<QTableWidget *>()->accessibleDescription(), QStringLiteral("locked"));
}

QTEST_MAIN(TestRowsField)
#include "tst_rowsfield.moc"
