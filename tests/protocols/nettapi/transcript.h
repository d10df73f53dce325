// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/nettapi/nettapicodec.h"
#include "tests/support/printers.h"

#include <QFile>

#include <gmock/gmock.h>

namespace Jackfield::NetTapi {

struct TranscriptLine
{
    QByteArray name;
    QByteArray octets; ///< With the end of the message.
};

/// tests/data/nettapi-transcript.txt, in its order.
inline const QList<TranscriptLine> &transcript()
{
    static const QList<TranscriptLine> lines = [] {
        QFile file(QStringLiteral(TEST_DATA_DIR "/nettapi-transcript.txt"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no transcript");
        QList<TranscriptLine> all;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const qsizetype blank = line.indexOf(' ');
            if (!line.isEmpty() && !line.startsWith(';'))
                all.append({line.left(blank), line.mid(blank + 1).replace("^D", "\x04")});
        }
        return all;
    }();
    return lines;
}

/// Without its end.
inline Message messageOf(QByteArrayView octets)
{
    const auto message = Message::parse(octets);
    if (!message)
        qFatal("no message: %s", octets.toByteArray().constData());
    return *message;
}

inline Message messageOf(const TranscriptLine &line)
{
    return messageOf(QByteArrayView(line.octets).chopped(1));
}

inline void PrintTo(const Message &message, std::ostream *out)
{
    ::PrintTo(message.octets(), out);
}

} // namespace Jackfield::NetTapi
