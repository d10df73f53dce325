// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/tomlnode.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;

static TomlNode parsed(const QByteArray &text)
{
    const auto root = parseToml(text);
    EXPECT_TRUE(root) << text.constData() << "\n"
                      << (root ? "" : qPrintable(root.error().description));
    return root.value_or(TomlNode());
}

TEST(TomlNode, KeepsLinesAndTypes)
{
    const TomlNode root = parsed("# one\n[me]\nname = \"Mia\"\nage = 7\n\nok = true\nhalf = 0.5\n"
                                 "day = 2026-11-21\n[[system]]\nid = \"a\"\n");
    const TomlNode *me = root.find(QStringLiteral("me"));
    ASSERT_TRUE(me && me->isTable());
    EXPECT_EQ(me->line, 2);
    EXPECT_EQ(me->find(QStringLiteral("name"))->value, QVariant(QStringLiteral("Mia")));
    EXPECT_EQ(me->find(QStringLiteral("name"))->line, 3);
    EXPECT_EQ(me->find(QStringLiteral("age"))->value, QVariant(qlonglong(7)));
    EXPECT_EQ(me->find(QStringLiteral("ok"))->line, 6);
    EXPECT_EQ(me->find(QStringLiteral("half"))->value, QVariant(0.5));
    EXPECT_EQ(me->find(QStringLiteral("day"))->kind, TomlNode::Kind::Date);
    EXPECT_FALSE(me->find(QStringLiteral("day"))->toVariant().isValid());
    const TomlNode *systems = root.find(QStringLiteral("system"));
    ASSERT_TRUE(systems && systems->isArray());
    EXPECT_EQ(systems->children.at(0).line, 9);
    EXPECT_EQ(systems->children.at(0).find(QStringLiteral("id"))->line, 10);
}

TEST(TomlNode, SaysWhereTheMistakeIs)
{
    struct Row
    {
        QByteArray text;
        int line;
    };
    const Row rows[] {
        {"[Loc", 1}, // bad-inputs I14
        {"a = 1\nb = \"Bob\r\nc = 1\r\n", 2}, // I03
        {"a = 0\na = 1\n", 2}, // I06
        {"a = 25\n\nb = 25\x01\n", 3},
        {"a = %COMSPEC%\n", 1},
        {"a = 99999999999999999999\n", 1},
        {"ok = 1\n= 2\n", 2},
        {"[a]\n[a]\n", 2},
        {"\n[=]\n", 2}, // here toml++ 3.3 would stop the program
        {"\n[.a]\n", 2},
        {"a.=1\n", 1},
        {"a = 1 \xc3\xa4\n", 1}, // neither blank nor comment
        {"\xef\xbb\xb9k", 1},
    };
    for (const Row &row : rows) {
        const auto root = parseToml(row.text);
        ASSERT_FALSE(root) << row.text.constData();
        EXPECT_EQ(root.error().line, row.line) << row.text.constData();
        EXPECT_FALSE(root.error().description.isEmpty());
    }
}

TEST(TomlNode, RefusesBytesThatAreNoText)
{
    for (const QByteArray &line :
         {QByteArray("port = 25\0003", 11), QByteArray("n = \"\xff\""), QByteArray("n = \"\xc3\""),
          QByteArray("# \xc3"), QByteArray("n = \"\xed\xa0\x80\"")}) {
        const auto root = parseToml("a = 1\n" + line + "\n");
        ASSERT_FALSE(root) << line.toHex().constData();
        EXPECT_EQ(root.error().line, 2);
    }
}

TEST(TomlNode, DeepNestingCannotExhaustTheStack)
{
    EXPECT_FALSE(parseToml("[" + QByteArray("a.").repeated(200000) + "a]\n"));
    EXPECT_FALSE(parseToml("a = " + QByteArray("[").repeated(500000)));
    EXPECT_FALSE(parseToml("a = " + QByteArray("{a=").repeated(200000)));
    EXPECT_TRUE(parseToml("a = [[[[1]]]]\n"));
    // As deep as both limits let it be.
    const QByteArray key = QByteArray("a.").repeated(100) + "a";
    QByteArray nested = "[" + key + "]\n";
    for (int i = 0; i < 7; ++i)
        nested += key + " = [\n{ ";
    nested += key + " = 1";
    for (int i = 0; i < 7; ++i)
        nested += "}]";
    EXPECT_TRUE(parseToml(nested + "\n"));
}

