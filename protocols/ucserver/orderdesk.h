// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/orders.h"

#include <deque>

namespace Jackfield::UcServer {

/// Gives the orders of one session and waits for what becomes of them. Each is sent once and never
/// again.
class OrderDesk : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it.
    OrderDesk(SystemId system, Session &session, const LineRegistry &lines, Clock &clock,
              QObject *parent = nullptr);
    ~OrderDesk() override;

    Pending<CommandResult> give(const Command &command);
    void take(const CtiNotifyMakeCallResult &event);
    void lineChanged(const QString &uri); ///< Digits may be due on one of its calls.
    /// The session is over: all that is open was sent, and nobody knows what became of it.
    void end();

Q_SIGNALS:
    void noticed(const QString &text); ///< Words for people.

private:
    struct Open
    {
        Resolver<CommandResult> resolver;
        QString line; ///< URI
        QString postDial;
        /// Of a call that the server has accepted: set while its outcome is awaited. Empty: the
        /// server gave no id.
        std::optional<QString> awaited;
        std::unique_ptr<Alarm> limit;
    };
    /// Digits that wait for a call's answer, or are on their way.
    struct Digits
    {
        QString line; ///< URI
        QStringList parts; ///< A pause between each two.
        std::unique_ptr<Alarm> pause;
        bool isSeen = false; ///< The line has had the call.
        bool hasBegun = false;
    };

    void send(int number, const Order &order);
    void onAnswer(int number, const Invoke &operation, const Answer<KnownPayload> &answer);
    void onMakeCall(int number, const CtiMakeCallResult &result);
    void settle(int number, const CtiNotifyMakeCallResult &event);
    void accept(int number);
    void finish(int number, const CommandResult &result);
    void beginDigits(const QString &connectionId);
    void sendDigits(QString connectionId);

    const SystemId m_system;
    Session &m_session;
    const LineRegistry &m_lines;
    Clock &m_clock;
    int m_last = 0;
    std::map<int, Open> m_open;
    std::deque<CtiNotifyMakeCallResult> m_early; ///< Outcomes that came before their results.
    std::map<QString, Digits> m_digits; ///< By connection id.
};

} // namespace Jackfield::UcServer
