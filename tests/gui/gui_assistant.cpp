// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/core.h"
#include "app/dialogs/assistant.h"
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
    addLooks();
    QTest::newRow("narrow") << Settings::Theme::Light << false;
    QTest::newRow("narrow-de") << Settings::Theme::Light << true;
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
    checkWordsFit(assistant);
    saveAll(assistant, assistant, QString::fromLatin1(part));
}

static void next(Assistant &assistant)
{
    QPushButton *found = button(assistant, said("Assistant", "&Next"));
    QVERIFY(found);
    QTest::mouseClick(found, Qt::LeftButton);
    rest();
}

static void choose(Assistant &assistant, const QByteArray &kind)
{
    auto *found = named<QRadioButton>(assistant, kind);
    QVERIFY2(found, kind.constData());
    found->setChecked(true);
    next(assistant);
}

static void back(Assistant &assistant)
{
    QTest::mouseClick(button(assistant, said("Assistant", "&Back")), Qt::LeftButton);
    rest();
}

static void down(Assistant &assistant)
{
    for (auto *area : assistant.findChildren<QScrollArea *>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
}

void GuiAssistant::pictures()
{
    const Look look;
    const int width = QByteArray(QTest::currentDataTag()).startsWith("narrow") ? 440 : 520;
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
    named<QLineEdit>(assistant, said("AssistantYou", "Your extension"))
        ->setText(QStringLiteral("100"));
    named<QLineEdit>(assistant, said("AssistantYou", "Your name"))
        ->setText(QStringLiteral("Mia Muster"));
    picture(assistant, "assistant-you");
    next(assistant);
    auto *country = named<QComboBox>(assistant, said("LocationPage", "Country"));
    country->setCurrentText(QLocale().language() == QLocale::German ? QStringLiteral("Deutschland")
                                                                    : QStringLiteral("Germany"));
    named<QLineEdit>(assistant, said("LocationPage", "Area code"))->setText(QStringLiteral("89"));
    picture(assistant, "assistant-location");
    next(assistant);
    picture(assistant, "assistant-kind");
    choose(assistant, said("WebDialFactory", "Web dial"));
    picture(assistant, "assistant-webdial");
    QTest::mouseClick(button(assistant, said("SystemEditor", "&Choose a known product …")),
                      Qt::LeftButton);
    picture(assistant, "assistant-products");
    QTest::mouseClick(button(assistant, said("PresetList", "&Use this product")), Qt::LeftButton);
    picture(assistant, "assistant-product");
    back(assistant);
    choose(assistant, "estos UCServer");
    picture(assistant, "assistant-ucserver");
    back(assistant);
    choose(assistant, "TAPIMaster");
    named<QLineEdit>(assistant, said("TapiMasterFactory", "Server"))
        ->setText(QStringLiteral("127.0.0.1"));
    named<QSpinBox>(assistant, said("TapiMasterFactory", "Port"))->setValue(1); // Nobody is there.
    QTest::mouseClick(button(assistant, said("ConnectionBox", "&Test the connection")),
                      Qt::LeftButton);
    down(assistant);
    picture(assistant, "assistant-system");
    next(assistant);
    named<QLineEdit>(assistant, said("AssistantTry", "Number to call"))
        ->setText(QStringLiteral("0171 2345678"));
    picture(assistant, "assistant-try");
    const QString question =
        QString::fromUtf8(
            said("AssistantTry", "Is %1 the extension of your phone? Go back to mend it."))
            .arg(QStringLiteral("100"));
    QTest::mouseClick(button(assistant, said("AssistantTry", "&Call")), Qt::LeftButton);
    QVERIFY(waitFor([&] { return shownText(assistant).contains(question); }));
    picture(assistant, "assistant-try-failed");
    next(assistant);
    picture(assistant, "assistant-links");
    next(assistant);
    picture(assistant, "assistant-ready");
}

QTEST_MAIN(GuiAssistant)
#include "gui_assistant.moc"
