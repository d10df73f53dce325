// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/sqlconnection.h"

#include <functional>
#include <memory>

class QObject;

namespace Jackfield {

/// A thread with a connection of its own, which it opens when it is first asked and after each
/// failure. Nobody ever waits for the thread: it owns what it needs and ends when the database lets
/// it.
class SqlWorker
{
public:
    struct Question
    {
        QStringList values;
        std::optional<SqlRowsWanted> rows {}; ///< Unset: the text of the setup.
        QString password; ///< Used only to connect.
        std::function<void(const SqlOutcome &)> answered; ///< Called on the thread of `receiver`.
    };

    /// Nothing: no thread can be had. `receiver` must outlive the worker, on the thread of whoever
    /// has it.
    static std::unique_ptr<SqlWorker> start(const SqlFunctionSetup &setup, QObject *receiver);
    /// Interrupts what runs, where the database has a way for that. An answer that is already under
    /// way may still come; none that is given later does.
    ~SqlWorker();
    Q_DISABLE_COPY_MOVE(SqlWorker)

    /// One at a time.
    void ask(Question question);
    /// Expires when the thread has ended.
    std::weak_ptr<const void> thread() const;

private:
    struct Shared;
    explicit SqlWorker(std::shared_ptr<Shared> shared);
    static void run(const std::shared_ptr<Shared> &shared);
    std::shared_ptr<Shared> m_shared;
};

} // namespace Jackfield
