// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/datagram.h"

#include "app/gates/linestart.h"

#include <algorithm>

namespace Jackfield {

using TapiMaster::TextCommand;
using TapiMaster::Verb;

namespace {

    constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

    bool isText(char byte)
    {
        return (byte >= 0x20 && byte <= 0x7E) || byte == '\t';
    }

    bool isLetter(char byte)
    {
        return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    }

} // namespace

std::optional<TextCommand> commandOfDatagram(QByteArrayView datagram)
{
    if (datagram.size() > maxDatagram)
        return std::nullopt;
    if (datagram.startsWith(byteOrderMark))
        datagram = datagram.sliced(byteOrderMark.size());
    while (!datagram.isEmpty() && isLineEnd(datagram.back()))
        datagram.chop(1);
    if (datagram.isEmpty() || !isLetter(datagram.front())
        || !std::all_of(datagram.begin(), datagram.end(), isText))
        return std::nullopt;
    const auto command = TapiMaster::parse(datagram);
    if (!command)
        return std::nullopt;
    switch (command->verb) {
    case Verb::MakeCall:
    case Verb::Answer:
    case Verb::Drop:
        return *command;
    default:
        return std::nullopt;
    }
}

} // namespace Jackfield
