// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/nettapilines.h"

#include "protocols/nettapi/nettapicodec.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Jackfield {

using namespace NetTapi;

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::CodecVerbs)
    };

    tl::unexpected<Error> refused(const QString &why)
    {
        return failure(Error::Code::Malformed, why);
    }

    QString wordsFor(Message::Fault fault)
    {
        switch (fault) {
        case Message::Fault::UnknownType:
            return Words::tr("It does not begin with !, ? or #.");
        case Message::Fault::NoUnit:
            return Words::tr("Something else stands where <keyword> or <keyword=value> is due.");
        case Message::Fault::BadKeyword:
            return Words::tr("A keyword may only have letters, digits and \"_\".");
        case Message::Fault::NotClosed:
            return Words::tr("A unit is not closed with \">\".");
        case Message::Fault::TooManyUnits:
            return Words::tr("It has more than %1 units.").arg(maxUnits);
        case Message::Fault::TooLong:
            return Words::tr("It is longer than %1 octets.").arg(maxMessage);
        }
        return {};
    }

    QJsonObject unitOf(const Message &message, qsizetype index)
    {
        QJsonObject unit {{QStringLiteral("keyword"), QString::fromLatin1(message.keyword(index))}};
        const auto value = message.value(index);
        if (!value)
            return unit;
        const QString text = QString::fromUtf8(*value);
        if (text.toUtf8() == *value)
            unit.insert(QStringLiteral("value"), text);
        else
            unit.insert(QStringLiteral("hex"), QString::fromLatin1(value->toByteArray().toHex()));
        return unit;
    }

    std::optional<MessageType> typeIn(const QJsonObject &object)
    {
        const QByteArray type = object[QLatin1String("type")].toString().toUtf8();
        if (type.size() != 1 || !isMessageType(type.front()))
            return std::nullopt;
        return MessageType(type.front());
    }

    /// Nothing: it is no hexadecimal.
    std::optional<QByteArray> octetsIn(const QString &hex)
    {
        const QByteArray digits = hex.toUtf8();
        const QByteArray octets = QByteArray::fromHex(digits);
        return octets.toHex() == digits.toLower() ? std::optional(octets) : std::nullopt;
    }

    Result<UnitText> unitIn(const QJsonObject &object)
    {
        const QJsonValue keyword = object[QLatin1String("keyword")];
        const QJsonValue value = object[QLatin1String("value")];
        const QJsonValue hex = object[QLatin1String("hex")];
        const bool hasValue = !value.isUndefined();
        const bool hasHex = !hex.isUndefined();
        if (!keyword.isString() || (hasValue && !value.isString()) || (hasHex && !hex.isString())
            || (hasValue && hasHex))
            return refused(
                Words::tr(R"(A unit has a "keyword", and a "value" or "hex" or neither.)"));
        UnitText unit {keyword.toString().toUtf8()};
        if (hasValue)
            unit.value = value.toString().toUtf8();
        if (!hasHex)
            return unit;
        unit.value = octetsIn(hex.toString());
        if (!unit.value)
            return refused(Words::tr("This is not hexadecimal."));
        return unit;
    }

    bool hasUnits(const Message &message, const QList<UnitText> &units)
    {
        if (message.unitCount() != units.size())
            return false;
        for (qsizetype i = 0; i < units.size(); ++i) {
            const auto value = message.value(i);
            const auto &expected = units[i].value;
            if (message.keyword(i) != units[i].keyword || value.has_value() != expected.has_value()
                || (value && *value != *expected))
                return false;
        }
        return true;
    }

} // namespace

Result<QByteArray> netTapiLine(QByteArrayView octets)
{
    const auto message = Message::parse(octets);
    if (!message)
        return refused(wordsFor(message.error()));
    QJsonArray units;
    for (qsizetype i = 0; i < message->unitCount(); ++i)
        units.append(unitOf(*message, i));
    QJsonObject object {{QStringLiteral("type"), QString(QLatin1Char(char(message->type())))},
                        {QStringLiteral("units"), units}};
    if (message->isUncertain())
        object.insert(QStringLiteral("uncertain"), true);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QByteArray> netTapiMessage(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto type = typeIn(object);
    if (!type)
        return refused(Words::tr("The \"type\" of a message is !, ? or #."));
    QList<UnitText> units;
    const QJsonArray array = object[QLatin1String("units")].toArray();
    for (const auto &each : array) {
        auto unit = unitIn(each.toObject());
        if (!unit)
            return tl::unexpected(unit.error());
        units << std::move(*unit);
    }
    return encodeAsIs(*type, units).and_then([&](const QByteArray &octets) -> Result<QByteArray> {
        const auto again = Message::parse(QByteArrayView(octets).chopped(1));
        if (!again || !hasUnits(*again, units))
            return refused(Words::tr("A value would be read as several units."));
        return octets;
    });
}

} // namespace Jackfield
