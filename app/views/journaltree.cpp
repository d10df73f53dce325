// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/journaltree.h"

#include "app/models/journalmodel.h"
#include "app/models/wording.h"
#include "app/views/journaldelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>

namespace Jackfield {

/// Below this width the columns that are worth least give way, in average characters.
static constexpr int roomForLine = 90;
static constexpr int roomForDuration = 70;
static constexpr int pagesAhead = 2; ///< Of what is seen at once.

JournalTree::JournalTree(JournalModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new RoomyDelegate(this));
    setItemDelegateForColumn(JournalModel::PartyColumn, new JournalDelegate(true, this));
    setAccessibleName(tr("Calls"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setAlternatingRowColors(true);
    setUniformRowHeights(true); // Of thousands of rows none is measured.
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(false);
    setAllColumnsShowFocus(true);
    setIndentation(16);
    header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionResizeMode(JournalModel::PartyColumn, QHeaderView::Stretch);
    setWidths();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &JournalTree::fetchNearEnd);
    connect(&model, &JournalModel::stateChanged, this, &JournalTree::fetchNearEnd,
            Qt::QueuedConnection); // after the rows are laid out
}

/// By the longest words a column may hold: rows are not looked at.
void JournalTree::setWidths()
{
    const QFontMetrics metrics(font());
    const auto wide = [&metrics](const QString &text) { return metrics.horizontalAdvance(text); };
    int outcome = 0;
    for (int each = 0; each <= int(JournalEntry::Outcome::Abandoned); ++each)
        outcome = std::max(outcome, wide(Wording::outcome(JournalEntry::Outcome(each))));
    const QLocale locale;
    const int when = std::max(wide(locale.toString(QDate(2020, 12, 28), QLocale::ShortFormat)),
                              wide(locale.toString(QTime(20, 28, 58), QLocale::ShortFormat)));
    constexpr int air = 14;
    header()->resizeSection(JournalModel::OutcomeColumn, outcome + air);
    header()->resizeSection(JournalModel::WhenColumn, when + air);
    header()->resizeSection(JournalModel::DurationColumn, wide(QStringLiteral("88:88:88")) + air);
    header()->resizeSection(JournalModel::LineColumn, wide(QStringLiteral("88888888")) + air);
}

void JournalTree::makeRoomFor(int room)
{
    setColumnHidden(JournalModel::LineColumn, room < roomForLine);
    setColumnHidden(JournalModel::DurationColumn, room < roomForDuration);
}

/// The style's own arrow is hard to see on a selected row.
void JournalTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!index.model()->hasChildren(index))
        return;
    const bool isSelected = selectionModel()->isRowSelected(index.row(), index.parent());
    const qreal side = fontMetrics().height() / 4.0;
    QPolygonF arrow {QPointF(-side / 2, -side), QPointF(side / 2, 0), QPointF(-side / 2, side)};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(QRectF(rect).center());
    if (isExpanded(index))
        painter->rotate(90);
    else if (isRightToLeft())
        painter->scale(-1, 1);
    painter->setPen(QPen(palette().color(isSelected ? QPalette::HighlightedText : QPalette::Text),
                         1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(arrow);
    painter->restore();
}

void JournalTree::doItemsLayout()
{
    m_model.setHeld(true);
    QTreeView::doItemsLayout();
    m_model.setHeld(false);
    fetchNearEnd();
}

void JournalTree::fetchNearEnd()
{
    const QScrollBar *bar = verticalScrollBar();
    if (isVisible() && bar->value() + pagesAhead * bar->pageStep() >= bar->maximum()
        && m_model.canFetchMore({}))
        m_model.fetchMore({});
}

void JournalTree::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setWidths();
}

void JournalTree::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    fetchNearEnd();
}

} // namespace Jackfield
