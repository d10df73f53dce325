// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/tapimaster/textcommand.h"

#include <optional>

namespace Jackfield {

constexpr qsizetype maxDatagram = 512; ///< Bytes.

/// The command in a datagram: text through and through that begins with a verb, one command, and
/// one that only starts, takes or ends a call. Browsers send datagrams too, in which a page has its
/// word (STUN, TURN, QUIC): they are none (security.md T21, T22).
std::optional<TapiMaster::TextCommand> commandOfDatagram(QByteArrayView datagram);

} // namespace Jackfield
