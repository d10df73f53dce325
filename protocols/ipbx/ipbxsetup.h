// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/setupfield.h"
#include "core/phone/setuptools.h"
#include "protocols/ipbx/setup.h"
#include "protocols/ipbx/words.h"

// [[system]] kind = "ipbx" in jackfield.toml: its keys, and what they mean.
namespace Jackfield::Ipbx {

namespace Key {
    inline constexpr QLatin1String url("url");
    inline constexpr QLatin1String user("user");
    inline constexpr QLatin1String channels("channels");
    inline constexpr QLatin1String queues("queues");
    inline constexpr QLatin1String resolveCountry("resolve_country");
    inline constexpr QLatin1String pollSeconds("poll_seconds");
    inline constexpr QLatin1String urlControl("url_control");
    inline constexpr QLatin1String urlLogin("url_login");
    inline constexpr QLatin1String serviceSeconds("service_seconds");
    inline constexpr QLatin1String serviceTargets("service_targets");
    inline constexpr QLatin1String pins("pins");
    inline constexpr QLatin1String password("password"); // secrets
    inline constexpr QLatin1String key("key");
} // namespace Key

inline constexpr int leastPollSeconds = 3; ///< The vendor's own limit (protocols.md 2.1).

QList<SetupField> setupFields();
/// Malformed with words for the user: a value cannot be used.
Result<Setup> setupFrom(const SystemConfig &config);
/// Users, passwords and keys in an address, and secrets beside their place, taken out (rows P32 and
/// P33).
ClearedConfig withoutSecrets(const SystemConfig &config);

} // namespace Jackfield::Ipbx
