// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/models/numberformat.h"
#include "app/views/callactions.h"

#include <QWidget>

class QVBoxLayout;

namespace Jackfield {

class ActionButton;
class PlainTextLabel;

/// Who takes part in a conference, each with since when and what can be ordered for that party
/// alone. Orders nothing itself.
class ConferenceMembers final : public QWidget
{
    Q_OBJECT
public:
    /// `actions`, and what `context` refers to, must outlive it.
    ConferenceMembers(const CallActions &actions, const UiContext &context,
                      QWidget *parent = nullptr);

    /// Those of the conference `head` stands for; hidden when none are told.
    void refresh(const Call &head);

Q_SIGNALS:
    void ordered(const Jackfield::Command &command);

private:
    struct Row
    {
        CallId id;
        PlainTextLabel *party;
        PlainTextLabel *details;
        PlainTextLabel *since;
        QList<QPair<UserAction, ActionButton *>> buttons;
    };
    void rebuild(const QList<Call> &members);
    void addRow(const Call &member);
    void refreshRow(const Row &row, const Call &member);
    QString details(const Call &member) const;
    QString since(const Call &member) const;

    const CallActions &m_actions;
    const UiContext m_context;
    const PhoneStore &m_store;
    const NumberFormat m_format;
    PlainTextLabel *m_title;
    QVBoxLayout *m_list;
    QList<Row> m_rows;
};

} // namespace Jackfield
