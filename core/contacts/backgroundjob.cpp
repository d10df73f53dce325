// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/backgroundjob.h"

#include "core/base/log.h"

#include <QObject>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <system_error>

namespace Jackfield {

struct BackgroundJob::Shared final : Line, std::enable_shared_from_this<Shared>
{
    std::atomic_bool unwanted = false;
    std::mutex mutex; // for all below
    std::condition_variable ended;
    QObject *receiver = nullptr; // none: the job is gone
    bool hasEnded = false;

    bool isUnwanted() const override { return unwanted; }
    void tell(std::function<void()> news) override
    {
        const std::lock_guard lock(mutex);
        if (!receiver)
            return;
        QMetaObject::invokeMethod(
            receiver,
            [shared = shared_from_this(), news = std::move(news)] {
                if (shared->isHeard())
                    news();
            },
            Qt::QueuedConnection);
    }
    bool isHeard()
    {
        const std::lock_guard lock(mutex);
        return receiver != nullptr;
    }
    void end()
    {
        const std::lock_guard lock(mutex);
        hasEnded = true;
        ended.notify_all();
    }
    bool leave()
    {
        std::unique_lock lock(mutex);
        receiver = nullptr;
        return ended.wait_for(lock, patience, [this] { return hasEnded; });
    }
};

std::unique_ptr<BackgroundJob> BackgroundJob::start(QObject *receiver,
                                                    std::function<void(Line &line)> work)
{
    auto shared = std::make_shared<Shared>();
    shared->receiver = receiver;
    std::unique_ptr<BackgroundJob> job(new BackgroundJob(shared));
    try {
        job->m_thread = std::thread([shared, work = std::move(work)]() mutable {
            keepThreadOutOfLog();
            work(*shared);
            work = {}; // with what it captured, before the end is known
            shared->end();
        });
    } catch (const std::system_error &) {
        shared->end();
        return {};
    }
    return job;
}

BackgroundJob::BackgroundJob(std::shared_ptr<Shared> shared)
    : m_shared(std::move(shared))
{ }

BackgroundJob::~BackgroundJob()
{
    cancel();
    const bool hasEnded = m_shared->leave();
    if (!m_thread.joinable())
        return;
    if (hasEnded)
        m_thread.join();
    else
        m_thread.detach();
}

void BackgroundJob::cancel()
{
    m_shared->unwanted = true;
}

} // namespace Jackfield
