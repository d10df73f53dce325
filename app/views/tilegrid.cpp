// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/tilegrid.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QEvent>
#include <QFocusEvent>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace Jackfield {

TileGrid::TileGrid(Source source, int minimumColumn, int spacing, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_source(std::move(source))
    , m_minimumColumn(minimumColumn)
    , m_spacing(spacing)
    , m_column(minimumColumn)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // Its tiles take it.
    viewport()->setBackgroundRole(QPalette::Window);
}

// --- Rows

/// `tiles` with the rows from `first` on moved by `by`.
static std::map<int, QWidget *> shifted(const std::map<int, QWidget *> &tiles, int first, int by)
{
    std::map<int, QWidget *> moved;
    for (const auto &[row, tile] : tiles)
        moved.emplace(row < first ? row : row + by, tile);
    return moved;
}

void TileGrid::insertRows(int first, int last)
{
    m_tiles = shifted(m_tiles, first, last - first + 1);
    m_shapes.insert(m_shapes.begin() + first, size_t(last - first + 1), hidden);
    for (int row = first; row <= last; ++row)
        m_shapes[size_t(row)] = m_source.shape(row);
    layOutSoon();
}

void TileGrid::removeRows(int first, int last)
{
    const auto begin = m_tiles.lower_bound(first);
    const auto end = m_tiles.upper_bound(last);
    const std::map<int, QWidget *> gone(begin, end);
    m_tiles.erase(begin, end);
    m_tiles = shifted(m_tiles, last + 1, first - last - 1);
    m_shapes.erase(m_shapes.begin() + first, m_shapes.begin() + last + 1);
    layOutSoon();
    release(gone);
}

void TileGrid::refreshRows(int first, int last)
{
    bool differs = false;
    for (int row = first; row <= last; ++row) {
        const int shape = m_source.shape(row);
        differs |= std::exchange(m_shapes[size_t(row)], shape) != shape;
        if (QWidget *tile = tileInSight(row))
            m_source.fill(tile, row);
    }
    if (differs)
        layOutSoon();
}

int TileGrid::rowOf(const QWidget *tile) const
{
    const auto found = std::find_if(m_tiles.begin(), m_tiles.end(),
                                    [tile](const auto &one) { return one.second == tile; });
    return found == m_tiles.end() ? -1 : found->first;
}

QWidget *TileGrid::tileInSight(int row) const
{
    const auto tile = m_tiles.find(row);
    return tile == m_tiles.end() ? nullptr : tile->second;
}

QWidget *TileGrid::bring(int row)
{
    layOut();
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), row);
    if (at == m_rows.end() || *at != row)
        return nullptr;
    const QRect where = placeOf(at - m_rows.begin());
    QScrollBar *bar = verticalScrollBar();
    const int lowest = std::max(bar->value(), where.bottom() + 1 - viewport()->height());
    bar->setValue(std::min(lowest, where.top()));
    return take(row);
}

int TileGrid::rowBeside(int row, int step) const
{
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), row);
    const auto position = at - m_rows.begin() + step;
    return position >= 0 && position < qsizetype(m_rows.size()) ? m_rows[size_t(position)] : -1;
}

// --- Where they stand

int TileGrid::columns() const
{
    return std::max(1, (viewport()->width() + m_spacing) / (m_column + m_spacing));
}

QSize TileGrid::sizeHint() const
{
    return {m_column, m_tops.empty() ? 0 : m_tops.back()};
}

/// Once for all that changes in this turn of the event loop.
void TileGrid::layOutSoon()
{
    QCoreApplication::postEvent(viewport(), new QEvent(QEvent::LayoutRequest));
}

void TileGrid::layOut()
{
    int column = 0;
    do { // A tile that comes into sight may want wider columns.
        column = m_column;
        arrange();
        place();
    } while (m_column != column);
}

void TileGrid::arrange()
{
    m_rows.clear();
    for (size_t row = 0; row < m_shapes.size(); ++row)
        if (m_shapes[row] != hidden)
            m_rows.push_back(int(row));
    m_tops = {0};
    const auto inRow = size_t(columns());
    for (size_t first = 0; first < m_rows.size(); first += inRow) {
        int height = 0;
        for (size_t at = first; at < std::min(first + inRow, m_rows.size()); ++at)
            height = std::max(height, heightOf(m_rows[at]));
        const bool isLast = first + inRow >= m_rows.size();
        m_tops.push_back(m_tops.back() + height + (isLast ? 0 : m_spacing));
    }
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(m_tops.size() > 1 ? std::max(1, m_tops[1] / 2) : 1);
    bar->setRange(0, std::max(0, m_tops.back() - viewport()->height()));
}

