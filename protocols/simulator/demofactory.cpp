// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/demofactory.h"

#include "protocols/simulator/demosystem.h"
#include "protocols/simulator/exchange.h"

namespace Jackfield::Simulator {

QString DemoFactory::displayName() const
{
    return tr("Demo telephone exchange");
}

Result<std::unique_ptr<PhoneSystem>> DemoFactory::create(const SystemConfig &config) const
{
    QStringList lines = config.lines;
    if (lines.isEmpty() && !m_exchange.extensions().empty())
        lines.append(m_exchange.extensions().begin()->first);
    for (const QString &line : lines) {
        if (!m_exchange.findExtension(line))
            return failure(Error::Code::Malformed,
                           tr("The demo exchange has no extension %1. Choose one of its own, such "
                              "as %2.")
                               .arg(line,
                                    m_exchange.extensions().empty()
                                        ? QString()
                                        : m_exchange.extensions().begin()->first));
    }
    return std::make_unique<DemoSystem>(config.id, m_exchange, lines);
}

} // namespace Jackfield::Simulator
