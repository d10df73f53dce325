// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/rowsfield.h"
#include "app/views/calldataeditor.h"
#include "tests/app/views/callwindow.h"
#include "tests/support/failonwarnings.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QToolButton>

using namespace Jackfield;
using Data = QMap<QString, QString>;

namespace {

struct EditorBench : ViewBench
{
    EditorBench()
        : window(context)
    {
        call = tellCall(QStringLiteral("1"), Call::State::Connected);
        opener()->click();
    }
    void told(const QString &note, const Data &data = {})
    {
        call.note = note;
        call.callData = data;
        pbx.tell(CallChanged {call});
    }
    QToolButton *opener() const
    {
        return window.card()->findChild<QToolButton *>(QStringLiteral("call.note.open"));
    }
    CallDataEditor *editor() const { return window.card()->findChild<CallDataEditor *>(); }
    QLineEdit *note() const { return editor()->findChild<QLineEdit *>(); }
    RowsField *rows() const { return editor()->findChild<RowsField *>(); }
    QPushButton *button(const char *words) const
    {
        for (auto *found : editor()->findChildren<QPushButton *>())
            if (found->text() == QString::fromLatin1(words))
                return found;
        return nullptr;
    }
    QString conflict() const
    {
        for (const auto *label : editor()->findChildren<QLabel *>())
            if (label->isVisible())
                return label->text();
        return {};
    }
    CallWindow window;
    Call call;
};

} // namespace

class TestCallDataEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void opensFromTheCardAndTheMenu();
    void showsWhatTheSystemHas();
    void savesOnlyWhatWasChanged();
    void whatIsTypedInACellCanBeSaved();
    void typingStartsInTheValue();
    void withoutNotesTheFieldIsHidden();
    void entriesCanBeTakenAway();
    void whatIsTypedStays();
    void whatWasSavedIsNoConflict();
    void aRefusalKeepsWhatWasTyped();
    void notOfferedIsHiddenNotNowIsGreyed();
};

void TestCallDataEditor::opensFromTheCardAndTheMenu()
{
    EditorBench bench;
    QVERIFY(bench.editor()->isVisible());
    QVERIFY(bench.opener()->isChecked());
    QTest::keyClick(bench.note(), Qt::Key_Escape);
    QVERIFY(!bench.editor()->isVisible() && !bench.opener()->isChecked());
    click(bench.window.card(), "call.note");
    QVERIFY(bench.editor()->isVisible());
    bench.button("Close")->click();
    QVERIFY(!bench.editor()->isVisible());
}

void TestCallDataEditor::showsWhatTheSystemHas()
{
    EditorBench bench;
    bench.told(QStringLiteral("<b>two</b>\nlines"),
               {{QStringLiteral("order"), QStringLiteral("4711")}, {QStringLiteral("gone"), {}}});
    QCOMPARE(bench.note()->text(), QStringLiteral("<b>two</b> lines"));
    QCOMPARE(bench.rows()->rows(),
             QList<QStringList>({{QStringLiteral("order"), QStringLiteral("4711")}}));
    QVERIFY(!bench.button("Save")->isEnabled());
    QVERIFY(wordsOn(bench.window.card()).contains(QStringLiteral("Note: <b>two</b> lines")));
}

void TestCallDataEditor::savesOnlyWhatWasChanged()
{
    EditorBench bench;
    bench.told(QStringLiteral("old"), {{QStringLiteral("order"), QStringLiteral("4711")}});
    bench.note()->selectAll();
    QTest::keyClicks(bench.note(), QStringLiteral("new"));
    QTest::keyClick(bench.note(), Qt::Key_Return);
    const auto *note = lastAs<SetCallData>(bench.pbx);
    QVERIFY(note);
    QCOMPARE(note->target.call, bench.call.id);
    QCOMPARE(note->note, QStringLiteral("new"));
    QVERIFY(note->data.isEmpty());
    bench.told(QStringLiteral("new"), bench.call.callData);

    bench.rows()->table()->item(0, 1)->setText(QStringLiteral("4712"));
    QVERIFY(bench.button("Save")->isEnabled());
    bench.button("Save")->click();
    const auto *data = lastAs<SetCallData>(bench.pbx);
    QVERIFY(!data->note);
    QCOMPARE(data->data, Data({{QStringLiteral("order"), QStringLiteral("4712")}}));
}

