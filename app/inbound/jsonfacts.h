// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/location.h"
#include "core/journal/journalentry.h"
#include "core/phone/phonestore.h"
#include "core/policy/promptqueue.h"
#include "core/policy/rememberedsources.h"
#include "core/queues/queuehistory.h"
#include "core/settings/settingsstore.h"

#include <QJsonArray>
#include <QJsonObject>

// What is known, as the JSON of the control socket. Times are ISO 8601 in UTC, durations seconds,
// ages milliseconds; what is not known is left out.
namespace Jackfield::JsonFacts {

/// What a fact alone does not say.
struct Context
{
    std::chrono::milliseconds now {0}; ///< Clock::monotonic()
    Location location; ///< By which numbers are read.
};

QJsonObject toJson(const SystemStatus &system);
QJsonObject toJson(const MergedLine &line, const Context &context);
/// line: number of the line the call is on.
QJsonObject toJson(const Call &call, const QString &line, const Context &context);
QJsonObject toJson(const Queue &queue, const Context &context);
/// "minute" is the time at which it begins.
QJsonObject toJson(const NamedQueueMinute &minute);
/// The other way round; its id is made of system and name. What is missing is zero or unset.
NamedQueueMinute queueMinuteFrom(const QJsonObject &object);
/// line: number of the line that is forwarded.
QJsonObject toJson(const Forward &forward, const QString &line, Certainty certainty);
QJsonObject toJson(const Prompt &prompt, const Context &context);
QJsonObject toJson(const RememberedSource &source);
QJsonObject toJson(const JournalEntry &entry, const Context &context);
QJsonObject toJson(const EffectiveSetting &setting);
QJsonObject toJson(const SettingsNotice &notice);

/// Number of the line a call is on; the system's own name for it when the store does not know it.
QString lineNumberOf(const PhoneStore &store, const Call &call);

/// A number a phone system sent: `number` as E.164, or the digits of an internal or short one; as
/// sent when neither can be told. `display` as the window prints it.
struct NumberForms
{
    QString number;
    QString display;
};
NumberForms formsOf(const QString &asSent, const Location &location);

} // namespace Jackfield::JsonFacts
