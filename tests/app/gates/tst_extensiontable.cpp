// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/extensiontable.h"
#include "tests/support/badinput.h"
#include "tests/support/printers.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Jackfield {

namespace {

    using Table = QMap<QString, QString>;

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    ExtensionTable tableOf(const QByteArray &bytes)
    {
        return extensionTable(parseIni(bytes));
    }

    QList<int> linesOf(const ExtensionTable &table)
    {
        QList<int> lines;
        for (const IniNotice &notice : table.notices)
            lines.append(notice.line);
        return lines;
    }

    class ExtensionFileTest : public testing::Test
    {
    protected:
        void write(const QByteArray &bytes, mode_t mode = 0644)
        {
            QFile file(path);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            ASSERT_EQ(file.write(bytes), bytes.size());
            ASSERT_EQ(chmod(QFile::encodeName(path).constData(), mode), 0);
        }
        QTemporaryDir folder;
        QString path = folder.filePath(text("FCTIIPEX.INI"));
        const QByteArray good = "[Extensions]\r\n127.0.0.1=21\r\n192.0.2.14=34\r\n";
    };

} // namespace

TEST(ExtensionTable, AsTheServerHasIt) // protocols.md 1.4
{
    const auto table = tableOf("; a comment\r\n[Extensions]\r\n127.0.0.1=21\r\n192.0.2.14 = 34\r\n"
                               "[Other]\r\n192.0.2.15=99\r\n");
    EXPECT_EQ(table.extensions,
              (Table {{text("127.0.0.1"), text("21")}, {text("192.0.2.14"), text("34")}}));
    EXPECT_TRUE(table.notices.isEmpty());
}

TEST(ExtensionTable, AddressesInOneNotation)
{
    const auto table = tableOf("[EXTENSIONS]\n2001:0DB8:0:0::0001=21\n::ffff:192.0.2.1=22\n"
                               "0:0:0:0:0:0:0:1=a_b-c.d*#\n");
    EXPECT_EQ(table.extensions,
              (Table {{text("2001:db8::1"), text("21")},
                      {text("192.0.2.1"), text("22")},
                      {text("::1"), text("a_b-c.d*#")}}));
    EXPECT_TRUE(table.notices.isEmpty());
}

TEST(ExtensionTable, WhatIsNoAddress)
{
    for (const char *address : {"pc14", "127.1", "2130706433", "0177.0.0.1", "192.0.2.256",
                                "192.0.2.1.", "192.0.2.1:80", "::1::", "", "localhost", "*"})
        EXPECT_EQ(addressKey(text(address)), QString()) << address;
    const auto table = tableOf("[Extensions]\npc14=21\n192.0.2.1=22\n127.1=23\n");
    EXPECT_EQ(table.extensions, (Table {{text("192.0.2.1"), text("22")}}));
    EXPECT_EQ(linesOf(table), (QList<int> {2, 4}));
}

TEST(ExtensionTable, WhatIsNoExtension)
{
    const QByteArray bad[] = {
        "",      "1 2", "0123,456",         "\"21\"", "21;1", "\xC3\xBC", "%COMSPEC% /c calc",
        "21=22", "a/b", QByteArray(33, '1')};
    for (const QByteArray &extension : bad) {
        const auto table = tableOf("[Extensions]\n192.0.2.1=" + extension + "\n192.0.2.2=5\n");
        EXPECT_EQ(table.extensions, (Table {{text("192.0.2.2"), text("5")}}))
            << extension.constData();
        EXPECT_EQ(linesOf(table), QList<int> {2}) << extension.constData();
    }
    EXPECT_EQ(tableOf("[Extensions]\n192.0.2.1=" + QByteArray(32, '1')).extensions.size(), 1);
}

TEST(ExtensionTable, CommaValueRow) // I00
{
    const BadRow row = badRows("ini").value(0);
    const QByteArray value = bytesOf(badPieces(row.input)).mid(qsizetype(strlen("Number=")));
    ASSERT_EQ(value, "0123,456");
    const auto table = tableOf("[Extensions]\n192.0.2.1=" + value);
    EXPECT_TRUE(table.extensions.isEmpty());
    EXPECT_EQ(linesOf(table), QList<int> {2});
}

TEST(ExtensionTable, TheFirstOfAnAddressHolds)
{
    const auto table =
        tableOf("[Extensions]\n::1=21\n0:0::1=22\n192.0.2.1=1\n::FFFF:192.0.2.1=2\n::1=23");
    EXPECT_EQ(table.extensions,
              (Table {{text("::1"), text("21")}, {text("192.0.2.1"), text("1")}}));
    EXPECT_EQ(table.notices.size(), 3);
}

TEST(ExtensionTable, NoSection)
{
    EXPECT_EQ(linesOf(tableOf("127.0.0.1=21\n")), QList<int> {0});
    EXPECT_EQ(linesOf(tableOf("")), QList<int> {0});
    // Below a header that cannot be read nothing counts as an extension.
    EXPECT_TRUE(tableOf("[Extensions\n127.0.0.1=21\n").extensions.isEmpty());
    EXPECT_EQ(tableOf("[Extensions]\n::1=1\n[Oth\n::2=2\n").extensions.size(), 1);
}

TEST_F(ExtensionFileTest, Reads)
{
    write(good);
    EXPECT_EQ(readExtensionTable(path).extensions.size(), 2);
    EXPECT_TRUE(readExtensionTable(path).notices.isEmpty());
}

TEST_F(ExtensionFileTest, NotWhatOthersCanWrite) // I15, T53
{
    for (const mode_t mode : {0666U, 0664U, 0646U, 0602U}) {
        write(good, mode);
        const auto table = readExtensionTable(path);
        EXPECT_TRUE(table.extensions.isEmpty()) << std::oct << mode;
        EXPECT_EQ(linesOf(table), QList<int> {0}) << std::oct << mode;
    }
}

TEST_F(ExtensionFileTest, NotFromOthers)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "only root can give files away";
    write(good);
    ASSERT_EQ(chown(QFile::encodeName(path).constData(), 65534, 65534), 0);
    EXPECT_TRUE(readExtensionTable(path).extensions.isEmpty());
    EXPECT_EQ(readExtensionTable(path).notices.size(), 1);
}

TEST_F(ExtensionFileTest, OnlyOrdinaryFilesOfModestSize)
{
    EXPECT_EQ(linesOf(readExtensionTable(path)), QList<int> {0}); // missing
    EXPECT_EQ(linesOf(readExtensionTable(folder.path())), QList<int> {0});
    EXPECT_EQ(linesOf(readExtensionTable(text("/dev/zero"))), QList<int> {0});
    ASSERT_EQ(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    EXPECT_EQ(linesOf(readExtensionTable(path)), QList<int> {0}); // and returns at all
    QFile::remove(path);
    write(good + QByteArray(IniFile::maxBytes, ';'));
    EXPECT_TRUE(readExtensionTable(path).extensions.isEmpty());
}

} // namespace Jackfield
