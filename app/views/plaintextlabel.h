// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/plaintooltip.h"
#include "app/look/theme.h"

#include <QLabel>

namespace Jackfield {

/// Its tool tip, and what a screen reader says of it beside its name.
void setPlainToolTip(QWidget *widget, const QString &text);
/// `text` for a button, menu or tab: '&' stays a character.
QString withoutMnemonics(QString text);

/// `text` (a number) inside other words: keeps its order in a line from right to left.
QString isolated(const QString &text);

/// One line of text that is never taken for markup. Too long, it is cut with an ellipsis and the
/// whole stands in the tool tip.
class PlainTextLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit PlainTextLabel(Tone tone = Tone::Text, QWidget *parent = nullptr);

    void setPlainText(const QString &text);
    void setTone(Tone tone);
    /// Relative to the window's font; 1.0 and not bold is the default.
    void setWeight(qreal scale, bool bold);
    /// May not shrink below its text.
    void setNeverCut(bool on);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void applyFont();
    bool isCut() const;

    Tone m_tone;
    qreal m_scale = 1.0;
    bool m_bold = false;
    bool m_neverCut = false;
    bool m_applyingFont = false;
};

} // namespace Jackfield
