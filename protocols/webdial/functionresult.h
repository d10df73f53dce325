// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "protocols/webdial/requesttemplate.h"

#include <optional>

namespace Jackfield::WebDial {

/// The request in what a database function returned (protocols.md 4.7). The text is not ours, so
/// only an http(s) address of a host in `hosts` ("host" or "host:port", small letters) or a scheme
/// that dials is taken, no control characters and at most 8 KiB (security.md T96). Else Refused
/// with words for people.
Result<Request> requestOfFunction(const std::optional<QString> &returned, const QStringList &hosts);

/// Port of an http(s) request, the usual one of its scheme if none is named.
quint16 portOf(const Request &request);

} // namespace Jackfield::WebDial
