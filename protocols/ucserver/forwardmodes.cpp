// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/forwardmodes.h"

#include "protocols/ucserver/ctinumbers.h"

#include <algorithm>
#include <array>

namespace Jackfield::UcServer {

namespace {

    using Mode = ForwardMode;
    using Calls = ForwardCalls;
    namespace M = ForwardModes;

    struct Row
    {
        qint64 bit; ///< EnumForwardModes
        ForwardKind kind;
        qint64 ordinal; ///< AsnForwardMode; 0: none
    };
    constexpr std::array rows {
        Row {M::immediate, {Mode::Unconditional, Calls::All}, 1},
        Row {M::immediateInternal, {Mode::Unconditional, Calls::Internal}, 8},
        Row {M::immediateExternal, {Mode::Unconditional, Calls::External}, 9},
        Row {M::busy, {Mode::Busy, Calls::All}, 2},
        Row {M::busyInternal, {Mode::Busy, Calls::Internal}, 4},
        Row {M::busyExternal, {Mode::Busy, Calls::External}, 5},
        Row {M::noAnswer, {Mode::NoAnswer, Calls::All}, 3},
        Row {M::noAnswerInternal, {Mode::NoAnswer, Calls::Internal}, 6},
        Row {M::noAnswerExternal, {Mode::NoAnswer, Calls::External}, 7},
        Row {M::notConnected, {Mode::NotConnected, Calls::All}, 0},
        Row {M::notConnectedInternal, {Mode::NotConnected, Calls::Internal}, 0},
        Row {M::notConnectedExternal, {Mode::NotConnected, Calls::External}, 0},
        Row {M::notConnectedAdmin, {Mode::NotConnected, Calls::All}, 0},
        Row {M::notConnectedInternalAdmin, {Mode::NotConnected, Calls::Internal}, 0},
        Row {M::notConnectedExternalAdmin, {Mode::NotConnected, Calls::External}, 0},
    };

    void append(QList<ForwardKind> &kinds, const ForwardKind &kind)
    {
        if (!kinds.contains(kind))
            kinds.append(kind);
    }

    /// Two kinds of the same calls as the one that means both.
    void join(QList<ForwardKind> &kinds, Calls calls)
    {
        const ForwardKind busy {Mode::Busy, calls};
        const ForwardKind noAnswer {Mode::NoAnswer, calls};
        if (!kinds.contains(busy) || !kinds.contains(noAnswer))
            return;
        kinds.replace(kinds.indexOf(busy), {Mode::BusyNoAnswer, calls});
        kinds.removeOne(noAnswer);
    }

    QList<ForwardKind> kindsOf(const LineForward &told)
    {
        // For some callers only: a rule that no kind of ours says.
        return told.callerIds.empty() ? forwardKindsFrom(told.mode)
                                      : QList<ForwardKind> {Mode::Other};
    }

} // namespace

QList<ForwardKind> forwardKindsFrom(qint64 mode)
{
    QList<ForwardKind> kinds;
    for (const Row &row : rows) {
        if (mode & row.bit)
            append(kinds, row.kind);
    }
    for (const Calls calls : {Calls::All, Calls::Internal, Calls::External})
        join(kinds, calls);
    if (kinds.isEmpty())
        kinds.append(Mode::Other);
    return kinds;
}

QList<Forward> forwardsFrom(const std::vector<LineForward> &told)
{
    QList<Forward> forwards;
    for (const LineForward &each : told) {
        for (const ForwardKind &kind : kindsOf(each)) {
            const bool isKnown = std::any_of(forwards.cbegin(), forwards.cend(),
                                             [&](const Forward &f) { return f.kind == kind; });
            if (!isKnown)
                forwards.append({kind, each.destination});
        }
    }
    return forwards;
}

QList<ForwardKind> settableKinds(qint64 available)
{
    QList<ForwardKind> kinds;
    for (const Row &row : rows) {
        if ((available & row.bit) != 0 && row.ordinal != 0)
            kinds.append(row.kind);
    }
    return kinds;
}

std::optional<qint64> orderedMode(const ForwardKind &kind)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &each) {
        return each.ordinal != 0 && each.kind == kind;
    });
    return row == rows.end() ? std::nullopt : std::optional(row->ordinal);
}

} // namespace Jackfield::UcServer
