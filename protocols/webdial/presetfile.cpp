// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/presetfile.h"

#include "core/base/secretnames.h"
#include "protocols/webdial/numberforms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace Jackfield::WebDial {

namespace {

    enum class Type { Text, Texts, TextMap, Flag };

    struct Member
    {
        const char *name;
        Type type;
        bool isRequired = false;
        bool isValue = false; ///< A key of jackfield.toml.
    };

    constexpr Member members[] = {
        {"id", Type::Text, true},
        {"row", Type::Text, true},
        {"name", Type::Text, true},
        {"group", Type::Text, true},
        {"words", Type::Texts},
        {"template", Type::Text, true, true},
        {"number_format", Type::Text, false, true},
        {"hangup_template", Type::Text, false, true},
        {"body_must_contain", Type::Texts, false, true},
        {"body_must_not_contain", Type::Texts, false, true},
        {"open_in_browser", Type::Flag, false, true},
        {"values", Type::TextMap, false, true},
        {"login", Type::Flag},
        {"notes", Type::TextMap},
    };

    const Member *memberNamed(const QString &name)
    {
        const auto found =
            std::find_if(std::begin(members), std::end(members),
                         [&](const Member &member) { return name == QLatin1String(member.name); });
        return found == std::end(members) ? nullptr : found;
    }

    tl::unexpected<Error> unusable(const QString &words)
    {
        return failure(Error::Code::Malformed, words);
    }

    bool isText(const QJsonValue &value)
    {
        return value.isString() && !value.toString().trimmed().isEmpty();
    }

    template<typename Container>
    bool areTexts(const Container &values)
    {
        return !values.isEmpty() && std::all_of(values.begin(), values.end(), isText);
    }

    /// Unset: it is of another type, or empty.
    std::optional<QVariant> valueOf(const QJsonValue &json, Type type)
    {
        switch (type) {
        case Type::Text:
            return isText(json) ? std::optional<QVariant>(json.toString()) : std::nullopt;
        case Type::Flag:
            return json.isBool() ? std::optional<QVariant>(json.toBool()) : std::nullopt;
        case Type::Texts:
            // Not toVariant() alone: that is a list of variants.
            return areTexts(json.toArray())
                ? std::optional<QVariant>(json.toVariant().toStringList())
                : std::nullopt;
        case Type::TextMap:
            return areTexts(json.toObject()) ? std::optional<QVariant>(json.toVariant())
                                             : std::nullopt;
        }
        return std::nullopt;
    }

    /// Every member by its name, each of its type.
    Result<QVariantMap> membersOf(const QJsonObject &object)
    {
        QVariantMap found;
        for (auto it = object.begin(); it != object.end(); ++it) {
            const Member *member = memberNamed(it.key());
            if (!member)
                return unusable(QStringLiteral("\"%1\" is no member of a preset").arg(it.key()));
            const auto value = valueOf(it.value(), member->type);
            if (!value)
                return unusable(QStringLiteral("\"%1\" is empty or of another type").arg(it.key()));
            found.insert(it.key(), *value);
        }
        for (const Member &member : members) {
            const QLatin1String name(member.name);
            if (member.isRequired && !found.contains(name))
                return unusable(QStringLiteral("\"%1\" is missing").arg(name));
        }
        return found;
    }

    QRegularExpression whole(const char *pattern)
    {
        return QRegularExpression(
            QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)));
    }

    Result<Unit> checkWords(const PresetFile &preset)
    {
        static const QRegularExpression idForm = whole("[a-z0-9-]+");
        static const QRegularExpression rowForm = whole("D[0-9]{2,}");
        if (!idForm.match(preset.id).hasMatch())
            return unusable(QStringLiteral("The id \"%1\" has other characters than a-z, 0-9 and -")
                                .arg(preset.id));
        if (!rowForm.match(preset.row).hasMatch())
            return unusable(QStringLiteral("\"%1\" is no row of the catalogue").arg(preset.row));
        if (!presetGroups().contains(preset.group))
            return unusable(QStringLiteral("The group \"%1\" is not known").arg(preset.group));
        const QString form =
            preset.values.value(QStringLiteral("number_format"), numberFormNames().first())
                .toString();
        if (!numberFormNames().contains(form))
            return unusable(QStringLiteral("The number format \"%1\" is not known").arg(form));
        return Unit {};
    }

    Result<Unit> checkNames(const PresetFile &preset)
    {
        for (const QVariantMap values = preset.values.value(QStringLiteral("values")).toMap();
             const QString &name : values.keys()) {
            if (isSecretValue(name) || name == QLatin1String("user"))
                return unusable(QStringLiteral("\"%1\" is for its user to fill in").arg(name));
        }
        QStringList languages = presetLanguages();
        languages.sort();
        if (!preset.notes.isEmpty() && preset.notes.keys() != languages)
            return unusable(QStringLiteral("The notes are in other languages than %1")
                                .arg(presetLanguages().join(QStringLiteral(", "))));
        return Unit {};
    }

    PresetFile presetFrom(const QVariantMap &found)
    {
        PresetFile preset;
        preset.id = found.value(QStringLiteral("id")).toString();
        preset.row = found.value(QStringLiteral("row")).toString();
        preset.name = found.value(QStringLiteral("name")).toString();
        preset.group = found.value(QStringLiteral("group")).toString();
        preset.words = found.value(QStringLiteral("words")).toStringList();
        preset.wantsLogin = found.value(QStringLiteral("login")).toBool();
        const QVariantMap notes = found.value(QStringLiteral("notes")).toMap();
        for (auto it = notes.begin(); it != notes.end(); ++it)
            preset.notes.insert(it.key(), it.value().toString());
        for (auto it = found.begin(); it != found.end(); ++it) {
            if (memberNamed(it.key())->isValue)
                preset.values.insert(it.key(), it.value());
        }
        return preset;
    }

} // namespace

QStringList presetGroups()
{
    return {QStringLiteral("desk-phone"), QStringLiteral("phone-system"),
            QStringLiteral("cloud"),      QStringLiteral("softphone"),
            QStringLiteral("scheme"),     QStringLiteral("intercom")};
}

QStringList presetLanguages()
{
    return {QStringLiteral("en"), QStringLiteral("de")};
}

Result<PresetFile> readPreset(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return unusable(QStringLiteral("Not JSON: %1 at byte %2")
                            .arg(error.errorString(), QString::number(error.offset)));
    if (!document.isObject())
        return unusable(QStringLiteral("Not a JSON object"));
    const auto found = membersOf(document.object());
    if (!found)
        return tl::unexpected<Error>(found.error());
    const PresetFile preset = presetFrom(*found);
    for (const auto &check : {checkWords(preset), checkNames(preset)}) {
        if (!check)
            return tl::unexpected<Error>(check.error());
    }
    return preset;
}

} // namespace Jackfield::WebDial
