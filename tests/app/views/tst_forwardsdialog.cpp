// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/forwardsdialog.h"
#include "tests/app/views/viewbench.h"
#include "tests/support/failonwarnings.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTest>

using namespace Jackfield;

namespace {

struct ForwardsBench : ViewBench
{
    ForwardsBench()
    {
        line.forwardKinds = {{ForwardMode::Busy, ForwardCalls::External},
                             ForwardMode::NoAnswer,
                             ForwardMode::Unconditional,
                             {ForwardMode::Busy, ForwardCalls::Internal}};
        pbx.tell(LineChanged {line});
        parent.show();
        dialog = new ForwardsDialog(context, QStringLiteral("100"), &parent);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
    }
    void inForce(const QList<Forward> &forwards)
    {
        line.forwards = forwards;
        pbx.tell(LineChanged {line});
    }
    QLineEdit *field(const QString &kind) const
    {
        for (QLineEdit *found : dialog->findChildren<QLineEdit *>())
            if (found->accessibleName().endsWith(QStringLiteral("go to ") + kind))
                return found;
        return nullptr;
    }
    QAbstractButton *button(const QString &name) const
    {
        for (QAbstractButton *found : dialog->findChildren<QAbstractButton *>())
            if (found->accessibleName() == name || found->text() == name)
                return found;
        return nullptr;
    }
    QStringList words() const
    {
        QStringList words;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            if (label->isVisible())
                words << label->text();
        return words;
    }
    Line line = pbx.line(QStringLiteral("100"));
    QWidget parent;
    QPointer<ForwardsDialog> dialog;
};

} // namespace

class TestForwardsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void aRowForEachKindInGroups();
    void setsChangesAndStops();
    void modesWithoutANumberAreSwitched();
    void aForwardWhoseNumberIsNotToldIsOn();
    void stopsAll();
    void whatCannotBeSetIsOnlyShown();
    void typingStaysWhenTheSystemTells();
    void refusalsAreSaidInWords();
    void twoKindsCanBeOnTheirWay();
    void nothingNowIsGreyed();
    void goesWithTheLine();
    void everythingHasANameAndTabReachesIt();
};

void TestForwardsDialog::aRowForEachKindInGroups()
{
    const ForwardsBench bench;
    const QStringList words = bench.words();
    const QStringList order {
        QStringLiteral("All calls"),         QStringLiteral("Always"),
        QStringLiteral("When not answered"), QStringLiteral("Internal calls only"),
        QStringLiteral("When busy"),         QStringLiteral("Outside calls only")};
    qsizetype at = -1;
    for (const QString &word : order) {
        const qsizetype next = words.indexOf(word);
        QVERIFY2(next > at, qPrintable(word + u' ' + words.join(u'|')));
        at = next;
    }
    QCOMPARE(bench.dialog->findChildren<QLineEdit *>().size(), 4);
    QVERIFY(bench.field(QStringLiteral("always"))->hasFocus());
}

void TestForwardsDialog::setsChangesAndStops()
{
    ForwardsBench bench;
    QLineEdit *to = bench.field(QStringLiteral("when busy, outside calls only"));
    QAbstractButton *set =
        bench.button(QStringLiteral("Set the forward when busy, outside calls only"));
    QVERIFY(set && !set->isEnabled());
    QTest::keyClicks(to, QStringLiteral("101"));
    QTest::mouseClick(set, Qt::LeftButton);
    QCOMPARE(bench.pbx.commands.size(), 1);
    const SetForward sent = std::get<SetForward>(bench.pbx.commands.last());
    QVERIFY(sent.kind == ForwardKind(ForwardMode::Busy, ForwardCalls::External));
    QCOMPARE(sent.to.outside, QStringLiteral("101"));

    bench.inForce({{{ForwardMode::Busy, ForwardCalls::External}, QStringLiteral("101")}});
    QCOMPARE(set->text(), QStringLiteral("Change"));
    QVERIFY(!set->isEnabled()); // Nothing new was typed.
    QVERIFY(bench.words().contains(QStringLiteral("on")));
    to->selectAll();
    QTest::keyClicks(to, QStringLiteral("102"));
    QTest::keyClick(to, Qt::Key_Return);
    QCOMPARE(std::get<SetForward>(bench.pbx.commands.last()).to.outside, QStringLiteral("102"));
    QVERIFY2(bench.dialog->isVisible(), "Enter orders; it does not close");

    QTest::mouseClick(
        bench.button(QStringLiteral("Stop the forward when busy, outside calls only")),
        Qt::LeftButton);
    const ClearForward stopped = std::get<ClearForward>(bench.pbx.commands.last());
    QVERIFY(stopped.kind == ForwardKind(ForwardMode::Busy, ForwardCalls::External));
}

