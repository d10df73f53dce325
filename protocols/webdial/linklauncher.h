// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pending.h"
#include "core/base/result.h"

#include <QByteArray>

namespace Jackfield::WebDial {

/// Hands an address to the desktop, which opens it with the program for its scheme.
class LinkLauncher
{
public:
    virtual ~LinkLauncher() = default;
    /// `address` is passed on byte for byte, as one argument and never through a shell.
    /// NotPossible: Jackfield itself opens this scheme, or nobody does; Unsupported: the desktop
    /// has no opener; Refused: it said no. Done means that it was handed over.
    virtual Pending<Result<Unit>> launch(const QByteArray &address) = 0;
};

} // namespace Jackfield::WebDial
