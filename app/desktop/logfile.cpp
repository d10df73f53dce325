// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/logfile.h"

#include "core/base/log.h"

#include <QDateTime>
#include <QFileInfo>

namespace Jackfield {

LogFile *LogFile::s_current = nullptr;

LogFile::LogFile(const QString &path)
    : m_file(path)
{
    if (QFileInfo(path).size() > 1 << 20) {
        QFile::remove(path + QLatin1String(".1"));
        QFile::rename(path, path + QLatin1String(".1"));
    }
    // Opening a pipe would wait for somebody who reads it.
    const QFileInfo there(path);
    if (there.isFile() || !there.exists())
        m_file.open(QIODevice::WriteOnly | QIODevice::Append,
                    QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    s_current = this;
    m_previous = qInstallMessageHandler(&LogFile::write);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(m_previous);
    s_current = nullptr;
}

void LogFile::write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (isThreadKeptOutOfLog())
        return;
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)
        + QLatin1Char(' ') + qFormatLogMessage(type, context, message) + QLatin1Char('\n');
    if (s_current->m_file.isOpen()) {
        s_current->m_file.write(line.toUtf8());
        s_current->m_file.flush();
    }
    if (s_current->m_previous)
        s_current->m_previous(type, context, message);
}

} // namespace Jackfield
