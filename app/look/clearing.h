// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;

namespace Jackfield {

/// A button in `edit` that empties it. It is made with the first text: its icon is looked for in
/// all of the desktop's themes, which a window that only starts would wait for.
void offerClearing(QLineEdit *edit);

} // namespace Jackfield
