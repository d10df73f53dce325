// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/statusbutton.h"
#include "tests/app/views/callwindow.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QSignalSpy>

using namespace Jackfield;

class TestStatusButton : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void showsWhatWasSent();
    void ordersTheExactSpelling();
    void foreignTextStaysText();
    void isHiddenWhereNobodyOffersIt();
    void isGreyedWithTheReason();
    void leadsToTheSetUpWithoutAny();
    void tellsFailures();
};

namespace {

const QString own = QStringLiteral("100");

struct StatusBench : ViewBench
{
    explicit StatusBench(Features features = everything)
        : ViewBench(features)
        , button(context, own, &window)
    {
        window.resize(300, 100);
        window.show();
    }
    void tell(const QStringList &statuses, const QString &status = {})
    {
        line = pbx.line(own);
        line.statuses = statuses;
        line.status = status;
        pbx.tell(LineChanged {line});
        button.refresh();
    }
    QMenu *openMenu()
    {
        QTest::keyClick(&button, Qt::Key_Space);
        return button.findChild<QMenu *>();
    }
    QWidget window;
    StatusButton button;
    Line line;
};

const QStringList some {QStringLiteral("Available"), QStringLiteral("At  lunch")};

} // namespace

void TestStatusButton::showsWhatWasSent()
{
    StatusBench bench;
    bench.tell(some);
    QCOMPARE(bench.button.text(), QStringLiteral("Status: not known"));
    bench.tell(some, some.last());
    QCOMPARE(bench.button.text(), QStringLiteral("Status: At  lunch (sent)"));
    QCOMPARE(bench.button.accessibleName(), bench.button.text());
    QVERIFY(bench.button.toolTip().contains(QStringLiteral("does not confirm")));
    bench.tell(some, QString(60, u'x'));
    QVERIFY2(bench.button.text().size() < 50, "a long one is cut");
    QVERIFY2(bench.button.toolTip().contains(QString(60, u'x')), "and whole in the tool tip");
}

void TestStatusButton::ordersTheExactSpelling()
{
    StatusBench bench;
    bench.tell(some, some.last());
    QMenu *menu = bench.openMenu();
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size(), 2);
    QVERIFY(!menu->actions().first()->isChecked() && menu->actions().last()->isChecked());
    QCOMPARE(menu->activeAction(), menu->actions().last());
    QTest::keyClick(menu, Qt::Key_Up);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(bench.pbx.commands.size(), 1);
    QCOMPARE(lastAs<SetStatus>(bench.pbx)->status, some.first());
    QVERIFY2(bench.button.text().contains(some.last()), "an order is no fact");
    QTRY_VERIFY(!bench.button.findChild<QMenu *>());
    bench.openMenu()->actions().last()->trigger(); // The same again: nobody confirmed it.
    QCOMPARE(lastAs<SetStatus>(bench.pbx)->status, some.last());
}

void TestStatusButton::foreignTextStaysText()
{
    StatusBench bench;
    const QString wild = QStringLiteral("<b>R&D</b>\x01out\n") + QString(200, u'y');
    bench.tell({wild}, wild);
    QMenu *menu = bench.openMenu();
    const QAction *line = menu->actions().constFirst();
    QVERIFY(line->text().startsWith(QStringLiteral("<b>R&&D</b>\\x01out")));
    QVERIFY(line->text().size() < 80);
    QVERIFY(line->toolTip().contains(QStringLiteral("&lt;b&gt;")));
    QVERIFY(bench.button.text().contains(QStringLiteral("R&&D")));
    QVERIFY(!Qt::mightBeRichText(bench.button.toolTip())
            || bench.button.toolTip().contains(QStringLiteral("&lt;b&gt;")));
    menu->actions().first()->trigger();
    QCOMPARE(lastAs<SetStatus>(bench.pbx)->status, wild);
}

void TestStatusButton::isHiddenWhereNobodyOffersIt()
{
    StatusBench bench(Feature::Dial | Feature::WatchLines);
    bench.tell(some);
    QVERIFY(bench.button.isHidden());
    bench.button.choose();
    QVERIFY(!bench.button.findChild<QMenu *>());
}

void TestStatusButton::isGreyedWithTheReason()
{
    StatusBench bench;
    bench.tell(some);
    bench.pbx.fall(PhoneSystem::Link::Reconnecting);
    bench.button.refresh();
    QVERIFY(!bench.button.isEnabled());
    QVERIFY2(bench.button.toolTip().contains(QStringLiteral("no connection")),
             qPrintable(bench.button.toolTip()));
    bench.button.choose();
    QVERIFY(!bench.button.findChild<QMenu *>());
    bench.pbx.fall(PhoneSystem::Link::Online);
    bench.tell(some);
    QVERIFY(bench.button.isEnabled());
    bench.line.features.setFlag(Feature::SetStatus, false);
    bench.pbx.tell(LineChanged {bench.line});
    bench.button.refresh();
    QVERIFY(!bench.button.isEnabled());
    QVERIFY(bench.button.toolTip().contains(QStringLiteral("not possible now")));
}

void TestStatusButton::leadsToTheSetUpWithoutAny()
{
    StatusBench bench;
    bench.addSystem(QStringLiteral("other"), Feature::Dial);
    bench.tell({});
    bench.pbx.fall(PhoneSystem::Link::Reconnecting); // The set-up does not need it.
    bench.button.refresh();
    QSignalSpy wanted(&bench.button, &StatusButton::setupWanted);
    QMenu *menu = bench.openMenu();
    QCOMPARE(menu->actions().size(), 1);
    QVERIFY(menu->actions().first()->text().contains(QStringLiteral("set-up")));
    menu->actions().first()->trigger();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<SystemId>(), bench.pbx.id());
    QVERIFY(bench.pbx.commands.isEmpty());
}

void TestStatusButton::tellsFailures()
{
    StatusBench bench;
    bench.tell(some);
    bench.pbx.answers = failure(Error::Code::Refused, QStringLiteral("not you"));
    QSignalSpy failed(&bench.button, &StatusButton::failed);
    bench.openMenu()->actions().first()->trigger();
    QCOMPARE(failed.size(), 1);
    const QString words = failed.first().first().toString();
    QVERIFY2(words.startsWith(QStringLiteral("Status did not work")), qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("not you")));
}

QTEST_MAIN(TestStatusButton)
#include "tst_statusbutton.moc"
