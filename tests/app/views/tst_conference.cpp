// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/conference.h"
#include "app/views/conferencemembers.h"
#include "tests/app/views/callwindow.h"
#include "tests/support/failonwarnings.h"

using namespace Jackfield;
using namespace std::chrono_literals;

namespace {

struct ConferenceBench : ViewBench
{
    ConferenceBench()
        : window(context)
    { }
    Call tell(const char *id, Call::Role role, const char *name,
              Features features = Feature::HangUp)
    {
        Call call =
            pbx.call(QString::fromLatin1(id), QStringLiteral("100"), Call::State::Conferenced);
        call.role = role;
        call.conference = QStringLiteral("c1");
        call.remote = {QString(), QString::fromUtf8(name)};
        call.features = features;
        pbx.tell(CallChanged {call});
        return call;
    }
    ConferenceMembers *members(int row = 0) const
    {
        return window.card(row)->findChild<ConferenceMembers *>();
    }
    ActionButton *hangUpOf(const QString &who) const
    {
        for (auto *button : members()->findChildren<ActionButton *>())
            if (button->accessibleName() == who + QStringLiteral(": Hang up")
                && !button->isHidden())
                return button;
        return nullptr;
    }
    CallWindow window;
};

} // namespace

class TestConference : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void isOneCardWithItsMembers();
    void membersComeInAnyOrder();
    void withoutAControllerTheFirstStandsForAll();
    void aMemberIsHungUpAlone();
    void anotherPartysOrderIsNeverTheLines();
    void membersAreNotTheLinesOwnCalls();
    void rolesAndRelationsAreSaid();
    void twoCallsShowHowToConnectThem();
};

void TestConference::isOneCardWithItsMembers()
{
    ConferenceBench bench;
    bench.tell("1", Call::Role::ConferenceController, "Ann, <b>Ben</b>");
    QVERIFY(!bench.members()->isVisible());
    QVERIFY(wordsOn(bench.window.card()).contains(QStringLiteral("Ann, <b>Ben</b>")));
    bench.tell("2", Call::Role::ConferenceMember, "Ann");
    bench.tell("3", Call::Role::ConferenceMember, "<b>Ben</b>", {});
    QCOMPARE(bench.window.bar->cards().size(), 1);
    QVERIFY(bench.members()->isVisible());
    const QStringList words = wordsOn(bench.window.card());
    for (const char *word : {"Conference", "In conference", "Ann", "<b>Ben</b>"})
        QVERIFY2(words.contains(QString::fromLatin1(word)), word);
    QVERIFY(!words.filter(QStringLiteral("since ")).isEmpty());
    QVERIFY(bench.hangUpOf(QStringLiteral("Ann")));
    QVERIFY(!bench.hangUpOf(QStringLiteral("<b>Ben</b>")));
    bench.pbx.tell(CallRemoved {CallId::of(bench.pbx.id(), QStringLiteral("2"))});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!wordsOn(bench.window.card()).contains(QStringLiteral("Ann")));
}

void TestConference::membersComeInAnyOrder()
{
    ConferenceBench bench;
    bench.tell("2", Call::Role::ConferenceMember, "Ann");
    bench.tell("3", Call::Role::ConferenceMember, "Ben");
    QCOMPARE(bench.window.bar->cards().size(), 1);
    bench.tell("1", Call::Role::ConferenceController, "");
    QCOMPARE(bench.window.bar->cards().size(), 1);
    QCOMPARE(bench.window.card()->callId().local(), QStringLiteral("1"));
    bench.pbx.tell(CallRemoved {CallId::of(bench.pbx.id(), QStringLiteral("1"))});
    QCOMPARE(bench.window.bar->cards().size(), 1);
    QCOMPARE(bench.window.card()->callId().local(), QStringLiteral("2"));
}

void TestConference::withoutAControllerTheFirstStandsForAll()
{
    ConferenceBench bench;
    bench.tell("1", Call::Role::Normal, "Ann");
    bench.tell("2", Call::Role::Normal, "Ben");
    QCOMPARE(bench.window.bar->cards().size(), 1);
    const QStringList words = wordsOn(bench.members());
    QVERIFY(words.contains(QStringLiteral("Ann")) && words.contains(QStringLiteral("Ben")));
}

