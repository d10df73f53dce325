// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/longtextedit.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>

namespace Jackfield {

static QString inOneLine(QString text)
{
    static const QRegularExpression lineBreaks(
        QStringLiteral("[\\r\\n\\x{0b}\\x{0c}\\x{85}\\x{2028}\\x{2029}]+"));
    return text.replace(lineBreaks, QStringLiteral(" ")).trimmed();
}

LongTextEdit::LongTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    constexpr int rows = 3;
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAnywhere); // Addresses have no blanks.
    const int borders = 2 * frameWidth() + 2 * int(document()->documentMargin());
    setFixedHeight(rows * fontMetrics().lineSpacing() + borders);
}

QString LongTextEdit::text() const
{
    return inOneLine(toPlainText());
}

void LongTextEdit::setText(const QString &text)
{
    if (text != this->text())
        setPlainText(inOneLine(text));
}

void LongTextEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->ignore(); // The dialog's, as from any line to type in.
    else
        QPlainTextEdit::keyPressEvent(event);
}

void LongTextEdit::insertFromMimeData(const QMimeData *source)
{
    insertPlainText(inOneLine(source->text()));
}

} // namespace Jackfield
