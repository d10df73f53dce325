// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/queuepanel.h"

#include "app/dialogs/settingform.h"
#include "app/look/wrappedlabel.h"
#include "app/views/actionbutton.h"
#include "app/views/ownlines.h"
#include "app/views/plaintextlabel.h"
#include "app/views/queuedetail.h"
#include "app/views/queuetile.h"
#include "app/views/tilegrid.h"
#include "core/settings/settingsstore.h"

#include <QAction>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Jackfield {

enum Page { tilesPage, detailPage };

QueuePanel::QueuePanel(const UiContext &context, QAction *wallboard, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_queues(context.store, context.clock, context.queueAlarms,
               [this](const QString &extension) { return isOwnExtension(m_context, extension); })
    , m_stack(new QStackedWidget(this))
    , m_own(new WrappedLabel(Tone::Text, this))
    , m_empty(new PlainTextLabel(Tone::Muted, this))
    , m_grid(new TileGrid({[this] { return makeTile(); },
                           [this](QWidget *tile, int row) {
                               static_cast<QueueTile *>(tile)->refresh(m_queues.index(row));
                           },
                           [](int) { return 0; }},
                          260, 8, this))
    , m_detail(new QueueDetail(context, m_queues, this))
{
    setAccessibleName(tr("Queues"));
    m_empty->setPlainText(tr("No phone system has told of a queue yet."));
    m_empty->setAlignment(Qt::AlignCenter);
    auto *board = new ActionButton(UserAction::OpenWallboard, this);
    board->setKeyShown(true);
    connect(board, &QPushButton::clicked, wallboard, &QAction::trigger);
    auto *all = new QWidget(this);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(board, 0, Qt::AlignLeft);
    column->addWidget(m_own);
    column->addWidget(m_empty);
    column->addWidget(m_grid, 1);
    m_stack->addWidget(all);
    m_stack->addWidget(makeScrollArea(m_detail)); // The window may be lower.
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);

    connect(m_detail, &QueueDetail::backWanted, this, &QueuePanel::showAll);
    connect(&context.settings, &SettingsStore::changed, this, &QueuePanel::refreshOwn);
    connect(&m_queues, &QueueModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                m_grid->insertRows(first, last);
                refreshParts();
            });
    connect(&m_queues, &QueueModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                m_grid->removeRows(first, last);
                refreshParts();
            });
    connect(&m_queues, &QueueModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
                m_grid->refreshRows(from.row(), to.row());
                if (roles.isEmpty())
                    refreshOwn();
            });
    if (m_queues.rowCount() > 0)
        m_grid->insertRows(0, m_queues.rowCount() - 1);
    refreshParts();
}

QueuePanel::~QueuePanel() = default;

QueueTile *QueuePanel::tile(int row)
{
    return static_cast<QueueTile *>(m_grid->bring(row));
}

QueueTile *QueuePanel::makeTile()
{
    auto *tile = new QueueTile;
    connect(tile, &QPushButton::clicked, this, [this, tile] {
        if (const int row = m_grid->rowOf(tile); row >= 0)
            openQueue(m_queues.queue(row).id);
    });
    connect(tile, &QueueTile::moveWanted, this, [this, tile](int key) { moveFocus(tile, key); });
    return tile;
}

void QueuePanel::moveFocus(const QueueTile *from, int key)
{
    const int columns = m_grid->columns();
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const int step = key == Qt::Key_Left ? -forward
        : key == Qt::Key_Right           ? forward
        : key == Qt::Key_Up              ? -columns
                                         : columns;
    if (QWidget *next = m_grid->bring(m_grid->rowBeside(m_grid->rowOf(from), step)))
        next->setFocus(Qt::TabFocusReason);
}

void QueuePanel::openQueue(const QueueId &id)
{
    m_detail->setQueue(id);
    m_stack->setCurrentIndex(detailPage);
    m_detail->takeKeyboard();
}

void QueuePanel::showAll()
{
    const int row = m_queues.rowOf(m_detail->queue());
    m_stack->setCurrentIndex(tilesPage);
    if (QueueTile *last = row < 0 ? nullptr : tile(row))
        last->setFocus(Qt::OtherFocusReason);
}

/// A line for each queue the user is an agent of.
void QueuePanel::refreshOwn()
{
    QStringList lines;
    for (int row = 0; row < m_queues.rowCount(); ++row) {
        const QueueAgent *own = m_queues.ownAgent(row);
        if (!own)
            continue;
        //: %1 name of a queue, %2 "Ready" or "Busy", %3 a count
        lines << tr("You in %1: %2, calls taken: %3")
                     .arg(Wording::queueName(m_queues.queue(row)), Wording::state(own->state),
                          QString::number(own->calls));
    }
    m_own->setText(lines.join(u'\n'));
    m_own->setVisible(!lines.isEmpty());
}

void QueuePanel::refreshParts()
{
    m_empty->setVisible(m_queues.rowCount() == 0);
    if (m_stack->currentIndex() == detailPage && m_queues.rowOf(m_detail->queue()) < 0)
        showAll();
    refreshOwn();
}

void QueuePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_stack->currentIndex() == detailPage)
        showAll();
    else
        QWidget::keyPressEvent(event);
}

void QueuePanel::showEvent(QShowEvent *event)
{
    m_queues.setLive(true);
    QWidget::showEvent(event);
}

void QueuePanel::hideEvent(QHideEvent *event)
{
    m_queues.setLive(false);
    QWidget::hideEvent(event);
}

} // namespace Jackfield
