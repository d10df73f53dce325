// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/httphead.h"
#include "core/policy/source.h"

namespace Jackfield {

/// What the system knows of the process at the other end (security.md 3.6). Another user's
/// connection never gets this far.
enum class PeerOwner {
    Own, ///< Proved to be a process of our own user.
    Unknown,
};

/// Who sent this request: a page, and whether the browser vouches for a click, or a program
/// (security.md 3.4). Forbidden for what can only come about without a click, and for every
/// description that is not known to be good; BadRequest when a part of it comes twice.
/// Nothing is proved while the owner is unknown.
tl::expected<Source, HttpStatus> httpSource(const HttpHead &head, PeerOwner owner);

} // namespace Jackfield
