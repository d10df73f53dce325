// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/call.h"

#include <QString>

#include <optional>

namespace Jackfield {

/// What a screen pop and a program may be told of a call. All texts are as known, not yet encoded
/// or cut.
struct PopFacts
{
    QString number; ///< As sent.
    QString national; ///< "089 1234567" without blanks; empty: not known.
    QString e164; ///< "+49891234567"; empty: not an outside number.
    QString name; ///< By the contacts, else as sent.
    QString line; ///< Own extension.
    QString calledNumber;
    QString queue;
    Call::Direction direction = Call::Direction::Unknown;
    QString callId; ///< CallId::local()
    QString system;
    QString note;
    std::optional<std::chrono::seconds> duration; ///< Of the conversation, at its end.
    QString outcome; ///< nameOf(JournalEntry::Outcome) at the end, else empty.
    bool operator==(const PopFacts &) const = default;

    /// Of a placeholder in any of its spellings' names, without marks: "calleridnumber", "N",
    /// "NAME", "e164"; in capitals or not. Empty: known, but there is no value. Unset: no such
    /// name. Names of ipbx mean the other side where they mean the caller, also in a call that was
    /// dialled here; its "duration" is that of the conversation, as "billsec" is.
    std::optional<QString> value(const QString &placeholder) const;
    /// The name stands for digits, with a plus in front at most: "number", "billsec".
    static bool isOfDigits(const QString &placeholder);
    /// The name stands for the other side's number, in any form.
    static bool isOfNumber(const QString &placeholder);
};

} // namespace Jackfield
