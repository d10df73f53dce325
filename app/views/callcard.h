// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/look/theme.h"
#include "app/views/callactions.h"

#include <QFrame>
#include <QPoint>

class QBoxLayout;
class QModelIndex;

namespace Jackfield {

class CallButtons;
class CallDataEditor;
class CallHead;
class CallKeypad;
class ConferenceMembers;
class ContactPanel;
class TargetField;

/// One call, or one conference: who, how it stands, how sure that is, and what can be done. Opens
/// the other side's contact and the call's note. Can be dragged to a line or another call. Orders
/// nothing itself, but dials a contact's numbers and opens the call's page.
class CallCard final : public QFrame
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive the card.
    CallCard(const UiContext &context, const CallId &call, QWidget *parent = nullptr);

    const CallId &callId() const { return m_id; }
    /// Everything anew; `index` is the call's row in a CallModel (or a proxy of one).
    void refresh(const QModelIndex &index);
    void refreshTimes(const QModelIndex &index);
    /// Buttons and members anew: another call, line or order may have changed them.
    void refreshActions();
    void setCurrent(bool current); ///< The one the keys mean first.
    /// Folded: one row, with who, how it stands, the timer and two buttons.
    void setFolded(bool folded);
    bool isPossible(UserAction action) const;
    void setKeyShown(UserAction action, bool on);
    /// `command` went to this call's system, which never answers.
    void tellSent(const Command &command);
    /// As a click on its button or line of the menu; nothing when it is not possible.
    void trigger(UserAction action);

Q_SIGNALS:
    void ordered(const Jackfield::Command &command);
    void failed(const QString &words); ///< Of what the card itself does; plain text.
    void revealWanted(QWidget *part); ///< A part of the card was opened.
    void hideWanted(); ///< Only from a call whose end may never be told.

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    const Call *call() const; ///< Null: gone from the store.
    void connectButtons();
    void refreshParts(const Call &shown);
    void openPage();
    void toggleContact();
    void toggleNote();
    void saveData(const std::optional<QString> &note, const QMap<QString, QString> &entries);
    void order(UserAction action, const DialString &to = {}, const QString &digits = {});
    void askTarget(UserAction action);
    void toggleKeypad();
    bool takesDigits() const;
    bool digitsAreOnTheirWay() const;
    void closeKeypad();
    void sendDigits();
    std::optional<Command> mergeWith(const QMimeData *dragged) const;

    const UiContext m_context;
    const CallActions m_actions;
    const CallId m_id;
    CallHead *m_head;
    QBoxLayout *m_main = nullptr; ///< Header and buttons.
    CallButtons *m_buttons;
    TargetField *m_target;
    CallKeypad *m_keypad;
    ConferenceMembers *m_members;
    ContactPanel *m_contact;
    CallDataEditor *m_data;
    Tone m_tone = Tone::Muted;
    bool m_current = false;
    bool m_folded = false;
    bool m_dropHere = false;
    QPoint m_pressedAt;
};

} // namespace Jackfield
