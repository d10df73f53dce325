// SPDX-License-Identifier: GPL-3.0-or-later
// What others may try with the watched folder (security.md T46 to T51).
#include "tests/app/gates/ctifolderfixture.h"

#include <QElapsedTimer>

#include <atomic>
#include <fcntl.h>
#include <linux/fs.h>
#include <linux/magic.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace Jackfield {

using testing::IsEmpty;

namespace {

    const QByteArray order = "MakeCall 100 0891234567\r\n";

    class CtiFolderAttackTest : public CtiFolderTest
    {
    protected:
        /// Nothing may come of what lies in the folder, which stays as it is.
        void expectIgnored()
        {
            QElapsedTimer timer;
            timer.start();
            const QStringList before = names();
            watch();
            pass(1min);
            EXPECT_THAT(orders, IsEmpty());
            EXPECT_THAT(refusals, IsEmpty());
            EXPECT_EQ(names(), before);
            EXPECT_LT(timer.elapsed(), 5000); // it does not block
        }
        /// Moving and removing in the folder fails from now on, for root too; false when this
        /// process cannot arrange that.
        bool freeze(bool on)
        {
            if (geteuid() != 0)
                return chmod(raw("").constData(), on ? 0500 : 0700) == 0;
            const FileDescriptor opened(::open(raw("").constData(), O_RDONLY | O_DIRECTORY));
            const int flags = on ? FS_IMMUTABLE_FL : 0;
            return ioctl(opened.number(), FS_IOC_SETFLAGS, &flags) == 0;
        }
    };

    /// What is due at once comes a millisecond later.
    class OneTurnAtATime final : public Clock
    {
    public:
        explicit OneTurnAtATime(ManualClock &clock)
            : m_clock(clock)
        { }
        QDateTime now() const override { return m_clock.now(); }
        std::chrono::milliseconds monotonic() const override { return m_clock.monotonic(); }
        std::unique_ptr<Alarm> after(std::chrono::milliseconds delay,
                                     std::function<void()> fire) override
        {
            return m_clock.after(std::max(delay, 1ms), std::move(fire));
        }

    private:
        ManualClock &m_clock;
    };

} // namespace

TEST_F(CtiFolderAttackTest, SymbolicLinks)
{
    write("secret", order);
    ASSERT_EQ(symlink("secret", raw("call.cti").constData()), 0);
    ASSERT_EQ(symlink("nowhere", raw("dangling.cti").constData()), 0);
    ASSERT_EQ(symlink("/dev/zero", raw("zero.cti").constData()), 0);
    expectIgnored();
}

TEST_F(CtiFolderAttackTest, HardLinks)
{
    write("secret", order);
    ASSERT_EQ(link(raw("secret").constData(), raw("call.cti").constData()), 0);
    expectIgnored();
    ASSERT_EQ(unlink(raw("secret").constData()), 0); // now it has one name
    setAge("call.cti", 1s);
    pass();
    EXPECT_EQ(orders.size(), 1U);
}

