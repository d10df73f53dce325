// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/rowsfield.h"
#include "app/look/theme.h"
#include "app/models/wording.h"
#include "app/views/calldataeditor.h"
#include "app/views/callreportdialog.h"
#include "app/views/connectionlights.h"
#include "app/views/digitpad.h"
#include "app/views/forwardsdialog.h"
#include "app/views/journalview.h"
#include "app/views/mainwindow.h"
#include "app/views/remoteofficefield.h"
#include "app/views/systemdetails.h"
#include "tests/app/dialogs/templatebench.h"
#include "tests/app/views/callwindow.h"
#include "tests/app/views/reportbench.h"
#include "tests/gui/pictures.h"
#include "tests/support/failonwarnings.h"

#include <QBuffer>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>

using namespace Jackfield;
using namespace std::chrono_literals;
using Kind = Contact::Kind;

static QByteArray photo()
{
    QImage image(120, 160, QImage::Format_RGB32);
    image.fill(QColor(0xd8e4f0));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x306090));
    painter.drawEllipse(QPointF(60, 150), 50, 50);
    painter.setBrush(QColor(0xe0b090));
    painter.drawEllipse(QPointF(60, 70), 24, 30);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPEG");
    return bytes;
}

static Contact contact()
{
    const auto text = [](const char *words) { return QString::fromUtf8(words); };
    return {{{Kind::Company, {}, text("Kranz & Partner")},
             {Kind::Name, {}, text("Renate Kranz")},
             {Kind::JobTitle, {}, text("Managing partner")},
             {Kind::CustomerId, {}, text("K-10482")},
             {Kind::Phone, text("business"), text("+49 89 99998 010")},
             {Kind::Phone, text("mobile"), text("+49 1522 8817386")},
             {Kind::EMail, {}, text("renate.kranz@kranz-und-partner.example")},
             {Kind::WebPage, {}, text("https://kranz.example/")},
             {Kind::Address, text("business"), text("Lindenweg 4, 80331 München, Deutschland")},
             {Kind::Note, {}, text("Prefers to be called in the morning")},
             {Kind::Other, text("Contract"), text("Service, until 2027")}},
            photo()};
}

/// The own line with everything a rich system offers.
static Line richLine(ViewBench &bench)
{
    Line line = bench.pbx.line(QStringLiteral("100"), Line::State::Busy);
    line.label = QStringLiteral("Mia Muster");
    line.forwardKinds.clear();
    for (const ForwardCalls calls :
         {ForwardCalls::All, ForwardCalls::Internal, ForwardCalls::External})
        for (const ForwardMode mode : {ForwardMode::Unconditional, ForwardMode::Busy,
                                       ForwardMode::NoAnswer, ForwardMode::BusyNoAnswer})
            line.forwardKinds.append({mode, calls});
    line.forwards = {
        {ForwardMode::NoAnswer, QStringLiteral("200")},
        {{ForwardMode::Busy, ForwardCalls::External}, QStringLiteral("+4915228817386")},
        {ForwardMode::Other, QStringLiteral("voice mail")}};
    line.doNotDisturb = false;
    line.remoteOffice = QStringLiteral("+4915228817386");
    return line;
}

class GuiDetails : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void forwards_data() { themes(); }
    void forwards();
    void remoteOfficeAndOpenLock_data() { themes(); }
    void remoteOfficeAndOpenLock();
    void conference_data() { themes(); }
    void conference();
    void contactAndNote_data() { themes(); }
    void contactAndNote();
    void keypad_data() { themes(); }
    void keypad();
    void refused_data() { themes(); }
    void refused();
    void status_data() { themes(); }
    void status();
    void callReport_data() { themes(); }
    void callReport();
    void uncertainAndLostCalls_data() { themes(); }
    void uncertainAndLostCalls();
    void warningOfAKind_data() { themes(); }
    void warningOfAKind();

private:
    void themes();
    std::unique_ptr<Theme> m_theme;
};

void GuiDetails::init()
{
    failOnWarnings();
    QFETCH(Settings::Theme, theme);
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(theme);
}

void GuiDetails::themes()
{
    QTest::addColumn<Settings::Theme>("theme");
    QTest::newRow("light") << Settings::Theme::Light;
    QTest::newRow("dark") << Settings::Theme::Dark;
}

void GuiDetails::forwards()
{
    ViewBench bench;
    bench.pbx.tell(LineChanged {richLine(bench)});
    QWidget parent;
    auto *dialog = new ForwardsDialog(bench.context, QStringLiteral("100"), &parent);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    settle();
    checkNothingIsCut(*dialog);
    save(*dialog, "forwards");
    auto *to = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(to, QStringLiteral("112"));
    QTest::keyClick(to, Qt::Key_Return);
    settle();
    checkNothingIsCut(*dialog);
    save(*dialog, "forwards-refused");
}

