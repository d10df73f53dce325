// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace Jackfield {

static QString sitePath()
{
    return QStringLiteral("/etc/xdg/jackfield/jackfield.toml");
}

Profile Profile::at(const QString &folder)
{
    const QString path = QDir::cleanPath(QDir::current().absoluteFilePath(folder));
    return {path + QLatin1String("/jackfield.toml"), sitePath(),
            path + QLatin1String("/jackfield.log"),  path + QLatin1String("/remembered.json"),
            path + QLatin1String("/journal.sqlite"), path};
}

// The state directory holds the log, and the socket where the session has no runtime directory.
Profile Profile::standard()
{
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state))
        state = QDir::homePath() + QLatin1String("/.local/state");
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return {config + QLatin1String("/jackfield/jackfield.toml"),
            sitePath(),
            state + QLatin1String("/jackfield/jackfield.log"),
            state + QLatin1String("/jackfield/remembered.json"),
            state + QLatin1String("/jackfield/journal.sqlite"),
            (QDir::isAbsolutePath(runtime) ? runtime : state) + QLatin1String("/jackfield")};
}

static Result<Unit> prepareFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (!QDir().mkpath(QFileInfo(path).path())
        || (mkdir(name.constData(), 0700) != 0 && errno != EEXIST)) {
        return failure(
            Error::Code::Storage,
            QCoreApplication::translate("Jackfield::Profile",
                                        "The folder %1 cannot be made. Choose another one with "
                                        "--profile, or ask for the right to write there.")
                .arg(path));
    }
    struct stat status
    { };
    const bool ours = stat(name.constData(), &status) == 0 && S_ISDIR(status.st_mode)
        && status.st_uid == geteuid() && access(name.constData(), R_OK | W_OK | X_OK) == 0;
    if (!ours || chmod(name.constData(), 0700) != 0) {
        return failure(
            Error::Code::Storage,
            QCoreApplication::translate("Jackfield::Profile",
                                        "The folder %1 is not yours, or cannot be written. Choose "
                                        "another one with --profile.")
                .arg(path));
    }
    return Unit {};
}

Result<Unit> Profile::prepare() const
{
    if (QFile::encodeName(socketPath()).size() >= qsizetype(sizeof(sockaddr_un::sun_path))) {
        return failure(Error::Code::Storage,
                       QCoreApplication::translate(
                           "Jackfield::Profile",
                           "The path %1 is too long for a socket. Choose a folder with "
                           "a shorter path with --profile.")
                           .arg(socketPath()));
    }
    for (const QString &folder :
         {QFileInfo(settingsFile).path(), QFileInfo(logFile).path(), runtimeFolder}) {
        if (auto made = prepareFolder(folder); !made)
            return made;
    }
    return Unit {};
}

} // namespace Jackfield
