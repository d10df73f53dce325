// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/settingsdialog.h"
#include "app/views/faultwatch.h"
#include "app/views/windownotices.h"
#include "tests/app/dialogs/settingspages.h"
#include "tests/app/views/windowbench.h"
#include "tests/support/failonwarnings.h"

#include <QLabel>
#include <QSignalSpy>

using namespace Jackfield;
using namespace std::chrono_literals;

class TestWindowNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void aPremiumNumberForAPageIsTold();
    void tooManyCallsAreToldOnce();
    void whoAskedIsNamed();
    void whoCallsIsNamed();
    void theUsersOwnAnswerIsNotTold();
    void problemsOfDoorsComeOnceAndGo();
    void problemsLeadToTheirPage();
    void whatADoorRefusedIsTold();
    void whatCannotBeRememberedIsTold();
    void callingBackIsAcknowledged();
    void pagesThatCannotBeUsedAreTold();
    void partsThatAreDownAreNotToldTwice();
    void foreignTextStaysText();
};

namespace {

const QString page = QStringLiteral("http://intranet.test:8081");

DialRequest request(const QString &text, const Source &source)
{
    return {text, source, {}, {}};
}

} // namespace

void TestWindowNotices::aPremiumNumberForAPageIsTold()
{
    WindowBench bench;
    (void)bench.dialer.dial(request(QStringLiteral("tel:0900-1234567"), {Source::Kind::Web, page}));
    QCOMPARE(bench.notices().size(), 1);
    const QString words = bench.notices().first();
    QVERIFY2(words.startsWith(QStringLiteral("The web page http://intranet.test:8081 asked for")),
             qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("“0900 1 234567”")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("costs extra")), qPrintable(words));
    QVERIFY(bench.pbx.commands.isEmpty());
}

void TestWindowNotices::tooManyCallsAreToldOnce()
{
    WindowBench bench;
    Dialer::Setup setup = bench.dialer.setup();
    setup.policy.caps.perMinute = 1;
    bench.dialer.setUp(setup);
    const Source crm {Source::Kind::Program, QStringLiteral("/usr/bin/crm")};
    for (int i = 0; i < 5; ++i) {
        (void)bench.dialer.dial(request(QStringLiteral("089 1234567%1").arg(i), crm));
        bench.clock.advance(4s);
    }
    const QStringList told = bench.notices().filter(QStringLiteral("too many calls"));
    QCOMPARE(told.size(), 1);
    QVERIFY2(told.first().startsWith(QStringLiteral("The program /usr/bin/crm asked for")),
             qPrintable(told.first()));
}

void TestWindowNotices::whoAskedIsNamed()
{
    WindowBench bench;
    const auto refusedFor = [&](const Source &source) {
        (void)bench.dialer.dial(request(QStringLiteral("0900 1234567"), source));
        return bench.notices().first();
    };
    QVERIFY(refusedFor({Source::Kind::File, QStringLiteral("call.cti")})
                .startsWith(QStringLiteral("The file call.cti asked for")));
    QVERIFY(
        refusedFor({Source::Kind::Datagram, {}, Source::Trust::Unproved})
            .startsWith(QStringLiteral("A program, by UDP and perhaps of another user, asked")));
    QVERIFY(refusedFor({Source::Kind::Link, {}})
                .startsWith(QStringLiteral("A clicked link asked for")));
    bench.type(QStringLiteral("hello"));
    QVERIFY(bench.notices().first().startsWith(QStringLiteral("“hello” was not dialled")));
}

void TestWindowNotices::whoCallsIsNamed()
{
    WindowBench bench;
    (void)bench.dialer.dial(request(QStringLiteral("089 12345678"),
                                    {Source::Kind::Program, QStringLiteral("/usr/bin/crm")}));
    QCOMPARE(bench.notices(),
             QStringList {QStringLiteral("Calling 089 12345678 via pbx\n"
                                         "The program /usr/bin/crm asked for it.")});
    bench.clock.advance(1min);
    bench.type(QStringLiteral("089 12345679"));
    QCOMPARE(bench.notices(), QStringList {QStringLiteral("Calling 089 12345679 via pbx")});
}

void TestWindowNotices::theUsersOwnAnswerIsNotTold()
{
    WindowBench bench;
    (void)bench.dialer.dial(request(QStringLiteral("089 12345678"), {Source::Kind::Web, page}));
    bench.clock.advance(1s);
    QTest::mouseClick(bench.button(QStringLiteral("Do&n't dial")), Qt::LeftButton);
    QVERIFY(bench.notices().isEmpty());
    (void)bench.dialer.dial(request(QStringLiteral("089 12345678"), {Source::Kind::Web, page}));
    bench.clock.advance(30s);
    QCOMPARE(bench.notices().size(), 1);
    QVERIFY(bench.notices().first().contains(QStringLiteral("Nobody answered")));
}

