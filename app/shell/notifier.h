// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/domain/ids.h"

#include <QObject>
#include <QSet>

namespace Jackfield {

/// Says that a call rings at an own line, once per call; that somebody asks for a call; and what
/// was not dialled. Never takes the keyboard: whoever shows it does so without a window of the
/// program coming to the front.
class Notifier final : public QObject
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive it.
    explicit Notifier(const UiContext &context, QObject *parent = nullptr);

Q_SIGNALS:
    /// Plain text: who calls, and where it rings.
    void incoming(const QString &who, const QString &where);
    /// Plain text: "The web page … asks to call", and the number. A question waits in the window.
    void asked(const QString &request, const QString &number);
    /// Plain text: who asked for what, and why it was not dialled.
    void refused(const QString &words);
    /// Plain text: which queue is at red, and its figures. When its level becomes red; not
    /// again within QueueBoard::repeatSeconds.
    void alarmed(const QString &queue, const QString &figures);

private:
    void look(int row);
    void tellQuestion(int prompt);
    void forget();
    void tellAlarm(const QueueId &id);

    const UiContext m_context;
    QSet<CallId> m_told;
    QSet<QueueId> m_red; ///< Told of as such.
    QHash<QueueId, std::chrono::milliseconds> m_redAt; ///< When; Clock::monotonic().
};

} // namespace Jackfield
