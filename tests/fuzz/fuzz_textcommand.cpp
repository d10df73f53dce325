// SPDX-License-Identifier: GPL-3.0-or-later
// TAPIMaster's text commands: any bytes, in any pieces, give the same commands, and what was
// understood can be written again.
#include "protocols/tapimaster/textcommand.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Jackfield;
using namespace Jackfield::TapiMaster;

namespace {

struct Outcome
{
    std::vector<Result<TextCommand>> commands;
    bool overflowed = false;
    bool operator==(const Outcome &) const = default;
};

Outcome decode(QByteArrayView bytes, qsizetype pieceSize)
{
    Decoder decoder;
    Outcome outcome;
    while (!bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(std::min(pieceSize, bytes.size()));
        for (auto &command : decoder.feed(piece))
            outcome.commands.push_back(std::move(command));
        bytes = bytes.sliced(piece.size());
    }
    if (auto last = decoder.finish())
        outcome.commands.push_back(*std::move(last));
    outcome.overflowed = decoder.overflowed();
    return outcome;
}

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const Outcome whole = decode(bytes, bytes.size());
    for (const qsizetype pieceSize : {1, 3, 7})
        require(decode(bytes, pieceSize) == whole);
    for (const auto &command : whole.commands) {
        if (!command)
            continue;
        const auto written = encode(*command, Terminator::CrLf);
        require(written.has_value());
        require(parse(QByteArrayView(*written).chopped(2)) == command);
    }
    return 0;
}
