// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

#include <chrono>
#include <optional>

namespace Jackfield::Simulator {

/// What goes wrong at an endpoint, on purpose. They combine.
struct Faults
{
    bool refuse = false; ///< Nothing listens: connections are refused, datagrams are lost.
    bool silent = false; ///< Accepts, reads and neither acts nor answers.
    bool reset = false; ///< Breaks the connection (RST) at the first bytes, without acting.
    std::optional<int>
        closeAfter; ///< Answers are cut after so many bytes; 0: closes when accepted.
    std::chrono::milliseconds delay {0}; ///< Between what was received and the act.
    bool operator==(const Faults &) const = default;
};

/// {"refuse": false, "silent": false, "reset": false, "closeAfter": null or bytes, "delay":
/// seconds}
QJsonObject toJson(const Faults &faults);
/// `faults` with what `changes` names replaced. Malformed: an unknown key or a wrong value.
Result<Faults> changed(Faults faults, const QJsonObject &changes);

} // namespace Jackfield::Simulator
