// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/phone/command.h"

#include <QObject>
#include <QSet>

namespace Jackfield {

class NoticeBar;
struct Source;

/// "Calling +49 89 1234567 via Front office" for the order to dial given last, with who asked for
/// it unless it was the user, and with Cancel while the call can be hung up.
/// It goes when a phone system tells the call.
class CallingNotice final : public QObject
{
    Q_OBJECT
public:
    /// What `context` refers to, and `bar`, must outlive it.
    CallingNotice(const UiContext &context, NoticeBar &bar, QObject *parent = nullptr);

Q_SIGNALS:
    /// Cancelling did not work; words for the user.
    void failed(const QString &text);

private:
    void show(const DialString &number, const LineId &line, const Source &source);
    void refresh();
    void finish(const Command &command, const Result<Accepted> &result);
    void cancel();
    std::optional<HangUp> cancelling() const;
    bool isTold() const; ///< A phone system has told the call.

    const UiContext m_context;
    NoticeBar &m_bar;
    int m_notice = 0; ///< In the bar; 0: none was shown yet.
    LineId m_line;
    QSet<CallId> m_before; ///< On the line when the order was given.
};

} // namespace Jackfield
