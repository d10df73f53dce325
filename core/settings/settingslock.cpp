// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingslock.h"

#include "core/settings/settingstable.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace Jackfield {

/// Without the ".*" at the end: naming a table locks what is in it, and the other way round.
/// Locking too little would go unnoticed.
static QString tableOf(const QString &lock)
{
    return lock.endsWith(QLatin1String(".*")) ? lock.chopped(2) : lock;
}

bool matchesLock(const QStringList &locks, const QString &key)
{
    return std::any_of(locks.begin(), locks.end(), [&](const QString &lock) {
        QString form = QRegularExpression::escape(tableOf(lock));
        form.replace(QLatin1String("\\*"), QLatin1String(".*"));
        form += QLatin1String("(\\..*)?");
        return QRegularExpression(QRegularExpression::anchoredPattern(form)).match(key).hasMatch();
    });
}

/// Both hold wildcards: is there a text that fits both? Said for every rest of the two.
static bool canMeet(const QString &lock, const QString &form)
{
    const auto columns = size_t(form.size()) + 1;
    std::vector<bool> below(columns); // of the rests of `lock` one character shorter
    for (qsizetype i = lock.size(); i >= 0; --i) {
        const QChar mine = i < lock.size() ? lock.at(i) : QChar();
        std::vector<bool> row(columns);
        for (qsizetype j = form.size(); j >= 0; --j) {
            const auto at = size_t(j);
            const QChar theirs = j < form.size() ? form.at(j) : QChar();
            const bool isRun = theirs == u'*' || theirs == u'?';
            if (mine.isNull())
                row[at] = theirs.isNull() || (isRun && row[at + 1]);
            else if (mine == u'*')
                row[at] = below[at] || (!theirs.isNull() && row[at + 1]);
            else if (isRun)
                row[at] = row[at + 1] || (below[at] && (theirs == u'*' || mine != u'.'));
            else
                row[at] = mine == theirs && below[at + 1];
        }
        below = row;
    }
    return below.front();
}

bool mayMatchLock(const QString &lock, const QString &form)
{
    const QString table = tableOf(lock);
    return canMeet(table, form) || canMeet(table + QLatin1String(".*"), form);
}

QVariant withLockedEntries(const QStringList &locks, const QString &key, const QVariant &below,
                           const QVariant &value, QStringList &held)
{
    // Tables may be long, and locks seldom reach into one.
    const QString entriesOf = key + QLatin1String(".*");
    QStringList reaching = locks;
    reaching.removeIf([&](const QString &lock) { return !canMeet(lock, entriesOf); });
    if (reaching.isEmpty())
        return value;
    QVariantMap locked = below.toMap();
    const auto isLocked = [&](const QString &name) {
        return matchesLock(reaching, key + u'.' + name);
    };
    locked.removeIf([&](const QVariantMap::iterator &entry) { return !isLocked(entry.key()); });
    if (value.typeId() != QMetaType::QVariantMap) {
        if (locked.isEmpty())
            return value;
        held.append(key);
        return below;
    }
    QVariantMap entries = value.toMap();
    entries.removeIf([&](const QVariantMap::iterator &entry) {
        if (!isLocked(entry.key()))
            return false;
        if (entry.value() != locked.value(entry.key()))
            held.append(key + u'.' + entry.key());
        return true;
    });
    entries.insert(locked);
    return entries;
}

QStringList keyForms(const QHash<QString, QList<SetupField>> &systemFields,
                     const QList<SystemConfig> &systems)
{
    QStringList forms;
    const auto add = [&forms](const QString &form, bool isTable) {
        forms.append(form);
        if (isTable)
            forms.append(form + QLatin1String(".*"));
    };
    for (const SettingKey &row : settingsTable()) {
        QString form = row.pattern;
        if (row.parts.first() != QLatin1String("wallboard")) // queues may have dots
            form.replace(u'*', u'?');
        if (row.type != SettingKey::Type::Any)
            add(form, row.type == SettingKey::Type::TextMap);
    }
    for (const QList<SetupField> &fields : systemFields)
        for (const SetupField &field : fields)
            add(QStringLiteral("system.?.") + field.key, field.kind == SetupField::Kind::TextMap);
    if (systemFields.isEmpty())
        forms.append(QStringLiteral("system.?.*"));
    for (const SystemConfig &system : systems)
        if (!systemFields.contains(system.kind))
            forms.append(QStringLiteral("system.%1.*").arg(system.id.value));
    return forms;
}

} // namespace Jackfield
