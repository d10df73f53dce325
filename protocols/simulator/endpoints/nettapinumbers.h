// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace Jackfield::Simulator {

class Exchange;
struct NetTapiOptions;
struct Leg;

// How NetTAPI names extensions and writes numbers (protocols.md 3.2, 3.5).

/// A user's number is that of an extension; nothing: an extension that NetTAPI cannot name.
std::optional<quint32> uidOf(const QString &extension);
/// As it was dialled where that is known, without what leads to the outside.
QString calledNumber(const Exchange &exchange, const Leg &outside);
/// What the exchange is to call: the address without its trunk group, `9,` or `8n,` with an
/// optional comma. Refused: it has none, or is no number outside.
Result<QString> numberToCall(const Exchange &exchange, const NetTapiOptions &options,
                             const QString &address);

} // namespace Jackfield::Simulator
