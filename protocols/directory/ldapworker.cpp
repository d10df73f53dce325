// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/directory/ldapworker.h"

#include "core/base/log.h"

#include <QObject>

#include <condition_variable>
#include <csignal>
#include <mutex>
#include <system_error>
#include <thread>

namespace Jackfield {

struct LdapWorker::Shared
{
    LdapSetup setup;
    std::mutex mutex; // for all below
    std::condition_variable wake;
    std::optional<Question> question;
    QObject *receiver = nullptr; // none: the worker is gone

    std::optional<Question> nextQuestion()
    {
        std::unique_lock lock(mutex);
        wake.wait(lock, [this] { return question || !receiver; });
        return receiver ? std::exchange(question, {}) : std::nullopt;
    }
    bool isWanted()
    {
        const std::lock_guard lock(mutex);
        return receiver != nullptr;
    }
    void answer(Question answered, Answer answer)
    {
        const std::lock_guard lock(mutex);
        if (receiver)
            QMetaObject::invokeMethod(
                receiver,
                [tell = std::move(answered.answered), answer = std::move(answer)] { tell(answer); },
                Qt::QueuedConnection);
    }
};

namespace {

    /// libldap and GnuTLS write to sockets that the server may have closed, and say good-bye there.
    void survivePipes()
    {
        sigset_t pipe;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
    }

} // namespace

void LdapWorker::run(const std::shared_ptr<Shared> &shared)
{
    keepThreadOutOfLog();
    survivePipes();
    std::unique_ptr<LdapConnection> connection;
    while (auto question = shared->nextQuestion()) {
        const bool isNew = !connection;
        if (isNew)
            connection = std::make_unique<LdapConnection>(shared->setup);
        const auto isWanted = [&shared] { return shared->isWanted(); };
        Answer answer = isNew ? connection->open(question->password).and_then([&](Unit) {
            return connection->search(question->question, isWanted);
        })
                              : connection->search(question->question, isWanted);
        question->password.clear();
        if (!answer)
            connection.reset();
        shared->answer(std::move(*question), std::move(answer));
    }
}

std::unique_ptr<LdapWorker> LdapWorker::start(const LdapSetup &setup, QObject *receiver)
{
    auto shared = std::make_shared<Shared>();
    shared->setup = setup;
    shared->receiver = receiver;
    try {
        std::thread([shared] { run(shared); }).detach();
    } catch (const std::system_error &) {
        return {};
    }
    return std::unique_ptr<LdapWorker>(new LdapWorker(std::move(shared)));
}

LdapWorker::LdapWorker(std::shared_ptr<Shared> shared)
    : m_shared(std::move(shared))
{ }

LdapWorker::~LdapWorker()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->receiver = nullptr;
    m_shared->question.reset();
    m_shared->wake.notify_all();
}

void LdapWorker::ask(Question question)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->question = std::move(question);
    m_shared->wake.notify_all();
}

std::weak_ptr<const void> LdapWorker::thread() const
{
    return m_shared;
}

} // namespace Jackfield
