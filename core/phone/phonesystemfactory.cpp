// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/phonesystemfactory.h"

#include <algorithm>

namespace Jackfield {

QList<SetupField> PhoneSystemFactory::fieldsFor(const QVariantMap &) const
{
    return fields();
}

QStringList PhoneSystemFactory::secretNames() const
{
    QStringList names;
    for (const SetupField &field : fields()) {
        if (field.kind == SetupField::Kind::Secret)
            names << field.key.section(u'.', -1);
    }
    return names;
}

std::optional<RequestPreview> PhoneSystemFactory::preview(const SystemConfig &,
                                                          const DialString &) const
{
    return std::nullopt;
}

Pending<Result<ServerTrust>> PhoneSystemFactory::lookAtServer(const SystemConfig &, QObject *) const
{
    return Pending<Result<ServerTrust>>::ready(failure(Error::Code::Unsupported));
}

Pending<Result<Unit>> PhoneSystemFactory::reach(const SystemConfig &, QObject *) const
{
    return Pending<Result<Unit>>::ready(failure(Error::Code::Unsupported));
}

Pending<TrialReport> PhoneSystemFactory::tryOut(const SystemConfig &,
                                                const QMap<QString, QString> &, const DialString &,
                                                QObject *) const
{
    return Pending<TrialReport>::ready({{}, {}, failure(Error::Code::Unsupported), {}});
}

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
