// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/transport/tlsonscript.h"

#include <QElapsedTimer>

using namespace Jackfield;
using namespace std::chrono_literals;

TEST_F(TlsOnScript, AddressesAreCheckedAndNotSentAsNames)
{
    for (const QString &host : {QStringLiteral("192.0.2.7"), QStringLiteral("2001:db8::7")}) {
        rules.host = host;
        TlsPeer peer(made(host, &authority));
        open(peer);
        EXPECT_TRUE(peer.name.isEmpty());
    }
    rules.host = QStringLiteral("192.0.2.8");
    expectRefused(made(QStringLiteral("192.0.2.7"), &authority), Trouble::Untrusted);
    expectRefused(made(pbx, &authority), Trouble::Untrusted);
}

TEST_F(TlsOnScript, TheNameIsTakenAsPeopleWriteIt)
{
    for (const char *host : {"PBX.test", "pbx.test."}) {
        rules.host = QString::fromLatin1(host);
        TlsPeer peer(made(pbx, &authority));
        open(peer);
    }
    rules.host = QString::fromUtf8("bücher.test");
    TlsPeer peer(made(QStringLiteral("xn--bcher-kva.test"), &authority));
    open(peer);
    EXPECT_EQ(peer.name, "xn--bcher-kva.test");
}

TEST_F(TlsOnScript, SelfSignedIsRefused) // Z00
{
    const QString words = expectRefused(made(pbx), Trouble::Untrusted);
    EXPECT_TRUE(words.contains(pbx) && words.contains(QStringLiteral("self"))) << qPrintable(words);
    rules.caFile.clear();
    expectRefused(made(pbx, &authority), Trouble::Untrusted);
}

TEST_F(TlsOnScript, TheFileMayNameAnAuthorityInTheMiddle)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto middle = Simulator::makeCertificate(
        {QStringLiteral("middle-ca"), now.addDays(-1), now.addDays(1), true}, &authority);
    ASSERT_TRUE(middle);
    const Certificate leaf = made(pbx, &*middle);
    {
        TlsPeer peer(leaf, TLS1_3_VERSION, {middle->pem});
        open(peer); // by the root
    }
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write(middle->pem);
    file.flush();
    rules.caFile = file.fileName();
    {
        TlsPeer peer(leaf, TLS1_3_VERSION);
        open(peer);
    }
    expectRefused(made(pbx, &authority), Trouble::Untrusted);
    expectRefused(made(QStringLiteral("other.test"), &*middle), Trouble::Untrusted);
    // Whoever has a certificate is no authority.
    rules.caFile = caFile.fileName();
    const Certificate owned = made(QStringLiteral("owner.test"), &authority);
    TlsPeer peer(made(pbx, &owned), TLS1_3_VERSION, {owned.pem});
    make();
    carry(peer);
    expectEnd(Error::Code::Refused);
}

TEST_F(TlsOnScript, AnotherHostIsRefused) // Z02
{
    const auto words =
        expectRefused(made(QStringLiteral("other.test"), &authority), Trouble::Untrusted);
    EXPECT_TRUE(words.contains(QStringLiteral("another host"))) << qPrintable(words);
}

TEST_F(TlsOnScript, OutOfItsTimeIsRefused)
{
    auto words = expectRefused(made(pbx, &authority, -60, -1), Trouble::Untrusted);
    EXPECT_TRUE(words.contains(QStringLiteral("expired"))) << qPrintable(words);
    words = expectRefused(made(pbx, &authority, 1, 30), Trouble::Untrusted);
    EXPECT_TRUE(words.contains(QStringLiteral("not valid yet"))) << qPrintable(words);
}

TEST_F(TlsOnScript, APinnedKeyIsTrustedWhateverTheCertificate)
{
    rules.caFile.clear();
    for (const Certificate &certificate :
         {made(pbx), made(QStringLiteral("other.test")), made(pbx, &authority, -60, -1)}) {
        rules.pin = pinOf(certificate);
        TlsPeer peer(certificate);
        open(peer);
        EXPECT_EQ(tls->trouble(), Trouble::None);
    }
}

TEST_F(TlsOnScript, AnotherKeyThanThePinnedOneIsRefusedWhateverTheCertificate)
{
    rules.pin = pinOf(made(pbx));
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION})
        expectRefused(made(pbx, &authority), Trouble::PinChanged, version);
    rules.pin = QByteArray(32, '\0');
    expectRefused(made(pbx, &authority), Trouble::PinChanged);
    rules.pin = "short";
    expectRefused(made(pbx, &authority), Trouble::PinChanged);
}

TEST_F(TlsOnScript, AnOldVersionIsRefused) // Z04
{
    for (const int version : {TLS1_VERSION, TLS1_1_VERSION}) {
        const QString words = expectRefused(made(pbx, &authority), Trouble::None, version);
        EXPECT_TRUE(words.contains(QStringLiteral("TLS 1.2"))) << qPrintable(words);
    }
    // Whoever answers with it although it was not offered: ServerHello of TLS 1.0.
    make();
    below->peerSends(QByteArray::fromHex("160301002a020000260301") + QByteArray(32, 'r')
                     + QByteArray::fromHex("00c01400"));
    expectEnd(Error::Code::Refused);
}

TEST_F(TlsOnScript, APlainAnswerIsRefused) // Z05
{
    for (const char *answer : {"HTTP/1.1 400 Bad Request\r\n\r\n", "220 mail.test ESMTP\r\n",
                               "J{\"asnRequest\":{}}", "SSH-2.0-OpenSSH_9.2\r\n"}) {
        make();
        const QByteArray hello = below->takeWritten();
        below->peerSends(answer);
        expectEnd(Error::Code::Refused);
        EXPECT_TRUE(told->error->detail.contains(QStringLiteral("not a secure connection")))
            << qPrintable(told->error->detail);
        EXPECT_EQ(hello.left(1).toHex(), "16");
    }
}

TEST_F(TlsOnScript, AFileThatCannotBeUsedIsNamed)
{
    for (const char *name : {"/nowhere/ca.pem", "/dev/null"}) {
        rules.caFile = QString::fromLatin1(name);
        auto fake = std::make_unique<FakeTransport>();
        below = fake.get();
        tls = std::make_unique<TlsTransport>(clock, std::move(fake), Below::Closed, rules);
        told = std::make_unique<Told>(*tls);
        tls->open();
        EXPECT_EQ(told->closed, 0); // never inside open()
        clock.advance(0ms);
        expectEnd(Error::Code::Refused);
        EXPECT_TRUE(told->error->detail.contains(rules.caFile));
    }
}

TEST_F(TlsOnScript, ALargeChainIsJudgedSoon) // Z09
{
    const Certificate leaf = made(pbx, &authority);
    for (const auto &[count, isTaken] : {std::pair(100, true), std::pair(500, false)}) {
        const QList<QByteArray> chain(count, authority.pem);
        TlsPeer peer(leaf, TLS1_3_VERSION, chain);
        QElapsedTimer timer;
        timer.start();
        make();
        carry(peer);
        EXPECT_LT(timer.elapsed(), 2000);
        EXPECT_EQ(told->opened, isTaken ? 1 : 0);
        if (!isTaken) // OpenSSL reads 100 KiB
            expectEnd(Error::Code::Refused);
    }
}
