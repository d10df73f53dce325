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
    /// The server is another one than what is kept was typed for: nothing of that goes there.
    bool isElsewhere = false;
};

/// Under this, tests find nothing that is kept. No [[system]] can be called so: their ids have
/// small letters only.
inline SystemId idOfTest()
{
    return {QStringLiteral("CONNECTION-TEST")};
}
using SubjectSource = std::function<SetupSubject()>;

} // namespace Jackfield
