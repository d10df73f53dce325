// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/controlclient.h"
#include "app/inbound/controlserver.h"
#include "app/inbound/singleinstance.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTimer>

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Jackfield {

using namespace std::chrono_literals;
using Kind = ControlClient::Failure::Kind;

namespace {

    class ControlServerTest : public testing::Test
    {
    protected:
        ControlServerTest()
            : server(clock,
                     [this](const QString &method, const QJsonObject &, const ControlCaller &) {
                         ++calls;
                         if (method == QLatin1String("wait"))
                             return waiting.emplace_back(JsonRpc::Answer(QJsonValue(0))).pending();
                         return Pending<JsonRpc::Answer>::ready(QJsonValue(method));
                     })
        { }
        void SetUp() override { ASSERT_TRUE(server.listen(path)); }

        /// Sends the bytes and returns what came until the server closed the door.
        QByteArray untilClosed(const QByteArray &bytes)
        {
            QLocalSocket socket;
            socket.connectToServer(path);
            EXPECT_TRUE(waitFor([&] { return socket.state() == QLocalSocket::ConnectedState; }));
            socket.write(bytes);
            EXPECT_TRUE(waitFor([&] { return socket.state() == QLocalSocket::UnconnectedState; }));
            return socket.readAll();
        }

        QTemporaryDir folder;
        QString path = folder.filePath(QStringLiteral("control.sock"));
        ManualClock clock;
        std::vector<Resolver<JsonRpc::Answer>> waiting;
        int calls = 0;
        ControlServer server;
    };

} // namespace

TEST_F(ControlServerTest, AnswersRequestsAtEverySplitPoint)
{
    const QByteArray request = R"({"jsonrpc":"2.0","id":1,"method":"calls"})"
                               "\n";
    const QByteArray answer = R"({"id":1,"jsonrpc":"2.0","result":"calls"})"
                              "\n";
    for (qsizetype i = 1; i < request.size(); ++i) {
        QLocalSocket socket;
        socket.connectToServer(path);
        socket.write(request.first(i));
        socket.flush();
        QCoreApplication::processEvents();
        socket.write(request.sliced(i));
        ASSERT_TRUE(waitFor([&] { return socket.bytesAvailable() >= answer.size(); })) << i;
        EXPECT_EQ(socket.readAll(), answer) << i;
    }
}

TEST_F(ControlServerTest, AnswersSeveralRequestsInOneRead)
{
    QLocalSocket socket;
    socket.connectToServer(path);
    socket.write(R"({"jsonrpc":"2.0","id":1,"method":"a"})"
                 "\n"
                 R"({"jsonrpc":"2.0","method":"b"})"
                 "\n"
                 R"({"jsonrpc":"2.0","id":2,"method":"c"})"
                 "\n");
    QByteArray got;
    ASSERT_TRUE(waitFor([&] {
        got += socket.readAll();
        return got.count('\n') == 2;
    }));
    EXPECT_TRUE(got.contains("\"result\":\"a\"") && got.contains("\"result\":\"c\""));
    EXPECT_EQ(calls, 3) << "the notification is carried out too, and not answered";
}

TEST_F(ControlServerTest, ClosesOnRubbish)
{
    EXPECT_TRUE(untilClosed("\xff\xff\xff\xff").contains("-32700"));
    EXPECT_TRUE(untilClosed(QByteArray("\x7f\xff\xff\xff", 4)).contains("-32700"));
    EXPECT_TRUE(untilClosed("{]\n").contains("-32700"));
    EXPECT_TRUE(untilClosed("{}\n").contains("-32600"));
    EXPECT_TRUE(waitFor([&] { return server.clientCount() == 0; }));
    EXPECT_EQ(calls, 0);
}

TEST_F(ControlServerTest, ClosesAt4KiB)
{
    const QByteArray answer = untilClosed('{' + QByteArray(ControlSession::maxRequest, ' '));
    EXPECT_TRUE(answer.contains("-32600")) << answer.constData();
    EXPECT_EQ(calls, 0);
}

TEST_F(ControlServerTest, ClosesOnAClientThatSaysNothing)
{
    QLocalSocket socket;
    socket.connectToServer(path);
    ASSERT_TRUE(waitFor([&] { return server.clientCount() == 1; }));
    clock.advance(1999ms);
    EXPECT_EQ(server.clientCount(), 1);
    clock.advance(1ms);
    EXPECT_EQ(server.clientCount(), 0);
    EXPECT_TRUE(waitFor([&] { return socket.state() == QLocalSocket::UnconnectedState; }));
}

TEST_F(ControlServerTest, ClosesOnASlowRequestButNotOnAnIdleClient)
{
    QLocalSocket socket;
    socket.connectToServer(path);
    socket.write(R"({"jsonrpc":"2.0","id":1,"method":"a"})"
                 "\n");
    ASSERT_TRUE(waitFor([&] { return socket.bytesAvailable() > 0; }));
    clock.advance(1h);
    EXPECT_EQ(server.clientCount(), 1) << "one that has asked may stay";
    socket.write("{");
    ASSERT_TRUE(waitFor([&] { return clock.pending() == 1; }));
    clock.advance(2s);
    EXPECT_EQ(server.clientCount(), 0);
}

TEST_F(ControlServerTest, BoundsClientsAndOpenRequests)
{
    std::vector<std::unique_ptr<QLocalSocket>> sockets;
    for (int i = 0; i <= ControlServer::maxClients; ++i) {
        sockets.push_back(std::make_unique<QLocalSocket>());
        sockets.back()->connectToServer(path);
        ASSERT_TRUE(waitFor(
            [&] { return server.clientCount() == std::min(i + 1, ControlServer::maxClients); }));
    }
    EXPECT_TRUE(waitFor([&] { return sockets.back()->state() == QLocalSocket::UnconnectedState; }));
    QByteArray requests;
    for (int i = 0; i <= ControlSession::maxOpen; ++i)
        requests += R"({"jsonrpc":"2.0","id":1,"method":"wait"})"
                    "\n";
    sockets.front()->write(requests);
    EXPECT_TRUE(
        waitFor([&] { return sockets.front()->state() == QLocalSocket::UnconnectedState; }));
    EXPECT_EQ(calls, ControlSession::maxOpen);
}

TEST_F(ControlServerTest, ClientDoesNotSendWhatWouldNotBeRead)
{
    ControlClient client(clock, path);
    QObject context;
    std::optional<ControlClient::Answer> answer;
    const QString text(ControlSession::maxRequest, QLatin1Char('1'));
    client.call(QStringLiteral("dial"), {{QStringLiteral("text"), text}}, 3s)
        .then(&context, [&](const auto &got) { answer = got; });
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->error().kind, Kind::TooLong);
}

