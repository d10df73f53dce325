// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/core.h"
#include "app/dialogs/assistant.h"
#include "app/look/theme.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/app/dialogs/linksbench.h"
#include "tests/gui/pictures.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/waitfor.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>

using namespace Jackfield;

/// Every page of the assistant, with the kinds of phone system that there are.
class GuiAssistant : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void pictures_data();
    void pictures();
};

void GuiAssistant::pictures_data()
{
    QTest::addColumn<Settings::Theme>("theme");
    QTest::addColumn<int>("width");
    QTest::newRow("light") << Settings::Theme::Light << 520;
    QTest::newRow("dark") << Settings::Theme::Dark << 520;
    QTest::newRow("narrow") << Settings::Theme::Light << 440;
}

/// Also of the pages that were left.
static void rest()
{
    settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

static void picture(Assistant &assistant, const char *part)
{
    settle();
    checkNothingIsCut(assistant);
    save(assistant, part);
}

static void next(Assistant &assistant)
{
    QPushButton *found = button(assistant, "Next");
    QVERIFY(found);
    QTest::mouseClick(found, Qt::LeftButton);
    rest();
}

static void choose(Assistant &assistant, const char *kind)
{
    auto *found = named<QRadioButton>(assistant, kind);
    QVERIFY2(found, kind);
    found->setChecked(true);
    next(assistant);
}

static void back(Assistant &assistant)
{
    QTest::mouseClick(button(assistant, "Back"), Qt::LeftButton);
    rest();
}

static void down(Assistant &assistant)
{
    for (auto *area : assistant.findChildren<QScrollArea *>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
}

void GuiAssistant::pictures()
{
    QFETCH(Settings::Theme, theme);
    QFETCH(int, width);
    Theme look;
    look.setChoice(theme);
    LinksBench links;
    links.setHandler("tel", "org.gnome.Calls.desktop");
    QTemporaryDir folder;
    SystemClock clock;
    const Profile profile = Profile::at(folder.path());
    QVERIFY(profile.prepare());
    Core core(clock, profile, KeychainSecretStore::Use::SessionOnly, {});
    core.settings.setCommandLine({{QStringLiteral("local_server.enabled"), false}});
    QVERIFY(core.start());
    core.open();
    Assistant assistant({{core.settings, core.registry, core.secrets, core.dialer, core.clock, {}},
                         core.dialer,
                         core.store,
                         core.switchboard,
                         {&links.registration, &links.test}});
    assistant.setAttribute(Qt::WA_DeleteOnClose, false);
    assistant.resize(width, 620);
    assistant.show();
    picture(assistant, "assistant-welcome");
    next(assistant);
    next(assistant);
    picture(assistant, "assistant-you-asks");
    named<QLineEdit>(assistant, "Your extension")->setText(QStringLiteral("100"));
    named<QLineEdit>(assistant, "Your name")->setText(QStringLiteral("Mia Muster"));
    picture(assistant, "assistant-you");
    next(assistant);
    auto *country = named<QComboBox>(assistant, "Country");
    country->setCurrentText(QStringLiteral("Germany"));
    named<QLineEdit>(assistant, "Area code")->setText(QStringLiteral("89"));
    picture(assistant, "assistant-location");
    next(assistant);
    picture(assistant, "assistant-kind");
    choose(assistant, "Web dial");
    picture(assistant, "assistant-webdial");
    QTest::mouseClick(button(assistant, "Choose a known product …"), Qt::LeftButton);
    picture(assistant, "assistant-products");
    QTest::mouseClick(button(assistant, "Use this product"), Qt::LeftButton);
    picture(assistant, "assistant-product");
    back(assistant);
    choose(assistant, "estos UCServer");
    picture(assistant, "assistant-ucserver");
    back(assistant);
    choose(assistant, "TAPIMaster");
    named<QLineEdit>(assistant, "Server")->setText(QStringLiteral("127.0.0.1"));
    named<QSpinBox>(assistant, "Port")->setValue(1); // Nobody is there.
    QTest::mouseClick(button(assistant, "Test the connection"), Qt::LeftButton);
    down(assistant);
    picture(assistant, "assistant-system");
    next(assistant);
    named<QLineEdit>(assistant, "Number to call")->setText(QStringLiteral("0171 2345678"));
    picture(assistant, "assistant-try");
    QTest::mouseClick(button(assistant, "Call"), Qt::LeftButton);
    QVERIFY(waitFor([&] { return shownText(assistant).contains(QStringLiteral("Is 100 the")); }));
    picture(assistant, "assistant-try-failed");
    next(assistant);
    picture(assistant, "assistant-links");
    next(assistant);
    picture(assistant, "assistant-ready");
}

QTEST_MAIN(GuiAssistant)
#include "gui_assistant.moc"
