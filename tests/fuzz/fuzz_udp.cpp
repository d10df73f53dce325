// SPDX-License-Identifier: GPL-3.0-or-later
// Datagrams to the local server: what is taken is short, text through and through, and one of the
// three commands that may come this way.
#include "app/gates/datagram.h"
#include "app/gates/socketowner.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Jackfield;
using TapiMaster::Verb;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    parseSocketRow(bytes); // a line of the kernel's tables is read too; nothing to hold but itself

    const auto command = commandOfDatagram(bytes);
    if (!command)
        return 0;
    require(bytes.size() <= maxDatagram);
    require(command->verb == Verb::MakeCall || command->verb == Verb::Answer
            || command->verb == Verb::Drop);
    const auto isControl = [](char c) { return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7F; };
    const auto lastText = std::find_if_not(std::make_reverse_iterator(bytes.end()),
                                           std::make_reverse_iterator(bytes.begin()), isControl);
    require(std::none_of(bytes.begin(), lastText.base(), isControl)); // only behind the command
    const auto written = TapiMaster::encode(*command, TapiMaster::Terminator::None);
    require(written && commandOfDatagram(*written) == command);
    return 0;
}
