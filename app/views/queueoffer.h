// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;

namespace Jackfield {

class PhoneStore;

/// Shows actions while there is a queue, or a phone system that may tell of one: what is never
/// supported is hidden.
class QueueOffer final : public QObject
{
    Q_OBJECT
public:
    /// `store` and the actions must outlive it.
    QueueOffer(const PhoneStore &store, QList<QAction *> actions, QObject *parent);

Q_SIGNALS:
    void withdrawn(); ///< The actions were hidden.

private:
    void refresh();

    const PhoneStore &m_store;
    const QList<QAction *> m_actions;
};

} // namespace Jackfield
