// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/scenario.h"

#include "protocols/simulator/builtinscenarios.h"
#include "protocols/simulator/exchange.h"

#include <QFile>

namespace Jackfield::Simulator {

Result<Scenario> loadScenario(const QString &nameOrFile)
{
    if (const QByteArray text = builtInScenario(nameOrFile); !text.isEmpty())
        return parseScenario(text, nameOrFile);
    constexpr qint64 largest = 1024 * 1024;
    QFile file(nameOrFile);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Storage,
                       QStringLiteral("%1: no scenario or file of this name; there are: %2")
                           .arg(nameOrFile, builtInScenarios().join(QLatin1String(", "))));
    return parseScenario(file.read(largest), nameOrFile);
}

Result<Unit> furnish(Exchange &exchange, const Scenario &scenario)
{
    exchange.setNumbering(scenario.numbering);
    for (const OutsideNumber &number : scenario.outside)
        exchange.setOutsideNumber(number);
    const auto because = [](const QString &number, const Error &error) {
        return failure(error.code, number + QStringLiteral(": ") + error.detail);
    };
    for (const Extension &extension : scenario.extensions) {
        if (const auto added = exchange.addExtension(extension); !added)
            return because(extension.number, added.error());
    }
    for (const CallQueue &queue : scenario.queues) {
        if (const auto added = exchange.addQueue(queue); !added)
            return because(queue.number, added.error());
    }
    return Unit {};
}

} // namespace Jackfield::Simulator
