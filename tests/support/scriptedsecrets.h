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
        if (!readsWait)
            return Pending<Result<QString>>::ready(answerFor(id));
        m_reads.push_back({id, Resolver<Result<QString>>(failure(Error::Code::Cancelled))});
        return m_reads.back().second.pending();
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

    /// Answers the oldest read that waits.
    void answerRead()
    {
        auto [id, resolver] = std::move(m_reads.front());
        m_reads.pop_front();
        resolver.resolve(answerFor(id));
    }
    /// keyOf() of what was read, in order.
    QStringList reads() const
    {
        const QString verb = QStringLiteral("read ");
        QStringList keys;
        for (const QString &each : asked)
            if (each.startsWith(verb))
                keys.append(each.sliced(verb.size()));
        return keys;
    }

    QMap<QString, QString> kept; ///< By keyOf().
    QStringList asked; ///< "read a/password", "write …", "remove …"
    QSet<QString> environment; ///< keyOf() of what was set from outside.
    std::optional<Error> fault; ///< Answered to everything.
    Keeper keeper = Keeper::Keychain;
    bool readsWait = false; ///< Until answerRead().
    bool answersLater = false; ///< To write(): a test resolves `waiting`.
    std::deque<Resolver<Result<Keeper>>> waiting;

private:
    Result<QString> answerFor(const SecretId &id) const
    {
        if (fault)
            return tl::unexpected(*fault);
        const auto it = kept.constFind(keyOf(id));
        if (it == kept.cend())
            return failure(Error::Code::NotPossible);
        return *it;
    }

    std::deque<std::pair<SecretId, Resolver<Result<QString>>>> m_reads;
};

} // namespace Jackfield
