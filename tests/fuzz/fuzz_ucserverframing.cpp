// SPDX-License-Identifier: GPL-3.0-or-later
// UCServer's TCP stream: the same messages come out however it was cut, and no octet is kept that
// is not needed. The first octet says how the connection begins and where the stream is cut.
#include "protocols/ucserver/framing.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Jackfield::UcServer;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

static Deframer::Accept acceptOf(std::uint8_t first)
{
    switch (first % 3) {
    case 0:
        return Deframer::Accept::Either;
    case 1:
        return Deframer::Accept::Json;
    default:
        return Deframer::Accept::Ber;
    }
}

struct Taken
{
    std::vector<Deframer::Frame> frames;
    bool isBroken = false;
    qsizetype pending = 0;
    qsizetype skipped = 0;
};

static Taken take(Deframer::Accept accept, QByteArrayView octets, qsizetype piece)
{
    Deframer deframer(accept);
    Taken taken;
    for (qsizetype at = 0; at < octets.size(); at += piece) {
        const auto frames = deframer.feed(octets.sliced(at, std::min(piece, octets.size() - at)));
        if (!frames)
            break;
        taken.frames.insert(taken.frames.end(), frames->begin(), frames->end());
    }
    taken.isBroken = deframer.isBroken();
    taken.pending = deframer.pending();
    taken.skipped = deframer.skipped();
    return taken;
}

static void checkFrame(const Deframer::Frame &frame, Deframer::Accept accept)
{
    require(accept == Deframer::Accept::Either
            || (accept == Deframer::Accept::Ber) == (frame.encoding == Encoding::Ber));
    const auto framedAgain = framed(frame.message, frame.encoding);
    require(framedAgain.has_value());
    const Taken again = take(Deframer::Accept::Either, *framedAgain, framedAgain->size());
    require(again.frames.size() == 1 && again.frames.front().message.startsWith(frame.message));
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const Deframer::Accept accept = acceptOf(data[0]);
    const QByteArrayView octets(data + 1, qsizetype(size) - 1);
    const Taken whole = take(accept, octets, std::max(octets.size(), qsizetype(1)));
    const Taken pieces = take(accept, octets, 1 + data[0] / 3);
    require(whole.frames.size() == pieces.frames.size());
    require(whole.isBroken == pieces.isBroken);
    qsizetype used = whole.pending + whole.skipped;
    for (size_t i = 0; i < whole.frames.size(); ++i) {
        require(whole.frames[i].encoding == pieces.frames[i].encoding
                && whole.frames[i].message == pieces.frames[i].message);
        checkFrame(whole.frames[i], accept);
        used += whole.frames[i].message.size();
    }
    require(used <= octets.size());
    require(whole.isBroken || (whole.pending == pieces.pending && whole.skipped == pieces.skipped));
    return 0;
}
