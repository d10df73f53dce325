// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secretnames.h"
#include "core/settings/settingstable.h"
#include "tests/support/printers.h"

#include <QSet>

#include <gmock/gmock.h>

using namespace Jackfield;

static const SettingKey &row(const char *key)
{
    const SettingKey *found = findSetting(QString::fromUtf8(key));
    EXPECT_NE(found, nullptr) << key;
    return found ? *found : settingsTable().front();
}

static QVariant text(const char *value)
{
    return QString::fromUtf8(value);
}

TEST(SettingsTable, noKeyOfOursSoundsSecret)
{
    // Its value would never be shown.
    for (const SettingKey &key : settingsTable())
        EXPECT_FALSE(soundsSecret(key.parts.last())) << key.parts.last().toStdString();
}

TEST(SettingsTable, EveryRowIsWhole)
{
    QSet<QString> patterns;
    for (const SettingKey &key : settingsTable()) {
        EXPECT_FALSE(patterns.contains(key.pattern)) << qPrintable(key.pattern);
        patterns.insert(key.pattern);
        EXPECT_FALSE(key.helpText().isEmpty());
        EXPECT_FALSE(key.expected().isEmpty());
        EXPECT_TRUE(key.read && key.write);
        const bool hasChoices =
            key.type == SettingKey::Type::Choice || key.type == SettingKey::Type::TableList;
        EXPECT_EQ(hasChoices, !key.choices.isEmpty());
        EXPECT_EQ(key.type == SettingKey::Type::Integer, key.minimum < key.maximum);
    }
    EXPECT_EQ(patterns.size(), 93);
}

// What a key is written as is what is read back, and no two keys share a place.
TEST(SettingsTable, EveryKeyHasAPlaceOfItsOwn)
{
    const QStringList path {QStringLiteral("x"), QStringLiteral("x"), QStringLiteral("x")};
    for (const SettingKey &key : settingsTable()) {
        Settings settings;
        settings.locations.insert(path[1], Location());
        settings.systems.append(SystemConfig {{path[1]}, {}, {}, {}, {}});
        const Settings before = settings;
        for (const QVariant &value :
             {text("DE"),
              text("49"),
              text("+4989"),
              text("refuse"),
              text("dark"),
              text("de"),
              text("/srv"),
              text("red"),
              text("bell"),
              text("postgresql"),
              text("verify-full"),
              QVariant(7),
              QVariant(true),
              QVariant(false),
              QVariant(5),
              QVariant(QStringList {QStringLiteral("112")}),
              QVariant(QStringList {QStringLiteral("end")}),
              QVariant(QStringList {QStringLiteral("ui=info")}),
              QVariant(QStringList {QStringLiteral("DE")}),
              QVariant(QStringList {QStringLiteral("+49180")}),
              QVariant(QVariantMap {{QStringLiteral("127.0.0.1"), QStringLiteral("100")}}),
              QVariant(QVariantMap {{QStringLiteral("1"), QStringLiteral("bell")}}),
              QVariant(
                  QVariantList {QVariantMap {{QStringLiteral("kind"), QStringLiteral("csv")}}})}) {
            if (value == key.read(before, path))
                continue; // it must differ afterwards
            if (const auto accepted = key.accept(value)) {
                key.write(settings, path, *accepted);
                EXPECT_EQ(key.read(settings, path), *accepted) << qPrintable(key.pattern);
            }
        }
        EXPECT_NE(settings, before) << qPrintable(key.pattern);
        for (const SettingKey &other : settingsTable()) {
            EXPECT_TRUE(other.pattern == key.pattern
                        || other.read(settings, path) == other.read(before, path))
                << qPrintable(key.pattern) << " also writes " << qPrintable(other.pattern);
        }
    }
}

TEST(SettingsTable, DefaultsAreAccepted)
{
    for (const SettingKey &key : settingsTable()) {
        // Empty texts stand for "not set" where the form wants something.
        const QVariant value = key.defaultValue();
        const bool isSet = key.type != SettingKey::Type::Any && !value.toString().isEmpty();
        EXPECT_TRUE(!isSet || key.accept(value)) << qPrintable(key.pattern);
    }
    EXPECT_EQ(row("policy.automation_per_minute").defaultValue(), QVariant(6));
    EXPECT_EQ(row("links.tel").defaultValue(), text("ask"));
    EXPECT_EQ(row("local_server.programs").defaultValue(), text("dial"));
    EXPECT_EQ(row("window.theme").defaultValue(), text("system"));
    EXPECT_FALSE(row("system.tapi.port").defaultValue().isValid());
}

