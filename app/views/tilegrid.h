// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QHash>

#include <functional>
#include <map>
#include <vector>

namespace Jackfield {

/// Tiles in columns of equal width, as many as fit; a row of tiles is as high as its highest. Of
/// thousands only those in sight are widgets: what leaves sight serves for what comes into it. The
/// tile with the focus stays what it is wherever it is scrolled.
class TileGrid final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    static constexpr int hidden = -1; ///< The shape of a row that is not shown.

    struct Source
    {
        std::function<QWidget *()>
            make; ///< The grid owns it, and uses it for one row after another.
        std::function<void(QWidget *tile, int row)> fill; ///< Shows that row, whatever was before.
        /// Tiles of one shape are equally high; or `hidden`.
        std::function<int(int row)> shape;
    };

    /// No column is narrower than `minimumColumn` (unless the grid is) nor than the widest tile
    /// that was in sight; pixels.
    TileGrid(Source source, int minimumColumn, int spacing, QWidget *parent = nullptr);

    void insertRows(int first, int last);
    void removeRows(int first, int last);
    void refreshRows(int first, int last); ///< The source knows something new of them.

    int rowCount() const { return int(m_shapes.size()); }
    /// The row that the tile shows; negative: none (any more).
    int rowOf(const QWidget *tile) const;
    QWidget *tileInSight(int row) const; ///< Null: out of sight.
    /// Scrolls until the row is in sight; null: it is hidden or does not exist.
    QWidget *bring(int row);
    /// The row that stands `step` tiles behind `row`, of those that are not hidden; negative: none.
    int rowBeside(int row, int step) const;
    int columns() const;

    QSize sizeHint() const override;

protected:
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void layOutSoon();
    void layOut();
    void arrange();
    int heightOf(int row);
    void place();
    QRect placeOf(qsizetype position) const;
    QWidget *take(int row);
    void release(const std::map<int, QWidget *> &tiles);
    void orderTabs() const;

    const Source m_source;
    const int m_minimumColumn;
    const int m_spacing;
    int m_column; ///< The narrowest that shows every tile seen so far.
    std::vector<int> m_shapes; ///< By row.
    QHash<int, int> m_heights; ///< By shape.
    std::vector<int> m_rows; ///< Those that are not hidden, by position.
    std::vector<int> m_tops; ///< Of the rows of tiles; the last is the bottom of all.
    std::map<int, QWidget *> m_tiles; ///< By row.
    QList<QWidget *> m_spare;
};

} // namespace Jackfield
