// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Jackfield {

class LinkRegistration;
class LinkTest;

/// What the settings can do about telephone links on this desktop. Null: not offered here, as in
/// the demo, which leaves the user's desktop alone. Both must outlive the dialog.
struct LinkTools
{
    LinkRegistration *registration = nullptr;
    LinkTest *test = nullptr;
};

} // namespace Jackfield
