// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/secretstore.h"

#include <QHash>
#include <QObject>

class QProcessEnvironment;

namespace QKeychain {
class Job;
}

namespace Jackfield {

/// The keychain of the desktop, by QtKeychain: service "jackfield", key "jackfield/<id>" for a
/// password and "jackfield/<id>/<name>" for anything else. Never a file of our own.
///
/// Read first: the environment. JACKFIELD_PASSWORD_<ID> (the id in capitals, '-' as '_') is the
/// password of that system, JACKFIELD_PASSWORD_<ID>__<NAME> another secret; an empty one counts as
/// none. Next: what is kept for this run only.
///
/// When the keychain has not answered after `patience` the answer is Storage; the user may have
/// been asked to unlock it and not have looked.
class KeychainSecretStore final : public QObject, public SecretStore
{
    Q_OBJECT
public:
    enum class Use {
        Keychain,
        SessionOnly, ///< The keychain is never touched: for the demo, whose systems are not real.
    };
    static constexpr std::chrono::seconds patience {30};

    /// `clock` must outlive it.
    KeychainSecretStore(Clock &clock, Use use, const QProcessEnvironment &environment,
                        QObject *parent = nullptr);
    ~KeychainSecretStore() override; ///< What is open is answered Cancelled.

    Pending<Result<QString>> read(const SecretId &id) override;
    Pending<Result<Keeper>> write(const SecretId &id, const QString &secret) override;
    Pending<Result<Unit>> remove(const SecretId &id) override;
    bool isFromEnvironment(const SecretId &id) const override;
    Keeper keeper() const override;
    void tellFlaw(const SecretId &id, Flaw flaw) override; ///< Nothing for the environment's.
    void keepForSession(const SecretId &id, const QString &secret) override;
    void forgetForSession(const SecretId &id) override;

Q_SIGNALS:
    /// The desktop has no keychain for what was written, or has one again; words for people, empty:
    /// all is well. Never for the environment, nor for SessionOnly.
    void troubled(const QString &words);
    void flawTold(const Jackfield::SecretId &id, Jackfield::SecretStore::Flaw flaw);
    void written(const Jackfield::SecretId &id); ///< It is kept now, by whomever.

private:
    struct Outcome;
    struct Question;
    Pending<Outcome> ask(QKeychain::Job *job, const SecretId &id);
    void judge(const QKeychain::Job &job, const SecretId &id,
               const std::shared_ptr<Question> &question);
    /// `outcome`, but for what the keychain itself says of the entry.
    void judge(const SecretId &id, const std::shared_ptr<Question> &question,
               const Outcome &outcome);
    void forgetSession(const QString &key);

    Clock &m_clock;
    const Use m_use;
    QHash<QString, QString> m_environment; ///< By variable.
    bool m_isAbsent = false; ///< The keychain, when it was last asked.
    QHash<QString, QByteArray> m_session; ///< By key of the keychain; UTF-8, shared with nobody.
};

} // namespace Jackfield
