// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/setupvalues.h"

#include "core/settings/settingslayer.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield {

static QString translated(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

static bool isText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString;
}

static bool isNumber(const QVariant &value, int minimum, int maximum)
{
    bool isOne = value.typeId() != QMetaType::Bool && value.typeId() != QMetaType::Double;
    const qlonglong number = isOne ? value.toLongLong(&isOne) : 0;
    return isOne && number >= minimum && number <= maximum;
}

/// Numbers and flags may be text: so they come from the command line.
static bool isUsable(const SetupField &field, const QVariant &value)
{
    switch (field.kind) {
    case SetupField::Kind::Text:
    case SetupField::Kind::LongText:
    case SetupField::Kind::Folder:
    case SetupField::Kind::Secret:
        return value.typeId() == QMetaType::QString;
    case SetupField::Kind::Port:
        return isNumber(value, 1, 65535);
    case SetupField::Kind::Number:
        return isNumber(value, field.minimum, field.maximum);
    case SetupField::Kind::Choice:
        return field.choices.contains(value.toString());
    case SetupField::Kind::Flag:
        return value.typeId() == QMetaType::Bool || value == QStringLiteral("true")
            || value == QStringLiteral("false");
    case SetupField::Kind::TextList: {
        const QVariantList items = value.toList();
        return value.canConvert<QVariantList>()
            && std::all_of(items.cbegin(), items.cend(), isText);
    }
    case SetupField::Kind::TextMap: {
        const QVariantMap entries = value.toMap();
        return value.typeId() == QMetaType::QVariantMap
            && std::all_of(entries.cbegin(), entries.cend(), isText);
    }
    }
    Q_UNREACHABLE();
}

static QString expectedOf(const SetupField &field)
{
    switch (field.kind) {
    case SetupField::Kind::Text:
    case SetupField::Kind::LongText:
    case SetupField::Kind::Folder:
    case SetupField::Kind::Secret:
        return translated(QT_TRANSLATE_NOOP("Settings", "a text in quotes"));
    case SetupField::Kind::Port:
        return translated(QT_TRANSLATE_NOOP("Settings", "a number from 1 to 65535"));
    case SetupField::Kind::Number:
        return translated(QT_TRANSLATE_NOOP("Settings", "a number from %1 to %2"))
            .arg(field.minimum)
            .arg(field.maximum);
    case SetupField::Kind::Choice:
        return translated(QT_TRANSLATE_NOOP("Settings", "one of: %1"))
            .arg(field.choices.join(QStringLiteral(", ")));
    case SetupField::Kind::Flag:
        return translated(QT_TRANSLATE_NOOP("Settings", "true or false"));
    case SetupField::Kind::TextList:
        return translated(QT_TRANSLATE_NOOP("Settings", "a list of texts in quotes"));
    case SetupField::Kind::TextMap:
        return translated(QT_TRANSLATE_NOOP("Settings", "a table of texts in quotes"));
    }
    Q_UNREACHABLE();
}

const SetupField *fieldOf(const QList<SetupField> &fields, const QString &key)
{
    const auto field = std::find_if(fields.cbegin(), fields.cend(),
                                    [&](const SetupField &each) { return each.key == key; });
    return field == fields.cend() ? nullptr : &*field;
}

bool isMapOfFields(const QList<SetupField> &fields, const QString &key)
{
    const QString prefix = key + QLatin1Char('.');
    return std::any_of(fields.cbegin(), fields.cend(),
                       [&](const SetupField &each) { return each.key.startsWith(prefix); });
}

static QString expectedText(const QString &expected)
{
    return translated(QT_TRANSLATE_NOOP("Settings", "Expected %1. The default is used."))
        .arg(expected);
}

QString noTableText()
{
    return expectedText(translated(QT_TRANSLATE_NOOP("Settings", "a table")));
}

QString setupProblem(const SetupField *field, const QVariant &value, const QString &kind)
{
    if (!field) {
        return translated(QT_TRANSLATE_NOOP("Settings",
                                            "Phone systems of the kind %1 have no such key. It has "
                                            "no effect; check its spelling."))
            .arg(kind);
    }
    if (field->kind == SetupField::Kind::Secret)
        return misplacedSecretText();
    return isUsable(*field, value) ? QString() : expectedText(expectedOf(*field));
}

} // namespace Jackfield
