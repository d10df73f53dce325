// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Jackfield {

class DigitPad;
class PlainTextLabel;

/// The keypad of a call's card, with what was typed on it. Keeps what is typed until it is taken,
/// so that digits typed while an order is on its way keep their order.
class CallKeypad final : public QWidget
{
    Q_OBJECT
public:
    explicit CallKeypad(QWidget *parent = nullptr);

    /// No focus proxy: in the card's order of Tab it would lead back here for ever.
    void takeKeyboard();
    void clear(); ///< Begins anew.
    bool hasUnsent() const { return !m_unsent.isEmpty(); }
    QString takeUnsent();
    void dropUnsent();
    /// The digits were sent, and nothing will ever confirm them.
    void tellSent(const QString &digits);

Q_SIGNALS:
    void typed(); ///< There is something to take.

private:
    void type(QChar digit);
    void refresh();

    DigitPad *m_pad;
    PlainTextLabel *m_words;
    QString m_typed;
    QString m_unsent;
    QString m_onlySent;
};

} // namespace Jackfield
