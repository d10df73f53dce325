// SPDX-License-Identifier: GPL-3.0-or-later
// A bus that takes the call and never says a word.
#include "core/settings/keychainsecretstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QLocalServer>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace Jackfield {

TEST(SilentKeychain, IsGivenUpAfterAWhile)
{
    const QTemporaryDir folder;
    QLocalServer bus;
    ASSERT_TRUE(bus.listen(folder.filePath(QStringLiteral("bus"))));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + bus.fullServerName().toUtf8());
    for (const char *name : {"KDE_FULL_SESSION", "XDG_CURRENT_DESKTOP"})
        qunsetenv(name);
    ManualClock clock;
    const SecretId id {{QStringLiteral("tapi")}};
    QObject context;

    KeychainSecretStore without(clock, KeychainSecretStore::Use::SessionOnly, {});
    without.write(id, QStringLiteral("x")).then(&context, [](const auto &) {});
    without.remove(id).then(&context, [](const auto &) {});
    EXPECT_FALSE(waitFor([&] { return bus.hasPendingConnections(); }, std::chrono::seconds(1)));

    auto store = std::make_unique<KeychainSecretStore>(clock, KeychainSecretStore::Use::Keychain,
                                                       QProcessEnvironment());
    std::optional<Result<QString>> read;
    std::optional<Result<SecretStore::Keeper>> written;
    store->read(id).then(&context, [&](const Result<QString> &got) { read = got; });
    store->write(id, QStringLiteral("x")).then(&context, [&](const auto &got) { written = got; });
    ASSERT_TRUE(waitFor([&] { return bus.hasPendingConnections(); }));
    clock.advance(KeychainSecretStore::patience - std::chrono::milliseconds(1));
    EXPECT_FALSE(read || written);
    clock.advance(std::chrono::milliseconds(1));
    ASSERT_TRUE(read && written);
    ASSERT_FALSE(*read || *written);
    EXPECT_EQ(read->error().code, Error::Code::Storage);
    EXPECT_EQ(written->error().code, Error::Code::Storage);
    EXPECT_FALSE(read->error().detail.isEmpty());

    // One that is open when the store goes is answered too.
    std::optional<Result<Unit>> removed;
    store->remove(id).then(&context, [&](const Result<Unit> &got) { removed = got; });
    EXPECT_FALSE(removed);
    store.reset();
    ASSERT_TRUE(removed);
    EXPECT_EQ(*removed, failure(Error::Code::Cancelled));
}

} // namespace Jackfield
