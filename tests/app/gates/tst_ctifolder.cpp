// SPDX-License-Identifier: GPL-3.0-or-later
// How files in the watched folder become orders.
#include "tests/app/gates/ctifolderfixture.h"
#include "tests/support/badinput.h"
#include "tests/support/waitfor.h"

#include <fcntl.h>

namespace Jackfield {

using TapiMaster::TextCommand;
using TapiMaster::Verb;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {
    const QByteArray order = "MakeCall 100 0891234567\r\n";
}

TEST_F(CtiFolderTest, AFileIsOneCallAndGoesToDone)
{
    watch();
    write("call.cti", order);
    EXPECT_THAT(orders, IsEmpty());
    pass();
    ASSERT_EQ(orders.size(), 1U);
    EXPECT_EQ(orders[0].command, (TextCommand {Verb::MakeCall, "100", "0891234567"}));
    EXPECT_EQ(orders[0].source,
              (Source {Source::Kind::File, QStringLiteral("call.cti"), Source::Trust::Proved, 0}));
    EXPECT_TRUE(orders[0].peer.isLoopback());
    EXPECT_THAT(names(), IsEmpty());
    EXPECT_EQ(names("done"), QStringList(QStringLiteral("call.cti")));
    struct stat status = {};
    ASSERT_EQ(stat(QFile::encodeName(path("done")).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0700U);
    pass(1h);
    EXPECT_EQ(orders.size(), 1U);
    EXPECT_THAT(refusals, IsEmpty());
    EXPECT_EQ(cti.problem(), QString());
}

TEST_F(CtiFolderTest, TheRowsThatAreFiles)
{
    enum Outcome { Call, Reject, Ignore };
    const QMap<QString, Outcome> wanted {
        {QStringLiteral("C00"), Call},   {QStringLiteral("C11"), Reject},
        {QStringLiteral("C12"), Reject}, {QStringLiteral("C13"), Reject},
        {QStringLiteral("C15"), Reject}, {QStringLiteral("C16"), Ignore},
        {QStringLiteral("C17"), Call},   {QStringLiteral("C22"), Ignore},
        {QStringLiteral("C23"), Call},   {QStringLiteral("C24"), Ignore}};
    int seen = 0;
    for (const BadRow &row : badRows("cti-file")) {
        const auto outcome = wanted.constFind(row.name.left(3));
        if (outcome == wanted.cend())
            continue; // NoRowIsForgotten
        QList<BadPiece> pieces = badPieces(row.input);
        const BadPiece file = pieces.takeFirst();
        ASSERT_EQ(file.macro, QStringLiteral("FILE"));
        QDir(root).removeRecursively();
        ASSERT_TRUE(QDir().mkdir(root));
        setMode(0700);
        orders.clear();
        refusals.clear();
        watch();
        write(unescaped(file.arguments.value(0)), bytesOf(pieces));
        pass();
        const auto name = qPrintable(row.name);
        EXPECT_EQ(orders.size(), *outcome == Call ? 1U : 0U) << name;
        EXPECT_EQ(names("done").size(), *outcome == Call ? 1 : 0) << name;
        EXPECT_EQ(names("rejected").size(), *outcome == Reject ? 1 : 0) << name;
        EXPECT_EQ(refusals.size(), *outcome == Reject ? 1 : 0) << name;
        EXPECT_EQ(names().size(), *outcome == Ignore ? 1 : 0) << name;
        ++seen;
    }
    EXPECT_EQ(seen, wanted.size());
}

TEST_F(CtiFolderTest, NoRowIsForgotten)
{
    const QStringList known = QStringLiteral("C00 C11 C12 C13 C15 C16 C17 C22 C23 C24 " // above
                                             "C02 C20 " // below
                                             "C05 C06 C07 C10 C18 C19") // tst_ctifolderattacks
                                  .split(u' ');
    for (const BadRow &row : badRows("cti-file"))
        EXPECT_TRUE(known.contains(row.name.left(3))) << qPrintable(row.name);
}

TEST_F(CtiFolderTest, NamesAreShownEscaped) // C17
{
    watch();
    write("a\nb\x1b\xff.cti", "rubbish");
    write("c\x07.cti", order);
    pass();
    ASSERT_EQ(refusals.size(), 1);
    EXPECT_EQ(refusals[0], QStringLiteral("a b\\x1b\uFFFD.cti"));
    EXPECT_EQ(unlink(raw("rejected/a\nb\x1b\xff.cti").constData()), 0); // Qt could not
    ASSERT_EQ(orders.size(), 1U);
    EXPECT_EQ(orders[0].source.origin, QStringLiteral("c\\x07.cti"));
}

TEST_F(CtiFolderTest, AFileRenamedIntoPlace) // C02
{
    watch();
    write("call.tmp", order, 0s);
    pass(400ms);
    ASSERT_TRUE(QFile::rename(path("call.tmp"), path("call.cti")));
    pass();
    EXPECT_EQ(orders.size(), 1U);
}

TEST_F(CtiFolderTest, AFreshFileWaitsHalfASecond)
{
    write("call.cti", "MakeCall 100 08912", 0s);
    watch();
    pass(450ms);
    EXPECT_THAT(orders, IsEmpty());
    write("call.cti", order, 0s); // the writer goes on
    pass(450ms);
    EXPECT_THAT(orders, IsEmpty());
    pass(300ms);
    EXPECT_THAT(numbers(), ElementsAre(QStringLiteral("0891234567")));
}

TEST_F(CtiFolderTest, AFileFromAClockThatIsAheadWaitsByOurs)
{
    write("call.cti", order, -30s);
    watch();
    pass(450ms);
    EXPECT_THAT(orders, IsEmpty());
    pass(600ms);
    EXPECT_EQ(orders.size(), 1U);
}

TEST_F(CtiFolderTest, OldFilesAtStartAreRejected) // C20
{
    write("hour.cti", order, 1h);
    write("minute.cti", order, 60'001ms);
    write("fresh.cti", order, 59s);
    write("future.cti", order, -61s);
    write("ancient.cti", order, 0s);
    const timespec times[2] = {{0, UTIME_OMIT}, {std::numeric_limits<time_t>::max() / 2, 0}};
    utimensat(AT_FDCWD, QFile::encodeName(path("ancient.cti")).constData(), times, 0);
    watch();
    pass(100ms);
    ASSERT_EQ(orders.size(), 1U);
    EXPECT_EQ(orders[0].source.origin, QStringLiteral("fresh.cti"));
    EXPECT_EQ(names("rejected"),
              QStringList({QStringLiteral("ancient.cti"), QStringLiteral("future.cti"),
                           QStringLiteral("hour.cti"), QStringLiteral("minute.cti")}));
    EXPECT_EQ(refusals.size(), 4);
}

TEST_F(CtiFolderTest, WhatIsRefusedGoesToRejected)
{
    using Verdict = TextAnswer::Verdict;
    watch();
    for (const Verdict refusal : {Verdict::Malformed, Verdict::Foreign, Verdict::Refused,
                                  Verdict::TooMany, Verdict::NotPossible}) {
        verdict = refusal;
        write("call.cti", order);
        pass();
        EXPECT_EQ(lastWords, QStringLiteral("answered"));
    }
    EXPECT_EQ(orders.size(), 5U);
    EXPECT_EQ(names("rejected"),
              QStringList({QStringLiteral("2-call.cti"), QStringLiteral("3-call.cti"),
                           QStringLiteral("4-call.cti"), QStringLiteral("5-call.cti"),
                           QStringLiteral("call.cti")}));
    verdict = Verdict::Asked;
    write("call.cti", order);
    pass();
    EXPECT_EQ(names("done"), QStringList(QStringLiteral("call.cti")));
    pass(1h);
    EXPECT_EQ(orders.size(), 6U);
    EXPECT_EQ(refusals.size(), 5);
}

TEST_F(CtiFolderTest, AllVerbsAreHandedOn)
{
    watch();
    write("1.cti", "Answer NNNNN");
    pass();
    write("2.cti", "forward 100 *");
    pass();
    ASSERT_EQ(orders.size(), 2U);
    EXPECT_EQ(orders[0].command, (TextCommand {Verb::Answer, "NNNNN", {}}));
    EXPECT_EQ(orders[1].command, (TextCommand {Verb::Forward, "100", "*"}));
}

TEST_F(CtiFolderTest, LongNamesAndSubfolders)
{
    watch();
    QDir(root).mkpath(QStringLiteral("sub/dir.cti"));
    write("sub/call.cti", order);
    const QByteArray longName = QByteArray(251, 'n') + ".cti";
    for (int i = 0; i < 3; ++i) {
        write(longName, order);
        pass();
    }
    EXPECT_EQ(orders.size(), 3U);
    EXPECT_EQ(names("done").size(), 3);
    EXPECT_EQ(names("sub").size(), 1);
    QDir(root).rename(QStringLiteral("sub/dir.cti"), QStringLiteral("dir.cti"));
    pass();
    EXPECT_TRUE(QFileInfo(path("dir.cti")).isDir());
}

TEST_F(CtiFolderTest, AFolderThatIsNotThereYetAndComesBack)
{
    root = folder.filePath(QStringLiteral("share"));
    watch();
    EXPECT_NE(cti.problem(), QString());
    EXPECT_EQ(changes, 1);
    QDir().mkdir(root);
    setMode(0700);
    write("old.cti", order, 2min);
    write("call.cti", order);
    pass();
    EXPECT_EQ(cti.problem(), QString());
    EXPECT_EQ(changes, 2);
    EXPECT_EQ(orders.size(), 1U);
    EXPECT_EQ(refusals.size(), 1);

    ASSERT_TRUE(QFile::rename(root, root + QStringLiteral(".away")));
    pass();
    EXPECT_NE(cti.problem(), QString());
    EXPECT_EQ(changes, 3);
    ASSERT_TRUE(QFile::rename(root + QStringLiteral(".away"), root));
    write("second.cti", order);
    pass();
    EXPECT_EQ(cti.problem(), QString());
    EXPECT_EQ(orders.size(), 2U);
}

TEST_F(CtiFolderTest, SetUpAgainAndOff)
{
    const QString first = root;
    watch();
    pass();
    root = folder.filePath(QStringLiteral("other"));
    QDir().mkdir(root);
    setMode(0700);
    watch();
    write("call.cti", order);
    write("../left.cti", order);
    pass();
    EXPECT_EQ(orders.size(), 1U);
    EXPECT_EQ(orders[0].source.origin, QStringLiteral("call.cti"));
    cti.setUp({});
    EXPECT_EQ(cti.problem(), QString());
    EXPECT_EQ(clock.pending(), 0);
    write("late.cti", order);
    pass();
    EXPECT_EQ(orders.size(), 1U);
    cti.setUp({QStringLiteral("relative"), false});
    EXPECT_NE(cti.problem(), QString());
}

TEST_F(CtiFolderTest, AnEventBringsTheLookForward)
{
    watch();
    pass(100ms); // the first scan is over, the next one due in 3 s
    write("call.cti", order, 1s);
    EXPECT_TRUE(waitFor([&] {
        clock.advance(5ms);
        return !orders.empty();
    }));
    EXPECT_LT(clock.monotonic(), 1'003'000ms) << "the rescan came first";
}

} // namespace Jackfield
