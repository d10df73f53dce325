// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/httpclient.h"
#include "protocols/webdial/requesttemplate.h"

// Requests and answers as text for people, in plain lines. Secrets are masked before.
namespace Jackfield::WebDial {

/// `isSent`: by us, as an HTTP request; else the desktop opens its address.
QString textOf(const Request &request, bool isSent);
/// Status line, headers and the first 4 KiB of the body; other control characters than line ends
/// are escaped.
QString textOf(const HttpAnswer &answer);
/// Bytes that went out, shown likewise.
QString textOfBytes(const QByteArray &bytes);

} // namespace Jackfield::WebDial
