// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/localserver.h"
#include "tests/support/freeport.h"
#include "tests/support/manualclock.h"
#include "tests/support/peer.h"
#include "tests/support/printers.h"
#include "tests/support/waitfor.h"

#include <gmock/gmock.h>

namespace Jackfield {

using namespace std::chrono_literals;

/// A local server at a free port, with one who writes down what is asked for.
class ServerFixture : public testing::Test
{
protected:
    ServerFixture()
        : server(
            clock,
            [this](const auto &command, Source source, const QHostAddress &peer,
                   const auto &describe) {
                if (describe)
                    describe(source);
                carried << QString::fromLatin1(TapiMaster::nameOf(command.verb) + ' '
                                               + command.extension + ' ' + command.argument)
                               .trimmed();
                sources << source;
                peers << peer;
                atCarried();
                return answer;
            },
            nullptr, SocketOwners(SocketOwners::openTable, [this] { return clock.monotonic(); }))
    {
        setup.port = freePort();
    }
    void SetUp() override { server.setUp(setup); }

    quint64 count(const char *name) const { return server.counters().value(QLatin1String(name)); }
    /// What a peer that does `steps` gets.
    PeerAnswer run(const QList<PeerScript::Step> &steps, bool staysOpen = false)
    {
        PeerScript script;
        script.port = setup.port;
        script.steps = steps;
        script.staysOpen = staysOpen;
        return runPeer(script).value(0);
    }
    PeerAnswer send(const QByteArray &bytes, bool staysOpen = false)
    {
        return run({{PeerScript::Step::Kind::Send, bytes, {}}}, staysOpen);
    }
    QByteArray request(const QByteArray &target, const QByteArray &fields = {}) const
    {
        return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(setup.port)
            + "\r\n" + fields + "\r\n";
    }

    ManualClock clock;
    QStringList carried; ///< "MakeCall 100 0891234567"
    QList<Source> sources;
    QList<QHostAddress> peers;
    TextAnswer answer {TextAnswer::Verdict::Ordered, {}, {}};
    std::function<void()> atCarried = [] {};
    LocalServer server;
    LocalServer::Setup setup;
};

} // namespace Jackfield
