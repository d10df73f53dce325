// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <tl/expected.hpp>
#include <vector>

namespace Jackfield {

/// A TOML document as plain data, so that one compile unit alone sees toml++. Children of a table
/// carry their key, in file order; comments are not kept.
struct TomlNode
{
    enum class Kind { Value, Date, Array, Table };
    Kind kind = Kind::Table;
    QString key; ///< Empty for the document and for items of an array.
    int line = 0; ///< 1-based, where the key (or the item) stands; 0: made by the program.
    QVariant value; ///< Value: QString, qlonglong, double or bool. Date: its TOML text.
    bool isInline = false; ///< A table written in braces.
    std::vector<TomlNode> children;

    bool isTable() const { return kind == Kind::Table; }
    bool isArray() const { return kind == Kind::Array; }
    const TomlNode *find(const QString &childKey) const; ///< Null: no such child.
    TomlNode *find(const QString &childKey);
    /// The child table of that key; made, or put in place of something else, when need be.
    TomlNode &table(const QString &childKey);
    void set(TomlNode child); ///< Replaces the child of the same key.
    void remove(const QString &childKey);

    /// Text, number, flag, QVariantList or QVariantMap; invalid for a date.
    QVariant toVariant() const;
    /// The other way round, for values of the program. Maps become inline tables.
    static TomlNode fromVariant(const QString &key, const QVariant &value);
    /// Equal but for the lines.
    bool sameAs(const TomlNode &other) const;
};

struct TomlProblem
{
    int line = 0; ///< 1-based; 0: not known.
    QString description; ///< The parser's own words, English.
};

/// Checks that the text is UTF-8 without NUL and nested so little that it cannot exhaust the stack,
/// then parses it. A key given twice is a problem, as TOML says.
tl::expected<TomlNode, TomlProblem> parseToml(const QByteArray &text);

/// TOML text ending in a newline. parseToml() gives the same tree again, or refuses a line that got
/// too many dots. `root` must come from parseToml() and fromVariant(). Tables come after the
/// other keys of their table, otherwise the order stays.
QByteArray writeToml(const TomlNode &root);

/// Whether the text may hold comments: a '#' anywhere. Errs on the side of yes.
bool mayHaveComments(const QByteArray &text);

} // namespace Jackfield
