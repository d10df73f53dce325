// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/display.h"

#include "tests/support/waitfor.h"

#include <QProcessEnvironment>

namespace Jackfield {

Display::Display()
{
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Two that start at once may want the same display; one of them ends then.
    for (int i = 0; i < 5 && m_name.isEmpty(); ++i)
        startServer();
    m_manager.setProcessEnvironment(environment());
    m_manager.start(QStringLiteral("openbox"), QStringList {});
    // A window that is mapped while the manager takes the screen over may never be shown.
    m_managed = waitFor([this] {
        return !run(QStringLiteral("xdotool"), {QStringLiteral("get_desktop")}).isEmpty();
    });
}

void Display::startServer()
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
    if (number.endsWith('\n'))
        m_name = u':' + QString::fromLatin1(number.trimmed());
}

Display::~Display()
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
