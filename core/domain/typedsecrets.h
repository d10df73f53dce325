// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secretstore.h"

#include <QMap>

namespace Jackfield {

/// Secrets that were typed and are not kept yet, in front of those that are.
class TypedSecrets final : public SecretStore
{
public:
    /// `kept` must outlive it. `typed`: of `system`, by name; empty ones are none.
    TypedSecrets(SecretStore &kept, SystemId system, QMap<QString, QString> typed);
    Pending<Result<QString>> read(const SecretId &id) override;
    Pending<Result<Keeper>> write(const SecretId &id, const QString &secret) override;
    Pending<Result<Unit>> remove(const SecretId &id) override;
    bool isFromEnvironment(const SecretId &id) const override;

private:
    SecretStore &m_kept;
    const SystemId m_system;
    const QMap<QString, QString> m_typed;
};

} // namespace Jackfield
