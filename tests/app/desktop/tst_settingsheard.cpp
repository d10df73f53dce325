// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingstable.h"
#include "tests/support/printers.h"

#include <QFile>

#include <gtest/gtest.h>

// Every key counts without a restart: each is claimed by a source that takes its value anew when
// the settings change, or that reads it each time it is used. The claims are held against the
// sources, and a new key without one fails.
namespace Jackfield {
namespace {

    enum class When { Changed, Used };

    struct Claim
    {
        const char *key; ///< Or the beginning of several, ending in a dot.
        const char *file; ///< From the root.
        const char *words; ///< Where the value is read.
        When when = When::Changed;
    };

    constexpr const char *sync = "app/desktop/systemsync.cpp";
    constexpr const char *doors = "app/desktop/doors.cpp";
    constexpr const char *core = "app/desktop/core.cpp";
    constexpr const char *window = "app/desktop/window.cpp";
    constexpr const char *wallboard = "app/views/wallboard.cpp";

    // The first one that fits counts.
    constexpr Claim claims[] = {
        {"me.extension", sync, "settings.me.extension"},
        {"me.location", sync, "settings.location()"},
        {"me.branch", core, "now.me.branch", When::Used},
        {"me.dial_with", sync, "settings.me.dialWith"},
        {"location.", sync, "settings.location()"},
        {"system.", sync, "settings.systems"},
        {"local_server.web", sync, "settings.policy"},
        {"local_server.programs", sync, "settings.policy"},
        {"local_server.unnamed_clicks", sync, "settings.policy"},
        {"local_server.scripted_navigation", sync, "settings.policy"},
        {"local_server.", doors, "settings.localServer"},
        {"links.", sync, "settings.policy"},
        {"policy.", sync, "settings.policy"},
        {"cti_folder.", doors, "settings.ctiFolder"},
        {"wallboard.", core, "now.wallboard"},
        {"queues.show", wallboard, "settings().queues.show"},
        {"queues.screen", wallboard, "settings().queues.screen"},
        {"journal.", "app/desktop/journalkeeper.cpp", "m_settings.settings().journal"},
        {"contacts.", "app/desktop/contactsync.cpp", "m_settings.settings().contacts"},
        {"popup.", window, "settings.popup"},
        {"sounds.", window, "settings.sounds"},
        {"worklist.", core, "now.worklist"},
        {"dialling.", "app/views/quickdials.cpp", "m_settings.settings().dialling"},
        {"log.categories", core, "now.log.categories"},
        {"log.trace", core, "now.log.trace"},
        {"window.theme", window, "settings().theme"},
        {"window.language", "app/desktop/desktop.cpp", "settings().language"},
    };

    // What is said to others or is set up once, with the reason.
    const QHash<QString, const char *> exceptions {
        {QStringLiteral("me.name"), "No phone system asks for it."},
        {QStringLiteral("window.assistant"), "It is about the first start."},
    };

    const Claim *claimFor(const QString &pattern)
    {
        for (const Claim &claim : claims) {
            const auto key = QLatin1String(claim.key);
            if (key.endsWith(u'.') ? pattern.startsWith(key) : pattern == key)
                return &claim;
        }
        return nullptr;
    }

    QByteArray sourceOf(const char *file)
    {
        QFile source(QStringLiteral(TEST_DATA_DIR "/../../") + QLatin1String(file));
        EXPECT_TRUE(source.open(QIODevice::ReadOnly)) << file;
        return source.readAll();
    }

    TEST(SettingsHeard, everyKeyIsTakenAnew)
    {
        for (const SettingKey &row : settingsTable()) {
            if (exceptions.contains(row.pattern))
                continue;
            const Claim *claim = claimFor(row.pattern);
            ASSERT_NE(claim, nullptr) << qPrintable(row.pattern);
            const QByteArray source = sourceOf(claim->file);
            EXPECT_TRUE(source.contains(claim->words)) << qPrintable(row.pattern);
            if (claim->when == When::Changed) {
                EXPECT_TRUE(source.contains("&SettingsStore::changed")) << qPrintable(row.pattern);
            }
        }
    }

    TEST(SettingsHeard, noClaimIsInVain)
    {
        for (const Claim &claim : claims) {
            const auto &rows = settingsTable();
            EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [&](const SettingKey &row) {
                return claimFor(row.pattern) == &claim;
            })) << claim.key;
        }
        for (auto it = exceptions.begin(); it != exceptions.end(); ++it)
            EXPECT_NE(findSetting(it.key()), nullptr) << qPrintable(it.key());
    }

} // namespace
} // namespace Jackfield
