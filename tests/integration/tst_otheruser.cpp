// SPDX-License-Identifier: GPL-3.0-or-later
// Another user of the same machine cannot dial, by none of the doors (security.md T17, T18, T21):
// with a process that really runs under another user id.
#include "tests/integration/gate.h"
#include "tests/support/childprocess.h"
#include "tests/support/peer.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>

#include <csignal>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Jackfield {

namespace {

    constexpr unsigned nobody = 65534;
    using Transport = PeerScript::Transport;

    QString text(const char *utf8)
    {
        return QString::fromUtf8(utf8);
    }

    class OtherUser : public testing::Test
    {
    protected:
        void SetUp() override
        {
            if (geteuid() != 0)
                GTEST_SKIP() << "only root can become another user: run the tests as root for this";
        }
        PeerScript script(Transport transport, const char *input, const char *address = "127.0.0.1")
        {
            PeerScript script = peerScript(badPieces(QString::fromUtf8(input)));
            script.transport = transport;
            script.address = address;
            script.port = gate.port();
            script.user = nobody;
            return script;
        }
        void nothingHappened()
        {
            EXPECT_TRUE(gate.prompts().isEmpty());
            EXPECT_TRUE(gate.isRunning());
            EXPECT_EQ(gate.ordered(), QByteArray());
        }
        /// The peer has gone when jackfield looks whose it was.
        QList<PeerAnswer> runBehindItsBack(PeerScript peer)
        {
            peer.goesAtOnce = true;
            kill(pid_t(gate.processId()), SIGSTOP);
            const auto answers = runPeer(peer);
            kill(pid_t(gate.processId()), SIGCONT);
            return answers;
        }
        static QByteArray local(const QString &path) { return QFile::encodeName(path); }

        Gate gate;
    };

    const char click[] =
        "GET /Makecall%20NNNNN%200891234567 HTTP/1.1\\r\\nHost: 127.0.0.1:PORT\\r\\n"
        "Sec-Fetch-Site: cross-site\\r\\nSec-Fetch-Mode: navigate\\r\\n"
        "Sec-Fetch-Dest: document\\r\\nSec-Fetch-User: ?1\\r\\n\\r\\n";

} // namespace

TEST_F(OtherUser, IsNotHeardByTcp)
{
    ASSERT_EQ(gate.start(), QString());
    const QByteArray port = QByteArray::number(gate.port());
    for (const char *address : {"127.0.0.1", "::1"}) {
        for (const QByteArray &input :
             {QByteArray("MakeCall 100 0891234567\\r\\n"), QByteArray("MakeCall 100 112\\r\\n"),
              QByteArray("Drop 100\\r\\n"), QByteArray(click).replace("PORT", port)}) {
            SCOPED_TRACE((QByteArray(address) + ' ' + input).constData());
            const int before = gate.counted(text("other_user"));
            PeerScript peer = script(Transport::Tcp, input, address);
            peer.staysOpen = true;
            const auto answers = runPeer(peer);
            ASSERT_EQ(answers.size(), 1);
            EXPECT_TRUE(answers[0].connected && answers[0].closed);
            EXPECT_EQ(answers[0].bytes, QByteArray());
            EXPECT_EQ(gate.counted(text("other_user")), before + 1);
            nothingHappened();
        }
    }
    EXPECT_TRUE(gate.stop());
    EXPECT_EQ(gate.ordered(), QByteArray());
}

TEST_F(OtherUser, IsNotHeardByUdp)
{
    ASSERT_EQ(gate.start(), QString());
    for (const char *address : {"127.0.0.1", "::1"}) {
        const auto answers = runPeer(script(Transport::Udp, "MakeCall 100 0891234567", address));
        ASSERT_EQ(answers.size(), 1);
        EXPECT_TRUE(answers[0].connected);
        EXPECT_EQ(answers[0].bytes, QByteArray());
        nothingHappened();
    }
    EXPECT_TRUE(gate.stop());
    EXPECT_EQ(gate.ordered(), QByteArray());
}

// Nobody can tell whose it was then. It counts as nobody's, not as root's: a question at most.
TEST_F(OtherUser, WhoIsGoneAtOnceDialsNothing)
{
    for (const Transport transport : {Transport::Tcp, Transport::Udp}) {
        SCOPED_TRACE(transport == Transport::Tcp ? "TCP" : "UDP");
        ASSERT_EQ(gate.start(), QString());
        runBehindItsBack(script(transport, "MakeCall 100 0891234567"));
        const QJsonArray prompts = gate.prompts();
        EXPECT_LE(prompts.size(), 1);
        for (const QJsonValue &prompt : prompts)
            EXPECT_FALSE(prompt[QLatin1String("rememberable")].toBool());
        EXPECT_TRUE(gate.stop());
        EXPECT_EQ(gate.ordered(), QByteArray());
    }
}

