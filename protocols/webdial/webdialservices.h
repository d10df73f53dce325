// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/secretstore.h"
#include "protocols/transport/httpclient.h"
#include "protocols/webdial/dialfunction.h"
#include "protocols/webdial/linklauncher.h"

namespace Jackfield {

/// What web dial takes from outside. What is referred to must outlive whoever has it; none of the
/// functions is empty.
struct WebDialServices
{
    Clock &clock;
    SecretStore &secrets;
    HttpSenderFactory http;
    WebDial::LinkLauncher &launcher;
    WebDial::DialFunctionMaker makeFunction;
    std::function<QString()> branch; ///< The user's; empty: none.
    /// Is our own local server there? It is never sent to: it would dial, and so on (T96).
    std::function<bool(const QHostAddress &address, quint16 port)> isOwnAddress;
};

} // namespace Jackfield
