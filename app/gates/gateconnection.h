// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/gateservices.h"
#include "app/gates/loopbacklistener.h"
#include "app/gates/peersocket.h"
#include "app/gates/socketprogram.h"
#include "app/gates/textconversation.h"

#include <memory>
#include <optional>

namespace Jackfield {

/// One TCP connection to the local server, of our own user or of one who cannot be seen: text
/// commands, to which nothing is ever answered, or one HTTP request.
class GateConnection final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds requestTime {5}; ///< For an HTTP request, from accept on.
    static constexpr std::chrono::seconds idleTime {10}; ///< For the next text command.
    static constexpr std::chrono::seconds answerTime {2}; ///< To take an answer.

    /// Takes the descriptor over. `services` must outlive this.
    GateConnection(GateServices &services, const LoopbackListener::Accepted &accepted,
                   const SocketOwner &owner, QObject *parent = nullptr);
    ~GateConnection() override;

    /// Takes what has come; first right after connecting to `ended`.
    void readNow();
    void end(); ///< At once, without an answer.
    /// Has completed a command or a request.
    bool hasAsked() const { return m_hasAsked; }

Q_SIGNALS:
    void ended(); ///< Once, last.

private:
    enum class State { Talking, Answered, Ended };

    void take(const QByteArray &bytes);
    void takeHttp(const QByteArray &bytes);
    void takeEnd();
    void timeOut();
    void startHttp();
    void run(const TextConversation::Commands &commands);
    void run(const Result<TapiMaster::TextCommand> &command);
    void refuse(const QString &words);
    void judge(std::optional<QByteArrayView> form);
    void carryOut(const HttpGate::Ask &ask);
    void refuse(HttpStatus status, const QString &counter);
    void answer(HttpStatus status, std::chrono::seconds retryAfter = {});
    void setDeadline(std::chrono::milliseconds delay);
    void describe(Source &source); ///< Fills in the program, which is looked up once.
    SocketProgram findProgram();

    GateServices &m_services;
    const SocketEnd m_peer;
    const SocketOwner m_owner;
    const std::chrono::milliseconds m_acceptedAt;
    PeerSocket m_socket;
    TextConversation m_conversation;
    HttpHeadReader m_reader;
    std::optional<HttpHead> m_head;
    QByteArray m_form;
    qsizetype m_formSize = 0;
    std::optional<SocketProgram> m_program;
    std::unique_ptr<Alarm> m_deadline;
    State m_state = State::Talking;
    bool m_isHttp = false;
    bool m_hasAsked = false;
};

} // namespace Jackfield
