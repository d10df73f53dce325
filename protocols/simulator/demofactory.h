// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonesystemfactory.h"

#include <QCoreApplication>

namespace Jackfield::Simulator {

class Exchange;

/// Makes phone systems of the kind "demo".
class DemoFactory final : public PhoneSystemFactory
{
    Q_DECLARE_TR_FUNCTIONS(Jackfield::Simulator::DemoFactory)
public:
    /// `exchange` must outlive the factory and every system it makes.
    explicit DemoFactory(Exchange &exchange)
        : m_exchange(exchange)
    { }
    QString kind() const override { return QStringLiteral("demo"); }
    QString displayName() const override;
    QList<SetupField> fields() const override { return {}; }
    /// Without lines the first extension is the own one.
    Result<std::unique_ptr<PhoneSystem>> create(const SystemConfig &config) const override;

private:
    Exchange &m_exchange;
};

} // namespace Jackfield::Simulator