TEST_F(ControlServerTest, SaysWhatStandsInTheWayOfTheSocket)
{
    QDir().mkdir(folder.filePath(QStringLiteral("taken")));
    ControlServer other(clock, nullptr);
    const auto listening = other.listen(folder.filePath(QStringLiteral("taken")));
    ASSERT_FALSE(listening);
    EXPECT_TRUE(listening.error().detail.contains(QLatin1String("taken")));
}

// A lock that cannot be written (a full disk) is not one that another process holds.
TEST_F(ControlServerTest, AStartSaysThatTheLockCannotBeWritten)
{
    Profile profile;
    profile.runtimeFolder = QStringLiteral("/proc");
    SingleInstance instance(clock, profile);
    QString words;
    QObject::connect(&instance, &SingleInstance::failed, &instance,
                     [&](const QString &told) { words = told; });
    instance.start({});
    ASSERT_TRUE(waitFor([&] { return !words.isEmpty(); }));
    EXPECT_TRUE(words.contains(QLatin1String("/proc/control.lock"))) << qPrintable(words);
}

TEST_F(ControlServerTest, TellsWatchersOnly)
{
    ControlClient watcher(clock, path);
    ControlClient other(clock, path);
    QList<QJsonObject> seen;
    QObject::connect(&watcher, &ControlClient::changed, &watcher,
                     [&](const QJsonObject &change) { seen << change; });
    QObject::connect(&other, &ControlClient::changed, &other, [&] { ADD_FAILURE(); });
    const auto watching = watcher.call(QStringLiteral("watch"), {}, 3s);
    const auto asking = other.call(QStringLiteral("calls"), {}, 3s);
    ASSERT_TRUE(waitFor([&] { return watching.isFinished() && asking.isFinished(); }));
    const QJsonObject change {{QStringLiteral("change"), QStringLiteral("call")}};
    server.publish(change);
    ASSERT_TRUE(waitFor([&] { return !seen.isEmpty(); }));
    EXPECT_EQ(seen, QList<QJsonObject> {change});
}

