// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/segments.h"
#include "protocols/simulator/endpoints/testtls.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace Jackfield::Simulator {

/// How the two UCServer endpoints sign people in, and what they do wrong on purpose (ucserver.md
/// section 9). The switches combine.
struct UcServerOptions
{
    struct User
    {
        QString password;
        QString token; ///< Instead of user and password; empty: has none.
        QStringList lines; ///< Extensions; the first is the primary one.
        bool operator==(const User &) const = default;
    };
    enum class TcpTls {
        Plain,
        StartTls, ///< Whoever asks gets it.
        StartTlsRequired, ///< Everything before it is rejected.
        FromFirstOctet,
    };
    enum class Negotiation { Accepted, Busy, Incompatible };
    enum class Login { Basic, NtlmFirst, Busy, Redirect };
    enum class Wrapping { Array, Bare, Several };
    enum class Order { ResultFirst, EventsFirst };
    enum class Answers { Given, Dropped, Rejected };

    // Who may come in, and how.
    QMap<QString, User> users; ///< None: everybody, with any password.
    QString ucsid = QStringLiteral("local"); ///< Others get 502.
    bool forwardMasks = false; ///< ForwardMode 3 to 10 are masks, not ordinals (4.4).
    bool controller = true; ///< The route of the UCController is there.
    QString redirect; ///< Where controller and Login::Redirect send to; empty: to us.
    TestTls certificate = TestTls::Trusted;
    bool webTls = false;
    bool sessionNotFound = false; ///< Unknown sessions get 404 at the upgrade, not 401 (1.3).
    TcpTls tcpTls = TcpTls::StartTls;
    Negotiation negotiation = Negotiation::Accepted;
    Login login = Login::Basic;
    int logonError = 0; ///< Every login fails with this number (1.2); 0: none.
    int retryIn = 30; ///< Seconds, of both Busy.
    int keepAlive = 60; ///< Seconds without a message until a connection is cut; 0: never.

    // What is odd.
    bool bareRuntime = false; ///< Answers as the vendor's runtime does without a server (5.4).
    bool strict = false; ///< Refuses what the vendor's TypeScript stub would (7.2).
    Wrapping wrapping = Wrapping::Array; ///< Of JSON on the WebSocket.
    Segments segments = Segments::Whole; ///< Of TCP; Split: 5 octets each.
    Order order = Order::ResultFirst; ///< Of a result and the events that come of its request.
    Answers answers = Answers::Given; ///< To everything but the login.
    bool duplicateEvents = false; ///< Each twice.
    bool unknownEvents = false; ///< One nobody knows before each.
    bool unknownMembers = false; ///< JSON: in every object.
    bool unknownElements = false; ///< BER: two at the end of every SEQUENCE of a payload.
    bool gccArtefact = false; ///< BER: 1F 80 80 16 00 there (7.3).
    bool wrongTypes = false; ///< Texts of events become numbers.
    bool reduced = false; ///< Call events are blank but for what their reason names (6.1).
    int padding = 0; ///< JSON: so many octets in a member that nobody knows.
    bool operator==(const UcServerOptions &) const = default;
};

/// Keys are the members' names. users: {name: {"password", "token", "lines": [extension, …]}};
/// certificate: as web dial's "tls" without "off"; tcpTls: "plain" | "starttls" |
/// "starttls-required" | "tls"; negotiation: "accepted" | "busy" | "incompatible"; login: "basic" |
/// "ntlm-first" | "busy" | "redirect"; wrapping: "array" | "bare" | "several"; segments: "whole" |
/// "split" | "joined"; order: "result-first" | "events-first"; answers: "given" | "dropped" |
/// "rejected". Of users only the lines are shown.
QJsonObject toJson(const UcServerOptions &options);
/// `options` with what `changes` names replaced; users altogether. Malformed: an unknown key or a
/// wrong value.
Result<UcServerOptions> changed(UcServerOptions options, const QJsonObject &changes);

} // namespace Jackfield::Simulator
