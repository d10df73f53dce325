// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace Jackfield {

struct ArchivedFile
{
    QString name; ///< At most 99 bytes of ASCII, with '/' between folders.
    QByteArray content; ///< Less than 8 GiB.
    bool operator==(const ArchivedFile &) const = default;
};

/// A .tar.gz (POSIX.1-1988 ustar) of files that their owner alone may read. Empty: there is no
/// memory for it.
QByteArray tarArchive(const QList<ArchivedFile> &files, const QDateTime &time);

} // namespace Jackfield
