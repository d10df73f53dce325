// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/webdialfields.h"

#include "protocols/webdial/numberforms.h"
#include "protocols/webdial/presets.h"
#include "protocols/webdial/requesttemplate.h"
#include "protocols/webdial/valuefields.h"
#include "protocols/webdial/webdialkeys.h"
#include "protocols/webdial/webdialsetup.h"
#include "protocols/webdial/words.h"

#include <algorithm>

namespace Jackfield::WebDial {

namespace {

    using Kind = SetupField::Kind;

    SetupField row(const QString &key, Kind kind, const QString &label, const QString &help,
                   const QVariant &defaultValue)
    {
        SetupField field;
        field.key = key;
        field.kind = kind;
        field.label = label;
        field.help = help;
        field.defaultValue = defaultValue;
        return field;
    }

    SetupField choice(const QString &key, const QString &label, const QString &help,
                      const QStringList &choices, const QStringList &names)
    {
        SetupField field = row(key, Kind::Choice, label, help, choices.first());
        field.choices = choices;
        field.choiceNames = names;
        return field;
    }

    SetupField templateField()
    {
        return row(Key::templateText, Kind::LongText, Words::tr("Template"),
                   Words::tr("The address that dials: ^ stands for your extension, # for the "
                             "number, {name} for a value of its own row. {POST} in front sends a "
                             "form, each <&> begins one of its fields. The word FUNCTION alone: a "
                             "database makes the address."),
                   QString());
    }

    SetupField numberFormatField()
    {
        return choice(
            Key::numberFormat, Words::tr("Numbers"),
            Words::tr("As on the phone: with the digit for an outside line; national: without "
                      "that digit; international: with the country code; as entered: unchanged."),
            numberFormNames(),
            {Words::tr("As on the phone"), Words::tr("International with +"),
             Words::tr("International without +"), Words::tr("National"), Words::tr("As entered")});
    }

    QList<SetupField> advancedFields()
    {
        QList<SetupField> fields {
            row(Key::hangUpTemplate, Kind::LongText, Words::tr("Template to hang up"),
                Words::tr("The address that ends the call. Empty: Jackfield does not offer it."),
                QString()),
            row(Key::branches, Kind::TextMap, Words::tr("Templates of branches"),
                Words::tr("Name of a branch, and the template used there instead."), QVariantMap()),
            row(Key::mustContain, Kind::TextList, Words::tr("Success only with"),
                Words::tr("The call counts as placed only if the answer has every one of these "
                          "texts, in capitals or not."),
                QStringList()),
            row(Key::mustNotContain, Kind::TextList, Words::tr("No success with"),
                Words::tr("The call counts as failed if the answer has one of these texts, in "
                          "capitals or not."),
                QStringList()),
            row(Key::openInBrowser, Kind::Flag, Words::tr("Open in the browser"),
                Words::tr("The browser opens the address, for services whose phone is a web page. "
                          "Jackfield then sees no answer."),
                false),
            row(Key::keepSlashes, Kind::Flag, Words::tr("Keep // in links"),
                Words::tr("tel://# is opened as it stands, for programs that insist on it, and "
                          "not as tel:#."),
                false),
            row(Key::pins, Kind::TextMap, Words::tr("Trusted certificates"),
                Words::tr("Name of a server, and the mark of its key (sha256//…) by which it is "
                          "trusted though nobody vouches for its certificate."),
                QVariantMap()),
            row(Key::caFile, Kind::Text, Words::tr("Own certificate authority"),
                Words::tr(
                    "File with the certificates (PEM) that your company vouches with, trusted "
                    "beside those of this computer."),
                QString()),
            choice(Key::proxy, Words::tr("Proxy"),
                   Words::tr("Automatic: the computer's proxy, but not for addresses in your own "
                             "network. Never and always hold for every address."),
                   proxyNames(), {Words::tr("Automatic"), Words::tr("Never"), Words::tr("Always")}),
        };
        for (SetupField &field : fields)
            field.isAdvanced = true;
        return fields;
    }

