// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbound/controlparams.h"
#include "app/inbound/jsonfacts.h"
#include "core/base/pending.h"
#include "core/journal/journalstore.h"

#include <QObject>

namespace Jackfield {

class Contacts;
class Dialer;
class Journal;
class PhoneStore;
class ScreenPop;

/// The methods of the control socket around calls: journal, worklist, contacts and screen pop.
class DeskMethods : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        const PhoneStore &store;
        const Dialer &dialer;
        Journal &journal;
        Contacts &contacts;
        ScreenPop &screenPop;
    };
    static constexpr int mostEntries = 5000; ///< Of one answer.

    /// Everything in `parts` must outlive this.
    explicit DeskMethods(const Parts &parts, QObject *parent = nullptr);

    static bool knows(const QString &method);
    Pending<JsonRpc::Answer> call(const QString &method, const QJsonObject &params);

    /// The number dialled last; Refused with words: there is none.
    Pending<Result<QString>> lastDialled();

private:
    using Answered = Pending<JsonRpc::Answer>;
    using Method = Answered (DeskMethods::*)(ControlParams &);
    static Method methodFor(const QString &name);
    Answered journal(ControlParams &params);
    Answered worklist(ControlParams &params);
    Answered workDone(ControlParams &params);
    Answered workOpen(ControlParams &params);
    Answered entryNote(ControlParams &params);
    Answered contacts(ControlParams &params);
    Answered contact(ControlParams &params);
    Answered page(ControlParams &params);

    Answered change(ControlParams &params, const std::function<void(const JournalEntry &)> &change);
    JsonFacts::Context context() const;

    const Parts m_parts;
};

} // namespace Jackfield
