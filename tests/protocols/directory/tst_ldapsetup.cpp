// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/directory/ldapsetup.h"

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

QVariantMap config(const char *url, const char *tls = "")
{
    return {{QStringLiteral("url"), QString::fromUtf8(url)},
            {QStringLiteral("tls"), QString::fromUtf8(tls)}};
}

} // namespace

TEST(LdapSetup, nothingIsSentInTheClearUnlessTheWordOffStandsThere)
{
    const auto tlsOf = [](const QVariantMap &of) { return ldapSetup(of)->tls; };
    EXPECT_EQ(tlsOf(config("ldap://dc.example.com")), LdapSetup::Tls::StartTls);
    EXPECT_EQ(tlsOf(config("ldap://dc.example.com", "starttls")), LdapSetup::Tls::StartTls);
    EXPECT_EQ(tlsOf(config("ldap://dc.example.com", "required")), LdapSetup::Tls::StartTls);
    EXPECT_EQ(tlsOf(config("ldap://dc.example.com", "off")), LdapSetup::Tls::Off);
    EXPECT_EQ(tlsOf(config("ldaps://dc.example.com")), LdapSetup::Tls::AtOnce);
    EXPECT_EQ(tlsOf(config("ldaps://dc.example.com", "required")), LdapSetup::Tls::AtOnce);
    EXPECT_EQ(tlsOf(config("ldapi://%2Frun%2Fslapd%2Fldapi")), LdapSetup::Tls::Off);
}

TEST(LdapSetup, whatCannotBeMeantIsRefusedInWords)
{
    for (const char *url :
         {"", "dc.example.com", "http://dc.example.com", "ldap://", "ldap://u:p@dc.example.com",
          "ldap://dc.example.com/dc=x", "ldap://dc.example.com?a", "ldapi:///a b"})
        EXPECT_FALSE(ldapSetup(config(url))) << url;
    EXPECT_FALSE(ldapSetup(config("ldaps://dc", "off")));
    EXPECT_FALSE(ldapSetup(config("ldaps://dc", "starttls")));
    EXPECT_FALSE(ldapSetup(config("ldapi://%2Fa", "starttls")));
    EXPECT_FALSE(ldapSetup(config("ldap://dc", "maybe")));
    const auto with = [](const char *key, const QVariant &value) {
        auto all = config("ldap://dc");
        all.insert(QLatin1String(key), value);
        return ldapSetup(all);
    };
    EXPECT_FALSE(with("filter", QStringLiteral("(a=1")));
    EXPECT_FALSE(with("size_limit", 0));
    EXPECT_FALSE(with("size_limit", QStringLiteral("many")));
    EXPECT_FALSE(with("ca_file", QStringLiteral("/nowhere/ca.pem")));
    EXPECT_FALSE(with("name_attributes", QStringLiteral("cn)(uid=*")));
    EXPECT_FALSE(with("attributes", QVariantMap {{QStringLiteral("shoe"), QStringLiteral("cn")}}));
    const auto bad =
        with("attributes", QVariantMap {{QStringLiteral("name"), QStringLiteral("c*")}});
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().code, Error::Code::Malformed);
    EXPECT_TRUE(bad.error().detail.contains(QLatin1String("c*")));
}

TEST(LdapSetup, ownAttributesTakeThePlaceOfTheUsualOnes)
{
    auto all = config("ldap://dc");
    all.insert(QStringLiteral("attributes"),
               QVariantMap {{QStringLiteral("phone"), QStringLiteral("pager, ipPhone")},
                            {QStringLiteral("note"), QStringList {QStringLiteral("description")}}});
    const auto setup = ldapSetup(all);
    ASSERT_TRUE(setup);
    EXPECT_EQ(setup->attributes.value(QStringLiteral("phone")),
              (QStringList {QStringLiteral("pager"), QStringLiteral("ipPhone")}));
    EXPECT_TRUE(setup->numberAttributes().contains(QStringLiteral("pager")));
    EXPECT_TRUE(setup->numberAttributes().contains(QStringLiteral("mobile")));
    EXPECT_FALSE(setup->numberAttributes().contains(QStringLiteral("telephoneNumber")));
    EXPECT_FALSE(setup->numberAttributes().contains(QStringLiteral("facsimileTelephoneNumber")));
    EXPECT_EQ(setup->sizeLimit, 50);
}
