// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/httphead.h"

#include <chrono>

namespace Jackfield {

/// A whole answer, after which the connection closes. The same bytes for the same status: nothing
/// of the request, no product, no date (security.md T08, T12). `retryAfter`: for TooManyRequests,
/// at least 1 s; nothing else tells it.
QByteArray httpAnswer(HttpStatus status, std::chrono::seconds retryAfter = {});

} // namespace Jackfield
