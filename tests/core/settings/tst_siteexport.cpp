// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/siteexport.h"
#include "tests/core/settings/settingsfixture.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace Jackfield {
namespace {

    using Layer = EffectiveSetting::Layer;

    constexpr const char *desk = R"([me]
name = "Mia"
extension = "100"
location = "office"
[location.office]
country = "DE"
area_code = "89"
[[system]]
id = "web"
kind = "webdial"
label = "Phone"
template = "https://pbx.example/{key}?n=#"
lines = ["100"]
user = "mia"
values = { host = "192.0.2.1", key = "canary-1" }
[[system]]
id = "uc"
kind = "ucserver"
url = "https://mia:canary-2@uc.example"
[links]
tel = "refuse"
[local_server]
port = 2600
extensions = { "127.0.0.1" = "21" }
[dialling]
favourites = { Ben = "101" }
[contacts]
sources = [
  { kind = "vcard", path = "/srv/contacts.vcf" },
  { kind = "carddav", id = "cloud", url = "https://cloud.example", user = "mia" },
  { kind = "sql", id = "crm", driver = "QPSQL", user = "reader" },
]
[wallboard."Two words"]
waiting = { amber = 3, red = 6 }
sound = "red"
[queues]
show = ["Two words"]
screen = "HDMI-1"
)";

    class SiteExportTest : public SettingsTest
    {
    protected:
        QByteArray exported(const QStringList &groups, const QStringList &locked)
        {
            const auto made = siteExport(m_store, groups, locked);
            EXPECT_TRUE(made.has_value());
            if (!made)
                return {};
            leftOut = made->leftOut;
            return made->text;
        }
        QStringList leftOut;
    };

    TEST_F(SiteExportTest, readsAsASiteLayerAgain)
    {
        user(desk);
        loaded();
        const QList<EffectiveSetting> before = m_store.effective();
        site(exported(siteGroups(), {QStringLiteral("links"), QStringLiteral("system")}));
        user({});
        loaded();
        EXPECT_EQ(notices(), QStringList());
        int compared = 0;
        for (const EffectiveSetting &was : before) {
            if (was.layer == Layer::Default || isPersonalSetting(was.key)
                || was.key == QLatin1String("contacts.sources")
                || was.key == QLatin1String("system.web.values")
                || was.key == QLatin1String("system.uc.url"))
                continue;
            ++compared;
            EXPECT_EQ(effective(was.key).value, was.value) << qPrintable(was.key);
            EXPECT_EQ(effective(was.key).layer, Layer::Site) << qPrintable(was.key);
        }
        EXPECT_GE(compared, 13);
        EXPECT_TRUE(m_store.isLocked(QStringLiteral("links.tel")));
        EXPECT_TRUE(m_store.isLocked(QStringLiteral("system.uc.kind")));
        EXPECT_FALSE(m_store.isLocked(QStringLiteral("location.office.country")));
        EXPECT_EQ(m_store.settings().systems.value(0).id.value, QStringLiteral("web"));
    }

    TEST_F(SiteExportTest, keepsPersonsAndSecretsOut)
    {
        user(desk);
        loaded();
        const QByteArray text = exported(siteGroups(), {});
        for (const char *word : {"canary", "mia", "Mia", "Ben", "\"100\"", "HDMI", "[me]", "***"})
            EXPECT_FALSE(text.contains(word)) << word << "\n" << text.constData();
        EXPECT_TRUE(text.contains("192.0.2.1"));
        EXPECT_TRUE(text.contains("reader")) << "the database has one reader for all";
        EXPECT_EQ(
            leftOut,
            (QStringList {QStringLiteral("system.web.values"), QStringLiteral("system.uc.url")}));
        EXPECT_FALSE(text.contains("locked"));
    }

    TEST_F(SiteExportTest, keepsSecretsOfAddressesAndProgramsOut)
    {
        user(R"([[system]]
id = "web"
kind = "webdial"
template = "http://pbx/dial?user=x&password=Zq7!canaryA&to=#"
[[system]]
id = "key"
kind = "webdial"
template = "http://pbx/dial?token={token}&to=#"
[popup]
url = "https://crm/?n={number}&apikey=Zq7!canaryB&token=Zq7canaryC"
program = ["/usr/bin/crm", "--api-key", "Zq7canaryD", "{number}"]
[contacts]
sources = [{ kind = "carddav", id = "cloud", url = "https://Zq7canaryE@dav/x?token=Zq7canaryF" }]
)");
        loaded();
        const QByteArray text = exported(siteGroups(), {});
        EXPECT_FALSE(text.contains("canary")) << text.constData();
        EXPECT_FALSE(text.contains("***")) << text.constData();
        EXPECT_FALSE(text.contains("/usr/bin/crm")) << "not without its arguments";
        EXPECT_TRUE(text.contains("token={token}")) << text.constData();
        leftOut.sort();
        EXPECT_EQ(
            leftOut,
            (QStringList {QStringLiteral("contacts.sources"), QStringLiteral("popup.program"),
                          QStringLiteral("popup.url"), QStringLiteral("system.web.template")}));
        for (const EffectiveSetting &setting : m_store.effective())
            EXPECT_FALSE(
                QJsonDocument(QJsonObject::fromVariantMap({{QStringLiteral("v"), setting.value}}))
                    .toJson()
                    .contains("canary"))
                << qPrintable(setting.key);
    }

    TEST_F(SiteExportTest, takesTheGroupsThatAreWanted)
    {
        user(desk);
        loaded();
        const QByteArray text = exported({QStringLiteral("links")}, {QStringLiteral("links")});
        EXPECT_TRUE(text.endsWith("locked = [\"links.*\"]\n\n[links]\ntel = \"refuse\"\n")
                    || (text.contains("tel = \"refuse\"") && !text.contains("location")))
            << text.constData();
        EXPECT_FALSE(text.contains("location"));
        EXPECT_FALSE(text.contains("[[system]]"));
    }

    TEST_F(SiteExportTest, locksAGroupOfDefaultsToo)
    {
        loaded();
        site(exported({QStringLiteral("policy")}, {QStringLiteral("policy")}));
        user("[policy]\nautomation_per_minute = 60\n");
        EXPECT_NE(loaded().policy.caps.perMinute, 60);
        EXPECT_EQ(notices(), QStringList {QStringLiteral("2 policy.automation_per_minute")});
    }

    TEST_F(SiteExportTest, refusesWhatIsAPersons)
    {
        loaded();
        for (const char *group : {"me", "dialling", "nonsense", ""}) {
            const auto made = siteExport(m_store, {QString::fromLatin1(group)}, {});
            ASSERT_FALSE(made.has_value()) << group;
            EXPECT_EQ(made.error().code, Error::Code::Malformed);
            EXPECT_FALSE(made.error().detail.isEmpty());
        }
        EXPECT_FALSE(siteExport(m_store, {QStringLiteral("links")}, {QStringLiteral("window")}))
            << "what is not in the file is not locked by it";
    }

    TEST_F(SiteExportTest, tellsLayersApart)
    {
        site("locked = [\"links.*\"]\n[links]\ntel = \"dial\"\n[popup]\nfade_seconds = 20\n"
             "[location.office]\ncountry = \"DE\"\n");
        user("[links]\ntel = \"ask\"\n[popup]\nfade_seconds = 30\n[location.home]\ncountry = "
             "\"AT\"\n");
        loaded();
        const auto fade = QStringLiteral("popup.fade_seconds");
        EXPECT_EQ(m_store.layerOf(fade), Layer::User);
        EXPECT_TRUE(m_store.isInUserFile(fade));
        EXPECT_EQ(m_store.without(fade).settings.popup.fadeSeconds, 20);
        EXPECT_EQ(m_store.settings().popup.fadeSeconds, 30);
        EXPECT_EQ(m_store.layerOf(QStringLiteral("links.tel")), Layer::Site);
        EXPECT_EQ(m_store.layerOf(QStringLiteral("popup.show")), Layer::Default);
        EXPECT_EQ(m_store.layerOf(QStringLiteral("no.such")), Layer::Default);
        EXPECT_TRUE(m_store.isOfSite(QStringLiteral("location.office")));
        EXPECT_FALSE(m_store.isOfSite(QStringLiteral("location.home")));
        m_store.setCommandLine({{fade, QStringLiteral("40")}});
        loaded();
        EXPECT_EQ(m_store.layerOf(fade), Layer::CommandLine);
        EXPECT_TRUE(m_store.isInUserFile(fade));
        EXPECT_EQ(
            m_store.check({{QStringLiteral("links.tel"), QStringLiteral("ask")}}).error().code,
            Error::Code::Refused);
        EXPECT_EQ(m_store.check({{fade, 1}}).error().code, Error::Code::Malformed);
        EXPECT_TRUE(m_store.check({{fade, 50}}).has_value());
    }

} // namespace
} // namespace Jackfield
