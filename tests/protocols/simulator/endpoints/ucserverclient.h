// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/websocketframes.h"
#include "protocols/ucserver/rosemessage.h"

#include <QTcpSocket>

#include <map>

namespace Jackfield::Simulator {

/// A client of the simulated UCServer for tests: one message after the other, by one of the four
/// ways. Asks through the codecs, or sends what it is told.
class UcServerClient
{
public:
    enum class Way { TcpJson, TcpBer, WebJson, WebBer };
    static std::string nameOf(Way way); ///< For the names of tests.
    struct Answer
    {
        bool isResult = false;
        QString trouble; ///< "error 3", "reject 1 unrecognisedOperation"
        UcServer::Payload payload; ///< Of a result.
    };
    using Message = std::pair<UcServer::Encoding, QByteArray>;

    explicit UcServerClient(Way way)
        : m_way(way)
    { }
    /// To the port of this way: 7222 or the web service. Signed in; false when it did not come to
    /// that.
    bool open(quint16 port, const QString &user = QStringLiteral("100"));
    bool connectTo(quint16 port); ///< TCP only, or the WebSocket of a new session.
    bool logIn(const QString &user, const QString &password); ///< TCP.

    template<typename Operation>
    Answer ask(typename Operation::Argument argument)
    {
        return askAny(UcServer::invoke<Operation>(++m_lastId, std::move(argument)));
    }
    /// The result; a blank one when there was none.
    template<typename Operation>
    typename Operation::Result result(typename Operation::Argument argument)
    {
        const Answer answer = ask<Operation>(std::move(argument));
        trouble = answer.trouble;
        const auto *typed = UcServer::payloadAs<typename Operation::Result>(answer.payload);
        return typed ? *typed : typename Operation::Result();
    }
    Answer askAny(const UcServer::Invoke &request);
    void send(const UcServer::Invoke &request);
    void sendRaw(UcServer::Encoding encoding, const QByteArray &message);
    void sendOctets(const QByteArray &bytes) { m_socket.write(bytes); }

    /// The events of that type, oldest first.
    template<typename Argument>
    std::vector<Argument> events()
    {
        receive();
        std::vector<Argument> list;
        for (const UcServer::Invoke &event : received) {
            if (const auto *argument = UcServer::payloadAs<Argument>(event.argument))
                list.push_back(*argument);
        }
        return list;
    }
    /// Everything that was sent before is here: asks something and waits for the answer.
    bool settle();
    void receive(); ///< What has come by now.
    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    UcServer::Encoding encoding() const;
    QTcpSocket &socket() { return m_socket; }

    std::vector<UcServer::Invoke> received; ///< Events.
    QStringList order; ///< "result", "error", "reject", or the name of an event.
    std::vector<Message> raw; ///< Every message, as it came.
    QStringList unreadable; ///< What the codecs said to the others.
    QString trouble; ///< Of the last result().
    QByteArray octets; ///< All of them.

private:
    bool isWeb() const { return m_way == Way::WebJson || m_way == Way::WebBer; }
    bool openWebSocket(quint16 port, const QString &user);
    void take(const QByteArray &message, UcServer::Encoding encoding);
    void take(const UcServer::RoseMessage &message);

    const Way m_way;
    QTcpSocket m_socket;
    std::optional<WebSocketFrames> m_frames;
    QByteArray m_rest; ///< TCP: not a whole frame yet.
    qint64 m_lastId = 0;
    std::map<qint64, const UcServer::OperationInfo *> m_open;
    std::map<qint64, Answer> m_answers;
};

} // namespace Jackfield::Simulator
