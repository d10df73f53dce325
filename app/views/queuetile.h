// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/look/theme.h"
#include "app/models/queuewords.h"

#include <QPushButton>

#include <array>

class QModelIndex;

namespace Jackfield {

class IconLabel;
class PlainTextLabel;

/// One queue in short: how it stands against its limits in word, shape and colour, its figures, and
/// how old they are. Pressing it means opening it. Orders nothing itself.
class QueueTile final : public QPushButton
{
    Q_OBJECT
public:
    explicit QueueTile(QWidget *parent = nullptr);

    /// `index` is the queue's row in a QueueModel.
    void refresh(const QModelIndex &index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void moveWanted(int key); ///< An arrow key: to the tile beside.

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    static constexpr int shownFigures = 6;
    struct Cell
    {
        PlainTextLabel *value;
        IconLabel *sign; ///< Where the figure has passed a limit.
    };

    PlainTextLabel *addLabel(Tone tone);
    QLayout *addFigures();
    void refreshFigures(const QModelIndex &index, bool stale);
    void refreshWords(const QString &state);

    IconLabel *m_icon;
    PlainTextLabel *m_name;
    PlainTextLabel *m_state;
    std::array<Cell, shownFigures> m_cells;
    PlainTextLabel *m_age;
    PlainTextLabel *m_since; ///< When the counting began, or what it missed since.
    Tone m_tone = Tone::Muted;
};

} // namespace Jackfield
