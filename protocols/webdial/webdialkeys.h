// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

// The keys and words of [[system]] with kind = "webdial" in jackfield.toml.
namespace Jackfield::WebDial::Key {

constexpr QLatin1String templateText("template");
constexpr QLatin1String numberFormat("number_format");
constexpr QLatin1String user("user");
constexpr QLatin1String password("password"); ///< A secret, and the {name} of it.
constexpr QLatin1String hangUpTemplate("hangup_template");
constexpr QLatin1String branches("branches");
constexpr QLatin1String values("values");
constexpr QLatin1String openInBrowser("open_in_browser");
constexpr QLatin1String keepSlashes("keep_slashes");
constexpr QLatin1String mustContain("body_must_contain");
constexpr QLatin1String mustNotContain("body_must_not_contain");
constexpr QLatin1String pins("pins");
constexpr QLatin1String caFile("ca_file");
constexpr QLatin1String proxy("proxy");
constexpr QLatin1String function("function");
constexpr QLatin1String functionPassword("function_password"); ///< A secret.
constexpr QLatin1String
    functionHosts("hosts"); ///< This and the next three are entries of `function`.
constexpr QLatin1String functionCall("call");
constexpr QLatin1String functionQuery("query");
constexpr QLatin1String functionArguments("arguments");
constexpr QLatin1String functionWord("FUNCTION"); ///< The template that stands for a function.

} // namespace Jackfield::WebDial::Key
