// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace Jackfield {

/// One line of text, folded over several rows so that all of it is seen. Line breaks become blanks.
class LongTextEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit LongTextEdit(QWidget *parent = nullptr);

    QString text() const; ///< Trimmed.
    void setText(const QString &text); ///< Nothing happens when it is the text already.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace Jackfield
