// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace Jackfield {

/// What a verb takes, read from the line `--help` prints of it, so that both are one:
///   dial [TEXT] [--line EXT] [--selection]
///   prompt ID dial|refuse          small letters: one of these words
///   calldata CALL KEY=VALUE…       one or more
///   template expand [--set KEY=VALUE…]   an option that can be given several times
struct VerbSpec
{
    struct Positional
    {
        QString name;
        QStringList words; ///< Empty: any text.
        bool isOptional = false;
        bool isRepeated = false; ///< The last one only.
    };
    struct Option
    {
        QString name; ///< "--line"
        QString value; ///< What it takes; empty: a flag.
        bool isRepeated = false;
    };
    QString verb;
    QList<Positional> positionals;
    QList<Option> options;

    static VerbSpec from(const QString &usage);
};

/// The arguments of one verb by the names in its usage: "CALL", "--line". A flag that is set has an
/// empty value.
struct VerbArguments
{
    QHash<QString, QString> values;
    QStringList repeated; ///< Of the positional that can stand several times.
    QHash<QString, QStringList> lists; ///< Of the options that can.

    bool has(const QString &name) const { return values.contains(name); }
    QString value(const QString &name) const { return values.value(name); }
};

/// The error is translated. `--` ends the options; an option's value may follow a '=' too.
tl::expected<VerbArguments, QString> parseArguments(const VerbSpec &spec,
                                                    const QStringList &arguments);

} // namespace Jackfield
