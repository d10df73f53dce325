// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace Jackfield {

class GateStatus;

/// How a door stands now: what is open, and in bold what is wrong with it. Takes no room while
/// there is nothing to say.
class GateState final : public QWidget
{
    Q_OBJECT
public:
    struct Words
    {
        QString open; ///< "Open now: %1"; empty: what is open is not shown.
        QString closed; ///< Shown when nothing is open; may be empty.
    };
    /// door: as in GateStatus. `gates` must outlive it.
    GateState(const GateStatus &gates, const QString &door, const Words &words,
              QWidget *parent = nullptr);

private:
    void refresh();

    const GateStatus &m_gates;
    const QString m_door;
    const Words m_words;
    QLabel *m_open;
    QLabel *m_problems;
};

} // namespace Jackfield
