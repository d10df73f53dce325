// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace Jackfield {

/// Something that is down, or works only in part, as the user is told of it.
struct Fault
{
    /// Whom `subject` names.
    enum class Kind {
        System, ///< SystemId::value
        Contacts, ///< A source of contacts, by its id.
        Part, ///< A part of this program, as GateStatus calls it.
        Paused, ///< Nobody: the user let links wait.
    };
    enum class Severity {
        Minor, ///< Beside the calls.
        Limited, ///< Another system, or memory, stands in.
        Lost, ///< Something that the own lines need cannot be done at all.
    };
    QString key; ///< Its identity.
    Kind kind = Kind::Part;
    QString subject;
    Severity severity = Severity::Minor;
    QString what; ///< "TAPIMaster: connection lost"
    QString lost; ///< What cannot be done or seen now; sentences, may be empty.
    QString works; ///< What still can; sentences, may be empty.
    QString detail; ///< The other side's own words; may be empty.
    QDateTime since; ///< UTC
    std::chrono::milliseconds sinceTick {0}; ///< Clock::monotonic()
    std::optional<std::chrono::milliseconds> nextTry; ///< See PhoneSystem::nextTry().
    bool waitsForPerson = false; ///< It is not tried again by itself.
    bool canTryPart = false; ///< Of Kind::Part.
    bool operator==(const Fault &) const = default;
    /// "Try now" makes sense.
    bool canTry() const
    {
        return kind == Kind::System || kind == Kind::Contacts || (kind == Kind::Part && canTryPart);
    }
};

} // namespace Jackfield
