// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Jackfield::UcServer {

/// tr() for the functions of this folder that belong to no class.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Jackfield::UcServer)
};

} // namespace Jackfield::UcServer
