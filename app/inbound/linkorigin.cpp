// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/linkorigin.h"

#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <sys/stat.h>
#include <unistd.h>

namespace Jackfield {

std::optional<int> parentIn(const QByteArray &stat)
{
    // proc(5): "pid (name) state ppid …"; the last ')' ends the name.
    const QList<QByteArray> behindName = stat.mid(stat.lastIndexOf(") ") + 2).split(' ');
    bool isNumber = false;
    const int parent = behindName.value(1).toInt(&isNumber);
    if (!stat.contains(") ") || behindName.first().size() != 1 || !isNumber || parent < 0)
        return std::nullopt;
    return parent;
}

std::optional<ProcessFacts> processFacts(int pid)
{
    const QString folder = QStringLiteral("/proc/%1").arg(pid);
    struct stat status
    { };
    if (::stat(folder.toLatin1().constData(), &status) != 0 || status.st_uid != geteuid())
        return std::nullopt;
    QFile file(folder + QLatin1String("/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto parent = parentIn(file.readAll());
    if (!parent)
        return std::nullopt;
    QString program = QFileInfo(folder + QLatin1String("/exe")).symLinkTarget();
    // So the kernel marks a program that was updated while it runs.
    if (const auto mark = QLatin1String(" (deleted)"); program.endsWith(mark))
        program.chop(mark.size());
    return ProcessFacts {*parent, program};
}

static bool isMessenger(const QString &program)
{
    // xdg-open, kde-open and exo-open are partly shell scripts: the program is then the shell.
    static const QStringList names {
        QStringLiteral("jackfield"),
        QStringLiteral("jackfieldctl"),
        QStringLiteral("xdg-open"),
        QStringLiteral("gio"),
        QStringLiteral("gio-launch-desktop"),
        QStringLiteral("gvfs-open"),
        QStringLiteral("kde-open"),
        QStringLiteral("kde-open5"),
        QStringLiteral("kde-open6"),
        QStringLiteral("kioclient"),
        QStringLiteral("kioclient5"),
        QStringLiteral("exo-open"),
        QStringLiteral("xdg-desktop-portal"),
        QStringLiteral("env"),
        QStringLiteral("sh"),
        QStringLiteral("dash"),
        QStringLiteral("bash"),
        QStringLiteral("zsh"),
        QStringLiteral("ksh"),
        QStringLiteral("fish"),
        QStringLiteral("busybox"),
        QStringLiteral("systemd-run"),
    };
    return program.isEmpty() || names.contains(QFileInfo(program).fileName());
}

LinkOrigin linkOrigin(int pid, const std::function<std::optional<ProcessFacts>(int)> &facts)
{
    // Far more than the openers put between a browser and us; an end, should ids be used anew while
    // we look.
    constexpr int maxSteps = 16;
    for (int step = 0; step < maxSteps && pid > 1; ++step) {
        const auto process = facts(pid);
        // The session's manager adopts what its parents left behind.
        if (!process || QFileInfo(process->program).fileName() == QLatin1String("systemd"))
            return {};
        if (!isMessenger(process->program))
            return {process->program, pid};
        pid = process->parent;
    }
    return {};
}

} // namespace Jackfield
