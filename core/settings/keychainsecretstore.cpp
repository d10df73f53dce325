// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/keychainsecretstore.h"

#include "core/base/redact.h"
#include "core/settings/secretservice.h"

#include <QProcessEnvironment>
#include <qt6keychain/keychain.h>

#include <string.h>

namespace Jackfield {

constexpr QLatin1String service("jackfield");
constexpr QLatin1String passwordName("password");
constexpr QLatin1String variablePrefix("JACKFIELD_PASSWORD_");

static QString keyOf(const SecretId &id)
{
    const QString key = QStringLiteral("jackfield/") + id.system.value;
    return id.name == passwordName ? key : key + u'/' + id.name;
}

static QString variableOf(const SecretId &id)
{
    QString name = id.system.value;
    if (id.name != passwordName)
        name += QLatin1String("__") + id.name;
    return variablePrefix + name.toUpper().replace(u'-', u'_');
}

struct KeychainSecretStore::Outcome
{
    enum class Kind {
        Done,
        NotFound,
        Absent, ///< There is no keychain.
        Failed
    };
    Kind kind = Kind::Failed;
    Error error = {Error::Code::Cancelled, {}}; ///< Failed
    QString secret; ///< Read
};

/// One job under way: answered by the keychain or by its limit, whichever is first.
struct KeychainSecretStore::Question
{
    void finish(const Outcome &outcome)
    {
        limit.reset();
        if (!std::exchange(isAnswered, true))
            answer.resolve(outcome);
    }
    Resolver<Outcome> answer {Outcome()};
    std::unique_ptr<Alarm> limit;
    bool isAnswered = false;
};

KeychainSecretStore::KeychainSecretStore(Clock &clock, Use use,
                                         const QProcessEnvironment &environment, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_use(use)
{
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(variablePrefix) && !environment.value(name).isEmpty())
            m_environment.insert(name, environment.value(name));
    }
}

KeychainSecretStore::~KeychainSecretStore()
{
    const QStringList keys = m_session.keys();
    for (const QString &key : keys)
        forgetSession(key);
}

void KeychainSecretStore::keepForSession(const SecretId &id, const QString &secret)
{
    forgetSession(keyOf(id));
    m_session.insert(keyOf(id), secret.toUtf8());
}

void KeychainSecretStore::forgetForSession(const SecretId &id)
{
    forgetSession(keyOf(id));
}

void KeychainSecretStore::forgetSession(const QString &key)
{
    const auto found = m_session.find(key);
    if (found == m_session.end())
        return;
    explicit_bzero(found->data(), size_t(found->size()));
    m_session.erase(found);
}

// The job is nobody's child: QtKeychain's answer comes to it even when nobody waits any more.
Pending<KeychainSecretStore::Outcome> KeychainSecretStore::ask(QKeychain::Job *job,
                                                               const SecretId &id)
{
    auto question = std::make_shared<Question>();
    auto pending = question->answer.pending();
    question->limit = m_clock.after(patience, [this, weak = std::weak_ptr<Question>(question)] {
        if (const auto late = weak.lock())
            late->finish({Outcome::Kind::Failed,
                          {Error::Code::Storage,
                           tr("The keychain did not answer. Unlock it and try again.")},
                          {}});
    });
    job->setKey(keyOf(id));
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    connect(job, &QKeychain::Job::finished, this,
            [this, id, question](QKeychain::Job *finished) { judge(*finished, id, question); });
    job->start();
    return pending;
}

static Error refusal()
{
    return {Error::Code::Refused,
            KeychainSecretStore::tr("The keychain is locked, or it was not allowed to Jackfield. "
                                    "Unlock it and try again.")};
}

static Error storageError(const QString &words)
{
    return {Error::Code::Storage, KeychainSecretStore::tr("The keychain failed: %1").arg(words)};
}

void KeychainSecretStore::judge(const QKeychain::Job &job, const SecretId &id,
                                const std::shared_ptr<Question> &question)
{
    using Kind = Outcome::Kind;
    const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
    const bool isRemoving = qobject_cast<const QKeychain::DeletePasswordJob *>(&job);
    switch (job.error()) {
    case QKeychain::NoError:
        if (isRemoving) // also when it was locked, and is still there
            return judge(id, question, {Kind::Done, {}, {}});
        return question->finish({Kind::Done, {}, reading ? reading->textData() : QString()});
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return question->finish({Kind::Failed, refusal(), {}});
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return question->finish({Kind::Absent, {}, {}});
    case QKeychain::EntryNotFound:
        return judge(id, question, {Kind::NotFound, {}, {}});
    default:
        return judge(id, question, {Kind::Failed, storageError(oneLine(job.errorString())), {}});
    }
}

