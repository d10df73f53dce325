// SPDX-License-Identifier: GPL-3.0-or-later
// UCServer's BER: whatever is taken is written and read again as the same message.
#include "protocols/ucserver/bercodec.h"

#include <cstdint>
#include <cstdlib>

using namespace Jackfield::UcServer;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Some requests are known, of all operations that have results.
static const OperationInfo *operationOf(qint64 invokeId)
{
    return findOperation(1200 + invokeId % 100);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto message = decodeBer(QByteArrayView(data, qsizetype(size)), operationOf);
    if (!message) {
        require(!message.error().detail.isEmpty());
        return 0;
    }
    const auto *invoke = std::get_if<Invoke>(&*message);
    if (invoke && std::holds_alternative<UnreadableArgument>(invoke->argument))
        return 0;
    const QByteArray written = encodeBer(*message, {true});
    const auto again = decodeBer(written, operationOf);
    require(again && *again == *message && encodeBer(*again, {true}) == written);
    return 0;
}
