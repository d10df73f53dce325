// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QProcess>

namespace Jackfield {

/// An X server on a free display with a window manager. Gone with this.
class Display
{
public:
    Display();
    ~Display();
    bool isUp() const { return m_managed; }
    /// What a program needs in its environment to show itself there.
    QHash<QString, QString> variables() const;
    /// What a tool says to standard output; empty: it failed.
    QString run(const QString &tool, const QStringList &arguments) const;

private:
    bool startServer();
    bool startManager();
    void stop();
    QProcessEnvironment environment() const;

    QProcess m_server;
    QProcess m_manager;
    QString m_name;
    bool m_managed = false;
};

} // namespace Jackfield
