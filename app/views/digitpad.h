// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Jackfield {

/// The twelve keys of a telephone; typed digits count too while the keyboard is in it.
class DigitPad final : public QWidget
{
    Q_OBJECT
public:
    explicit DigitPad(QWidget *parent = nullptr);

Q_SIGNALS:
    void pressed(QChar digit); ///< 0-9 * #

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace Jackfield
