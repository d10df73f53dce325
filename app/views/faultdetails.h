// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/fault.h"

#include <QFrame>

#include <memory>
#include <vector>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace Jackfield {

class FaultWatch;

/// All that is down, each with what is lost, what still works and what can be done; a popup that
/// closes with Esc, a click beside it, or when all is well, and deletes itself.
class FaultDetails final : public QFrame
{
    Q_OBJECT
public:
    /// `watch` must outlive it.
    FaultDetails(FaultWatch &watch, QWidget *parent);
    ~FaultDetails() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Card;
    std::unique_ptr<Card> makeCard(const Fault &fault);
    void refresh();
    int focusedRow() const; ///< -1: the keyboard is on no card.
    void fit();

    FaultWatch &m_watch;
    QScrollArea *m_area;
    QVBoxLayout *m_column;
    QPushButton *m_tryAll;
    std::vector<std::unique_ptr<Card>> m_cards; ///< In the order of the rows.
};

} // namespace Jackfield
