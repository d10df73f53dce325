// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/ucserveroffice.h"
#include "protocols/simulator/endpoints/ucservertcp.h"
#include "protocols/simulator/endpoints/ucserverweb.h"
#include "tests/protocols/simulator/endpoints/ucserverclient.h"
#include "tests/protocols/simulator/exchangefixture.h"
#include "tests/support/waitfor.h"

#include <QHostAddress>
#include <QJsonDocument>

namespace Jackfield::Simulator {

/// Both UCServer endpoints on free ports before the exchange of ExchangeFixture.
class UcServerFixture : public ExchangeFixture
{
public:
    UcServerFixture()
    {
        for (Endpoint *endpoint : {static_cast<Endpoint *>(&web), static_cast<Endpoint *>(&tcp)}) {
            QObject::connect(endpoint, &Endpoint::happened, endpoint,
                             [this](const QJsonObject &event) { journal.append(event); });
            EXPECT_TRUE(endpoint->listen(0));
        }
    }
    void set(const char *options)
    {
        const auto read = changed(office.options(), QJsonDocument::fromJson(options).object());
        ASSERT_TRUE(read) << options;
        ASSERT_TRUE(office.setOptions(*read));
    }
    static void setFaults(Endpoint &endpoint, const char *faults)
    {
        const auto read = changed(endpoint.faults(), QJsonDocument::fromJson(faults).object());
        ASSERT_TRUE(read) << faults;
        endpoint.setFaults(*read);
    }
    quint16 portOf(UcServerClient::Way way) const
    {
        const bool isWeb =
            way == UcServerClient::Way::WebJson || way == UcServerClient::Way::WebBer;
        return isWeb ? web.port() : tcp.port();
    }
    /// The journal as text, to look for what must not be there.
    QByteArray journalText() const
    {
        QByteArray text;
        for (const QJsonObject &event : journal)
            text += QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n';
        return text;
    }

    QList<QJsonObject> journal;
    UcServerOffice office {exchange, 1};
    UcServerWebEndpoint web {office};
    UcServerTcpEndpoint tcp {office};
};

} // namespace Jackfield::Simulator
