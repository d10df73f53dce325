// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/valueeditor.h"

namespace Jackfield {

/// Words for the choices of window.language: each language is called as those who speak it call it.
QList<ValueChoice> languageChoices();

} // namespace Jackfield
