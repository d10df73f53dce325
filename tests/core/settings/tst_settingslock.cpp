// SPDX-License-Identifier: GPL-3.0-or-later
// Locks of whole keys are in tst_settingsload.cpp; these reach into a value that is a table.
#include "core/settings/settingslock.h"
#include "tests/core/settings/settingsfixture.h"

namespace Jackfield {
namespace {

    using testing::ElementsAre;
    using testing::HasSubstr;
    using testing::IsEmpty;
    using testing::UnorderedElementsAre;
    using Layer = EffectiveSetting::Layer;

    QString operator""_s(const char *text, size_t size)
    {
        return QString::fromUtf8(text, qsizetype(size));
    }

    const char *const siteSystem = "[[system]]\nid = \"web\"\nkind = \"webdial\"\n"
                                   "[system.function]\nhost = \"db\"\nhosts = [\"pbx\"]\n"
                                   "[system.pins]\n\"pbx.example\" = \"sha256//site\"\n"
                                   "[system.values]\naccount = \"7\"\nphone = \"a\"\n";

    class SettingsLock : public SettingsTest
    {
    protected:
        void locks(const QByteArray &list) { site("locked = [" + list + "]\n" + siteSystem); }
        /// The table of that name as it is in force.
        QVariantMap inForce(const QString &name) const
        {
            return m_store.settings().systems.value(0).values.value(name).toMap();
        }
    };

    struct Match
    {
        const char *lock;
        const char *key;
        bool isLocked;
    };

    TEST(SettingsLockMatch, namesAKeyATableOrAnEntry)
    {
        const Match table[] = {
            {"me.name", "me.name", true},
            {"me", "me.name", true},
            {"me.*", "me.name", true},
            {"me.name.*", "me.name", true},
            {"me.*", "me", true},
            {"me.*", "mean", false},
            {"system.web.function.hosts", "system.web.function.hosts", true},
            {"system.web.function.hosts", "system.web.function", false},
            {"system.web.pins.*", "system.web.pins", true},
            {"system.web.pins.*", "system.web.pins.pbx.example", true},
            {"system.*.pins", "system.web.pins.pbx.example", true},
            {"*.hosts", "system.web.function.hosts", true},
            {"system.web.pin", "system.web.pins", false},
        };
        for (const Match &row : table)
            EXPECT_EQ(matchesLock({QLatin1String(row.lock)}, QLatin1String(row.key)), row.isLocked)
                << row.lock << " " << row.key;
    }

    TEST(SettingsLockMatch, mayMatchAForm)
    {
        const Match table[] = {
            {"me.name", "me.name", true},
            {"me", "me.name", true},
            {"me.*", "me.name", true},
            {"me.name.*", "me.name", true},
            {"me.name.x", "me.name", false},
            {"me.nam", "me.name", false},
            {"*", "me.name", true},
            {"*.name", "me.name", true},
            {"*.nam", "me.name", false},
            {"", "me.name", false},
            {"system.web.url", "system.?.url", true},
            {"system.*.url", "system.?.url", true},
            {"system.a.b.url", "system.?.url", false},
            {"system", "system.?.url", true},
            {"system.web.*", "system.?.url", true},
            {"system.web.pins.a.b", "system.?.pins.*", true},
            {"wallboard.a.b.waiting", "wallboard.*.waiting.red", true},
        };
        for (const Match &row : table)
            EXPECT_EQ(mayMatchLock(QLatin1String(row.lock), QLatin1String(row.key)), row.isLocked)
                << row.lock << " " << row.key;
    }

