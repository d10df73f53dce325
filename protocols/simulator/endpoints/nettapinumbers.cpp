// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/nettapinumbers.h"

#include "protocols/simulator/endpoints/nettapioptions.h"
#include "protocols/simulator/exchange.h"

#include <algorithm>

namespace Jackfield::Simulator {

namespace {

    tl::unexpected<Error> refused(const char *why)
    {
        return failure(Error::Code::Refused, QString::fromLatin1(why));
    }

    /// 0: the address names no trunk group.
    qsizetype trunkDigits(const QString &prefix, const QString &address)
    {
        if (!prefix.isEmpty() && address.startsWith(prefix))
            return prefix.size();
        const bool isNumbered =
            address.size() > 1 && address[0] == u'8' && address[1] >= u'1' && address[1] <= u'9';
        return isNumbered ? 2 : 0;
    }

    bool isDialable(QStringView number)
    {
        return !number.isEmpty() && std::all_of(number.begin(), number.end(), [](QChar c) {
            return (c >= u'0' && c <= u'9') || c == u'*' || c == u'#';
        });
    }

} // namespace

std::optional<quint32> uidOf(const QString &extension)
{
    const quint32 uid = extension.toUInt();
    return uid != 0 && QString::number(uid) == extension ? std::optional(uid) : std::nullopt;
}

QString calledNumber(const Exchange &exchange, const Leg &outside)
{
    const ExchangeCall *call = exchange.findCall(outside.call);
    const QString &prefix = exchange.numbering().outsidePrefix;
    if (!call || !isDialable(call->dialled) || !call->dialled.startsWith(prefix)
        || canonicalNumber(exchange.numbering(), call->dialled) != outside.number)
        return carrierNumber(exchange.numbering(), outside.number);
    return call->dialled.mid(prefix.size());
}

Result<QString> numberToCall(const Exchange &exchange, const NetTapiOptions &options,
                             const QString &address)
{
    const auto isInside = [&](const QString &number) {
        return exchange.findExtension(number) || exchange.findQueue(number);
    };
    if (options.internalDialling && isInside(address))
        return address;
    const qsizetype trunk = trunkDigits(options.trunkPrefix, address);
    if (trunk == 0 && !options.trunkPrefix.isEmpty())
        return refused("no trunk group");
    QString number = address.mid(trunk);
    if (trunk > 0 && number.startsWith(u','))
        number.remove(0, 1);
    if (!isDialable(number) || isInside(number))
        return refused(Reason::invalidNumber);
    return exchange.numbering().outsidePrefix + number;
}

} // namespace Jackfield::Simulator
