// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <QRegularExpression>

namespace Jackfield {

Q_LOGGING_CATEGORY(logPhone, "jackfield.phone", QtWarningMsg)
Q_LOGGING_CATEGORY(logDialing, "jackfield.dialing", QtWarningMsg)
Q_LOGGING_CATEGORY(logProtocol, "jackfield.protocol", QtWarningMsg)
Q_LOGGING_CATEGORY(logSettings, "jackfield.settings", QtWarningMsg)
Q_LOGGING_CATEGORY(logInbound, "jackfield.inbound", QtWarningMsg)
Q_LOGGING_CATEGORY(logStorage, "jackfield.storage", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "jackfield.ui", QtWarningMsg)

void setLogCategories(const QStringList &categories)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(QLatin1String(logCategoryForm)));
    QString rules;
    for (const QString &each : categories) {
        const auto match = form.match(each);
        if (!match.hasMatch())
            continue;
        QString name = match.captured(1);
        if (name == QLatin1String("dialling"))
            name = QStringLiteral("dialing");
        const QString level = match.captured(3);
        if (level != QLatin1String("warning"))
            rules += QStringLiteral("jackfield.%1.info=true\n").arg(name);
        if (level.isEmpty() || level == QLatin1String("debug"))
            rules += QStringLiteral("jackfield.%1.debug=true\n").arg(name);
    }
    QLoggingCategory::setFilterRules(rules);
}

static thread_local bool keptOut = false;

void keepThreadOutOfLog()
{
    keptOut = true;
}

bool isThreadKeptOutOfLog()
{
    return keptOut;
}

} // namespace Jackfield