void TestCallDataEditor::whatIsTypedInACellCanBeSaved()
{
    EditorBench bench;
    bench.told({}, {{QStringLiteral("order"), QStringLiteral("4711")}});
    QTableWidget *table = bench.rows()->table();
    const auto editor = [table] { return table->viewport()->findChild<QLineEdit *>(); };
    table->editItem(table->item(0, 1));
    QVERIFY(editor());
    QVERIFY(!bench.button("Save")->isEnabled());
    QTest::keyClicks(editor(), QStringLiteral("12"));
    QVERIFY(bench.button("Save")->isEnabled());
    QTest::keyClick(editor(), Qt::Key_Escape);
    QVERIFY2(!bench.button("Save")->isEnabled(), "nothing was changed");
    QVERIFY(bench.editor()->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    table->editItem(table->item(0, 1));
    QTest::keyClicks(editor(), QStringLiteral("12"));
    QTest::mouseClick(bench.button("Save"), Qt::LeftButton);
    const auto *data = lastAs<SetCallData>(bench.pbx);
    QVERIFY(data);
    QCOMPARE(data->data, Data({{QStringLiteral("order"), QStringLiteral("12")}}));
}

void TestCallDataEditor::typingStartsInTheValue()
{
    EditorBench bench;
    bench.told(
        {},
        {{QStringLiteral("a"), QStringLiteral("1")}, {QStringLiteral("b"), QStringLiteral("2")}});
    QTableWidget *table = bench.rows()->table();
    table->setFocus();
    QTest::keyClicks(table, QStringLiteral("9"));
    auto *editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(bench.rows()->rows().first(), QStringList({QStringLiteral("a"), QStringLiteral("9")}));
}

void TestCallDataEditor::withoutNotesTheFieldIsHidden()
{
    EditorBench bench;
    bench.call.features.setFlag(Feature::Note, false);
    bench.told({});
    QVERIFY(bench.editor()->isVisible() && !bench.note()->isVisible());
    bench.told(QStringLiteral("ask for Mia"));
    QVERIFY(bench.note()->isVisible() && bench.note()->isReadOnly());
    QVERIFY(bench.note()->palette().color(QPalette::Text)
            != bench.editor()->palette().color(QPalette::Text));
    bench.told({});
    QVERIFY(!bench.note()->isVisible());
    bench.call.features.setFlag(Feature::Note);
    bench.told({});
    QVERIFY(bench.note()->isVisible() && !bench.note()->isReadOnly());
}

void TestCallDataEditor::entriesCanBeTakenAway()
{
    EditorBench bench;
    bench.told(
        {},
        {{QStringLiteral("a"), QStringLiteral("1")}, {QStringLiteral("b"), QStringLiteral("2")}});
    bench.rows()->table()->setCurrentCell(0, 0);
    for (auto *button : bench.rows()->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Remove"))
            button->click();
    bench.button("Save")->click();
    QCOMPARE(lastAs<SetCallData>(bench.pbx)->data, Data({{QStringLiteral("a"), QString()}}));
}

void TestCallDataEditor::whatIsTypedStays()
{
    EditorBench bench;
    bench.told(QStringLiteral("old"), {{QStringLiteral("a"), QStringLiteral("1")}});
    bench.note()->setText(QStringLiteral("mine"));
    bench.told(QStringLiteral("theirs"), {{QStringLiteral("a"), QStringLiteral("2")}});
    QCOMPARE(bench.note()->text(), QStringLiteral("mine"));
    // The table was not touched: it follows.
    QCOMPARE(bench.rows()->rows().first().at(1), QStringLiteral("2"));
    QVERIFY2(bench.conflict().contains(QStringLiteral("theirs")), qPrintable(bench.conflict()));
    QVERIFY(bench.button("Show theirs")->isVisible());
    bench.button("Show theirs")->click();
    QCOMPARE(bench.note()->text(), QStringLiteral("theirs"));
    QCOMPARE(bench.conflict(), QString());
    QVERIFY(!bench.button("Show theirs")->isVisible());
    QVERIFY(bench.pbx.commands.isEmpty());
}

void TestCallDataEditor::whatWasSavedIsNoConflict()
{
    EditorBench bench;
    bench.note()->setText(QStringLiteral("mine"));
    bench.button("Save")->click();
    QVERIFY(bench.button("Save")->isEnabled()); // Not told yet, so not known to be saved.
    bench.told(QStringLiteral("mine"));
    QCOMPARE(bench.conflict(), QString());
    QVERIFY(!bench.button("Save")->isEnabled());
    bench.told(QStringLiteral("other"));
    QCOMPARE(bench.note()->text(), QStringLiteral("other"));
}

void TestCallDataEditor::aRefusalKeepsWhatWasTyped()
{
    EditorBench bench;
    QSignalSpy failed(bench.window.bar, &CallBar::failed);
    bench.pbx.answers = CommandResult(failure(Error::Code::Refused, QStringLiteral("not yours")));
    bench.note()->setText(QStringLiteral("mine"));
    bench.button("Save")->click();
    QCOMPARE(failed.size(), 1);
    const QString words = failed.first().first().toString();
    QVERIFY2(words.startsWith(QStringLiteral("Note did not work.")), qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("not yours")));
    QCOMPARE(bench.note()->text(), QStringLiteral("mine"));
    QVERIFY(bench.button("Save")->isEnabled());
}

void TestCallDataEditor::notOfferedIsHiddenNotNowIsGreyed()
{
    EditorBench bench;
    bench.note()->setText(QStringLiteral("mine"));
    bench.pbx.fall(PhoneSystem::Link::Reconnecting);
    QVERIFY(!bench.button("Save")->isEnabled());
    QVERIFY(bench.button("Save")->toolTip().contains(QStringLiteral("connection")));
    ViewBench plain(Feature::HangUp | Feature::WatchCalls);
    CallWindow window(plain.context);
    plain.tellCall(QStringLiteral("1"), Call::State::Connected);
    QVERIFY(
        !window.card()->findChild<QToolButton *>(QStringLiteral("call.note.open"))->isVisible());
}

QTEST_MAIN(TestCallDataEditor)
#include "tst_calldataeditor.moc"
