// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace Jackfield {

/// For a test's init(): every warning of Qt or ours that it does not name with ignoreMessage()
/// fails it. What the offscreen platform says of itself is no fault of ours.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(
        QStringLiteral("^(?!This plugin does not support |QObject::connect: No such signal "
                       "QPlatformNativeInterface::systemTrayWindowChanged)")));
}

} // namespace Jackfield
