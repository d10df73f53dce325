// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/httpgate.h"
#include "app/gates/socketowner.h"
#include "app/gates/textorders.h"
#include "app/gates/wrongtokens.h"

#include <functional>

namespace Jackfield {

/// TextOrders::carryOut(). describe: fills in who the source is, where that makes a difference; may
/// be empty.
using CarryOut = std::function<TextAnswer(const TapiMaster::TextCommand &, const Source &,
                                          const QHostAddress &peer,
                                          const std::function<void(Source &)> &describe)>;

/// What the sockets of the local server share.
struct GateServices
{
    Clock &clock;
    CarryOut carryOut;
    SocketOwners owners;
    WrongTokens tokens;
    HttpGate gate;
    bool http; ///< HTTP is answered at all.
    /// Clock::monotonic(): not before is a program looked for again (GateConnection).
    std::chrono::milliseconds nextProgramSearch;
    std::function<void(const QString &name, int by)> count; ///< Something for the statistics.
};

} // namespace Jackfield
