// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/callreport.h"

#include <QJsonObject>

namespace Jackfield {

/// A phone system's report, without contact data.
QJsonObject reportObject(const CallReport &report);
/// What is missing or broken stays as in a new one.
CallReport reportFrom(const QJsonObject &object);

} // namespace Jackfield
