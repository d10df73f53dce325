// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/settings/settingsfixture.h"

#include <sys/stat.h>
#include <unistd.h>

namespace Jackfield {

using testing::ElementsAre;

class SettingsSave : public SettingsTest
{
protected:
    Error::Code errorOf(const QVariantMap &changes)
    {
        const auto saved = m_store.save(changes);
        EXPECT_FALSE(saved);
        EXPECT_FALSE(!saved && saved.error().detail.isEmpty());
        return saved ? Error::Code::Uncertain : saved.error().code;
    }
    QStringList files() const { return QDir(profile()).entryList(QDir::Files, QDir::Name); }
};

static QString operator""_s(const char *text, size_t size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

TEST_F(SettingsSave, MakesFileAndFolder)
{
    int count = 0;
    QObject::connect(&m_store, &SettingsStore::changed, &m_store, [&] { ++count; });
    ASSERT_TRUE(m_store.save({{"me.name"_s, "Mia"_s}, {"location.office.country"_s, "DE"_s}}));
    EXPECT_EQ(count, 1);
    EXPECT_EQ(m_store.settings().me.name, "Mia"_s);
    EXPECT_EQ(m_store.settings().location().country, "DE"_s);
    EXPECT_EQ(files(), QStringList {"jackfield.toml"_s});
    struct stat status = {};
    ASSERT_EQ(stat(QFile::encodeName(userFile()).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0600U);
    ASSERT_EQ(stat(QFile::encodeName(profile()).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0700U);
}

TEST_F(SettingsSave, EveryKindOfValue)
{
    ASSERT_TRUE(m_store.save({{"me.dial_with"_s, QStringList {"a"_s}},
                              {"policy.automation_per_minute"_s, 7},
                              {"location.l.country"_s, "DE"_s},
                              {"location.l.plus_allowed"_s, true},
                              {"links.tel"_s, "refuse"_s},
                              {"system.a.kind"_s, "ipbx"_s},
                              {"system.a.port"_s, 5},
                              {"system.a.ratio"_s, 0.1},
                              {"system.a.channels"_s, QVariantMap {{"100"_s, "SIP/100"_s}}}}));
    const Settings settings = m_store.settings();
    EXPECT_TRUE(m_store.notices().isEmpty());
    EXPECT_EQ(settings.me.dialWith, QStringList {"a"_s});
    EXPECT_EQ(settings.policy.caps.perMinute, 7);
    EXPECT_TRUE(settings.location().plusAllowed);
    EXPECT_EQ(settings.policy.links, PolicySettings::Rule::Refuse);
    EXPECT_EQ(settings.systems.at(0).values,
              (QVariantMap {{"port"_s, 5},
                            {"ratio"_s, 0.1},
                            {"channels"_s, QVariantMap {{"100"_s, "SIP/100"_s}}}}));
    SettingsStore fresh({siteFile(), userFile()});
    fresh.load();
    EXPECT_EQ(fresh.settings(), settings);
}

TEST_F(SettingsSave, HostileValuesStayOneValue)
{
    for (const QString &hostile :
         {"Eve\r\n[local_server]\r\nprograms = \"dial\""_s, "\"\"\"\n'''\n\\"_s, "\\\""_s,
          "' # x"_s, "\xf0\x9f\x98\x80\xe2\x80\xae"_s, QString(QChar(7)), QString(QChar(0)),
          "]\n[me]\nname=1"_s}) {
        ASSERT_TRUE(m_store.save({{"system.a.kind"_s, "demo"_s},
                                  {"system.a.x"_s, hostile},
                                  {"system.a.list"_s, QStringList {hostile, hostile}},
                                  {"system.a.map"_s, QVariantMap {{hostile, hostile}}},
                                  {"system.a."_s + QString(hostile).remove(QLatin1Char('.')), 1}}));
        ASSERT_EQ(m_store.settings().systems.size(), 1);
        const QVariantMap values = m_store.settings().systems.at(0).values;
        EXPECT_EQ(values.value("x"_s).toString(), hostile);
        EXPECT_EQ(values.value("list"_s), QVariant(QStringList {hostile, hostile}));
        EXPECT_EQ(values.value("map"_s).toMap().value(hostile).toString(), hostile);
        EXPECT_EQ(m_store.settings().me, Settings::Me());
        EXPECT_EQ(m_store.settings().policy, PolicySettings());
    }
    // A name that could be shown wrongly is refused, not written.
    EXPECT_EQ(errorOf({{"me.name"_s, "Eve\r\n[local_server]"_s}}), Error::Code::Malformed);
}

TEST_F(SettingsSave, UnknownKeysStay)
{
    user("day = 2026-11-21\n[me]\nnick = \"M\"\n[journal]\nkeep_days = 30\n"
         "[contacts]\nsources = [ { kind = \"vcard\", path = \"/srv/c.vcf\" } ]\n"
         "[[system]]\nid = \"a\"\nkind = \"demo\"\nodd = [[1, 2]]\n[system.channels]\n100 = "
         "\"x\"\n");
    ASSERT_TRUE(m_store.save({{"me.name"_s, "Mia"_s}}));
    const QByteArray text = readFile(userFile());
    for (const char *kept :
         {"2026-11-21", "nick", "keep_days = 30", "/srv/c.vcf", "odd", "100 = \"x\"", "Mia"})
        EXPECT_TRUE(text.contains(kept)) << kept << "\n" << text.constData();
    EXPECT_EQ(m_store.settings().systems.size(), 1);
    EXPECT_EQ(files(), QStringList {"jackfield.toml"_s}); // nothing lost, so no copy
}

TEST_F(SettingsSave, RemovesKeysAndTables)
{
    user("[me]\nname = \"a\"\nextension = \"1\"\n[location.l]\ncountry = "
         "\"DE\"\n[location.m]\ncountry = \"AT\"\n"
         "[[system]]\nid = \"a\"\nkind = \"demo\"\nx = 1\n[[system]]\nid = \"b\"\nkind = "
         "\"demo\"\n");
    ASSERT_TRUE(m_store.save(
        {{"me.name"_s, {}}, {"system.a.x"_s, {}}, {"location.l"_s, {}}, {"system.b"_s, {}}}));
    const Settings &settings = m_store.settings();
    EXPECT_EQ(settings.me, (Settings::Me {{}, "1"_s, {}, {}, {}}));
    EXPECT_EQ(settings.locations.keys(), QStringList {"m"_s});
    ASSERT_EQ(settings.systems.size(), 1);
    EXPECT_TRUE(settings.systems.at(0).values.isEmpty());
    ASSERT_TRUE(m_store.save({{"system.a"_s, {}}}));
    EXPECT_TRUE(m_store.settings().systems.isEmpty());
    EXPECT_FALSE(readFile(userFile()).contains("system"));
    EXPECT_TRUE(m_store.notices().isEmpty());
}

TEST_F(SettingsSave, OrdersSystems)
{
    user("[[system]]\nid = \"a\"\nkind = \"demo\"\n[[system]]\nid = \"b\"\nkind = \"demo\"\n"
         "[[system]]\nid = \"c\"\nkind = \"demo\"\n");
    const auto ids = [&] {
        QStringList list;
        for (const SystemConfig &system : m_store.settings().systems)
            list.append(system.id.value);
        return list;
    };
    ASSERT_TRUE(m_store.save({{"system"_s, QStringList {"c"_s, "z"_s, "a"_s}}}));
    EXPECT_THAT(ids(), ElementsAre("c"_s, "a"_s, "b"_s));
    ASSERT_TRUE(m_store.save(
        {{"system"_s, QStringList {"new"_s, "b"_s}}, {"system.new.kind"_s, "demo"_s}}));
    EXPECT_THAT(ids(), ElementsAre("new"_s, "b"_s, "c"_s, "a"_s));
}

TEST_F(SettingsSave, OverridesASystemOfTheSite)
{
    site("[[system]]\nid = \"s\"\nkind = \"demo\"\nhost = \"site\"\n");
    m_store.load();
    ASSERT_TRUE(m_store.save({{"system.s.host"_s, "user"_s}}));
    EXPECT_EQ(m_store.settings().systems.value(0).values.value("host"_s).toString(), "user"_s);
    ASSERT_TRUE(m_store.save({{"system.s"_s, {}}}));
    EXPECT_EQ(m_store.settings().systems.value(0).values.value("host"_s).toString(), "site"_s);
}

TEST_F(SettingsSave, RefusesWithoutWriting)
{
    site("locked = [\"policy.*\", \"system.s\"]\n");
    m_store.load();
    EXPECT_EQ(errorOf({{"me.name"_s, "a"_s}, {"policy.automation_per_minute"_s, 5}}),
              Error::Code::Refused);
    EXPECT_EQ(errorOf({{"policy.countries"_s, {}}}), Error::Code::Refused);
    EXPECT_EQ(errorOf({{"system.s"_s, {}}}), Error::Code::Refused);
    EXPECT_EQ(errorOf({{"system.s.kind"_s, "demo"_s}}), Error::Code::Refused);
    EXPECT_EQ(errorOf({{"me.nonsense"_s, 1}}), Error::Code::Malformed);
    EXPECT_EQ(errorOf({{"me.nonsense"_s, {}}}), Error::Code::Malformed);
    EXPECT_EQ(errorOf({{"me"_s, {}}}), Error::Code::Malformed);
    EXPECT_EQ(errorOf({{"system"_s, {}}}), Error::Code::Malformed);
    EXPECT_EQ(errorOf({{"system.BAD"_s, {}}}), Error::Code::Malformed);
    EXPECT_EQ(errorOf({{"system.t"_s, 1}}), Error::Code::Malformed);
    EXPECT_EQ(errorOf({{"links.tel"_s, "never"_s}}), Error::Code::Malformed);
    EXPECT_EQ(errorOf({{"system.t.password"_s, "Zq7!canary"_s}}), Error::Code::Malformed);
    EXPECT_EQ(errorOf({{"system.t.function"_s, QVariantMap {{"password"_s, "Zq7!canary"_s}}}}),
              Error::Code::Malformed);
    EXPECT_FALSE(QFile::exists(userFile()));
}

TEST_F(SettingsSave, CopiesCommentsOnce)
{
    const QByteArray first = "# mine\n[me]\nname = \"a\"\n";
    user(first);
    ASSERT_TRUE(m_store.save({{"me.name"_s, "b"_s}}));
    EXPECT_EQ(files(), (QStringList {"jackfield.toml"_s, "jackfield.toml.bak"_s}));
    EXPECT_EQ(readFile(userFile() + ".bak"_s), first);
    user("# again\n[me]\nname = \"c\"\n");
    ASSERT_TRUE(m_store.save({{"me.name"_s, "d"_s}}));
    EXPECT_EQ(readFile(userFile() + ".bak"_s), first);
}

TEST_F(SettingsSave, PasswordsAreNotWrittenOn)
{
    user("# mine\npassword = \"Zq7!canary\"\n[[system]]\nid = \"s\"\nkind = \"demo\"\nmap = { "
         "secret = \"Zq7!canary\", a = 1 }\n");
    ASSERT_TRUE(m_store.save({{"me.name"_s, "b"_s}}));
    EXPECT_FALSE(readFile(userFile()).contains("Zq7!canary"));
    EXPECT_TRUE(readFile(userFile()).contains("a = 1"));
    EXPECT_EQ(files(), QStringList {"jackfield.toml"_s});
}

TEST_F(SettingsSave, ALinkStaysALink)
{
    const QString target = m_folder.filePath("dotfiles.toml"_s);
    writeFile(target, "[me]\nname = \"a\"\n");
    QDir().mkpath(profile());
    ASSERT_TRUE(QFile::link(target, userFile()));
    ASSERT_TRUE(m_store.save({{"me.name"_s, "b"_s}}));
    EXPECT_TRUE(QFileInfo(userFile()).isSymLink());
    EXPECT_TRUE(readFile(target).contains("name = \"b\""));
}

TEST_F(SettingsSave, BrokenFileIsSetAside)
{
    for (const QByteArray &broken : {QByteArray("[Loc"), QByteArray(1048577, '#')}) {
        user(broken);
        m_store.load();
        ASSERT_TRUE(m_store.save({{"me.name"_s, "b"_s}}));
        EXPECT_TRUE(m_store.notices().isEmpty());
        const QStringList names = files().filter(".broken-"_s);
        ASSERT_EQ(names.size(), 1);
        EXPECT_EQ(readFile(profile() + "/"_s + names.at(0)), broken);
        QFile::remove(profile() + "/"_s + names.at(0));
    }
}

TEST_F(SettingsSave, StorageFailures)
{
    QDir().mkpath(userFile());
    EXPECT_EQ(errorOf({{"me.name"_s, "b"_s}}), Error::Code::Storage);
    QDir().rmdir(userFile());
    ASSERT_EQ(mkfifo(QFile::encodeName(userFile()).constData(), 0600), 0);
    EXPECT_EQ(errorOf({{"me.name"_s, "b"_s}}), Error::Code::Storage);
    QFile::remove(userFile());
    QDir().rmdir(profile());
    writeFile(profile(), "in the way");
    EXPECT_EQ(errorOf({{"me.name"_s, "b"_s}}), Error::Code::Storage);
    EXPECT_EQ(m_store.settings(), Settings());
}

TEST_F(SettingsSave, AStrangeFileIsMended)
{
    user("me = 5\nsystem = \"x\"\n");
    ASSERT_TRUE(m_store.save({{"me.name"_s, "b"_s}, {"system.a.kind"_s, "demo"_s}}));
    EXPECT_EQ(m_store.settings().me.name, "b"_s);
    EXPECT_EQ(m_store.settings().systems.size(), 1);
    EXPECT_TRUE(m_store.notices().isEmpty());
}

TEST_F(SettingsSave, TablesOfASystemReadTheSameAgain)
{
    QVariantMap many;
    for (int row = 0; row < 60; ++row)
        many.insert("branch.%1"_s.arg(row), "http://10.0.0.%1/a.b.c?d=^&n=#"_s.arg(row));
    const QVariantMap odd {{"pbx.example"_s, "sha256//AAAA+/="_s},
                           {"a \" # \\ ' = ["_s, "x\"#\\\t{POST}http://h/<a>&b='c'&d=%20"_s},
                           {""_s, ""_s},
                           {"n"_s, 5},
                           {"list"_s, QStringList {"a"_s, "b\""_s}}};
    user("[[system]]\nid = \"s\"\nkind = \"k\"\nvalues = { old = \"1\" }\nport = 1\n"
         "[[system]]\nid = \"t\"\nkind = \"k\"\n[me]\nname = \"Mia\"\n");
    loaded();
    ASSERT_TRUE(m_store.save({{"system.s.values"_s, odd},
                              {"system.s.function"_s, QVariantMap()},
                              {"system.s.branches"_s, many},
                              {"system.t.pins"_s, odd}}));
    EXPECT_EQ(notices(), QStringList());
    const QList<SystemConfig> systems = m_store.settings().systems;
    ASSERT_EQ(systems.size(), 2);
    EXPECT_EQ(systems[0].values,
              (QVariantMap {{"values"_s, odd},
                            {"function"_s, QVariantMap()},
                            {"branches"_s, many},
                            {"port"_s, 1}}));
    EXPECT_EQ(systems[1].values, (QVariantMap {{"pins"_s, odd}}));
    EXPECT_EQ(m_store.settings().me.name, "Mia"_s);
    EXPECT_TRUE(readFile(userFile()).contains("\n[system.branches]\n"));
}

TEST_F(SettingsSave, NoCopyHoldsWhatBecameASecret)
{
    const QVariantMap cleared {{"system.a.template"_s, "http://pbx/?to=#"_s}};
    const QStringList secrets {"Zq7!canary"_s, "a\"b c"_s};
    const QByteArray text =
        "# mine: Zq7!canary Zq7%21canary zq7%21Canary a\\\"b a\"b c\n[[system]]\n"
        "id = \"a\"\nkind = \"k\"\n"
        "template = \"http://u:Zq7%21canary@pbx/?to=#\" # of the lift\n"
        "hangup = \"a\\\"b c\"\n";
    for (const bool hasCopy : {false, true}) {
        user(text);
        if (hasCopy)
            writeFile(userFile() + ".bak"_s, "old = \"Zq7!canary\" # http://a:b@c/\n");
        else
            QFile::remove(userFile() + ".bak"_s);
        loaded();
        ASSERT_TRUE(m_store.save(cleared, secrets));
        const QByteArray copy = readFile(userFile() + ".bak"_s);
        EXPECT_FALSE(copy.toLower().contains("canary")) << copy.constData();
        EXPECT_FALSE(copy.contains("b c")) << copy.constData();
        EXPECT_EQ(copy.contains("# of the lift"), !hasCopy) << copy.constData();
        EXPECT_EQ(copy.contains("old = \"***\" # http://***@c/"), hasCopy) << copy.constData();
        EXPECT_FALSE(readFile(userFile()).contains("u:"));
    }
    writeFile(userFile() + ".bak"_s, "theirs");
    ASSERT_TRUE(m_store.save({{"me.name"_s, "Mia"_s}}));
    EXPECT_EQ(readFile(userFile() + ".bak"_s), "theirs");
}

TEST_F(SettingsSave, ACopyThatCannotLoseASecretStopsIt)
{
    user("[[system]]\nid = \"a\"\nkind = \"k\"\n");
    loaded();
    QDir().mkpath(userFile() + ".bak"_s);
    const auto saved = m_store.save({{"system.a.template"_s, "http://pbx/"_s}}, {"Zq7!canary"_s});
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, Error::Code::Storage);
    EXPECT_FALSE(readFile(userFile()).contains("template"));
}

} // namespace Jackfield
