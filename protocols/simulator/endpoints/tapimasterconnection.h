// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/wiretap.h"
#include "protocols/simulator/endpoints/httprequest.h"
#include "protocols/tapimaster/textcommand.h"

#include <QObject>

QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace Jackfield::Simulator {

class TapiMasterEndpoint;

/// One TCP connection: raw commands, or one HTTP request, told apart by its first bytes. A child of
/// the endpoint; deletes itself when the connection ends.
class TapiMasterConnection final : public QObject
{
    Q_OBJECT
public:
    /// Takes the socket over.
    TapiMasterConnection(TapiMasterEndpoint &endpoint, QTcpSocket *socket);

private:
    enum class Form { Unknown, Raw, Http };

    void receive();
    void received(const QByteArray &bytes);
    void readEnded();
    void take(const QByteArray &bytes);
    void takeRaw(const QByteArray &bytes);
    void takeHttp(const QByteArray &bytes);
    void run(const Result<TapiMaster::TextCommand> &command);
    void answer(const ReceivedRequest &request);
    void respond(const QByteArray &status, const QByteArray &body = {});
    void record(WireMessage::Direction direction, const QString &name,
                const QByteArray &bytes) const;
    void send(const QByteArray &bytes);
    void closeAfterSending();
    void restartIdleTimer();
    void later(std::function<void()> act);

    TapiMasterEndpoint &m_endpoint;
    QTcpSocket *const m_socket;
    const QString m_peer;
    Form m_form = Form::Unknown;
    QByteArray m_start; ///< While the form is unknown.
    QByteArray m_text; ///< Raw text of the present command, for notes.
    QString m_verb; ///< Of the last command.
    TapiMaster::Decoder m_decoder;
    HttpRequestReader m_http;
    qint64 m_sent = 0;
    bool m_finished = false; ///< Nothing more is read.
    std::unique_ptr<Alarm> m_idle;
    std::vector<std::unique_ptr<Alarm>> m_delayed; ///< Of the fault `delay`; all equally long.
};

} // namespace Jackfield::Simulator
