// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/inifile.h"
#include "tests/support/badinput.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

namespace Jackfield {

namespace {

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    /// "section/key=value" of every entry, in order.
    QStringList entries(const IniFile &file)
    {
        QStringList list;
        for (const auto &section : file.sections) {
            for (const auto &entry : section.entries)
                list.append(section.name + u'/' + entry.key + u'=' + entry.value);
        }
        return list;
    }

    QList<int> lines(const IniFile &file)
    {
        QList<int> list;
        for (const IniNotice &notice : file.notices) {
            EXPECT_FALSE(notice.text.isEmpty());
            list.append(notice.line);
        }
        return list;
    }

    /// The file a row of the table stands for.
    IniFile row(const char *name)
    {
        for (const BadRow &one : badRows("ini")) {
            if (one.name.startsWith(QLatin1String(name)))
                return parseIni(bytesOf(badPieces(one.input)));
        }
        ADD_FAILURE() << name;
        return {};
    }

    struct Expected
    {
        const char *bytes;
        QStringList entries;
        QList<int> lines;
    };

} // namespace

TEST(IniFile, GoodFiles)
{
    const Expected good[] = {
        {"", {}, {}},
        {"\n\r\n  \t\n; c\n# c\n  ; c=1\n", {}, {}},
        {"a=1", {text("/a=1")}, {}},
        {"\xEF\xBB\xBF[S]\r\na=1\r\n", {text("S/a=1")}, {}},
        {"[S]\na = b = c \n\tkey with blanks\t=\tv w\t\n",
         {text("S/a=b = c"), text("S/key with blanks=v w")},
         {}},
        {"[S]\na=\n", {text("S/a=")}, {}},
        {"[S]\na=1 ; no comment\n", {text("S/a=1 ; no comment")}, {}},
        {"[S]\na=\"1\"\n", {text("S/a=\"1\"")}, {}},
        {"[S]\na=\xC3\xBC\n", {text("S/a=ü")}, {}},
        {"[ S ]\na=1\n[T]\nb=2\n[s]\nc=3\n", {text("S/a=1"), text("S/c=3"), text("T/b=2")}, {}},
        {"[S]\na=\\x41\\n\n", {text("S/a=\\x41\\n")}, {}},
        {"[S]\na=@home\nb=x@Variant(1)\n", {text("S/a=@home"), text("S/b=x@Variant(1)")}, {}},
    };
    for (const Expected &one : good) {
        const IniFile file = parseIni(one.bytes);
        EXPECT_EQ(entries(file), one.entries) << one.bytes;
        EXPECT_EQ(lines(file), one.lines) << one.bytes;
    }
}

TEST(IniFile, BadLinesCostThemselvesAlone)
{
    const Expected bad[] = {
        {"[S]\nnothing\na=1\n", {text("S/a=1")}, {2}},
        {"[S]\n=1\na=1\n", {text("S/a=1")}, {2}},
        {"[S]\na=\"1\nb=2\n", {text("S/b=2")}, {2}},
        {"[S]\na=1\x01\nb=2\n", {text("S/b=2")}, {2}},
        {"[S]\na=1\x7f\nb=2\n", {text("S/b=2")}, {2}},
        {"[S]\na=1\rb=2\nc=3\n", {text("S/c=3")}, {2}},
        {"[S]\na=\xC2\x85\nb=2\n", {text("S/b=2")}, {2}},
        {"[S]\na=\xFF\nb=2\n", {text("S/b=2")}, {2}},
        {"[S]\n; \xFF \"\na=1\n", {text("S/a=1")}, {}},
        {"[S]\na=1\nA=2\na=3\n", {text("S/a=1")}, {3, 4}},
        {"[S]\na=1\n[s]\na=2\n", {text("S/a=1")}, {4}},
        {"[S]\na=@ByteArray(x)\nb=1\n", {text("S/b=1")}, {2}},
        {"[S]\na=@Invalid()\nb=1\n", {text("S/b=1")}, {2}},
    };
    for (const Expected &one : bad) {
        const IniFile file = parseIni(one.bytes);
        EXPECT_EQ(entries(file), one.entries) << one.bytes;
        EXPECT_EQ(lines(file), one.lines) << one.bytes;
    }
}

TEST(IniFile, BelowABrokenHeaderNothingCountsForTheSectionBefore)
{
    for (const QByteArray header :
         {"[T", "[]", "[ ]", "[T] x", "[[T]]", "[T]]", "[\"T]", "[T\x01]", "[\xFF]", "  [T"}) {
        const IniFile file = parseIni("[S]\na=1\n" + header + "\nb=2\n[U]\nc=3\n");
        EXPECT_EQ(entries(file), QStringList({text("S/a=1"), text("/b=2"), text("U/c=3")}))
            << header.constData();
        EXPECT_EQ(lines(file), QList<int> {3}) << header.constData();
    }
    const IniFile longHeader = parseIni("[S]\na=1\n[" + QByteArray(5000, 'T') + "]\nb=2\n");
    EXPECT_EQ(entries(longHeader), QStringList({text("S/a=1"), text("/b=2")}));
}

TEST(IniFile, Limits)
{
    const QByteArray longest = "a=" + QByteArray(IniFile::maxLine - 2, 'x');
    EXPECT_EQ(entries(parseIni(longest + "\r\n")).size(), 1);
    const IniFile tooLong = parseIni(longest + "x\nb=2\n");
    EXPECT_EQ(entries(tooLong), QStringList(text("/b=2")));
    EXPECT_EQ(lines(tooLong), QList<int> {1});

    EXPECT_EQ(entries(parseIni("a=1\n" + QByteArray(IniFile::maxBytes - 4, '\n'))).size(), 1);
    const IniFile tooLarge = parseIni("a=1\n" + QByteArray(IniFile::maxBytes - 3, '\n'));
    EXPECT_TRUE(tooLarge.sections.isEmpty());
    EXPECT_EQ(lines(tooLarge), QList<int> {0});
}

TEST(IniFile, ManyNoticesEndInOne)
{
    const IniFile file = parseIni(QByteArray("x\n").repeated(1000));
    EXPECT_EQ(file.notices.size(), IniFile::maxNotices + 1);
}

TEST(IniFile, SectionsAreFoundWithoutCase)
{
    const IniFile file = parseIni("[Extensions]\na=1\n");
    ASSERT_NE(file.section(text("EXTENSIONS")), nullptr);
    EXPECT_EQ(file.section(text("EXTENSIONS"))->entries[0].line, 2);
    EXPECT_EQ(file.section(text("Extension")), nullptr);
}

TEST(IniFile, EverySplitOfAFileIsAFile)
{
    const QByteArray whole = "\xEF\xBB\xBF[S]\r\na=\"\xC3\xBC\"\r\n; c\r\n[T]\r\nb=2\r\n";
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        const IniFile file = parseIni(whole.first(size));
        EXPECT_LE(file.notices.size(), 1) << size;
        for (const auto &section : file.sections)
            EXPECT_THAT(section.name, testing::AnyOf(text("S"), text("T"))) << size;
    }
}

