// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"

#include <QStringList>

namespace Jackfield {

/// Extensions the user works at: the own one first, then what the phone systems are set to serve.
/// As configured; PhoneStore::findLine() finds them whatever the spelling.
QStringList ownLines(const UiContext &context);
/// Whether `extension`, in any spelling, is one of them.
bool isOwnExtension(const UiContext &context, const QString &extension);

} // namespace Jackfield