// The profile keeps others out; and if it did not, the other end of the socket is looked at.
TEST_F(OtherUser, IsNotHeardByTheControlSocket)
{
    ASSERT_EQ(gate.start(), QString());
    const char dial[] = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"dial\","
                        "\"params\":{\"text\":\"0891234567\"}}\\n";
    const QByteArray path = local(gate.programs.folder() + text("/control.sock"));
    struct stat profile
    { };
    ASSERT_EQ(stat(local(gate.programs.folder()).constData(), &profile), 0);
    EXPECT_EQ(profile.st_mode & 0777u, 0700u);
    EXPECT_FALSE(runPeer(script(Transport::Local, dial, path)).value(0).connected);

    for (const QByteArray &opened :
         {local(gate.programs.folder() + text("/..")), local(gate.programs.folder()), path})
        ASSERT_EQ(chmod(opened.constData(), 0777), 0);
    PeerScript peer = script(Transport::Local, dial, path);
    peer.staysOpen = true;
    const auto answers = runPeer(peer);
    ASSERT_EQ(answers.size(), 1);
    EXPECT_TRUE(answers[0].connected && answers[0].closed);
    EXPECT_EQ(answers[0].bytes, QByteArray());
    QLocalSocket own;
    own.connectToServer(QFile::decodeName(path));
    own.write(bytesOf(badPieces(text(dial))));
    EXPECT_TRUE(waitFor([this] { return gate.ordered().endsWith("; "); })) << "ourselves";
    EXPECT_EQ(gate.ordered(), QByteArray("MakeCall 100 0891234567; "));
    EXPECT_TRUE(gate.stop());
}

/// Puts an order into a folder, from a child process. "written", or why not.
static QByteArray putFile(const QByteArray &folder)
{
    QFile file(QFile::decodeName(folder) + QLatin1String("/call.cti"));
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString().toUtf8();
    file.write("MakeCall 100 0891234567\r\n");
    return "written";
}

TEST_F(OtherUser, IsNotHeardByTheFolder)
{
    const QTemporaryDir around;
    ASSERT_EQ(chmod(local(around.path()).constData(), 0755), 0);
    const QByteArray folder = local(around.filePath(text("cti")));
    ASSERT_EQ(mkdir(folder.constData(), 0700), 0);
    gate.settings = "[cti_folder]\npath = \"" + folder + "\"\n";
    ASSERT_EQ(gate.start(), QString());
    ChildProcess kept([&] { return putFile(folder); }, nobody);
    ASSERT_TRUE(kept.finish());
    EXPECT_NE(*kept.result(), QByteArray("written"));
    nothingHappened();
    EXPECT_TRUE(gate.stop());

    // Where others may write, nothing is read at all, and the user is told.
    ASSERT_EQ(chmod(folder.constData(), 01777), 0);
    ChildProcess let([&] { return putFile(folder); }, nobody);
    EXPECT_EQ(let.finish(), QByteArray("written"));
    EXPECT_TRUE(gate.start().contains(QFile::decodeName(folder)));
    nothingHappened();
    EXPECT_TRUE(gate.stop());

    // A file of somebody else in a folder that is private again is not ours to carry out.
    ASSERT_EQ(chmod(folder.constData(), 0700), 0);
    ASSERT_EQ(gate.start(), QString());
    QFile own(QFile::decodeName(folder) + text("/own.cti"));
    ASSERT_TRUE(own.open(QIODevice::WriteOnly));
    own.write("Nonsense\r\n");
    own.close();
    EXPECT_TRUE(waitFor([&] { return !own.exists(); })) << "the folder was looked through";
    nothingHappened();
    EXPECT_TRUE(gate.stop());
    EXPECT_EQ(gate.ordered(), QByteArray());
}

// uid 0 in the kernel's table is another user like any other, to whoever is not root.
TEST_F(OtherUser, RootIsAStrangerToo)
{
    if (!gate.programs.runAs(nobody))
        GTEST_SKIP() << "another user cannot reach the programs where they are built";
    ASSERT_EQ(gate.start(), QString());
    for (const Transport transport : {Transport::Tcp, Transport::Udp}) {
        PeerScript peer = script(transport, "MakeCall 100 0891234567\\r\\n");
        peer.user.reset();
        EXPECT_EQ(runPeer(peer).value(0).bytes, QByteArray());
        nothingHappened();
    }
    PeerScript own = script(Transport::Tcp, "MakeCall 100 0891234567\\r\\n");
    EXPECT_TRUE(runPeer(own).value(0).connected);
    EXPECT_TRUE(waitFor([this] { return gate.ordered().endsWith("; "); })) << "its own user dials";
    EXPECT_TRUE(gate.stop());
}

} // namespace Jackfield
