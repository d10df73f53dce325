// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/pending.h"
#include "core/phone/command.h"
#include "protocols/nettapi/nettapistatements.h"

#include <QCoreApplication>

namespace Jackfield::NetTapi {

/// The one number that is being dialled: answers carry no id (protocols.md 3.5).
class DialDesk
{
    Q_DECLARE_TR_FUNCTIONS(Jackfield::NetTapiSystem)
public:
    static constexpr std::chrono::milliseconds answerLimit {10'000};
    static constexpr std::chrono::milliseconds noticeLimit {10'000}; ///< After the answer.

    /// `clock` must outlive it.
    explicit DialDesk(Clock &clock);
    ~DialDesk(); ///< What is under way is Uncertain.

    bool isBusy() const { return m_open.has_value(); }
    /// The order has been sent: `uid` dials `number`, which is digits. Only while not busy.
    Pending<CommandResult> begin(quint32 uid, const QString &number);
    void take(const DialAnswer &answer); ///< One that nobody waits for is ignored.
    /// A call has come; it may be the one that was dialled.
    void take(const CallOffered &notice, const CallId &call);
    qint64 ignored() const { return m_ignored; }

private:
    struct Open
    {
        Resolver<CommandResult> resolver;
        quint32 uid;
        QString number;
        bool isAnswered = false;
        std::unique_ptr<Alarm> limit;
    };

    void finish(const CommandResult &result);
    bool isOwed();

    Clock &m_clock;
    std::optional<Open> m_open;
    /// Until when an answer may still come to an order that was given up.
    std::optional<std::chrono::milliseconds> m_owedUntil;
    qint64 m_ignored = 0;
};

} // namespace Jackfield::NetTapi