void TestForwardsDialog::modesWithoutANumberAreSwitched()
{
    ForwardsBench bench;
    bench.line.forwardKinds = {ForwardMode::Unconditional, ForwardMode::FollowMe,
                               ForwardMode::VoiceMail};
    bench.inForce({{ForwardMode::VoiceMail, {}}});
    QVERIFY(bench.words().contains(QStringLiteral("Follow me")));
    QVERIFY(!bench.field(QStringLiteral("follow me"))->isVisible());
    QAbstractButton *on = bench.button(QStringLiteral("Switch on the forward follow me"));
    QVERIFY(on && on->isEnabled());
    QVERIFY(!bench.button(QStringLiteral("Switch on the forward to voice mail"))->isEnabled());
    on->click();
    const SetForward sent = std::get<SetForward>(bench.pbx.commands.last());
    QVERIFY(sent.kind == ForwardKind(ForwardMode::FollowMe));
    QVERIFY(sent.to.outside.isEmpty());
    bench.button(QStringLiteral("Stop the forward to voice mail"))->click();
    QVERIFY(std::get<ClearForward>(bench.pbx.commands.last()).kind
            == ForwardKind(ForwardMode::VoiceMail));
}

void TestForwardsDialog::aForwardWhoseNumberIsNotToldIsOn()
{
    ForwardsBench bench;
    bench.inForce({{ForwardMode::Unconditional, {}}});
    QVERIFY(bench.words().contains(QStringLiteral("on")));
    QVERIFY(bench.button(QStringLiteral("Stop the forward always"))->isEnabled());
    QVERIFY(!bench.button(QStringLiteral("Change the forward always"))->isEnabled());

    // Off, and the phone system has kept a number.
    bench.line.keepsForwardNumber = true;
    bench.inForce({});
    bench.button(QStringLiteral("Set the forward always"))->click();
    QVERIFY(std::get<SetForward>(bench.pbx.commands.last()).to.outside.isEmpty());
    QVERIFY(!bench.button(QStringLiteral("Set the forward when not answered"))->isEnabled());
}

void TestForwardsDialog::stopsAll()
{
    ForwardsBench bench;
    QAbstractButton *all = bench.button(QStringLiteral("Stop &all"));
    QVERIFY(!all->isEnabled());
    bench.inForce({{ForwardMode::NoAnswer, QStringLiteral("101")}});
    QVERIFY(all->isEnabled());
    QTest::mouseClick(all, Qt::LeftButton);
    QVERIFY(!std::get<ClearForward>(bench.pbx.commands.last()).kind);
}

void TestForwardsDialog::whatCannotBeSetIsOnlyShown()
{
    ForwardsBench bench;
    bench.inForce({{ForwardMode::Other, QStringLiteral("<b>200</b>")}});
    const QLineEdit *to = bench.field(QStringLiteral("by a rule of the phone system"));
    QVERIFY(to && to->isReadOnly());
    QCOMPARE(to->text(), QStringLiteral("<b>200</b>"));
    QVERIFY(!bench.button(QStringLiteral("Stop the forward by a rule of the phone system"))
                 ->isVisible());
}

