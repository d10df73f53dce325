// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/settingsdialog.h"
#include "app/look/theme.h"
#include "app/views/mainwindow.h"
#include "tests/app/dialogs/settingspages.h"
#include "tests/app/dialogs/setupbench.h"
#include "tests/app/views/viewbench.h"
#include "tests/gui/pictures.h"
#include "tests/support/failonwarnings.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

using namespace Jackfield;
using namespace std::chrono_literals;

/// What people see of everything that may ask for a call: questions, notices, pages of the
/// settings.
class GuiRequests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void questions_data() { themes(); }
    void questions();
    void notices_data() { themes(); }
    void notices();
    void pages_data() { themes(); }
    void pages();

private:
    void themes();
};

namespace {

using Kind = Source::Kind;
using Trust = Source::Trust;

struct Asked
{
    const char *name;
    Source source;
    const char *text;
    Purpose purpose = Purpose::Call;
};

QList<Asked> allKinds()
{
    const auto page = QStringLiteral("http://intranet.test:8081");
    const auto crm = QStringLiteral("/opt/customer-relations/bin/crm-client");
    return {
        {"web", {Kind::Web, page}, "089 12345678"},
        {"web-unnamed", {Kind::Web, {}}, "089 12345678"},
        {"web-scripted-foreign", {Kind::Web, page, Trust::Scripted}, "tel:+4319001234567;postd=22"},
        {"emergency", {Kind::Program, crm, Trust::Proved, 4711}, "112"},
        {"code", {Kind::Program, crm, Trust::Proved, 4711}, "*21*08912345678#"},
        {"datagram", {Kind::Datagram, {}, Trust::Unproved}, "089 12345678"},
        {"file", {Kind::File, QStringLiteral("call.cti"), Trust::Unproved}, "089 12345678"},
        {"link", {Kind::Link, QStringLiteral("/usr/bin/firefox")}, "tel:+498912345678"},
        {"forward", {Kind::Program, crm}, "089 12345678", Purpose::Forward},
    };
}

/// Scrolled to its end, the rest of a page that does not fit.
bool scrollToEnd(QWidget &page)
{
    auto *area = page.findChild<QScrollArea *>();
    if (!area || area->verticalScrollBar()->maximum() == 0)
        return false;
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    return true;
}

} // namespace

void GuiRequests::themes()
{
    QTest::addColumn<Settings::Theme>("theme");
    QTest::newRow("light") << Settings::Theme::Light;
    QTest::newRow("dark") << Settings::Theme::Dark;
}

void GuiRequests::questions()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    for (const Asked &each : allKinds()) {
        ViewBench bench;
        MainWindow window(bench.context);
        window.show();
        (void)bench.dialer.dial({QString::fromUtf8(each.text), each.source, {}, {}, each.purpose});
        QCOMPARE(bench.prompts.prompts().size(), 1);
        if (qstrcmp(each.name, "web") != 0) // One as it is in its first half second.
            bench.clock.advance(3s);
        settle();
        checkNothingIsCut(window);
        QCOMPARE(window.width(), 440);
        save(window, qPrintable(QStringLiteral("question-%1").arg(QLatin1String(each.name))));
    }
}

void GuiRequests::notices()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    ViewBench bench;
    MainWindow window(bench.context);
    window.show();
    bench.gates.report(QStringLiteral("server"),
                       {{},
                        {QStringLiteral("Port 2503 on ::1 is used by another program. It is tried "
                                        "again every minute.")}});
    (void)bench.dialer.dial({QStringLiteral("tel:0900-1234567"),
                             {Kind::Web, QStringLiteral("http://intranet.test:8081")},
                             {},
                             {}});
    bench.dialer.setPaused(true);
    settle();
    checkNothingIsCut(window);
    save(window, "notices");
}

void GuiRequests::pages()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    QTemporaryDir folder;
    SettingsStore settings({{}, folder.filePath(QStringLiteral("jackfield.toml"))});
    QVERIFY(
        settings.save({{QStringLiteral("local_server.templates"),
                        QStringList {QStringLiteral("/dial?from=^&to=#"), QStringLiteral("/call")}},
                       {QStringLiteral("local_server.extensions"),
                        QVariantMap {{QStringLiteral("127.0.0.1"), QStringLiteral("100")},
                                     {QStringLiteral("::1"), QStringLiteral("101")}}},
                       {QStringLiteral("policy.countries"),
                        QStringList {QStringLiteral("AT"), QStringLiteral("CH")}},
                       {QStringLiteral("cti_folder.path"), QStringLiteral("/srv/telephony/cti")}}));
    ManualClock clock;
    RememberedSources remembered(clock, {});
    GateStatus gates;
    gates.report(QStringLiteral("server"),
                 {{QStringLiteral("127.0.0.1:2503 (TCP)"), QStringLiteral("127.0.0.1:2503 (UDP)")},
                  {QStringLiteral("Port 2503 on ::1 is used by another program. It is tried again "
                                  "every minute.")}});
    gates.report(QStringLiteral("templates"),
                 {{}, {QStringLiteral("The second template has no # for the number.")}});
    gates.report(QStringLiteral("folder"), {{QStringLiteral("/srv/telephony/cti")}, {}});
    SetupBench setup;
    QWidget parent;
    parent.show();
    auto *dialog = new SettingsDialog(setup.tools(settings), remembered, gates, &parent);
    dialog->open();
    dialog->resize(760, 640); // The screen of the test is a small one.
    const auto show = [&](const char *title) {
        showPage(*dialog, title);
        settle();
        checkNothingIsCut(*dialog);
    };
    for (const char *title : {"Dial requests", "Templates"}) {
        show(title);
        const QString name = QString::fromLatin1(title).toLower().replace(u' ', u'-');
        save(*dialog, qPrintable(name));
        if (scrollToEnd(currentPage(*dialog))) {
            settle();
            save(*dialog, qPrintable(name + QStringLiteral("-end")));
        }
    }
    show("Remembered");
    save(*dialog, "remembered-none");
    remembered.add({Kind::Program, QStringLiteral("/opt/customer-relations/bin/crm-client")});
    clock.advance(24h * 40);
    remembered.add({Kind::Web, QStringLiteral("http://intranet.test:8081")});
    remembered.add({Kind::Link, {}});
    settle();
    save(*dialog, "remembered");
    auto *remember = currentPage(*dialog).findChild<QCheckBox *>();
    remember->setChecked(false);
    settle();
    checkNothingIsCut(*dialog);
    save(*dialog, "remembered-off");
    remember->setChecked(true);

    dialog->resize(560, 560);
    show("Dial requests");
    QVERIFY2(dialog->width() <= 560, qPrintable(QString::number(dialog->width())));
    save(*dialog, "dial-requests-narrow");
    show("Templates");
    save(*dialog, "templates-narrow");
    show("Remembered");
    save(*dialog, "remembered-narrow");
}

QTEST_MAIN(GuiRequests)
#include "gui_requests.moc"
