// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ipbx/ippsreply.h"

#include <QStringList>

#include <chrono>

// The reply of queueactive.php (protocols.md 2.3).
namespace Jackfield::Ipbx {

/// One line. Views into the body, foreign octets.
struct QueueRow
{
    QByteArrayView id; ///< Not empty.
    QByteArrayView caller; ///< A number, a word such as "unknown", or empty.
    QByteArrayView country; ///< May hold commas; empty: not resolved.
    bool isConnected = false; ///< Else it waits.
    std::optional<int> entered; ///< Second of the day at the server; unset: none that is a time.
    std::optional<std::chrono::seconds> waited; ///< Hold time before the answer; at most 100 hours.
    QByteArrayView agent; ///< "SIP/592"; may be empty.
    bool operator==(const QueueRow &other) const;
};

/// The rows of a body in their order, without a copy of it: a call may come twice, and rows may
/// outlive their calls. White space alone is no row.
class QueueReader
{
public:
    /// `body` must outlive the reader and its rows. The body passes checkBody().
    explicit QueueReader(QByteArrayView body)
        : m_lines(body)
    { }
    /// False: no more. Malformed: a line without a status, or without an id; then nothing of the
    /// reply may be used.
    Result<bool> next(QueueRow &row);

private:
    LineReader m_lines;
};

/// When the caller came into the queue, Unix time: the id tells date and zone, which ENTERED lacks;
/// the caller may have been in a menu before (2.3, pitfalls 3 and 4). As zones differ by multiples
/// of 15 minutes, ENTERED is taken for the first such time from 2 s (rounding) before the id on;
/// who was in a menu for longer is told as so many quarters of an hour too early. Without a numeric
/// id the latest such time of the local zone that is not after `now`. Without ENTERED the time of
/// the id; unset: there is neither.
std::optional<qint64> enteredAt(const QueueRow &row, qint64 now);

/// A line as a server writes it, without an end.
QByteArray queueLine(const QueueRow &row);

/// Path and query: "/ipps/queueactive.php?queue_name=Sales&res_cc=1".
QByteArray queueQuery(const QStringList &queues, bool resolveCountry);

} // namespace Jackfield::Ipbx
