// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/contactcard.h"
#include "protocols/directory/ldapcard.h"

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

LdapSetup usual()
{
    return ldapSetup({{QStringLiteral("url"), QStringLiteral("ldap://dc")}}).value_or(LdapSetup());
}

const QString source = QStringLiteral("dir");

} // namespace

TEST(LdapCard, aPersonOfActiveDirectory)
{
    const LdapEntry entry {"CN=Jo,DC=example",
                           {{"cn", {"Jo"}},
                            {"displayname", {"Jörg Müller"}},
                            {"company", {"Example"}},
                            {"department", {"Sales"}},
                            {"title", {"Head"}},
                            {"telephonenumber", {"+49 89 1", "+49 89 2"}},
                            {"othertelephone", {"+49 89 3"}},
                            {"mobile", {"0171 1"}},
                            {"homephone", {"089 4"}},
                            {"ipphone", {"21"}},
                            {"facsimiletelephonenumber", {"+49 89 9"}},
                            {"mail", {"jo@example.com"}},
                            {"thumbnailphoto", {"\xff\xd8"}}}};
    const auto card = ldapCard(entry, usual(), source);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->id, QStringLiteral("CN=Jo,DC=example"));
    EXPECT_EQ(card->source, source);
    EXPECT_EQ(card->name, QStringLiteral("Jörg Müller"));
    EXPECT_EQ(card->company, QStringLiteral("Example"));
    EXPECT_EQ(card->details.photo, "\xff\xd8");
    QStringList numbers = card->numbers();
    numbers.sort();
    EXPECT_EQ(numbers,
              (QStringList {QStringLiteral("+49 89 1"), QStringLiteral("+49 89 2"),
                            QStringLiteral("+49 89 3"), QStringLiteral("0171 1"),
                            QStringLiteral("089 4"), QStringLiteral("21")}));
    const Contact::Entry mobile {Contact::Kind::Phone, QStringLiteral("mobile"),
                                 QStringLiteral("0171 1")};
    EXPECT_TRUE(card->details.entries.contains(mobile));
    const Contact::Entry fax {Contact::Kind::Fax, {}, QStringLiteral("+49 89 9")};
    EXPECT_TRUE(card->details.entries.contains(fax));
}

TEST(LdapCard, whatIsBrokenIsLeftOut)
{
    EXPECT_FALSE(ldapCard({"dc=x", {{"mail", {"a@b"}}}}, usual(), source)); // nobody
    const auto card = ldapCard({"dc=x",
                                {{"cn", {"\xff\xfe", "Jo"}},
                                 {"mobile", {"", "  ", "1"}},
                                 {"jpegphoto", {QByteArray((1 << 20) + 1, 'x')}}}},
                               usual(), source);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->name, QStringLiteral("Jo"));
    EXPECT_EQ(card->numbers(), QStringList {QStringLiteral("1")});
    EXPECT_TRUE(card->details.photo.isEmpty());
    const auto unnamed = ldapCard({"dc=x", {{"mobile", {"12"}}}}, usual(), source);
    ASSERT_TRUE(unnamed);
    EXPECT_EQ(unnamed->name, QStringLiteral("12"));
}

TEST(LdapCard, thereIsAnEndToEntries)
{
    LdapEntry entry {"dc=x", {{"cn", {QByteArray(5000, 'n')}}}};
    for (int i = 0; i < 500; ++i)
        entry.values["mobile"].append(QByteArray::number(i));
    const auto card = ldapCard(entry, usual(), source);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->details.entries.size(), 100);
    EXPECT_EQ(card->name.size(), 1000);
}

TEST(LdapCard, photosAreAskedForOnlyWhenWanted)
{
    EXPECT_TRUE(ldapAttributes(usual(), true).contains("jpegPhoto"));
    EXPECT_FALSE(ldapAttributes(usual(), false).contains("jpegPhoto"));
    EXPECT_TRUE(ldapAttributes(usual(), false).contains("telephoneNumber"));
}
