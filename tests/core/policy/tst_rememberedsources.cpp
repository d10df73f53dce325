// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/rememberedsources.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;

namespace {

const Source page {Source::Kind::Web, QStringLiteral("http://intranet.test:8081")};
const Source crm {Source::Kind::Program, QStringLiteral("/usr/bin/crm")};

class Remembered : public testing::Test
{
protected:
    void write(const QByteArray &bytes) const
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("remembered.json"));
    ManualClock clock;
};

TEST_F(Remembered, whatIsAddedIsThereInTheNextRun)
{
    RememberedSources first(clock, path);
    EXPECT_TRUE(first.load()) << "no file is no fault";
    EXPECT_FALSE(first.contains(page));
    first.add(page);
    first.add(crm);
    EXPECT_TRUE(first.contains(page));
    RememberedSources next(clock, path);
    ASSERT_TRUE(next.load());
    EXPECT_EQ(next.list(), first.list());
    EXPECT_EQ(next.list().constFirst().origin, crm.origin) << "newest first";
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFile(path).permissions() & others);
}

TEST_F(Remembered, kindAndOriginMakeTheSource)
{
    RememberedSources sources(clock, path);
    sources.add(page);
    EXPECT_FALSE(sources.contains({Source::Kind::Program, page.origin}));
    EXPECT_FALSE(sources.contains({Source::Kind::Web, QStringLiteral("http://intranet.test")}));
    sources.add(page);
    EXPECT_EQ(sources.list().size(), 1);
}

TEST_F(Remembered, allLinksAreOneSource)
{
    RememberedSources sources(clock, path);
    sources.add({Source::Kind::Link, QStringLiteral("chromium")});
    EXPECT_TRUE(sources.contains({Source::Kind::Link, QStringLiteral("firefox")}));
    EXPECT_EQ(sources.list().constFirst().origin, QString());
    RememberedSources next(clock, path);
    ASSERT_TRUE(next.load());
    EXPECT_TRUE(next.contains({Source::Kind::Link, {}}));
}

TEST_F(Remembered, unusedForHalfAYearIsForgotten)
{
    RememberedSources sources(clock, path);
    sources.add(page);
    clock.advance(24h * 180);
    EXPECT_TRUE(sources.contains(page));
    sources.used(page);
    clock.advance(24h * 180);
    EXPECT_TRUE(sources.contains(page));
    clock.advance(24h);
    EXPECT_FALSE(sources.contains(page));
    sources.add(crm);
    EXPECT_EQ(sources.list().size(), 1) << "and leaves the list when it is written";
}

TEST_F(Remembered, aRevokedOneIsGoneForGood)
{
    RememberedSources sources(clock, path);
    sources.add(page);
    EXPECT_FALSE(sources.forget(Source::Kind::Program, page.origin));
    EXPECT_TRUE(sources.forget(page.kind, page.origin));
    RememberedSources next(clock, path);
    ASSERT_TRUE(next.load());
    EXPECT_TRUE(next.list().isEmpty());
}

TEST_F(Remembered, theLongestUnusedMakesRoom)
{
    RememberedSources sources(clock, {});
    sources.add(page);
    for (int i = 0; i < RememberedSources::capacity; ++i) {
        clock.advance(1h);
        sources.add({Source::Kind::Web, QStringLiteral("http://%1.test").arg(i)});
    }
    EXPECT_EQ(sources.list().size(), RememberedSources::capacity);
    EXPECT_FALSE(sources.contains(page));
}

TEST_F(Remembered, aBrokenFileIsSetAsideAndNothingIsRemembered)
{
    for (const char *bytes : {"", "{", "{}", "\xff\xfe"}) {
        write(bytes);
        RememberedSources sources(clock, path);
        const auto loaded = sources.load();
        ASSERT_FALSE(loaded);
        EXPECT_EQ(loaded.error().code, Error::Code::Storage);
        EXPECT_TRUE(QFile::exists(path + QStringLiteral(".broken")));
        EXPECT_FALSE(QFile::exists(path));
        sources.add(page);
        EXPECT_TRUE(RememberedSources(clock, path).load());
    }
}

TEST_F(Remembered, entriesThatCannotBeAreLeftOut)
{
    write(
        R"([{"kind":"web","origin":"","added":"2026-01-01T00:00:00Z","used":"2026-01-01T00:00:00Z"},
              {"kind":"keypad","origin":"x","added":"2026-01-01T00:00:00Z","used":"2026-01-01T00:00:00Z"},
              {"kind":"web","origin":"http://a.test","added":"x","used":"2026-01-01T00:00:00Z"},
              {"kind":"file","origin":"a.cti","added":"2026-01-01T00:00:00Z","used":"2026-01-01T00:00:00Z"},
              7, null,
              {"kind":"web","origin":"http://b.test","added":"2026-01-01T00:00:00Z","used":"2026-01-01T00:00:00Z"}])");
    RememberedSources sources(clock, path);
    ASSERT_TRUE(sources.load());
    ASSERT_EQ(sources.list().size(), 1);
    EXPECT_EQ(sources.list().constFirst().origin, QStringLiteral("http://b.test"));
}

TEST_F(Remembered, aFailedWriteIsTold)
{
    RememberedSources sources(clock, folder.filePath(QStringLiteral("missing/remembered.json")));
    QString words;
    QObject::connect(&sources, &RememberedSources::failed, &sources,
                     [&](const QString &text) { words = text; });
    sources.add(page);
    EXPECT_FALSE(words.isEmpty());
    EXPECT_TRUE(sources.contains(page)) << "for this run";
}

} // namespace