TEST_F(CtiFolderAttackTest, PipesAndSockets) // C06
{
    ASSERT_EQ(mkfifo(raw("pipe.cti").constData(), 0600), 0);
    const FileDescriptor server(socket(AF_UNIX, SOCK_STREAM, 0));
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    ASSERT_LT(size_t(raw("socket.cti").size()), sizeof address.sun_path);
    std::copy_n(raw("socket.cti").constData(), raw("socket.cti").size(), address.sun_path);
    ASSERT_EQ(bind(server.number(), reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    ASSERT_TRUE(QDir(root).mkdir(QStringLiteral("folder.cti")));
    expectIgnored();
}

TEST_F(CtiFolderAttackTest, Devices) // C07
{
    if (mknod(raw("call.cti").constData(), S_IFCHR | 0600, makedev(1, 5)) != 0)
        GTEST_SKIP() << "no device can be made here: " << strerror(errno);
    expectIgnored();
}

TEST_F(CtiFolderAttackTest, FilesOfOthers)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "only root can give files away";
    write("call.cti", order);
    ASSERT_EQ(chown(raw("call.cti").constData(), 65534, 65534), 0);
    expectIgnored();
}

TEST_F(CtiFolderAttackTest, SharedFoldersAreRefusedOrPrompt) // C10
{
    write("call.cti", order);
    for (const mode_t mode : {0777U, 01777U, 0770U, 0707U, 0720U}) {
        setMode(mode);
        watch();
        pass();
        EXPECT_NE(cti.problem(), QString()) << std::oct << mode;
        EXPECT_THAT(orders, IsEmpty());
        EXPECT_EQ(names().size(), 1);
    }
    write("call.cti", order);
    watch(true);
    pass();
    EXPECT_EQ(cti.problem(), QString());
    ASSERT_EQ(orders.size(), 1U);
    EXPECT_EQ(orders[0].source.trust, Source::Trust::Unproved);
}

TEST_F(CtiFolderAttackTest, AFolderThatBecomesShared)
{
    watch();
    pass();
    EXPECT_EQ(cti.problem(), QString());
    setMode(0777);
    write("call.cti", order);
    pass();
    EXPECT_NE(cti.problem(), QString());
    EXPECT_THAT(orders, IsEmpty());
    setMode(0700);
    pass();
    EXPECT_EQ(cti.problem(), QString());
}

TEST_F(CtiFolderAttackTest, FoldersOfOthers)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "only root can give folders away";
    root = folder.filePath(QStringLiteral("theirs"));
    ASSERT_TRUE(QDir().mkdir(root));
    setMode(0755);
    write("call.cti", order);
    ASSERT_EQ(chown(raw("").constData(), 65534, 65534), 0);
    ASSERT_EQ(chown(raw("call.cti").constData(), 65534, 65534), 0);
    watch();
    pass();
    EXPECT_NE(cti.problem(), QString());
    EXPECT_THAT(orders, IsEmpty());
    write("mine.cti", order);
    setAge("call.cti", 1s);
    watch(true); // then others' files prompt like all of them
    pass();
    ASSERT_EQ(orders.size(), 2U);
    for (const Order &asked : orders)
        EXPECT_EQ(asked.source.trust, Source::Trust::Unproved);
}

TEST_F(CtiFolderAttackTest, NetworkFileSystemsWithoutOwners)
{
    for (const long type : {0xFF534D42L, 0xFE534D42L, 0x517BL, 0x65735546L, 0x01021997L})
        EXPECT_TRUE(hidesOwners(type)) << std::hex << type;
    EXPECT_TRUE(hidesOwners(long(int(0xFF534D42)))); // as a 32-bit system returns it
    EXPECT_FALSE(hidesOwners(EXT4_SUPER_MAGIC));
    EXPECT_FALSE(hidesOwners(TMPFS_MAGIC));
}

TEST_F(CtiFolderAttackTest, AnArchiveSomebodyElseMade)
{
    write("call.cti", order);
    ASSERT_TRUE(QDir(root).mkdir(QStringLiteral("elsewhere")));
    ASSERT_EQ(symlink("elsewhere", raw("done").constData()), 0);
    watch();
    pass();
    EXPECT_EQ(orders.size(), 1U);
    EXPECT_THAT(names("elsewhere"), IsEmpty());
    EXPECT_FALSE(QFile::exists(path("call.cti"))); // removed instead

    ASSERT_TRUE(QDir(root).mkdir(QStringLiteral("rejected")));
    ASSERT_EQ(chmod(raw("rejected").constData(), 0777), 0);
    write("bad.cti", "rubbish");
    pass();
    EXPECT_EQ(refusals.size(), 1);
    EXPECT_FALSE(QFile::exists(path("bad.cti")));
    EXPECT_THAT(names("rejected"), IsEmpty());
}

