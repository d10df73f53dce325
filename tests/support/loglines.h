// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QStringList>

namespace Jackfield {

/// Collects everything that is logged while it lives, with every category of ours turned on.
class LogLines
{
public:
    LogLines()
        : m_before(qInstallMessageHandler(&LogLines::take))
    {
        lines().clear();
        QLoggingCategory::setFilterRules(QStringLiteral("jackfield.*=true"));
    }
    ~LogLines()
    {
        qInstallMessageHandler(m_before);
        QLoggingCategory::setFilterRules({});
    }
    LogLines(const LogLines &) = delete;
    LogLines &operator=(const LogLines &) = delete;

    QString text() const { return lines().join(QLatin1Char('\n')); }

private:
    static QStringList &lines()
    {
        static QStringList all;
        return all;
    }
    static void take(QtMsgType, const QMessageLogContext &, const QString &line)
    {
        lines() << line;
    }

    const QtMessageHandler m_before;
};

} // namespace Jackfield
