// SPDX-License-Identifier: GPL-3.0-or-later
// What comes in over a connection to the local server: in any pieces it is told apart and cut into
// commands the same way, within the limits, and what is HTTP never reaches the commands.
#include "app/gates/textconversation.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Jackfield;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

struct Outcome
{
    TextConversation::Commands commands;
    TextConversation::State state = TextConversation::State::Opening;
    TextConversation::End end = TextConversation::End::None;
    QByteArray http;
    bool operator==(const Outcome &) const = default;
};

Outcome converse(QByteArrayView bytes, qsizetype pieceSize)
{
    TextConversation conversation;
    Outcome outcome;
    const auto keep = [&](TextConversation::Commands &&commands) {
        for (auto &command : commands)
            outcome.commands.push_back(std::move(command));
    };
    while (!bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(std::min(pieceSize, bytes.size()));
        keep(conversation.feed(piece));
        outcome.http += conversation.takeHttp();
        bytes = bytes.sliced(piece.size());
    }
    keep(conversation.finish());
    outcome.state = conversation.state();
    outcome.end = conversation.end();
    return outcome;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const Outcome whole = converse(bytes, std::max(bytes.size(), qsizetype(1)));
    for (const qsizetype pieceSize : {1, 2, 3, 7, 64})
        require(converse(bytes, pieceSize) == whole);

    const bool isHttp = whole.state == TextConversation::State::Http;
    require(isHttp || whole.state == TextConversation::State::Over);
    require(whole.http.toStdString() == (isHttp ? bytes.toByteArray().toStdString() : ""));
    require(!isHttp || whole.commands.empty());
    require(whole.commands.size() <= std::size_t(TextConversation::maxCommands));
    return 0;
}
