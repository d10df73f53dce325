// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/logfile.h"

#include "core/base/log.h"

#include <QDateTime>
#include <QFileInfo>

namespace Jackfield {

LogFile *LogFile::s_current = nullptr;

static constexpr qint64 mostAtStart = 1 << 20;
static constexpr qint64 mostWhileRunning = 10 << 20;
static constexpr qsizetype mostOfMessage = 64 * 1024; ///< Bytes.

LogFile::LogFile(const QString &path)
    : m_file(path)
{
    if (QFileInfo(path).size() > mostAtStart)
        keepAside();
    open();
    s_current = this;
    m_previous = qInstallMessageHandler(&LogFile::write);
}

void LogFile::keepAside()
{
    const QString old = m_file.fileName() + QLatin1String(".1");
    QFile::remove(old);
    QFile::rename(m_file.fileName(), old);
}

void LogFile::open()
{
    // Opening a pipe would wait for somebody who reads it.
    const QFileInfo there(m_file.fileName());
    if (there.isFile() || !there.exists())
        m_file.open(QIODevice::WriteOnly | QIODevice::Append,
                    QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void LogFile::add(const QByteArray &line)
{
    const QMutexLocker locker(&m_mutex);
    if (!m_file.isOpen())
        return;
    if (m_file.size() + line.size() > mostWhileRunning) {
        m_file.close();
        keepAside();
        open();
    }
    m_file.write(line);
    m_file.flush();
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
        + QLatin1Char(' ') + qFormatLogMessage(type, context, message.left(mostOfMessage))
        + QLatin1Char('\n');
    s_current->add(line.toUtf8());
    if (s_current->m_previous)
        s_current->m_previous(type, context, message);
}

} // namespace Jackfield
