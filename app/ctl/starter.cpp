// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/starter.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

namespace Jackfield {

bool startJackfield(const QString &profile, const QString &link)
{
    const QString name = QStringLiteral("jackfield");
    QString program =
        QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    if (program.isEmpty())
        program = QStandardPaths::findExecutable(name);
    if (program.isEmpty())
        return false;
    QStringList arguments;
    if (!profile.isNull())
        arguments << QStringLiteral("--profile") << profile;
    QProcess process;
    process.setProgram(program);
    // Behind "--" nothing is an option, whatever a web page has put into its link.
    process.setArguments(arguments << QStringLiteral("--") << link);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    return process.startDetached();
}

} // namespace Jackfield
