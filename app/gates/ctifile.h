// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/tapimaster/textcommand.h"

namespace Jackfield {

/// The largest .CTI file that is read, in bytes.
constexpr qint64 maxCtiFile = 4096;

/// Whether a file of this name may hold an order: "call.cti" in any case; not "call.txt",
/// "call.cti:evil", nor a name editors and copiers use meanwhile (".call.cti", "~call.cti").
bool isCtiName(const QByteArray &name);

/// The one command in a .CTI file (protocols.md 1.5): ASCII, a UTF-8 BOM may lead. Malformed with
/// translated words when there is none, more than one, or one that is not valid.
Result<TapiMaster::TextCommand> ctiCommand(QByteArrayView bytes);

} // namespace Jackfield