void TestWindowNotices::problemsOfDoorsComeOnceAndGo()
{
    WindowBench bench;
    const auto taken = QStringLiteral("Template 1: no number.");
    bench.gates.report(QStringLiteral("templates"), {{}, {taken}});
    QCOMPARE(bench.notices(), QStringList {taken});
    QTest::mouseClick(bench.toolButton(QStringLiteral("Close this notice")), Qt::LeftButton);
    bench.gates.report(QStringLiteral("folder"), {{QStringLiteral("/srv/cti")}, {}});
    QVERIFY2(bench.notices().isEmpty(), "once closed, the same problem is not told again");
    bench.gates.report(QStringLiteral("templates"), {});
    bench.gates.report(QStringLiteral("templates"), {{}, {taken}});
    QCOMPARE(bench.notices(), QStringList {taken});
    bench.gates.report(QStringLiteral("templates"), {});
    QVERIFY2(bench.notices().isEmpty(), "solved, it goes");
}

void TestWindowNotices::problemsLeadToTheirPage()
{
    const QMap<QString, QString> pageOf {
        {QStringLiteral("templates"), QStringLiteral("Templates")},
        {QStringLiteral("extensions"), QStringLiteral("Templates")},
        {QStringLiteral("remembered"), QStringLiteral("Remembered")}};
    for (auto page = pageOf.cbegin(); page != pageOf.cend(); ++page) {
        WindowBench bench;
        bench.gates.report(page.key(), {{}, {QStringLiteral("Something is wrong.")}});
        QTest::mouseClick(bench.button(QStringLiteral("Settings")), Qt::LeftButton);
        auto *dialog = bench.window.findChild<SettingsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(currentPage(*dialog).title(), page.value());
        QCOMPARE(pageList(*dialog).currentItem()->text(), page.value());
        delete dialog;
    }
}

void TestWindowNotices::whatADoorRefusedIsTold()
{
    WindowBench bench;
    Q_EMIT bench.gates.refused(QStringLiteral("call.cti"), QStringLiteral("It\nis empty."));
    QCOMPARE(bench.notices(),
             QStringList {QStringLiteral("“call.cti” was not carried out: It is empty.")});
    const auto premium = QStringLiteral("premium.cti");
    (void)bench.dialer.dial(request(QStringLiteral("0900 1234567"), {Source::Kind::File, premium}));
    Q_EMIT bench.gates.refused(premium, QStringLiteral("Refused."));
    QCOMPARE(bench.notices().size(), 2);
    QVERIFY2(bench.notices().first().contains(QStringLiteral("costs extra")), "told once");
    QCoreApplication::processEvents();
    Q_EMIT bench.gates.refused(premium, QStringLiteral("It is empty."));
    QCOMPARE(bench.notices().size(), 3);
}

void TestWindowNotices::whatCannotBeRememberedIsTold()
{
    WindowBench bench;
    Q_EMIT bench.remembered.failed(QStringLiteral("The disk is full."));
    QCOMPARE(bench.notices(), QStringList {QStringLiteral("The disk is full.")});
}

void TestWindowNotices::callingBackIsAcknowledged()
{
    WindowBench bench;
    const auto mia = QStringLiteral("<b>Mia</b>");
    const Call call =
        bench.tellCall(QStringLiteral("1"), Call::State::Busy, {QStringLiteral("101"), mia});
    const auto order = [&] {
        (void)bench.switchboard.execute(CompleteCall {{call.line, call.id}});
    };
    bench.pbx.answers = failure(Error::Code::Refused);
    order();
    QVERIFY(bench.notices().isEmpty());
    bench.pbx.answers.reset();
    order();
    QVERIFY2(bench.notices().isEmpty(), "not before the phone system has taken it");
    bench.pbx.answer(Accepted {});
    QCOMPARE(bench.notices(),
             QStringList {QStringLiteral("The phone rings when 101 is free again.")});
    order();
    bench.pbx.tell(CallRemoved {call.id});
    bench.pbx.answer(Accepted {});
    QCOMPARE(bench.notices().first(),
             QStringLiteral("The phone rings when the other side is free again."));
}

void TestWindowNotices::pagesThatCannotBeUsedAreTold()
{
    WindowBench bench;
    ScreenPop::Setup setup;
    setup.popup.url = QStringLiteral("tel:{number}");
    bench.screenPop.setUp(setup);
    QCOMPARE(bench.notices(), bench.screenPop.problems());
    QCOMPARE(bench.notices().size(), 1);
}

void TestWindowNotices::partsThatAreDownAreNotToldTwice()
{
    WindowBench bench;
    bench.gates.report(QStringLiteral("server"), {{}, {QStringLiteral("Port 2503 is taken.")}});
    bench.pbx.fall(PhoneSystem::Link::Refused, QStringLiteral("No licence is left."));
    bench.dialer.setPaused(true);
    bench.clock.advance(1min);
    QVERIFY2(bench.notices().isEmpty(), "the strip says so");
    QCOMPARE(bench.window.faults().model().rowCount(), 3);
}

void TestWindowNotices::foreignTextStaysText()
{
    WindowBench bench;
    (void)bench.dialer.dial(request(QStringLiteral("<img src=x>"),
                                    {Source::Kind::Web, QStringLiteral("http://<b>bank</b>")}));
    bench.gates.report(QStringLiteral("extensions"), {{}, {QStringLiteral("<i>a\nb</i>")}});
    QCOMPARE(bench.notices().size(), 2);
    QVERIFY(!bench.notices().join(QString()).contains(u'\n'));
    for (const QLabel *label : bench.window.findChild<NoticeBar *>()->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestWindowNotices)
#include "tst_windownotices.moc"
