// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ctl.h"
#include "app/ctl/localverbs.h"
#include "app/inbound/controlserver.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QBuffer>
#include <QJsonArray>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace Jackfield {

using namespace std::chrono_literals;

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

namespace {

    class CtlTest : public testing::Test
    {
    protected:
        CtlTest()
            : server(
                clock,
                [this](const QString &method, const QJsonObject &given, const ControlCaller &) {
                    methods << method;
                    params = given;
                    if (!reply) {
                        waiting = std::make_unique<Resolver<JsonRpc::Answer>>(QJsonValue(0));
                        return waiting->pending();
                    }
                    return Pending<JsonRpc::Answer>::ready(*reply);
                })
        { }
        /// Runs to its end; -1 when there is none.
        int run(QStringList arguments)
        {
            start(std::move(arguments));
            waitFor([this] { return exitCode >= 0; });
            streams.out.flush();
            streams.err.flush();
            return exitCode;
        }
        void start(QStringList arguments)
        {
            out.clear();
            err.clear();
            exitCode = -1;
            arguments << text("--profile") << folder.path();
            ctl = std::make_unique<Ctl>(clock, streams);
            QObject::connect(ctl.get(), &Ctl::finished, ctl.get(),
                             [this](int code) { exitCode = code; });
            ctl->run(arguments);
        }
        void listen() { ASSERT_TRUE(server.listen(Profile::at(folder.path()).socketPath())); }
        int exitCodeFor(Error::Code code)
        {
            reply = tl::unexpected(JsonRpc::failureFrom({code, text("why")}));
            return run({text("hangup")});
        }

        QTemporaryDir folder;
        ManualClock clock;
        QStringList methods;
        QJsonObject params;
        std::optional<JsonRpc::Answer> reply = JsonRpc::Answer(QJsonObject());
        std::unique_ptr<Resolver<JsonRpc::Answer>> waiting;
        ControlServer server;
        QBuffer in;
        QString out;
        QString err;
        Ctl::Streams streams {in, QTextStream(&out), QTextStream(&err)};
        std::unique_ptr<Ctl> ctl;
        int exitCode = -1;
    };

} // namespace

TEST_F(CtlTest, UsageErrorsEndWith2)
{
    listen();
    for (const QStringList &arguments : {QStringList {},
                                         {text("destroy")},
                                         {text("--loud"), text("calls")},
                                         {text("calls"), text("more")},
                                         {text("dial")},
                                         {text("status"), text("--line"), text("1")},
                                         {text("prompt"), text("x"), text("dial")},
                                         {text("status"), text("--profile=")}}) {
        EXPECT_EQ(run(arguments), exitUsage) << arguments.join(QLatin1Char(' ')).toStdString();
        EXPECT_FALSE(err.isEmpty());
    }
    EXPECT_TRUE(methods.isEmpty());
}

TEST_F(CtlTest, HelpNamesEveryVerb)
{
    EXPECT_EQ(run({text("--help")}), exitDone);
    for (const Verb &verb : verbs())
        EXPECT_TRUE(out.contains(verb.usage)) << verb.usage.toStdString();
    EXPECT_EQ(run({text("--version")}), exitDone);
    EXPECT_EQ(out, QStringLiteral("jackfieldctl " JACKFIELD_VERSION "\n"));
}

TEST_F(CtlTest, WithoutAnInstanceItEndsWith3)
{
    EXPECT_EQ(run({text("status")}), exitNoInstance);
    EXPECT_EQ(run({text("dial"), text("100")}), exitNoInstance);
    EXPECT_FALSE(err.isEmpty());
}

TEST_F(CtlTest, PrintsTheAnswerForPeopleOrAsJson)
{
    listen();
    reply = JsonRpc::Answer(QJsonObject {{text("result"), text("sent")}});
    EXPECT_EQ(run({text("dial"), text("100"), text("--line"), text("7")}), exitDone);
    EXPECT_EQ(out, text("sent (this system never answers)\n"));
    EXPECT_EQ(methods, QStringList {text("dial")});
    EXPECT_EQ(params, (QJsonObject {{text("text"), text("100")}, {text("line"), text("7")}}));
    EXPECT_EQ(run({text("--json"), text("dial"), text("100")}), exitDone);
    EXPECT_EQ(out, text("{\"result\":\"sent\"}\n"));
}

