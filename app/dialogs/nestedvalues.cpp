// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/nestedvalues.h"

namespace Jackfield {

namespace {

    QString mapOf(const QString &key)
    {
        return key.section(u'.', 0, 0);
    }

    QString entryOf(const QString &key)
    {
        return key.section(u'.', 1);
    }

} // namespace

QVariant nestedValue(const QVariantMap &values, const QString &key)
{
    const QString entry = entryOf(key);
    return entry.isEmpty() ? values.value(key) : values.value(mapOf(key)).toMap().value(entry);
}

void setNestedValue(QVariantMap &values, const QString &key, const QVariant &value)
{
    const QString entry = entryOf(key);
    if (entry.isEmpty()) {
        values.insert(key, value);
        return;
    }
    QVariantMap map = values.value(mapOf(key)).toMap();
    map.insert(entry, value);
    values.insert(mapOf(key), map);
}

QVariantMap mergedValues(QVariantMap values, const QVariantMap &over)
{
    for (auto it = over.cbegin(); it != over.cend(); ++it) {
        QVariant &value = values[it.key()];
        if (value.typeId() == QMetaType::QVariantMap && it->typeId() == QMetaType::QVariantMap)
            value = mergedValues(value.toMap(), it->toMap());
        else
            value = *it;
    }
    return values;
}

QVariantMap withChanges(QVariantMap now, const QVariantMap &before, const QVariantMap &wanted)
{
    for (auto it = before.cbegin(); it != before.cend(); ++it)
        if (!wanted.contains(it.key()))
            now.remove(it.key());
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
        if (before.value(it.key()) != *it)
            now.insert(it.key(), *it);
    return now;
}

void removeNestedValue(QVariantMap &values, const QString &key)
{
    const QString entry = entryOf(key);
    if (entry.isEmpty()) {
        values.remove(key);
        return;
    }
    QVariantMap map = values.value(mapOf(key)).toMap();
    map.remove(entry);
    if (map.isEmpty())
        values.remove(mapOf(key));
    else
        values.insert(mapOf(key), map);
}

} // namespace Jackfield
