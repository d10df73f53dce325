// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QCoreApplication>

namespace Jackfield::TapiMaster {

/// Puts commands as .CTI files into the folder a server watches (protocols.md 1.5). A watcher never
/// sees half a file, and no file is ever overwritten.
class CtiFileWriter
{
    Q_DECLARE_TR_FUNCTIONS(Jackfield::TapiMaster::CtiFileWriter)
public:
    /// `clock` must outlive the writer.
    CtiFileWriter(Clock &clock, QString folder);

    /// Success when the folder is there and can be written to, else NotConnected with words.
    Result<Unit> check() const;
    /// The path of the new file. `command`: without terminator. NotConnected as check(), Storage
    /// when the file could not be written; then none is left.
    Result<QString> write(const QByteArray &command);

private:
    QString nextBaseName();

    Clock &m_clock;
    const QString m_folder;
    int m_count = 0;
};

} // namespace Jackfield::TapiMaster
