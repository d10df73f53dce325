// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/models/queuemodel.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace Jackfield {

class PlainTextLabel;
class QueueDetail;
class QueueTile;
class TileGrid;
class WrappedLabel;

/// The page of queues: the user's own part in them, then a tile for each; one that is opened shows
/// its callers and agents.
class QueuePanel final : public QWidget
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive the panel; the page has a button of `wallboard`.
    QueuePanel(const UiContext &context, QAction *wallboard, QWidget *parent = nullptr);
    ~QueuePanel() override;

    const TileGrid &grid() const { return *m_grid; }
    QueueTile *tile(int row); ///< Brought into sight.
    void openQueue(const QueueId &id);
    void showAll();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QueueTile *makeTile();
    void refreshOwn();
    void refreshParts();
    void moveFocus(const QueueTile *from, int key);

    const UiContext m_context;
    QueueModel m_queues;
    QStackedWidget *m_stack;
    WrappedLabel *m_own;
    PlainTextLabel *m_empty;
    TileGrid *m_grid;
    QueueDetail *m_detail;
};

} // namespace Jackfield
