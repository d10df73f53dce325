// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/nettapiendpoint.h"
#include "tests/protocols/simulator/exchangefixture.h"
#include "tests/support/waitfor.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QTcpSocket>

namespace Jackfield::Simulator {

/// A client of a NetTAPI endpoint that knows nothing of the codec.
class NetTapiClient
{
public:
    explicit NetTapiClient(quint16 port) { connectTo(port); }

    void connectTo(quint16 port)
    {
        socket.connectToHost(QHostAddress::LocalHost, port);
        EXPECT_TRUE(waitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }));
    }
    /// The message without its end.
    void send(const QByteArray &message) { sendOctets(message + '\x04'); }
    void sendOctets(const QByteArray &octets)
    {
        socket.write(octets);
        EXPECT_TRUE(waitFor([&] { return socket.bytesToWrite() == 0; }));
    }
    /// The next message, without its end; empty: the connection has ended.
    QByteArray next()
    {
        EXPECT_TRUE(waitFor([&] {
            received += socket.readAll();
            return received.contains('\x04') || hasEnded();
        }));
        const qsizetype end = received.indexOf('\x04');
        const QByteArray message = received.left(end);
        received.remove(0, end + 1);
        return end < 0 ? QByteArray() : message;
    }
    /// Everything that comes of `message`, or that has come without one: up to the answer to a
    /// question that is always answered.
    QByteArrayList said(const QByteArray &message = {})
    {
        if (!message.isEmpty())
            send(message);
        send("?<call_info=4000000000>");
        QByteArrayList messages;
        for (;;) {
            const QByteArray text = next();
            if (text.isEmpty() || text.startsWith("#<call_info=4000000000>"))
                return messages;
            messages.append(text);
        }
    }
    QByteArray signIn(const QByteArray &user)
    {
        said("!<connect_nettapi>");
        return said("!<login_nettapi><uname=" + user + "><pass=>").value(0);
    }
    /// Signs in and watches all calls of the user.
    void watch(const QByteArray &user)
    {
        signIn(user);
        EXPECT_EQ(said("!<interest><incoming_outside_calls><outgoing_outside_calls>"),
                  QByteArrayList {"#<interest><ok>"});
    }
    bool hasEnded() const { return socket.state() == QAbstractSocket::UnconnectedState; }
    bool ends()
    {
        return waitFor([&] { return hasEnded(); });
    }

    QTcpSocket socket;
    QByteArray received;
};

/// A NetTAPI endpoint on a free port before the exchange of ExchangeFixture.
class NetTapiFixture : public testing::Test, public ExchangeFixture
{
protected:
    NetTapiFixture()
    {
        QObject::connect(&endpoint, &Endpoint::happened, &endpoint,
                         [this](const QJsonObject &event) { journal.append(event); });
        EXPECT_TRUE(endpoint.listen(0));
    }
    void set(const char *options)
    {
        const auto read = changed(endpoint.options(), QJsonDocument::fromJson(options).object());
        ASSERT_TRUE(read) << options;
        endpoint.setOptions(*read);
    }
    int callIn(const QString &to, const QString &name = QStringLiteral("MUSTER AG"))
    {
        return exchange.callFromOutside({answers, name}, to).value_or(0);
    }
    /// Of a verb's last order: "done" or the reason.
    QString outcomeOf(const char *verb) const
    {
        QString outcome;
        for (const QJsonObject &event : journal) {
            if (event[QLatin1String("verb")] == QLatin1String(verb))
                outcome = event[QLatin1String("done")].toBool()
                    ? QStringLiteral("done")
                    : event[QLatin1String("reason")].toString();
        }
        return outcome;
    }
    bool tells(const char *event, const QString &text) const
    {
        return std::any_of(journal.cbegin(), journal.cend(), [&](const QJsonObject &line) {
            return line[QLatin1String("event")] == QLatin1String(event)
                && (line[QLatin1String("data")] == text || line[QLatin1String("text")] == text);
        });
    }

    QList<QJsonObject> journal;
    NetTapiEndpoint endpoint {exchange, 1};
};

} // namespace Jackfield::Simulator
