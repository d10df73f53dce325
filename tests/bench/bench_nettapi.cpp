// SPDX-License-Identifier: GPL-3.0-or-later
// Notices of calls that NetTAPI's decoder and reader get through a second on one core, from the
// octets of the stream to typed statements. Baseline: the stream split with QByteArray, the units
// of a message put into a QMap, and the same statement made of what stands there.
#include "protocols/nettapi/nettapicodec.h"
#include "protocols/nettapi/nettapireplies.h"
#include "protocols/nettapi/nettapistatements.h"

#include <QMap>

#include <benchmark/benchmark.h>

using namespace Jackfield::NetTapi;

namespace {

constexpr int noticesInStream = 300;

/// Incoming, outgoing and ended calls in turn.
const QByteArray &stream()
{
    static const QByteArray octets = [] {
        QByteArray all;
        for (quint32 serial = 1; serial <= noticesInStream / 3; ++serial) {
            all += callOffered(IncomingCall {107, 2, serial, QByteArray("MUSTER AG"),
                                             QByteArray("4695550123")})
                       .value();
            all += callOffered(OutgoingCall {107, 3, serial + 1000, "4695550123"}).value();
            all += callEnded(107, 2, serial).value();
        }
        return all;
    }();
    return octets;
}

using UnitMap = QMap<QByteArray, QByteArray>;

UnitMap unitsOf(const QByteArray &message)
{
    UnitMap units;
    for (const QByteArray &unit : message.mid(1).split('>')) {
        if (unit.isEmpty())
            continue;
        const QByteArray text = unit.mid(1);
        const qsizetype equals = text.indexOf('=');
        if (equals < 0)
            units.insert(text, {});
        else
            units.insert(text.left(equals), text.mid(equals + 1));
    }
    return units;
}

Statement statementOf(const UnitMap &units)
{
    const quint32 uid = units["uid"].toUInt();
    const quint32 slot = units["call"].toUInt();
    const quint32 serial = units["serial"].toUInt();
    if (units.contains("incoming_outside_call"))
        return CallOffered {uid,
                            slot,
                            serial,
                            Direction::Incoming,
                            QString::fromUtf8(units["caller_name"]),
                            QString::fromUtf8(units["caller_number"]),
                            false};
    if (units.contains("outgoing_outside_call"))
        return CallOffered {
            uid,  slot, serial, Direction::Outgoing, {}, QString::fromUtf8(units["called_number"]),
            false};
    return CallEnded {uid, slot, serial};
}

void splitAndMap(benchmark::State &state)
{
    for (auto _ : state) {
        for (const QByteArray &message : stream().split(endOfMessage)) {
            if (!message.isEmpty())
                benchmark::DoNotOptimize(statementOf(unitsOf(message)));
        }
    }
    state.SetItemsProcessed(state.iterations() * noticesInStream);
}

void decodeAndRead(benchmark::State &state)
{
    Decoder decoder;
    for (auto _ : state) {
        const auto messages = decoder.feed(stream());
        for (const Message &message : *messages)
            benchmark::DoNotOptimize(read(message));
    }
    state.SetItemsProcessed(state.iterations() * noticesInStream);
}

void decodeOnly(benchmark::State &state)
{
    Decoder decoder;
    for (auto _ : state)
        benchmark::DoNotOptimize(decoder.feed(stream()));
    state.SetItemsProcessed(state.iterations() * noticesInStream);
}

} // namespace

BENCHMARK(splitAndMap)->Name("notice, baseline QByteArray::split and QMap");
BENCHMARK(decodeAndRead)->Name("notice, decoded and read");
BENCHMARK(decodeOnly)->Name("notice, only decoded");
BENCHMARK_MAIN();
