// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secretmover.h"
#include "core/phone/phonesystemfactory.h"
#include "core/settings/settingsstore.h"
#include "tests/support/loglines.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedsecrets.h"
#include "tests/support/scriptedsystem.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    using Keeper = SecretStore::Keeper;

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    /// Takes user and password out of "template", and "{token}" values out of "values".
    class TypingFactory final : public PhoneSystemFactory
    {
    public:
        QString kind() const override { return text("web"); }
        QString displayName() const override { return text("Web"); }
        QList<SetupField> fields() const override { return {}; }
        ClearedConfig withoutSecrets(const SystemConfig &config) const override
        {
            ClearedConfig cleared {config, {}};
            QVariantMap &values = cleared.config.values;
            const QString address = values.value(text("template")).toString();
            const auto from = address.indexOf(text("://")) + 3;
            const auto to = address.indexOf(u'@');
            if (to > from) {
                const QStringList typed = address.mid(from, to - from).split(u':');
                values[text("template")] = address.left(from) + address.mid(to + 1);
                values[text("user")] = typed.value(0);
                cleared.secrets[text("password")] = typed.value(1);
            }
            QVariantMap given = values.value(text("values")).toMap();
            if (given.contains(text("token"))) {
                cleared.secrets[text("token")] = given.take(text("token")).toString();
                values[text("values")] = given;
            }
            return cleared;
        }
        Result<std::unique_ptr<PhoneSystem>> create(const SystemConfig &config) const override
        {
            return std::make_unique<ScriptedSystem>(config.id.value, Feature::Dial);
        }
    };

    class SecretMoverTest : public testing::Test
    {
    protected:
        SecretMoverTest()
        {
            registry.add(std::make_unique<TypingFactory>());
            store.writesWait = true;
            QObject::connect(&mover, &SecretMover::changed, &mover, [this] { ++changes; });
        }
        ~SecretMoverTest() override
        {
            const QString told = mover.problems().join(u'\n') + log.text();
            EXPECT_FALSE(told.contains(canary)) << told.toStdString();
        }
        void write(const QString &path, const QByteArray &toml)
        {
            QFile file(path);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(toml);
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        }
        void load(const QByteArray &toml)
        {
            write(settings.paths().userFile, toml);
            settings.load();
        }
        static QByteArray contentOf(const QString &path)
        {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
        QByteArray userFile() const { return contentOf(settings.paths().userFile); }
        QByteArray copy() const { return contentOf(settings.paths().userFile + text(".bak")); }
        QString onlyProblem() const
        {
            EXPECT_EQ(mover.problems().size(), 1);
            return mover.problems().value(0);
        }
        QVariantMap values() const { return settings.settings().systems.value(0).values; }

        const QString canary = text("Zq7!canary");
        const QByteArray typed = "# Zq7!canary is mine\n[[system]]\nid = \"web\"\nkind = \"web\"\n"
                                 "label = \"Lift\"\ntemplate = \"http://u:Zq7!canary@pbx/?to=#\"\n";
        QTemporaryDir folder;
        PhoneSystemRegistry registry;
        SettingsStore settings {
            {folder.filePath(text("site.toml")), folder.filePath(text("jackfield.toml"))}};
        LogLines log;
        ScriptedSecrets store;
        QStringList kept;
        SecretMover mover {settings, registry, store,
                           [this](const SecretId &id, const QString &secret) {
                               kept << id.system.value + u'/' + id.name + u'=' + secret;
                           }};
        int changes = 0;
    };

} // namespace

TEST_F(SecretMoverTest, MovesWhatWasTypedAndClearsTheFile)
{
    load(typed);
    EXPECT_EQ(kept, QStringList {text("web/password=Zq7!canary")}); // until it is kept elsewhere
    EXPECT_TRUE(userFile().contains("Zq7!canary")) << "not before it is kept";
    EXPECT_EQ(store.answerWrite(Keeper::Keychain), text("web/password=Zq7!canary"));
    EXPECT_FALSE(userFile().contains("Zq7!canary")) << userFile().constData();
    EXPECT_TRUE(copy().contains("# *** is mine")) << copy().constData();
    EXPECT_FALSE(copy().contains("Zq7!canary")) << copy().constData();
    EXPECT_EQ(
        values(),
        (QVariantMap {{text("template"), text("http://pbx/?to=#")}, {text("user"), text("u")}}));
    EXPECT_EQ(store.waitingWrites(), 0);
    EXPECT_EQ(changes, 0);
    load(typed);
    EXPECT_EQ(store.waitingWrites(), 1) << "typed again";
}

