// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/localverbs.h"
#include "tests/support/printers.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTextStream>

#include <gtest/gtest.h>

namespace Jackfield {

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

namespace {

    class LocalVerbs : public testing::Test
    {
    protected:
        int run(const char *name, const QStringList &arguments, const QByteArray &input = {})
        {
            out.clear();
            err.clear();
            const Verb *verb = findVerb(text(name));
            const auto parsed = parseArguments(VerbSpec::from(verb->usage), arguments);
            QByteArray bytes = input;
            QBuffer in(&bytes);
            in.open(QIODevice::ReadOnly);
            QTextStream outStream(&out);
            QTextStream errStream(&err);
            Profile profile = Profile::at(folder.path());
            profile.siteFile.clear();
            return std::get<LocalVerb>(verb->action)
                .run(*parsed, {profile, true, in, outStream, errStream});
        }
        QJsonObject resolved() const { return QJsonDocument::fromJson(out).object(); }
        void write(const char *toml)
        {
            QFile file(folder.filePath(text("jackfield.toml")));
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(toml);
        }

        QTemporaryDir folder;
        QByteArray out;
        QByteArray err;
    };

} // namespace

static const char twoLocations[] = R"([me]
location = "munich"
[location.munich]
country = "DE"
country_code = "49"
area_code = "89"
outside_prefix = "0"
[location.berlin]
country = "DE"
country_code = "49"
area_code = "30"
)";

TEST_F(LocalVerbs, ResolvesByTheProfilesLocation)
{
    write(twoLocations);
    ASSERT_EQ(run("resolve", {text("+49 89 99998-123")}), exitDone);
    EXPECT_EQ(resolved()[QLatin1String("class")], QJsonValue(text("external")));
    EXPECT_EQ(resolved()[QLatin1String("e164")], QJsonValue(text("+498999998123")));
    EXPECT_EQ(resolved()[QLatin1String("dial")], QJsonValue(text("08999998123")));
    EXPECT_EQ(resolved()[QLatin1String("dialOutside")], QJsonValue(text("008999998123")));
    EXPECT_FALSE(resolved()[QLatin1String("steps")].toArray().isEmpty());
    ASSERT_EQ(run("resolve", {text("99998123"), text("--location"), text("berlin")}), exitDone);
    EXPECT_EQ(resolved()[QLatin1String("e164")], QJsonValue(text("+493099998123")));
}

TEST_F(LocalVerbs, ResolveLeavesOutWhatIsNotThere)
{
    write(twoLocations);
    ASSERT_EQ(run("resolve", {text("101")}), exitDone);
    EXPECT_EQ(resolved()[QLatin1String("class")], QJsonValue(text("internal")));
    EXPECT_FALSE(resolved().contains(QLatin1String("dialOutside")));
    EXPECT_FALSE(resolved().contains(QLatin1String("postDial")));
    ASSERT_EQ(run("resolve", {text("rubbish")}), exitDone);
    EXPECT_EQ(resolved()[QLatin1String("class")], QJsonValue(text("reject")));
    EXPECT_FALSE(resolved()[QLatin1String("reason")].toString().isEmpty());
}

TEST_F(LocalVerbs, ResolveMindsTheOrigin)
{
    write(twoLocations);
    ASSERT_EQ(run("resolve", {text("*21*123#")}), exitDone);
    EXPECT_EQ(resolved()[QLatin1String("class")], QJsonValue(text("code")));
    ASSERT_EQ(run("resolve", {text("--origin"), text("link"), text("tel:*21*123%23")}), exitDone);
    EXPECT_EQ(resolved()[QLatin1String("class")], QJsonValue(text("reject")));
    EXPECT_EQ(run("resolve", {text("1"), text("--origin"), text("sky")}), exitUsage);
    EXPECT_EQ(run("resolve", {text("1"), text("--location"), text("paris")}), exitUsage);
    EXPECT_TRUE(err.contains("paris"));
}

} // namespace Jackfield
