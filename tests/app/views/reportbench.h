// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/views/viewbench.h"

namespace Jackfield {

inline CallReport::Length lengthOf(int seconds)
{
    return {std::chrono::seconds(seconds), {}};
}

/// As a system would tell it: incoming, answered, two parties, two recordings.
inline CallReport someReport()
{
    using Part = CallReport::Part;
    CallReport report;
    report.direction = Call::Direction::Incoming;
    report.wasAnswered = true;
    report.startTime = QStringLiteral("2026/11/21@09:00:12");
    report.duration = lengthOf(96);
    report.ringTime = lengthOf(7);
    report.holdTime = {{}, QStringLiteral("a while")};
    report.jobCode = QStringLiteral("4711");
    report.note = QStringLiteral("Asked for <b>March</b>");
    report.parts = {{Part::Kind::Line,
                     QStringLiteral("3"),
                     {QStringLiteral("+498999998123"), QStringLiteral("Erika & Sons")},
                     lengthOf(96),
                     lengthOf(7)},
                    {Part::Kind::Station,
                     QStringLiteral("100"),
                     {{}, QStringLiteral("Mia"), {}, true},
                     {},
                     {}}};
    report.recordings = {QStringLiteral("/var/calls/0088-1.wav"),
                         QStringLiteral("/var/calls/0088-2.wav")};
    return report;
}

/// An incoming call that ended before anybody told if it was answered: its report comes later.
inline Call pastCall(ViewBench &bench, const QString &local = QStringLiteral("1"))
{
    const Call call =
        bench.tellCall(local, Call::State::Unknown,
                       {QStringLiteral("+498999998123"), QStringLiteral("Erika & Sons")});
    bench.pbx.tell(CallRemoved {call.id});
    return call;
}

inline void tellReport(ViewBench &bench, const Call &call, CallReport report = someReport())
{
    report.call = call.id;
    bench.pbx.tell(CallReported {report});
}

} // namespace Jackfield
