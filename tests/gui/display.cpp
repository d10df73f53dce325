// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/display.h"

#include "tests/support/waitfor.h"

#include <QProcessEnvironment>

namespace Jackfield {

Display::Display()
{
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Of servers that start or end at once, one may lose its display to the other.
    for (int i = 0; i < 5 && !m_managed; ++i) {
        stop();
        m_managed = startServer() && startManager();
    }
}

Display::~Display()
{
    stop();
}

bool Display::startServer()
{
    m_server.start(QStringLiteral("Xvfb"),
                   {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                    QStringLiteral("0"), QStringLiteral("1200x1500x24"),
                    QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    QByteArray number;
    waitFor([&] {
        number += m_server.readAllStandardOutput();
        return number.endsWith('\n') || m_server.state() == QProcess::NotRunning;
    });
    m_name = u':' + QString::fromLatin1(number.trimmed());
    return number.endsWith('\n');
}

// A window that is mapped while the manager takes the screen over may never be shown.
bool Display::startManager()
{
    m_manager.setProcessEnvironment(environment());
    m_manager.start(QStringLiteral("openbox"), QStringList {});
    return waitFor(
               [this] {
                   return m_manager.state() == QProcess::NotRunning
                       || !run(QStringLiteral("xdotool"), {QStringLiteral("get_desktop")})
                               .isEmpty();
               },
               std::chrono::seconds(10))
        && m_manager.state() == QProcess::Running;
}

void Display::stop()
{
    for (QProcess *process : {&m_manager, &m_server}) {
        process->terminate();
        process->waitForFinished();
    }
}

QHash<QString, QString> Display::variables() const
{
    return {{QStringLiteral("DISPLAY"), m_name},
            {QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb")}};
}

QString Display::run(const QString &tool, const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(tool, arguments);
    // In the event loop: servers of this process go on meanwhile.
    const bool ended = waitFor([&] { return process.state() == QProcess::NotRunning; });
    return ended && process.exitCode() == 0
        ? QString::fromUtf8(process.readAllStandardOutput()).trimmed()
        : QString();
}

QProcessEnvironment Display::environment() const
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("DISPLAY"), m_name);
    return variables;
}

} // namespace Jackfield
