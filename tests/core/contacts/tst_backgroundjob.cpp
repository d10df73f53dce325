// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/backgroundjob.h"
#include "tests/support/waitfor.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <gtest/gtest.h>

using namespace Jackfield;
using Line = BackgroundJob::Line;

namespace {

TEST(BackgroundJob, tellsOnTheThreadOfItsOwner)
{
    QObject owner;
    QList<int> told;
    const QThread *const here = QThread::currentThread();
    bool isHere = true;
    std::atomic_bool isElsewhere = false;
    const auto job = BackgroundJob::start(&owner, [&](Line &line) {
        isElsewhere = QThread::currentThread() != here;
        for (int i = 0; i < 3; ++i)
            line.tell([&, i] {
                told.append(i);
                isHere = isHere && QThread::currentThread() == here;
            });
    });
    ASSERT_TRUE(job);
    EXPECT_TRUE(waitFor([&] { return told.size() == 3; }));
    EXPECT_EQ(told, (QList<int> {0, 1, 2}));
    EXPECT_TRUE(isHere);
    EXPECT_TRUE(isElsewhere);
}

TEST(BackgroundJob, hearsThatItIsUnwantedAndMayStillTell)
{
    QObject owner;
    bool isTold = false;
    const auto job = BackgroundJob::start(&owner, [&](Line &line) {
        while (!line.isUnwanted())
            QThread::yieldCurrentThread();
        line.tell([&] { isTold = true; });
    });
    job->cancel();
    EXPECT_TRUE(waitFor([&] { return isTold; }));
}

TEST(BackgroundJob, tellsNothingOnceItIsGone)
{
    QObject owner;
    bool isTold = false;
    std::atomic_bool hasTold = false;
    auto job = BackgroundJob::start(&owner, [&](Line &line) {
        line.tell([&] { isTold = true; });
        hasTold = true;
        while (!line.isUnwanted())
            QThread::yieldCurrentThread();
        line.tell([&] { isTold = true; });
    });
    while (!hasTold)
        QThread::yieldCurrentThread();
    job.reset(); // with one call on its way
    QCoreApplication::processEvents();
    EXPECT_FALSE(isTold);
}

TEST(BackgroundJob, isNotWaitedForWhenItHangs)
{
    QObject owner;
    const auto mayEnd = std::make_shared<std::atomic_bool>(false);
    const auto hasEnded = std::make_shared<std::atomic_bool>(false);
    auto job = BackgroundJob::start(&owner, [mayEnd, hasEnded](Line &line) {
        while (!*mayEnd)
            QThread::yieldCurrentThread();
        line.tell([] { FAIL(); });
        *hasEnded = true;
    });
    job.reset(); // comes back
    EXPECT_FALSE(*hasEnded);
    *mayEnd = true;
    EXPECT_TRUE(waitFor([&] { return hasEnded->load(); }));
    QCoreApplication::processEvents();
}

} // namespace
