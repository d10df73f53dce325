// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/domain/ids.h"

#include <QObject>
#include <QSet>

namespace Jackfield {

/// Says that somebody asks for a call, what was not dialled, and that a queue is at red. Of calls
/// that ring CallAnnouncer tells. Never takes the keyboard: whoever shows it does so without a
/// window of the program coming to the front.
class Notifier final : public QObject
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive it.
    explicit Notifier(const UiContext &context, QObject *parent = nullptr);

Q_SIGNALS:
    /// Plain text: "The web page … asks to call", and the number. A question waits in the window.
    void asked(const QString &request, const QString &number);
    /// Plain text: who asked for what, and why it was not dialled.
    void refused(const QString &words);
    /// Plain text: which queue is at red, and its figures. When its level becomes red; not
    /// again within QueueBoard::repeatSeconds.
    void alarmed(const QString &queue, const QString &figures);

private:
    void tellQuestion(int prompt);
    void tellAlarm(const QueueId &id);

    const UiContext m_context;
    QSet<QueueId> m_red; ///< Told of as such.
    QHash<QueueId, std::chrono::milliseconds> m_redAt; ///< When; Clock::monotonic().
};

} // namespace Jackfield