void TestForwardsDialog::typingStaysWhenTheSystemTells()
{
    ForwardsBench bench;
    QLineEdit *to = bench.field(QStringLiteral("always"));
    bench.inForce({{ForwardMode::Unconditional, QStringLiteral("101")}});
    QCOMPARE(to->text(), QStringLiteral("101"));
    to->setText(QStringLiteral("0172"));
    bench.inForce({{ForwardMode::Unconditional, QStringLiteral("102")}});
    QCOMPARE(to->text(), QStringLiteral("0172"));
    to->setText(QStringLiteral("102"));
    bench.inForce({});
    QCOMPARE(to->text(), QString());
}

void TestForwardsDialog::refusalsAreSaidInWords()
{
    ForwardsBench bench;
    QLineEdit *to = bench.field(QStringLiteral("always"));
    QTest::keyClicks(to, QStringLiteral("112"));
    QTest::keyClick(to, Qt::Key_Return);
    QVERIFY(bench.pbx.commands.isEmpty());
    QVERIFY(bench.words().join(u'|').contains(QStringLiteral("emergency")));
    bench.pbx.answers = CommandResult(failure(Error::Code::Refused, QStringLiteral("<i>no</i>")));
    to->setText(QStringLiteral("101"));
    QTest::keyClick(to, Qt::Key_Return);
    const QString said = bench.words().join(u'|');
    QVERIFY(said.contains(QStringLiteral("<i>no</i>"))
            && !said.contains(QStringLiteral("emergency")));
    for (const QLabel *label : bench.dialog->findChildren<QLabel *>())
        QVERIFY(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'));
    bench.pbx.answers = Accepted {};
    QTest::keyClick(to, Qt::Key_Return);
    QVERIFY(!bench.words().join(u'|').contains(QStringLiteral("no</i>")));
}

void TestForwardsDialog::twoKindsCanBeOnTheirWay()
{
    ForwardsBench bench;
    bench.pbx.answers.reset();
    for (const char *kind : {"always", "when not answered"}) {
        QLineEdit *to = bench.field(QString::fromLatin1(kind));
        to->setText(QStringLiteral("101"));
        QTest::keyClick(to, Qt::Key_Return);
        QTest::keyClick(to, Qt::Key_Return); // Once more means nothing while it is on its way.
    }
    QCOMPARE(bench.pbx.commands.size(), 2);
    bench.pbx.answer(Accepted {});
    bench.pbx.answer(Accepted {});
}

void TestForwardsDialog::nothingNowIsGreyed()
{
    ForwardsBench bench;
    bench.inForce({{ForwardMode::NoAnswer, QStringLiteral("101")}});
    bench.pbx.fall(PhoneSystem::Link::Reconnecting);
    QAbstractButton *stop = bench.button(QStringLiteral("Stop the forward when not answered"));
    QVERIFY(!stop->isEnabled());
    QVERIFY(stop->toolTip().contains(QStringLiteral("no connection")));
    QVERIFY(!bench.button(QStringLiteral("Stop &all"))->isEnabled());
}

void TestForwardsDialog::goesWithTheLine()
{
    ForwardsBench bench;
    bench.switchboard.removeSystem(bench.pbx.id());
    QTRY_VERIFY(!bench.dialog);
}

void TestForwardsDialog::everythingHasANameAndTabReachesIt()
{
    ForwardsBench bench;
    bench.inForce({{ForwardMode::NoAnswer, QStringLiteral("101")}});
    QSet<const QWidget *> reached;
    for (int i = 0; i < 40; ++i) {
        reached.insert(bench.dialog->focusWidget());
        QTest::keyClick(bench.dialog->focusWidget(), Qt::Key_Tab);
    }
    for (const auto *part : bench.dialog->findChildren<QWidget *>()) {
        if (!part->isVisible() || !part->isEnabled() || !(part->focusPolicy() & Qt::TabFocus))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(part);
        QVERIFY2(reached.contains(part),
                 qPrintable(button ? button->text() : part->accessibleName()));
        QVERIFY(!part->accessibleName().isEmpty() || (button && !button->text().isEmpty()));
    }
}

QTEST_MAIN(TestForwardsDialog)
#include "tst_forwardsdialog.moc"
