// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace Jackfield::Simulator {

inline QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Takes keys out of tables. The first mistake is kept, with its line; after it nothing counts.
class TomlReader
{
public:
    explicit TomlReader(QString origin)
        : m_origin(std::move(origin))
    { }

    /// Unset when it is no TOML.
    std::optional<toml::table> parse(const QByteArray &text)
    {
        toml::parse_result parsed =
            toml::parse(std::string_view(text.constData(), size_t(text.size())));
        if (parsed)
            return std::move(parsed).table();
        fail(parsed.error().source(), textOf(parsed.error().description()));
        return std::nullopt;
    }
    void fail(const toml::source_region &where, const QString &what)
    {
        if (m_error.isEmpty())
            m_error =
                QStringLiteral("%1, line %2: %3").arg(m_origin).arg(where.begin.line).arg(what);
    }
    const QString &error() const { return m_error; }

    void onlyKeys(const toml::table &table, std::initializer_list<std::string_view> known)
    {
        for (const auto &[key, value] : table) {
            if (std::find(known.begin(), known.end(), key.str()) == known.end())
                fail(key.source(), QStringLiteral("unknown key \"%1\"").arg(textOf(key.str())));
        }
    }
    void text(const toml::table &table, const char *key, QString &into)
    {
        if (const toml::node *node = table.get(key)) {
            if (const auto value = node->value<std::string_view>())
                into = textOf(*value);
            else
                wrong(*node, key, "a text in quotes");
        }
    }
    void flag(const toml::table &table, const char *key, bool &into)
    {
        if (const toml::node *node = table.get(key)) {
            if (const auto value = node->value_exact<bool>())
                into = *value;
            else
                wrong(*node, key, "true or false");
        }
    }
    void whole(const toml::table &table, const char *key, int &into, int least, int most)
    {
        if (const toml::node *node = table.get(key)) {
            const auto value = node->value_exact<int64_t>();
            if (value && *value >= least && *value <= most)
                into = int(*value);
            else
                fail(node->source(),
                     QStringLiteral("\"%1\" must be a whole number from %2 to %3")
                         .arg(QLatin1String(key))
                         .arg(least)
                         .arg(most));
        }
    }
    void seconds(const toml::table &table, const char *key, std::chrono::milliseconds &into)
    {
        if (const toml::node *node = table.get(key)) {
            if (const auto value = secondsOf(*node))
                into = *value;
            else
                wrong(*node, key, "seconds from 0 to 86400");
        }
    }
    /// `Span` is made of two times, the lesser first.
    template<typename Span>
    void span(const toml::table &table, const char *key, Span &into)
    {
        const toml::node *node = table.get(key);
        if (!node)
            return;
        const toml::array *array = node->as_array();
        const auto least = array && array->size() == 2 ? secondsOf(*array->get(0)) : std::nullopt;
        const auto most = least ? secondsOf(*array->get(1)) : std::nullopt;
        if (most && *least <= *most)
            into = {*least, *most};
        else
            wrong(*node, key, "[least, most] seconds");
    }
    QStringList texts(const toml::table &table, const char *key)
    {
        QStringList list;
        const toml::node *node = table.get(key);
        const toml::array *array = node ? node->as_array() : nullptr;
        if (node && (!array || !array->is_homogeneous<std::string>()) && !(array && array->empty()))
            wrong(*node, key, "a list of texts");
        else if (array) {
            for (const toml::node &element : *array)
                list.append(textOf(element.value_or(std::string_view())));
        }
        return list;
    }
    /// Calls `read` with every table of the list `key`.
    template<typename Read>
    void each(const toml::table &table, const char *key, Read read)
    {
        const toml::node *node = table.get(key);
        const toml::array *array = node ? node->as_array() : nullptr;
        if (node && !array)
            wrong(*node, key, "a list of tables");
        for (size_t i = 0; array && i < array->size(); ++i) {
            if (const toml::table *row = array->get(i)->as_table())
                read(*row);
            else
                wrong(*array->get(i), key, "a list of tables");
        }
    }
    /// Calls `read` with the table `key`.
    template<typename Read>
    void section(const toml::table &table, const char *key, Read read)
    {
        if (const toml::node *node = table.get(key)) {
            if (const toml::table *inner = node->as_table())
                read(*inner);
            else
                wrong(*node, key, "a table");
        }
    }
    void needs(const toml::table &table, const char *key)
    {
        const toml::node *node = table.get(key);
        if (!node || node->value_or(std::string_view()).empty())
            fail(table.source(), QStringLiteral("\"%1\" is missing").arg(QLatin1String(key)));
    }

private:
    static std::optional<std::chrono::milliseconds> secondsOf(const toml::node &node)
    {
        const auto value = node.value<double>();
        if (!value || !std::isfinite(*value) || *value < 0 || *value > 86400)
            return std::nullopt;
        return std::chrono::milliseconds(std::llround(*value * 1000));
    }
    void wrong(const toml::node &node, const char *key, const char *expected)
    {
        fail(node.source(),
             QStringLiteral("\"%1\" must be %2").arg(QLatin1String(key), QLatin1String(expected)));
    }

    QString m_origin;
    QString m_error;
};

} // namespace Jackfield::Simulator
