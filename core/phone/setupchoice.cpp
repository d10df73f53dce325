// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/setupchoice.h"

#include <QCoreApplication>

namespace Jackfield {

Result<int> chosenIn(const SystemConfig &config, const QString &key, const QStringList &choices)
{
    const QString value = config.values.value(key, choices.first()).toString();
    const auto position = choices.indexOf(value);
    if (position < 0)
        return failure(Error::Code::Malformed,
                       QCoreApplication::translate("Jackfield::PhoneSystemFactory",
                                                   "%1 is \"%2\"; it can be one of: %3")
                           .arg(key, value, choices.join(QStringLiteral(", "))));
    return int(position);
}

} // namespace Jackfield
