// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;

namespace Jackfield {

class Journal;

/// A number on the corner of the button that opens the history: callers who wait to be called back.
/// None, and it is not there.
class HistoryBadge final : public QWidget
{
    Q_OBJECT
public:
    /// `journal` must outlive it.
    HistoryBadge(const Journal &journal, QAbstractButton *button);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell(int open);
    void settle();

    QAbstractButton *m_button;
    const QString m_name; ///< Of the button.
    int m_open = 0;
};

} // namespace Jackfield
