// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/contacttranslation.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

namespace Jackfield::UcServer {

static QString text(const char *words)
{
    return QString::fromUtf8(words);
}

TEST(ContactTranslation, EveryTextIsShownOrOfTheServersOwnUse)
{
    const std::set<int> own {0, 1, 2, 3, 4, 5}; // found, database, ids, user
    for (int position = 0; position < int(NetDatabaseContact::textNames.size()); ++position) {
        NetDatabaseContact told;
        told.texts = {{quint8(position), text("x")}};
        EXPECT_EQ(contactFrom(told).isEmpty(), own.count(position) != 0) << position;
    }
}

TEST(ContactTranslation, PutsAddressesIntoOneLine)
{
    NetDatabaseContact told;
    told.texts = {{14, text("Main St 1\r\nFloor 2")},
                  {15, text("12345")},
                  {16, text("Town")},
                  {18, text("DE")}};
    const Contact contact = contactFrom(told);
    ASSERT_EQ(contact.entries.size(), 1);
    EXPECT_EQ(contact.entries[0].kind, Contact::Kind::Address);
    EXPECT_EQ(contact.entries[0].value, text("Main St 1 Floor 2, 12345 Town, DE"));
}

TEST(ContactTranslation, FindsAName)
{
    NetDatabaseContact told;
    told.texts = {{10, text("ACME")}};
    EXPECT_EQ(nameIn(told), text("ACME"));
    told.texts.push_back({8, text("Lovelace")});
    EXPECT_EQ(nameIn(told), text("Lovelace"));
    told.texts.push_back({7, text("Ada")});
    EXPECT_EQ(nameIn(told), text("Ada Lovelace"));
    told.texts.push_back({6, text("Lovelace, Ada")});
    EXPECT_EQ(nameIn(told), text("Lovelace, Ada"));
}

TEST(ContactTranslation, KeepsItsLimits)
{
    NetDatabaseContact told;
    told.customFields.emplace();
    for (int i = 0; i < 500; ++i)
        told.customFields->push_back({text("k"), text("v")});
    told.customFields->push_back({text("empty"), QString()});
    const qsizetype limit = 1024 * 1024;
    told.optionalParams = OptionalParameters {{{text("jpegPhoto"), QByteArray(limit, 'j')}}};
    Contact contact = contactFrom(told);
    EXPECT_EQ(contact.entries.size(), 100);
    EXPECT_EQ(contact.photo.size(), limit);
    told.optionalParams = OptionalParameters {{{text("jpegPhoto"), QByteArray(limit + 1, 'j')}}};
    EXPECT_TRUE(contactFrom(told).photo.isEmpty());
    told.optionalParams = OptionalParameters {{{text("jpegPhoto"), text("no octets")}}};
    EXPECT_TRUE(contactFrom(told).photo.isEmpty());
}

} // namespace Jackfield::UcServer
