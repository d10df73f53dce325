// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/commandtable.h"
#include "app/look/theme.h"

#include <QPushButton>

namespace Jackfield {

/// A flat button with icon, word and, in small print, the key that does the same. Enter and Space
/// press it.
class ActionButton final : public QPushButton
{
    Q_OBJECT
public:
    enum class Look { Plain, Answer, HangUp };

    explicit ActionButton(QWidget *parent = nullptr);
    explicit ActionButton(UserAction action, QWidget *parent = nullptr);

    /// Words, icon and tool tip of the action; of its keys only the print.
    void setAction(UserAction action);
    /// For a button that stands for no action of the table.
    void setWords(const QString &text, const QString &icon, const QString &help);
    void setLook(Look look);
    /// From the first call on there is room for the key, shown or not: buttons do not jump.
    void setKeyShown(bool on);
    bool isKeyShown() const { return m_keyShown; }
    void setArrow(bool on); ///< A menu opens below.
    void setIconOnly(bool on); ///< The word is in the tool tip then, and the accessible name.
    /// Greyed when `why` says something; that is then in the tool tip.
    void setBlocked(const QString &why);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QFont smallFont() const;
    QString keyText() const;
    QColor ink() const;
    void paintBox(QPainter &painter) const;
    void paintRow(QPainter &painter) const;
    void paintIcon(QPainter &painter, const QString &name, const QRect &rect) const;

    Look m_look = Look::Plain;
    QString m_iconName;
    QString m_keys;
    QString m_help;
    bool m_keyShown = false;
    bool m_hasKeyRoom = false;
    bool m_arrow = false;
    bool m_iconOnly = false;
};

} // namespace Jackfield
