// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/backgroundwork.h"
#include "tests/support/waitfor.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

TEST(BackgroundWork, answersOnTheThreadOfItsOwner)
{
    QObject owner;
    BackgroundWork work(owner);
    const QThread *const here = QThread::currentThread();
    std::atomic_bool isElsewhere = false;
    QStringList answers;
    const auto take = [&](const Result<int> &answer) {
        EXPECT_EQ(QThread::currentThread(), here);
        answers << (answer ? QString::number(*answer) : answer.error().detail);
    };
    work.start<int>([&]() -> Result<int> {
            isElsewhere = QThread::currentThread() != here;
            return 7;
        })
        .then(&owner, take);
    EXPECT_TRUE(answers.isEmpty());
    EXPECT_TRUE(waitFor([&] { return answers.size() == 1; }));
    work.start<int>([]() -> Result<int> {
            return failure(Error::Code::Storage, QStringLiteral("The disk is full."));
        })
        .then(&owner, take);
    EXPECT_TRUE(waitFor([&] { return answers.size() == 2; }));
    EXPECT_TRUE(isElsewhere);
    EXPECT_EQ(answers, (QStringList {QStringLiteral("7"), QStringLiteral("The disk is full.")}));
}

TEST(BackgroundWork, answersWhenItGoesFirst)
{
    QObject owner;
    std::optional<Error::Code> code;
    std::atomic_bool mayEnd = false;
    {
        BackgroundWork work(owner);
        work.start<int>([&]() -> Result<int> {
                while (!mayEnd)
                    QThread::yieldCurrentThread();
                return 7;
            })
            .then(&owner, [&](const Result<int> &answer) {
                mayEnd = true;
                code = answer ? Error::Code {} : answer.error().code;
            });
    }
    EXPECT_EQ(code, Error::Code::Cancelled);
}

} // namespace
