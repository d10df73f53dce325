// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonesystemfactory.h"
#include "protocols/transport/transport.h"

#include <QCoreApplication>

namespace Jackfield {

class Clock;

/// kind = "tapimaster" in jackfield.toml.
class TapiMasterFactory final : public PhoneSystemFactory
{
    Q_DECLARE_TR_FUNCTIONS(Jackfield::TapiMasterFactory)
public:
    /// `clock` must outlive the factory and what it makes.
    TapiMasterFactory(Clock &clock, TcpTransportFactory tcp);

    QString kind() const override;
    QString displayName() const override;
    QString summary() const override;
    QList<SetupField> fields() const override;
    Result<std::unique_ptr<PhoneSystem>> create(const SystemConfig &config) const override;

private:
    Clock &m_clock;
    const TcpTransportFactory m_tcp;
};

} // namespace Jackfield
