// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QMutex>

namespace Jackfield {

/// While it lives, every log message goes to a file of mode 0600 too, beside standard error. A file
/// over 1 MiB at the start, or over 10 MiB later, is kept once as "<path>.1": both together stay
/// under 20 MiB. At most one at a time.
class LogFile
{
public:
    explicit LogFile(const QString &path);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

private:
    void open();
    void keepAside();
    void add(const QByteArray &line);
    static void write(QtMsgType type, const QMessageLogContext &context, const QString &message);

    static LogFile *s_current; ///< Qt's handler is a plain function.
    QFile m_file;
    QMutex m_mutex; ///< Every thread logs.
    QtMessageHandler m_previous = nullptr;
};

} // namespace Jackfield
