// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secretnames.h"

#include <QRegularExpression>

namespace Jackfield {

QStringList secretNames()
{
    return {QStringLiteral("password"), QStringLiteral("key"),    QStringLiteral("token"),
            QStringLiteral("passcode"), QStringLiteral("secret"), QStringLiteral("pin"),
            QStringLiteral("pass"),     QStringLiteral("passwd"), QStringLiteral("pwd"),
            QStringLiteral("pw"),       QStringLiteral("auth"),   QStringLiteral("apikey"),
            QStringLiteral("api_key")};
}

bool isSecretValue(const QString &name)
{
    return secretNames().contains(name, Qt::CaseInsensitive);
}

static const QRegularExpression &parameterForm()
{
    static const QRegularExpression form(
        QStringLiteral("((?:^|[?&;\\s])(?:%1)=)([^&;#\\s\"'<>]+)").arg(secretNames().join(u'|')),
        QRegularExpression::CaseInsensitiveOption);
    return form;
}

QString maskedParameters(QString text)
{
    return text.replace(parameterForm(), QStringLiteral("\\1***"));
}

QStringList secretParameters(const QString &text)
{
    QStringList values;
    for (auto matches = parameterForm().globalMatch(text); matches.hasNext();)
        values << QString::fromUtf8(
            QByteArray::fromPercentEncoding(matches.next().captured(2).toUtf8()));
    return values;
}

} // namespace Jackfield
