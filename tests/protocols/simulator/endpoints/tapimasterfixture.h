// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/tapimaster.h"
#include "tests/protocols/simulator/exchangefixture.h"
#include "tests/support/waitfor.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QUdpSocket>

#include <sys/socket.h>

namespace Jackfield::Simulator {

/// A TAPIMaster endpoint on a free port before the exchange of ExchangeFixture.
class TapiMasterFixture : public testing::Test, public ExchangeFixture
{
protected:
    using Profile = TapiMasterOptions::Profile;

    void start(TapiMasterOptions options = {})
    {
        options.ownExtensions.insert(QStringLiteral("127.0.0.1"), QStringLiteral("100"));
        endpoint = std::make_unique<TapiMasterEndpoint>(exchange, options);
        QObject::connect(endpoint.get(), &Endpoint::happened, endpoint.get(),
                         [this](const QJsonObject &event) { events.append(event); });
        const auto listening = endpoint->listen(0);
        ASSERT_TRUE(listening) << listening.error().detail.toStdString();
        endpoint->watchFolder();
    }
    void start(Profile profile)
    {
        TapiMasterOptions options;
        options.profile = profile;
        start(options);
    }

    void connectTo(QTcpSocket &socket)
    {
        socket.connectToHost(QHostAddress::LocalHost, endpoint->port());
        waitFor([&] {
            return socket.state() == QAbstractSocket::ConnectedState
                || socket.state() == QAbstractSocket::UnconnectedState;
        });
    }

    /// Sends, half-closes when `finish`, and reads until the other side closes.
    QByteArray converse(const QByteArray &bytes, bool finish = true)
    {
        QTcpSocket socket;
        connectTo(socket);
        socket.write(bytes);
        waitFor([&] { return socket.bytesToWrite() == 0; });
        if (finish)
            ::shutdown(int(socket.socketDescriptor()), SHUT_WR);
        EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }))
            << "still open after " << bytes.left(100).toStdString();
        return socket.readAll();
    }
    QByteArray httpGet(const QByteArray &target)
    {
        return converse("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", false);
    }
    void sendDatagram(const QByteArray &bytes)
    {
        QUdpSocket socket;
        socket.writeDatagram(bytes, QHostAddress::LocalHost, endpoint->port());
        const auto before = count("received");
        EXPECT_TRUE(waitFor([&] { return count("received") > before; }));
    }

    qsizetype count(const char *event) const
    {
        return std::count_if(events.cbegin(), events.cend(), [&](const QJsonObject &object) {
            return object[QLatin1String("event")] == QLatin1String(event);
        });
    }
    /// What became of the orders and what was ignored or noted: "done", a reason, or the note.
    QStringList outcomes() const
    {
        QStringList list;
        for (const QJsonObject &event : events) {
            const QString kind = event[QLatin1String("event")].toString();
            if (kind == QLatin1String("note"))
                list.append(event[QLatin1String("text")].toString());
            else if (event[QLatin1String("done")].toBool())
                list.append(QStringLiteral("done"));
            else if (kind == QLatin1String("order") || kind == QLatin1String("ignored"))
                list.append(event[QLatin1String("reason")].toString());
        }
        return list;
    }

    QList<QJsonObject> events;
    std::unique_ptr<TapiMasterEndpoint> endpoint;
};

} // namespace Jackfield::Simulator
