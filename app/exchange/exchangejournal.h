// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QFile>
#include <QJsonObject>
#include <QObject>

namespace Jackfield::Simulator {

class Endpoint;
class Exchange;

/// Writes one JSON object a line to standard output and to a file: whatever endpoints hear and say,
/// and every change of the exchange. Each has `event` and `time`:
///   call {call}, call-ended {call: id}, leg-ended {leg, call, number, cause}, digits {leg,
///   digits}, extension {extension}, queue {queue}, and from endpoints with `endpoint`: received,
///   sent {transport, peer, data} (of web dial: webdial.h; of ipbx: ipbxendpoint.h; of UCServer:
///   ucserverconversation.h, ucserverweb.h), order {verb, extension, argument, done, reason},
///   ignored, note; of a replay: difference {difference, expected, came, at} (replay.h), refused
///   {reason}.
class ExchangeJournal final : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive the journal.
    explicit ExchangeJournal(Clock &clock);
    /// A file beside standard output; it is added to.
    Result<Unit> openFile(const QString &path);
    void writeReady(const QJsonObject &ports); ///< The first line.
    void follow(Endpoint &endpoint);
    /// By a system of a recording: why it is not played.
    void writeRefused(const QString &system, const QString &reason);
    void follow(Exchange &exchange); ///< It must outlive the journal.

private:
    void write(const QString &event, QJsonObject members);

    Clock &m_clock;
    QFile m_output;
    QFile m_file;
};

} // namespace Jackfield::Simulator
