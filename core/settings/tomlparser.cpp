// SPDX-License-Identifier: GPL-3.0-or-later
// The only compile unit that sees toml++ (it takes long to compile).
#include "core/settings/tomlnode.h"

#include <QStringDecoder>

// Without exceptions parse() returns its error as a value. Deep nesting serves no settings file and
// costs stack, since tables are destroyed recursively.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_MAX_NESTED_VALUES 16
#include <algorithm>
#include <sstream>
#include <toml++/toml.h>

namespace Jackfield {

// Every dot of a key opens a table inside a table, which toml++ does not limit. Counting all dots
// of a line, those in texts too, is crude but cannot be fooled by quotes.
constexpr qsizetype maxDotsPerLine = 128;

static QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

static std::string utf8(const QString &text)
{
    return text.toStdString();
}

static int lineAt(const QByteArray &bytes, qsizetype offset)
{
    return int(std::count(bytes.begin(), bytes.begin() + offset, '\n')) + 1;
}

static std::optional<TomlProblem> lineProblem(const QByteArray &line, int number)
{
    if (line.contains('\0'))
        return TomlProblem {number, QStringLiteral("NUL byte")};
    if (line.count('.') > maxDotsPerLine)
        return TomlProblem {number, QStringLiteral("more than %1 dots").arg(maxDotsPerLine)};
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(line);
    if (decoder.hasError() || decoded.isNull())
        return TomlProblem {number, QStringLiteral("not UTF-8")};
    return std::nullopt;
}

static std::optional<TomlProblem> problemBeforeParsing(const QByteArray &bytes)
{
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', start);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        if (end > start) {
            const auto line = QByteArray::fromRawData(bytes.constData() + start, end - start);
            if (auto problem = lineProblem(line, lineAt(bytes, start)))
                return problem;
        }
        start = end + 1;
    }
    return std::nullopt;
}

static TomlNode nodeOf(const toml::node &from);

static void takeChildren(TomlNode &node, const toml::table &table)
{
    for (const auto &[key, value] : table) {
        TomlNode child = nodeOf(value);
        child.key = text(key.str());
        if (const auto line = key.source().begin.line; line > 0)
            child.line = int(line);
        node.children.push_back(std::move(child));
    }
}

template<typename Date>
static void takeDate(TomlNode &node, const Date &date)
{
    std::ostringstream stream;
    stream << date;
    node.kind = TomlNode::Kind::Date;
    node.value = text(stream.str());
}

static TomlNode nodeOf(const toml::node &from)
{
    TomlNode node;
    node.line = int(from.source().begin.line);
    node.kind = TomlNode::Kind::Value;
    if (const auto *table = from.as_table()) {
        node.kind = TomlNode::Kind::Table;
        node.isInline = table->is_inline();
        takeChildren(node, *table);
    } else if (const auto *array = from.as_array()) {
        node.kind = TomlNode::Kind::Array;
        for (const toml::node &item : *array)
            node.children.push_back(nodeOf(item));
    } else if (const auto *string = from.as_string()) {
        node.value = text(string->get());
    } else if (const auto *integer = from.as_integer()) {
        node.value = qlonglong(integer->get());
    } else if (const auto *number = from.as_floating_point()) {
        node.value = number->get();
    } else if (const auto *flag = from.as_boolean()) {
        node.value = flag->get();
    } else if (const auto *date = from.as_date()) {
        takeDate(node, date->get());
    } else if (const auto *time = from.as_time()) {
        takeDate(node, time->get());
    } else if (const auto *dateTime = from.as_date_time()) {
        takeDate(node, dateTime->get());
    }
    return node;
}

tl::expected<TomlNode, TomlProblem> parseToml(const QByteArray &bytes)
{
    if (auto problem = problemBeforeParsing(bytes))
        return tl::unexpected(std::move(*problem));
    const toml::parse_result parsed =
        toml::parse(std::string_view(bytes.constData(), size_t(bytes.size())));
    if (!parsed) {
        const toml::parse_error &error = parsed.error();
        return tl::unexpected(
            TomlProblem {int(error.source().begin.line), text(error.description())});
    }
    return nodeOf(parsed.table());
}

static toml::table tableOf(const TomlNode &node);

// Calls `put` with the toml++ value of the node.
template<typename Put>
static void convert(const TomlNode &node, const Put &put);

static toml::array arrayOf(const TomlNode &node)
{
    toml::array array;
    for (const TomlNode &child : node.children)
        convert(child, [&](auto &&value) { array.push_back(std::move(value)); });
    return array;
}

template<typename Put>
static void convertValue(const QVariant &value, const Put &put)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return put(value.toBool());
    case QMetaType::Double:
        return put(value.toDouble());
    case QMetaType::LongLong:
        return put(int64_t(value.toLongLong()));
    default:
        return put(utf8(value.toString()));
    }
}

template<typename Put>
static void convertDate(const TomlNode &node, const Put &put)
{
    const toml::parse_result parsed = toml::parse("d = " + utf8(node.value.toString()));
    if (!parsed)
        return;
    const toml::node *date = parsed.table().get("d");
    if (const auto *day = date->as_date())
        put(day->get());
    else if (const auto *time = date->as_time())
        put(time->get());
    else if (const auto *dateTime = date->as_date_time())
        put(dateTime->get());
}

template<typename Put>
static void convert(const TomlNode &node, const Put &put)
{
    switch (node.kind) {
    case TomlNode::Kind::Value:
        return convertValue(node.value, put);
    case TomlNode::Kind::Date:
        return convertDate(node, put);
    case TomlNode::Kind::Array:
        return put(arrayOf(node));
    case TomlNode::Kind::Table:
        return put(tableOf(node));
    }
}

static toml::table tableOf(const TomlNode &node)
{
    toml::table table;
    table.is_inline(node.isInline);
    for (const TomlNode &child : node.children)
        convert(child,
                [&](auto &&value) { table.insert_or_assign(utf8(child.key), std::move(value)); });
    return table;
}

QByteArray writeToml(const TomlNode &root)
{
    // Every text on one line: what a value holds can then never look like another key.
    constexpr auto flags = toml::format_flags::allow_unicode_strings;
    std::ostringstream stream;
    stream << toml::toml_formatter {tableOf(root), flags} << '\n';
    return QByteArray::fromStdString(stream.str());
}

} // namespace Jackfield
