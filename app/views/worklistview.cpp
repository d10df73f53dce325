// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/worklistview.h"

#include "app/models/wording.h"
#include "app/models/worklistmodel.h"
#include "app/views/entryactions.h"
#include "app/views/journaldelegate.h"

#include <QEvent>
#include <QHeaderView>

namespace Jackfield {

/// Below this width the columns that are worth least give way, in average characters.
static constexpr int roomForNote = 75;
static constexpr int roomForSince = 95;

WorklistView::WorklistView(WorklistModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new RoomyDelegate(this));
    setItemDelegateForColumn(WorklistModel::PartyColumn, new JournalDelegate(false, this));
    setAccessibleName(tr("Callers to call back"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(WorklistModel::PartyColumn, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(WorklistModel::NoteColumn, QHeaderView::Stretch);
    setSizes();
}

/// By the longest words a column may hold: rows are not looked at.
void WorklistView::setSizes()
{
    const QFontMetrics metrics(font());
    const QDateTime once(QDate(2020, 12, 28), QTime(20, 28, 58), Qt::UTC);
    constexpr int air = 14;
    const int moment = metrics.horizontalAdvance(Wording::moment(once, once.addYears(1))) + air;
    QHeaderView *header = horizontalHeader();
    header->resizeSection(WorklistModel::CountColumn,
                          metrics.horizontalAdvance(QStringLiteral("Calls88")) + air);
    header->resizeSection(WorklistModel::NewestColumn, moment);
    header->resizeSection(WorklistModel::SinceColumn, moment);
    verticalHeader()->setDefaultSectionSize(JournalDelegate::rowHeight(this));
}

void WorklistView::makeRoomFor(int room)
{
    setColumnHidden(WorklistModel::NoteColumn, room < roomForNote);
    setColumnHidden(WorklistModel::SinceColumn, room < roomForSince);
}

ChosenEntry WorklistView::chosen() const
{
    const QModelIndex row = selectionModel()->selectedRows().value(0);
    if (!row.isValid())
        return {};
    const OpenCaller &caller = m_model.row(row.row());
    return {caller.entries.constFirst(), caller.number, false, JournalEntry::Work::State::Open};
}

void WorklistView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setSizes();
}

} // namespace Jackfield