TEST_F(CtlTest, PrintsTheHistoryOfQueuesAsAsked)
{
    listen();
    reply = JsonRpc::Answer(QJsonArray());
    EXPECT_EQ(run({text("queue-history")}), exitDone);
    EXPECT_EQ(out, text("Nothing was seen of any queue.\n"));
    EXPECT_EQ(params, QJsonObject());
    EXPECT_EQ(run({text("queue-history"), text("--minutes"), text("60"), text("--csv")}), exitDone);
    EXPECT_TRUE(out.startsWith(QChar(0xfeff) + text("System,Queue,"))) << out.toStdString();
    EXPECT_TRUE(out.endsWith(text("\r\n")));
    EXPECT_EQ(params, (QJsonObject {{text("minutes"), 60}}));
    EXPECT_EQ(methods, (QStringList {text("queue-history"), text("queue-history")}));
    EXPECT_EQ(run({text("queue-history"), text("--json")}), exitDone);
    EXPECT_EQ(out, text("[]\n"));
    EXPECT_EQ(run({text("queue-history"), text("--minutes"), text("0")}), exitUsage);
    EXPECT_EQ(run({text("queues"), text("--csv")}), exitUsage);
}

TEST_F(CtlTest, MapsErrorsToExitCodes)
{
    listen();
    EXPECT_EQ(exitCodeFor(Error::Code::Refused), exitRefused);
    EXPECT_EQ(err, text("why\n"));
    EXPECT_EQ(exitCodeFor(Error::Code::NotPossible), exitRefused);
    EXPECT_EQ(exitCodeFor(Error::Code::NotConnected), exitRefused);
    EXPECT_EQ(exitCodeFor(Error::Code::Malformed), exitRefused);
    EXPECT_EQ(exitCodeFor(Error::Code::TimedOut), exitTimedOut);
    EXPECT_EQ(exitCodeFor(Error::Code::Uncertain), exitUncertain);
    reply = tl::unexpected(JsonRpc::Failure {JsonRpc::invalidParams, text("bad")});
    EXPECT_EQ(run({text("hangup")}), exitUsage);
}

TEST_F(CtlTest, AnOrderWithoutAnAnswerIsUncertain)
{
    listen();
    reply.reset();
    start({text("hangup")});
    ASSERT_TRUE(waitFor([this] { return !methods.isEmpty(); }));
    clock.advance(29s);
    EXPECT_EQ(exitCode, -1);
    clock.advance(1s);
    EXPECT_EQ(exitCode, exitUncertain);
    methods.clear();
    start({text("calls")});
    ASSERT_TRUE(waitFor([this] { return !methods.isEmpty(); }));
    clock.advance(3s);
    EXPECT_EQ(exitCode, exitTimedOut) << "a question changes nothing";
}

TEST_F(CtlTest, WatchPrintsALineForEveryChange)
{
    listen();
    start({text("watch")});
    ASSERT_TRUE(waitFor([this] { return server.clientCount() == 1; }));
    ASSERT_TRUE(waitFor([this] {
        server.publish({{text("change"), text("call")}});
        return !out.isEmpty();
    }));
    EXPECT_TRUE(out.startsWith(text("{\"change\":\"call\"}\n")));
    EXPECT_EQ(exitCode, -1);
}

TEST_F(CtlTest, ExpandsATemplateWithoutAnInstance)
{
    ASSERT_EQ(run({text("template"), text("expand"), text("http://{host}/?n=#"), text("--json"),
                   text("--number"), text("123"), text("--set"), text("host=pbx")}),
              exitDone);
    EXPECT_TRUE(out.contains(text("\"url\":\"http://pbx/?n=123\""))) << out.toStdString();
    EXPECT_EQ(run({text("template"), text("expand"), text("http://pbx:0/"), text("--number=1")}),
              exitRefused);
    EXPECT_EQ(err, text("E4: Port 0 is not possible; ports go from 1 to 65535\n"));
    EXPECT_EQ(run({text("template"), text("shrink"), text("tel:#"), text("--number=1")}),
              exitUsage);
    EXPECT_EQ(run({text("template"), text("expand"), text("tel:#")}), exitUsage);
}

} // namespace Jackfield
