// SPDX-License-Identifier: GPL-3.0-or-later
// Without a bus: what the environment and the session hold. With a keychain: see
// tests/integration/tst_keychain.cpp.
#include "core/settings/keychainsecretstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QProcessEnvironment>

#include <gtest/gtest.h>

namespace Jackfield {

namespace {

    using Use = KeychainSecretStore::Use;
    using Keeper = SecretStore::Keeper;

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    class KeychainSecretStoreTest : public testing::TestWithParam<Use>
    {
    protected:
        KeychainSecretStoreTest()
        {
            qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
            for (const char *name : {"DISPLAY", "KDE_FULL_SESSION", "XDG_CURRENT_DESKTOP"})
                qunsetenv(name);
            environment.insert(text("JACKFIELD_PASSWORD_DESK_2"), text("of the desk"));
            environment.insert(text("JACKFIELD_PASSWORD_DESK_2__API_KEY"), text("k\xc3\xa4y"));
            environment.insert(text("JACKFIELD_PASSWORD_EMPTY"), QString());
            environment.insert(text("JACKFIELD_PASSWORD_desk-2"), text("not in capitals"));
        }
        template<typename T>
        Result<T> outcome(const Pending<Result<T>> &pending)
        {
            auto answer = std::make_shared<std::optional<Result<T>>>();
            pending.then(&context, [answer](const Result<T> &got) { *answer = got; });
            EXPECT_TRUE(waitFor([&] { return answer->has_value(); }));
            return answer->value_or(failure(Error::Code::Malformed));
        }
        Error::Code errorOf(const Result<QString> &result) const
        {
            EXPECT_FALSE(result);
            return result ? Error::Code::Malformed : result.error().code;
        }
        KeychainSecretStore &store()
        {
            if (!m_store)
                m_store = std::make_unique<KeychainSecretStore>(clock, GetParam(), environment);
            return *m_store;
        }

        ManualClock clock;
        QObject context;
        QProcessEnvironment environment;
        std::unique_ptr<KeychainSecretStore> m_store;
        const SecretId desk {{text("desk-2")}};
        const SecretId key {{text("desk-2")}, text("api_key")};
    };

} // namespace

INSTANTIATE_TEST_SUITE_P(Both, KeychainSecretStoreTest,
                         testing::Values(Use::Keychain, Use::SessionOnly));

TEST_P(KeychainSecretStoreTest, TellsWhatIsMissingAndWhoWouldKeepIt)
{
    QStringList told;
    QObject::connect(&store(), &KeychainSecretStore::flawTold, &context,
                     [&](const SecretId &id, SecretStore::Flaw flaw) {
                         const bool isWrong = flaw == SecretStore::Flaw::Wrong;
                         told << id.system.value + (isWrong ? text(" wrong") : text(" missing"));
                     });
    QObject::connect(&store(), &KeychainSecretStore::written, &context,
                     [&](const SecretId &id) { told << id.system.value + text(" written"); });
    const SecretId none {{text("none")}};
    EXPECT_EQ(errorOf(outcome(store().read(none))), Error::Code::NotPossible);
    EXPECT_EQ(store().keeper(), Keeper::Session) << "once it was asked";
    store().tellFlaw(none, SecretStore::Flaw::Missing);
    store().tellFlaw(desk, SecretStore::Flaw::Wrong); // Of the environment: nothing helps here.
    EXPECT_EQ(outcome(store().write(none, text("s3cret"))), Keeper::Session);
    store().tellFlaw(none, SecretStore::Flaw::Wrong);
    EXPECT_EQ(told.join(text(", ")), text("none missing, none written, none wrong"));
}

TEST_P(KeychainSecretStoreTest, TheEnvironmentStandsInFirst)
{
    EXPECT_EQ(outcome(store().read(desk)), text("of the desk"));
    EXPECT_EQ(outcome(store().read(key)), text("k\xc3\xa4y"));
    EXPECT_TRUE(store().isFromEnvironment(desk) && store().isFromEnvironment(key));
    EXPECT_FALSE(store().isFromEnvironment({{text("empty")}}));
    EXPECT_EQ(outcome(store().write(desk, text("written"))), Keeper::Session);
    EXPECT_EQ(outcome(store().read(desk)), text("of the desk"));
}

TEST_P(KeychainSecretStoreTest, ReadsNoEnvironmentButTheOneItWasGiven)
{
    qputenv("JACKFIELD_PASSWORD_OTHER", "from the process");
    EXPECT_EQ(errorOf(outcome(store().read({{text("other")}}))), Error::Code::NotPossible);
    EXPECT_EQ(errorOf(outcome(store().read({{text("empty")}}))), Error::Code::NotPossible);
    qunsetenv("JACKFIELD_PASSWORD_OTHER");
}

TEST_P(KeychainSecretStoreTest, WithoutAKeychainKeepsForTheSession)
{
    const SecretId password {{text("tapi")}};
    const SecretId pin {{text("tapi")}, text("pin")};
    EXPECT_EQ(errorOf(outcome(store().read(password))), Error::Code::NotPossible);
    EXPECT_EQ(outcome(store().write(password, text("one \xf0\x9f\x94\x91"))), Keeper::Session);
    EXPECT_EQ(outcome(store().write(pin, text("1234"))), Keeper::Session);
    EXPECT_EQ(outcome(store().read(password)), text("one \xf0\x9f\x94\x91"));
    EXPECT_EQ(outcome(store().write(password, text("two"))), Keeper::Session);
    EXPECT_EQ(outcome(store().read(password)), text("two"));
    EXPECT_EQ(outcome(store().remove(password)), Unit {});
    EXPECT_EQ(outcome(store().remove(password)), Unit {});
    EXPECT_EQ(errorOf(outcome(store().read(password))), Error::Code::NotPossible);
    EXPECT_EQ(outcome(store().read(pin)), text("1234"));
    m_store.reset();
    EXPECT_EQ(errorOf(outcome(store().read(pin))), Error::Code::NotPossible);
}

TEST_P(KeychainSecretStoreTest, WithoutAKeychainItSaysSo)
{
    QStringList troubles;
    QObject::connect(&store(), &KeychainSecretStore::troubled, &context,
                     [&](const QString &words) { troubles << words; });
    EXPECT_EQ(outcome(store().write({{text("tapi")}}, text("one"))), Keeper::Session);
    EXPECT_EQ(troubles.size(), GetParam() == Use::Keychain ? 1 : 0);
}

TEST_P(KeychainSecretStoreTest, IsToldToKeepForTheSession)
{
    store().keepForSession(desk, text("kept"));
    store().keepForSession({{text("tapi")}}, text("kept too"));
    EXPECT_EQ(outcome(store().read({{text("tapi")}})), text("kept too"));
    EXPECT_EQ(clock.pending(), 0); // no limit is left running
}

} // namespace Jackfield
