// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/tomlreader.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace Jackfield::Simulator {

namespace {

    const TomlNode *childOf(const TomlNode &table, const char *key)
    {
        return table.find(QString::fromLatin1(key));
    }

    bool isText(const TomlNode &node)
    {
        return node.kind == TomlNode::Kind::Value && node.value.typeId() == QMetaType::QString;
    }

    std::optional<std::chrono::milliseconds> secondsOf(const TomlNode &node)
    {
        const int type = node.value.typeId();
        const bool isNumber = type == QMetaType::LongLong || type == QMetaType::Double;
        const double value = node.value.toDouble();
        if (node.kind != TomlNode::Kind::Value || !isNumber || !std::isfinite(value) || value < 0
            || value > 86400)
            return std::nullopt;
        return std::chrono::milliseconds(std::llround(value * 1000));
    }

} // namespace

TomlNode TomlReader::parse(const QByteArray &text)
{
    auto root = parseToml(text);
    if (root)
        return *std::move(root);
    fail(root.error().line, root.error().description);
    return {};
}

void TomlReader::fail(int line, const QString &what)
{
    if (m_error.isEmpty())
        m_error = QStringLiteral("%1, line %2: %3").arg(m_origin).arg(line).arg(what);
}

void TomlReader::onlyKeys(const TomlNode &table, std::initializer_list<const char *> known)
{
    for (const TomlNode &child : table.children) {
        if (std::none_of(known.begin(), known.end(),
                         [&](const char *key) { return child.key == QLatin1String(key); }))
            fail(child.line, QStringLiteral("unknown key \"%1\"").arg(child.key));
    }
}

void TomlReader::needs(const TomlNode &table, const char *key)
{
    const TomlNode *node = childOf(table, key);
    if (!node || (isText(*node) && node->value.toString().isEmpty()))
        fail(table.line, QStringLiteral("\"%1\" is missing").arg(QLatin1String(key)));
}

void TomlReader::text(const TomlNode &table, const char *key, QString &into)
{
    if (const TomlNode *node = childOf(table, key)) {
        if (isText(*node))
            into = node->value.toString();
        else
            wrong(*node, QStringLiteral("a text in quotes"));
    }
}

void TomlReader::flag(const TomlNode &table, const char *key, bool &into)
{
    if (const TomlNode *node = childOf(table, key)) {
        if (node->kind == TomlNode::Kind::Value && node->value.typeId() == QMetaType::Bool)
            into = node->value.toBool();
        else
            wrong(*node, QStringLiteral("true or false"));
    }
}

void TomlReader::whole(const TomlNode &table, const char *key, int &into, int least, int most)
{
    if (const TomlNode *node = childOf(table, key)) {
        const qlonglong value = node->value.toLongLong();
        if (node->kind == TomlNode::Kind::Value && node->value.typeId() == QMetaType::LongLong
            && value >= least && value <= most)
            into = int(value);
        else
            wrong(*node, QStringLiteral("a whole number from %1 to %2").arg(least).arg(most));
    }
}

void TomlReader::seconds(const TomlNode &table, const char *key, std::chrono::milliseconds &into)
{
    if (const TomlNode *node = childOf(table, key)) {
        if (const auto value = secondsOf(*node))
            into = *value;
        else
            wrong(*node, QStringLiteral("seconds from 0 to 86400"));
    }
}

void TomlReader::span(const TomlNode &table, const char *key, std::chrono::milliseconds &least,
                      std::chrono::milliseconds &most)
{
    const TomlNode *node = childOf(table, key);
    if (!node)
        return;
    const bool isPair = node->isArray() && node->children.size() == 2;
    const auto first = isPair ? secondsOf(node->children[0]) : std::nullopt;
    const auto second = isPair ? secondsOf(node->children[1]) : std::nullopt;
    if (!first || !second || *first > *second)
        return wrong(*node, QStringLiteral("[least, most] seconds"));
    least = *first;
    most = *second;
}

QStringList TomlReader::texts(const TomlNode &table, const char *key)
{
    QStringList list;
    const TomlNode *node = childOf(table, key);
    if (!node)
        return list;
    if (!node->isArray() || !std::all_of(node->children.begin(), node->children.end(), isText))
        wrong(*node, QStringLiteral("a list of texts"));
    for (const TomlNode &child : node->children)
        list.append(child.value.toString());
    return list;
}

std::vector<const TomlNode *> TomlReader::tablesIn(const TomlNode &table, const char *key)
{
    std::vector<const TomlNode *> tables;
    const TomlNode *node = childOf(table, key);
    if (!node)
        return tables;
    const bool allTables = std::all_of(node->children.begin(), node->children.end(),
                                       [](const TomlNode &child) { return child.isTable(); });
    if (!node->isArray() || !allTables) {
        wrong(*node, QStringLiteral("a list of tables"));
        return tables;
    }
    for (const TomlNode &child : node->children)
        tables.push_back(&child);
    return tables;
}

const TomlNode *TomlReader::tableIn(const TomlNode &table, const char *key)
{
    const TomlNode *node = childOf(table, key);
    if (!node || node->isTable())
        return node;
    wrong(*node, QStringLiteral("a table"));
    return nullptr;
}

void TomlReader::wrong(const TomlNode &node, const QString &expected)
{
    fail(node.line, QStringLiteral("\"%1\" must be %2").arg(node.key, expected));
}

} // namespace Jackfield::Simulator
