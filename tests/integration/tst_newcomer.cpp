// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/core.h"
#include "app/dialogs/assistant.h"
#include "app/views/mainwindow.h"
#include "tests/app/dialogs/assistantbench.h"
#include "tests/integration/exchangeprocess.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/waitfor.h"

#include <QAction>
#include <QLineEdit>
#include <QSpinBox>

using namespace Jackfield;

/// From an empty profile to a call at the exchange, by keys alone.
class TestNewcomer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void comesToACall();
    void hearsThatTheServerIsOff();
    void triesThePasswordBeforeItIsSaved();
};

namespace {

/// The program as it stands after its first start, but for the desktop around it.
struct Desk
{
    explicit Desk(quint16 thePort)
        : port(thePort)
    {
        QVERIFY(profile.prepare());
        core.settings.setCommandLine({{QStringLiteral("local_server.enabled"), false}});
        QVERIFY(core.start());
        core.open();
        QVERIFY(Assistant::isDue(core.settings));
        window.show();
        window.actionFor(UserAction::OpenAssistant)->trigger();
        assistant = window.findChild<Assistant *>();
        QVERIFY(assistant);
        QVERIFY(QTest::qWaitForWindowActive(assistant));
    }
    void comeToKind() const
    {
        typeKey(Qt::Key_Return);
        typeKeys(QStringLiteral("100"));
        tabTo(QStringLiteral("Your name"));
        typeKeys(QStringLiteral("Mia Muster"));
        typeKey(Qt::Key_Return);
        typeKeys(QStringLiteral("Germany"));
        tabTo(QStringLiteral("Area code"));
        typeKeys(QStringLiteral("89"));
        typeKey(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("TAPIMaster"));
    }
    /// With everything that has to be typed for a TAPIMaster.
    void comeToTry() const
    {
        comeToKind();
        typeKey(Qt::Key_Return);
        tabTo(QStringLiteral("Server"));
        typeKeys(QStringLiteral("127.0.0.1"));
        tabTo(QStringLiteral("Port"));
        qobject_cast<QSpinBox *>(QApplication::focusWidget())->selectAll();
        typeKeys(QString::number(port));
        typeKey(Qt::Key_Return);
    }
    void call(const QString &number) const
    {
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Number to call"));
        typeKeys(number);
        tabTo(QStringLiteral("Call"));
        typeKey(Qt::Key_Space);
    }
    QByteArray file() const
    {
        QFile settings(profile.settingsFile);
        return settings.open(QIODevice::ReadOnly) ? settings.readAll() : QByteArray();
    }

    const quint16 port;
    QTemporaryDir folder;
    SystemClock clock;
    const Profile profile = Profile::at(folder.path());
    Core core {clock, profile, KeychainSecretStore::Use::SessionOnly, {}};
    const UiContext context {core.clock,       core.store,      core.switchboard, core.dialer,
                             core.prompts,     core.remembered, core.journal,     core.settings,
                             core.registry,    core.secrets,    core.gates,       core.queueHistory,
                             core.queueAlarms, core.contacts,   core.screenPop};
    MainWindow window {context};
    QPointer<Assistant> assistant;
};

} // namespace

void TestNewcomer::comesToACall()
{
    ExchangeProcess exchange;
    QVERIFY2(exchange.start({}), exchange.error().constData());
    Desk desk(exchange.port("tapimaster"));
    desk.comeToTry();
    desk.call(QStringLiteral("+49 30 23125000"));
    QVERIFY(waitFor([&] {
        for (const QJsonObject &line : exchange.lines())
            if (line.value(QLatin1String("data"))
                    .toString()
                    .startsWith(QLatin1String("MakeCall 100 03023125000")))
                return true;
        return false;
    }));
    QVERIFY(waitFor([&] { return button(*desk.assistant, "It rang at my phone"); }));
    tabTo(QStringLiteral("It rang at my phone"));
    typeKey(Qt::Key_Space);
    typeKey(Qt::Key_Return);
    QVERIFY(shownText(*desk.assistant).contains(QStringLiteral("TAPIMaster: Ready")));
    typeKey(Qt::Key_Return);
    QVERIFY(!desk.assistant || !desk.assistant->isVisible());
    QVERIFY(!Assistant::isDue(desk.core.settings));
    const QByteArray file = desk.file();
    for (const QByteArray &line :
         {QByteArray("extension = \"100\""), QByteArray("name = \"Mia Muster\""),
          QByteArray("country = \"DE\""), QByteArray("area_code = \"89\""),
          QByteArray("kind = \"tapimaster\""), QByteArray("host = \"127.0.0.1\""),
          "port = " + QByteArray::number(desk.port)})
        QVERIFY2(file.contains(line), file.constData());
}

void TestNewcomer::hearsThatTheServerIsOff()
{
    Desk desk(1); // Nobody is there.
    desk.comeToTry();
    desk.call(QStringLiteral("101"));
    QVERIFY(waitFor([&] {
        return shownText(*desk.assistant).contains(QStringLiteral("Is 100 the extension"));
    }));
    QVERIFY(!button(*desk.assistant, "It rang at my phone"));
    typeKey(Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!desk.assistant);
    QCOMPARE(desk.core.settings.settings().systems.size(), 1);
}

void TestNewcomer::triesThePasswordBeforeItIsSaved()
{
    ExchangeProcess exchange;
    QVERIFY2(exchange.start("extension = [ { number = \"100\", staffed = false } ]\n",
                            "[ucserver]\nusers = { mia = { password = \"secret\", lines = "
                            "[\"100\"] } }\n",
                            0),
             exchange.error().constData());
    Desk desk(exchange.port("ucserver-web"));
    desk.comeToKind();
    typeKey(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("estos UCServer"));
    typeKey(Qt::Key_Return);
    tabTo(QStringLiteral("Server"));
    typeKeys(QStringLiteral("http://127.0.0.1:%1").arg(desk.port));
    tabTo(QStringLiteral("User"));
    typeKeys(QStringLiteral("mia"));
    tabTo(QStringLiteral("Password"));
    auto *password = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    typeKeys(QStringLiteral("wrong"));
    const auto tested = [&](const char *words) {
        tabTo(QStringLiteral("Test the connection"));
        typeKey(Qt::Key_Space);
        return waitFor([&] { return shownText(*desk.assistant).contains(QLatin1String(words)); });
    };
    QVERIFY2(tested("does not let you in"), qPrintable(shownText(*desk.assistant)));
    password->setFocus();
    password->selectAll();
    typeKeys(QStringLiteral("secret"));
    QVERIFY2(tested("It works"), qPrintable(shownText(*desk.assistant)));
    QVERIFY(desk.core.settings.settings().systems.isEmpty());
    typeKey(Qt::Key_Return);
    QVERIFY(shownText(*desk.assistant).contains(QStringLiteral("there is no keychain")));
    QVERIFY(!desk.file().contains("secret"));
    QVERIFY(waitFor([&] {
        const QList<SystemStatus> &systems = desk.core.store.systems();
        return !systems.isEmpty() && systems.first().link == PhoneSystem::Link::Online;
    }));
}

QTEST_MAIN(TestNewcomer)
#include "tst_newcomer.moc"
