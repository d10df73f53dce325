// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/httpclient.h"
#include "protocols/ucserver/session.h"

// The HTTP side of UCWeb (ucserver.md 1.1, 1.2, 1.5): requests, and what their answers mean. Pure
// functions. No word of an answer but the server's reason for a refusal reaches an error text.
namespace Jackfield::UcServer {

/// Where a UCWeb is.
struct UcWebAddress
{
    bool isTls = true;
    QByteArray host; ///< Name or address, an IPv6 address without brackets.
    quint16 port = 0;
    QByteArray basePath; ///< As in Setup.
    bool operator==(const UcWebAddress &) const = default;

    QByteArray authority() const; ///< Of the Host header: the port only where it is not the usual.
};

UcWebAddress addressOf(const Setup &setup);

HttpRequest discoveryRequest(const Setup &setup);
/// Where the controller sends us: with TLS unless the setup does without, and never from https to
/// http.
tl::expected<UcWebAddress, SessionEnd> discovered(const HttpOutcome &outcome, const Setup &setup);

HttpRequest createSessionRequest(const UcWebAddress &address, const Setup &setup,
                                 const QString &secret);
/// The session id, printable ASCII without blanks.
tl::expected<QByteArray, SessionEnd> createdSession(const HttpOutcome &outcome);

/// Path and query, encoded.
QByteArray webSocketTarget(const UcWebAddress &address, const QByteArray &sessionId);
/// The server refused the upgrade to a WebSocket with this status; 0: it did not answer.
SessionEnd upgradeRefused(int status, const Error &error);

HttpRequest destroySessionRequest(const UcWebAddress &address, const Setup &setup,
                                  const QByteArray &sessionId);

/// What a trace must not show of a request and its answer (null: none yet), beside its secret
/// headers: the session id.
QStringList secretsIn(const HttpRequest &request, const HttpAnswer *answer);

} // namespace Jackfield::UcServer
