// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/pending.h"
#include "core/phone/command.h"
#include "protocols/nettapi/nettapistatements.h"

#include <QCoreApplication>

#include <deque>

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

    static constexpr size_t mostOwed = 2; ///< Answers that may still come, before one has to wait.
    /// Something is under way, or the server owes so many answers that the next could not be told
    /// from them.
    bool isBusy();
    /// The order has been sent: `uid` dials `number`, which is digits. Only while not busy.
    Pending<CommandResult> begin(quint32 uid, const QString &number);
    void take(const DialAnswer &answer); ///< One that nobody waits for is ignored.
    /// The number that was dialled, when this is the notice of it; else empty. The notice may show
    /// it with or without the trunk prefix (3.5).
    QString dialledIn(const CallOffered &notice) const;
    void arrive(const CallId &call); ///< It was the notice of that call.
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
    /// Until when an answer may still come to each order that is over without one.
    std::deque<std::chrono::milliseconds> m_owed;
    qint64 m_ignored = 0;
};

} // namespace Jackfield::NetTapi
