// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <vector>

namespace Jackfield::Simulator {

/// What a client and one phone system said, as a recording has it (core/phone/tracetext.h).
struct RecordedSystem
{
    struct Message
    {
        std::chrono::milliseconds time {0}; ///< Since the first message of the recording.
        bool isRequest = false; ///< The client sent it.
        QString name;
        /// As on the wire, HTTP as WireTap tells it. Of an answer: empty: none came.
        QByteArray bytes;
    };
    QString id;
    QString kind; ///< As in [[system]].
    std::vector<Message> messages;
    /// Why it cannot be played, in words for the user; empty: it can.
    QString unplayable;
};

/// The systems of a recording that said something, by id. Storage: the file cannot be read.
/// Malformed: it is empty, cut, no recording, of a newer version, or has nothing to play; with file
/// and line.
Result<std::vector<RecordedSystem>> readRecording(const QString &file);

} // namespace Jackfield::Simulator
