// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace Jackfield {

/// How a fact came to be known, from least to most.
enum class Certainty {
    Assumed, ///< An order was sent; nothing more is known.
    Polled, ///< Asked for at intervals; true as of its age.
    Pushed, ///< The system tells every change.
};

/// What stands behind a shown line, call or queue. `certainty` comes from the protocol; the rest is
/// stamped by PhoneStore.
struct Evidence
{
    Certainty certainty = Certainty::Assumed;
    std::chrono::milliseconds observedAt {0}; ///< Clock::monotonic() when last heard of.
    /// UTC; valid while the system that told it is not reachable. Set by the system itself for what
    /// it cannot ask for again after a reconnect.
    QDateTime lostAt;
    bool operator==(const Evidence &) const = default;
};

} // namespace Jackfield
