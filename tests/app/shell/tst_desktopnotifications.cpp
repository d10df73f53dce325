// SPDX-License-Identifier: GPL-3.0-or-later
// On a real bus, with a server of the test's own that other programs can read like a desktop's.
#include "app/shell/desktopnotifications.h"
#include "tests/support/badinput.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/privatebus.h"

#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Jackfield;

static const auto service = QStringLiteral("org.freedesktop.Notifications");
static const auto path = QStringLiteral("/org/freedesktop/Notifications");

class FakeServer : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Told
    {
        uint id = 0;
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    QStringList capabilities {QStringLiteral("body"), QStringLiteral("body-markup"),
                              QStringLiteral("actions")};
    QList<Told> told;
    QList<uint> closed;
    uint lastId = 40;

public Q_SLOTS:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int)
    {
        const uint id = replaces ? replaces : ++lastId;
        told.append({id, replaces, title, body, actions, hints});
        return id;
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

class TestDesktopNotifications : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase() { m_bus.reset(); }
    void showsReplacesAndCloses();
    void escapesOnlyWhereThereIsMarkup();
    void offersButtonsOnlyWhereThereAreAny();
    void tellsWhatWasPressed();
    void whatTheUserHasClosedStaysAway();
    void closesWhatIsNotShownYet();
    void saysThatNobodyShowsIt();
    void doesNotWaitForASilentServer();
    void foreignNamesStayText_data();
    void foreignNamesStayText();

private:
    static DesktopNotification call(const QString &body = {});
    void offer() { QVERIFY(serverBus().registerService(service)); }
    QDBusConnection serverBus() const { return QDBusConnection(QStringLiteral("server")); }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<DesktopNotifications> m_notifications;
};

void TestDesktopNotifications::initTestCase()
{
    m_bus = std::make_unique<PrivateBus>();
    QVERIFY(m_bus->isUp());
    QVERIFY(m_bus->connection(QStringLiteral("server")).isConnected());
    QVERIFY(m_bus->connection(QStringLiteral("client")).isConnected());
    QVERIFY(m_bus->connection(QStringLiteral("other")).isConnected());
}

