// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsedit.h"

#include "core/settings/settingslock.h"
#include "core/settings/settingstable.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield {

static const QLatin1String systemKey("system");
static const QLatin1String locationKey("location");
static const QLatin1String wallboardKey("wallboard");

static QString translated(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

static bool holdsSecret(const QString &key, const QVariant &value)
{
    if (isSecretName(key.section(QLatin1Char('.'), -1)))
        return true;
    const QStringList inner = value.toMap().keys();
    return std::any_of(inner.begin(), inner.end(), isSecretName);
}

// "system.tapi" and "location.office": only to remove the whole table.
static bool isWholeTable(const QStringList &path)
{
    return path.size() == 2
        && ((path[0] == systemKey && isSystemName(path[1]))
            || (path[0] == locationKey && isLocationName(path[1])));
}

static Result<QVariant> checkedValue(const QString &key, const QVariant &value)
{
    if (holdsSecret(key, value))
        return failure(Error::Code::Malformed,
                       translated(QT_TRANSLATE_NOOP(
                           "Settings", "Passwords belong into the keychain, not into this file.")));
    if (!value.isValid() && isWholeTable(settingPath(key)))
        return value;
    if (key == systemKey && value.typeId() == QMetaType::QStringList)
        return value;
    const SettingKey *row = findSetting(key);
    if (!row)
        return failure(
            Error::Code::Malformed,
            translated(QT_TRANSLATE_NOOP("Settings", "There is no setting \"%1\".")).arg(key));
    if (!value.isValid())
        return value;
    if (const auto accepted = row->accept(value))
        return *accepted;
    return failure(
        Error::Code::Malformed,
        translated(QT_TRANSLATE_NOOP("Settings", "\"%1\" must be %2.")).arg(key, row->expected()));
}

static tl::unexpected<Error> lockedError(const QString &key)
{
    return failure(
        Error::Code::Refused,
        translated(QT_TRANSLATE_NOOP("Settings", "Your administrator has locked \"%1\"."))
            .arg(key));
}

Result<QVariantMap> checkedChanges(const QVariantMap &changes, const QStringList &locks,
                                   const std::function<QVariant(const QString &key)> &inForce)
{
    QVariantMap checked;
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (matchesLock(locks, it.key()))
            return lockedError(it.key());
        const auto value = checkedValue(it.key(), it.value());
        if (!value)
            return tl::unexpected(value.error());
        QStringList held;
        if (value->isValid())
            (void)withLockedEntries(locks, it.key(), inForce(it.key()), *value, held);
        if (!held.isEmpty())
            return lockedError(held.first());
        // Kept here they would only grow old: they are taken from the site file anyway.
        checked.insert(it.key(), withLockedEntries(locks, it.key(), {}, *value, held));
    }
    return checked;
}

static bool isSystem(const TomlNode &table, const QString &id)
{
    const TomlNode *own = table.find(QStringLiteral("id"));
    return own && own->value == QVariant(id);
}

static TomlNode &systemArray(TomlNode &root)
{
    TomlNode *array = root.find(systemKey);
    if (array && array->isArray())
        return *array;
    TomlNode fresh;
    fresh.kind = TomlNode::Kind::Array;
    fresh.key = systemKey;
    root.set(std::move(fresh));
    return *root.find(systemKey);
}

static TomlNode &systemTable(TomlNode &root, const QString &id)
{
    auto &tables = systemArray(root).children;
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const TomlNode &table) { return isSystem(table, id); });
    if (found != tables.end())
        return *found;
    TomlNode fresh;
    fresh.set(TomlNode::fromVariant(QStringLiteral("id"), id));
    tables.push_back(std::move(fresh));
    return tables.back();
}

static void removeSystem(TomlNode &root, const QString &id)
{
    auto &tables = systemArray(root).children;
    std::erase_if(tables, [&](const TomlNode &table) { return isSystem(table, id); });
}

// Systems not listed keep their order, behind those that are.
static void orderSystems(TomlNode &root, const QStringList &ids)
{
    const auto place = [&](const TomlNode &table) {
        const TomlNode *id = table.find(QStringLiteral("id"));
        const qsizetype index = id ? ids.indexOf(id->value.toString()) : -1;
        return index < 0 ? ids.size() : index;
    };
    auto &tables = systemArray(root).children;
    std::stable_sort(tables.begin(), tables.end(),
                     [&](const TomlNode &a, const TomlNode &b) { return place(a) < place(b); });
}

/// What a limit or another value of a queue stands in. New limits are written in braces.
static TomlNode &boardTable(TomlNode &section, const QStringList &path)
{
    TomlNode &board = section.table(path[1]);
    if (path.size() == 3)
        return board;
    TomlNode &limits = board.table(path[2]);
    if (limits.children.empty())
        limits.isInline = true;
    return limits;
}

static TomlNode &tableFor(TomlNode &root, const QStringList &path)
{
    if (path[0] == systemKey)
        return systemTable(root, path[1]);
    TomlNode &section = root.table(path[0]);
    if (path[0] == wallboardKey)
        return boardTable(section, path);
    return path.size() == 3 ? section.table(path[1]) : section;
}

static void removeFromBoard(TomlNode &root, const QStringList &path)
{
    TomlNode &section = root.table(wallboardKey);
    boardTable(section, path).remove(path.last());
    const auto isEmpty = [](const TomlNode &node) {
        return node.isTable() && node.children.empty();
    };
    TomlNode &board = section.table(path[1]);
    std::erase_if(board.children, isEmpty);
    std::erase_if(section.children, isEmpty);
    if (isEmpty(section))
        root.remove(wallboardKey);
}

static void removeKey(TomlNode &root, const QStringList &path)
{
    if (isWholeTable(path) && path[0] == systemKey)
        removeSystem(root, path[1]);
    else if (isWholeTable(path))
        root.table(locationKey).remove(path[1]);
    else if (path[0] == wallboardKey)
        removeFromBoard(root, path);
    else
        tableFor(root, path).remove(path.last());
}

/// A table of a phone system is written [system.values], an entry a line: templates are long.
static TomlNode nodeFor(const QStringList &path, const QVariant &value)
{
    TomlNode node = TomlNode::fromVariant(path.last(), value);
    if (path[0] == systemKey)
        node.isInline = false;
    return node;
}

void applyChanges(TomlNode &root, const QVariantMap &checkedChanges)
{
    for (auto it = checkedChanges.begin(); it != checkedChanges.end(); ++it) {
        const QStringList path = settingPath(it.key());
        if (it.key() == systemKey)
            continue; // below: systems of this change exist only then
        if (it.value().isValid())
            tableFor(root, path).set(nodeFor(path, it.value()));
        else
            removeKey(root, path);
    }
    if (const QVariant order = checkedChanges.value(systemKey); order.isValid())
        orderSystems(root, order.toStringList());
    if (systemArray(root).children.empty())
        root.remove(systemKey);
}

} // namespace Jackfield
