// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/bercodec.h"
#include "protocols/ucserver/framing.h"
#include "protocols/ucserver/jsoncodec.h"
#include "protocols/ucserver/session.h"
#include "tests/support/faketransport.h"
#include "tests/support/loglines.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedhttp.h"
#include "tests/support/scriptedsecrets.h"

#include <gmock/gmock.h>

namespace Jackfield::UcServer {

inline const QString canary = QStringLiteral("Zq7!canary");

inline std::string encodingName(const testing::TestParamInfo<Encoding> &parameter)
{
    return parameter.param == Encoding::Json ? "Json" : "Ber";
}

/// A session whose server, network, clock and keychain the test plays, in both encodings.
class SessionTest : public testing::TestWithParam<Encoding>
{
protected:
    using What = SessionEnd::What;
    using Reply = Answer<KnownPayload>;

    SessionTest()
    {
        setup.host = QStringLiteral("pbx.test");
        setup.tls = Tls::Off;
        setup.user = QStringLiteral("anna");
        setup.encoding = GetParam();
        secrets.kept.insert(QStringLiteral("ucs/password"), canary);
        secrets.kept.insert(QStringLiteral("ucs/token"), canary);
    }
    ~SessionTest() override
    {
        // Whatever happened: nothing secret is told to anyone but the server.
        QString shown = log.text();
        for (const SessionEnd &end : ends)
            shown += end.error.detail + end.redirect;
        for (const Error &error : dropped)
            shown += error.detail;
        for (const WireMessage &message : onWire)
            shown += message.name + QString::fromUtf8(message.bytes) + message.decoded;
        EXPECT_FALSE(shown.contains(canary));
        EXPECT_FALSE(
            shown.contains(QString::fromLatin1((setup.user + u':' + canary).toUtf8().toBase64())));
        EXPECT_FALSE(shown.contains(QString::fromLatin1(canary.toUtf8().toBase64())));
        EXPECT_FALSE(shown.contains(QString::fromLatin1(sessionId)));
        EXPECT_LE(ends.size(), 1U);
    }

    void make()
    {
        session.reset();
        signingIns = 0;
        opens = 0;
        session = sessions({clock, secrets, network.factory(), http.factory(),
                            [this] { return ++random; }})(SystemId {QStringLiteral("ucs")}, setup);
        const WireTap tap = WireTap::make();
        tap.listen(WireTap::Depth::Contents,
                   [this](const WireMessage &message) { onWire.push_back(message); });
        session->setWire(tap);
        QObject::connect(session.get(), &Session::signingIn, &context, [this] { ++signingIns; });
        QObject::connect(session.get(), &Session::opened, &context, [this] { ++opens; });
        QObject::connect(session.get(), &Session::eventReceived, &context,
                         [this](const Invoke &event) { events.push_back(event); });
        QObject::connect(session.get(), &Session::messageDropped, &context,
                         [this](const Error &error) { dropped.push_back(error); });
        QObject::connect(session.get(), &Session::closed, &context,
                         [this](const SessionEnd &end) { ends.push_back(end); });
    }

    QByteArray encoded(const RoseMessage &message) const
    {
        return GetParam() == Encoding::Json ? encodeJson(message) : encodeBer(message);
    }
    RoseMessage decoded(const QByteArray &octets)
    {
        const OperationOfInvoke unknown = [](qint64) { return nullptr; };
        if (GetParam() == Encoding::Ber)
            return decodeBer(octets, unknown).value_or(RoseReject());
        const auto messages = JsonDecoder(JsonReading::Strict).decode(octets, unknown);
        return messages && messages->size() == 1 ? messages->front() : RoseReject();
    }
    /// As it stands on a TCP connection.
    QByteArray frame(const RoseMessage &message) const
    {
        return framed(encoded(message), GetParam()).value_or(QByteArray());
    }
    virtual void inject(const QByteArray &message) = 0; ///< A whole one, as it travels here.
    virtual QList<QByteArray> takeWritten() = 0; ///< Whole ones, since the last call.

