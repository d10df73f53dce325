// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/httpconnection.h"
#include "protocols/simulator/endpoints/httplogin.h"

namespace Jackfield::Simulator {

class WebDialEndpoint;

/// A connection to the web dial endpoint.
class WebDialConnection final : public HttpConnection
{
    Q_OBJECT
public:
    WebDialConnection(WebDialEndpoint &endpoint, QSslSocket *socket);

private:
    void tell(const ReceivedRequest &request) override;
    void act(const ReceivedRequest &request) override;
    void carryOut(const ReceivedRequest &request);
    void carryOutFor(HttpLogin::Scheme scheme, const ReceivedRequest &request);

    WebDialEndpoint &m_endpoint;
};

} // namespace Jackfield::Simulator
