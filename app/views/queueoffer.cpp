// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/queueoffer.h"

#include "core/phone/phonestore.h"

#include <QAction>

#include <algorithm>

namespace Jackfield {

QueueOffer::QueueOffer(const PhoneStore &store, QList<QAction *> actions, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_actions(std::move(actions))
{
    for (const RowSignals *rows : {&store.systemRows(), &store.queueRows()}) {
        connect(rows, &RowSignals::inserted, this, &QueueOffer::refresh);
        connect(rows, &RowSignals::changed, this, &QueueOffer::refresh);
        connect(rows, &RowSignals::removed, this, &QueueOffer::refresh);
    }
    refresh();
}

void QueueOffer::refresh()
{
    const QList<SystemStatus> &systems = m_store.systems();
    const bool offered = !m_store.queues().isEmpty()
        || std::any_of(systems.cbegin(), systems.cend(), [](const SystemStatus &system) {
               return system.features.testFlag(Feature::WatchQueues);
           });
    if (m_actions.constFirst()->isVisible() == offered)
        return;
    for (QAction *action : m_actions)
        action->setVisible(offered);
    if (!offered)
        Q_EMIT withdrawn();
}

} // namespace Jackfield
