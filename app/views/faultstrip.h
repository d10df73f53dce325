// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/fault.h"

#include <QFrame>

class QPushButton;

namespace Jackfield {

class FaultWatch;
class IconLabel;
class WrappedLabel;

/// Stands in the window while something is down: the worst of it in words, how many more there are,
/// "Try now" and the way to the details. Never takes the keyboard.
class FaultStrip final : public QFrame
{
    Q_OBJECT
public:
    /// `watch` must outlive it.
    explicit FaultStrip(FaultWatch &watch, QWidget *parent = nullptr);

    /// Folded: one line, and the details.
    void setFolded(bool folded);
    void openDetails();

private:
    void refresh();
    void announce();

    FaultWatch &m_watch;
    IconLabel *m_icon;
    WrappedLabel *m_headline;
    WrappedLabel *m_words; ///< Hidden while folded, as m_row.
    QWidget *m_row;
    WrappedLabel *m_timing;
    QPushButton *m_try;
    QPushButton *m_remedy;
    QPushButton *m_details;
    bool m_isFolded = false;
    QString m_iconName;
    QString m_announced; ///< What a reader has been told.
};

} // namespace Jackfield