    TEST_F(SettingsLock, entriesHoldAgainstTheUsersFile)
    {
        struct Row
        {
            QByteArray locked;
            QByteArray user; ///< In the user's [[system]].
            QString name;
            QVariantMap expected;
            QStringList notices;
        };
        const auto pbx = QStringList {"pbx"_s};
        const auto evil = QStringList {"evil"_s};
        const Row table[] = {
            {"\"system.web.function.hosts\"",
             "function = { host = \"mine\", hosts = [\"evil\"] }",
             "function"_s,
             {{"host"_s, "mine"_s}, {"hosts"_s, pbx}},
             {"3 system.web.function.hosts"_s}},
            {"\"system.web.function.hosts\"",
             "function = { host = \"mine\" }",
             "function"_s,
             {{"host"_s, "mine"_s}, {"hosts"_s, pbx}},
             {}},
            {"\"system.web.function.hosts\"",
             "function = { hosts = [\"pbx\"] }",
             "function"_s,
             {{"hosts"_s, pbx}},
             {}},
            {"\"system.web.function.hosts\"",
             "function = \"no table\"",
             "function"_s,
             {{"host"_s, "db"_s}, {"hosts"_s, pbx}},
             {"3 system.web.function"_s}},
            {"\"system.web.function.*\"",
             "function = { hosts = [\"evil\"] }",
             "function"_s,
             {{"host"_s, "db"_s}, {"hosts"_s, pbx}},
             {"3 system.web.function"_s}},
            {"\"system.web.pins.*\"",
             "pins = { \"evil.example\" = \"sha256//user\" }",
             "pins"_s,
             {{"pbx.example"_s, "sha256//site"_s}},
             {"3 system.web.pins"_s}},
            {"\"system.web.pins.pbx.example\"",
             "pins = { \"pbx.example\" = \"sha256//user\", other = \"sha256//user\" }",
             "pins"_s,
             {{"pbx.example"_s, "sha256//site"_s}, {"other"_s, "sha256//user"_s}},
             {"3 system.web.pins.pbx.example"_s}},
            {"\"system.web.values.account\"",
             "values = { account = \"8\", phone = \"b\" }",
             "values"_s,
             {{"account"_s, "7"_s}, {"phone"_s, "b"_s}},
             {"3 system.web.values.account"_s}},
            // Locked as it is without: not there.
            {"\"system.*.values.secretary\"",
             "values = { secretary = \"8\" }",
             "values"_s,
             {},
             {"3 system.web.values.secretary"_s}},
            {"\"system.*.extra.a\"",
             "extra = { a = 1 }",
             "extra"_s,
             {},
             {"3 system.web.extra.a"_s}},
            {"\"links.tel\"",
             "function = { hosts = [\"evil\"] }",
             "function"_s,
             {{"hosts"_s, evil}},
             {}},
        };
        for (const Row &row : table) {
            locks(row.locked);
            user("[[system]]\nid = \"web\"\n" + row.user + "\n");
            m_store.load();
            EXPECT_EQ(inForce(row.name), row.expected)
                << row.locked.data() << " " << row.user.data();
            EXPECT_EQ(notices(), row.notices) << row.locked.data() << " " << row.user.data();
        }
    }

    TEST_F(SettingsLock, whatIsHeldWhollyIsTheSites)
    {
        locks("\"system.web.function.hosts\", \"system.web.function.host\", \"popup.program.*\"");
        user("[popup]\nprogram = [\"/bin/evil\"]\n[[system]]\nid = \"web\"\n"
             "function = { host = \"mine\", hosts = [\"evil\"] }\n");
        m_store.load();
        EXPECT_EQ(effective("system.web.function"_s).layer, Layer::Site);
        EXPECT_EQ(effective("popup.program"_s).layer, Layer::Default);
        EXPECT_TRUE(effective("popup.program"_s).locked);
    }

    TEST_F(SettingsLock, entriesHoldAgainstTheCommandLine)
    {
        locks("\"system.web.function.hosts\", \"sounds.lines.100\", \"popup.program.*\"");
        m_store.setCommandLine(
            {{"system.web.function"_s, QVariantMap {{"hosts"_s, QStringList {"evil"_s}}}},
             {"sounds.lines"_s, QVariantMap {{"100"_s, "bell"_s}, {"101"_s, "bell"_s}}},
             {"popup.program"_s, QStringList {"/bin/evil"_s}}});
        m_store.load();
        EXPECT_EQ(inForce("function"_s).value("hosts"_s).toStringList(), QStringList {"pbx"_s});
        EXPECT_EQ(effective("sounds.lines"_s).value.toMap(), (QVariantMap {{"101"_s, "bell"_s}}));
        EXPECT_EQ(effective("popup.program"_s).value.toStringList(), QStringList());
        EXPECT_THAT(notices(),
                    UnorderedElementsAre("0 system.web.function.hosts"_s, "0 sounds.lines.100"_s,
                                         "0 popup.program"_s));
    }