TEST(IniFile, Rows)
{
    EXPECT_EQ(entries(row("I00")), QStringList(text("/Number=0123,456"))); // text, not a list
    EXPECT_EQ(entries(row("I03")), QStringList(text("/AutoDial=1")));
    EXPECT_EQ(lines(row("I03")), QList<int> {1});
    EXPECT_TRUE(entries(row("I05")).isEmpty());
    EXPECT_EQ(lines(row("I05")), QList<int> {1});
    EXPECT_EQ(entries(row("I06")), QStringList(text("/AutoDial=0")));
    EXPECT_EQ(lines(row("I06")), QList<int> {2});
    EXPECT_TRUE(row("I09").sections.isEmpty());
    EXPECT_EQ(lines(row("I09")), QList<int> {0});
    EXPECT_TRUE(entries(row("I10")).isEmpty());
    EXPECT_EQ(lines(row("I10")), QList<int> {1});
    EXPECT_EQ(lines(row("I14")), QList<int> {1});
    EXPECT_EQ(entries(row("I17")), QStringList(text("/Program=%COMSPEC% /c calc")));
}

TEST(IniFile, NoRowIsForgotten)
{
    // I08 is about writing INI files, which this program never does; I11 to I13 about a port and an
    // address, which it keeps in TOML; I15 about the file itself: tst_extensiontable.
    const QStringList known =
        text("I00 I03 I05 I06 I09 I10 I14 I17 I08 I11 I12 I13 I15").split(u' ');
    for (const BadRow &one : badRows("ini"))
        EXPECT_TRUE(known.contains(one.name.left(3))) << qPrintable(one.name);
}

} // namespace Jackfield
