// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/setupfield.h"
#include "core/domain/systemconfig.h"
#include "core/phone/phonesystem.h"

#include <memory>
#include <vector>

namespace Jackfield {

/// Makes phone systems of one kind. Lives as long as the program; stateless.
class PhoneSystemFactory
{
public:
    virtual ~PhoneSystemFactory() = default;
    virtual QString kind() const = 0; ///< "tapimaster"; stored in settings.
    virtual QString displayName() const = 0;
    virtual QList<SetupField> fields() const = 0; ///< Beside id, kind, label and lines.
    /// Malformed with words for the user when a value cannot be used. The system starts
    /// Disconnected.
    virtual Result<std::unique_ptr<PhoneSystem>> create(const SystemConfig &config) const = 0;
};

/// Every kind the program knows, filled in the composition root.
class PhoneSystemRegistry
{
public:
    void add(std::unique_ptr<PhoneSystemFactory> factory);
    const PhoneSystemFactory *find(const QString &kind) const; ///< Null: unknown kind.
    std::vector<const PhoneSystemFactory *> all() const; ///< In the order added.
    /// As the factory's create(); Unsupported for an unknown kind.
    Result<std::unique_ptr<PhoneSystem>> create(const SystemConfig &config) const;

private:
    std::vector<std::unique_ptr<PhoneSystemFactory>> m_factories;
};

} // namespace Jackfield