void GuiDetails::remoteOfficeAndOpenLock()
{
    ViewBench bench;
    bench.pbx.exposes = PhoneSystem::Exposure::SecretInClear;
    bench.pbx.fall(PhoneSystem::Link::Online);
    bench.addSystem(QStringLiteral("Desk phone"), Feature::Dial);
    bench.switchboard.openAll();
    bench.pbx.tell(LineChanged {richLine(bench)});
    MainWindow window(bench.context);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    for (auto *button : window.findChildren<QPushButton *>())
        if (button->accessibleName().startsWith(QLatin1String("Remote office")))
            button->click();
    settle();
    checkNothingIsCut(window);
    save(window, "remote-office");
    auto *lights = window.findChild<ConnectionLights *>();
    lights->openDetails(bench.pbx.id());
    settle();
    auto *details = lights->findChild<SystemDetails *>();
    checkNothingIsCut(*details);
    save(*details, "open-lock");
}

void GuiDetails::conference()
{
    ViewBench bench;
    CallWindow window(bench.context, {440, 620});
    const auto tell = [&](const char *id, Call::Role role, const Party &party) {
        Call call = bench.pbx.call(QString::fromLatin1(id), QStringLiteral("100"),
                                   Call::State::Conferenced);
        call.role = role;
        call.conference = QStringLiteral("1");
        call.remote = party;
        call.recording = Call::Recording::On;
        if (role == Call::Role::ConferenceMember)
            call.features = Feature::HangUp;
        bench.pbx.tell(CallChanged {call});
        bench.clock.advance(25s);
    };
    tell("1", Call::Role::ConferenceController, {});
    tell("2", Call::Role::ConferenceMember,
         {QStringLiteral("+498999998123"), QStringLiteral("Erika Beispiel")});
    tell("3", Call::Role::ConferenceMember, {QStringLiteral("+43123456789"), {}});
    tell("4", Call::Role::ConferenceMember,
         {QStringLiteral("102"), QStringLiteral("Charlotte von Hohenstein-Wallenrod")});
    settle();
    checkNothingIsCut(window.widget);
    save(window.widget, "conference");

    bench.pbx.tell(Snapshot {bench.pbx.snapshot.lines, {}, {}});
    Call held = bench.tellCall(QStringLiteral("5"), Call::State::Hold,
                               {QStringLiteral("+498999998123"), QStringLiteral("Erika Beispiel")});
    held.features.setFlag(Feature::Retrieve, false);
    bench.pbx.tell(CallChanged {held});
    Call talk = bench.tellCall(QStringLiteral("6"), Call::State::Connected,
                               {QStringLiteral("102"), QStringLiteral("Ayla Demir")});
    talk.role = Call::Role::Consultation;
    talk.direction = Call::Direction::Outgoing;
    bench.pbx.tell(CallChanged {talk});
    settle();
    checkNothingIsCut(window.widget);
    save(window.widget, "consultation");
}

void GuiDetails::contactAndNote()
{
    ViewBench bench;
    CallWindow window(bench.context, {440, 700});
    Call call = bench.pbx.call(QStringLiteral("1"), QStringLiteral("100"), Call::State::Connected);
    call.remote = {QStringLiteral("+498999998010"), QStringLiteral("Renate Kranz"), contact()};
    call.redirectedBy = {QStringLiteral("102"), QStringLiteral("Ayla Demir")};
    call.note = QStringLiteral("Wants the offer for March");
    call.callData = {{QStringLiteral("order"), QStringLiteral("4711")},
                     {QStringLiteral("ticket"), QStringLiteral("T-2026-118")}};
    call.recording = Call::Recording::On;
    call.queue = QStringLiteral("Sales");
    bench.pbx.tell(CallChanged {call});
    bench.clock.advance(75s);
    settle();
    save(window.widget, "recorded-call");
    auto *open = window.card()->findChild<QToolButton *>(QStringLiteral("call.contact.open"));
    open->click();
    settle();
    checkNothingIsCut(window.widget);
    save(window.widget, "contact");
    open->click();
    window.card()->findChild<QToolButton *>(QStringLiteral("call.note.open"))->click();
    auto *editor = window.card()->findChild<CallDataEditor *>();
    editor->findChild<QLineEdit *>()->setText(QStringLiteral("Wants the offer for April"));
    call.note = QStringLiteral("Offer sent by Ayla");
    bench.pbx.tell(CallChanged {call});
    settle();
    checkNothingIsCut(*editor);
    save(window.widget, "note");
}

void GuiDetails::keypad()
{
    ViewBench bench;
    CallWindow window(bench.context);
    bench.tellCall(QStringLiteral("1"), Call::State::Connected,
                   {QStringLiteral("+498999998010"), QStringLiteral("Renate Kranz")});
    settle();
    click(window.card(), "call.digits");
    QTest::keyClicks(window.card()->findChild<DigitPad *>(), QStringLiteral("12#"));
    settle();
    checkNothingIsCut(window.widget);
    save(window.widget, "keypad");
}

