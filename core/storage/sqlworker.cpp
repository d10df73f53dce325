// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlworker.h"

#include "core/base/log.h"
#include "core/storage/sqllibraries.h"

#include <QObject>

#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>

namespace Jackfield {

struct SqlWorker::Shared
{
    SqlFunctionSetup setup;
    std::mutex mutex; // for all below
    std::condition_variable wake;
    std::optional<Question> question;
    QObject *receiver = nullptr; // none: the worker is gone
    std::function<void()> interrupt;

    std::optional<Question> nextQuestion()
    {
        std::unique_lock lock(mutex);
        wake.wait(lock, [this] { return question || !receiver; });
        return receiver ? std::exchange(question, {}) : std::nullopt;
    }
    void setInterrupt(std::function<void()> next)
    {
        const std::lock_guard lock(mutex);
        interrupt = std::move(next);
    }
    bool isWanted()
    {
        const std::lock_guard lock(mutex);
        return receiver != nullptr;
    }
    void answer(Question answered, SqlOutcome outcome)
    {
        const std::lock_guard lock(mutex);
        if (receiver)
            QMetaObject::invokeMethod(
                receiver,
                [tell = std::move(answered.answered), outcome = std::move(outcome)] {
                    tell(outcome);
                },
                Qt::QueuedConnection);
    }
};

namespace {

    /// The connection of a thread, and when it may be touched.
    class Connector
    {
    public:
        explicit Connector(const SqlFunctionSetup &setup)
            : m_setup(setup)
        { }
        ~Connector() { close(); }
        Q_DISABLE_COPY_MOVE(Connector)

        SqlConnection *current() const { return m_connection.get(); }
        std::optional<SqlOutcome> open(const QString &password)
        {
            {
                const auto lock = lockForSqlLoading();
                m_connection = std::make_unique<SqlConnection>(m_setup);
            }
            return m_connection->open(password); // may take seconds: without the lock
        }
        void close()
        {
            const auto lock = lockForSqlClosing();
            m_connection.reset();
        }

    private:
        const SqlFunctionSetup &m_setup;
        std::unique_ptr<SqlConnection> m_connection;
    };

} // namespace

void SqlWorker::run(const std::shared_ptr<Shared> &shared)
{
    keepThreadOutOfLog();
    Connector connector(shared->setup);
    while (auto question = shared->nextQuestion()) {
        std::optional<SqlOutcome> outcome;
        if (!connector.current()) {
            outcome = connector.open(question->password);
            if (!outcome)
                shared->setInterrupt(connector.current()->interrupter());
        }
        question->password.clear();
        if (!outcome && shared->isWanted())
            outcome = question->rows ? connector.current()->rows(*question->rows, question->values)
                                     : connector.current()->run(question->values);
        if (!outcome || !outcome->answer) {
            shared->setInterrupt({});
            connector.close();
        }
        if (outcome)
            shared->answer(std::move(*question), std::move(*outcome));
    }
    shared->setInterrupt({});
}

std::unique_ptr<SqlWorker> SqlWorker::start(const SqlFunctionSetup &setup, QObject *receiver)
{
    auto shared = std::make_shared<Shared>();
    shared->setup = setup;
    shared->receiver = receiver;
    try {
        std::thread([shared] { run(shared); }).detach();
    } catch (const std::system_error &) {
        return {};
    }
    return std::unique_ptr<SqlWorker>(new SqlWorker(std::move(shared)));
}

SqlWorker::SqlWorker(std::shared_ptr<Shared> shared)
    : m_shared(std::move(shared))
{ }

SqlWorker::~SqlWorker()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->receiver = nullptr;
    m_shared->question.reset();
    if (m_shared->interrupt)
        m_shared->interrupt();
    m_shared->wake.notify_all();
}

void SqlWorker::ask(Question question)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->question = std::move(question);
    m_shared->wake.notify_all();
}

std::weak_ptr<const void> SqlWorker::thread() const
{
    return m_shared;
}

} // namespace Jackfield
