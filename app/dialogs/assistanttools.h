// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/linktools.h"
#include "app/dialogs/systemtools.h"

#include <QString>

namespace Jackfield {

class PhoneStore;
class Switchboard;

/// What the assistant works on; all outlives it.
struct AssistantTools
{
    SystemTools systems;
    Dialer &dialer; ///< Places the call that is tried.
    const PhoneStore &phones;
    Switchboard &switchboard;
    LinkTools links {};
};

/// Which phone system the user wants to set up; what one page asks and the following go by.
struct AssistantChoice
{
    enum class What {
        None, ///< Not now.
        New, ///< Of `kind`.
        Existing, ///< `id` is in the user's settings.
    };
    What what = What::None;
    QString kind;
    SystemId id; ///< Of a new one: when it was saved.
    bool operator==(const AssistantChoice &) const = default;
};

} // namespace Jackfield
