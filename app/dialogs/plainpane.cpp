// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/plainpane.h"

#include "core/base/redact.h"

#include <QFontDatabase>
#include <QPlainTextEdit>

namespace Jackfield {

QPlainTextEdit *makePlainPane(const QString &accessibleName, int rows, QWidget *parent)
{
    auto *pane = new QPlainTextEdit(parent);
    pane->setAccessibleName(accessibleName);
    pane->setReadOnly(true);
    pane->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    pane->setTabChangesFocus(true);
    pane->setWordWrapMode(QTextOption::WrapAnywhere);
    pane->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const int borders = 2 * pane->frameWidth() + 2 * int(pane->document()->documentMargin());
    pane->setFixedHeight(rows * pane->fontMetrics().lineSpacing() + borders);
    return pane;
}

QString plainLines(const QString &foreign)
{
    constexpr int mostLines = 500;
    constexpr qsizetype mostInLine = 4000;
    QStringList lines;
    for (const QString &line : foreign.split(u'\n').mid(0, mostLines))
        lines.append(oneLine(line.endsWith(u'\r') ? line.chopped(1) : line, mostInLine));
    return lines.join(u'\n');
}

} // namespace Jackfield