TEST_F(CtiFolderAttackTest, ASwapNeverReachesTheTarget) // C05
{
    const QByteArray secret = "MakeCall 100 0900999999";
    write("secret", secret);
    const QByteArray target = raw("call.cti");
    const QByteArray next = raw("next");
    const timespec times[2] = {{0, UTIME_OMIT}, {clock.now().toSecsSinceEpoch() - 2, 0}};
    std::atomic<int> rounds {0};
    std::thread swapper([&] {
        for (; rounds < 10'000; ++rounds) {
            unlink(next.constData());
            if (rounds % 2 == 0) {
                if (symlink("secret", next.constData()) != 0)
                    break;
            } else {
                const FileDescriptor file(
                    ::open(next.constData(), O_WRONLY | O_CREAT | O_EXCL, 0600));
                if (::write(file.number(), order.constData(), size_t(order.size())) < 0
                    || futimens(file.number(), times) != 0)
                    break;
            }
            ::rename(next.constData(), target.constData());
        }
        rounds = 10'000;
    });
    while (rounds < 10'000) {
        watch();
        clock.advance(0ms); // one scan
    }
    swapper.join();
    for (const Order &made : orders)
        EXPECT_EQ(made.command.argument, "0891234567");
    EXPECT_FALSE(orders.empty());
    QFile file(path("secret"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), secret);
    for (const QString &name : names("done"))
        EXPECT_FALSE(QFileInfo(path("done") + u'/' + name).isSymLink());
}

TEST_F(CtiFolderAttackTest, TenThousandFiles) // C18
{
    constexpr int count = 10'000;
    for (int i = 0; i < count; ++i)
        write(QByteArray::number(i) + ".cti", "MakeCall 100 " + QByteArray::number(100'000 + i));
    OneTurnAtATime turns(clock);
    CtiFolder flooded(turns,
                      [this](const TapiMaster::TextCommand &command, const Source &source,
                             const QHostAddress &peer) {
                          orders.push_back({command, source, peer});
                          return TextAnswer {orders.size() <= 6 ? TextAnswer::Verdict::Ordered
                                                                : TextAnswer::Verdict::TooMany,
                                             {},
                                             {}};
                      });
    flooded.setUp({root, false});
    std::size_t most = 0;
    qint64 longest = 0;
    for (int turn = 0; turn < 1000 && orders.size() < count; ++turn) {
        const std::size_t before = orders.size();
        QElapsedTimer timer;
        timer.start();
        clock.advance(1ms);
        longest = std::max(longest, timer.elapsed());
        most = std::max(most, orders.size() - before);
    }
    clock.advance(10s);
    EXPECT_EQ(most, std::size_t(CtiFolder::filesPerTurn));
    RecordProperty("longestTurnMs", int(longest));
    EXPECT_THAT(names(), IsEmpty());
    QStringList unique = numbers();
    std::sort(unique.begin(), unique.end());
    EXPECT_EQ(std::unique(unique.begin(), unique.end()) - unique.begin(), count);
    EXPECT_EQ(orders.size(), std::size_t(count));
    EXPECT_LE(names("done").size(), 100);
    EXPECT_LE(names("rejected").size(), 100);
}

TEST_F(CtiFolderAttackTest, AFolderThatCannotBeTidied) // C19
{
    write("call.cti", order);
    write("bad.cti", "rubbish");
    if (!freeze(true))
        GTEST_SKIP() << "no folder can be frozen here: " << strerror(errno);
    watch();
    pass(1min);
    EXPECT_EQ(orders.size(), 1U);
    EXPECT_EQ(refusals.size(), 1);
    EXPECT_NE(cti.problem(), QString());
    EXPECT_EQ(names().size(), 2);

    // Another start does not know what this one remembers.
    CtiFolder restarted(clock,
                        [this](const TapiMaster::TextCommand &command, const Source &source,
                               const QHostAddress &peer) {
                            orders.push_back({command, source, peer});
                            return TextAnswer {};
                        });
    restarted.setUp({root, false});
    pass(1min);
    EXPECT_EQ(orders.size(), 1U);

    write("call.cti", order); // a new order under the same name
    pass();
    EXPECT_EQ(orders.size(), 2U);
    ASSERT_TRUE(freeze(false));
    pass();
    EXPECT_EQ(cti.problem(), QString());
}

} // namespace Jackfield
