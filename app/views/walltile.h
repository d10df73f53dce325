// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/look/theme.h"
#include "app/models/queuewords.h"

#include <QGroupBox>

class QModelIndex;
class QPainter;

namespace Jackfield {

class AlarmButtons;
class QueueTrend;
struct Location;

/// One queue on the wallboard: everything there is of it, as large as the room allows. What is old
/// is grey, with words. To a screen reader it is a group with its figures as its name;
/// who waits and who answers is its description.
class WallTile final : public QGroupBox
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive it.
    explicit WallTile(const UiContext &context, QWidget *parent = nullptr);

    /// `index` is the queue's row in a QueueModel.
    void refresh(const QModelIndex &index);
    void refreshTrend();
    void setButtonsShown(bool on);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Places
    {
        QRect head;
        QRect big; ///< Waiting and longest wait.
        QRect small; ///< The other figures.
        QRect trend; ///< With its heading.
        QRect callers; ///< Empty: no room.
        QRect agents; ///< Empty: no room.
        QRect foot;
        int margin = 0;
        int line = 0; ///< Height of one line of small print.
    };
    struct Shown
    {
        QString text;
        QueueLevel level = QueueLevel::Normal;
    };
    struct Entry
    {
        QString text;
        QString aside; ///< At the other end of the line.
        bool isFaint = false;
    };

    Places places() const;
    void arrange();
    void collect(const QModelIndex &index);
    static QString inWords(const QString &title, const QList<Entry> &entries);
    void name();
    Tone toneOf(const Shown &shown) const;
    void paintHead(QPainter &painter, const Places &places) const;
    void paintFigures(QPainter &painter, const QRect &where, int line,
                      const QList<QueueFigure> &figures) const;
    void paintEntries(QPainter &painter, const QRect &where, int line, const QString &title,
                      const QList<Entry> &entries) const;
    void paintFoot(QPainter &painter, const Places &places) const;

    const UiContext m_context;
    QueueId m_queue;
    QString m_name;
    QString m_state;
    QString m_age;
    QString m_since;
    QList<Shown> m_figures; ///< By QueueFigure.
    QList<Entry> m_callers;
    QList<Entry> m_agents;
    QueueLevel m_level = QueueLevel::Normal;
    bool m_isStale = false;
    bool m_isUnknown = false;
    QueueTrend *m_trend;
    AlarmButtons *m_buttons;
};

} // namespace Jackfield
