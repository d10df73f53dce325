// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/domain/call.h"

#include <QObject>

namespace Jackfield {

/// The calls that ring at an own line now, those too of which their system does not tell whether
/// they ring or speak. What popup, notifications and sounds go by.
class IncomingCalls final : public QObject
{
    Q_OBJECT
public:
    enum class End {
        Answered, ///< Here.
        AnsweredElsewhere, ///< By another telephone that rang too, as the system says.
        Gone,
    };

    /// What `context` refers to must outlive it.
    explicit IncomingCalls(const UiContext &context, QObject *parent = nullptr);

    const QList<CallId> &calls() const { return m_calls; } ///< Oldest first.
    /// In PhoneStore; null: it does not ring. Valid until a change.
    const Call *find(const CallId &id) const;
    /// It rings for certain, as far as its system can be asked.
    static bool isHeard(const Call &call);

Q_SIGNALS:
    void began(const Jackfield::CallId &call);
    void changed(const Jackfield::CallId &call);
    void ended(const Jackfield::CallId &call, Jackfield::IncomingCalls::End end);

private:
    void look(int row);
    void finish(const Call &call);
    void forget();
    void remove(const CallId &id, End end);

    const UiContext m_context;
    QList<CallId> m_calls;
};

} // namespace Jackfield
