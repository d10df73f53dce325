// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop/poptemplate.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

PopFacts caller(const QString &name)
{
    PopFacts facts;
    facts.number = text("+49 89 1234567");
    facts.name = name;
    return facts;
}

QStringList words(std::initializer_list<const char *> list)
{
    QStringList words;
    for (const char *word : list)
        words.append(text(word));
    return words;
}

/// The one argument that `word` becomes.
QString argument(const char *word, const QString &name)
{
    const auto program = PopProgram::parse({text("/usr/bin/crm"), text(word)});
    const QStringList arguments =
        program ? program->arguments(caller(name)) : QStringList {program.error().detail};
    return arguments.size() == 1 ? arguments.first() : QString();
}

/// Empty: it is fine.
QString trouble(const QStringList &program)
{
    const auto parsed = PopProgram::parse(program);
    if (parsed)
        return {};
    EXPECT_EQ(parsed.error().code, Error::Code::Malformed);
    EXPECT_FALSE(parsed.error().detail.isEmpty());
    return parsed.error().detail;
}

} // namespace

TEST(PopProgram, OneArgumentForEachWord)
{
    const auto program = PopProgram::parse(
        words({"/opt/c r m/crm", "--call", "{number}", "a b {name}", "", "100%", "%%nobody%%",
               "{\"n\": \"<# N #>\"}", "{ name }", "$(id) `id` \"'"}));
    ASSERT_TRUE(program);
    EXPECT_EQ(program->program(), text("/opt/c r m/crm"));
    EXPECT_TRUE(program->showsNumber());
    EXPECT_EQ(program->arguments(caller(text("Söhne & \"x\" $HOME"))),
              words({"--call", "+49891234567", "a b Söhne & \"x\" $HOME", "", "100%", "",
                     "{\"n\": \"+49891234567\"}", "{ name }", "$(id) `id` \"'"}));
    EXPECT_TRUE(PopProgram::parse(words({"/bin/true"}))->arguments(PopFacts()).isEmpty());
    EXPECT_FALSE(PopProgram::parse(words({"/bin/true", "{name}"}))->showsNumber());
}

TEST(PopProgram, ValuesAreNotLookedAtAgain)
{
    const QString marks = text("{number}%%calleridnumber%%<# N #>");
    EXPECT_EQ(argument("{name}", marks), marks);
}

TEST(PopProgram, ValuesAreNoOptions)
{
    EXPECT_EQ(argument("{name}", text("--config=/tmp/evil")), text(" --config=/tmp/evil"));
    EXPECT_EQ(argument("{name}", text("-")), text(" -"));
    EXPECT_EQ(argument("<# NAME #>x", text("-")), text(" -x"));
    EXPECT_EQ(argument("{queue}{name}", text("-x")), text(" -x"));
    EXPECT_EQ(argument("{queue}-v", text("")), text(" -v"));
    EXPECT_EQ(argument("{name}", text("\n-x")), text(" -x"));
    EXPECT_EQ(argument("--name={name}", text("--config=x")), text("--name=--config=x"));
    EXPECT_EQ(argument("-n{name}", text("-x")), text("-n-x"));
    EXPECT_EQ(argument("{name}", text("a-b")), text("a-b"));
}

TEST(PopProgram, ValuesHaveNoControlCharactersAndAreCut)
{
    EXPECT_EQ(argument("{name}", text("a\r\nb\tc\x1b[0m")), text("a b c [0m"));
    EXPECT_EQ(argument("{name}", QString(1, QChar(u'\0')) + text("x")), text("x"));
    EXPECT_EQ(argument("{name}{name}", QString(40'000, u'x')), QString(512, u'x'));
}

TEST(PopProgram, TheProgramItselfIsFixed)
{
    for (const char *program : {"", "crm", "./crm", "../crm", "~/crm", "-crm", "//server/share/crm",
                                "\\\\server\\crm", "{name}", "$HOME/crm", " /usr/bin/crm"})
        EXPECT_TRUE(trouble({text(program)}).contains(text("whole path"))) << program;
    for (const char *program :
         {"/usr/bin/{name}", "/{number}", "/opt/%%channel%%", "/opt/<# N #>", "/opt/<# x"})
        EXPECT_TRUE(trouble({text(program)}).contains(text("placeholder"))) << program;
    EXPECT_FALSE(trouble({}).isEmpty());
    EXPECT_FALSE(trouble(words({"/bin/a\nb"})).isEmpty());
    EXPECT_FALSE(trouble(words({"/bin/a", "x\x01"})).isEmpty());
    EXPECT_FALSE(trouble(words({"/bin/a", "{caller}"})).isEmpty());
    EXPECT_FALSE(trouble(words({"/bin/a", "<# N"})).isEmpty());
}

// security.md T59, CVE-2024-24576
TEST(PopProgram, BatchFilesOnlyGetDigits)
{
    for (const char *program :
         {"/opt/popup.bat", "/opt/popup.cmd", "/opt/popup.BAT", "/opt/popup.bat.",
          "/opt/popup.bat ", "/opt/popup.Cmd . .", "/.bat"}) {
        for (const char *word : {"{name}", "/n:{note}", "{line}", "%%clid%%", "%%nobody%%"})
            EXPECT_TRUE(trouble({text(program), text(word)}).contains(text(".bat"))) << program;
        EXPECT_EQ(trouble(words({program, "{number}", "<# N #>", "%%billsec%%", "/fixed"})),
                  QString());
    }
    EXPECT_EQ(trouble(words({"/opt/acrobat", "{name}"})), QString());
    EXPECT_EQ(trouble(words({"/opt/popup.bat.sh", "{name}"})), QString());
}
