// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/typedsecrets.h"

namespace Jackfield {

TypedSecrets::TypedSecrets(SecretStore &kept, SystemId system, QMap<QString, QString> typed)
    : m_kept(kept)
    , m_system(std::move(system))
    , m_typed(std::move(typed))
{ }

Pending<Result<QString>> TypedSecrets::read(const SecretId &id)
{
    const QString typed = id.system == m_system ? m_typed.value(id.name) : QString();
    return typed.isEmpty() ? m_kept.read(id) : Pending<Result<QString>>::ready(typed);
}

Pending<Result<SecretStore::Keeper>> TypedSecrets::write(const SecretId &id, const QString &secret)
{
    return m_kept.write(id, secret);
}

Pending<Result<Unit>> TypedSecrets::remove(const SecretId &id)
{
    return m_kept.remove(id);
}

bool TypedSecrets::isFromEnvironment(const SecretId &id) const
{
    return m_kept.isFromEnvironment(id);
}

} // namespace Jackfield
