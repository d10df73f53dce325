// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/systemconfig.h"

#include <QMap>

#include <functional>

namespace Jackfield {

class PhoneSystemFactory;

/// What is typed in the dialog at the moment, saved or not.
struct SetupSubject
{
    const PhoneSystemFactory *factory = nullptr; ///< Null: a kind that is not known.
    SystemConfig config; ///< Without secrets.
    QMap<QString, QString> secrets; ///< Typed and not written yet, by name.
};
using SubjectSource = std::function<SetupSubject()>;

} // namespace Jackfield
