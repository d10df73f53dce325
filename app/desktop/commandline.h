// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <optional>
#include <tl/expected.hpp>

namespace Jackfield {

/// What stands behind `jackfield` on the command line. Read before Qt sees any of it, for Qt takes
/// options of its own from anywhere in it, also from behind a link (security.md T37).
struct CommandLine
{
    QString profile; ///< Folder; empty: the XDG directories.
    QVariantMap settings; ///< Dotted key → text: the layer above both files.
    bool demo = false;
    bool headless = false;
    bool hidden = false;
    bool help = false;
    bool version = false;
    bool settingsReference = false; ///< Prints the keys of jackfield.toml and ends.
    /// Name of a queue, or empty for all: the wallboard fills the screen. Unset: is not asked for.
    std::optional<QString> wallboard;
    QString argument; ///< URI or number; may be empty.
    bool operator==(const CommandLine &) const = default;

    /// arguments: without the program's name. The error is translated. Nothing may follow the URI
    /// or number, and only `--` may stand before one that begins with '-'.
    static tl::expected<CommandLine, QString> parse(const QStringList &arguments);
    static QString usage();
};

} // namespace Jackfield
