// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QPushButton>

namespace Jackfield {

/// Takes a button out of use while what it began runs. The keyboard comes back to it afterwards,
/// unless the user has gone on elsewhere.
class HeldButton
{
public:
    explicit HeldButton(QPushButton *button)
        : m_button(button)
    { }
    void hold()
    {
        const bool hadFocus = m_button->hasFocus();
        m_button->setEnabled(false); // Qt hands the keyboard to the next part.
        m_standIn = hadFocus ? m_button->window()->focusWidget() : nullptr;
    }
    void release()
    {
        m_button->setEnabled(true);
        if (m_standIn && m_standIn == m_button->window()->focusWidget())
            m_button->setFocus();
        m_standIn.clear();
    }

private:
    QPushButton *const m_button;
    QPointer<QWidget> m_standIn;
};

} // namespace Jackfield
