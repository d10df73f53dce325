// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secretstore.h"

#include <QMap>

namespace Jackfield {

/// Knows what a test gave it, under the names of the secrets, and answers at once.
class FixedSecrets final : public SecretStore
{
public:
    QMap<QString, QString> secrets;
    std::optional<Error> failure; ///< What every read answers instead.
    int reads = 0;

    Pending<Result<QString>> read(const SecretId &id) override
    {
        ++reads;
        if (failure)
            return Pending<Result<QString>>::ready(tl::unexpected(*failure));
        if (!secrets.contains(id.name))
            return Pending<Result<QString>>::ready(
                tl::unexpected(Error {Error::Code::NotPossible, {}}));
        return Pending<Result<QString>>::ready(secrets.value(id.name));
    }
    Pending<Result<Keeper>> write(const SecretId &id, const QString &secret) override
    {
        secrets.insert(id.name, secret);
        return Pending<Result<Keeper>>::ready(Keeper::Session);
    }
    Pending<Result<Unit>> remove(const SecretId &id) override
    {
        secrets.remove(id.name);
        return Pending<Result<Unit>>::ready(Unit {});
    }
};

} // namespace Jackfield
