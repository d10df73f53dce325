// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/childenvironment.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

bool isInherited(const char *name, const char *value = "x")
{
    QProcessEnvironment own;
    own.insert(QString::fromUtf8(name), QString::fromUtf8(value));
    own.insert(QStringLiteral("HOME"), QStringLiteral("/home/me"));
    const QProcessEnvironment child = childEnvironment(own);
    EXPECT_EQ(child.value(QStringLiteral("HOME")), QStringLiteral("/home/me"));
    EXPECT_TRUE(!child.contains(QString::fromUtf8(name))
                || child.value(QString::fromUtf8(name)) == QString::fromUtf8(value));
    return child.contains(QString::fromUtf8(name));
}

} // namespace

// security.md T68
TEST(ChildEnvironment, NamesOfSecrets)
{
    for (const char *name :
         {"PGPASSWORD", "JACKFIELD_PASSWORD_PBX", "jackfield_password_x", "GITHUB_TOKEN", "TOKEN",
          "CI_JOB_TOKEN_2", "CRM_SECRET", "AWS_SECRET_ACCESS_KEY", "API_KEY", "DB_PASS",
          "MYSQL_PWD", "LDAP_PASSWD", "KEY_PASSPHRASE", "APP_CREDENTIALS", "Crm_Password"})
        EXPECT_FALSE(isInherited(name)) << name;
}

TEST(ChildEnvironment, WhatProgramsNeed)
{
    for (const char *name :
         {"PATH", "LANG", "PWD", "OLDPWD", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY",
          "DBUS_SESSION_BUS_ADDRESS", "SSH_AUTH_SOCK", "SSH_ASKPASS", "XDG_RUNTIME_DIR",
          "XDG_CURRENT_DESKTOP", "BROWSER", "KEYBOARD", "COMPASS", "PGPASSFILE", "PGHOST"})
        EXPECT_TRUE(isInherited(name)) << name;
}

TEST(ChildEnvironment, AddressesWithPasswords)
{
    EXPECT_FALSE(isInherited("DATABASE_URL", "postgresql://me:Zq7@db/journal"));
    EXPECT_FALSE(isInherited("SERVERS", "http://a/ http://me:Zq7@b/"));
    EXPECT_TRUE(isInherited("DATABASE_URL", "postgresql://me@db/journal"));
    EXPECT_TRUE(isInherited("HELP", "https://example.test/a:b@c"));
    EXPECT_TRUE(isInherited("https_proxy", "http://me:Zq7@proxy:3128/"));
    EXPECT_TRUE(isInherited("ALL_PROXY", "http://me:Zq7@proxy:3128/"));
}
