// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPlainTextEdit;
class QWidget;

namespace Jackfield {

/// A text of `rows` lines' height in a fixed-width font, to read, select and scroll in.
QPlainTextEdit *makePlainPane(const QString &accessibleName, int rows, QWidget *parent);

/// Foreign text of several lines, each made fit to be shown; at most 500 of them.
QString plainLines(const QString &foreign);

} // namespace Jackfield