void KeychainSecretStore::judge(const SecretId &id, const std::shared_ptr<Question> &question,
                                const Outcome &outcome)
{
    using Kind = Outcome::Kind;
    using State = SecretServiceState;
    secretServiceState(service, keyOf(id), this)
        .then(this, [question, outcome](const State &state) {
            if (state == State::Locked)
                question->finish({Kind::Failed, refusal(), {}});
            else if (state == State::Absent && outcome.kind == Kind::Failed)
                question->finish({Kind::Absent, {}, {}});
            else
                question->finish(outcome);
        });
}

/// The answer to `from`, made by `make`, while `context` lives.
template<typename T, typename From, typename Make>
static Pending<Result<T>> answered(const Pending<From> &from, const QObject *context, Make make)
{
    auto answer = std::make_shared<Resolver<Result<T>>>(failure(Error::Code::Cancelled));
    from.then(context, [answer, make](const From &outcome) { answer->resolve(make(outcome)); });
    return answer->pending();
}

bool KeychainSecretStore::isFromEnvironment(const SecretId &id) const
{
    return m_environment.contains(variableOf(id));
}

SecretStore::Keeper KeychainSecretStore::keeper() const
{
    return m_use == Use::SessionOnly || m_isAbsent ? Keeper::Session : Keeper::Keychain;
}

void KeychainSecretStore::tellFlaw(const SecretId &id, Flaw flaw)
{
    if (!isFromEnvironment(id))
        Q_EMIT flawTold(id, flaw);
}

Pending<Result<QString>> KeychainSecretStore::read(const SecretId &id)
{
    using Answer = Result<QString>;
    const auto given = m_environment.constFind(variableOf(id));
    if (given != m_environment.cend())
        return Pending<Answer>::ready(*given);
    const auto kept = m_session.constFind(keyOf(id));
    if (kept != m_session.cend())
        return Pending<Answer>::ready(QString::fromUtf8(*kept));
    const Error none {Error::Code::NotPossible,
                      tr("None is kept. Enter it in the settings of the phone system.")};
    if (m_use == Use::SessionOnly)
        return Pending<Answer>::ready(tl::unexpected(none));
    return answered<QString>(ask(new QKeychain::ReadPasswordJob(service), id), this,
                             [this, none](const Outcome &outcome) -> Answer {
                                 m_isAbsent = outcome.kind == Outcome::Kind::Absent;
                                 if (outcome.kind == Outcome::Kind::Done)
                                     return outcome.secret;
                                 const bool failed = outcome.kind == Outcome::Kind::Failed;
                                 return tl::unexpected(failed ? outcome.error : none);
                             });
}

Pending<Result<SecretStore::Keeper>> KeychainSecretStore::write(const SecretId &id,
                                                                const QString &secret)
{
    using Answer = Result<Keeper>;
    if (m_use == Use::SessionOnly) {
        keepForSession(id, secret);
        Q_EMIT written(id);
        return Pending<Answer>::ready(Keeper::Session);
    }
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(secret);
    return answered<Keeper>(
        ask(job, id), this, [this, id, secret](const Outcome &outcome) -> Answer {
            if (outcome.kind == Outcome::Kind::Failed)
                return tl::unexpected(outcome.error);
            m_isAbsent = outcome.kind != Outcome::Kind::Done;
            if (m_isAbsent)
                keepForSession(id, secret);
            else
                forgetSession(keyOf(id));
            Q_EMIT troubled(m_isAbsent ? tr("This desktop has no keychain: passwords "
                                            "are kept for this run only.")
                                       : QString());
            Q_EMIT written(id);
            return keeper();
        });
}

Pending<Result<Unit>> KeychainSecretStore::remove(const SecretId &id)
{
    using Answer = Result<Unit>;
    forgetSession(keyOf(id));
    if (m_use == Use::SessionOnly)
        return Pending<Answer>::ready(Unit {});
    return answered<Unit>(ask(new QKeychain::DeletePasswordJob(service), id), this,
                          [](const Outcome &outcome) -> Answer {
                              if (outcome.kind == Outcome::Kind::Failed)
                                  return tl::unexpected(outcome.error);
                              return Unit {};
                          });
}

} // namespace Jackfield
