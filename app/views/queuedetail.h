// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/models/queueagentmodel.h"
#include "app/models/queuecallermodel.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace Jackfield {

class AlarmButtons;
class PlainTextLabel;
class WrappedLabel;

/// One queue: its callers and agents, and what can be set and done about its alarms.
class QueueDetail final : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive it, as must what `context` refers to.
    QueueDetail(const UiContext &context, const QueueModel &queues, QWidget *parent = nullptr);

    void setQueue(const QueueId &id);
    const QueueId &queue() const { return m_callers.queue(); }
    void takeKeyboard();

Q_SIGNALS:
    void backWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QTableView *addTable(QAbstractItemModel *model, const QString &name);
    void refresh();
    void openSettings();

    const UiContext m_context;
    const QueueModel &m_queues;
    QueueCallerModel m_callers;
    QueueAgentModel m_agents;
    QPushButton *m_back;
    PlainTextLabel *m_name;
    PlainTextLabel *m_sound;
    WrappedLabel *m_words;
    AlarmButtons *m_alarm;
    QPushButton *m_settings;
    PlainTextLabel *m_noCallers;
    PlainTextLabel *m_noAgents;
    QTableView *m_callerTable;
    QTableView *m_agentTable;
};

} // namespace Jackfield
