// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/heldbutton.h"
#include "core/domain/ids.h"

#include <QGroupBox>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Jackfield {

class Dialer;
class SettingsStore;

/// Dials a typed number as the dial field of the window would, with the settings in force, and says
/// what comes of it. While one types it says what would be dialled, and by which phone system.
class DialTrialBox final : public QGroupBox
{
    Q_OBJECT
public:
    /// Both must outlive the box.
    DialTrialBox(const SettingsStore &store, Dialer &dialer, QWidget *parent = nullptr);

private:
    void build();
    void refresh();
    void dial();
    QString nameOf(const LineId &line) const;

    const SettingsStore &m_store;
    Dialer &m_dialer;
    QLineEdit *m_number;
    QPushButton *m_dial;
    HeldButton m_held {m_dial};
    QLabel *m_words;
};

} // namespace Jackfield
