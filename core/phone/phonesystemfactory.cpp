// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/phonesystemfactory.h"

#include <algorithm>

namespace Jackfield {

void PhoneSystemRegistry::add(std::unique_ptr<PhoneSystemFactory> factory)
{
    m_factories.push_back(std::move(factory));
}

const PhoneSystemFactory *PhoneSystemRegistry::find(const QString &kind) const
{
    const auto it = std::find_if(m_factories.cbegin(), m_factories.cend(),
                                 [&](const auto &factory) { return factory->kind() == kind; });
    return it == m_factories.cend() ? nullptr : it->get();
}

std::vector<const PhoneSystemFactory *> PhoneSystemRegistry::all() const
{
    std::vector<const PhoneSystemFactory *> factories;
    for (const auto &factory : m_factories)
        factories.push_back(factory.get());
    return factories;
}

Result<std::unique_ptr<PhoneSystem>> PhoneSystemRegistry::create(const SystemConfig &config) const
{
    if (const PhoneSystemFactory *factory = find(config.kind))
        return factory->create(config);
    return failure(Error::Code::Unsupported, config.kind);
}

} // namespace Jackfield
