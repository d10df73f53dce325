// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/desktopentry.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace Jackfield {

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

TEST(DesktopEntryCommand, LeavesPlainPathsAlone)
{
    EXPECT_EQ(DesktopEntry::command({text("/usr/bin/jackfieldctl")}),
              text("/usr/bin/jackfieldctl"));
    EXPECT_EQ(DesktopEntry::command({text("/opt/j-1.0_a/ctl"), text("--profile"), text("/srv/p")}),
              text("/opt/j-1.0_a/ctl --profile /srv/p"));
}

TEST(DesktopEntryCommand, QuotesWhatTheSpecificationReserves)
{
    EXPECT_EQ(DesktopEntry::command({text("/home/mia muster/ctl")}),
              text(R"("/home/mia muster/ctl")"));
    EXPECT_EQ(DesktopEntry::command({text("/a/100%/c")}), text(R"("/a/100%%/c")"));
    EXPECT_EQ(DesktopEntry::command({text(R"(/a"b/c)")}), text(R"("/a\\"b/c")"));
    EXPECT_EQ(DesktopEntry::command({text("/a$b`c/d")}), text(R"("/a\\$b\\`c/d")"));
    EXPECT_EQ(DesktopEntry::command({text(R"(/a\b)")}), text(R"("/a\\\\b")"));
    EXPECT_EQ(DesktopEntry::command({text("/c"), text("--profile"), text("/a\nb=c")}),
              text("/c --profile \"/a\\nb=c\""));
    EXPECT_EQ(DesktopEntry::command({text("/c"), text("Bücher;*")}), text("/c \"Bücher;*\""));
    EXPECT_EQ(DesktopEntry::command({text("/c"), QString()}), text("/c \"\""));
}

TEST(DesktopEntryCommand, RefusesAProgramTheKeyCannotName)
{
    EXPECT_EQ(DesktopEntry::command({text("/a=b/ctl")}).error().code, Error::Code::Malformed);
}

TEST(DesktopEntryText, TakesACommand)
{
    const QString entry = text("[Desktop Entry]\nName=X\nExec=ctl open -- %u\nIcon=x\n");
    EXPECT_EQ(DesktopEntry::withCommand(entry, text("ctl"), text("\"/a b/ctl\" --profile /p")),
              text("[Desktop Entry]\nName=X\nExec=\"/a b/ctl\" --profile /p open -- %u\nIcon=x\n"));
    EXPECT_EQ(DesktopEntry::withCommand(entry, text("other"), text("/x")), entry);
}

TEST(DesktopEntryText, TellsItsName)
{
    EXPECT_EQ(DesktopEntry::nameIn(text("[Desktop Entry]\nName[de]=Anrufe\nName=Calls\nExec=x\n")),
              text("Calls"));
    EXPECT_EQ(DesktopEntry::nameIn(text("[Desktop Entry]\r\nName = Calls \r\n")), text("Calls"));
    EXPECT_EQ(DesktopEntry::nameIn(text("[Desktop Entry]\nExec=x\n[Desktop Action a]\nName=No\n")),
              QString());
    EXPECT_EQ(DesktopEntry::nameIn({}), QString());
}

TEST(DesktopEntryTest, TellsWhatStartsJackfield)
{
    for (const char *exec : {"jackfield", "jackfieldctl open -- %u", "\"/opt/a b/jackfieldctl\" x",
                             "env A=1 /usr/bin/jackfield --profile /p %u"}) {
        EXPECT_TRUE(DesktopEntry::startsJackfield(text("[Desktop Entry]\nExec=") + text(exec)
                                                  + text("\nName=x\n")))
            << exec;
    }
    for (const char *exec : {"/opt/jackfield/phone %u", "jackfields", "myjackfield %u", "sh"})
        EXPECT_FALSE(DesktopEntry::startsJackfield(text("Exec=") + text(exec))) << exec;
    EXPECT_FALSE(DesktopEntry::startsJackfield(text("Name=jackfield\nTryExec=jackfield\n")));
}

TEST(MimeApps, LosesOnlyOurDefaults)
{
    const QStringList types {text("x-scheme-handler/tel"), text("x-scheme-handler/sip")};
    const QByteArray before = "[Added Associations]\nx-scheme-handler/tel=ours.desktop;\n\n"
                              "[Default Applications]\n"
                              "text/html=ours.desktop\n"
                              "x-scheme-handler/tel=ours.desktop\n"
                              "x-scheme-handler/sip=ours.desktop;other.desktop;\n"
                              "x-scheme-handler/sips=ours.desktop\n";
    EXPECT_EQ(DesktopEntry::withoutDefault(before, types, text("ours.desktop")),
              "[Added Associations]\nx-scheme-handler/tel=ours.desktop;\n\n"
              "[Default Applications]\n"
              "text/html=ours.desktop\n"
              "x-scheme-handler/sip=other.desktop;\n"
              "x-scheme-handler/sips=ours.desktop\n");
    EXPECT_EQ(DesktopEntry::withoutDefault(before, types, text("others.desktop")), before);
    EXPECT_EQ(DesktopEntry::withoutDefault({}, types, text("ours.desktop")), QByteArray());
}

} // namespace Jackfield
