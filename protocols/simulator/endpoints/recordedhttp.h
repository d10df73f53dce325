// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/wiretap.h"
#include "protocols/simulator/endpoints/httprequest.h"

// HTTP as recordings have it: what a WireTap of a client tells, seen from the server.
namespace Jackfield::Simulator {

/// "GET http://host/path?query", headers and body, with "\n" for ends of line.
QByteArray recordedText(const ReceivedRequest &request);
/// The same without secrets.
void tellRequest(const WireTap &wire, const ReceivedRequest &request);
/// `answer`: as on the wire, not chunked.
void tellAnswer(const WireTap &wire, const ReceivedRequest &request, const QByteArray &answer);

} // namespace Jackfield::Simulator
