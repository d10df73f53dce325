// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QSpinBox;

namespace Jackfield {

class QuickDials;

/// Which speed dial a number gets: says what each of them holds now. Deletes itself when closed.
class SpeedDialDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `quickDials` must outlive it. `name`: whose number it is; may be empty.
    SpeedDialDialog(QuickDials &quickDials, const QString &name, const QString &number,
                    QWidget *parent);
    void accept() override; ///< Stays open when it cannot be saved, and says why.

private:
    void showSlot();
    void free();
    bool save(const QString &number);

    QuickDials &m_quickDials;
    const QString m_number;
    QSpinBox *m_slot;
    QLabel *m_now;
    QLabel *m_problem;
    QPushButton *m_free;
};

} // namespace Jackfield
