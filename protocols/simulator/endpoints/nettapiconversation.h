// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/wiretap.h"
#include "protocols/nettapi/nettapirequests.h"
#include "protocols/simulator/endpoints/nettapicalls.h"
#include "protocols/simulator/endpoints/nettapioptions.h"

namespace Jackfield::Simulator {

class NetTapiEndpoint;

/// What is said on one connection to the NetTAPI endpoint, above messages and sockets: signs a
/// client in, obeys its orders, and tells the calls that it is interested in (protocols.md 3.2 to
/// 3.6).
class NetTapiConversation final : public QObject
{
    Q_OBJECT
public:
    /// The endpoint must outlive it.
    NetTapiConversation(NetTapiEndpoint &endpoint, QString peer, QObject *parent = nullptr);
    ~NetTapiConversation() override;

    void receive(const NetTapi::Message &message);

Q_SIGNALS:
    void toSend(const QByteArray &octets);
    void ended(); ///< Logged out, or to be dropped here. To be closed.

private:
    enum class State { Fresh, Challenged, SignedIn };
    struct Interest
    {
        bool incoming = false;
        bool outgoing = false;
    };

    void obey(const NetTapi::Connect &);
    void obey(const NetTapi::Login &login);
    void obey(const NetTapi::Interest &interest);
    void obey(const NetTapi::Dial &dial);
    void obey(const NetTapi::Record &record);
    void obey(const NetTapi::StopRecord &record);
    void obey(const NetTapi::PlayDigits &digits);
    void obey(const NetTapi::ChangeStatus &status);
    void obey(const NetTapi::CallInfoQuestion &question);
    void obey(const NetTapi::Logout &);
    void obey(const NetTapi::UnknownRequest &request);

    Result<Unit> add(const NetTapi::Interest &interest);
    Result<Unit> dial(const NetTapi::Dial &dial);
    Result<Unit> setStatus(const NetTapi::ChangeStatus &status);
    bool isAllowed(const NetTapi::Request &request) const;
    void refuse(const NetTapi::Message &message, const QString &why);
    void tellOrder(const QString &verb, const Result<Unit> &result);

    void tellOffered(const NetTapiCalls::Offered &call);
    void tellEnded(quint32 uid, quint32 slot, quint32 serial);
    void notify(const Result<QByteArray> &notice);
    void sendNotice(const QByteArray &notice);
    void sendWaiting();
    void sendReport(const NetTapiCalls::Report &report);
    void sendNextOfReport();
    void answer(const char *verb, const Result<QByteArray> &message);
    void send(const Result<QByteArray> &message);
    void record(WireMessage::Direction direction, const QByteArray &octets) const;
    void reached(NetTapiOptions::DropAfter step);
    void end();

    NetTapiEndpoint &m_endpoint;
    const QString m_peer;
    State m_state = State::Fresh;
    quint32 m_uid = 0; ///< Of who is signed in.
    std::map<quint32, Interest> m_interests; ///< By uid.
    std::set<std::pair<quint32, quint32>> m_told; ///< Calls, by uid and serial, not ended so far.
    bool m_isObeying = false; ///< Notices wait for the answer.
    bool m_isOver = false; ///< Nothing more is sent.
    std::vector<QByteArray> m_waiting;
    QByteArray m_lastNotice;
    std::deque<QByteArray> m_report; ///< What is left of reports.
    std::unique_ptr<Alarm> m_pause;
};

} // namespace Jackfield::Simulator
