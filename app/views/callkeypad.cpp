// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/callkeypad.h"

#include "app/views/digitpad.h"
#include "app/views/plaintextlabel.h"

#include <QVBoxLayout>

#include <utility>

namespace Jackfield {

CallKeypad::CallKeypad(QWidget *parent)
    : QWidget(parent)
    , m_pad(new DigitPad(this))
    , m_words(new PlainTextLabel(Tone::Muted, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pad);
    layout->addWidget(m_words);
    connect(m_pad, &DigitPad::pressed, this, &CallKeypad::type);
}

void CallKeypad::takeKeyboard()
{
    m_pad->setFocus();
}

void CallKeypad::clear()
{
    m_typed.clear();
    m_unsent.clear();
    m_onlySent.clear();
    refresh();
}

void CallKeypad::type(QChar digit)
{
    m_typed += digit;
    m_unsent += digit;
    refresh();
    Q_EMIT typed();
}

QString CallKeypad::takeUnsent()
{
    return std::exchange(m_unsent, {});
}

void CallKeypad::dropUnsent()
{
    m_unsent.clear();
}

void CallKeypad::tellSent(const QString &digits)
{
    m_onlySent += digits;
    refresh();
}

void CallKeypad::refresh()
{
    const bool isAllSent = !m_onlySent.isEmpty() && m_onlySent == m_typed;
    m_words->setPlainText(isAllSent ? tr("%1 (sent)").arg(m_typed) : m_typed);
}

} // namespace Jackfield
