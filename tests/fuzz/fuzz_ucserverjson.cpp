// SPDX-License-Identifier: GPL-3.0-or-later
// UCServer's JSON: whatever is taken is written and read again as the same message.
#include "protocols/ucserver/jsoncodec.h"

#include <cstdint>
#include <cstdlib>

using namespace Jackfield::UcServer;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

static bool isUnreadable(const RoseMessage &message)
{
    const auto *invoke = std::get_if<Invoke>(&message);
    return invoke && std::holds_alternative<UnreadableArgument>(invoke->argument);
}

/// Some requests are known, of all operations that have results.
static const OperationInfo *operationOf(qint64 invokeId)
{
    return findOperation(1200 + invokeId % 100);
}

static void checkRoundTrip(JsonDecoder &decoder, const RoseMessage &message)
{
    const auto again = decoder.decode(encodeJson(message), operationOf);
    require(again && again->size() == 1 && again->front() == message);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static JsonDecoder liberal;
    static JsonDecoder strict(JsonReading::Strict);
    const QByteArrayView text(data, qsizetype(size));
    const auto messages = liberal.decode(text, operationOf);
    const auto exact = strict.decode(text, operationOf);
    require(messages || !messages.error().detail.isEmpty());
    require(messages || !exact); // the strict reader takes nothing that the liberal one refuses
    for (size_t i = 0; messages && i < messages->size(); ++i) {
        const RoseMessage &message = (*messages)[i];
        if (isUnreadable(message))
            continue;
        checkRoundTrip(liberal, message);
        checkRoundTrip(strict, message);
        // An error that is not of its type is kept as text.
        require(!exact || isUnreadable((*exact)[i]) || std::holds_alternative<RoseError>(message)
                || (*exact)[i] == message);
    }
    return 0;
}