TEST(SettingsTable, FindsKnownKeysOnly)
{
    EXPECT_EQ(row("location.office.area_code").pattern, QStringLiteral("location.*.area_code"));
    EXPECT_EQ(row("location.B\xc3\xbcro 1.area_code").pattern,
              QStringLiteral("location.*.area_code"));
    EXPECT_EQ(row("system.tapi.kind").pattern, QStringLiteral("system.*.kind"));
    EXPECT_EQ(row("system.tapi.port").pattern, QStringLiteral("system.*.*"));
    for (const char *unknown : {"",
                                ".",
                                "me",
                                "me.",
                                "me.extensio",
                                "me.extension.x",
                                "ME.extension",
                                "location.office",
                                "location..area_code",
                                "location.a.b.area_code",
                                "system.tapi",
                                "system.tapi.id",
                                "system.Tapi.port",
                                "system.a b.port",
                                "system.tapi.",
                                "system.tapi.port.x",
                                "system.tapi.password",
                                "system.tapi.Client_Secret",
                                "journal.password",
                                "wallboard.Sales",
                                "wallboard.Sales.waiting",
                                "wallboard.Sales.amber",
                                "wallboard.Sales.waiting.green",
                                "wallboard.Sales.calls.amber",
                                "wallboard..waiting.amber",
                                "wallboard..sound",
                                "wallboard.a\nb.sound",
                                "queues",
                                "queues.hide",
                                "*.*"})
        EXPECT_EQ(findSetting(QString::fromUtf8(unknown)), nullptr) << unknown;
}

// Whatever a queue is called, its keys are its own.
TEST(SettingsTable, NamesOfQueuesMayHoldAnything)
{
    for (const char *name :
         {"Sales", "a.b", ".", "a.", ".a", "Sales.waiting", "x.amber", "waiting.amber", "*",
          "reset-password", "Büro \"Süd\"", "sound", "x.sound.", "wallboard", "a b=c]"}) {
        const QString queue = QString::fromUtf8(name);
        for (const char *tail : {"waiting.amber", "service_level.red", "sound"}) {
            const QString end = QString::fromUtf8(tail);
            const QString key = QStringLiteral("wallboard.%1.%2").arg(queue, end);
            const QStringList path =
                QStringList {QStringLiteral("wallboard"), queue} + end.split(QLatin1Char('.'));
            EXPECT_EQ(settingPath(key), path) << qPrintable(key);
            const SettingKey *found = findSetting(key);
            ASSERT_TRUE(found) << qPrintable(key);
            EXPECT_EQ(found->pattern, QStringLiteral("wallboard.*.") + end);
        }
    }
    EXPECT_EQ(settingPath(QStringLiteral("me.name")),
              (QStringList {QStringLiteral("me"), QStringLiteral("name")}));
}

TEST(SettingsTable, Names)
{
    EXPECT_TRUE(isQueueName(QString(200, QLatin1Char('a'))));
    EXPECT_FALSE(isQueueName(QString(201, QLatin1Char('a'))));
    EXPECT_FALSE(isQueueName(QString()));
    EXPECT_FALSE(isQueueName(QStringLiteral("a\tb")));
    EXPECT_TRUE(isMetricName(QStringLiteral("average_wait")));
    EXPECT_FALSE(isMetricName(QStringLiteral("sound")));
    EXPECT_TRUE(isSystemName(QStringLiteral("a-b_9")));
    EXPECT_TRUE(isSystemName(QString(32, QLatin1Char('a'))));
    EXPECT_FALSE(isSystemName(QString(33, QLatin1Char('a'))));
    EXPECT_FALSE(isSystemName(QString()));
    EXPECT_FALSE(isSystemName(QStringLiteral("a\n")));
    EXPECT_FALSE(isSystemName(QStringLiteral("a/b")));
    EXPECT_TRUE(isLocationName(QStringLiteral("Büro Süd")));
    EXPECT_FALSE(isLocationName(QStringLiteral("a.b")));
    EXPECT_FALSE(isLocationName(QStringLiteral("a\u202eb")));
    EXPECT_FALSE(isLocationName(QString(65, QLatin1Char('a'))));
    for (const char *secret :
         {"password", "Password", "SECRET", "passwd", "db_password", "x-secret"})
        EXPECT_TRUE(isSecretName(QString::fromLatin1(secret))) << secret;
    for (const char *fine : {"secretary", "passwords", "pass", "user"})
        EXPECT_FALSE(isSecretName(QString::fromLatin1(fine))) << fine;
}

