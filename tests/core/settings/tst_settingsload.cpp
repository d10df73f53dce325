// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/settings/settingsfixture.h"

#include <sys/stat.h>
#include <unistd.h>

namespace Jackfield {

using testing::ElementsAre;
using testing::HasSubstr;
using Layer = EffectiveSetting::Layer;

class SettingsLoad : public SettingsTest
{
protected:
    QString onlyNotice()
    {
        EXPECT_EQ(m_store.notices().size(), 1) << qPrintable(notices().join(QLatin1Char('\n')));
        return m_store.notices().value(0).text;
    }
};

static QString operator""_s(const char *text, size_t size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

TEST_F(SettingsLoad, NothingThereGivesDefaults)
{
    EXPECT_EQ(loaded(), Settings());
    EXPECT_TRUE(m_store.notices().isEmpty());
    EXPECT_EQ(effective("links.tel"_s),
              (EffectiveSetting {"links.tel"_s, "ask"_s, Layer::Default, false}));
    EXPECT_EQ(m_store.effective().size(), 63); // those that need no name
}

TEST_F(SettingsLoad, EveryKey)
{
    user(R"(
[me]
name = "Mia Muster"
extension = "100"
location = "office"
dial_with = ["web", "tapi"]
branch = "north"
[location.office]
country = "DE"
country_code = "49"
area_code = "89"
trunk_prefix = "0"
international_prefix = "00"
outside_prefix = "9"
internal_max_length = 4
pbx_root = "+4989999985"
max_local_length = 7
emergency = ["110", "112"]
service_codes = ["118xx"]
plus_allowed = true
[[system]]
id = "tapi"
kind = "tapimaster"
label = "Front office"
host = "192.0.2.10"
port = 2503
lines = ["100"]
[[system]]
id = "web"
kind = "webdial"
branches = { north = "1" }
url_control = true
[links]
tel = "national"
[local_server]
programs = "ask"
[policy]
countries = ["DE", "AT"]
automation_per_minute = 12
[window]
theme = "dark"
)");
    const Settings &settings = loaded();
    EXPECT_EQ(notices(), QStringList());
    EXPECT_EQ(settings.me,
              (Settings::Me {"Mia Muster"_s, "100"_s, "office"_s, {"web"_s, "tapi"_s}, "north"_s}));
    const Location location = settings.locations.value("office"_s);
    EXPECT_EQ(location,
              (Location {"office"_s,
                         "DE"_s,
                         "49"_s,
                         "89"_s,
                         "0"_s,
                         "00"_s,
                         "9"_s,
                         4,
                         "+4989999985"_s,
                         7,
                         {"110"_s, "112"_s},
                         {"118xx"_s},
                         true,
                         {}}));
    EXPECT_EQ(settings.location(), location);
    const QVariantMap values {{"host"_s, "192.0.2.10"_s}, {"port"_s, 2503}};
    EXPECT_EQ(settings.systems.value(0),
              (SystemConfig {{"tapi"_s}, "tapimaster"_s, "Front office"_s, {"100"_s}, values}));
    const QVariantMap web {{"branches"_s, QVariantMap {{"north"_s, "1"_s}}},
                           {"url_control"_s, true}};
    EXPECT_EQ(settings.systems.value(1), (SystemConfig {{"web"_s}, "webdial"_s, {}, {}, web}));
    PolicySettings policy;
    policy.links = PolicySettings::Rule::National;
    policy.programs = PolicySettings::Rule::Ask;
    policy.countries = {"DE"_s, "AT"_s};
    policy.caps.perMinute = 12;
    EXPECT_EQ(settings.policy, policy);
    EXPECT_EQ(settings.theme, Settings::Theme::Dark);
    EXPECT_EQ(effective("system.tapi.port"_s),
              (EffectiveSetting {"system.tapi.port"_s, 2503, Layer::User, false}));
    EXPECT_EQ(effective("location.office.emergency_prefix"_s).layer, Layer::Default);
}

TEST_F(SettingsLoad, LocationDefaultsComeFromItsCountry)
{
    user("[location.b]\ncountry = \"US\"\narea_code = \"212\"\n[location.a]\ncountry = \"DE\"\n");
    const Settings &settings = loaded();
    Location expected = Location::forCountry("US"_s);
    expected.name = "b"_s;
    expected.areaCode = "212"_s;
    EXPECT_EQ(settings.locations.value("b"_s), expected);
    EXPECT_EQ(settings.location().name, "a"_s); // first by name
    user(
        "[me]\nlocation = \"b\"\n[location.b]\ncountry = \"US\"\n[location.a]\ncountry = \"DE\"\n");
    EXPECT_EQ(loaded().location().name, "b"_s);
    user("[me]\nlocation = \"c\"\n[location.b]\ncountry = \"US\"\n");
    EXPECT_EQ(loaded().location().name, "b"_s);
    EXPECT_THAT(notices(), ElementsAre("2 me.location"_s));
    user("[location.b]\narea_code = \"1\"\n");
    loaded();
    EXPECT_THAT(notices(), ElementsAre("1 location.b"_s));
}

TEST_F(SettingsLoad, BadKeysFallBackOneByOne)
{
    user("[me]\nname = 5\nextension = \"100\"\nextensio = \"1\"\n" // lines 1 to 4
         "[policy]\nautomation_per_minute = 61\n"
         "[links]\ntel = \"never\"\n" // 8
         "[journals]\nkeep_days = 0\n"
         "[local_server]\nport = 546342\nprograms = \"refuse\"\n" // 13; bad-inputs I11
         "[location.office]\ncountry = \"DE\"\nareacode = \"89\"\n" // 16
         "[[window]]\ntheme = \"dark\"\n");
    const Settings &settings = loaded();
    EXPECT_EQ(settings.me.name, QString());
    EXPECT_EQ(settings.me.extension, "100"_s);
    EXPECT_EQ(settings.policy.caps.perMinute, 6);
    EXPECT_EQ(settings.policy.links, PolicySettings::Rule::Ask);
    EXPECT_EQ(settings.policy.programs, PolicySettings::Rule::Refuse);
    EXPECT_EQ(settings.theme, Settings::Theme::System);
    QStringList sorted = notices();
    sorted.sort();
    EXPECT_THAT(sorted,
                ElementsAre("12 local_server.port"_s, "16 location.office.areacode"_s,
                            "17 window"_s, "2 me.name"_s, "4 me.extensio"_s,
                            "6 policy.automation_per_minute"_s, "8 links.tel"_s, "9 journals"_s));
    QHash<QString, std::string> texts;
    for (const SettingsNotice &notice : m_store.notices()) {
        EXPECT_EQ(notice.file, userFile());
        texts.insert(notice.key, notice.text.toStdString());
    }
    EXPECT_THAT(texts.value("policy.automation_per_minute"_s),
                HasSubstr("a whole number from 1 to 60"));
    EXPECT_THAT(texts.value("journals"_s), HasSubstr("not known to this version"));
}

TEST_F(SettingsLoad, NamesOfOtherPasswordsAreNoSystems)
{
    user("[[system]]\nid = \"journal\"\nkind = \"a\"\n"
         "[[system]]\nid = \"contacts-crm\"\nkind = \"a\"\n"
         "[[system]]\nid = \"contacts\"\nkind = \"a\"\n");
    const Settings &settings = loaded();
    ASSERT_EQ(settings.systems.size(), 1);
    EXPECT_EQ(settings.systems[0].id.value, "contacts"_s);
    EXPECT_THAT(notices(), ElementsAre("2 system.id"_s, "5 system.id"_s));
}

TEST_F(SettingsLoad, ThingsInTheWrongPlace)
{
    for (const char *text :
         {"me = 5\n", "location = \"DE\"\n", "location.office = 5\n", "system = \"a\"\n",
          "[system]\n", "system = [1]\n", "\"me.extension\" = \"100\"\n", "locked = [\"me.*\"]\n",
          "[location.\"a.b\"]\ncountry = \"DE\"\n", "links = [[]]\n"}) {
        user(text);
        EXPECT_EQ(loaded(), Settings()) << text;
        EXPECT_EQ(m_store.notices().size(), 1) << text;
        EXPECT_EQ(m_store.notices().value(0).line, 1) << text;
    }
}

TEST_F(SettingsLoad, Systems)
{
    user("[[system]]\nid = \"a\"\nkind = \"demo\"\nx = [1]\ny = 2026-01-01\n" // 1 to 5
         "[[system]]\nid = \"a\"\nkind = \"ipbx\"\n"
         "[[system]]\nkind = \"demo\"\n" // 9
         "[[system]]\nid = \"B!\"\nkind = \"demo\"\n"
         "[[system]]\nid = 7\nkind = \"demo\"\n" // 14
         "[[system]]\nid = \"c\"\nlabel = \"no kind\"\n"
         "[me]\ndial_with = [\"a\", \"z\"]\n");
    const Settings &settings = loaded();
    ASSERT_EQ(settings.systems.size(), 1);
    EXPECT_EQ(settings.systems.at(0), (SystemConfig {{"a"_s}, "demo"_s, {}, {}, {}}));
    QStringList sorted = notices();
    sorted.sort();
    EXPECT_THAT(sorted,
                ElementsAre("12 system.id"_s, "15 system.id"_s, "18 system.c.kind"_s,
                            "21 me.dial_with"_s, "4 system.a.x"_s, "5 system.a.y"_s,
                            "7 system.id"_s, "9 system.id"_s));
}

TEST_F(SettingsLoad, KeysThatAKindDoesNotRead)
{
    SetupField host;
    host.key = "host"_s;
    m_store.setSystemFields({{"tapimaster"_s, {host}}});
    user("[[system]]\nid = \"a\"\nkind = \"tapimaster\"\nhost = \"h\"\nprot = 1\n"
         "[[system]]\nid = \"b\"\nkind = \"later\"\nprot = 1\n");
    loaded();
    EXPECT_THAT(notices(), ElementsAre("5 system.a.prot"_s));
}

TEST_F(SettingsLoad, ValuesThatAKindCannotUse)
{
    using Kind = SetupField::Kind;
    const auto field = [](const QString &key, Kind kind) {
        SetupField made;
        made.key = key;
        made.kind = kind;
        made.choices = {"tcp"_s, "udp"_s};
        return made;
    };
    SetupField seconds = field("seconds"_s, Kind::Number);
    seconds.minimum = 3;
    seconds.maximum = 60;
    m_store.setSystemFields(
        {{"k"_s,
          {field("host"_s, Kind::Text), field("port"_s, Kind::Port), field("by"_s, Kind::Choice),
           field("on"_s, Kind::Flag), field("list"_s, Kind::TextList), seconds}}});
    user("[[system]]\nid = \"good\"\nkind = \"k\"\nhost = \"h\"\nport = 1\nby = \"udp\"\n"
         "on = true\nlist = [\"a\"]\n"
         "[[system]]\nid = \"bad\"\nkind = \"k\"\nhost = 7\nport = 65536\nby = \"TCP\"\n"
         "on = \"yes\"\nlist = [1]\n"
         "[[system]]\nid = \"odd\"\nkind = \"k\"\nport = true\nseconds = 2\n"
         "[[system]]\nid = \"more\"\nkind = \"k\"\nseconds = 60\n");
    m_store.setCommandLine({{"system.good.port"_s, "2503"_s}});
    const Settings &settings = loaded();
    EXPECT_THAT(notices(),
                testing::UnorderedElementsAre("12 system.bad.host"_s, "13 system.bad.port"_s,
                                              "14 system.bad.by"_s, "15 system.bad.on"_s,
                                              "16 system.bad.list"_s, "20 system.odd.port"_s,
                                              "21 system.odd.seconds"_s));
    EXPECT_EQ(settings.systems.at(0).values.size(), 5);
    EXPECT_EQ(settings.systems.at(0).values.value("port"_s).toInt(), 2503);
    EXPECT_TRUE(settings.systems.at(1).values.isEmpty()) << "the kind's defaults count";
    EXPECT_EQ(settings.systems.at(3).values.value("seconds"_s).toInt(), 60);
}

TEST_F(SettingsLoad, EntriesOfATableAreFieldsOfTheirOwn)
{
    using Kind = SetupField::Kind;
    const auto field = [](const QString &key, Kind kind) {
        SetupField made;
        made.key = key;
        made.kind = kind;
        return made;
    };
    m_store.setSystemFields(
        {{"k"_s,
          {field("function.driver"_s, Kind::Text), field("function.port"_s, Kind::Port),
           field("function.hosts"_s, Kind::TextList), field("function.token"_s, Kind::Secret),
           field("values"_s, Kind::TextMap), field("key"_s, Kind::Secret)}}});
    user("[[system]]\nid = \"good\"\nkind = \"k\"\nvalues = { \"a.b\" = \"x\", free = \"y\" }\n"
         "function = { driver = \"QPSQL\", port = 5432, hosts = [\"a\", \"b\"] }\n"
         "[[system]]\nid = \"sub\"\nkind = \"k\"\n[system.function]\ndriver = \"QODBC\"\n"
         "[system.values]\n\"with \\\" quote\" = \"z\"\n"
         "[[system]]\nid = \"bad\"\nkind = \"k\"\nvalues = \"no\"\nkey = \"Zq7!canary\"\n"
         "function.driver = 7\nfunction.prot = 1\nfunction.token = \"Zq7!canary\"\n"
         "[[system]]\nid = \"worse\"\nkind = \"k\"\nfunction = 1\nvalues = { a = 1 }\n");
    const QList<SystemConfig> systems = loaded().systems;
    ASSERT_EQ(systems.size(), 4);
    EXPECT_EQ(systems[0].values,
              (QVariantMap {{"values"_s, QVariantMap {{"a.b"_s, "x"_s}, {"free"_s, "y"_s}}},
                            {"function"_s,
                             QVariantMap {{"driver"_s, "QPSQL"_s},
                                          {"port"_s, 5432},
                                          {"hosts"_s, QStringList {"a"_s, "b"_s}}}}}));
    EXPECT_EQ(systems[1].values,
              (QVariantMap {{"function"_s, QVariantMap {{"driver"_s, "QODBC"_s}}},
                            {"values"_s, QVariantMap {{"with \" quote"_s, "z"_s}}}}));
    EXPECT_EQ(systems[2].values, (QVariantMap {{"function"_s, QVariantMap {{"prot"_s, 1}}}}));
    EXPECT_TRUE(systems[3].values.isEmpty());
    EXPECT_EQ(m_store.layerOf("system.good.values"_s), Layer::User);
    for (const QString &leftOut :
         {"system.bad.values"_s, "system.bad.key"_s, "system.worse.function"_s})
        EXPECT_EQ(m_store.layerOf(leftOut), Layer::Default) << qPrintable(leftOut);
    EXPECT_THAT(notices(),
                testing::UnorderedElementsAre(
                    "16 system.bad.values"_s, "17 system.bad.key"_s,
                    "18 system.bad.function.driver"_s, "18 system.bad.function.prot"_s,
                    "18 system.bad.function.token"_s, "24 system.worse.function"_s,
                    "25 system.worse.values"_s));
    for (const SettingsNotice &notice : m_store.notices())
        EXPECT_FALSE(notice.text.contains("Zq7!canary"_s));
}

TEST_F(SettingsLoad, NoSecretThatWaitsForTheKeychainIsShown)
{
    user("[[system]]\nid = \"a\"\nkind = \"k\"\nToken = \"Zq7!canary\"\nkeep = \"1\"\n"
         "values = { api_key = \"Zq7!canary\", PIN = 1234, monkey = \"m\" }\n");
    const Settings &settings = loaded();
    EXPECT_EQ(settings.systems.first().values.value("Token"_s), "Zq7!canary"_s);
    EXPECT_EQ(effective("system.a.Token"_s).value, "***"_s);
    EXPECT_EQ(effective("system.a.keep"_s).value, "1"_s);
    EXPECT_EQ(effective("system.a.values"_s).value,
              (QVariantMap {{"api_key"_s, "***"_s}, {"PIN"_s, "***"_s}, {"monkey"_s, "m"_s}}));
}

TEST_F(SettingsLoad, NoPasswordOfAnAddressIsShown)
{
    user("[[system]]\nid = \"a\"\nkind = \"k\"\ntemplate = \"http://u:Zq7!canary@pbx/#\"\n"
         "list = [\"http://u:Zq7!canary@pbx/\"]\n\"http://u:Zq7!canary@pbx/\" = 1\n"
         "map = { a = \"http://u:Zq7!canary@pbx/\", b = 1 }\n"
         "[me]\n\"http://u:Zq7!canary@pbx/\" = 1\n");
    const Settings &settings = loaded();
    EXPECT_EQ(effective("system.a.http://***@pbx/"_s).value, 1);
    EXPECT_EQ(settings.systems.first().values.value("template"_s), "http://u:Zq7!canary@pbx/#"_s);
    EXPECT_EQ(effective("system.a.template"_s).value, "http://***@pbx/#"_s);
    EXPECT_EQ(effective("system.a.list"_s).value, QStringList {"http://***@pbx/"_s});
    EXPECT_EQ(effective("system.a.map"_s).value,
              (QVariantMap {{"a"_s, "http://***@pbx/"_s}, {"b"_s, 1}}));
    ASSERT_FALSE(m_store.notices().isEmpty());
    for (const SettingsNotice &notice : m_store.notices())
        EXPECT_FALSE((notice.key + notice.text).contains("Zq7!canary"_s));
    user("[[system]]\ntemplate = \"http://u:Zq7!canary@pbx/\" \"\n");
    loaded();
    ASSERT_EQ(m_store.notices().size(), 1);
    EXPECT_FALSE(m_store.notices().first().text.contains("Zq7!canary"_s));
}

TEST_F(SettingsLoad, LaterLayersWin)
{
    site(
        "[me]\nname = \"site\"\nextension = \"1\"\nlocation = \"l\"\n[location.l]\ncountry = "
        "\"DE\"\n"
        "area_code = \"89\"\n[[system]]\nid = \"s\"\nkind = \"demo\"\nhost = \"site\"\nport = 1\n");
    user("[[system]]\nid = \"u\"\nkind = \"demo\"\n[[system]]\nid = \"s\"\nhost = \"user\"\n"
         "[me]\nname = \"user\"\nextension = \"2\"\n[location.l]\narea_code = \"30\"\n");
    m_store.setCommandLine({{"me.name"_s, "argument"_s},
                            {"policy.automation_per_minute"_s, "9"_s},
                            {"location.l.plus_allowed"_s, "true"_s},
                            {"system.s.port"_s, 3}});
    const Settings &settings = loaded();
    EXPECT_EQ(notices(), QStringList());
    EXPECT_EQ(settings.me.name, "argument"_s);
    EXPECT_EQ(settings.me.extension, "2"_s);
    EXPECT_EQ(settings.me.location, "l"_s);
    EXPECT_EQ(settings.policy.caps.perMinute, 9);
    EXPECT_EQ(settings.location().areaCode, "30"_s);
    EXPECT_TRUE(settings.location().plusAllowed);
    ASSERT_EQ(settings.systems.size(), 2);
    EXPECT_EQ(settings.systems.at(0).id.value, "s"_s); // site before user
    EXPECT_EQ(settings.systems.at(0).values, (QVariantMap {{"host"_s, "user"_s}, {"port"_s, 3}}));
    EXPECT_EQ(effective("me.location"_s).layer, Layer::Site);
    EXPECT_EQ(effective("me.extension"_s).layer, Layer::User);
    EXPECT_EQ(effective("me.name"_s).layer, Layer::CommandLine);
    EXPECT_EQ(effective("system.s.host"_s).layer, Layer::User);
    EXPECT_EQ(nameOf(Layer::CommandLine), "command-line"_s);
}

TEST_F(SettingsLoad, ABadValueLeavesTheSiteValueInForce)
{
    site("[policy]\nautomation_per_minute = 3\n");
    user("[policy]\nautomation_per_minute = 300\n");
    EXPECT_EQ(loaded().policy.caps.perMinute, 3);
}

TEST_F(SettingsLoad, BadCommandLine)
{
    m_store.setCommandLine({{"me.nam"_s, "x"_s},
                            {"policy.automation_per_minute"_s, "x"_s},
                            {"system.s.password"_s, "Zq7!canary"_s}});
    EXPECT_EQ(loaded(), Settings());
    EXPECT_THAT(
        notices(),
        ElementsAre("0 me.nam"_s, "0 policy.automation_per_minute"_s, "0 system.s.password"_s));
}

TEST_F(SettingsLoad, LocksHoldAgainstLaterLayers)
{
    site("locked = [\"local_server.*\", \"system.s.host\", \"policy\", \"me.name\"]\n"
         "[local_server]\nprograms = \"refuse\"\n[[system]]\nid = \"s\"\nkind = \"demo\"\nhost = "
         "\"site\"\n");
    user("[me]\nname = \"user\"\nextension = \"1\"\n[local_server]\nprograms = "
         "\"dial\"\n[[system]]\n"
         "id = \"s\"\nhost = \"user\"\nport = 1\n[policy]\nautomation_per_minute = 60\n");
    m_store.setCommandLine({{"local_server.programs"_s, "dial"_s}});
    const Settings &settings = loaded();
    EXPECT_EQ(settings.policy.programs, PolicySettings::Rule::Refuse);
    EXPECT_EQ(settings.policy.caps.perMinute, 6); // the default is locked too
    EXPECT_EQ(settings.me.name, QString());
    EXPECT_EQ(settings.me.extension, "1"_s);
    EXPECT_EQ(settings.systems.at(0).values, (QVariantMap {{"host"_s, "site"_s}, {"port"_s, 1}}));
    QStringList sorted = notices();
    sorted.sort();
    EXPECT_THAT(sorted,
                ElementsAre("0 local_server.programs"_s, "11 policy.automation_per_minute"_s,
                            "2 me.name"_s, "5 local_server.programs"_s, "8 system.s.host"_s));
    EXPECT_TRUE(m_store.isLocked("local_server.programs"_s));
    EXPECT_TRUE(m_store.isLocked("policy.countries"_s));
    EXPECT_FALSE(m_store.isLocked("policyx.countries"_s));
    EXPECT_FALSE(m_store.isLocked("system.s.port"_s));
    EXPECT_EQ(effective("local_server.programs"_s),
              (EffectiveSetting {"local_server.programs"_s, "refuse"_s, Layer::Site, true}));
}

TEST_F(SettingsLoad, LockedTablesCannotBeAddedTo)
{
    site("locked = [\"system.*\", \"location.*\"]\n[[system]]\nid = \"s\"\nkind = \"demo\"\n");
    user("[[system]]\nid = \"u\"\nkind = \"demo\"\n[location.l]\ncountry = \"DE\"\n");
    const Settings &settings = loaded();
    ASSERT_EQ(settings.systems.size(), 1);
    EXPECT_TRUE(settings.locations.isEmpty());
    EXPECT_THAT(notices(), ElementsAre("3 system.u.kind"_s, "5 location.l.country"_s));
}

TEST_F(SettingsLoad, LocksAreTakenLiterallyButForTheStar)
{
    site("locked = [\"me.(name\", \"me.n.me\", \"*.theme\"]\n");
    user("[me]\nname = \"n\"\n[window]\ntheme = \"dark\"\n");
    EXPECT_EQ(loaded().me.name, "n"_s);
    EXPECT_EQ(loaded().theme, Settings::Theme::System);
    site("locked = [\"me.*\", 5]\n");
    EXPECT_EQ(loaded().me.name, "n"_s);
    EXPECT_THAT(notices(), ElementsAre("1 locked"_s));
}

TEST_F(SettingsLoad, BrokenFilesGiveDefaultsAndStayAlone)
{
    site("[me]\nname = \"site\"\n");
    for (const QByteArray &text :
         {QByteArray("[Loc"), QByteArray("[me]\nname = \"x\"\nname = \"y\"\n"),
          QByteArray("a = \xff\n"), QByteArray("[me]\nname = \"a\0b\"\n", 18),
          QByteArray("x = \"") + QByteArray(1048576, 'a') + "\"\n"}) {
        user(text);
        EXPECT_EQ(loaded().me.name, "site"_s);
        EXPECT_EQ(m_store.notices().size(), 1);
        EXPECT_EQ(m_store.notices().value(0).file, userFile());
        EXPECT_EQ(readFile(userFile()), text);
        EXPECT_EQ(QDir(profile()).entryList(QDir::Files).size(), 1);
    }
    user("[me]\nname = \"x\"\nname = \"y\"\n");
    loaded();
    EXPECT_EQ(m_store.notices().value(0).line, 3);
}

TEST_F(SettingsLoad, NotOrdinaryFiles)
{
    QDir().mkpath(userFile());
    EXPECT_EQ(loaded(), Settings());
    EXPECT_EQ(m_store.notices().size(), 1);
    QDir().rmdir(userFile());
    ASSERT_EQ(mkfifo(QFile::encodeName(userFile()).constData(), 0600), 0);
    EXPECT_EQ(loaded(), Settings());
    EXPECT_EQ(m_store.notices().size(), 1);
}

TEST_F(SettingsLoad, SiteFileOfDoubtfulOrigin)
{
    site("[me]\nname = \"site\"\n");
    EXPECT_EQ(loaded().me.name, "site"_s);
    ASSERT_EQ(chmod(QFile::encodeName(siteFile()).constData(), 0666), 0);
    EXPECT_EQ(loaded(), Settings());
    EXPECT_EQ(m_store.notices().value(0).file, siteFile());
    ASSERT_EQ(chmod(QFile::encodeName(siteFile()).constData(), 0644), 0);
    if (geteuid() != 0)
        GTEST_SKIP() << "only root can give files away";
    ASSERT_EQ(chown(QFile::encodeName(siteFile()).constData(), 12345, 12345), 0);
    EXPECT_EQ(loaded(), Settings());
    EXPECT_EQ(m_store.notices().size(), 1);
}

static QStringList logged;

TEST_F(SettingsLoad, PasswordsAreNeitherKeptNorLogged)
{
    user("password = \"Zq7!canary\"\n[[system]]\nid = \"s\"\nkind = \"webdial\"\npassword = "
         "\"Zq7!canary\"\n"
         "function = { driver = \"QPSQL\", password = \"Zq7!canary\" }\n[wallboard]\nSecret = "
         "\"Zq7!canary\"\n");
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { logged.append(text); });
    const Settings &settings = loaded();
    user("[[system]]\nid = \"s\"\npassword = 99999999999999999999\n"); // toml++ would quote it
    m_store.load();
    qInstallMessageHandler(before);
    EXPECT_FALSE(logged.isEmpty());
    for (const QString &line : logged) {
        EXPECT_FALSE(line.contains("Zq7!canary"_s)) << qPrintable(line);
        EXPECT_FALSE(line.contains("999999"_s)) << qPrintable(line);
    }
    EXPECT_TRUE(settings.systems.isEmpty());
    EXPECT_FALSE(onlyNotice().contains("999999"_s));
    user("[[system]]\nid = \"s\"\nkind = \"webdial\"\nfunction = { driver = \"QPSQL\", password = "
         "\"Zq7!canary\" }\n");
    EXPECT_EQ(loaded().systems.value(0).values,
              (QVariantMap {{"function"_s, QVariantMap {{"driver"_s, "QPSQL"_s}}}}));
    EXPECT_THAT(notices(), ElementsAre("4 system.function.password"_s));
}

TEST_F(SettingsLoad, NoticesAreBounded)
{
    QByteArray text = "[me]\n";
    for (int i = 0; i < 5000; ++i)
        text += "k" + QByteArray::number(i) + " = 1\n";
    user(text);
    loaded();
    EXPECT_EQ(m_store.notices().size(), 101);
}

TEST_F(SettingsLoad, SystemsAndLocationsAreBounded)
{
    QByteArray text;
    for (int i = 0; i < 20000; ++i)
        text += "[[system]]\nid = \"s" + QByteArray::number(i) + "\"\nkind = \"demo\"\n";
    for (int i = 0; i < 8000; ++i)
        text += "[location.l" + QByteArray::number(i) + "]\ncountry = \"DE\"\n";
    user(text);
    ASSERT_LT(text.size(), 1024 * 1024);
    EXPECT_EQ(loaded().systems.size(), 100);
    EXPECT_EQ(loaded().locations.size(), 100);
    EXPECT_EQ(m_store.notices().size(), 101);
    EXPECT_TRUE(m_store.save({{"me.name"_s, "x"_s}}));
}

TEST_F(SettingsLoad, ManyShortLines)
{
    user(QByteArray("\n").repeated(1024
                                   * 1024)); // takes minutes when lines are counted anew each time
    EXPECT_EQ(loaded(), Settings());
    EXPECT_TRUE(m_store.notices().isEmpty());
}

TEST_F(SettingsLoad, ByteOrderMark)
{
    user("\xef\xbb\xbf\n[me]\nname = \"Mia\"\n");
    EXPECT_EQ(loaded().me.name, "Mia"_s);
}

TEST_F(SettingsLoad, ChangedComesOnlyWithAChange)
{
    int count = 0;
    QObject::connect(&m_store, &SettingsStore::changed, &m_store, [&] { ++count; });
    m_store.load();
    EXPECT_EQ(count, 0);
    user("[me]\nname = \"a\"\n");
    m_store.load();
    EXPECT_EQ(count, 1);
    user("# only a comment\n[me]\nname = 'a'\n");
    m_store.load();
    EXPECT_EQ(count, 1);
    user("[me]\nname = \"a\"\nnonsense = 1\n");
    m_store.load();
    EXPECT_EQ(count, 2); // a new notice
}

TEST_F(SettingsLoad, TextsAreTakenLiterally)
{
    user("[me]\nname = \"%COMSPEC% /c calc $HOME ~\"\nextension = \"0123,456\"\n"); // I17, I00
    EXPECT_EQ(loaded().me.name, "%COMSPEC% /c calc $HOME ~"_s);
    EXPECT_EQ(loaded().me.extension, "0123,456"_s);
}

} // namespace Jackfield
