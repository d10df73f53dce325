// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <functional>
#include <memory>
#include <thread>

class QObject;

namespace Jackfield {

/// Work on a thread of its own that tells its owner what comes of it. Nobody waits for it while the
/// program runs, however long a disk takes.
class BackgroundJob
{
public:
    /// What the thread has of its owner.
    class Line
    {
    public:
        virtual ~Line() = default;
        virtual bool isUnwanted() const = 0; ///< Ask often, and then come to an end.
        /// Has `news` called on the receiver's thread, unless the job is gone by then.
        virtual void tell(std::function<void()> news) = 0;
    };

    /// Starts `work`, which owns all it uses. Null: no thread can be had. `receiver` must outlive
    /// the job and live on this thread.
    static std::unique_ptr<BackgroundJob> start(QObject *receiver,
                                                std::function<void(Line &line)> work);
    /// As cancel(); nothing is told any more. Waits for the thread for at most `patience`: it ends
    /// by itself.
    ~BackgroundJob();
    Q_DISABLE_COPY_MOVE(BackgroundJob)
    static constexpr std::chrono::milliseconds patience {300};

    void cancel(); ///< The work hears of it, and may still tell something.

private:
    struct Shared;
    explicit BackgroundJob(std::shared_ptr<Shared> shared);
    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
};

} // namespace Jackfield
