// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pending.h"
#include "core/base/result.h"
#include "core/contacts/backgroundjob.h"

#include <QCoreApplication>

#include <list>

namespace Jackfield {

/// What an object has done on other threads, one for each, whose results come back to its own.
class BackgroundWork
{
    Q_DECLARE_TR_FUNCTIONS(Jackfield::BackgroundWork)
public:
    /// `owner` must outlive it.
    explicit BackgroundWork(QObject &owner)
        : m_owner(owner)
    { }
    /// `work` owns all it uses. Storage: there is no thread. Cancelled: this went first; the thread
    /// may go on to its end then.
    template<typename T>
    Pending<Result<T>> start(std::function<Result<T>()> work)
    {
        using Resolving = Resolver<Result<T>>;
        const auto resolver = std::make_shared<Resolving>(failure(Error::Code::Cancelled));
        auto pending = resolver->pending();
        const auto place = m_jobs.insert(m_jobs.end(), Job {nullptr, resolver});
        place->thread =
            BackgroundJob::start(&m_owner, [this, place, work](BackgroundJob::Line &line) {
                const auto result = std::make_shared<Result<T>>(work());
                line.tell([this, place, result] {
                    const Job done = std::move(*place);
                    m_jobs.erase(place);
                    std::static_pointer_cast<Resolving>(done.resolver)->resolve(*result);
                });
            });
        if (!place->thread) {
            m_jobs.erase(place);
            resolver->resolve(failure(Error::Code::Storage, tr("There is no memory for it.")));
        }
        return pending;
    }

private:
    struct Job
    {
        std::unique_ptr<BackgroundJob> thread;
        std::shared_ptr<void> resolver; ///< Answers on the owner's thread, whatever happens.
    };
    QObject &m_owner;
    std::list<Job> m_jobs;
};

} // namespace Jackfield
