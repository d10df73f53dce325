// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/tomlnode.h"

#include <algorithm>
#include <cmath>

namespace Jackfield {

const TomlNode *TomlNode::find(const QString &childKey) const
{
    const auto found = std::find_if(children.begin(), children.end(),
                                    [&](const TomlNode &child) { return child.key == childKey; });
    return found == children.end() ? nullptr : &*found;
}

TomlNode *TomlNode::find(const QString &childKey)
{
    return const_cast<TomlNode *>(std::as_const(*this).find(childKey));
}

TomlNode &TomlNode::table(const QString &childKey)
{
    TomlNode *child = find(childKey);
    if (child && child->isTable())
        return *child;
    TomlNode fresh;
    fresh.key = childKey;
    set(std::move(fresh));
    return *find(childKey);
}

void TomlNode::set(TomlNode child)
{
    if (TomlNode *old = find(child.key))
        *old = std::move(child);
    else
        children.push_back(std::move(child));
}

void TomlNode::remove(const QString &childKey)
{
    std::erase_if(children, [&](const TomlNode &child) { return child.key == childKey; });
}

QVariant TomlNode::toVariant() const
{
    if (kind == Kind::Value)
        return value;
    if (kind == Kind::Array) {
        QVariantList list;
        for (const TomlNode &child : children)
            list.append(child.toVariant());
        return list;
    }
    if (kind == Kind::Table) {
        QVariantMap map;
        for (const TomlNode &child : children)
            map.insert(child.key, child.toVariant());
        return map;
    }
    return {};
}

static TomlNode fromScalar(const QVariant &value)
{
    TomlNode node;
    node.kind = TomlNode::Kind::Value;
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Double:
        node.value = value;
        break;
    case QMetaType::Int:
    case QMetaType::LongLong:
        node.value = value.toLongLong();
        break;
    default:
        node.value = value.toString();
    }
    return node;
}

TomlNode TomlNode::fromVariant(const QString &key, const QVariant &value)
{
    TomlNode node;
    if (value.typeId() == QMetaType::QVariantMap) {
        node.isInline = true;
        const QVariantMap map = value.toMap();
        for (auto it = map.begin(); it != map.end(); ++it)
            node.children.push_back(fromVariant(it.key(), it.value()));
    } else if (value.typeId() == QMetaType::QStringList
               || value.typeId() == QMetaType::QVariantList) {
        node.kind = Kind::Array;
        for (const QVariant &item : value.toList())
            node.children.push_back(fromVariant({}, item));
    } else {
        node = fromScalar(value);
    }
    node.key = key;
    return node;
}

static bool sameValue(const QVariant &a, const QVariant &b)
{
    if (a.typeId() == QMetaType::Double && b.typeId() == QMetaType::Double
        && std::isnan(a.toDouble()))
        return std::isnan(b.toDouble());
    return a.typeId() == b.typeId() && a == b;
}

bool TomlNode::sameAs(const TomlNode &other) const
{
    if (kind != other.kind || key != other.key || children.size() != other.children.size()
        || !sameValue(value, other.value))
        return false;
    if (kind == Kind::Array)
        return std::equal(children.begin(), children.end(), other.children.begin(),
                          [](const TomlNode &a, const TomlNode &b) { return a.sameAs(b); });
    for (size_t i = 0; i < children.size(); ++i) {
        // Mostly in the same place: a search each time would take long in a long file.
        const TomlNode &child = children[i];
        const TomlNode &beside = other.children[i];
        const TomlNode *twin = beside.key == child.key ? &beside : other.find(child.key);
        if (!twin || !child.sameAs(*twin))
            return false;
    }
    return true;
}

bool mayHaveComments(const QByteArray &text)
{
    return text.contains('#');
}

} // namespace Jackfield