TEST_F(ControlServerTest, SocketAndItsReplacementArePrivate)
{
    ControlServer second(clock, [](const QString &, const QJsonObject &, const ControlCaller &) {
        return Pending<JsonRpc::Answer>::ready(QJsonValue(2));
    });
    ASSERT_TRUE(second.listen(path)) << "what lies there is replaced";
    struct stat status
    { };
    ASSERT_EQ(stat(path.toLocal8Bit().constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 077u, 0u);
    ControlClient client(clock, path);
    std::optional<ControlClient::Answer> answer;
    client.call(QStringLiteral("x"), {}, 3s).then(&client, [&](const auto &got) { answer = got; });
    ASSERT_TRUE(waitFor([&] { return answer.has_value(); }));
    EXPECT_EQ(**answer, QJsonValue(2));
}

TEST_F(ControlServerTest, ClientTellsWhyThereIsNoAnswer)
{
    std::optional<ControlClient::Answer> answer;
    const auto keep = [&](const ControlClient::Answer &got) { answer = got; };
    ControlClient nobody(clock, folder.filePath(QStringLiteral("none.sock")));
    nobody.call(QStringLiteral("x"), {}, 3s).then(&nobody, keep);
    ASSERT_TRUE(waitFor([&] { return answer.has_value(); }));
    EXPECT_EQ(answer->error().kind, Kind::NoInstance);

    answer.reset();
    auto client = std::make_unique<ControlClient>(clock, path);
    client->call(QStringLiteral("wait"), {}, 3s).then(&nobody, keep);
    ASSERT_TRUE(waitFor([&] { return calls == 1; }));
    clock.advance(3s);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->error().kind, Kind::TimedOut);

    answer.reset();
    client->call(QStringLiteral("wait"), {}, 3s).then(&nobody, keep);
    ASSERT_TRUE(waitFor([&] { return calls == 2; }));
    client.reset();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->error().kind, Kind::Lost);
}

namespace {

    // A child under another user id; needs root. Returns its exit code.
    int asNobody(const std::function<int()> &act)
    {
        const pid_t child = fork();
        if (child == 0)
            _exit(setresuid(65534, 65534, 65534) == 0 ? act() : 99);
        int status = 0;
        if (!waitFor([&] { return waitpid(child, &status, WNOHANG) == child; }))
            return 98;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 97;
    }

    sockaddr_un addressOf(const QString &path)
    {
        sockaddr_un address {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path.toLocal8Bit().constData(), sizeof address.sun_path);
        return address;
    }

} // namespace

TEST_F(ControlServerTest, TurnsAnotherUserAway)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "needs root to take another user id";
    // The mode of folder and socket keeps others out already; it is lifted to try the second door.
    chmod(folder.path().toLocal8Bit().constData(), 0755);
    chmod(path.toLocal8Bit().constData(), 0777);
    const sockaddr_un address = addressOf(path);
    const int code = asNobody([&] {
        const int fd = socket(AF_UNIX, SOCK_STREAM, 0);
        if (connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            return 1;
        const char request[] = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"calls\"}\n";
        [[maybe_unused]] const ssize_t sent = send(fd, request, sizeof request - 1, MSG_NOSIGNAL);
        char answer[64];
        return recv(fd, answer, sizeof answer, 0) > 0 ? 2 : 0;
    });
    EXPECT_EQ(code, 0) << "1: no connection, 2: it got an answer";
    EXPECT_EQ(calls, 0);
}

TEST_F(ControlServerTest, ClientDoesNotTalkToAnotherUser)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "needs root to take another user id";
    chmod(folder.path().toLocal8Bit().constData(), 0777);
    const sockaddr_un address = addressOf(folder.filePath(QStringLiteral("trap.sock")));
    ControlClient client(clock, folder.filePath(QStringLiteral("trap.sock")));
    std::optional<ControlClient::Answer> answer;
    int ready[2];
    ASSERT_EQ(pipe(ready), 0);
    QObject context;
    QTimer::singleShot(0, &context, [&] {
        char byte = 0;
        ASSERT_EQ(read(ready[0], &byte, 1), 1);
        client.call(QStringLiteral("calls"), {}, 3s).then(&context, [&](const auto &got) {
            answer = got;
        });
    });
    const int code = asNobody([&] {
        const int listener = socket(AF_UNIX, SOCK_STREAM, 0);
        if (bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
            || listen(listener, 1) != 0 || write(ready[1], "x", 1) != 1)
            return 1;
        const int fd = accept(listener, nullptr, nullptr);
        char byte = 0;
        return recv(fd, &byte, 1, 0) > 0 ? 2 : 0;
    });
    EXPECT_EQ(code, 0) << "1: it could not listen, 2: it was told something";
    ASSERT_TRUE(waitFor([&] { return answer.has_value(); }));
    EXPECT_EQ(answer->error().kind, Kind::Stranger);
    close(ready[0]);
    close(ready[1]);
}

} // namespace Jackfield
