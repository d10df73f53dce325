// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forward.h"
#include "core/domain/party.h"
#include "protocols/simulator/exchangetypes.h"
#include "protocols/ucserver/ctitypes.h"

namespace Jackfield::Simulator {

class Exchange;

// What a UCServer calls the things of the exchange (ucserver.md 4, 6.1).

QString lineUri(const QString &extension); ///< "tel:<extension>@sim"
/// The number in a line URI; any other text as it is.
QString numberIn(const QString &numberOrUri);
/// The extension that a line URI, its number, or its international form names; empty: none.
QString extensionIn(const Exchange &exchange, const QString &numberOrUri);
/// "+49…", also of extensions and queues.
QString internationalNumber(const Exchange &exchange, const QString &number);

/// What the server's directory knows of a party: name, company, mail, phone. Unset without a name.
std::optional<UcServer::NetDatabaseContact> directoryContact(const Exchange &exchange,
                                                             const Party &party, bool inside);

UcServer::CtiLineInfo lineInformation(const Exchange &exchange, const Extension &extension);
std::vector<UcServer::LineForward> forwardsOf(const Exchange &exchange, const Extension &extension);
UcServer::RemoteOfficeState remoteOfficeOf(const Extension &extension);

/// One mask of ForwardModes (4.4) for it.
qint64 maskOf(const ForwardKind &kind);
/// Of ForwardMode, where 3 to 10 may be ordinals or, with `masks`, masks; unset: means nothing.
std::optional<ForwardKind> forwardKindIn(qint64 mode, bool masks);

/// CallState of a leg of an extension.
qint64 callStateOf(const Exchange &exchange, const Leg &leg);
/// CallFeature: what the exchange would not refuse now.
qint64 callFeaturesOf(const Exchange &exchange, const Leg &leg);
/// DisconnectedReason of a call that was in `state`.
qint64 disconnectedReasonOf(Cause cause, qint64 state, bool byOwner);

} // namespace Jackfield::Simulator
