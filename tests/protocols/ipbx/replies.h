// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ipbx/channelcsv.h"
#include "protocols/ipbx/queuecsv.h"
#include "tests/support/printers.h"

#include <QFile>

#include <gtest/gtest.h>

namespace Jackfield::Ipbx {

/// A file of tests/data.
inline QByteArray sample(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", name);
    return file.readAll();
}

/// Unset: the reply is refused. The rows are views into `body`.
inline std::optional<QList<QueueRow>> queueRows(QByteArrayView body)
{
    QList<QueueRow> rows;
    QueueReader reader(body);
    QueueRow row;
    while (true) {
        const auto more = reader.next(row);
        if (!more)
            return std::nullopt;
        if (!*more)
            return rows;
        rows << row;
    }
}

inline void PrintTo(const ChannelRow &row, std::ostream *out)
{
    ::PrintTo(channelLine(row), out);
}

inline void PrintTo(const QueueRow &row, std::ostream *out)
{
    ::PrintTo(queueLine(row), out);
}

} // namespace Jackfield::Ipbx
