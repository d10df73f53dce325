// SPDX-License-Identifier: GPL-3.0-or-later
// The button of a call's card that opens its page.
#include "tests/app/views/callwindow.h"
#include "tests/support/failonwarnings.h"

using namespace Jackfield;

class TestCallPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void pagesAreOfferedWhereOneIsSet();
    void pagesOpenByButtonAndKey();
    void pagesOfNobodyAreGreyed();
    void aPageThatDoesNotOpenIsTold();
};

namespace {

ScreenPop::Setup pageSetup(const char *url = "https://crm/?{number}")
{
    ScreenPop::Setup setup;
    setup.popup.url = QString::fromUtf8(url);
    setup.popup.urlOn = {};
    return setup;
}

const Party caller {QStringLiteral("0891234567"), QStringLiteral("Mia")};

} // namespace

void TestCallPage::pagesAreOfferedWhereOneIsSet()
{
    ViewBench bench;
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Offering, caller);
    QVERIFY(!isOffered(window.card(), "call.page"));
    bench.screenPop.setUp(pageSetup());
    for (const auto state : {Call::State::Offering, Call::State::Connected, Call::State::Hold,
                             Call::State::Busy, Call::State::Unknown}) {
        bench.tellCall(QStringLiteral("1"), state, caller);
        QVERIFY(button(window.card(), "call.page")->isVisible());
        QVERIFY(button(window.card(), "call.page")->isEnabled());
    }
    window.bar->setFolded(true); // two buttons
    QVERIFY(!button(window.card(), "call.page")->isVisible());
    window.bar->setFolded(false);
    bench.screenPop.setUp(pageSetup("tel:{number}"));
    QVERIFY(!isOffered(window.card(), "call.page"));
}

void TestCallPage::pagesOpenByButtonAndKey()
{
    ViewBench bench;
    bench.screenPop.setUp(pageSetup());
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected, caller);
    click(window.card(), "call.page");
    QCOMPARE(bench.popLauncher.pages, QList<QByteArray> {"https://crm/?0891234567"});
    window.card()->trigger(UserAction::OpenPage); // as the key does
    QCOMPARE(bench.popLauncher.pages.size(), 2);
    bench.pbx.fall(PhoneSystem::Link::Reconnecting); // the page is not the phone system's
    click(window.card(), "call.page");
    QCOMPARE(bench.popLauncher.pages.size(), 3);
    QVERIFY2(bench.pbx.commands.isEmpty(), "nothing is ordered of the phone system");
}

void TestCallPage::pagesOfNobodyAreGreyed()
{
    ViewBench bench;
    bench.screenPop.setUp(pageSetup());
    CallWindow window(bench.context);
    const auto blocked = [&](const Party &party) {
        bench.tellCall(QStringLiteral("1"), Call::State::Connected, party);
        const ActionButton *page = button(window.card(), "call.page");
        return page->isVisible() && !page->isEnabled() ? page->toolTip() : QString();
    };
    QVERIFY(blocked({{}, QStringLiteral("Mia")}).contains(QStringLiteral("no number")));
    QVERIFY(blocked({{}, QStringLiteral("0891234567"), {}, true})
                .contains(QStringLiteral("not certain")));
    window.card()->trigger(UserAction::OpenPage);
    QVERIFY(bench.popLauncher.pages.isEmpty());
    QCOMPARE(blocked(caller), QString());
    ScreenPop::Setup setup = pageSetup();
    setup.popup.urlAnonymous = QStringLiteral("https://crm/nobody");
    bench.screenPop.setUp(setup);
    QCOMPARE(blocked({}), QString());
    click(window.card(), "call.page");
    QCOMPARE(bench.popLauncher.pages, QList<QByteArray> {"https://crm/nobody"});
}

void TestCallPage::aPageThatDoesNotOpenIsTold()
{
    ViewBench bench;
    bench.screenPop.setUp(pageSetup());
    CallWindow window(bench.context);
    QStringList told;
    connect(window.bar, &CallBar::failed, this, [&](const QString &words) { told << words; });
    bench.tellCall(QStringLiteral("1"), Call::State::Connected, caller);
    bench.popLauncher.answer = failure(Error::Code::Unsupported, QStringLiteral("No browser."));
    click(window.card(), "call.page");
    click(window.card(), "call.page"); // told whenever it is tried
    QCOMPARE(told.size(), 2);
    QVERIFY(told.first().endsWith(QStringLiteral(" No browser.")));
}

QTEST_MAIN(TestCallPage)
#include "tst_callpage.moc"