void TestConference::aMemberIsHungUpAlone()
{
    ConferenceBench bench;
    bench.tell("1", Call::Role::ConferenceController, "");
    bench.tell("2", Call::Role::ConferenceMember, "Ann");
    bench.tell("3", Call::Role::ConferenceMember, "Ben");
    ActionButton *button = bench.hangUpOf(QStringLiteral("Ben"));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Return);
    QCOMPARE(lastAs<HangUp>(bench.pbx)->target.call.local(), QStringLiteral("3"));
    click(bench.window.card(), "call.hang-up");
    QCOMPARE(lastAs<HangUp>(bench.pbx)->target.call.local(), QStringLiteral("1"));
}

/// Another system of the line, which knows only "the call", must not be told to end it.
void TestConference::anotherPartysOrderIsNeverTheLines()
{
    ConferenceBench bench;
    ScriptedSystem &desk = bench.addSystem(QStringLiteral("desk"), Feature::HangUp);
    desk.snapshot.lines = {desk.line(QStringLiteral("100"))};
    bench.switchboard.openAll();
    bench.tell("1", Call::Role::ConferenceController, "");
    const Call member = bench.tell("2", Call::Role::ConferenceMember, "Ann", {});
    QVERIFY(!bench.switchboard.route(HangUp {{member.line, member.id}}));
}

void TestConference::membersAreNotTheLinesOwnCalls()
{
    ConferenceBench bench;
    const Call head = bench.tell("1", Call::Role::ConferenceController, "");
    bench.tell("2", Call::Role::ConferenceMember, "Ann");
    const MergedLine &line = *bench.store.findLine(QStringLiteral("100"));
    QCOMPARE(bench.store.callsOf(line).size(), 1);
    QVERIFY(bench.journal.entries().isEmpty()); // its calls have entries of their own
    const CallActions actions(bench.store, bench.switchboard);
    QVERIFY(!actions.otherCall(head));
    QCOMPARE(conferenceMembers(bench.store, head).size(), 1);
    QVERIFY(!isConference(bench.store,
                          *bench.store.findCall(CallId::of(bench.pbx.id(), QStringLiteral("2")))));
}

void TestConference::rolesAndRelationsAreSaid()
{
    ConferenceBench bench;
    Call call =
        bench.tellCall(QStringLiteral("1"), Call::State::Connected, {QStringLiteral("101"), {}});
    call.role = Call::Role::Consultation;
    call.redirectedBy = {QStringLiteral("102"), QStringLiteral("<i>Ayla</i>")};
    call.consultedFor = {QStringLiteral("+498999998010"), {}};
    bench.pbx.tell(CallChanged {call});
    const QString words = wordsOn(bench.window.card()).join(u'|');
    QVERIFY2(words.contains(QStringLiteral("Consultation")), qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("redirected by <i>Ayla</i> · holding 089 99998010")));
    call.role = Call::Role::CallBack;
    bench.pbx.tell(CallChanged {call});
    QVERIFY(wordsOn(bench.window.card()).join(u'|').contains(QStringLiteral("Call back")));
}

void TestConference::twoCallsShowHowToConnectThem()
{
    ConferenceBench bench;
    Call held = bench.tellCall(QStringLiteral("1"), Call::State::Hold);
    bench.tellCall(QStringLiteral("2"), Call::State::Connected);
    QCOMPARE(buttonsOn(bench.window.card(1)).join(u' '),
             QStringLiteral("call.conference call.hang-up call.merge call.more"));
    held.features.setFlag(Feature::Retrieve, false); // While another call is active.
    bench.pbx.tell(CallChanged {held});
    QCOMPARE(buttonsOn(bench.window.card(0)).join(u' '),
             QStringLiteral("call.hang-up call.more call.swap"));
    click(bench.window.card(0), "call.swap"); // From either card it names the active call.
    QCOMPARE(lastAs<Swap>(bench.pbx)->target.call.local(), QStringLiteral("2"));
    click(bench.window.card(1), "call.merge");
    QCOMPARE(lastAs<Merge>(bench.pbx)->first.call.local(), QStringLiteral("2"));
    QCOMPARE(lastAs<Merge>(bench.pbx)->second.local(), QStringLiteral("1"));
    click(bench.window.card(1), "call.conference");
    QVERIFY(lastAs<Conference>(bench.pbx));
}

QTEST_MAIN(TestConference)
#include "tst_conference.moc"
