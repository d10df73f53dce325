// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/webdialfactory.h"
#include "protocols/webdial/webdialsystem.h"
#include "tests/protocols/webdial/webdialfixture.h"

using namespace Jackfield;
using namespace Jackfield::WebDial;
using testing::HasSubstr;
using testing::Not;

namespace {

class WebDialFactoryTest : public WebDialTest
{
protected:
    QString refusal() const
    {
        const auto made = factory.create(config);
        if (made)
            return {};
        EXPECT_EQ(made.error().code, Error::Code::Malformed);
        return made.error().detail;
    }
    RequestPreview preview() const { return factory.preview(config, number()).value(); }
};

TEST_F(WebDialFactoryTest, isOfItsKind)
{
    EXPECT_EQ(factory.kind(), QStringLiteral("webdial"));
    EXPECT_FALSE(factory.displayName().isEmpty());
    EXPECT_TRUE(factory.canTry());
    const auto has = [](const QList<SetupField> &fields, const char *key) {
        return std::any_of(fields.begin(), fields.end(), [&](const SetupField &field) {
            return field.key == QLatin1String(key);
        });
    };
    EXPECT_TRUE(has(factory.fields(), "template"));
    EXPECT_FALSE(has(factory.fields(), "values.context"));
    EXPECT_TRUE(has(factory.fieldsFor({{QStringLiteral("template"),
                                        QStringLiteral("http://pbx/?c={context}&n=#")}}),
                    "values.context"));
}

TEST_F(WebDialFactoryTest, knowsTheSecretsOfEveryTemplate)
{
    const QStringList names = factory.secretNames();
    for (const char *name : {"password", "token", "api_key", "pin", "function_password"})
        EXPECT_TRUE(names.contains(QLatin1String(name))) << name;
}

TEST_F(WebDialFactoryTest, everyPresetMakesASystemOnceItsRowsAreFilled)
{
    const QList<SetupPreset> presets = factory.presets();
    EXPECT_GE(presets.size(), 40);
    for (const SetupPreset &preset : presets) {
        config.values = preset.values;
        QVariantMap values = preset.values.value(QStringLiteral("values")).toMap();
        for (const SetupField &field : factory.fieldsFor(preset.values)) {
            const QString name = field.key.section(u'.', 1);
            if (field.key.startsWith(QLatin1String("values."))
                && field.kind != SetupField::Kind::Secret && !values.contains(name))
                values.insert(name,
                              field.key == QLatin1String("values.port") ? QStringLiteral("8080")
                                                                        : QStringLiteral("x1"));
        }
        config.values.insert(QStringLiteral("values"), values);
        set("user", "anna");
        EXPECT_EQ(refusal(), QString()) << preset.id.toStdString();
        EXPECT_EQ(preview().error, QString()) << preset.id.toStdString();
        EXPECT_FALSE(preview().request.isEmpty()) << preset.id.toStdString();
    }
}

TEST_F(WebDialFactoryTest, saysWhatCannotBeUsed)
{
    const struct
    {
        const char *key;
        QVariant value;
        const char *words;
    } table[] = {
        {"template", QString(), "template is missing"},
        {"template", QStringLiteral("  "), "template is missing"},
        {"template", QStringLiteral("{PUT}http://pbx/#"), "(E1)"},
        {"template", QStringLiteral("http://pbx/<&>a=#"), "(E2)"},
        {"template", QStringLiteral("{POST}http://pbx/<&>a=#<&>b"), "(E3)"},
        {"template", QStringLiteral("http://192.0.2.7:546342/x?n=#"), "546342"},
        {"template", QStringLiteral("http://192.0.2.7:0/x?n=#"), "(E4)"},
        {"template", QStringLiteral("http://pbx:{port}/#"), "{port} has no value (E9)"},
        {"template", QStringLiteral("pbx/#"), "(E5)"},
        {"template", QStringLiteral("javascript:alert(#)"), "(E5)"},
        {"template", QStringLiteral("file:///etc/#"), "(E5)"},
        {"template", QStringLiteral("http://pbx/?c={context}&n=#"), "{context} has no value (E9)"},
        {"template", QStringLiteral("http://pbx/?u={user}&n=#"), "{user} has no value (E9)"},
        {"template", QStringLiteral("http://u:p@pbx/#"), "user name or password"},
        {"hangup_template", QStringLiteral("http:///end"), "Hang up: "},
        {"hangup_template", QStringLiteral("http://pbx/end?n=#"), "# is the number"},
        {"hangup_template", QStringLiteral("FUNCTION"), "(E5)"},
        {"branches", QVariantMap {{QStringLiteral("north"), QStringLiteral("north/#")}},
         "Branch north: "},
        {"branches", QVariantMap {{QStringLiteral("north"), QString()}}, "Branch north: "},
        {"number_format", QStringLiteral("E.164"), "e164-noplus"},
        {"proxy", QStringLiteral("no"), "auto, never, always"},
        {"pins", QVariantMap {{QStringLiteral("pbx"), QStringLiteral("sha1//x")}}, "pin of pbx"},
        {"values", QVariantMap {{QStringLiteral("Token"), QStringLiteral("t")}},
         "Token is a secret"},
    };
    const SystemConfig good = config;
    ASSERT_EQ(refusal(), QString());
    for (const auto &row : table) {
        config = good;
        set(row.key, row.value);
        const std::string name = row.key + std::string(" = ") + row.value.toString().toStdString();
        EXPECT_THAT(refusal().toStdString(), HasSubstr(row.words)) << name;
        EXPECT_THAT(preview().error.toStdString(), HasSubstr(row.words)) << name;
        EXPECT_TRUE(preview().request.isEmpty()) << name;
    }
}

TEST_F(WebDialFactoryTest, extensionsHaveNoBlanks) // bad-inputs D07
{
    for (const char *bad : {"10 0", "", "1\n0", "10\xc2\xa0", "ä"}) {
        config.lines = QStringList {QStringLiteral("21"), QString::fromUtf8(bad)};
        EXPECT_THAT(refusal().toStdString(), HasSubstr("is no extension")) << bad;
    }
    for (const char *good : {"100", "SIP/21", "anna@pbx"}) {
        config.lines = QStringList {QString::fromUtf8(good)};
        EXPECT_EQ(refusal(), QString()) << good;
    }
}

TEST_F(WebDialFactoryTest, valuesComeFromTheTable)
{
    set("template", "http://{host}:{port}/x?c={context}&p={password}&n=#");
    set("values",
        QVariantMap {{QStringLiteral("host"), QStringLiteral("pbx.example")},
                     {QStringLiteral("port"), QStringLiteral("8088")},
                     {QStringLiteral("context"), QStringLiteral("a b")}});
    keep("password", "s&3");
    open();
    order(dial());
    EXPECT_EQ(http.last().url, "http://pbx.example:8088/x?c=a%20b&p=s%263&n=003023125123");
    set("values",
        QVariantMap {{QStringLiteral("host"), QStringLiteral("pbx.example")},
                     {QStringLiteral("port"), QStringLiteral("70000")},
                     {QStringLiteral("context"), QStringLiteral("x")}});
    EXPECT_THAT(refusal().toStdString(), HasSubstr("(E4)"));
}

TEST_F(WebDialFactoryTest, previewsWhatWouldBeSent)
{
    EXPECT_EQ(preview().request,
              QStringLiteral("GET /dial?from=21&to=003023125123 HTTP/1.1\nHost: pbx.example"));
    EXPECT_TRUE(preview().warnings.isEmpty());
    EXPECT_TRUE(preview().error.isEmpty());

    set("template", "{POST}https://pbx.example/api<&>pw={password}<&>b=#");
    EXPECT_THAT(preview().request.toStdString(), HasSubstr("\n\npw=***&b=003023125123"));
    set("template", "tel://#");
    EXPECT_EQ(preview().request, QStringLiteral("Opens: tel:003023125123"));
    set("template", "https://crm.example/?k={key}&n=#");
    set("open_in_browser", true);
    EXPECT_EQ(preview().request,
              QStringLiteral("Opens: https://crm.example/?k=***&n=003023125123"));
    EXPECT_THAT(preview().warnings.value(0).toStdString(), HasSubstr("Other programs"));
    EXPECT_TRUE(secrets.reads.isEmpty());
    EXPECT_EQ(http.count(), 0u);
}

TEST_F(WebDialFactoryTest, previewsTheUsersBranch)
{
    set("branches", QVariantMap {{QStringLiteral("north"), QStringLiteral("callto:#")}});
    branch = QStringLiteral("north");
    EXPECT_EQ(preview().request, QStringLiteral("Opens: callto:003023125123"));
}

TEST_F(WebDialFactoryTest, previewsAFunction)
{
    set("template", "FUNCTION");
    set("number_format", "e164");
    set("function", QVariantMap {{QStringLiteral("call"), QStringLiteral("pbx.url_for")}});
    EXPECT_THAT(preview().request.toStdString(), HasSubstr("pbx.url_for"));
    EXPECT_THAT(preview().request.toStdString(),
                HasSubstr("\nnumber = +493023125123\nextension = 21"));
    set("function",
        QVariantMap {{QStringLiteral("query"), QStringLiteral("SELECT f(:number)")},
                     {QStringLiteral("arguments"), QStringList {QStringLiteral("number")}}});
    EXPECT_THAT(preview().request.toStdString(), HasSubstr("SELECT f(:number)\nnumber = "));
    EXPECT_THAT(preview().request.toStdString(), Not(HasSubstr("extension")));
    EXPECT_TRUE(functions.calls.isEmpty());
    functions.unusable = Error {Error::Code::Malformed, QStringLiteral("no driver")};
    EXPECT_EQ(preview().error, QStringLiteral("no driver"));
}

TEST_F(WebDialFactoryTest, previewWarnsAndNamesErrors)
{
    set("template", "http://pbx.example/redial");
    EXPECT_THAT(preview().warnings.value(0).toStdString(), HasSubstr("(E6)"));
    EXPECT_FALSE(preview().request.isEmpty());
    set("template", "http://pbx.example/?from=^&to=#");
    config.lines.clear();
    EXPECT_THAT(preview().error.toStdString(), HasSubstr("(E7)"));
}

TEST_F(WebDialFactoryTest, previewWarnsOfSecretsInClear)
{
    const struct
    {
        const char *text;
        const char *user;
        bool warns;
    } table[] = {
        {"http://pbx.example/?p={password}&n=#", "", true},
        {"http://pbx.example/?n=#", "anna", true}, // Basic
        {"http://pbx.example/?n=#", "", false},
        {"https://pbx.example/?p={password}&n=#", "anna", false},
        {"http://127.0.0.1:61234/?p={password}&n=#", "anna", false},
        {"http://[::1]:61234/?n=#", "anna", false},
        {"http://localhost/?n=#", "anna", false},
        {"{POST}http://192.0.2.7/<&>p={pin}<&>n=#", "", true},
        {"sip:#@{token}", "", true}, // seen while it is opened
    };
    for (const auto &row : table) {
        set("template", row.text);
        set("user", row.user);
        EXPECT_EQ(preview().warnings.size(), row.warns ? 1 : 0) << row.text;
    }
}

TEST_F(WebDialFactoryTest, withoutSecretsIsUsableAfterwards)
{
    set("template", "http://anna:Zq7!canary@pbx.example/?to=#");
    EXPECT_FALSE(refusal().isEmpty());
    EXPECT_THAT(refusal().toStdString(), Not(HasSubstr("canary")));
    EXPECT_THAT(preview().error.toStdString(), Not(HasSubstr("canary")));
    const ClearedConfig cleared = factory.withoutSecrets(config);
    config = cleared.config;
    EXPECT_EQ(refusal(), QString());
    keep("password", cleared.secrets.value(QStringLiteral("password")).toUtf8().constData());
    open();
    order(dial());
    EXPECT_EQ(http.last().user, QStringLiteral("anna"));
    EXPECT_EQ(http.last().password, QStringLiteral("Zq7!canary"));
    EXPECT_EQ(http.last().url, "http://pbx.example/?to=003023125123");
}

TEST_F(WebDialFactoryTest, looksOnlyAtServersWithTls)
{
    for (const char *text : {"http://pbx.example/#", "tel:#", "FUNCTION"}) {
        set("template", text);
        const auto looked = factory.lookAtServer(config, &context);
        ASSERT_TRUE(looked.isFinished()) << text;
        looked.then(&context, [&](const Result<ServerTrust> &trust) {
            EXPECT_EQ(trust.error().code, Error::Code::Unsupported) << text;
        });
    }
    set("template", "nowhere");
    factory.lookAtServer(config, &context).then(&context, [](const Result<ServerTrust> &trust) {
        EXPECT_EQ(trust.error().code, Error::Code::Malformed);
    });
}

} // namespace
