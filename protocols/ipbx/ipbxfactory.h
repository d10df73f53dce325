// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonesystemfactory.h"
#include "protocols/ipbx/ipbxsystem.h"

namespace Jackfield {

class IpbxFactory final : public PhoneSystemFactory
{
public:
    explicit IpbxFactory(IpbxServices services);

    QString kind() const override;
    QString displayName() const override;
    QString summary() const override;
    QList<SetupField> fields() const override;
    QStringList secretNames() const override;
    Result<std::unique_ptr<PhoneSystem>> create(const SystemConfig &config) const override;
    ClearedConfig withoutSecrets(const SystemConfig &config) const override;
    Pending<Result<ServerTrust>> lookAtServer(const SystemConfig &config,
                                              QObject *parent) const override;

private:
    const IpbxServices m_services;
};

} // namespace Jackfield
