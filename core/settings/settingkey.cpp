// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingstable.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace Jackfield {

static QString translated(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

static constexpr qsizetype mostTables = 20;

QString SettingKey::helpText() const
{
    return translated(help);
}

QString SettingKey::expected() const
{
    if (formText)
        return translated(formText);
    switch (type) {
    case Type::Text:
        return translated(QT_TRANSLATE_NOOP("Settings", "one line of text in quotes"));
    case Type::TextList:
        return translated(QT_TRANSLATE_NOOP("Settings", "a list of texts in quotes"));
    case Type::Integer:
        return translated(QT_TRANSLATE_NOOP("Settings", "a whole number from %1 to %2"))
            .arg(minimum)
            .arg(maximum);
    case Type::Flag:
        return translated(QT_TRANSLATE_NOOP("Settings", "true or false"));
    case Type::Choice:
        return translated(QT_TRANSLATE_NOOP("Settings", "one of \"%1\""))
            .arg(choices.join(QLatin1String("\", \"")));
    case Type::TextMap:
        return translated(QT_TRANSLATE_NOOP("Settings", "a table of texts in quotes"));
    case Type::TableList:
        return translated(QT_TRANSLATE_NOOP(
                              "Settings", "a list of up to %1 tables, each with a kind of \"%2\""))
            .arg(mostTables)
            .arg(choices.join(QLatin1String("\", \"")));
    case Type::Any:
        break;
    }
    return translated(QT_TRANSLATE_NOOP(
        "Settings", "a text, a number, true or false, a list of texts or a table of these"));
}

QVariant SettingKey::defaultValue() const
{
    if (type == Type::Any)
        return {};
    Settings settings;
    settings.locations.insert(QString(), Location::forCountry({}));
    settings.systems.append(SystemConfig());
    return read(settings, {QString(), QString(), QString()});
}

static bool hasForm(const SettingKey &row, const QString &text)
{
    const auto form = QLatin1String(row.form ? row.form : "[^\\p{Cc}\\x{2028}\\x{2029}]{0,200}");
    const QRegularExpression expression(QRegularExpression::anchoredPattern(form),
                                        QRegularExpression::DontCaptureOption);
    return expression.match(text).hasMatch();
}

static std::optional<QVariant> acceptInteger(const QVariant &value, qlonglong minimum,
                                             qlonglong maximum)
{
    if (value.typeId() != QMetaType::LongLong && value.typeId() != QMetaType::Int)
        return std::nullopt;
    const qlonglong number = value.toLongLong();
    if (number < minimum || number > maximum)
        return std::nullopt;
    return int(number);
}

static std::optional<QStringList> acceptTexts(const QVariant &value)
{
    if (value.typeId() == QMetaType::QStringList)
        return value.toStringList();
    if (value.typeId() != QMetaType::QVariantList)
        return std::nullopt;
    QStringList texts;
    for (const QVariant &item : value.toList()) {
        if (item.typeId() != QMetaType::QString)
            return std::nullopt;
        texts.append(item.toString());
    }
    return texts;
}

static std::optional<QVariant> acceptList(const SettingKey &row, const QVariant &value)
{
    const auto texts = acceptTexts(value);
    if (!texts || (texts->isEmpty() && !row.mayBeEmpty))
        return std::nullopt;
    const auto fits = [&](const QString &text) { return hasForm(row, text); };
    if (!std::all_of(texts->begin(), texts->end(), fits))
        return std::nullopt;
    return *texts;
}

static std::optional<QVariant> acceptMap(const SettingKey &row, const QVariant &value)
{
    if (value.typeId() != QMetaType::QVariantMap)
        return std::nullopt;
    const QVariantMap map = value.toMap();
    for (auto it = map.begin(); it != map.end(); ++it) {
        const bool isText = it.value().typeId() == QMetaType::QString;
        if (!isText || !hasForm(row, it.key() + QLatin1Char('=') + it.value().toString()))
            return std::nullopt;
    }
    return map;
}

static std::optional<QVariant> acceptScalar(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString:
    case QMetaType::Bool:
    case QMetaType::Double:
        return value;
    case QMetaType::Int:
    case QMetaType::LongLong:
        return acceptInteger(value, std::numeric_limits<int>::min(),
                             std::numeric_limits<int>::max());
    default:
        return std::nullopt;
    }
}

/// depth: of tables inside each other.
static std::optional<QVariant> acceptAny(const QVariant &value, int depth = 1)
{
    if (const auto texts = acceptTexts(value))
        return *texts;
    if (value.typeId() != QMetaType::QVariantMap || depth == 0)
        return acceptScalar(value);
    QVariantMap map = value.toMap();
    for (QVariant &item : map) {
        const auto accepted = acceptAny(item, depth - 1);
        if (!accepted)
            return std::nullopt;
        item = *accepted;
    }
    return map;
}

