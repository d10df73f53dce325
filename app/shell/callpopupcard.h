// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/shell/callerwords.h"
#include "app/shell/incomingcalls.h"
#include "app/views/callactions.h"

#include <QFrame>

namespace Jackfield {

class ActionButton;
class IconLabel;
class PlainTextLabel;
class WrappedLabel;

/// One ringing call in the popup: who calls and where, how sure that is, and what can be done. Its
/// buttons take no keyboard.
class CallPopupCard final : public QFrame
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive it.
    CallPopupCard(const UiContext &context, const CallId &call, QWidget *parent = nullptr);

    const CallId &callId() const { return m_id; }
    void setRejectOffered(bool on) { m_rejects = on; }
    void setSilenceOffered(bool on);
    /// Neither name nor number is shown.
    void setPrivate(bool on);
    void refresh(); ///< By what store and contacts know now.
    void refreshTimes();
    /// It rings no longer; the card only says what became of it.
    void tellEnd(IncomingCalls::End end);
    bool isOver() const { return m_isOver; }
    const CallerWords &words() const { return m_words; } ///< As shown.

Q_SIGNALS:
    void ordered(Jackfield::UserAction action); ///< Answer, HangUp or OpenPage.
    void silenceWanted();
    void closeWanted();

public Q_SLOTS:
    void complain(const QString &words); ///< Of an order; plain text.

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *buildHead();
    ActionButton *makeButton(UserAction action);
    ActionButton *makeSmallButton(const QString &text, const QString &icon, const QString &help);
    void showWords();
    void showActions(const Call &call);
    static void showLine(PlainTextLabel *label, const QString &text);

    const UiContext m_context;
    const CallActions m_actions;
    const CallId m_id;
    const NumberFormat m_format;
    CallerWords m_words;
    bool m_rejects = true;
    bool m_isPrivate = false;
    bool m_isOver = false;

    IconLabel *m_icon = nullptr;
    PlainTextLabel *m_place = nullptr;
    PlainTextLabel *m_timer = nullptr;
    ActionButton *m_silence = nullptr;
    ActionButton *m_close = nullptr;
    PlainTextLabel *m_who = nullptr;
    PlainTextLabel *m_company = nullptr;
    PlainTextLabel *m_number = nullptr;
    PlainTextLabel *m_sentLabel = nullptr; ///< "Name sent by caller"
    PlainTextLabel *m_sentName = nullptr;
    PlainTextLabel *m_redirected = nullptr;
    PlainTextLabel *m_certainty = nullptr;
    WrappedLabel *m_trouble = nullptr;
    QWidget *m_buttons = nullptr;
    ActionButton *m_answer = nullptr;
    ActionButton *m_reject = nullptr;
    ActionButton *m_page = nullptr;
};

} // namespace Jackfield
