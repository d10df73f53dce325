// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contactcard.h"

#include <QMap>
#include <QStringList>

#include <functional>

namespace Jackfield {

/// Files of contacts, and how they are read.
struct ContactFiles
{
    enum class Format { VCard, Csv };
    Format format = Format::VCard;
    QString path; ///< A file; of VCard also a folder, of which every *.vcf is read.
    QMap<QString, QString> columns; ///< Of Csv: csvColumns()
};

struct ContactFilesReading
{
    enum class Outcome {
        Read,
        Same, ///< As it was at `since`: not read.
        Changing, ///< Somebody writes to it right now: what was read is half of it.
        Failed,
        Cancelled,
    };
    Outcome outcome = Outcome::Failed;
    QList<ContactCard> cards; ///< Each with its id and source.
    QString words; ///< For people: why it failed, or what was left out.
    QByteArray state; ///< Of the files, to compare.
    QStringList files; ///< That are read.
    QString folder; ///< Where they are.
};

constexpr qint64 largestContactFiles =
    200 * 1024 * 1024; ///< Octets, all files of a folder together.

/// Reads the files; blocks as long as the disk does. `since`: a former state, or empty.
/// `progressed` (octets, of how many) comes every 64 KiB; `isUnwanted` is asked as often.
ContactFilesReading readContactFiles(const ContactFiles &files, const QString &source,
                                     const QByteArray &since,
                                     const std::function<void(qint64, qint64)> &progressed,
                                     const std::function<bool()> &isUnwanted);

} // namespace Jackfield
