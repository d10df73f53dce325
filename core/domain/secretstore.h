// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pending.h"
#include "core/base/result.h"
#include "core/domain/ids.h"

namespace Jackfield {

/// Names one secret of a phone system.
struct SecretId
{
    SystemId system;
    QString name = QStringLiteral("password"); ///< Or "key", "token", …: small letters, digits, '_'
    bool operator==(const SecretId &) const = default;
};

/// Where passwords, keys and tokens are kept; jackfield.toml never holds one. Nothing waits: every
/// answer comes later, or at once. What is read is not kept longer than it is needed, and never
/// logged.
class SecretStore
{
public:
    /// Who keeps a secret that was written.
    enum class Keeper {
        Keychain,
        Session, ///< No keychain can be had: this run of the program only.
    };
    virtual ~SecretStore() = default;
    /// NotPossible: none is kept. Refused: the keychain is locked, or the user said no. Storage:
    /// the keychain failed. The detail is for people.
    virtual Pending<Result<QString>> read(const SecretId &id) = 0;
    /// Overwrites. Refused and Storage as read(); then nothing was kept.
    virtual Pending<Result<Keeper>> write(const SecretId &id, const QString &secret) = 0;
    /// Done also when there was none.
    virtual Pending<Result<Unit>> remove(const SecretId &id) = 0;
    /// Until forgetForSession(), write() or remove(), or the end of this run: read() finds it
    /// before what is kept. Nothing is written.
    virtual void keepForSession(const SecretId &id, const QString &secret) = 0;
    virtual void forgetForSession(const SecretId &id) = 0;
    /// It was set for this run from outside: read() answers that whatever is written or removed.
    virtual bool isFromEnvironment(const SecretId &) const { return false; }
    /// Who would keep what is written now, as far as is known.
    virtual Keeper keeper() const { return Keeper::Keychain; }

    /// What keeps whoever needs a secret from their work.
    enum class Flaw {
        Missing, ///< None is kept, and nothing goes without.
        Wrong, ///< The other side refuses the one that was read.
    };
    /// Said by them, each time: a person may be asked for it.
    virtual void tellFlaw(const SecretId &, Flaw) { }
};

} // namespace Jackfield
