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
    /// `clock` must outlive the factory and what it makes.
    UcServerFactory(Clock &clock, UcServer::SessionFactory sessions);

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
    Clock &m_clock;
    const UcServer::SessionFactory m_sessions;
};

} // namespace Jackfield