    QList<SetupField> functionConnectionFields()
    {
        const auto key = [](const char *name) {
            return QStringLiteral("function.") + QLatin1String(name);
        };
        constexpr int postgresPort = 5432;
        return {
            choice(
                key("driver"), Words::tr("Database"),
                Words::tr("SQLite is a file; ODBC is for all others."),
                {QStringLiteral("QPSQL"), QStringLiteral("QODBC"), QStringLiteral("QSQLITE")},
                {QStringLiteral("PostgreSQL"), QStringLiteral("ODBC"), QStringLiteral("SQLite")}),
            row(key("host"), Kind::Text, Words::tr("Database server"),
                Words::tr("Name or address of the PostgreSQL server; empty: this computer."),
                QString()),
            row(key("port"), Kind::Port, Words::tr("Port of the database"),
                Words::tr("The port of the PostgreSQL server."), postgresPort),
            row(key("database"), Kind::Text, Words::tr("Name of the database"),
                Words::tr("PostgreSQL: its name; ODBC: the data source; SQLite: the full path of "
                          "the file."),
                QString()),
            row(key("user"), Kind::Text, Words::tr("Database user"),
                Words::tr("One who may only read is enough. Empty: there is no login."), QString()),
            row(Key::functionPassword, Kind::Secret, Words::tr("Password of the database"),
                Words::tr("The password of the database user. It is not kept in the settings."),
                QString()),
        };
    }

    QList<SetupField> functionFields()
    {
        QList<SetupField> fields = functionConnectionFields();
        fields += {
            row(QStringLiteral("function.call"), Kind::Text, Words::tr("Function"),
                Words::tr("Its name, as in GenerateWEBDialURL or schema.name. It returns the "
                          "complete address."),
                QString()),
            row(QStringLiteral("function.arguments"), Kind::TextList,
                Words::tr("What the function is given"),
                Words::tr("number and extension, in the order of its parameters; leave out what it "
                          "does not take."),
                QStringList {QStringLiteral("number"), QStringLiteral("extension")}),
            row(QStringLiteral("function.query"), Kind::LongText,
                Words::tr("Query instead of a function"),
                Words::tr("One SELECT with :number and :extension, for databases that have no "
                          "functions."),
                QString()),
            row(QStringLiteral("function.hosts"), Kind::TextList, Words::tr("Allowed servers"),
                Words::tr("Names or addresses of the servers that the returned address may lead "
                          "to."),
                QStringList()),
        };
        for (SetupField &field : fields) {
            field.onlyWhenKey = Key::templateText;
            field.onlyWhenValues = QStringList {Key::functionWord};
        }
        return fields;
    }

    /// As it would be used: what stands as user and password in an address becomes those keys.
    tl::expected<RequestTemplate, TemplateError> parsed(const QString &text)
    {
        const auto typed = typedCredentials(text);
        return RequestTemplate::from(typed ? typed->cleared : text, {});
    }

    /// Of all templates, each name once. A template that cannot be used has none.
    QStringList namesIn(const QVariantMap &values)
    {
        QStringList texts {values.value(Key::templateText).toString(),
                           values.value(Key::hangUpTemplate).toString()};
        for (const QVariant &text : values.value(Key::branches).toMap())
            texts.append(text.toString());
        QStringList names;
        for (const QString &text : std::as_const(texts)) {
            if (const auto usable = parsed(text))
                names += usable->names();
        }
        names.removeDuplicates();
        return names;
    }

    /// By HTTP, apart from what stands in the template. One that nobody knows may want it.
    bool mayWantLogin(const QString &text)
    {
        const auto usable = parsed(text);
        if (!usable || !usable->isHttp())
            return false;
        for (const PresetFile &preset : presetFiles()) {
            if (preset.values.value(Key::templateText) == text)
                return preset.wantsLogin;
        }
        return true;
    }

    /// A row for each of `names`, and user and password behind them unless they are among them.
    QList<SetupField> valueFields(const QStringList &names, bool mayLogIn)
    {
        QList<SetupField> fields;
        const auto add = [&fields](SetupField field, bool isAdvanced) {
            const auto hasItsKey = [&field](const SetupField &other) {
                return other.key == field.key;
            };
            field.isAdvanced = isAdvanced;
            if (std::none_of(fields.begin(), fields.end(), hasItsKey)) // {Key} and {key} are one
                fields.append(field);
        };
        for (const QString &name : names)
            add(valueField(name), false);
        for (const QLatin1String name : {Key::user, Key::password})
            add(valueField(name), !mayLogIn);
        return fields;
    }

} // namespace

QList<SetupField> webDialFields()
{
    QList<SetupField> fields = webDialFieldsFor({});
    fields.append(row(QStringLiteral("values"), Kind::TextMap, Words::tr("Values of the template"),
                      Words::tr("What each {name} of the templates stands for."), QVariantMap()));
    return fields;
}

QList<SetupField> webDialFieldsFor(const QVariantMap &values)
{
    const bool mayLogIn = !values.value(Key::user).toString().isEmpty()
        || mayWantLogin(values.value(Key::templateText).toString());
    QList<SetupField> fields {templateField()};
    fields += valueFields(namesIn(values), mayLogIn);
    fields += numberFormatField();
    fields += functionFields();
    fields += advancedFields();
    return fields;
}

} // namespace Jackfield::WebDial
