// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/privatefile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace Jackfield {

static constexpr auto forUser = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Result<Unit> writePrivately(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(forUser)
        && file.write(content) == content.size() && file.commit())
        return Unit {};
    return failure(Error::Code::Storage, file.errorString());
}

Result<Unit> openNewPrivately(QFile &file)
{
    const QFileInfo there(file.fileName());
    const bool isDevice = there.exists() && !there.isFile() && !there.isDir();
    const auto mode = isDevice ? QIODevice::OpenMode(QIODevice::WriteOnly)
                               : QIODevice::WriteOnly | QIODevice::NewOnly;
    if (file.open(mode, forUser))
        return Unit {};
    return failure(Error::Code::Storage, file.errorString());
}

} // namespace Jackfield
