// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/settingsreference.h"

#include "core/phone/phonesystemfactory.h"
#include "core/settings/settingstable.h"

#include <QCoreApplication>

namespace Jackfield {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::SettingsReference)
    };

    /// As it would stand in the file.
    QString inToml(const QVariant &value)
    {
        switch (value.typeId()) {
        case QMetaType::Bool:
            return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
        case QMetaType::Int:
        case QMetaType::LongLong:
            return value.toString();
        case QMetaType::QStringList: {
            QStringList items;
            for (const QString &item : value.toStringList())
                items.append(u'"' + item + u'"');
            return u'[' + items.join(QLatin1String(", ")) + u']';
        }
        case QMetaType::QVariantList:
            return QStringLiteral("[]");
        case QMetaType::QVariantMap:
            return QStringLiteral("{}");
        default:
            return u'"' + value.toString() + u'"';
        }
    }

    QString code(const QString &text)
    {
        return u'`' + text + u'`';
    }

    /// A cell of a table: a bar would end it, and a bracket begin HTML.
    QString cell(QString text)
    {
        return text.replace(u'|', QLatin1String("\\|"))
            .replace(u'<', QLatin1String("&lt;"))
            .replace(u'\n', u' ');
    }

    QString tableHead()
    {
        return QStringLiteral("| %1 | %2 | %3 | %4 |\n| --- | --- | --- | --- |\n")
            .arg(Words::tr("key"), Words::tr("takes"), Words::tr("default"), Words::tr("means"));
    }

    QString tableRow(const QString &key, const QString &takes, const QString &standard,
                     const QString &means)
    {
        return QStringLiteral("| %1 | %2 | %3 | %4 |\n")
            .arg(code(key), cell(takes), standard.isEmpty() ? QString() : code(standard),
                 cell(means));
    }

    /// Where a key stands: "[local_server]", "[wallboard.<queue>]".
    QString tableOf(const SettingKey &row)
    {
        if (row.parts.value(1) != QLatin1String("*"))
            return u'[' + row.parts.first() + u']';
        if (row.parts.first() == QLatin1String("system"))
            return QStringLiteral("[[system]]");
        const bool ofQueue = row.parts.first() == QLatin1String("wallboard");
        return QStringLiteral("[%1.<%2>]")
            .arg(row.parts.first(), ofQueue ? Words::tr("queue") : Words::tr("name"));
    }

    QString keyInTable(const SettingKey &row)
    {
        return row.parts.mid(row.parts.value(1) == QLatin1String("*") ? 2 : 1)
            .join(QLatin1Char('.'));
    }

    /// The values, each with what the settings dialog calls it, as the help speaks of that.
    QString choicesOf(const SetupField &field)
    {
        QStringList choices;
        for (qsizetype i = 0; i < field.choices.size(); ++i) {
            const QString value = u'"' + field.choices.at(i) + u'"';
            const QString name = field.choiceNames.value(i);
            choices.append(name.isEmpty() ? value : value + QLatin1String(": ") + name);
        }
        return choices.join(QLatin1String(", "));
    }

    QString takes(const SetupField &field)
    {
        using Kind = SetupField::Kind;
        switch (field.kind) {
        case Kind::Text:
        case Kind::LongText:
            return Words::tr("text");
        case Kind::Port:
            return Words::tr("1 to 65535");
        case Kind::Number:
            return Words::tr("%1 to %2").arg(field.minimum).arg(field.maximum);
        case Kind::Choice:
            return choicesOf(field);
        case Kind::Folder:
            return Words::tr("folder");
        case Kind::TextList:
            return Words::tr("list of texts");
        case Kind::TextMap:
            return Words::tr("table of texts");
        case Kind::Flag:
            return Words::tr("true or false");
        case Kind::Secret:
            return Words::tr("in the keychain");
        }
        return {};
    }

    QString kindTable(const PhoneSystemFactory &factory)
    {
        QString text = QStringLiteral("\n#### kind = \"%1\": %2\n\n")
                           .arg(factory.kind(), factory.displayName());
        if (!factory.warning().isEmpty())
            text += factory.warning() + QLatin1String("\n\n");
        text += tableHead();
        for (const SetupField &field : factory.fields()) {
            const bool isSecret = field.kind == SetupField::Kind::Secret;
            text +=
                tableRow(field.key, takes(field), isSecret ? QString() : inToml(field.defaultValue),
                         field.help.isEmpty() ? field.label : field.help);
        }
        return text;
    }

} // namespace

QString settingsReference(const PhoneSystemRegistry &registry)
{
    QString text;
    QString table;
    const auto endTable = [&] {
        if (table == QLatin1String("[[system]]"))
            for (const PhoneSystemFactory *factory : registry.all())
                text += kindTable(*factory);
    };
    for (const SettingKey &row : settingsTable()) {
        if (row.type == SettingKey::Type::Any)
            continue;
        if (tableOf(row) != table) {
            endTable();
            table = tableOf(row);
            text += QStringLiteral("%1### `%2`\n\n%3")
                        .arg(text.isEmpty() ? QString() : QStringLiteral("\n"), table, tableHead());
        }
        const QVariant standard = row.defaultValue();
        text += tableRow(keyInTable(row), row.expected(),
                         standard.isValid() ? inToml(standard) : QString(), row.helpText());
    }
    endTable();
    return text;
}

} // namespace Jackfield
