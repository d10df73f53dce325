// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace Jackfield {

/// Those of the environment variables `names` that a start with a link must not heed: all of Qt's
/// but those that only say how things look or which of the installed plugins is meant. The rest can
/// have code or files loaded from anywhere, and who passes a link on may have set them
/// (security.md T92).
QByteArrayList distrustedVariables(const QByteArrayList &names);

} // namespace Jackfield