struct Form
{
    const char *key;
    QVariantList good;
    QVariantList bad;
};

static QVariant texts(QStringList list)
{
    return list;
}

static QVariant map(QVariantMap pairs)
{
    return pairs;
}

static QVariant mixed()
{
    return QVariantList {QStringLiteral("100"), 1};
}

static const QVariant tooLong = QString(201, QLatin1Char('a'));
static const QVariant aTable = QVariantMap {{QStringLiteral("a"), 1}};

static QList<Form> forms()
{
    const auto q = [](const char *t) { return QString::fromUtf8(t); };
    return {
        {"me.name",
         {q(""), q("Mia \xc3\x9c"), q("%COMSPEC%")},
         {q("a\nb"), q("\x1b"), tooLong, 1, true}},
        {"me.extension", {q(""), q("100"), q("mia.muster")}, {q("1 0"), q("1\n"), 100, true}},
        {"me.location", {q(""), q("office")}, {1, q("a\tb")}},
        {"me.branch", {q(""), q("North 2")}, {q("a\nb"), tooLong, 7}},
        {"me.dial_with", {texts({}), texts({q("tapi")})}, {q("tapi"), texts({q("A")}), mixed()}},
        {"location.o.country", {q("DE")}, {q(""), q("de"), q("DEU"), q("D1"), 49}},
        {"location.o.country_code",
         {q("1"), q("49"), q("423")},
         {q(""), q("0"), q("+49"), q("4900"), 49}},
        {"location.o.area_code", {q(""), q("89")}, {q("089 "), q("a"), q("123456789"), 89}},
        {"location.o.trunk_prefix", {q(""), q("0")}, {q("+"), q("\xd9\xa0"), 0}},
        {"location.o.international_prefix", {q("00"), q("810")}, {q(""), q("+"), 0}},
        {"location.o.outside_prefix", {q(""), q("0")}, {q("0,"), 0}},
        {"location.o.internal_max_length",
         {0, 8, qlonglong(3)},
         {-1, 9, q("3"), 3.0, true, qlonglong(1) << 40}},
        {"location.o.max_local_length", {1, 15}, {0, 16, q("8")}},
        {"location.o.pbx_root",
         {q(""), q("+4989999985")},
         {q("004989"), q("+"), q("+49 89"), q("+1234567890123456")}},
        {"location.o.emergency",
         {texts({q("112"), q("110")})},
         {texts({}), texts({q("1")}), texts({q("112 ")}), q("112"), mixed()}},
        {"location.o.service_codes",
         {texts({}), texts({q("118xx"), q("[2-8]11")})},
         {texts({q("11*")}), texts({q("[2-8")}), texts({q("")})}},
        {"location.o.plus_allowed", {true, false}, {q("true"), 1, 0}},
        {"location.o.emergency_prefix", {q(""), q("0")}, {q("x"), 0}},
        {"system.s.kind", {q("tapimaster")}, {q(""), q("Tapi"), 1}},
        {"system.s.label", {q(""), q("Front office")}, {1, q("a\nb")}},
        {"system.s.lines", {texts({}), texts({q("100")})}, {q("100"), texts({q("")}), mixed()}},
        {"system.s.x",
         {q("any\ntext"), 1, true, 0.5, texts({q("a")}), aTable,
          QVariantMap {{q("a"), texts({q("b")})}}},
         {mixed(), QVariantList {aTable}, QVariantList {1}, QVariant(), qlonglong(1) << 40,
          QVariantMap {{q("a"), aTable}}, QVariantMap {{q("a"), mixed()}}}},
        {"links.tel",
         {q("ask"), q("national"), q("dial"), q("refuse")},
         {q("Ask"), q(""), q("deny"), 1}},
        {"local_server.enabled", {true, false}, {q("true"), 1}},
        {"local_server.port", {1, 2503, 65535}, {0, -1, 65536, 546342, q("2503")}},
        {"local_server.tcp", {true, false}, {q("yes"), 0}},
        {"local_server.udp", {true, false}, {q("yes"), 0}},
        {"local_server.http", {true, false}, {q("yes"), 0}},
        {"local_server.web", {q("ask"), q("dial"), q("refuse")}, {q("national"), q(""), false}},
        {"local_server.unnamed_clicks", {true, false}, {q("ask"), 0}},
        {"local_server.scripted_navigation", {true, false}, {q("ask"), 0}},
        {"local_server.templates",
         {texts({}), texts({q("/dial?to=#"), q("{POST}/call<&>to=#")})},
         {q("/dial?to=#"), texts({q("")}), texts({q("/\xc3\xa4#")}), mixed()}},
        {"local_server.extensions",
         {QVariantMap {}, map({{q("127.0.0.1"), q("100")}, {q("::1"), q("21")}}),
          map({{q("import_file"), q("C:\\FCTIIPEX.INI")}})},
         {q("127.0.0.1"), map({{q("localhost"), q("100")}}), map({{q("127.0.0.1"), q("1 0")}}),
          map({{q("127.0.0.1"), 100}}), texts({q("100")})}},
        {"cti_folder.path", {q(""), q("/srv/cti")}, {q("cti"), q("~/cti"), q("/a\nb"), 1}},
        {"cti_folder.allow_shared", {true, false}, {q("true"), 1}},
        {"policy.international", {q("ask"), q("refuse")}, {q("dial"), q("national"), q("deny")}},
        {"policy.premium",
         {texts({}), texts({q("+49180"), q("+979")})},
         {texts({q("0180")}), texts({q("+")}), q("+49180")}},
        {"policy.remember", {true, false}, {q("true"), 1}},
        {"policy.automation_per_hour", {1, 3600}, {0, 3601, q("6")}},
        {"policy.automation_per_day", {1, 86400}, {0, 86401, q("6")}},
        {"local_server.programs", {q("ask"), q("dial"), q("refuse")}, {q("national"), true}},
        {"policy.countries",
         {texts({}), texts({q("DE"), q("AT")})},
         {texts({q("de")}), q("DE"), mixed()}},
        {"policy.automation_per_minute", {1, 60}, {0, 61, -1, q("6"), 6.0}},
        {"wallboard.Sales.waiting.amber", {1, 9999}, {0, 10000, q("3"), 3.0, true, aTable}},
        {"wallboard.Sales.waiting.red", {1, 9999}, {0, -1, q("6")}},
        {"wallboard.Sales.longest_wait.amber", {1, 86400}, {0, 86401}},
        {"wallboard.Sales.longest_wait.red", {1, 86400}, {0, 86401}},
        {"wallboard.Sales.average_wait.amber", {1, 86400}, {0, 86401}},
        {"wallboard.Sales.average_wait.red", {1, 86400}, {0, 86401}},
        {"wallboard.Sales.abandoned.amber", {1, 99999}, {0, 100000}},
        {"wallboard.Sales.abandoned.red", {1, 99999}, {0, 100000}},
        {"wallboard.Sales.service_level.amber", {0, 80, 100}, {-1, 101, 0.8, q("80%")}},
        {"wallboard.Sales.service_level.red", {0, 100}, {-1, 101}},
        {"wallboard.Sales.sound", {q("off"), q("red"), q("amber")}, {q("Red"), q(""), true}},
        {"wallboard.Sales.repeat_seconds", {5, 600}, {4, 601}},
        {"wallboard.Sales.snooze_minutes", {1, 120}, {0, 121}},
        {"queues.show",
         {texts({}), texts({q("Sales"), q("a.b \"c\"")})},
         {q("Sales"), texts({q("")}), texts({q("a\nb")}), mixed()}},
        {"queues.screen", {q(""), q("HDMI-1")}, {1, q("a\nb")}},
        {"journal.database", {q("sqlite"), q("postgresql")}, {q("mysql"), q(""), 1}},
        {"journal.host", {q(""), q("/run/postgresql")}, {q("a\nb"), 1}},
        {"journal.port", {1, 65535}, {0, 65536, q("5432")}},
        {"journal.name", {q("calls")}, {q("a\nb"), 1}},
        {"journal.user", {q(""), q("mia")}, {q("a\nb"), 1}},
        {"journal.tls",
         {q("auto"), q("require"), q("verify-ca"), q("verify-full"), q("off")},
         {q("prefer"), q(""), true}},
        {"journal.ca_file", {q(""), q("/etc/ssl/team.pem")}, {q("a\nb"), 1}},
        {"journal.keep_days", {0, 36500}, {-1, 36501, q("1")}},
        {"contacts.sources",
         {QVariantList {},
          QVariantList {QVariantMap {{q("kind"), q("csv")}, {q("path"), q("/a.csv")}}}},
         {texts({q("csv")}), QVariantList {aTable}, aTable, q("/a.vcf"),
          QVariantList(21, QVariantMap {{q("kind"), q("csv")}})}},
        {"popup.show", {true, false}, {q("true"), 1}},
        {"popup.sound", {true, false}, {q("true"), 1}},
        {"popup.reject", {true, false}, {q("true"), 1}},
        {"popup.notify", {true, false}, {q("true"), 1}},
        {"popup.privacy", {true, false}, {q("true"), 1}},
        {"popup.click_to_dial_only", {true, false}, {q("true"), 1}},
        {"popup.fade_seconds", {3, 120}, {2, 121}},
        {"popup.url", {q(""), q("https://crm/?n={e164}")}, {q("a\nb"), 1}},
        {"popup.url_anonymous", {q(""), q("https://crm/new")}, {q("a\nb"), 1}},
        {"popup.url_on", {texts({}), texts({q("ring"), q("end")})}, {q("ring"), texts({q("")})}},
        {"popup.program", {texts({}), texts({q("/bin/a"), q("")})}, {q("/bin/a"), mixed()}},
        {"popup.program_on", {texts({q("answer")})}, {texts({q("Ring")}), true}},
        {"sounds.ring", {q("ring"), q("none"), q("/a.wav")}, {q(""), q("a.wav"), 1}},
        {"sounds.volume", {0, 100}, {-1, 101}},
        {"sounds.lines",
         {map({}), map({{q("100"), q("soft")}})},
         {map({{q("100"), q("x")}}), q("bell")}},
        {"sounds.queues", {map({{q("Sales"), q("/a b.wav")}})}, {map({{q("Sales"), 1}})}},
        {"sounds.contacts", {map({{q("Mia"), q("none")}})}, {map({{q("Mia"), q("")}})}},
        {"worklist.missed", {true, false}, {q("true"), 1}},
        {"worklist.queues", {texts({}), texts({q("Sales")})}, {q("Sales"), texts({q("")})}},
        {"dialling.speed_dials",
         {map({{q("1"), q("089 123")}, {q("99"), q("100")}})},
         {map({{q("0"), q("1")}}), map({{q("100"), q("1")}}), map({{q("1"), q("")}})}},
        {"dialling.favourites", {map({{q("Mia"), q("100")}})}, {map({{q("Mia"), q("")}}), aTable}},
        {"log.categories",
         {texts({}), texts({q("protocol"), q("dialling=debug"), q("ui=info")})},
         {q("protocol"), texts({q("Protocol")}), texts({q("ui=loud")}), texts({q("")})}},
        {"log.trace",
         {texts({}), texts({q("*")}), texts({q("desk"), q("ucs-1")})},
         {q("*"), texts({q("**")}), texts({q("A")}), texts({q("")})}},
        {"window.theme", {q("system"), q("light"), q("dark")}, {q("Dark"), q("blue"), 1}},
        {"window.language", {q("system"), q("en"), q("de")}, {q("German"), q(""), 1}},
        {"window.assistant", {true, false}, {q("true"), 1}},
    };
}

TEST(SettingsTable, EveryFormGoodAndBad)
{
    QSet<QString> seen;
    for (const Form &form : forms()) {
        const SettingKey &key = row(form.key);
        seen.insert(key.pattern);
        for (const QVariant &value : form.good)
            EXPECT_TRUE(key.accept(value)) << form.key << " " << qPrintable(value.toString());
        for (const QVariant &value : form.bad)
            EXPECT_FALSE(key.accept(value)) << form.key << " " << qPrintable(value.toString());
    }
    EXPECT_EQ(seen.size(), qsizetype(settingsTable().size())) << "every key has rows here";
}

TEST(SettingsTable, AcceptedValuesHaveTheTypeOfTheKey)
{
    EXPECT_EQ(row("policy.automation_per_minute").accept(qlonglong(7))->typeId(), QMetaType::Int);
    EXPECT_EQ(row("system.s.port").accept(qlonglong(7))->typeId(), QMetaType::Int);
    EXPECT_EQ(row("system.s.watch").accept(QVariantList {text("118")})->typeId(),
              QMetaType::QStringList);
    EXPECT_EQ(row("policy.automation_per_minute").expected(),
              QStringLiteral("a whole number from 1 to 60"));
}
