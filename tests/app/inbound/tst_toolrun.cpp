// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/toolrun.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

namespace Jackfield {

using namespace std::chrono_literals;

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

namespace {

    class ToolRunTest : public testing::Test
    {
    protected:
        void start(const char *name, const QStringList &arguments)
        {
            answer.reset();
            runTool(clock, text(name), arguments, 10s, &parent)
                .then(&context, [this](const Result<QByteArray> &got) { answer = got; });
        }
        bool isAnswered()
        {
            return waitFor([this] { return answer.has_value(); });
        }
        bool isGone()
        {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return waitFor([this] { return parent.children().isEmpty(); });
        }
        ManualClock clock;
        QObject parent;
        QObject context;
        std::optional<Result<QByteArray>> answer;
    };

} // namespace

TEST_F(ToolRunTest, AnswersWithTheOutput)
{
    start("printf", {text("%s"), text("a $HOME; `x`\n")});
    ASSERT_TRUE(isAnswered());
    EXPECT_EQ(*answer, QByteArray("a $HOME; `x`\n"));
    EXPECT_TRUE(isGone());
    EXPECT_EQ(clock.pending(), 0);
}

TEST_F(ToolRunTest, GivesNothingToRead)
{
    start("cat", {});
    ASSERT_TRUE(isAnswered());
    EXPECT_EQ(*answer, QByteArray());
}

TEST_F(ToolRunTest, TellsWhyItFailed)
{
    start("sh", {text("-c"), text("echo 'no \033[2J way' >&2; exit 3")});
    ASSERT_TRUE(isAnswered());
    EXPECT_EQ(answer->error(), (Error {Error::Code::Refused, text("sh failed: no \\x1b[2J way")}));
    start("false", {});
    ASSERT_TRUE(isAnswered());
    EXPECT_EQ(answer->error(), (Error {Error::Code::Refused, text("false failed.")}));
    start("sh", {text("-c"), text("kill -9 $$")});
    ASSERT_TRUE(isAnswered());
    EXPECT_EQ(answer->error().code, Error::Code::Refused);
}

TEST_F(ToolRunTest, TellsWhatIsNotInstalled)
{
    start("jackfield-no-such-tool", {});
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->error(),
              (Error {Error::Code::Unsupported, text("jackfield-no-such-tool is not installed.")}));
}

TEST_F(ToolRunTest, EndsWhatDoesNotEnd)
{
    start("sleep", {text("600")});
    clock.advance(10s);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->error().code, Error::Code::TimedOut);
    EXPECT_TRUE(isGone());
}

TEST_F(ToolRunTest, EndsWhatWritesForEver)
{
    start("yes", {});
    ASSERT_TRUE(isAnswered());
    EXPECT_EQ(answer->error(), (Error {Error::Code::Refused, text("yes wrote too much.")}));
    EXPECT_TRUE(isGone());
}

TEST_F(ToolRunTest, DiesWithItsParent)
{
    auto owner = std::make_unique<QObject>();
    runTool(clock, text("sleep"), {text("600")}, 10s, owner.get())
        .then(&context, [this](const Result<QByteArray> &got) { answer = got; });
    owner.reset();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->error().code, Error::Code::Cancelled);
    EXPECT_EQ(clock.pending(), 0);
}

} // namespace Jackfield
