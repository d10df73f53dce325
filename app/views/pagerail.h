// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QToolButton;
class QVBoxLayout;

namespace Jackfield {

/// The buttons of the pages, one below the other: icon and word, or where the window is low the
/// icon alone, with the word in the tool tip.
class PageRail final : public QWidget
{
    Q_OBJECT
public:
    explicit PageRail(QWidget *parent = nullptr);
    /// Its button, which is shown while the action is visible.
    QToolButton *addPage(QAction *show);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int heightWith(Qt::ToolButtonStyle style) const;
    int widest() const;
    void fit();

    QVBoxLayout *m_column;
    QList<QToolButton *> m_buttons;
};

} // namespace Jackfield
