// SPDX-License-Identifier: GPL-3.0-or-later
// On a real bus, with a portal of the test's own.
#include "app/shell/desktopmotion.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/privatebus.h"

#include <QDBusMessage>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

using namespace Jackfield;

static const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
static const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
static const auto gnome = QStringLiteral("org.gnome.desktop.interface");
static const auto gnomeKey = QStringLiteral("enable-animations");
static const auto kde = QStringLiteral("org.kde.kdeglobals.KDE");
static const auto kdeKey = QStringLiteral("AnimationDurationFactor");

class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    QVariantMap values; ///< "group/key"
    QStringList asked;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        asked.append(group + u'/' + key);
        return QDBusVariant(QVariant::fromValue(QDBusVariant(values.value(asked.constLast()))));
    }
};

static QDBusMessage changeOf(const QString &group, const QString &key, const QVariant &value)
{
    QDBusMessage change = QDBusMessage::createSignal(
        path, QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("SettingChanged"));
    change << group << key << QVariant::fromValue(QDBusVariant(value));
    return change;
}

class TestDesktopMotion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void followsTheDesktop();
    void movesWithoutAPortal();
};

void TestDesktopMotion::followsTheDesktop()
{
    PrivateBus bus;
    QVERIFY(bus.isUp());
    FakePortal portal;
    portal.values = {{gnome + u'/' + gnomeKey, false}, {kde + u'/' + kdeKey, QStringLiteral("1")}};
    QDBusConnection server = bus.connection(QStringLiteral("portal"));
    QVERIFY(server.registerObject(path, &portal, QDBusConnection::ExportAllSlots));
    QVERIFY(server.registerService(service));
    const DesktopMotion motion(bus.connection(QStringLiteral("motion")));
    QSignalSpy changed(&motion, &DesktopMotion::changed);
    QVERIFY(motion.isWanted()); // As long as nobody says otherwise.
    QTRY_VERIFY(!motion.isWanted());
    QCOMPARE(portal.asked.size(), 2);
    QVERIFY(server.send(changeOf(gnome, QStringLiteral("cursor-size"), 24)));
    QVERIFY(server.send(changeOf(gnome, gnomeKey, true)));
    QTRY_VERIFY(motion.isWanted());
    QVERIFY(server.send(changeOf(kde, kdeKey, QStringLiteral("0"))));
    QTRY_VERIFY(!motion.isWanted());
    QCOMPARE(changed.size(), 3);
}

void TestDesktopMotion::movesWithoutAPortal()
{
    PrivateBus bus;
    const QDBusConnection connection = bus.connection(QStringLiteral("motion"));
    const DesktopMotion motion(connection);
    QSignalSpy changed(&motion, &DesktopMotion::changed);
    // Behind the questions, so they are answered when this is.
    QDBusMessage ask = QDBusMessage::createMethodCall(
        service, path, QStringLiteral("org.freedesktop.DBus.Peer"), QStringLiteral("Ping"));
    QCOMPARE(connection.call(ask).type(), QDBusMessage::ErrorMessage);
    QCoreApplication::processEvents();
    QVERIFY(motion.isWanted() && changed.isEmpty());
}

QTEST_GUILESS_MAIN(TestDesktopMotion)
#include "tst_desktopmotion.moc"
