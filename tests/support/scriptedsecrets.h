// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secretstore.h"

#include <QMap>
#include <QSet>
#include <QStringList>

#include <deque>

namespace Jackfield {

/// Keeps secrets in a map, and answers as it is told.
class ScriptedSecrets final : public SecretStore
{
public:
    static QString keyOf(const SecretId &id)
    {
        return id.system.value + QLatin1Char('/') + id.name;
    }
    Pending<Result<QString>> read(const SecretId &id) override
    {
        asked.append(QStringLiteral("read ") + keyOf(id));
        if (!readsLater)
            return Pending<Result<QString>>::ready(answerTo(id));
        m_reads.push_back({id, Resolver<Result<QString>>(failure(Error::Code::Cancelled))});
        return m_reads.back().resolver.pending();
    }
    Pending<Result<Keeper>> write(const SecretId &id, const QString &secret) override
    {
        asked.append(QStringLiteral("write ") + keyOf(id));
        if (fault)
            return Pending<Result<Keeper>>::ready(tl::unexpected(*fault));
        kept.insert(keyOf(id), secret);
        if (!answersLater)
            return Pending<Result<Keeper>>::ready(keeper);
        waiting.emplace_back(failure(Error::Code::Cancelled));
        return waiting.back().pending();
    }
    Pending<Result<Unit>> remove(const SecretId &id) override
    {
        asked.append(QStringLiteral("remove ") + keyOf(id));
        if (fault)
            return Pending<Result<Unit>>::ready(tl::unexpected(*fault));
        kept.remove(keyOf(id));
        return Pending<Result<Unit>>::ready(Unit());
    }
    bool isFromEnvironment(const SecretId &id) const override
    {
        return environment.contains(keyOf(id));
    }

    /// The oldest read() that waits.
    void answerRead()
    {
        Read read = std::move(m_reads.front());
        m_reads.pop_front();
        read.resolver.resolve(answerTo(read.id));
    }

    QMap<QString, QString> kept; ///< By keyOf().
    QStringList asked; ///< "read a/password", "write …", "remove …"
    QSet<QString> environment; ///< keyOf() of what was set from outside.
    std::optional<Error> fault; ///< Answered to everything.
    Keeper keeper = Keeper::Keychain;
    bool answersLater = false; ///< To write(): a test resolves `waiting`.
    std::deque<Resolver<Result<Keeper>>> waiting;
    bool readsLater = false; ///< To read(): a test calls answerRead().

private:
    struct Read
    {
        SecretId id;
        Resolver<Result<QString>> resolver;
    };
    Result<QString> answerTo(const SecretId &id) const
    {
        if (fault)
            return tl::unexpected(*fault);
        if (!kept.contains(keyOf(id)))
            return failure(Error::Code::NotPossible);
        return kept.value(keyOf(id));
    }

    std::deque<Read> m_reads;
};

} // namespace Jackfield
