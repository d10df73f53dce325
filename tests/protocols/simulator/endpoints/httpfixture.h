// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/endpoint.h"
#include "tests/protocols/simulator/exchangefixture.h"
#include "tests/support/waitfor.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QTcpSocket>

namespace Jackfield::Simulator {

/// An endpoint that speaks HTTP, on a free port before the exchange of ExchangeFixture.
template<typename Tested>
class HttpFixture : public testing::Test, public ExchangeFixture
{
protected:
    /// What the endpoint takes behind the exchange.
    template<typename... More>
    explicit HttpFixture(More... more)
        : endpoint(exchange, more...)
    { }

    void SetUp() override
    {
        QObject::connect(&endpoint, &Endpoint::happened, &endpoint,
                         [this](const QJsonObject &event) { events.append(event); });
        const auto listening = endpoint.listen(0);
        ASSERT_TRUE(listening) << listening.error().detail.toStdString();
    }

    void set(const char *options)
    {
        const auto read = changed(endpoint.options(), QJsonDocument::fromJson(options).object());
        ASSERT_TRUE(read) << options;
        ASSERT_TRUE(endpoint.setOptions(*read));
    }
    void setFaults(const char *faults)
    {
        const auto read = changed(endpoint.faults(), QJsonDocument::fromJson(faults).object());
        ASSERT_TRUE(read) << faults;
        endpoint.setFaults(*read);
    }

    void connectTo(QTcpSocket &socket)
    {
        socket.connectToHost(QHostAddress::LocalHost, endpoint.port());
        waitFor([&] {
            return socket.state() == QAbstractSocket::ConnectedState
                || socket.state() == QAbstractSocket::UnconnectedState;
        });
    }
    /// Sends and reads until the other side closes.
    QByteArray converse(const QByteArray &bytes)
    {
        QTcpSocket socket;
        connectTo(socket);
        socket.write(bytes);
        EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }))
            << "still open after " << bytes.left(100).toStdString();
        return socket.readAll();
    }
    /// `headers` with their ends of line.
    QByteArray get(const QByteArray &target, const QByteArray &headers = {})
    {
        return converse("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n");
    }

    /// That the endpoint still keeps.
    qsizetype connections() const
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return endpoint.children().size();
    }
    qsizetype count(const char *event) const
    {
        return std::count_if(events.cbegin(), events.cend(), [&](const QJsonObject &object) {
            return object[QLatin1String("event")] == QLatin1String(event);
        });
    }
    /// The last of them; empty: none.
    QJsonObject last(const char *event) const
    {
        const auto found =
            std::find_if(events.crbegin(), events.crend(), [&](const QJsonObject &object) {
                return object[QLatin1String("event")] == QLatin1String(event);
            });
        return found == events.crend() ? QJsonObject() : *found;
    }

    QList<QJsonObject> events;
    Tested endpoint;
};

} // namespace Jackfield::Simulator
