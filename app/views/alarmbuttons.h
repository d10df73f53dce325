// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/domain/ids.h"

#include <QWidget>

class QPushButton;

namespace Jackfield {

/// What can be done about the alarm of a queue: acknowledge it, snooze it, end the snooze.
class AlarmButtons final : public QWidget
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive it.
    explicit AlarmButtons(const UiContext &context, QWidget *parent = nullptr);

    void setQueue(const QueueId &queue, const QString &name);

private:
    void refresh();

    const UiContext m_context;
    QueueId m_queue;
    QString m_name;
    QPushButton *m_acknowledge;
    QPushButton *m_snooze;
};

} // namespace Jackfield
