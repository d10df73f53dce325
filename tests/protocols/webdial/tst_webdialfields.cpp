// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows the form has for which template.
#include "core/base/secretnames.h"
#include "protocols/webdial/numberforms.h"
#include "protocols/webdial/valuefields.h"
#include "protocols/webdial/webdialfields.h"
#include "tests/protocols/webdial/presetfixture.h"
#include "tests/support/printers.h"

#include <QSet>

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::WebDial;
using Kind = SetupField::Kind;

namespace {

QVariantMap withTemplate(const char *dialTemplate)
{
    return {{text("template"), text(dialTemplate)}};
}

/// Keys between `template` and `number_format`: an advanced one in brackets.
std::string asked(const QVariantMap &values)
{
    QStringList keys;
    for (const SetupField &field : webDialFieldsFor(values)) {
        if (field.key == text("number_format"))
            return keys.join(u' ').toStdString();
        if (field.key != text("template"))
            keys.append(field.isAdvanced ? u'[' + field.key + u']' : field.key);
    }
    return "no number_format";
}

SetupField fieldOf(const char *key, const QVariantMap &values = {})
{
    for (const SetupField &field : webDialFieldsFor(values)) {
        if (field.key == text(key))
            return field;
    }
    return {};
}

TEST(WebDialFields, haveEveryKeyInThisOrder)
{
    QStringList keys;
    for (const SetupField &field : webDialFields()) {
        keys.append(field.key);
        EXPECT_FALSE(field.label.isEmpty()) << field.key.toStdString();
        EXPECT_FALSE(field.help.isEmpty()) << field.key.toStdString();
    }
    EXPECT_EQ(
        keys.join(u' '),
        text("template user password number_format function.driver function.host function.port "
             "function.database function.user function_password function.call function.arguments "
             "function.query function.hosts hangup_template branches body_must_contain "
             "body_must_not_contain open_in_browser keep_slashes pins ca_file proxy values"));
}

TEST(WebDialFields, haveADefaultOfTheirType)
{
    const QMap<Kind, QMetaType::Type> types {
        {Kind::Text, QMetaType::QString},
        {Kind::LongText, QMetaType::QString},
        {Kind::Choice, QMetaType::QString},
        {Kind::Secret, QMetaType::QString},
        {Kind::Port, QMetaType::Int},
        {Kind::Flag, QMetaType::Bool},
        {Kind::TextList, QMetaType::QStringList},
        {Kind::TextMap, QMetaType::QVariantMap},
    };
    for (const SetupField &field : webDialFieldsFor(withTemplate("http://{host}/{x}?k={key}"))) {
        EXPECT_EQ(field.defaultValue.typeId(), int(types.value(field.kind)))
            << field.key.toStdString();
        EXPECT_EQ(field.choices.value(0),
                  field.kind == Kind::Choice ? field.defaultValue.toString() : QString());
    }
}

TEST(WebDialFields, areOfTheseKinds)
{
    const QMap<const char *, Kind> kinds {
        {"template", Kind::LongText},
        {"hangup_template", Kind::LongText},
        {"number_format", Kind::Choice},
        {"user", Kind::Text},
        {"password", Kind::Secret},
        {"branches", Kind::TextMap},
        {"body_must_contain", Kind::TextList},
        {"body_must_not_contain", Kind::TextList},
        {"open_in_browser", Kind::Flag},
        {"keep_slashes", Kind::Flag},
        {"pins", Kind::TextMap},
        {"ca_file", Kind::Text},
        {"proxy", Kind::Choice},
        {"function.driver", Kind::Choice},
        {"function.port", Kind::Port},
        {"function_password", Kind::Secret},
        {"function.query", Kind::LongText},
        {"function.arguments", Kind::TextList},
        {"function.hosts", Kind::TextList},
    };
    for (auto it = kinds.begin(); it != kinds.end(); ++it)
        EXPECT_EQ(fieldOf(it.key()).kind, it.value()) << it.key();
    EXPECT_EQ(fieldOf("function.arguments").defaultValue,
              (QStringList {text("number"), text("extension")}));
    EXPECT_EQ(fieldOf("number_format").choices, numberFormNames());
    EXPECT_EQ(fieldOf("proxy").choices,
              (QStringList {text("auto"), text("never"), text("always")}));
    EXPECT_EQ(fieldOf("function.driver").choices,
              (QStringList {text("QPSQL"), text("QODBC"), text("QSQLITE")}));
}

TEST(WebDialFields, mostAreFoldedAway)
{
    for (const char *key :
         {"hangup_template", "branches", "body_must_contain", "body_must_not_contain",
          "open_in_browser", "keep_slashes", "pins", "proxy"})
        EXPECT_TRUE(fieldOf(key).isAdvanced) << key;
    for (const char *key : {"template", "number_format", "function.call", "function.hosts"})
        EXPECT_FALSE(fieldOf(key).isAdvanced) << key;
}

TEST(WebDialFields, thoseOfTheFunctionMatterOnlyWithTheFunction)
{
    int count = 0;
    for (const SetupField &field : webDialFields()) {
        const bool isOfFunction = field.key.startsWith(text("function"));
        EXPECT_EQ(field.onlyWhenKey, isOfFunction ? text("template") : QString());
        EXPECT_EQ(field.onlyWhenValues,
                  isOfFunction ? QStringList {text("FUNCTION")} : QStringList());
        count += isOfFunction ? 1 : 0;
    }
    EXPECT_EQ(count, 10);
}

TEST(WebDialFields, askForEachNameInTheOrderOfTheTemplate)
{
    EXPECT_EQ(asked(withTemplate("http://{host}:{port}/c?l={line}&k={key}&h={host}&n=#")),
              "values.host values.port values.line key user password");
    EXPECT_EQ(asked(withTemplate("https://{host}/c?p={password}&u={user}&o={org}&n=#")),
              "values.host password user values.org");
    EXPECT_EQ(asked(withTemplate("sip:#@{domain}")), "values.domain [user] [password]");
    EXPECT_EQ(asked(withTemplate("{POST}http://h/c<&>d={device}<&>n=#{hash}{caret}")),
              "values.device user password");
}

TEST(WebDialFields, askForTheNamesOfEveryTemplate)
{
    QVariantMap values = withTemplate("tel:#");
    EXPECT_EQ(asked(values), "[user] [password]");
    values.insert(text("hangup_template"), text("http://{host}/h?k={token}"));
    EXPECT_EQ(asked(values), "values.host token [user] [password]");
    values.insert(text("branches"),
                  QVariantMap {{text("north"), text("http://{north}/?n=#&h={host}")},
                               {text("south"), text("http://{south}/?n=#")}});
    EXPECT_EQ(asked(values), "values.host token values.north values.south [user] [password]");
    values.insert(text("template"), text("http://{south}/?n=#"));
    EXPECT_EQ(asked(values), "values.south values.host token values.north user password");
}

TEST(WebDialFields, aTemplateThatCannotBeUsedAsksForNothing)
{
    for (const char *bad : {"", " ", "FUNCTION", "{PUT}http://{host}/", "http://{host}/<&>a=#",
                            "{POST}http://{host}/<&>#", "http://h:70000/{line}", "{host}/c?n=#",
                            "javascript:{line}#", "http://^.example/{line}"})
        EXPECT_EQ(asked(withTemplate(bad)), "[user] [password]") << bad;
}

TEST(WebDialFields, theLoginIsUpFrontWhereItIsNeeded)
{
    // Known products: by what they want. Others over HTTP may want it.
    EXPECT_EQ(asked(withTemplate("http://{host}/command.htm?number=#")),
              "values.host user password");
    EXPECT_EQ(asked(withTemplate("http://{host}/user/c/?call=#")), "values.host [user] [password]");
    EXPECT_EQ(asked(withTemplate("http://{host}/other?call=#")), "values.host user password");
    EXPECT_EQ(asked(withTemplate(
                  "http://{host}/cgi-bin/api-make_call?passcode={password}&phonenumber=#")),
              "values.host password [user]");
    // Once a user is filled in, nothing is folded away.
    QVariantMap values = withTemplate("http://{host}/user/c/?call=#");
    values.insert(text("user"), text("anna"));
    EXPECT_EQ(asked(values), "values.host user password");
    // Typed into the address: they become those keys.
    EXPECT_EQ(asked(withTemplate("http://anna:secret@{host}/c?n=#")), "values.host user password");
    EXPECT_EQ(asked(withTemplate("http://{user}:{password}@{host}/c?n=#")),
              "values.host user password");
}

TEST(WebDialFields, everyPresetFoldsTheLoginAwayUnlessItWantsOne)
{
    for (const PresetFile &preset : presetFiles()) {
        const QString dialTemplate = valueText(preset, "template");
        EXPECT_EQ(fieldOf("user", preset.values).isAdvanced,
                  !preset.wantsLogin && !dialTemplate.contains(QLatin1String("{user}")))
            << preset.id.toStdString();
        EXPECT_EQ(fieldOf("password", preset.values).isAdvanced,
                  !preset.wantsLogin && !dialTemplate.contains(QLatin1String("{password}")))
            << preset.id.toStdString();
    }
}

TEST(WebDialFields, theKeysAreDistinct)
{
    for (const PresetFile &preset : presetFiles()) {
        QSet<QString> keys;
        const QList<SetupField> fields = webDialFieldsFor(preset.values);
        for (const SetupField &field : fields)
            keys.insert(field.key);
        EXPECT_EQ(keys.size(), fields.size()) << preset.id.toStdString();
    }
}

TEST(ValueField, ofAUsualNameHasWordsOfItsOwn)
{
    for (const char *name : {"host", "port", "account", "line", "domain", "sipserver", "server",
                             "context", "device", "org", "tenant", "cid", "id"}) {
        const SetupField field = valueField(text(name));
        EXPECT_EQ(field.key, text("values.") + text(name));
        EXPECT_EQ(field.kind, Kind::Text);
        EXPECT_NE(field.label, text(name));
        EXPECT_FALSE(field.help.isEmpty() || field.help.contains(u'{')) << name;
    }
}

TEST(ValueField, ofAnotherNameIsLabelledByIt)
{
    const SetupField field = valueField(text("pbx_node"));
    EXPECT_EQ(field.key, text("values.pbx_node"));
    EXPECT_EQ(field.label, text("pbx_node"));
    EXPECT_EQ(field.help, text("What {pbx_node} of the template stands for."));
    EXPECT_EQ(valueField(text("Host")).key, text("values.Host"));
}

TEST(ValueField, ofASecretIsKeptUnderItsName)
{
    EXPECT_EQ(
        secretNames().join(u' '),
        text("password key token passcode secret pin pass passwd pwd pw auth apikey api_key"));
    for (const QString &name : secretNames()) {
        const SetupField field = valueField(name);
        EXPECT_EQ(field.kind, Kind::Secret);
        EXPECT_EQ(field.key, name);
        EXPECT_NE(field.label, name);
    }
    EXPECT_EQ(valueField(text("user")).key, text("user"));
    EXPECT_EQ(valueField(text("user")).kind, Kind::Text);
}

TEST(SecretNames, areFoundHoweverTheyAreSpelled)
{
    for (const char *name : {"password", "Password", "TOKEN", "api_key", "ApiKey"})
        EXPECT_TRUE(isSecretValue(text(name))) << name;
    for (const char *name : {"", "user", "keys", "pass word", "host", "passwor"})
        EXPECT_FALSE(isSecretValue(text(name))) << name;
    EXPECT_EQ(valueField(text("Password")).kind, Kind::Secret);
    EXPECT_EQ(valueField(text("Password")).key, text("password"));
    EXPECT_EQ(valueField(text("Password")).label, text("Password"));
    EXPECT_EQ(asked(withTemplate("http://h/c?k={Key}&l={KEY}&p={Password}&n=#")),
              "key password user");
}

} // namespace
