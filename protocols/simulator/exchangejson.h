// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace Jackfield::Simulator {

class Exchange;
struct ExchangeCall;
struct Extension;
struct CallQueue;

// The exchange's state as the journal and the control port of jackfield-exchange tell it. Times are
// ISO 8601 with zone, durations seconds; what is empty or unknown is left out.

/// number name state doNotDisturb forwards remoteOffice status
QJsonObject extensionJson(const Exchange &exchange, const Extension &extension);
/// id dialled queue started connected recording conference note callData divertedFrom legs
QJsonObject callJson(const Exchange &exchange, const ExchangeCall &call);
/// number name waiting answered abandoned longestWait averageWait serviceLevel callers agents
QJsonObject queueJson(const Exchange &exchange, const CallQueue &queue);
/// extensions calls queues
QJsonObject stateJson(const Exchange &exchange);

} // namespace Jackfield::Simulator
