// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/assistantpage.h"
#include "app/dialogs/assistanttools.h"
#include "core/domain/call.h"
#include "core/phone/dialer.h"

#include <QSet>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Jackfield {

class WrappedLabel;

/// A call on the way that all calls go, watched until its end.
class AssistantTry final : public AssistantPage
{
    Q_OBJECT
public:
    /// `choice` says which phone system to call with; none: by routing. All must outlive the page.
    AssistantTry(const AssistantTools &tools, const AssistantChoice &choice,
                 QWidget *parent = nullptr);
    bool begin() override;
    bool hasInput() const override { return isVisible(); }

private:
    void build();
    void refresh();
    void dial();
    void ordered(const DialResult &result);
    void look();
    const Call *current() const;
    void finished(const Call &call);
    void hangUp();
    void say(const QString &words);
    void askWhatRang(bool asks);
    QString advice() const;
    DialRequest request() const;

    const AssistantTools m_tools;
    const AssistantChoice &m_choice;
    QSet<CallId> m_others; ///< Calls there were before.
    LineId m_line; ///< That dials; empty: nothing was dialled.
    CallId m_call; ///< Empty: not seen yet.
    QLineEdit *m_number;
    WrappedLabel *m_preview;
    QPushButton *m_dial;
    QPushButton *m_hangUp;
    QLabel *m_state;
    QWidget *m_question;
    QLabel *m_advice;
};

} // namespace Jackfield
