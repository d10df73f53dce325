// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/endpoints/ucserveroptions.h"
#include "protocols/ucserver/ctievents.h"
#include "protocols/ucserver/rosemessage.h"

namespace Jackfield::Simulator {

// What a message looks like when a server is newer, older or wrong (ucserver.md 9.10).

/// The message encoded, with unknown members or elements, wrong types, padding and the artefact of
/// a miscompiled server, as `options` say.
QByteArray encodedWithFaults(const UcServer::RoseMessage &message, UcServer::Encoding encoding,
                             const UcServerOptions &options);
/// Blank but for line, call and state, and what the reason names (6.1).
UcServer::CtiCallInformation reduced(const UcServer::CtiCallInformation &call, qint64 reason);

/// True when the envelope of an invoke in BER has implicit tags, as an old vendor stub writes them
/// (5.1). False for what is no invoke.
bool hasImplicitEnvelope(QByteArrayView ber);

} // namespace Jackfield::Simulator
