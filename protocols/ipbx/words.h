// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QCoreApplication>

namespace Jackfield::Ipbx {

/// tr() for the functions of this folder that belong to no class.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Jackfield::Ipbx)
};

inline tl::unexpected<Error> malformed(const QString &words)
{
    return failure(Error::Code::Malformed, words);
}

} // namespace Jackfield::Ipbx
