// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbound/jsonrpc.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace Jackfield {

/// Reads the named params of one request. The first fault is kept; values are then empty. Call
/// finish() behind the last one: a param nobody asked for is a fault too.
class ControlParams
{
public:
    explicit ControlParams(QJsonObject params)
        : m_params(std::move(params))
    { }
    QString text(const QString &key); ///< Must be there and not be empty.
    QString optionalText(const QString &key); ///< Empty when not there.
    std::optional<bool> optionalFlag(const QString &key);
    std::optional<int> optionalNumber(const QString &key); ///< An integer of 32 bits.
    QMap<QString, QString> texts(const QString &key); ///< An object of strings, not empty.
    bool has(const QString &key) const { return m_params.contains(key); }

    void fail(const QString &message);
    /// invalidParams, or nothing when all was well.
    std::optional<JsonRpc::Failure> finish();

private:
    QJsonValue take(const QString &key);

    QJsonObject m_params;
    std::optional<JsonRpc::Failure> m_fault;
};

} // namespace Jackfield
