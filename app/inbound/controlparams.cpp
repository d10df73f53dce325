// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/controlparams.h"

#include <cmath>
#include <limits>

namespace Jackfield {

QJsonValue ControlParams::take(const QString &key)
{
    return m_params.take(key);
}

void ControlParams::fail(const QString &message)
{
    if (!m_fault)
        m_fault = JsonRpc::Failure {JsonRpc::invalidParams, message};
}

QString ControlParams::text(const QString &key)
{
    const QString value = optionalText(key);
    if (value.isEmpty())
        fail(QStringLiteral("param \"%1\" is missing or empty").arg(key));
    return value;
}

QString ControlParams::optionalText(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isString())
        fail(QStringLiteral("param \"%1\" is not a string").arg(key));
    return value.toString();
}

std::optional<bool> ControlParams::optionalFlag(const QString &key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isBool())
        fail(QStringLiteral("param \"%1\" is not true or false").arg(key));
    return value.toBool();
}

std::optional<int> ControlParams::optionalNumber(const QString &key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return std::nullopt;
    const double number = value.toDouble(std::nan(""));
    if (!(std::abs(number) <= std::numeric_limits<int>::max()) || std::trunc(number) != number) {
        fail(QStringLiteral("param \"%1\" is not a whole number").arg(key));
        return std::nullopt;
    }
    return int(number);
}

QMap<QString, QString> ControlParams::texts(const QString &key)
{
    const QJsonObject object = take(key).toObject();
    QMap<QString, QString> values;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString() || it.key().isEmpty())
            fail(QStringLiteral("param \"%1\" holds something that is not a string").arg(key));
        values.insert(it.key(), it.value().toString());
    }
    if (values.isEmpty())
        fail(QStringLiteral("param \"%1\" is missing or empty").arg(key));
    return values;
}

std::optional<JsonRpc::Failure> ControlParams::finish()
{
    if (!m_params.isEmpty())
        fail(QStringLiteral("unknown param \"%1\"").arg(m_params.begin().key()));
    return m_fault;
}

} // namespace Jackfield
