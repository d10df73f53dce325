// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/simulator/certificate.h"
#include "protocols/transport/certificateprobe.h"
#include "protocols/transport/tlstransport.h"
#include "tests/protocols/transport/tlspeer.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"

#include <QTemporaryFile>

#include <gtest/gtest.h>

namespace Jackfield {

using Below = TlsTransport::Below;
using Simulator::Certificate;
using Trouble = TlsTransport::Trouble;

inline const QString pbx = QStringLiteral("pbx.test");
inline const QString loopback = QStringLiteral("127.0.0.1");

/// Valid from and to so many days from now; "site-ca" may sign others.
inline Certificate made(const QString &host, const Certificate *issuer = nullptr, int from = -60,
                        int to = 30)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto certificate = Simulator::makeCertificate(
        {host, now.addDays(from), now.addDays(to), host == QStringLiteral("site-ca")}, issuer);
    EXPECT_TRUE(certificate) << host.toStdString();
    return certificate.value_or(Certificate());
}

inline QByteArray pinOf(const Certificate &certificate)
{
    return *pinFrom(*Simulator::publicKeyPin(certificate.pem));
}

/// What a transport told.
struct Told
{
    explicit Told(Transport &transport)
    {
        QObject::connect(&transport, &Transport::opened, &context, [this] { ++opened; });
        QObject::connect(&transport, &Transport::flushed, &context, [this] { ++flushed; });
        QObject::connect(&transport, &Transport::received, &context,
                         [this](const QByteArray &bytes) {
                             EXPECT_LE(bytes.size(), 64 * 1024);
                             received += bytes;
                         });
        QObject::connect(&transport, &Transport::closed, &context,
                         [this](const std::optional<Error> &reason) {
                             ++closed;
                             error = reason;
                         });
    }
    QObject context;
    int opened = 0;
    int flushed = 0;
    int closed = 0;
    QByteArray received;
    std::optional<Error> error;
};

/// A server with a certificate of the site's own authority, at a scripted transport.
class TlsOnScript : public testing::Test
{
protected:
    TlsOnScript()
        : authority(made(QStringLiteral("site-ca")))
    {
        EXPECT_TRUE(caFile.open());
        caFile.write(authority.pem);
        caFile.flush();
        rules = {pbx, {}, caFile.fileName()};
    }
    void make(Below state = Below::Closed)
    {
        auto fake = std::make_unique<FakeTransport>();
        below = fake.get();
        if (state == Below::Open)
            below->state = FakeTransport::State::Open;
        tls = std::make_unique<TlsTransport>(clock, std::move(fake), state, rules);
        told = std::make_unique<Told>(*tls);
        tls->open();
        if (state == Below::Closed)
            below->peerOpens();
    }
    /// Until nobody has anything to say.
    void carry(TlsPeer &peer)
    {
        bool isQuiet = false;
        while (!isQuiet && below->state == FakeTransport::State::Open) {
            const QByteArray there = below->takeWritten();
            if (!there.isEmpty())
                peer.feed(there);
            const QByteArray back = peer.outgoing();
            if (!back.isEmpty())
                below->peerSends(back);
            isQuiet = there.isEmpty() && back.isEmpty();
        }
    }
    void open(TlsPeer &peer, Below state = Below::Closed)
    {
        make(state);
        carry(peer);
        ASSERT_EQ(told->opened, 1) << told->error.value_or(Error()).detail.toStdString();
        ASSERT_TRUE(peer.isOpen());
    }
    QString expectRefused(const Certificate &certificate, Trouble trouble,
                          int version = TLS1_3_VERSION)
    {
        TlsPeer peer(certificate, version);
        make();
        carry(peer);
        expectEnd(Error::Code::Refused);
        EXPECT_EQ(tls->trouble(), trouble);
        EXPECT_TRUE(peer.received.isEmpty());
        EXPECT_FALSE(peer.isOpen());
        return told->error.value_or(Error()).detail;
    }
    void expectEnd(std::optional<Error::Code> code)
    {
        ASSERT_EQ(told->closed, 1);
        ASSERT_EQ(told->error.has_value(), code.has_value());
        if (code) {
            EXPECT_EQ(told->error->code, *code) << told->error->detail.toStdString();
            EXPECT_FALSE(told->error->detail.isEmpty());
        }
        EXPECT_EQ(below->state, FakeTransport::State::Over);
        EXPECT_EQ(clock.pending(), 0);
    }

    ManualClock clock;
    QTemporaryFile caFile;
    const Certificate authority;
    TlsRules rules;
    std::unique_ptr<TlsTransport> tls;
    FakeTransport *below = nullptr;
    std::unique_ptr<Told> told;
};

} // namespace Jackfield
