// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace Jackfield {

/// How a connection to a PostgreSQL server is encrypted. In the order of databaseTlsNames().
enum class DatabaseTls {
    Auto, ///< As the kind of connection has it of old.
    Require, ///< By whomever: the server's certificate is looked at only where there is a CA file.
    VerifyCa, ///< By a server whose certificate an authority vouches for.
    VerifyFull, ///< And which has the name that is asked for.
    Off,
};

/// As in jackfield.toml: "auto", "require", "verify-ca", "verify-full", "off".
inline const QStringList &databaseTlsNames()
{
    static const QStringList names {QStringLiteral("auto"), QStringLiteral("require"),
                                    QStringLiteral("verify-ca"), QStringLiteral("verify-full"),
                                    QStringLiteral("off")};
    return names;
}

/// Empty text: Auto. Unset: no such name.
inline std::optional<DatabaseTls> databaseTlsFrom(const QString &name)
{
    if (name.isEmpty())
        return DatabaseTls::Auto;
    const qsizetype at = databaseTlsNames().indexOf(name);
    return at < 0 ? std::nullopt : std::optional(DatabaseTls(at));
}

} // namespace Jackfield
