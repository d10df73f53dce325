// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/setupfield.h"
#include "core/phone/setuptools.h"
#include "protocols/ucserver/setup.h"

#include <QCoreApplication>

// [[system]] kind = "ucserver" in jackfield.toml: its keys, and what they mean.
namespace Jackfield::UcServer {

/// Words of the set-up, for people.
struct SetupWords
{
    Q_DECLARE_TR_FUNCTIONS(Jackfield::UcServerFactory)
};

namespace Key {
    inline constexpr QLatin1String url("url");
    inline constexpr QLatin1String transport("transport");
    inline constexpr QLatin1String user("user");
    inline constexpr QLatin1String ucsid("ucsid");
    inline constexpr QLatin1String encoding("encoding");
    inline constexpr QLatin1String tls("tls");
    inline constexpr QLatin1String linesScope("lines_scope");
    inline constexpr QLatin1String controller("controller");
    inline constexpr QLatin1String pins("pins");
    inline constexpr QLatin1String login("login");
    inline constexpr QLatin1String password("password"); // secrets
    inline constexpr QLatin1String token("token");
} // namespace Key

QList<SetupField> setupFields();
/// Malformed with words for the user: a value cannot be used.
Result<Setup> setupFrom(const SystemConfig &config);
/// A user and a password in an address, and secrets beside their place, taken out.
ClearedConfig withoutSecrets(const SystemConfig &config);

} // namespace Jackfield::UcServer
