// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/waitfor.h"

#include <QHash>
#include <QProcess>
#include <QProcessEnvironment>

namespace Jackfield {

/// An X server on a free display with a window manager. Gone with this.
class Display
{
public:
    Display()
    {
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"),
                        QStringLiteral("-screen"), QStringLiteral("0"),
                        QStringLiteral("1200x1500x24"), QStringLiteral("-nolisten"),
                        QStringLiteral("tcp")});
        QByteArray number;
        waitFor([&] { return (number += m_server.readAllStandardOutput()).endsWith('\n'); });
        m_name = u':' + QString::fromLatin1(number.trimmed());
        m_manager.setProcessEnvironment(environment());
        m_manager.start(QStringLiteral("openbox"), QStringList {});
        // A window that is mapped while the manager takes the screen over may never be shown.
        m_managed = waitFor([this] {
            return !run(QStringLiteral("xdotool"), {QStringLiteral("get_desktop")}).isEmpty();
        });
    }
    ~Display()
    {
        for (QProcess *process : {&m_manager, &m_server}) {
            process->terminate();
            process->waitForFinished();
        }
    }
    Display(const Display &) = delete;
    Display &operator=(const Display &) = delete;
    bool isUp() const { return m_managed; }
    QHash<QString, QString> variables() const
    {
        return {{QStringLiteral("DISPLAY"), m_name},
                {QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb")}};
    }
    /// What a tool says to standard output; empty: it failed.
    QString run(const QString &tool, const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(tool, arguments);
        const bool ended = process.waitForFinished(20'000);
        return ended && process.exitCode() == 0
            ? QString::fromUtf8(process.readAllStandardOutput()).trimmed()
            : QString();
    }

private:
    QProcessEnvironment environment() const
    {
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(QStringLiteral("DISPLAY"), m_name);
        return variables;
    }
    QProcess m_server;
    QProcess m_manager;
    QString m_name;
    bool m_managed = false;
};

} // namespace Jackfield
