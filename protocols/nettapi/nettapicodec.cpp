// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapicodec.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield::NetTapi {

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::NetTapi)
    };

    bool isControl(char octet)
    {
        return uchar(octet) < 0x20 || octet == 0x7f;
    }

    QByteArrayView withoutBlanks(QByteArrayView octets)
    {
        return octets.sliced(std::find_if_not(octets.begin(), octets.end(), isBlank)
                             - octets.begin());
    }

    Result<QByteArray> tooLarge()
    {
        return failure(Error::Code::Malformed,
                       Words::tr("This is too much for one NetTAPI message."));
    }

} // namespace

Result<std::vector<Message>> Decoder::feed(QByteArrayView octets)
{
    std::vector<Message> messages;
    while (!m_fault) {
        if (m_rest.isEmpty()) {
            octets = withoutBlanks(octets);
            if (!octets.isEmpty() && octets.front() != endOfMessage && !mayBegin(octets.front()))
                break;
        }
        if (octets.isEmpty())
            break;
        const qsizetype end = octets.indexOf(endOfMessage);
        const QByteArrayView piece = end < 0 ? octets : octets.first(end);
        if (m_rest.size() + piece.size() > maxMessage) {
            fail(Words::tr("The other side sends a message that is too long."));
        } else if (end < 0) {
            m_rest.append(piece);
            break;
        } else if (m_rest.isEmpty()) {
            take(piece, messages);
        } else {
            m_rest.append(piece);
            take(std::exchange(m_rest, {}), messages);
        }
        octets = octets.sliced(std::max(end + 1, qsizetype(0)));
    }
    if (m_fault && messages.empty())
        return tl::unexpected(*m_fault);
    return messages;
}

void Decoder::take(QByteArrayView octets, std::vector<Message> &messages)
{
    if (octets.isEmpty()) {
        ++m_empty;
        return;
    }
    auto message = Message::parse(octets);
    if (message) {
        m_hasMessage = true;
        messages.push_back(std::move(*message));
    } else if (message.error() == Message::Fault::TooManyUnits) {
        fail(Words::tr("The other side sends a message of too many parts."));
    } else {
        ++m_dropped;
    }
}

// Not to wait for an end that a web server or TLS never sends (bad-inputs N47 to N49).
bool Decoder::mayBegin(char type)
{
    const bool isText = type > 0x20 && type < 0x7f;
    if (isMessageType(type) || (isText && m_hasMessage))
        return true;
    fail(m_hasMessage ? Words::tr("The other side sends something that is no NetTAPI message.")
                      : Words::tr("This is not a NetTAPI server: check the address and the port."));
    return false;
}

void Decoder::fail(const QString &why)
{
    m_fault = Error {Error::Code::Malformed, why};
    m_rest = {};
}

Result<QByteArray> encodeAsIs(MessageType type, const QList<UnitText> &units)
{
    if (units.size() > maxUnits)
        return tooLarge();
    QByteArray message(1, char(type));
    for (const UnitText &unit : units) {
        if (!isKeyword(unit.keyword))
            return failure(Error::Code::Malformed,
                           Words::tr("A keyword may only have letters, digits and \"_\"."));
        if (unit.value && unit.value->contains(endOfMessage))
            return failure(Error::Code::Malformed, Words::tr("A text holds the end of a message."));
        message += '<' + unit.keyword;
        if (unit.value)
            message += '=' + *unit.value;
        message += '>';
        if (message.size() > maxMessage)
            return tooLarge();
    }
    if (units.isEmpty())
        return failure(Error::Code::Malformed, Words::tr("There is nothing to send."));
    return message + endOfMessage;
}

Result<QByteArray> encode(MessageType type, const QList<UnitText> &units)
{
    for (const UnitText &unit : units) {
        if (unit.value && std::any_of(unit.value->begin(), unit.value->end(), isControl))
            return failure(Error::Code::Malformed, Words::tr("A text holds control characters."));
    }
    return encodeAsIs(type, units);
}

QByteArray encode(const Message &message)
{
    return message.octets() + endOfMessage;
}

} // namespace Jackfield::NetTapi
