// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forward.h"
#include "protocols/ucserver/ctitypes.h"

#include <QList>

namespace Jackfield::UcServer {

/// The forwards of a line's list. At most one of each kind; the first wins.
QList<Forward> forwardsFrom(const std::vector<LineForward> &told);
/// What a mask of ForwardModes means. `busy` and `no answer` together are one kind.
QList<ForwardKind> forwardKindsFrom(qint64 mode);
/// Those of a mask of available modes that can be ordered: they have a number for `ForwardMode`.
QList<ForwardKind> settableKinds(qint64 available);
/// AsnForwardMode, the numbers of the key `ForwardMode` (4.4); nothing: it has none.
std::optional<qint64> orderedMode(const ForwardKind &kind);

} // namespace Jackfield::UcServer
