// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/tomlnode.h"

#include <QStringList>

#include <chrono>
#include <initializer_list>

namespace Jackfield::Simulator {

/// Takes keys out of the tables of the simulator's files, strictly: the first mistake is kept, with
/// its line; after it nothing counts. A key that is not there leaves `into` as it is.
class TomlReader
{
public:
    /// `origin` is the file's name, for errors.
    explicit TomlReader(QString origin)
        : m_origin(std::move(origin))
    { }
    /// "FILE, line N: what is wrong"; empty: nothing.
    const QString &error() const { return m_error; }

    TomlNode parse(const QByteArray &text); ///< An empty table when it is no TOML.
    void fail(int line, const QString &what);
    void onlyKeys(const TomlNode &table, std::initializer_list<const char *> known);
    void needs(const TomlNode &table, const char *key); ///< A text that is not empty.

    void text(const TomlNode &table, const char *key, QString &into);
    void flag(const TomlNode &table, const char *key, bool &into);
    void whole(const TomlNode &table, const char *key, int &into, int least, int most);
    void seconds(const TomlNode &table, const char *key, std::chrono::milliseconds &into);
    /// Two times, the lesser first.
    void span(const TomlNode &table, const char *key, std::chrono::milliseconds &least,
              std::chrono::milliseconds &most);
    QStringList texts(const TomlNode &table, const char *key);

    /// Calls `read` with every table of the list `key`.
    template<typename Read>
    void each(const TomlNode &table, const char *key, Read read)
    {
        for (const TomlNode *row : tablesIn(table, key))
            read(*row);
    }
    /// Calls `read` with the table `key`.
    template<typename Read>
    void section(const TomlNode &table, const char *key, Read read)
    {
        if (const TomlNode *inner = tableIn(table, key))
            read(*inner);
    }

private:
    std::vector<const TomlNode *> tablesIn(const TomlNode &table, const char *key);
    const TomlNode *tableIn(const TomlNode &table, const char *key);
    void wrong(const TomlNode &node, const QString &expected);

    QString m_origin;
    QString m_error;
};

} // namespace Jackfield::Simulator