void TestDesktopNotifications::init()
{
    failOnWarnings();
    m_server = std::make_unique<FakeServer>();
    QVERIFY(serverBus().registerObject(
        path, m_server.get(), QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    m_notifications =
        std::make_unique<DesktopNotifications>(QDBusConnection(QStringLiteral("client")));
}

void TestDesktopNotifications::cleanup()
{
    m_notifications.reset();
    serverBus().unregisterObject(path);
    serverBus().unregisterService(service);
    m_server.reset();
}

DesktopNotification TestDesktopNotifications::call(const QString &body)
{
    return {
        QStringLiteral("089 123"), body, {{QStringLiteral("answer"), QStringLiteral("Answer")}}};
}

void TestDesktopNotifications::showsReplacesAndCloses()
{
    offer();
    m_notifications->show(QStringLiteral("a"), call(QStringLiteral("one")));
    m_notifications->show(QStringLiteral("b"), call(QStringLiteral("other")));
    QTRY_COMPARE(m_server->told.size(), 2);
    QCOMPARE(m_server->told.first().title, QStringLiteral("089 123"));
    QCOMPARE(m_server->told.first().hints.value(QStringLiteral("urgency")).toInt(), 2);
    // Twice before the first has its number: the last one counts, in the same place.
    m_notifications->show(QStringLiteral("a"), call(QStringLiteral("two")));
    m_notifications->show(QStringLiteral("a"), call(QStringLiteral("three")));
    QTRY_VERIFY(m_server->told.constLast().body == QStringLiteral("three"));
    QCOMPARE(m_server->told.constLast().id, m_server->told.first().id);
    QVERIFY(m_server->told.constLast().replaces != 0);
    m_notifications->close(QStringLiteral("a"));
    m_notifications->close(QStringLiteral("none"));
    QTRY_COMPARE(m_server->closed, QList<uint> {m_server->told.first().id});
}

void TestDesktopNotifications::escapesOnlyWhereThereIsMarkup()
{
    offer();
    const QString name = QStringLiteral("<a href=\"http://evil\">x</a> & co");
    m_notifications->show(QStringLiteral("a"), call(name));
    QTRY_COMPARE(m_server->told.size(), 1);
    QCOMPARE(m_server->told.first().body,
             QStringLiteral("&lt;a href=&quot;http://evil&quot;&gt;x&lt;/a&gt; &amp; co"));
    m_server->capabilities.removeOne(QStringLiteral("body-markup"));
    m_notifications->show(QStringLiteral("b"), call(name));
    QTRY_COMPARE(m_server->told.size(), 2);
    QCOMPARE(m_server->told.constLast().body, name);
}

void TestDesktopNotifications::offersButtonsOnlyWhereThereAreAny()
{
    offer();
    m_notifications->show(QStringLiteral("a"), call());
    QTRY_COMPARE(m_server->told.size(), 1);
    QCOMPARE(m_server->told.first().actions.size(), 4); // With that of the notification itself.
    m_server->capabilities.removeOne(QStringLiteral("actions"));
    m_notifications->show(QStringLiteral("b"), call());
    QTRY_COMPARE(m_server->told.size(), 2);
    QVERIFY(m_server->told.constLast().actions.isEmpty());
}

void TestDesktopNotifications::tellsWhatWasPressed()
{
    offer();
    QSignalSpy pressed(m_notifications.get(), &NotificationService::pressed);
    m_notifications->show(QStringLiteral("a"), call());
    QTRY_COMPARE(m_server->told.size(), 1);
    // Another program of the session may send the same signal: nothing is answered by it.
    QDBusMessage forged =
        QDBusMessage::createSignal(path, service, QStringLiteral("ActionInvoked"));
    forged << m_server->lastId << QStringLiteral("answer");
    QVERIFY(QDBusConnection(QStringLiteral("other")).send(forged));
    QDBusConnection(QStringLiteral("other"))
        .call(QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
                                             QStringLiteral("/"),
                                             QStringLiteral("org.freedesktop.DBus"),
                                             QStringLiteral("GetId"))); // It is delivered now.
    m_notifications->show(QStringLiteral("b"), call());
    QTRY_COMPARE(m_server->told.size(), 2);
    QVERIFY(pressed.isEmpty());
    Q_EMIT m_server->ActionInvoked(m_server->told.first().id + 7, QStringLiteral("answer"));
    Q_EMIT m_server->ActionInvoked(m_server->told.first().id, QStringLiteral("answer"));
    QTRY_COMPARE(pressed.size(), 1);
    QCOMPARE(pressed.first().at(0).toString(), QStringLiteral("a"));
    QCOMPARE(pressed.first().at(1).toString(), QStringLiteral("answer"));
}

void TestDesktopNotifications::whatTheUserHasClosedStaysAway()
{
    offer();
    QSignalSpy pressed(m_notifications.get(), &NotificationService::pressed);
    m_notifications->show(QStringLiteral("a"), call());
    m_notifications->show(QStringLiteral("b"), call());
    QTRY_COMPARE(m_server->told.size(), 2);
    // Behind a press, which tells when both are heard.
    Q_EMIT m_server->NotificationClosed(m_server->told.first().id, 2);
    Q_EMIT m_server->ActionInvoked(m_server->told.constLast().id, QStringLiteral("answer"));
    QTRY_COMPARE(pressed.size(), 1);
    m_notifications->show(QStringLiteral("a"), call(QStringLiteral("found a name")));
    m_notifications->show(QStringLiteral("b"), call(QStringLiteral("found a name")));
    QTRY_COMPARE(m_server->told.size(), 3);
    QVERIFY(m_server->told.constLast().replaces != 0);
    m_notifications->close(QStringLiteral("a"));
    m_notifications->close(QStringLiteral("b"));
    QTRY_COMPARE(m_server->closed.size(), 1);
    m_notifications->show(QStringLiteral("a"), call()); // Another call.
    QTRY_COMPARE(m_server->told.size(), 4);
}

void TestDesktopNotifications::closesWhatIsNotShownYet()
{
    offer();
    m_notifications->show(QStringLiteral("a"), call());
    m_notifications->close(QStringLiteral("a"));
    m_notifications->show(QStringLiteral("b"), call());
    m_notifications->close(QStringLiteral("b"));
    m_notifications->show(QStringLiteral("b"), call(QStringLiteral("again")));
    QTRY_COMPARE(m_server->told.size(), 1);
    QCOMPARE(m_server->told.first().body, QStringLiteral("again"));
}

void TestDesktopNotifications::saysThatNobodyShowsIt()
{
    QSignalSpy undeliverable(m_notifications.get(), &NotificationService::undeliverable);
    m_notifications->show(QStringLiteral("a"), call());
    QVERIFY(undeliverable.isEmpty()); // Not inside show().
    QTRY_COMPARE(undeliverable.size(), 1);
    QCOMPARE(undeliverable.first().first().toString(), QStringLiteral("a"));
    DesktopNotifications without(QDBusConnection(QStringLiteral("no such connection")));
    QSignalSpy lost(&without, &NotificationService::undeliverable);
    without.show(QStringLiteral("a"), call());
    QTRY_COMPARE(lost.size(), 1);
    without.close(QStringLiteral("a"));
}

/// The name is owned by a connection that answers no one.
void TestDesktopNotifications::doesNotWaitForASilentServer()
{
    serverBus().unregisterObject(path);
    class Silent : public QDBusVirtualObject
    {
        QString introspect(const QString &) const override { return {}; }
        bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
        {
            message.setDelayedReply(true);
            return true;
        }
    } object;
    QVERIFY(serverBus().registerVirtualObject(path, &object));
    offer();
    QSignalSpy undeliverable(m_notifications.get(), &NotificationService::undeliverable);
    QElapsedTimer timer;
    timer.start();
    m_notifications->show(QStringLiteral("a"), call());
    QVERIFY(timer.elapsed() < 150);
    QTRY_COMPARE_WITH_TIMEOUT(undeliverable.size(), 1, 20000);
}

void TestDesktopNotifications::foreignNamesStayText_data()
{
    QTest::addColumn<QString>("name");
    for (const BadRow &row : badRows("ui-text"))
        QTest::newRow(qPrintable(row.name))
            << QString::fromUtf8(bytesOf(badPieces(row.input)).mid(int(sizeof "name")));
}

void TestDesktopNotifications::foreignNamesStayText()
{
    QFETCH(QString, name);
    name.remove(QChar(0)); // A bus takes none; CallerWords has put it into words before.
    offer();
    m_notifications->show(QStringLiteral("a"), call(name));
    QTRY_COMPARE(m_server->told.size(), 1);
    const QString body = m_server->told.first().body;
    QVERIFY(!body.contains(u'<') && !body.contains(u'>') && !body.contains(u'"'));
    QString back = body;
    back.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    QCOMPARE(back, name);
}

QTEST_GUILESS_MAIN(TestDesktopNotifications)
#include "tst_desktopnotifications.moc"