    TEST_F(SettingsLock, savesThatChangeAnEntryAreRefused)
    {
        struct Row
        {
            QVariantMap changes;
            QString refused; ///< Empty: it is saved.
        };
        const auto pbx = QStringList {"pbx"_s};
        const auto evil = QStringList {"evil"_s};
        const Row table[] = {
            {{{"system.web.function"_s, QVariantMap {{"hosts"_s, evil}}}}, "function.hosts"_s},
            {{{"system.web.function"_s, "x"_s}}, "system.web.function"_s},
            {{{"system.web.pins"_s, QVariantMap {}}}, "system.web.pins"_s},
            {{{"system.web.pins"_s, QVariant()}}, "system.web.pins"_s},
            {{{"system.web.values"_s, QVariantMap {{"account"_s, "8"_s}}}}, "values.account"_s},
            {{{"system.new.kind"_s, "webdial"_s},
              {"system.new.function"_s, QVariantMap {{"hosts"_s, evil}}}},
             "system.new.function.hosts"_s},
            {{{"popup.program"_s, QStringList {"/bin/evil"_s}}}, "popup.program"_s},
            {{{"sounds.lines"_s, QVariantMap {{"100"_s, "bell"_s}}}}, "sounds.lines.100"_s},
            {{{"system.web.function"_s, QVariantMap {{"hosts"_s, pbx}, {"host"_s, "mine"_s}}}}, {}},
            {{{"system.web.function"_s, QVariantMap {{"host"_s, "mine"_s}}}}, {}},
            {{{"system.web.function"_s, QVariant()}}, {}},
            {{{"sounds.lines"_s, QVariantMap {{"101"_s, "bell"_s}}}}, {}},
        };
        for (const Row &row : table) {
            locks("\"system.*.function.hosts\", \"system.web.pins.*\", "
                  "\"system.web.values.account\", \"popup.program.*\", \"sounds.lines.100\"");
            user({});
            m_store.load();
            const QByteArray which = QByteArray(qPrintable(row.changes.firstKey())) + " "
                + qPrintable(row.changes.first().toMap().keys().join(u' '));
            const auto checked = m_store.check(row.changes);
            const auto saved = m_store.save(row.changes);
            EXPECT_EQ(checked.has_value(), saved.has_value());
            ASSERT_EQ(saved.has_value(), row.refused.isEmpty()) << which.data();
            EXPECT_EQ(inForce("function"_s).value("hosts"_s).toStringList(), pbx) << which.data();
            if (saved)
                continue;
            EXPECT_EQ(saved.error().code, Error::Code::Refused);
            EXPECT_THAT(saved.error().detail.toStdString(), HasSubstr(row.refused.toStdString()));
            EXPECT_EQ(readFile(userFile()), QByteArray());
        }
    }

    TEST_F(SettingsLock, lockedEntriesAreNotCopiedToTheUsersFile)
    {
        locks("\"system.web.function.hosts\"");
        m_store.load();
        ASSERT_TRUE(m_store.save(
            {{"system.web.function"_s,
              QVariantMap {{"hosts"_s, QStringList {"pbx"_s}}, {"host"_s, "mine"_s}}}}));
        EXPECT_FALSE(readFile(userFile()).contains("hosts"));
        EXPECT_EQ(inForce("function"_s),
                  (QVariantMap {{"host"_s, "mine"_s}, {"hosts"_s, QStringList {"pbx"_s}}}));
    }

    TEST_F(SettingsLock, tellsOfALockThatLocksNothing)
    {
        site("locked = [\"links.tel\", \"link.*\",\n\"popup.program.*\", \"popup.program.x\",\n"
             "\"system.web.functoin.hosts\", \"system.web.function.hosts\", \"system.x.y.hosts\",\n"
             "\"system.*.pins.pbx.example\", \"system.odd.anything\", \"system\", \"*\"]\n"
             "[[system]]\nid = \"odd\"\nkind = \"odd\"\n");
        SetupField hosts;
        hosts.key = "function.hosts"_s;
        SetupField pins;
        pins.key = "pins"_s;
        pins.kind = SetupField::Kind::TextMap;
        m_store.setSystemFields({{"webdial"_s, {hosts, pins}}});
        m_store.load();
        EXPECT_THAT(notices(), ElementsAre("1 locked"_s, "2 locked"_s, "3 locked"_s, "3 locked"_s));
        QStringList words;
        for (const SettingsNotice &notice : m_store.notices())
            words.append(notice.text.section(u'"', 1, 1));
        EXPECT_EQ(words,
                  (QStringList {"link.*"_s, "popup.program.x"_s, "system.web.functoin.hosts"_s,
                                "system.x.y.hosts"_s}));
        EXPECT_EQ(m_store.notices().first().file, siteFile());
    }

} // namespace
} // namespace Jackfield