TEST_F(SecretMoverTest, WaitsForAllOfThem)
{
    load(typed + "values = { token = \"t 1\", place = \"x\" }\n");
    EXPECT_EQ(kept.size(), 2);
    EXPECT_EQ(store.answerWrite(Keeper::Keychain), text("web/password=Zq7!canary"));
    EXPECT_TRUE(userFile().contains("Zq7!canary"));
    EXPECT_EQ(store.answerWrite(Keeper::Keychain), text("web/token=t 1"));
    EXPECT_FALSE(userFile().contains("Zq7!canary"));
    EXPECT_EQ(values().value(text("values")), (QVariantMap {{text("place"), text("x")}}));
}

TEST_F(SecretMoverTest, LeavesTheFileWithoutAKeychain)
{
    load(typed + "values = { token = \"t\" }\n");
    const QByteArray before = userFile();
    store.answerWrite(Keeper::Session);
    store.answerWrite(Keeper::Keychain);
    EXPECT_EQ(userFile(), before);
    EXPECT_TRUE(onlyProblem().contains(text("Lift")));
    settings.load();
    mover.apply();
    EXPECT_EQ(store.waitingWrites(), 0) << "nothing is tried twice";
    load(typed);
    EXPECT_EQ(store.waitingWrites(), 1) << "but when it changed";
    store.answerWrite(Keeper::Keychain);
    EXPECT_TRUE(mover.problems().isEmpty());
    EXPECT_EQ(changes, 2);
}

TEST_F(SecretMoverTest, LeavesTheFileWhenTheKeychainSaysNo)
{
    load(typed + "values = { token = \"t\" }\n");
    const QByteArray before = userFile();
    store.answerWrite(failure(Error::Code::Refused, text("It is locked: 100%2 %1.")));
    EXPECT_EQ(store.waitingWrites(), 0);
    EXPECT_EQ(userFile(), before);
    EXPECT_TRUE(onlyProblem().contains(text("Lift")) && onlyProblem().contains(text("locked")));
    EXPECT_EQ(kept.size(), 2) << "it is used all the same";
    mover.apply();
    EXPECT_EQ(store.waitingWrites(), 0);
    load("[me]\nname = \"x\"\n");
    EXPECT_TRUE(mover.problems().isEmpty());
}

TEST_F(SecretMoverTest, CannotChangeWhatTheSiteSet)
{
    write(settings.paths().siteFile, typed);
    settings.load();
    EXPECT_EQ(store.waitingWrites(), 0);
    EXPECT_EQ(kept, QStringList {text("web/password=Zq7!canary")});
    EXPECT_TRUE(onlyProblem().contains(text("administrator")));
    EXPECT_EQ(contentOf(settings.paths().siteFile), typed);
    EXPECT_FALSE(QFile::exists(settings.paths().userFile));
}

TEST_F(SecretMoverTest, CannotChangeWhatIsLocked)
{
    write(settings.paths().siteFile, "locked = [\"system.web.user\"]\n");
    load(typed);
    EXPECT_EQ(store.waitingWrites(), 0);
    EXPECT_EQ(kept.size(), 1);
    EXPECT_TRUE(onlyProblem().contains(text("Lift")));
    EXPECT_EQ(userFile(), typed);
}

TEST_F(SecretMoverTest, SaysSoWhenTheFileCannotBeWritten)
{
    load(typed);
    QDir().mkpath(settings.paths().userFile + text(".bak"));
    store.answerWrite(Keeper::Keychain);
    EXPECT_TRUE(onlyProblem().contains(text("Lift")));
    EXPECT_EQ(userFile(), typed);
    mover.apply();
    EXPECT_EQ(store.waitingWrites(), 0);
}

TEST_F(SecretMoverTest, AnAnswerThatComesTooLateChangesNothing)
{
    load(typed);
    load("[[system]]\nid = \"web\"\nkind = \"web\"\ntemplate = \"http://new/\"\n");
    const QByteArray before = userFile();
    store.answerWrite(Keeper::Keychain);
    EXPECT_EQ(userFile(), before);
    EXPECT_TRUE(mover.problems().isEmpty());
}

TEST_F(SecretMoverTest, LeavesOthersAlone)
{
    load("[[system]]\nid = \"a\"\nkind = \"other\"\ntemplate = \"http://u:p@pbx/\"\n"
         "[[system]]\nid = \"b\"\nkind = \"web\"\ntemplate = \"http://pbx/\"\n");
    EXPECT_EQ(store.waitingWrites(), 0);
    EXPECT_TRUE(kept.isEmpty());
    EXPECT_EQ(changes, 0);
}

} // namespace Jackfield
