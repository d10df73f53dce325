// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/secretstore.h"
#include "protocols/webdial/dialfunction.h"

namespace Jackfield {

/// Makes database functions of tables `function` of jackfield.toml: driver ("QPSQL" unless set),
/// host, port, database, user, call, query, arguments ("number", "extension": both when it is not
/// set); hosts is read by others. The password is the secret "function_password" of the system.
/// `clock` and `secrets` must outlive the maker and all that it makes.
WebDial::DialFunctionMaker sqlDialFunctionMaker(Clock &clock, SecretStore &secrets);

} // namespace Jackfield
