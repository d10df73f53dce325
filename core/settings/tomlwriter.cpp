// SPDX-License-Identifier: GPL-3.0-or-later
// Our own, since the writer of toml++ 3.3 puts some keys (one with a line break, say) without
// quotes and sorts the file by key.
#include "core/settings/tomlnode.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace Jackfield {

constexpr qsizetype longestArrayLine = 90; // longer ones get a line for each item

// Every text on one line: what a value holds can then never look like another key.
static QString quoted(const QString &text)
{
    QString result = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result += u'\\' + QString(c);
        else if (c == u'\n')
            result += QStringLiteral("\\n");
        else if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
                 || c.category() == QChar::Separator_Paragraph
                 || c.category() == QChar::Other_Format)
            result += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result + u'"';
}

static bool isBare(const QString &key)
{
    const auto bare = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || c == u'_' || c == u'-';
    };
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), bare);
}

static QString keyText(const QString &key)
{
    return isBare(key) ? key : quoted(key);
}

static QString floatText(double number)
{
    if (std::isnan(number))
        return QStringLiteral("nan");
    if (std::isinf(number))
        return number < 0 ? QStringLiteral("-inf") : QStringLiteral("inf");
    const QString text = QString::number(number, 'g', QLocale::FloatingPointShortest);
    const bool looksWhole = !text.contains(u'.') && !text.contains(u'e');
    return looksWhole ? text + QStringLiteral(".0") : text;
}

static QString scalarText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QMetaType::Double:
        return floatText(value.toDouble());
    case QMetaType::LongLong:
        return QString::number(value.toLongLong());
    default:
        return quoted(value.toString());
    }
}

static QString valueText(const TomlNode &node);

// Tables in a table as dotted keys, so that nesting grows no deeper than it was read.
static void collectInline(const TomlNode &table, const QString &prefix, QStringList &entries)
{
    for (const TomlNode &child : table.children) {
        const QString key = prefix + keyText(child.key);
        if (child.isTable() && !child.children.empty())
            collectInline(child, key + u'.', entries);
        else
            entries += key + QStringLiteral(" = ") + valueText(child);
    }
}

static QString arrayText(const TomlNode &array)
{
    QStringList items;
    for (const TomlNode &child : array.children)
        items += valueText(child);
    const QString oneLine = u'[' + items.join(QStringLiteral(", ")) + u']';
    if (items.size() < 2 || oneLine.size() <= longestArrayLine)
        return oneLine;
    return QStringLiteral("[\n    ") + items.join(QStringLiteral(",\n    "))
        + QStringLiteral("\n]");
}

static QString valueText(const TomlNode &node)
{
    switch (node.kind) {
    case TomlNode::Kind::Value:
        return scalarText(node.value);
    case TomlNode::Kind::Date:
        return node.value.toString();
    case TomlNode::Kind::Array:
        return arrayText(node);
    case TomlNode::Kind::Table:
        break;
    }
    QStringList entries;
    collectInline(node, {}, entries);
    return entries.isEmpty()
        ? QStringLiteral("{}")
        : QStringLiteral("{ ") + entries.join(QStringLiteral(", ")) + QStringLiteral(" }");
}

static bool isBlock(const TomlNode &node)
{
    return node.isTable() && !node.isInline;
}

static bool isBlockArray(const TomlNode &node)
{
    return node.isArray() && !node.children.empty()
        && std::all_of(node.children.begin(), node.children.end(), isBlock);
}

static void writeTable(QString &out, const TomlNode &table, const QString &path);

static void writeBlock(QString &out, const TomlNode &child, const QString &path)
{
    const auto &inner = child.children;
    if (isBlockArray(child)) {
        for (const TomlNode &item : inner) {
            out += QStringLiteral("\n[[%1]]\n").arg(path);
            writeTable(out, item, path + u'.');
        }
        return;
    }
    const auto needsNoHeader = [](const TomlNode &node) {
        return isBlock(node) || isBlockArray(node);
    };
    if (inner.empty() || !std::all_of(inner.begin(), inner.end(), needsNoHeader))
        out += QStringLiteral("\n[%1]\n").arg(path);
    writeTable(out, child, path + u'.');
}

static void writeTable(QString &out, const TomlNode &table, const QString &path)
{
    // A table header ends the keys of the table above, so these come first.
    for (const TomlNode &child : table.children) {
        if (!isBlock(child) && !isBlockArray(child))
            out += keyText(child.key) + QStringLiteral(" = ") + valueText(child) + u'\n';
    }
    for (const TomlNode &child : table.children) {
        if (isBlock(child) || isBlockArray(child))
            writeBlock(out, child, path + keyText(child.key));
    }
}

QByteArray writeToml(const TomlNode &root)
{
    QString out;
    writeTable(out, root, {});
    if (out.startsWith(u'\n'))
        out.remove(0, 1);
    return out.toUtf8();
}

} // namespace Jackfield
