// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/badgedicon.h"
#include "tests/app/shell/popupbench.h"
#include "tests/gui/pictures.h"
#include "tests/support/failonwarnings.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QTest>

using namespace Jackfield;
using namespace std::chrono_literals;

class GuiPopup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void popup_data() { looks(); }
    void popup();
    void longNames_data() { looks(); }
    void longNames();
    void badges_data() { looks(); }
    void badges();

private:
    void looks();
};

void GuiPopup::looks()
{
    addLooks();
    QTest::newRow("mirrored") << Settings::Theme::Light << false;
}

static void mirror()
{
    const bool isMirrored = qstrcmp(QTest::currentDataTag(), "mirrored") == 0;
    QGuiApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
}

static void picture(PopupBench &bench, const char *part)
{
    settle();
    QVERIFY(bench.popup.isVisible());
    checkNothingIsCut(bench.popup);
    save(bench.popup, part);
}

static void end(PopupBench &bench, std::initializer_list<const char *> calls)
{
    for (const char *local : calls)
        bench.endCall(QString::fromLatin1(local));
    settle();
}

void GuiPopup::popup()
{
    const Look look;
    mirror();
    PopupSettings setup;
    setup.url = QStringLiteral("https://crm.test/?n=%%calleridnumber%%");
    setup.urlOn = {};
    PopupBench bench(setup);
    bench.screenPop.setUp({setup, bench.dialer.setup().location, {}});
    bench.knowContacts(
        {contactCard(QStringLiteral("Erika Beispiel"), {QStringLiteral("+498999998123")},
                     QStringLiteral("Beispiel & Söhne GmbH")),
         contactCard(QStringLiteral("Anna Arnold"), {QStringLiteral("+498912345678")}),
         contactCard(QStringLiteral("Bernd Berger"), {QStringLiteral("+498912345678")}),
         contactCard(QStringLiteral("Carla Cordes"), {QStringLiteral("+498912345678")})});
    bench.popup.setSilenceOffered(true);

    bench.ring(QStringLiteral("1"),
               {QStringLiteral("+498999998123"), QStringLiteral("Erika Beispiel")});
    bench.clock.advance(7s);
    picture(bench, "popup-one");
    end(bench, {"1"});

    bench.ring(QStringLiteral("2"), {QStringLiteral("+43123456789"), QStringLiteral("Kurt Kunde")});
    picture(bench, "popup-sent-name");
    bench.ring(QStringLiteral("3"), {QStringLiteral("+498912345678"), {}});
    picture(bench, "popup-several-contacts");
    end(bench, {"2", "3"});

    bench.ring(QStringLiteral("4"), bench.erika);
    bench.ring(QStringLiteral("5"), {{}, QStringLiteral("Mia"), {}, true});
    bench.ring(QStringLiteral("6"), {QStringLiteral("0172123456"), QStringLiteral("Anna Anruf")});
    picture(bench, "popup-three");
    for (const char *local : {"7", "8", "9"})
        bench.ring(QString::fromLatin1(local), {QStringLiteral("+4989123450"), {}});
    picture(bench, "popup-six");
    end(bench, {"5", "6", "7", "8", "9"});

    bench.popup.setPrivate(true);
    picture(bench, "popup-private");
    bench.popup.setPrivate(false);
    bench.pbx.answers = failure(Error::Code::Refused, QStringLiteral("busy"));
    bench.ready();
    bench.button(QString::fromUtf8(said("CommandTable", "Answer")))->click();
    picture(bench, "popup-trouble");
    bench.endCall(QStringLiteral("4"), 26);
    picture(bench, "popup-elsewhere");
}

/// Of a system that is asked now and then, with names nobody has.
void GuiPopup::longNames()
{
    const Look look;
    mirror();
    PopupBench polled({}, ViewBench::everything, Certainty::Polled);
    Call call = polled.pbx.call(QStringLiteral("4"), QStringLiteral("100"), Call::State::Offering);
    call.remote = {QStringLiteral("+498999998123"),
                   QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitän Maximilian")};
    call.queue = QStringLiteral("Bestellungen, Rückfragen und Beschwerden Süddeutschland");
    call.redirectedBy = {QStringLiteral("101"),
                         QStringLiteral("Charlotte von Hohenstein-Wallenrod zu Musterhausen")};
    polled.pbx.tell(CallChanged {call});
    polled.clock.advance(3s);
    picture(polled, "popup-long");
}

/// As a panel shows them, on its own ground.
void GuiPopup::badges()
{
    QFETCH(Settings::Theme, theme);
    const Look look;
    QPixmap panel(420, 180);
    panel.fill(theme == Settings::Theme::Dark ? QColor(0x1d2126) : QColor(0xf3f4f6));
    QPainter painter(&panel);
    int y = 6;
    for (const int side : {16, 22, 24, 32}) {
        int x = 6;
        for (const char *name : {"tray-idle", "tray-busy", "tray-ringing"})
            for (const int number : {0, 3, 12}) {
                const QIcon icon = badgedIcon(themedIcon(QString::fromLatin1(name)), number);
                painter.drawPixmap(x, y, icon.pixmap(QSize(side, side), 1.0));
                x += 44;
            }
        y += side + 10;
    }
    painter.end();
    QLabel label;
    label.setPixmap(panel);
    label.resize(panel.size());
    save(label, "tray-badges");
}

QTEST_MAIN(GuiPopup)
#include "gui_popup.moc"
