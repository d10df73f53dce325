// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/datagram.h"

#include "app/gates/automationnumber.h"
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

    bool namesNumber(const TextCommand &command)
    {
        switch (command.verb) {
        case Verb::MakeCall:
        case Verb::Redirect:
            return true;
        case Verb::Forward: // without a number: off; with a star: do not disturb
            return !command.argument.isEmpty() && command.argument != "*";
        default:
            return false;
        }
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

Result<TextCommand> withPlainNumber(TextCommand command)
{
    if (!namesNumber(command))
        return command;
    const auto number = automationNumber(QString::fromLatin1(command.argument));
    if (!number)
        return tl::unexpected<Error>(number.error());
    command.argument = commandNumber(*number);
    return command;
}

} // namespace Jackfield
