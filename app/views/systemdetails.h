// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/domain/ids.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Jackfield {

class WrappedLabel;

/// What is known of one phone system's link, with "Try now"; a popup that closes with Esc or a
/// click beside it, and deletes itself.
class SystemDetails final : public QFrame
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive it.
    SystemDetails(const UiContext &context, const SystemId &id, QWidget *parent);

Q_SIGNALS:
    void setupWanted(const Jackfield::SystemId &id);
    void traceWanted(const Jackfield::SystemId &id);

private:
    void refresh();

    const UiContext m_context;
    const SystemId m_id;
    QLabel *m_name;
    QLabel *m_link;
    QLabel *m_detail;
    QLabel *m_since;
    WrappedLabel *m_lost; ///< Shown while it is down, as the next.
    WrappedLabel *m_works;
    QWidget *m_openLock; ///< Shown while the way to the server is open to others.
    WrappedLabel *m_exposure; ///< Why, in words.
    QPushButton *m_retry;
};

} // namespace Jackfield
