// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/cardfields.h"
#include "protocols/directory/ldapfilter.h"

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

ContactCard withNumber(const char *number)
{
    CardFields fields;
    fields.add(QStringLiteral("phone"), QString::fromUtf8(number));
    return fields.card(QStringLiteral("ldap")).value_or(ContactCard());
}

const QStringList one {QStringLiteral("mobile")};

} // namespace

TEST(LdapFilter, specialCharactersAreEscaped)
{
    EXPECT_EQ(ldapEscaped(QStringLiteral("a(b)c*d\\e")), "a\\28b\\29c\\2ad\\5ce");
    EXPECT_EQ(ldapEscaped(QStringLiteral("x") + QChar(0) + QStringLiteral("y")), "x\\00y");
    EXPECT_EQ(ldapEscaped(QStringLiteral("Müller")), QByteArray("Müller")); // UTF-8 as it is
    EXPECT_EQ(ldapEscaped(QString()), "");
}

TEST(LdapFilter, aNumberIsLookedForByItsLastDigits)
{
    EXPECT_EQ(ldapNumberFilter({QStringLiteral("+498912345")}, one), "(mobile=*8*9*1*2*3*4*5*)");
    EXPECT_EQ(ldapNumberFilter({QStringLiteral("+498912345"), QStringLiteral("089 12345")}, one),
              "(mobile=*8*9*1*2*3*4*5*)"); // the same digits once
    EXPECT_EQ(ldapNumberFilter({QStringLiteral("21")},
                               {QStringLiteral("telephoneNumber"), QStringLiteral("ipPhone")}),
              "(|(telephoneNumber=21)(ipPhone=21))");
    EXPECT_EQ(ldapNumberFilter({QStringLiteral("anonymous"), QString()}, one), "");
}

TEST(LdapFilter, whatCameIsCompared)
{
    const QStringList wanted {QStringLiteral("+49891234567")};
    for (const char *same :
         {"+49 89 1234567", "089/1234567", "(089) 123 45-67", "1234567", "+49 (0)89 1234567"})
        EXPECT_TRUE(isLdapNumber(withNumber(same), wanted)) << same;
    for (const char *other : {"+49 89 12345670", "+49 89 1203040506070", "34567", "67"})
        EXPECT_FALSE(isLdapNumber(withNumber(other), wanted)) << other;
    EXPECT_TRUE(isLdapNumber(withNumber("2 1"), {QStringLiteral("21")}));
    EXPECT_FALSE(isLdapNumber(withNumber("121"), {QStringLiteral("21")}));
}

TEST(LdapFilter, everyWordOfANameHasToBeThere)
{
    EXPECT_EQ(
        ldapNameFilter(QStringLiteral(" Jörg  Mü "), {QStringLiteral("cn"), QStringLiteral("sn")}),
        QByteArray("(&(|(cn=*Jörg*)(sn=*Jörg*))(|(cn=*Mü*)(sn=*Mü*)))"));
    EXPECT_EQ(ldapNameFilter(QStringLiteral("*)(uid=*"), {QStringLiteral("cn")}),
              "(cn=*\\2a\\29\\28uid=\\2a*)");
    EXPECT_EQ(ldapNameFilter(QStringLiteral(" \t"), {QStringLiteral("cn")}), "");
    const QString many = QStringLiteral("a ").repeated(100);
    EXPECT_EQ(ldapNameFilter(many, {QStringLiteral("cn")}).count("cn="), 8);
}

TEST(LdapFilter, theSitesFilterHoldsToo)
{
    EXPECT_EQ(ldapBoth("", "(a=1)"), "(a=1)");
    EXPECT_EQ(ldapBoth("objectClass=person", "(a=1)"), "(&(objectClass=person)(a=1))");
    EXPECT_EQ(ldapBoth("(b=2)", "(a=1)"), "(&(b=2)(a=1))");
}
