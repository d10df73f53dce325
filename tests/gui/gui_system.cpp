// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/theme.h"
#include "tests/app/dialogs/templatebench.h"
#include "tests/gui/pictures.h"
#include "tests/support/failonwarnings.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace Jackfield;

/// The set-up of a phone system, with all that helps to get it right.
class GuiSystem : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void pictures_data();
    void pictures();
};

void GuiSystem::pictures_data()
{
    QTest::addColumn<Settings::Theme>("theme");
    QTest::newRow("light") << Settings::Theme::Light;
    QTest::newRow("dark") << Settings::Theme::Dark;
}

static void picture(SystemDialog &dialog, const char *part, bool down = false)
{
    settle();
    QScrollBar *bar = dialog.findChild<QScrollArea *>()->verticalScrollBar();
    bar->setValue(down ? bar->maximum() : 0);
    settle();
    checkNothingIsCut(dialog);
    save(dialog, part);
}

static ServerTrust server()
{
    ServerTrust server;
    server.host = QStringLiteral("pbx.example");
    server.pin = QStringLiteral("sha256//47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    server.pinsKey = QStringLiteral("pins");
    server.subject = QStringLiteral("CN=pbx.example");
    server.issuer = QStringLiteral("CN=pbx.example");
    server.validFrom = QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
    server.validUntil = QDateTime(QDate(2027, 1, 1), QTime(12, 0), Qt::UTC);
    server.problems = QStringList {QStringLiteral("It is signed by nobody but itself.")};
    return server;
}

void GuiSystem::pictures()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    TemplateBench bench;
    for (const char *name : {"Yealink T2x to T5x", "Grandstream GRP and GXP", "Htek UC9xx"})
        bench.script->presets.append({QString::fromLatin1(name),
                                      QString::fromLatin1(name),
                                      QStringLiteral("Desk phones"),
                                      {},
                                      {},
                                      {}});
    SystemDialog &dialog = bench.open();
    bench.press(dialog, "Choose a known product …");
    settle();
    checkNothingIsCut(dialog);
    save(dialog, "system-products");
    QTest::keyClicks(named<QLineEdit>(dialog, "Search for a product"), QStringLiteral("snom"));
    bench.press(dialog, "Use this product");
    picture(dialog, "system-product");
    picture(dialog, "system-product-down", true);

    bench.templateOf(dialog).setPlainText(QStringLiteral("https://pbx.example/call?k={key}"));
    bench.clock.advance(std::chrono::milliseconds(150));
    named<QLineEdit>(dialog, "Address")->setText(QStringLiteral("h"));
    dialog.accept();
    picture(dialog, "system-warning", true);

    bench.press(dialog, "Look at the certificate …");
    bench.script->look->resolve(server());
    picture(dialog, "system-certificate", true);
    bench.templateOf(dialog).setPlainText(QStringLiteral(
        "https://pbx.example/call?from=21&to=#&key={key}&priority=high&answer=auto"));
    bench.clock.advance(std::chrono::milliseconds(150));
    bench.press(dialog, "Try it …");
    picture(dialog, "system-trial-asks", true);
    bench.press(dialog, "Dial now");
    bench.clock.advance(std::chrono::milliseconds(87));
    bench.script->trial->resolve(
        {QStringLiteral("GET /call?from=21&to=08999998123&key=*** HTTP/1.1\nHost: pbx.example\n"
                        "Authorization: Basic ***"),
         QStringLiteral("HTTP/1.1 401 Unauthorized\nContent-Type: text/plain\n\nNot you."),
         failure(Error::Code::Refused),
         QStringLiteral("The server does not accept the user or the password.")});
    picture(dialog, "system-trial", true);
}

QTEST_MAIN(GuiSystem)
#include "gui_system.moc"