TEST(TomlNode, WritesWhatItReads)
{
    const QByteArray texts[] {
        "a = 1\n",
        "t = 1979-05-27T07:32:00.999999-07:00\nd = 1979-05-27\nh = 07:32:00\n",
        "x = 0.1\ny = 1e300\nz = 3.0\n",
        "i = inf\nn = nan\n",
        "h = 0xff\nmin = -9223372036854775808\n",
        "[[system]]\nid = \"a\"\n[system.channels]\n100 = \"SIP/100\"\n[[system]]\nid = \"b\"\n",
        "[contacts]\nsources = [ { kind = \"vcard\", path = \"/srv/c.vcf\" }, {} ]\n",
        "mixed = [1, \"a\", [2.5], {b = true}]\nempty = []\n[void]\n",
        "\"odd key\" = 1\n\"\" = 2\n\"a\\nb\" = 3\n\"\xc3\xa4.b\" = 4\n'q\"' = 5\n",
        "s = '''two\nlines'''\n",
        "[it]\n\"it's\" = 1\n\"a\\tb\" = 2\n", // toml++ 3.3 would write these without quotes
        "a.b.c = 1\na.d = {e.f = 1, g = {h = 1}}\n[z.y]\n[[z.x]]\n[[z.x.w]]\n[[z.x.w]]\nv = 1\n",
        "b = \"\\u0000\\u0007\\u001b[31m\\u007f\\u0085\\u2028\\u202e\"\n",
    };
    for (const QByteArray &text : texts) {
        const TomlNode root = parsed(text);
        const QByteArray written = writeToml(root);
        EXPECT_TRUE(parsed(written).sameAs(root)) << text.constData() << "\n→\n"
                                                  << written.constData();
    }
}

TEST(TomlNode, WritesForPeople)
{
    const QByteArray text = "day = 2026-11-21\n\n[me]\nname = \"Mia \xc3\x9c\"\nage = 1.0\n\n"
                            "[location.office]\ncountry = \"DE\"\n\n"
                            "[[system]]\nid = \"b\"\nmap = { x.y = 1, \"n 1\" = [], none = {} }\n\n"
                            "[system.channels]\n100 = \"SIP/100\"\n\n[[system]]\nid = \"a\"\n";
    EXPECT_EQ(writeToml(parsed(text)), text);
    QStringList addresses;
    for (int i = 0; i < 50; ++i)
        addresses += QStringLiteral("192.0.2.%1").arg(i); // more dots than one line may have
    TomlNode root;
    root.set(TomlNode::fromVariant(QStringLiteral("list"), addresses));
    EXPECT_TRUE(parsed(writeToml(root)).sameAs(root));
}

TEST(TomlNode, HostileTextsStayOneValue)
{
    for (const QString &text :
         {QStringLiteral("Eve\r\n[local_server]\r\nprograms = \"dial\""), // I08
          QStringLiteral("\"\"\"\nlocked = []\n'''"), QStringLiteral("a\\"),
          QStringLiteral("\\u0022"), QString(QChar(0)), QStringLiteral("\U0001F600 \u00e4\u202e"),
          QStringLiteral("# no comment"), QStringLiteral("%COMSPEC% $HOME ${HOME}")}) {
        TomlNode root;
        root.table(QStringLiteral("me")).set(TomlNode::fromVariant(text, text));
        const TomlNode again = parsed(writeToml(root));
        EXPECT_TRUE(again.sameAs(root)) << qPrintable(text) << "\n" << writeToml(root).constData();
    }
}

TEST(TomlNode, SameAsSeesEveryDifference)
{
    const TomlNode one = parsed("a = 1\nb = [1, 2]\nc = {d = 1}\n");
    EXPECT_TRUE(one.sameAs(parsed("c = {d = 1}\n\nb = [1, 2]\na = 1\n")));
    for (const char *other :
         {"a = 1.0\nb = [1, 2]\nc = {d = 1}\n", "a = 1\nb = [2, 1]\nc = {d = 1}\n",
          "a = 1\nb = [1, 2]\nc = {d = 2}\n", "a = 1\nb = [1, 2]\nc = {e = 1}\n",
          "a = 1\nb = [1, 2]\n", "a = \"1\"\nb = [1, 2]\nc = {d = 1}\n"})
        EXPECT_FALSE(one.sameAs(parsed(other))) << other;
}
