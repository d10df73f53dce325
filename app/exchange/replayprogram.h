// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/controlport.h"
#include "app/exchange/exchangejournal.h"
#include "protocols/simulator/replay/replayendpoint.h"

namespace Jackfield::Simulator {

/// Everything of a jackfield-exchange that plays a recording: an endpoint for each system, the
/// journal, and a control port with
///   state                {systems: [{system, kind, over, waitsFor}]}
///   step    {system?}    the next message of the server's, of the first system that has one;
///                        {played, system}
/// Leaves the event loop when everything was played.
class ReplayProgram final : public QObject
{
    Q_OBJECT
public:
    struct Doors
    {
        /// Endpoints have the places of their kinds behind it; of several of one kind all but the
        /// first have any free port, as all have with 0.
        quint16 portBase = 0;
        QString journal; ///< A file; empty: standard output only.
    };
    /// `clock` must outlive it.
    ReplayProgram(Clock &clock, Doors doors, const std::vector<RecordedSystem> &systems,
                  ReplayPace pace);
    ~ReplayProgram() override;
    /// Malformed: no system can be played, and why. Else as of ExchangeProgram.
    Result<Unit> start();
    void giveUp(); ///< Tells what was not played.
    bool isWhole() const; ///< Everything was played, and nothing was different.

private:
    Result<QJsonObject> openPorts();
    Result<QJsonValue> control(const QString &method, const QJsonObject &params);
    Result<QJsonValue> step(const QJsonObject &params);
    QJsonValue state();
    void endWhenOver();

    Clock &m_clock;
    const Doors m_doors;
    ExchangeJournal m_journal;
    std::vector<std::unique_ptr<ReplayEndpoint>> m_endpoints;
    std::vector<std::pair<QString, QString>> m_refused; ///< Systems, and why.
    ControlPort m_control;
    std::unique_ptr<Alarm> m_end;
    bool m_isWhole = false;
};

} // namespace Jackfield::Simulator
