// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/httpconnection.h"

namespace Jackfield::Simulator {

class IpbxEndpoint;
struct IpbxAnswer;

/// A connection to the ipbx endpoint: sends answers, and spoils them as IpbxOptions::answer says.
class IpbxConnection final : public HttpConnection
{
    Q_OBJECT
public:
    static constexpr qint64 bombSize = 64 * 1024 * 1024; ///< Unpacked.
    IpbxConnection(IpbxEndpoint &endpoint, QSslSocket *socket);

private:
    void tell(const ReceivedRequest &request) override;
    void act(const ReceivedRequest &request) override;
    QByteArray commonHeaders() const override; ///< Date (RFC 9110, 6.6.1)
    QByteArray withoutSecrets(const QByteArray &bytes) const override;

    IpbxAnswer answerTo(const ReceivedRequest &request);
    void deliver(const IpbxAnswer &answer);
    void deliverEndlessly();
    void sendMore();

    IpbxEndpoint &m_endpoint;
};

} // namespace Jackfield::Simulator