int TileGrid::heightOf(int row)
{
    const int shape = m_shapes[size_t(row)];
    auto height = m_heights.constFind(shape);
    if (height == m_heights.cend())
        height = m_heights.insert(shape, take(row)->sizeHint().height());
    return *height;
}

/// In the viewport, if that were as high as all tiles together.
QRect TileGrid::placeOf(qsizetype position) const
{
    const int inRow = columns();
    const int column = int(position % inRow);
    const auto line = size_t(position / inRow);
    const int width = viewport()->width() + m_spacing;
    // Left over pixels are shared out, so that the last column ends where the room ends.
    const int left = column * width / inRow;
    const int next = (column + 1) * width / inRow;
    const bool isLast = line + 2 == m_tops.size();
    const int height = m_tops[line + 1] - m_tops[line] - (isLast ? 0 : m_spacing);
    return {left, m_tops[line], next - left - m_spacing, height};
}

void TileGrid::place()
{
    const int offset = verticalScrollBar()->value();
    const QRect sight(0, offset, viewport()->width(), viewport()->height());
    const auto lineAt = [this](int y) {
        return std::upper_bound(m_tops.begin(), m_tops.end(), y) - m_tops.begin() - 1;
    };
    const auto inRow = size_t(columns());
    const size_t begin = std::min(m_rows.size(), size_t(lineAt(sight.top())) * inRow);
    const size_t end = std::min(m_rows.size(), size_t(lineAt(sight.bottom()) + 1) * inRow);

    const std::map<int, QWidget *> before = std::exchange(m_tiles, {});
    std::map<int, QWidget *> gone;
    for (const auto &[row, tile] : before) {
        const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), row);
        const auto position = size_t(at - m_rows.begin());
        const bool isShown = at != m_rows.end() && *at == row;
        const bool isSeen = isShown && position >= begin && position < end;
        const bool isFocused = isShown && (tile->hasFocus() || tile->isAncestorOf(focusWidget()));
        (isSeen || isFocused ? m_tiles : gone).emplace(row, tile);
    }
    for (size_t position = begin; position < end; ++position)
        take(m_rows[position]);
    for (const auto &[row, tile] : m_tiles) {
        const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), row);
        const QRect where = placeOf(at - m_rows.begin()).translated(0, -offset);
        tile->setGeometry(QStyle::visualRect(layoutDirection(), viewport()->rect(), where));
    }
    if (before != m_tiles)
        orderTabs();
    release(gone);
}

QWidget *TileGrid::take(int row)
{
    if (QWidget *tile = tileInSight(row))
        return tile;
    QWidget *tile = m_spare.isEmpty() ? nullptr : m_spare.takeLast();
    if (!tile) {
        tile = m_source.make();
        tile->setParent(viewport());
        tile->installEventFilter(this);
        for (auto *button : tile->findChildren<QAbstractButton *>())
            button->installEventFilter(this);
    }
    m_tiles.emplace(row, tile);
    m_source.fill(tile, row);
    tile->show();
    m_column = std::max(m_column, tile->minimumSizeHint().width());
    return tile;
}

/// At the end of what is done: hiding the tile with the focus hands that on, which may scroll.
void TileGrid::release(const std::map<int, QWidget *> &tiles)
{
    for (const auto &[row, tile] : tiles) {
        tile->hide();
        m_spare.append(tile);
    }
}

/// Tab walks in the order of the rows, whatever a tile showed before.
void TileGrid::orderTabs() const
{
    QWidget *last = nullptr;
    for (const auto &[row, tile] : m_tiles) {
        QList<QWidget *> stops {tile};
        for (auto *button : tile->findChildren<QAbstractButton *>())
            stops.append(button);
        for (QWidget *stop : std::as_const(stops)) {
            if (last)
                QWidget::setTabOrder(last, stop);
            last = stop;
        }
    }
}

// --- Events

bool TileGrid::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::LayoutRequest)
        return QAbstractScrollArea::viewportEvent(event);
    layOut();
    return true;
}

void TileGrid::resizeEvent(QResizeEvent *)
{
    layOut();
}

void TileGrid::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_heights.clear();
        m_column = m_minimumColumn;
        layOutSoon();
    }
}

void TileGrid::scrollContentsBy(int, int)
{
    const int column = m_column;
    place();
    if (m_column != column)
        layOutSoon();
}

bool TileGrid::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        auto *tile = static_cast<QWidget *>(object);
        while (tile->parentWidget() != viewport())
            tile = tile->parentWidget();
        // Not by the mouse: what is pressed must not move away.
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)
            bring(rowOf(tile));
    }
    return QAbstractScrollArea::eventFilter(object, event);
}

} // namespace Jackfield
