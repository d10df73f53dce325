// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "protocols/simulator/exchangetypes.h"

#include <QStringList>

namespace Jackfield::Simulator {

class Exchange;

/// A span that a simulated person draws a time from.
struct Span
{
    std::chrono::milliseconds least {0};
    std::chrono::milliseconds most {0};
};

/// What an exchange is furnished with, and what goes on there. A scenario file is TOML; everything
/// in it may be left out, keys it does not know are errors. Numbers of people and lines are
/// strings, times are seconds.
///
///     name = "reception"
///     [numbering]
///     country_code = "49"            area_code = "89"
///     outside_prefix = ""            root = "+4989999985"
///     [[extension]]
///     number = "100"                 name = "Mia Muster"
///     staffed = false                # true, the default: somebody simulated answers and hangs up
///     max_calls = 2
///     [[outside]]
///     number = "+493023125001"       name = "Adler Logistics"
///     does = "answers"               # or busy, no-answer, invalid
///     after = 3.0                    # answers: from the first ring
///     [[queue]]
///     number = "900"                 name = "Sales"
///     agents = ["103", "104"]        service_target = 20.0           ring_time = 15.0
///     [traffic]                      # mean time between calls; left out: no such calls
///     outside = 45.0                 # from outside to any extension
///     inside = 60.0                  # from staffed extensions to extensions and to outside
///     queue = 20.0                   # from outside to any queue
///     unstaffed = 75.0               # from outside to extensions that are not staffed
///     [[call]]                       # one call from outside, `after` the start
///     after = 3.0
///     from = "+493023125001"         name = "Adler Logistics"
///     to = "100"
///     [people]                       # [least, most]
///     answer = [2.0, 8.0]            talk = [20.0, 120.0]            patience = [20.0, 90.0]
struct Scenario
{
    struct Traffic
    {
        std::chrono::milliseconds outside {0}; ///< Mean; 0: none.
        std::chrono::milliseconds inside {0};
        std::chrono::milliseconds queue {0};
        std::chrono::milliseconds unstaffed {0};
    };
    struct PlannedCall
    {
        std::chrono::milliseconds after {0};
        Party from;
        QString to; ///< An extension or a queue.
    };
    struct People
    {
        Span answer {std::chrono::seconds(2), std::chrono::seconds(8)};
        Span talk {std::chrono::seconds(20), std::chrono::seconds(120)};
        Span patience {std::chrono::seconds(20), std::chrono::seconds(90)};
    };
    QString name;
    Numbering numbering;
    QList<Extension> extensions;
    QStringList staffed; ///< Numbers of the extensions somebody simulated sits at.
    QList<OutsideNumber> outside;
    QList<CallQueue> queues;
    Traffic traffic;
    QList<PlannedCall> calls;
    People people;
};

/// A built-in scenario by name ("-" for the blank will do), else the file of that name. Malformed
/// with file, line and what is wrong; Storage when there is no such file.
Result<Scenario> loadScenario(const QString &nameOrFile);
/// The text of a scenario file; `origin` stands in errors.
Result<Scenario> parseScenario(const QByteArray &toml, const QString &origin);
/// Puts extensions, queues and outside numbers into an empty exchange. Refused when numbers clash
/// or an agent's extension does not exist.
Result<Unit> furnish(Exchange &exchange, const Scenario &scenario);

} // namespace Jackfield::Simulator
