// SPDX-License-Identifier: GPL-3.0-or-later
// The content of a .CTI file: one command or words, and whatever is taken is the file's only one.
#include "app/gates/ctifile.h"

#include <cstdint>
#include <cstdlib>

using namespace Jackfield;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    isCtiName(bytes.toByteArray());
    const auto command = ctiCommand(bytes);
    if (!command) {
        require(!command.error().detail.isEmpty());
        return 0;
    }
    require(bytes.size() <= maxCtiFile + 3);
    const auto written = TapiMaster::encode(*command, TapiMaster::Terminator::CrLf);
    require(written && ctiCommand(*written) == command);
    require(!ctiCommand(*written + *written));
    return 0;
}
