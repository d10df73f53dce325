// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/flagbox.h"
#include "app/dialogs/searchwords.h"
#include "app/dialogs/valueeditor.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QComboBox>
#include <QListWidget>
#include <QSignalSpy>

using namespace Jackfield;

class TestValueEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void anOrderIsTickedAndMoved();
    void othersToChooseFrom();
    void aFlagWraps();
    void wordsAreFoldedAndAllNeeded();
};

void TestValueEditor::anOrderIsTickedAndMoved()
{
    QWidget parent;
    ValueEditor *editor = ValueEditor::forOrder({{QStringLiteral("a"), QStringLiteral("Front")},
                                                 {QStringLiteral("b"), QStringLiteral("Back")}},
                                                &parent);
    editor->setWords(QStringLiteral("Dial with"), {});
    parent.show();
    QCOMPARE(namelessWidgets(parent), QStringList());
    QCOMPARE(editor->value(), QVariant(QStringList()));
    editor->setValue(QStringList {QStringLiteral("gone"), QStringLiteral("b")});
    QCOMPARE(editor->value().toStringList(),
             (QStringList {QStringLiteral("gone"), QStringLiteral("b")}));
    auto *list = named<QListWidget>(parent, "Dial with");
    QCOMPARE(list->count(), 3);
    QCOMPARE(list->item(1)->text(), QStringLiteral("Back"));
    const QSignalSpy edited(editor, &ValueEditor::edited);
    list->setCurrentRow(2);
    list->item(2)->setCheckState(Qt::Checked);
    QVERIFY(!button(parent, "Down")->isEnabled());
    QTest::mouseClick(button(parent, "Up"), Qt::LeftButton);
    QTest::mouseClick(button(parent, "Up"), Qt::LeftButton);
    QVERIFY(!button(parent, "Up")->isEnabled());
    list->item(1)->setCheckState(Qt::Unchecked);
    QCOMPARE(editor->value().toStringList(),
             (QStringList {QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(edited.size(), 4);
}

void TestValueEditor::othersToChooseFrom()
{
    QWidget parent;
    const ValueChoice a {QStringLiteral("a"), QStringLiteral("First")};
    const ValueChoice b {QStringLiteral("b"), QStringLiteral("Second")};
    ValueEditor *editor = ValueEditor::forChoice({a}, &parent);
    const QSignalSpy edited(editor, &ValueEditor::edited);
    editor->setChoices({a, b});
    QCOMPARE(editor->value(), a.value);
    editor->setChoices({b});
    QCOMPARE(editor->value(), a.value);
    QCOMPARE(parent.findChild<QComboBox *>()->currentText(), QStringLiteral("First"));
    QVERIFY2(edited.isEmpty(), "the value is the same");
}

void TestValueEditor::aFlagWraps()
{
    FlagBox box(QStringLiteral("Jackfield nimmt Aufträge von Programmen und Webseiten dieses "
                               "Rechners entgegen"));
    const int line = box.heightForWidth(10000);
    QVERIFY(box.heightForWidth(160) >= 3 * box.fontMetrics().lineSpacing());
    QVERIFY(line < 2 * box.fontMetrics().lineSpacing());
    box.resize(160, box.heightForWidth(160));
    box.show();
    QTest::mouseClick(&box, Qt::LeftButton, {}, {150, box.height() - 4});
    QVERIFY2(box.isChecked(), "every line of it can be clicked");
    QTest::keyClick(&box, Qt::Key_Space);
    QVERIFY(!box.isChecked());
}

void TestValueEditor::wordsAreFoldedAndAllNeeded()
{
    const auto text = QStringLiteral("Müller: Straße, Łódź");
    for (const char *typed : {"", "muller", "MUELLER", "strasse lodz", "mül stra"})
        QVERIFY2(SearchWords(QString::fromUtf8(typed)).areIn(text), typed);
    for (const char *typed : {"muller x", "mülleer", "strase"})
        QVERIFY2(!SearchWords(QString::fromUtf8(typed)).areIn(text), typed);
    QVERIFY(SearchWords(QStringLiteral(" .,")).isEmpty());
}

QTEST_MAIN(TestValueEditor)
#include "tst_valueeditor.moc"
