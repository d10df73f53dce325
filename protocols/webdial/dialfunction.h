// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pending.h"
#include "core/base/result.h"
#include "core/domain/ids.h"

#include <QVariantMap>

#include <functional>
#include <memory>
#include <optional>

namespace Jackfield::WebDial {

/// The database function that makes the request where the template is FUNCTION (protocols.md 4.7).
class DialFunction
{
public:
    virtual ~DialFunction() = default;
    /// What the function returned; unset: NULL. Errors: NotConnected, TimedOut, Refused, with words
    /// for people. Open calls are dropped, unanswered, when this dies.
    virtual Pending<Result<std::optional<QString>>> call(const QString &number,
                                                         const QString &extension) = 0;
};

/// Makes the function of a system from its table `function` in jackfield.toml. Malformed with words
/// for people.
using DialFunctionMaker = std::function<Result<std::unique_ptr<DialFunction>>(
    const SystemId &system, const QVariantMap &function)>;

} // namespace Jackfield::WebDial
