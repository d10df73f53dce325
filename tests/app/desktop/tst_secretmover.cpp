// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/secretmover.h"
#include "core/phone/phonesystemfactory.h"
#include "core/settings/settingsstore.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedsystem.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <deque>
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

    /// Answers when it is told to.
    class ScriptedStore final : public SecretStore
    {
    public:
        struct Write
        {
            SecretId id;
            QString secret;
            Resolver<Result<Keeper>> answer {failure(Error::Code::Cancelled)};
        };
        Pending<Result<QString>> read(const SecretId &) override
        {
            return Pending<Result<QString>>::ready(failure(Error::Code::NotPossible));
        }
        Pending<Result<Keeper>> write(const SecretId &id, const QString &secret) override
        {
            writes.push_back({id, secret});
            return writes.back().answer.pending();
        }
        Pending<Result<Unit>> remove(const SecretId &) override
        {
            return Pending<Result<Unit>>::ready(Unit {});
        }
        /// Answers the first write that waits; what it was: "id/name=secret".
        QString answer(const Result<Keeper> &result)
        {
            if (writes.empty())
                return {};
            Write write = std::move(writes.front());
            writes.pop_front();
            write.answer.resolve(result);
            return write.id.system.value + u'/' + write.id.name + u'=' + write.secret;
        }

        std::deque<Write> writes;
    };

    QStringList &logged()
    {
        static QStringList lines;
        return lines;
    }

    class SecretMoverTest : public testing::Test
    {
    protected:
        SecretMoverTest()
        {
            registry.add(std::make_unique<TypingFactory>());
            logged().clear();
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &line) {
                logged() << line;
            });
            QObject::connect(&mover, &SecretMover::changed, &mover, [this] { ++changes; });
        }
        ~SecretMoverTest() override
        {
            qInstallMessageHandler(nullptr);
            for (const QString &line : logged() + mover.problems())
                EXPECT_FALSE(line.contains(canary)) << line.toStdString();
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
        ScriptedStore store;
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
    EXPECT_EQ(store.answer(Keeper::Keychain), text("web/password=Zq7!canary"));
    EXPECT_FALSE(userFile().contains("Zq7!canary")) << userFile().constData();
    EXPECT_TRUE(copy().contains("# *** is mine")) << copy().constData();
    EXPECT_FALSE(copy().contains("Zq7!canary")) << copy().constData();
    EXPECT_EQ(
        values(),
        (QVariantMap {{text("template"), text("http://pbx/?to=#")}, {text("user"), text("u")}}));
    EXPECT_TRUE(store.writes.empty());
    EXPECT_EQ(changes, 0);
    load(typed);
    EXPECT_EQ(store.writes.size(), 1U) << "typed again";
}

TEST_F(SecretMoverTest, WaitsForAllOfThem)
{
    load(typed + "values = { token = \"t 1\", place = \"x\" }\n");
    EXPECT_EQ(kept.size(), 2);
    EXPECT_EQ(store.answer(Keeper::Keychain), text("web/password=Zq7!canary"));
    EXPECT_TRUE(userFile().contains("Zq7!canary"));
    EXPECT_EQ(store.answer(Keeper::Keychain), text("web/token=t 1"));
    EXPECT_FALSE(userFile().contains("Zq7!canary"));
    EXPECT_EQ(values().value(text("values")), (QVariantMap {{text("place"), text("x")}}));
}

TEST_F(SecretMoverTest, LeavesTheFileWithoutAKeychain)
{
    load(typed + "values = { token = \"t\" }\n");
    const QByteArray before = userFile();
    store.answer(Keeper::Session);
    store.answer(Keeper::Keychain);
    EXPECT_EQ(userFile(), before);
    EXPECT_TRUE(onlyProblem().contains(text("Lift")));
    settings.load();
    mover.apply();
    EXPECT_TRUE(store.writes.empty()) << "nothing is tried twice";
    load(typed);
    EXPECT_EQ(store.writes.size(), 1U) << "but when it changed";
    store.answer(Keeper::Keychain);
    EXPECT_TRUE(mover.problems().isEmpty());
    EXPECT_EQ(changes, 2);
}

TEST_F(SecretMoverTest, LeavesTheFileWhenTheKeychainSaysNo)
{
    load(typed + "values = { token = \"t\" }\n");
    const QByteArray before = userFile();
    store.answer(failure(Error::Code::Refused, text("It is locked: 100%2 %1.")));
    EXPECT_TRUE(store.writes.empty());
    EXPECT_EQ(userFile(), before);
    EXPECT_TRUE(onlyProblem().contains(text("Lift")) && onlyProblem().contains(text("locked")));
    EXPECT_EQ(kept.size(), 2) << "it is used all the same";
    mover.apply();
    EXPECT_TRUE(store.writes.empty());
    load("[me]\nname = \"x\"\n");
    EXPECT_TRUE(mover.problems().isEmpty());
}

TEST_F(SecretMoverTest, CannotChangeWhatTheSiteSet)
{
    write(settings.paths().siteFile, typed);
    settings.load();
    EXPECT_TRUE(store.writes.empty());
    EXPECT_EQ(kept, QStringList {text("web/password=Zq7!canary")});
    EXPECT_TRUE(onlyProblem().contains(text("administrator")));
    EXPECT_EQ(contentOf(settings.paths().siteFile), typed);
    EXPECT_FALSE(QFile::exists(settings.paths().userFile));
}

TEST_F(SecretMoverTest, CannotChangeWhatIsLocked)
{
    write(settings.paths().siteFile, "locked = [\"system.web.user\"]\n");
    load(typed);
    EXPECT_TRUE(store.writes.empty());
    EXPECT_EQ(kept.size(), 1);
    EXPECT_TRUE(onlyProblem().contains(text("Lift")));
    EXPECT_EQ(userFile(), typed);
}

TEST_F(SecretMoverTest, SaysSoWhenTheFileCannotBeWritten)
{
    load(typed);
    QDir().mkpath(settings.paths().userFile + text(".bak"));
    store.answer(Keeper::Keychain);
    EXPECT_TRUE(onlyProblem().contains(text("Lift")));
    EXPECT_EQ(userFile(), typed);
    mover.apply();
    EXPECT_TRUE(store.writes.empty());
}

TEST_F(SecretMoverTest, AnAnswerThatComesTooLateChangesNothing)
{
    load(typed);
    load("[[system]]\nid = \"web\"\nkind = \"web\"\ntemplate = \"http://new/\"\n");
    const QByteArray before = userFile();
    store.answer(Keeper::Keychain);
    EXPECT_EQ(userFile(), before);
    EXPECT_TRUE(mover.problems().isEmpty());
}

TEST_F(SecretMoverTest, LeavesOthersAlone)
{
    load("[[system]]\nid = \"a\"\nkind = \"other\"\ntemplate = \"http://u:p@pbx/\"\n"
         "[[system]]\nid = \"b\"\nkind = \"web\"\ntemplate = \"http://pbx/\"\n");
    EXPECT_TRUE(store.writes.empty());
    EXPECT_TRUE(kept.isEmpty());
    EXPECT_EQ(changes, 0);
}

} // namespace Jackfield