    void serverSends(const RoseMessage &message) { inject(encoded(message)); }
    void serverAnswers(qint64 id, KnownPayload result)
    {
        serverSends(RoseResult {{}, id, 0, std::move(result)});
    }
    void serverFails(qint64 id, qint64 detail, const QString &words = {})
    {
        serverSends(RoseError {{}, id, 0, KnownPayload(RequestError {detail, words})});
    }
    void serverRejects(qint64 id, qint64 problem, std::optional<QString> details = {})
    {
        serverSends(RoseReject {
            {}, id, std::pair(RoseReject::Problem::Invoke, problem), std::move(details), {}});
    }
    std::vector<RoseMessage> takeMessages()
    {
        std::vector<RoseMessage> messages;
        for (const QByteArray &written : takeWritten())
            messages.push_back(decoded(written));
        return messages;
    }
    /// The only message since the last call; an empty one when there is none, or more.
    Invoke takeInvoke()
    {
        const auto messages = takeMessages();
        EXPECT_EQ(messages.size(), 1U);
        const auto *invoke = messages.size() == 1 ? std::get_if<Invoke>(&messages[0]) : nullptr;
        return invoke ? *invoke : Invoke();
    }
    /// Over BER, to a UCServer itself, the name stays away.
    Invoke asWritten(Invoke message) const
    {
        if (GetParam() == Encoding::Ber && setup.way == Way::Direct)
            message.operationName.reset();
        return message;
    }
    static Invoke keepAlive() { return invoke<TransportKeepAliveOperation>(eventInvokeId, {}); }
    static Invoke event(const char *crossRef = "x1")
    {
        return invoke<NotifyMonitorStoppedOperation>(
            eventInvokeId, CtiNotifyMonitorStopped {QString::fromLatin1(crossRef)});
    }
    static CtiHoldArgument hold() { return {true, QStringLiteral("c1")}; }

    /// The answer comes into `replies`, under the next number.
    void order()
    {
        const size_t at = replies.size();
        replies.emplace_back();
        session->send(invoke<HoldOperation>(0, hold()))
            .then(&context, [this, at](const Reply &reply) {
                EXPECT_FALSE(replies[at]) << "answered twice";
                replies[at] = reply;
            });
    }
    std::optional<Error::Code> codeOf(size_t reply) const
    {
        if (!replies.at(reply) || *replies[reply])
            return {};
        return replies[reply]->error().error.code;
    }
    SessionEnd end() const
    {
        return ends.empty() ? SessionEnd {What::Closed, {}, {}, {}} : ends[0];
    }
    std::string words() const { return end().error.detail.toStdString(); }

    LogLines log;
    ManualClock clock;
    ScriptedSecrets secrets;
    FakeNetwork network;
    ScriptedHttp http;
    UcServer::Setup setup; // Test has a Setup of its own
    quint32 random = 0;
    QByteArray sessionId = "A3F0SecretSessionId";
    QObject context;
    int signingIns = 0;
    int opens = 0;
    std::vector<Invoke> events;
    std::vector<Error> dropped;
    std::vector<SessionEnd> ends;
    std::vector<WireMessage> onWire; ///< By the wire.
    std::vector<std::optional<Reply>> replies;
    std::unique_ptr<Session> session; // answers when it dies
};

/// By TCP.
class DirectSessionTest : public SessionTest
{
protected:
    DirectSessionTest()
    {
        setup.way = Way::Direct;
        setup.port = 7222;
    }
    void inject(const QByteArray &message) override
    {
        network.last()->peerSends(*framed(message, GetParam()));
    }
    QList<QByteArray> takeWritten() override { return framesIn(network.last()->takeWritten()); }
    QList<QByteArray> framesIn(const QByteArray &bytes)
    {
        QList<QByteArray> messages;
        const auto frames = deframer.feed(bytes);
        EXPECT_TRUE(frames);
        for (const Deframer::Frame &frame : frames.value_or(std::vector<Deframer::Frame>()))
            messages << frame.message;
        EXPECT_EQ(deframer.pending(), 0);
        return messages;
    }

    void connectSession()
    {
        make();
        session->open();
        network.last()->peerOpens();
    }
    static NegotiateV2Result negotiated() { return {Negotiated()}; }
    static LoginV2Result methods(std::vector<LoginMethod> ordered)
    {
        return {SupportedAuthMethods {std::move(ordered), {}}};
    }
    static LoginV2Result succeeded() { return {LoginSucceeded()}; }
    /// From the negotiation to the credentials; `first` is the invokeID of that.
    void logInUpToCredentials(qint64 first = 1)
    {
        EXPECT_TRUE(payloadAs<NegotiateV2Argument>(takeInvoke().argument));
        serverAnswers(first, negotiated());
        EXPECT_TRUE(payloadAs<LoginV2Argument>(takeInvoke().argument));
        serverAnswers(first + 1, methods({LoginMethod::Ntlm, LoginMethod::Basic}));
    }
    void openSession()
    {
        connectSession();
        logInUpToCredentials();
        takeInvoke();
        serverAnswers(3, succeeded());
        EXPECT_EQ(opens, 1);
    }

    Deframer deframer;
};

} // namespace Jackfield::UcServer
