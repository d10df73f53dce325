// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/systemsync.h"
#include "core/phone/dialer.h"
#include "core/phone/phonesystemfactory.h"
#include "core/settings/settingsstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedsystem.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    /// Makes scripted systems and counts them; refuses to make one called "broken".
    class ScriptedFactory final : public PhoneSystemFactory
    {
    public:
        explicit ScriptedFactory(QStringList &made)
            : m_made(made)
        { }
        QString kind() const override { return text("tapimaster"); }
        QString displayName() const override { return text("scripted"); }
        QList<SetupField> fields() const override { return {}; }
        ClearedConfig withoutSecrets(const SystemConfig &config) const override
        {
            ClearedConfig cleared {config, {}};
            if (cleared.config.values.contains(text("typed")))
                cleared.secrets.insert(text("password"),
                                       cleared.config.values.take(text("typed")).toString());
            return cleared;
        }
        Result<std::unique_ptr<PhoneSystem>> create(const SystemConfig &config) const override
        {
            EXPECT_FALSE(config.values.contains(text("typed")));
            if (config.id.value == text("broken"))
                return failure(Error::Code::Malformed, text("no host"));
            m_made << config.id.value;
            auto system = std::make_unique<ScriptedSystem>(config.id.value, Feature::Dial);
            for (const QString &line : config.lines)
                system->snapshot.lines << system->line(line);
            return system;
        }

    private:
        QStringList &m_made;
    };

    class SystemSyncTest : public testing::Test
    {
    protected:
        SystemSyncTest() { registry.add(std::make_unique<ScriptedFactory>(made)); }
        void load(const QByteArray &toml)
        {
            QFile file(settings.paths().userFile);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(toml);
            file.close();
            made.clear();
            settings.load();
            if (std::exchange(isToOpen, false))
                sync.open();
        }
        QString shown() const
        {
            QStringList all;
            for (const SystemStatus &system : store.systems())
                all << system.id.value + QLatin1Char(':') + nameOf(system.link);
            return all.join(QLatin1Char(' '));
        }
        static QByteArray system(const char *id, const char *line = "100")
        {
            return QByteArray("[[system]]\nkind = \"tapimaster\"\nhost = \"192.0.2.10\"\nid = \"")
                + id + "\"\nlines = [\"" + line + "\"]\n";
        }

        QTemporaryDir folder;
        ManualClock clock;
        QStringList made;
        PhoneSystemRegistry registry;
        SettingsStore settings {{{}, folder.filePath(text("jackfield.toml"))}};
        PhoneStore store {clock};
        Switchboard switchboard {store};
        PromptQueue prompts {clock};
        RememberedSources remembered {clock, {}};
        Dialer dialer {clock, store, switchboard, prompts, remembered};
        SystemSync sync {settings, registry, store, switchboard, dialer};
        bool isToOpen = true;
    };

} // namespace

TEST_F(SystemSyncTest, ConnectsWhatIsConfiguredInItsOrder)
{
    load("[me]\nextension = \"100\"\n" + system("b") + system("a"));
    EXPECT_EQ(shown(), text("b:online a:online"));
    EXPECT_EQ(dialer.setup().ownExtension, text("100"));
    ASSERT_EQ(store.lines().size(), 1) << "the same number is one line";
    EXPECT_EQ(store.lines().first().members.size(), 2);
}

TEST_F(SystemSyncTest, ConnectsWhenItIsOpened)
{
    isToOpen = false;
    load(system("b") + system("a"));
    EXPECT_EQ(made, (QStringList {text("b"), text("a")}));
    EXPECT_EQ(shown(), text("b:disconnected a:disconnected"));
    sync.open();
    EXPECT_EQ(shown(), text("b:online a:online"));
}

// The phone system is the same one when the secret has gone out of the file.
TEST_F(SystemSyncTest, NoSystemGetsATypedSecret)
{
    load(system("a") + "typed = \"Zq7!canary\"\n");
    EXPECT_EQ(made, QStringList {text("a")});
    load(system("a"));
    EXPECT_EQ(made, QStringList());
    EXPECT_EQ(shown(), text("a:online"));
}

TEST_F(SystemSyncTest, WithoutLinesASystemServesTheOwnExtension)
{
    const QByteArray bare = "[[system]]\nkind = \"tapimaster\"\nid = \"a\"\n";
    load("[me]\nextension = \"100\"\n" + bare);
    ASSERT_EQ(store.lines().size(), 1);
    EXPECT_EQ(store.lines().first().number, text("100"));
    load("[me]\nextension = \"101\"\n" + bare);
    ASSERT_EQ(store.lines().size(), 1);
    EXPECT_EQ(store.lines().first().number, text("101"));
    load(bare);
    EXPECT_TRUE(store.lines().isEmpty());
}

TEST_F(SystemSyncTest, WithoutALabelASystemIsCalledByItsId)
{
    load("[[system]]\nid = \"a\"\nkind = \"nothing\"\n");
    ASSERT_EQ(store.systems().size(), 1);
    EXPECT_EQ(store.systems().first().label, text("a"));
}

TEST_F(SystemSyncTest, TouchesOnlyWhatChanged)
{
    load(system("a") + system("b") + system("c"));
    EXPECT_EQ(made, (QStringList {text("a"), text("b"), text("c")}));
    load(system("a") + system("c"));
    EXPECT_EQ(shown(), text("a:online c:online"));
    EXPECT_TRUE(made.isEmpty()) << "what stays is not made anew";
    load(system("a") + system("c", "101"));
    EXPECT_EQ(made, QStringList {text("c")});
    load(system("c", "101") + system("a"));
    EXPECT_EQ(shown(), text("c:online a:online"));
    load("");
    EXPECT_EQ(shown(), QString());
    EXPECT_TRUE(store.lines().isEmpty());
}

TEST_F(SystemSyncTest, ShowsWhatCannotBeMade)
{
    load(system("broken") + system("a"));
    EXPECT_EQ(shown(), text("broken:refused a:online"));
    EXPECT_EQ(store.systems().first().detail, text("no host"));
}

TEST_F(SystemSyncTest, DialsInTheConfiguredOrder)
{
    load("[me]\nextension = \"100\"\ndial_with = [\"b\"]\n" + system("a") + system("b"));
    const auto plan = dialer.plan({text("101"), {}, {}, {}});
    ASSERT_TRUE(plan.route);
    EXPECT_EQ(plan.route->system().value, text("b"));
}

TEST_F(SystemSyncTest, MergesLinesByTheExchangesOwnNumber)
{
    load("[location.office]\ncountry = \"DE\"\ncountry_code = \"49\"\npbx_root = \"+4989999985\"\n"
         + system("a") + system("b", "+4989999985100"));
    EXPECT_EQ(store.lines().size(), 1);
}

} // namespace Jackfield
