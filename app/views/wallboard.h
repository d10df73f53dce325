// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/models/queuemodel.h"

#include <QWidget>

class QPushButton;

namespace Jackfield {

class WallTile;
class WrappedLabel;

/// A window of its own with the queues side by side, each as large as the room allows. F11 fills
/// the screen that [queues] screen names, and back; Esc leaves the full screen, then closes. In the
/// full screen buttons and mouse pointer are gone while nobody touches mouse or keyboard.
class Wallboard final : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds patience {3}; ///< Until buttons and pointer go.

    /// What `context` refers to must outlive it. Made as a window of its own.
    explicit Wallboard(const UiContext &context, QWidget *parent = nullptr);
    ~Wallboard() override;

    /// Only the queue of this name; empty: those of [queues] show, or all.
    void setOnly(const QString &queue);
    QString only() const { return m_only; }
    void bringToFront();
    void setFullScreen(bool on);
    QList<WallTile *> tiles() const { return m_tiles; } ///< Those shown, in their order.
    /// Writes the history; the error's detail is words for the user.
    Result<Unit> exportTo(const QString &file);

Q_SIGNALS:
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBar();
    QList<int> wantedRows() const;
    void rebuild();
    void refresh(int first, int last);
    void arrange();
    void wakeUp();
    void setControlsShown(bool on);
    void leave();
    void askForFile();

    const UiContext m_context;
    QueueModel m_queues;
    QString m_only;
    QWidget *m_bar;
    WrappedLabel *m_problem;
    QPushButton *m_full;
    WrappedLabel *m_empty;
    QWidget *m_wall;
    QList<int> m_rows; ///< Of m_queues, one for each tile.
    QList<WallTile *> m_tiles;
    std::unique_ptr<Alarm> m_rest;
};

} // namespace Jackfield
