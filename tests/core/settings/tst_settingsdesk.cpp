// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/settings/settingsfixture.h"

namespace Jackfield {

using testing::ElementsAre;
using testing::IsEmpty;

using SettingsDesk = SettingsTest;

static QString operator""_s(const char *text, size_t size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

TEST_F(SettingsDesk, EveryKey)
{
    user(R"(
[journal]
database = "postgresql"
host = "db.example"
port = 5433
name = "calls"
user = "mia"
tls = "verify-full"
ca_file = "/srv/ca.pem"
keep_days = 400
[popup]
show = false
sound = false
reject = false
notify = true
privacy = true
click_to_dial_only = true
fade_seconds = 20
url = "https://crm.example/?n={e164}"
url_anonymous = "https://crm.example/new"
url_on = ["answer", "end"]
program = ["/usr/bin/notes", "--number={e164}"]
program_on = []
[sounds]
ring = "soft"
volume = 30
lines = { "100" = "bell" }
queues = { "Sales" = "none" }
contacts = { "Mia Muster" = "/srv/mia.wav" }
[worklist]
missed = false
queues = ["Sales"]
[dialling.speed_dials]
"1" = "089 123"
[dialling.favourites]
"Mia Muster" = "100"
)");
    const Settings &settings = loaded();
    EXPECT_THAT(notices(), IsEmpty());
    EXPECT_EQ(
        settings.journal,
        (JournalSettings {JournalSettings::Database::PostgreSql, "db.example"_s, 5433, "calls"_s,
                          "mia"_s, DatabaseTls::VerifyFull, "/srv/ca.pem"_s, 400}));
    PopupSettings popup;
    popup.show = popup.sound = popup.reject = false;
    popup.notify = popup.privacy = popup.clickToDialOnly = true;
    popup.fadeSeconds = 20;
    popup.url = "https://crm.example/?n={e164}"_s;
    popup.urlAnonymous = "https://crm.example/new"_s;
    popup.urlOn = {PopMoment::Answer, PopMoment::End};
    popup.program = QStringList {"/usr/bin/notes"_s, "--number={e164}"_s};
    popup.programOn = {};
    EXPECT_EQ(settings.popup, popup);
    EXPECT_EQ(settings.sounds.ring, "soft"_s);
    EXPECT_EQ(settings.sounds.volume, 30);
    EXPECT_EQ(settings.sounds.lines.value("100"_s), "bell"_s);
    EXPECT_EQ(settings.sounds.queues.value("Sales"_s), "none"_s);
    EXPECT_EQ(settings.sounds.contacts.value("Mia Muster"_s), "/srv/mia.wav"_s);
    EXPECT_EQ(settings.worklist, (WorklistSettings {false, {"Sales"_s}}));
    EXPECT_EQ(settings.dialling.speedDials.value("1"_s), "089 123"_s);
    EXPECT_EQ(settings.dialling.favourites.value("Mia Muster"_s), "100"_s);
}

TEST_F(SettingsDesk, ContactSources)
{
    user(R"([contacts]
sources = [
    { kind = "vcard", path = "/srv/contacts.vcf" },
    { kind = "csv", path = "/srv/a.csv", columns = { name = "Firma" } },
    { kind = "ldap", url = "ldap://127.0.0.1", size_limit = 20 },
]
)");
    const Settings &settings = loaded();
    EXPECT_THAT(notices(), IsEmpty());
    ASSERT_EQ(settings.contacts.size(), 3);
    EXPECT_EQ(settings.contacts[0].value("path"_s), "/srv/contacts.vcf"_s);
    EXPECT_EQ(settings.contacts[1].value("columns"_s).toMap().value("name"_s), "Firma"_s);
    EXPECT_EQ(settings.contacts[2].value("size_limit"_s), 20);
}

TEST_F(SettingsDesk, WhatIsNoSourceIsNotUsed)
{
    for (const char *sources :
         {"\"vcard\"", "[\"vcard\"]", "[{ path = \"/srv\" }]", "[{ kind = \"exchange\" }]",
          "[{ kind = \"csv\", columns = { a = { b = { c = \"d\" } } } }]",
          "{ kind = \"vcard\" }"}) {
        user(QByteArray("[contacts]\nsources = ") + sources + "\n");
        EXPECT_TRUE(loaded().contacts.isEmpty()) << sources;
        EXPECT_THAT(notices(), ElementsAre("2 contacts.sources"_s)) << sources;
    }
}

TEST_F(SettingsDesk, PasswordsOfSourcesAreDropped)
{
    user("[contacts]\nsources = [{ kind = \"ldap\", password = \"Zq7!canary\" }]\n");
    const Settings &settings = loaded();
    ASSERT_EQ(settings.contacts.size(), 1);
    EXPECT_FALSE(settings.contacts[0].contains("password"_s));
    EXPECT_EQ(notices().size(), 1);
}

TEST_F(SettingsDesk, WrongValuesFallBack)
{
    user(R"([journal]
database = "oracle"
port = 0
tls = "sometimes"
ca_file = "relative.pem"
keep_days = -1
[popup]
fade_seconds = 2
url_on = ["sometimes"]
show = "yes"
[sounds]
ring = "loud"
volume = 101
lines = { "100" = "relative.wav" }
[dialling]
speed_dials = { "0" = "1", "x" = "2" }
)");
    const Settings &settings = loaded();
    EXPECT_EQ(settings.journal, JournalSettings());
    EXPECT_EQ(settings.popup, PopupSettings());
    EXPECT_EQ(settings.sounds, SoundSettings());
    EXPECT_TRUE(settings.dialling.speedDials.isEmpty());
    EXPECT_EQ(notices().size(), 12);
}

TEST_F(SettingsDesk, SourcesAreSavedAsTheyAre)
{
    user("");
    m_store.load();
    const QVariantMap source {{"kind"_s, "csv"_s},
                              {"path"_s, "/srv/a.csv"_s},
                              {"columns"_s, QVariantMap {{"name"_s, "Firma"_s}}}};
    ASSERT_TRUE(m_store.save({{"contacts.sources"_s, QVariantList {source}},
                              {"dialling.favourites"_s, QVariantMap {{"M"_s, "100"_s}}}}));
    EXPECT_THAT(notices(), IsEmpty());
    EXPECT_THAT(m_store.settings().contacts, ElementsAre(source));
    EXPECT_EQ(m_store.settings().dialling.favourites.value("M"_s), "100"_s);
}

} // namespace Jackfield