static std::optional<QVariant> acceptTables(const SettingKey &row, const QVariant &value)
{
    if (value.typeId() != QMetaType::QVariantList || value.toList().size() > mostTables)
        return std::nullopt;
    QVariantList tables;
    for (const QVariant &item : value.toList()) {
        const bool isTable = item.typeId() == QMetaType::QVariantMap
            && row.choices.contains(item.toMap().value(QStringLiteral("kind")).toString());
        const auto table = isTable ? acceptAny(item, 2) : std::nullopt;
        if (!table)
            return std::nullopt;
        tables.append(*table);
    }
    return tables;
}

std::optional<QVariant> SettingKey::accept(const QVariant &value) const
{
    const bool isText = value.typeId() == QMetaType::QString;
    switch (type) {
    case Type::Text:
        return isText && hasForm(*this, value.toString()) ? std::optional(value) : std::nullopt;
    case Type::TextList:
        return acceptList(*this, value);
    case Type::Integer:
        return acceptInteger(value, minimum, maximum);
    case Type::Flag:
        return value.typeId() == QMetaType::Bool ? std::optional(value) : std::nullopt;
    case Type::Choice:
        return isText && choices.contains(value.toString()) ? std::optional(value) : std::nullopt;
    case Type::TextMap:
        return acceptMap(*this, value);
    case Type::TableList:
        return acceptTables(*this, value);
    case Type::Any:
        break;
    }
    return acceptAny(value);
}

bool isSystemName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z0-9_-]{1,32}\\z"));
    return form.match(name).hasMatch();
}

bool isReservedName(const QString &name)
{
    return name == QLatin1String("journal") || name.startsWith(QLatin1String("contacts-"));
}

bool isLocationName(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[^.\\p{C}\\x{2028}\\x{2029}]{1,64}\\z"));
    return form.match(name).hasMatch();
}

bool isQueueName(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[^\\p{Cc}\\x{2028}\\x{2029}]{1,200}\\z"));
    return form.match(name).hasMatch();
}

bool isMetricName(const QString &name)
{
    const auto &table = settingsTable();
    return std::any_of(table.begin(), table.end(), [&](const SettingKey &row) {
        return row.parts.size() == 4 && row.parts[2] == name;
    });
}

QStringList settingPath(const QString &key)
{
    QStringList parts = key.split(QLatin1Char('.'));
    if (parts.first() != QLatin1String("wallboard") || parts.size() < 4)
        return parts;
    // Read from behind, where every part is one of a few words.
    const bool isLimit =
        (parts.last() == QLatin1String("amber") || parts.last() == QLatin1String("red"))
        && isMetricName(parts[parts.size() - 2]);
    const qsizetype tail = isLimit ? 2 : 1;
    const QString name = parts.mid(1, parts.size() - 1 - tail).join(QLatin1Char('.'));
    return QStringList {parts.first(), name} + parts.last(tail);
}

bool isSecretName(const QString &key)
{
    static const QRegularExpression form(
        QStringLiteral("(?i)(\\A|[_-])(password|passwd|secret)\\z"));
    return form.match(key).hasMatch();
}

static bool isNameFor(const QString &table, const QString &name)
{
    if (table == QLatin1String("wallboard"))
        return isQueueName(name);
    return table == QLatin1String("system") ? isSystemName(name) : isLocationName(name);
}

static bool fits(const QStringList &path, const QStringList &pattern)
{
    if (pattern.size() != path.size())
        return false;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const bool named = i == 1 && pattern[1] == QLatin1String("*");
        const bool free = i == 2 && pattern[2] == QLatin1String("*") && !path[2].isEmpty();
        if (!free && !(named ? isNameFor(path[0], path[1]) : pattern[i] == path[i]))
            return false;
    }
    return true;
}

const SettingKey *findSetting(const QString &key)
{
    const QStringList path = settingPath(key);
    // The id of a system is part of its key, not a value; a secret is neither.
    if (isSecretName(path.last())
        || (path.size() == 3 && path[0] == QLatin1String("system")
            && path[2] == QLatin1String("id")))
        return nullptr;
    const auto &table = settingsTable();
    const auto row = std::find_if(table.begin(), table.end(), [&](const SettingKey &candidate) {
        return fits(path, candidate.parts);
    });
    return row == table.end() ? nullptr : &*row;
}

} // namespace Jackfield
