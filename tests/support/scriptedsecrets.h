// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secretstore.h"

#include <QMap>
#include <QSet>
#include <QStringList>

#include <deque>

namespace Jackfield {

/// Keeps secrets in memory: answers at once, or when the test says so.
class ScriptedSecrets final : public SecretStore
{
public:
    Pending<Result<QString>> read(const SecretId &id) override
    {
        reads << key(id);
        if (!waits)
            return Pending<Result<QString>>::ready(answerFor(id));
        m_waiting.push_back({id, Resolver<Result<QString>>(failure(Error::Code::Cancelled))});
        return m_waiting.back().resolver.pending();
    }
    Pending<Result<Keeper>> write(const SecretId &id, const QString &secret) override
    {
        if (trouble)
            return Pending<Result<Keeper>>::ready(tl::unexpected<Error>(*trouble));
        writes << key(id);
        kept.insert(key(id), secret);
        if (!writesWait)
            return Pending<Result<Keeper>>::ready(keptBy);
        m_writing.push_back(
            {key(id), secret, Resolver<Result<Keeper>>(failure(Error::Code::Cancelled))});
        return m_writing.back().resolver.pending();
    }
    Pending<Result<Unit>> remove(const SecretId &id) override
    {
        if (trouble)
            return Pending<Result<Unit>>::ready(tl::unexpected<Error>(*trouble));
        kept.remove(key(id));
        return Pending<Result<Unit>>::ready(Unit {});
    }
    void keepForSession(const SecretId &id, const QString &secret) override
    {
        kept.insert(key(id), secret);
    }
    void forgetForSession(const SecretId &id) override { kept.remove(key(id)); }
    bool isFromEnvironment(const SecretId &id) const override
    {
        return environment.contains(key(id));
    }
    Keeper keeper() const override { return keptBy; }
    void tellFlaw(const SecretId &id, Flaw flaw) override
    {
        flaws << key(id)
                + (flaw == Flaw::Missing ? QLatin1String(" missing") : QLatin1String(" wrong"));
    }
    /// Answers the oldest read that waits.
    void answer()
    {
        Waiting waiting = std::move(m_waiting.front());
        m_waiting.pop_front();
        waiting.resolver.resolve(answerFor(waiting.id));
    }
    /// Answers the oldest write that waits; what it was: "system/name=secret", empty: none waits.
    QString answerWrite(const Result<Keeper> &result = Keeper::Keychain)
    {
        if (m_writing.empty())
            return {};
        Writing writing = std::move(m_writing.front());
        m_writing.pop_front();
        if (!result)
            kept.remove(writing.key);
        writing.resolver.resolve(result);
        return writing.key + QLatin1Char('=') + writing.secret;
    }
    qsizetype waitingWrites() const { return qsizetype(m_writing.size()); }

    QMap<QString, QString> kept; ///< By "system/name".
    QStringList reads; ///< What was asked for, in order.
    QStringList writes; ///< What was written, in order.
    QStringList flaws; ///< "system/name missing" or "system/name wrong", as told.
    QSet<QString> environment; ///< What was set from outside, "system/name".
    std::optional<Error> trouble; ///< Every answer, while set.
    Keeper keptBy = Keeper::Keychain;
    bool waits = false; ///< A read is answered by answer().
    bool writesWait = false; ///< A write is answered by answerWrite().

private:
    struct Waiting
    {
        SecretId id;
        Resolver<Result<QString>> resolver;
    };
    struct Writing
    {
        QString key;
        QString secret;
        Resolver<Result<Keeper>> resolver;
    };
    static QString key(const SecretId &id) { return id.system.value + QLatin1Char('/') + id.name; }
    Result<QString> answerFor(const SecretId &id) const
    {
        if (trouble)
            return tl::unexpected<Error>(*trouble);
        const auto it = kept.constFind(key(id));
        if (it == kept.cend())
            return failure(Error::Code::NotPossible);
        return *it;
    }

    std::deque<Waiting> m_waiting;
    std::deque<Writing> m_writing;
};

} // namespace Jackfield