void GuiDetails::refused()
{
    ViewBench bench;
    MainWindow window(bench.context);
    window.show();
    bench.pbx.fall(PhoneSystem::Link::Refused,
                   QStringLiteral("The server refused the user name or the password."));
    settle();
    checkNothingIsCut(window);
    save(window, "refused");
}

/// What a system without call control offers (FacetPhone).
static constexpr Features fewFeatures = Feature::Dial | Feature::Record | Feature::SendDigits
    | Feature::SetStatus | Feature::WatchCalls | Feature::CallReports;

void GuiDetails::status()
{
    ViewBench bench;
    Line line = richLine(bench);
    line.statuses =
        QStringList {QStringLiteral("Available"), QStringLiteral("At Lunch"),
                     QStringLiteral("In a Meeting"), QStringLiteral("Q&A <b>session</b>")};
    line.status = QStringLiteral("At Lunch");
    bench.pbx.tell(LineChanged {line});
    MainWindow window(bench.context);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    settle();
    checkNothingIsCut(window);
    save(window, "status");
    window.actionFor(UserAction::SetStatus)->trigger();
    settle();
    auto *menu = window.findChild<QMenu *>(QStringLiteral("status"));
    save(*menu, "status-menu");
    menu->close();
    line.statuses.clear();
    line.status.clear();
    bench.pbx.tell(LineChanged {line});
    settle();
    window.actionFor(UserAction::SetStatus)->trigger();
    settle();
    save(*window.findChildren<QMenu *>(QStringLiteral("status")).constLast(), "status-set-up");
}

void GuiDetails::callReport()
{
    ViewBench bench;
    CallReport report = someReport();
    report.note = QStringLiteral("Asked for the offer of March, and then once more for the one of "
                                 "April, which nobody could find at that time");
    for (int i = 3; i < 9; ++i)
        report.parts.append(
            {CallReport::Part::Kind::Station,
             QString::number(100 + i),
             {QStringLiteral("+4989999981%1").arg(i), QStringLiteral("Name of number %1").arg(i)},
             lengthOf(100 * i),
             lengthOf(3)});
    tellReport(bench, pastCall(bench), report);
    QWidget holder;
    JournalView journal(bench.context, &holder);
    journal.resize(340, 240); // As narrow as the window leaves it.
    holder.resize(340, 240);
    holder.show();
    auto *list = journal.findChild<QTreeView *>();
    list->setCurrentIndex(list->model()->index(0, 0));
    settle();
    checkNothingIsCut(journal);
    save(holder, "report-button");
    const auto open = [&](const char *part) {
        auto *dialog =
            new CallReportDialog(bench.context, bench.journal.entries().constFirst().id, &holder);
        dialog->open();
        settle();
        checkNothingIsCut(*dialog);
        save(*dialog, part);
        dialog->close();
    };
    open("report");
    report.isUncertain = true;
    report.isComplete = false;
    report.parts.clear();
    report.recordings.clear();
    tellReport(bench, pastCall(bench, QStringLiteral("2")), report);
    open("report-doubtful");
}

void GuiDetails::uncertainAndLostCalls()
{
    ViewBench bench(fewFeatures);
    CallWindow window(bench.context, {440, 420});
    bench.tellCall(QStringLiteral("1"), Call::State::Unknown,
                   {{}, QStringLiteral("Mia ><caller_number=911"), {}, true});
    Call lost = bench.tellCall(QStringLiteral("2"), Call::State::Unknown,
                               {QStringLiteral("+498999998010"), QStringLiteral("Renate Kranz")});
    lost.features = {};
    lost.evidence.lostAt = bench.clock.now();
    bench.pbx.tell(CallChanged {lost});
    bench.clock.advance(125s);
    bench.pbx.answers = Accepted {std::nullopt, true};
    click(window.card(), "call.record-start");
    click(window.card(), "call.digits");
    QTest::keyClicks(window.card()->findChild<DigitPad *>(), QStringLiteral("12#"));
    settle();
    checkNothingIsCut(window.widget);
    save(window.widget, "uncertain-and-lost");
    window.bar->setFolded(true);
    settle();
    save(window.widget, "uncertain-and-lost-folded");
}

void GuiDetails::warningOfAKind()
{
    TemplateBench bench;
    bench.script->warning = Wording::exposure(PhoneSystem::Exposure::NoSecret);
    SystemDialog &dialog = bench.openFilled();
    settle();
    checkNothingIsCut(dialog);
    save(dialog, "kind-warning");
}

QTEST_MAIN(GuiDetails)
#include "gui_details.moc"
