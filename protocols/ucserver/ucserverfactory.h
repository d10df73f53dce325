// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonesystemfactory.h"
#include "protocols/ucserver/session.h"

#include <QCoreApplication>

namespace Jackfield {

/// kind = "ucserver" in jackfield.toml.
class UcServerFactory final : public PhoneSystemFactory
{
    Q_DECLARE_TR_FUNCTIONS(Jackfield::UcServerFactory)
public:
    /// Makes the sessions that read their passwords there.
    using SessionsWith = std::function<UcServer::SessionFactory(SecretStore &secrets)>;
    /// `clock` and `secrets` must outlive the factory and what it makes.
    UcServerFactory(Clock &clock, SecretStore &secrets, SessionsWith sessions);

    QString kind() const override;
    QString displayName() const override;
    QList<SetupField> fields() const override;
    QStringList secretNames() const override;
    Result<std::unique_ptr<PhoneSystem>> create(const SystemConfig &config) const override;
    Result<std::unique_ptr<PhoneSystem>> createWith(const SystemConfig &config,
                                                    SecretStore &secrets) const override;
    ClearedConfig withoutSecrets(const SystemConfig &config) const override;
    Pending<Result<ServerTrust>> lookAtServer(const SystemConfig &config,
                                              QObject *parent) const override;

private:
    Clock &m_clock;
    SecretStore &m_secrets;
    const SessionsWith m_sessions;
};

} // namespace Jackfield
