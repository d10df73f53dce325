// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/tapimasterorders.h"

#include "protocols/simulator/exchange.h"
#include "protocols/tapimaster/textcommand.h"

namespace Jackfield::Simulator {

namespace {

    Result<Unit> forward(Exchange &exchange, const QString &extension, const QString &to)
    {
        if (to == QLatin1String("*"))
            return exchange.setDoNotDisturb(extension, true);
        if (!to.isEmpty())
            return exchange.setForward(extension, {ForwardMode::Unconditional, to});
        if (const auto cleared = exchange.clearForward(extension, std::nullopt); !cleared)
            return cleared;
        return exchange.setDoNotDisturb(extension, false);
    }

} // namespace

Result<Unit> orderFor(Exchange &exchange, const TapiMaster::TextCommand &command)
{
    using TapiMaster::Verb;
    const QString extension = QString::fromLatin1(command.extension);
    const QString argument = QString::fromLatin1(command.argument);
    switch (command.verb) {
    case Verb::MakeCall:
        return exchange.makeCall(extension, argument).map([](int) { return Unit {}; });
    case Verb::Answer:
        return exchange.answer(extension);
    case Verb::Drop:
        return exchange.drop(extension);
    case Verb::Redirect:
        return exchange.redirect(extension, argument);
    case Verb::Toggle:
        return exchange.swap(extension);
    case Verb::Transfer:
        return exchange.transfer(extension);
    case Verb::Conference:
        return exchange.conference(extension);
    case Verb::Pickup:
        return exchange.pickup(extension, argument);
    case Verb::Forward:
        return forward(exchange, extension, argument);
    }
    Q_UNREACHABLE();
}

} // namespace Jackfield::Simulator
