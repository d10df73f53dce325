// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/directory/ldapconnection.h"

#include <functional>
#include <memory>

class QObject;

namespace Jackfield {

/// A thread with a connection of its own, which it opens when it is first asked and after each
/// failure. Nobody ever waits for the thread: it owns what it needs and ends by itself, at the
/// latest when the limits of LdapConnection are over.
class LdapWorker
{
public:
    using Answer = LdapResult<LdapFound>;
    struct Question
    {
        LdapQuestion question;
        QString password; ///< Used only to connect.
        std::function<void(const Answer &)> answered; ///< Called on the thread of `receiver`.
    };

    /// Nothing: no thread can be had. `receiver` must outlive the worker, on the thread of whoever
    /// has it.
    static std::unique_ptr<LdapWorker> start(const LdapSetup &setup, QObject *receiver);
    /// An answer that is already under way may still come; none that is given later does.
    ~LdapWorker();
    Q_DISABLE_COPY_MOVE(LdapWorker)

    void ask(Question question); ///< One at a time.
    std::weak_ptr<const void> thread() const; ///< Expires when the thread has ended.

private:
    struct Shared;
    explicit LdapWorker(std::shared_ptr<Shared> shared);
    static void run(const std::shared_ptr<Shared> &shared);
    std::shared_ptr<Shared> m_shared;
};

} // namespace Jackfield
