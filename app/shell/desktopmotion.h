// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QSet>

class QDBusMessage;

namespace Jackfield {

/// Whether the desktop's user wants things to move. True until the desktop says otherwise, and
/// where it says nothing.
class DesktopMotion final : public QObject
{
    Q_OBJECT
public:
    explicit DesktopMotion(const QDBusConnection &bus, QObject *parent = nullptr);
    bool isWanted() const { return m_refusing.isEmpty(); }

Q_SIGNALS:
    void changed(bool isWanted);

private Q_SLOTS:
    void portalSettingChanged(const QDBusMessage &message);

private:
    void ask(const QString &group, const QString &key);
    void hear(const QString &key, const QVariant &value);

    QDBusConnection m_bus;
    QSet<QString> m_refusing; ///< Keys that say no.
};

} // namespace Jackfield
