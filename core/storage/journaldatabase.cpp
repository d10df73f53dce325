// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journaldatabase.h"

#include "core/base/log.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <system_error>
#include <thread>

namespace Jackfield {

/// What the thread and its owner share.
struct JournalDatabase::Shared
{
    struct Task
    {
        int number = 0;
        Work work;
    };
    enum class State { Serving, Finishing, GivenUp };

    explicit Shared(Opener opener)
        : open(std::move(opener))
    { }
    const Opener open; // on the thread

    std::mutex mutex; // for all below
    std::condition_variable changed;
    std::deque<Task> tasks;
    QList<int> done; // not yet answered
    JournalDatabase *owner = nullptr; // none: it is gone
    State state = State::Serving;
    bool hasEnded = false;
    std::function<void()> interrupt;

    void add(Task task)
    {
        const std::lock_guard lock(mutex);
        tasks.push_back(std::move(task));
        changed.notify_all();
    }
    std::optional<Task> next()
    {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return !tasks.empty() || state != State::Serving; });
        if (tasks.empty() || state == State::GivenUp)
            return std::nullopt;
        Task task = std::move(tasks.front());
        tasks.pop_front();
        return task;
    }
    void setInterrupt(std::function<void()> next)
    {
        const std::lock_guard lock(mutex);
        interrupt = std::move(next);
    }
    void finish(int number)
    {
        const std::lock_guard lock(mutex);
        done.append(number);
        if (owner)
            QMetaObject::invokeMethod(
                owner, [database = owner] { database->deliver(); }, Qt::QueuedConnection);
    }
    void end()
    {
        const std::lock_guard lock(mutex);
        hasEnded = true;
        changed.notify_all();
    }
    /// True: the thread is through.
    bool stop(State how, std::chrono::milliseconds limit)
    {
        std::unique_lock lock(mutex);
        state = how;
        if (how == State::GivenUp && interrupt)
            interrupt();
        changed.notify_all();
        return changed.wait_for(lock, limit, [this] { return hasEnded; });
    }
    QList<int> takeDone()
    {
        const std::lock_guard lock(mutex);
        return std::exchange(done, {});
    }
    void forgetOwner()
    {
        const std::lock_guard lock(mutex);
        owner = nullptr;
    }
};

JournalDatabase::JournalDatabase(Opener open, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>(std::move(open)))
{
    m_shared->owner = this;
}

JournalDatabase::~JournalDatabase()
{
    using State = Shared::State;
    if (m_thread.joinable()) {
        constexpr std::chrono::milliseconds lastPatience {300};
        const bool hasEnded = m_shared->stop(State::Finishing, patience)
            || m_shared->stop(State::GivenUp, lastPatience);
        // A disk that hangs must not keep the program from ending: the thread has all it needs.
        if (hasEnded)
            m_thread.join();
        else
            m_thread.detach();
    }
    m_shared->forgetOwner();
    deliver();
}

bool JournalDatabase::start()
{
    if (m_thread.joinable())
        return true;
    try {
        m_thread = std::thread([shared = m_shared] { serve(shared); });
    } catch (const std::system_error &) {
        return false;
    }
    return true;
}

void JournalDatabase::add(Work work, std::function<void()> answer)
{
    if (!start()) {
        work(failure(Error::Code::Storage, tr("There is no thread left for the journal.")));
        return answer();
    }
    const int number = ++m_lastJob;
    m_answers.insert(number, std::move(answer));
    m_shared->add({number, std::move(work)});
}

void JournalDatabase::deliver()
{
    std::vector<std::function<void()>> answers;
    const QList<int> done = m_shared->takeDone();
    for (const int number : done)
        answers.push_back(m_answers.take(number));
    for (const auto &answer : answers)
        answer(); // may end this
}

namespace {

    /// The connection of the thread: there is none before the first job and after it was lost, and
    /// none for ever once the database was refused.
    class Connection
    {
    public:
        explicit Connection(const JournalDatabase::Opener &open)
            : m_open(open)
        { }
        bool isOpen() const { return m_session != nullptr; }
        Result<SqlSession *> session()
        {
            if (m_session)
                return m_session.get();
            if (m_refusal)
                return tl::unexpected(*m_refusal);
            auto opened = m_open();
            if (!opened) {
                if (opened.error().code == Error::Code::Refused)
                    m_refusal = opened.error();
                return tl::unexpected(opened.error());
            }
            m_session = std::move(*opened);
            return m_session.get();
        }
        /// False: the database is no good any more, and closed.
        bool check()
        {
            if (!m_session || !m_session->refusal())
                return true;
            if (m_session->refusal()->code == Error::Code::Refused)
                m_refusal = m_session->refusal();
            return false;
        }
        void close() { m_session.reset(); }

    private:
        const JournalDatabase::Opener &m_open;
        std::unique_ptr<SqlSession> m_session;
        std::optional<Error> m_refusal;
    };

} // namespace

void JournalDatabase::serve(const std::shared_ptr<Shared> &shared)
{
    keepThreadOutOfLog();
    Connection connection(shared->open);
    while (auto task = shared->next()) {
        const bool wasOpen = connection.isOpen();
        const Result<SqlSession *> session = connection.session();
        if (session && !wasOpen)
            shared->setInterrupt((*session)->interrupter());
        task->work(session);
        if (!connection.check()) {
            shared->setInterrupt({});
            connection.close();
        }
        const int number = task->number;
        task.reset(); // with what it captured, before anybody hears of it
        shared->finish(number);
    }
    shared->setInterrupt({});
    connection.close();
    shared->end();
}

} // namespace Jackfield
