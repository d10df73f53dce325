// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapimessage.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace Jackfield::NetTapi {

namespace {

    constexpr std::array<bool, 256> keywordOctets = [] {
        std::array<bool, 256> table {};
        for (const char octet : std::string_view("abcdefghijklmnopqrstuvwxyz_0123456789"
                                                 "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
            table[uchar(octet)] = true;
        return table;
    }();

    qsizetype behindKeyword(QByteArrayView octets, qsizetype at)
    {
        while (at < octets.size() && keywordOctets[uchar(octets[at])])
            ++at;
        return at;
    }

    qsizetype behindBlanks(QByteArrayView octets, qsizetype at)
    {
        while (at < octets.size() && isBlank(octets[at]))
            ++at;
        return at;
    }

    /// In a free text a '<' that no keyword follows belongs to it: "I <3><3 you".
    bool beginsUnit(QByteArrayView octets, qsizetype at)
    {
        if (octets[at] != '<')
            return false;
        const qsizetype end = behindKeyword(octets, at + 1);
        return end > at + 1 && end < octets.size() && (octets[end] == '=' || octets[end] == '>');
    }

    struct Closing
    {
        qsizetype end = 0; ///< Behind the '>'; 0: there is none.
        qsizetype next = 0; ///< Where the next unit or the end of the message is.
    };

    /// What people write: callers, and users at their telephones.
    bool isFreeText(QByteArrayView keyword)
    {
        static constexpr std::array<std::string_view, 6> texts {
            "caller_name", "err", "job_code", "note", "party_name", "status"};
        return std::find(texts.begin(), texts.end(),
                         std::string_view(keyword.data(), size_t(keyword.size())))
            != texts.end();
    }

    Closing closingFrom(QByteArrayView octets, qsizetype at, bool isText)
    {
        while (const void *found =
                   std::memchr(octets.data() + at, '>', size_t(octets.size() - at))) {
            at = static_cast<const char *>(found) - octets.data() + 1;
            const qsizetype next = behindBlanks(octets, at);
            if (next == octets.size() || (octets[next] == '<' && !isText)
                || beginsUnit(octets, next))
                return {at, next};
        }
        return {};
    }

    struct Found
    {
        qsizetype keywordEnd = 0;
        Closing closing;
    };

    tl::expected<Found, Message::Fault> unitAt(QByteArrayView octets, qsizetype at)
    {
        using Fault = Message::Fault;
        if (octets[at] != '<')
            return tl::unexpected(Fault::NoUnit);
        const qsizetype keywordEnd = behindKeyword(octets, at + 1);
        if (keywordEnd == octets.size())
            return tl::unexpected(Fault::NotClosed);
        const char behind = octets[keywordEnd];
        if (keywordEnd == at + 1 || (behind != '=' && behind != '>'))
            return tl::unexpected(Fault::BadKeyword);
        const Closing closing =
            closingFrom(octets, keywordEnd,
                        behind == '=' && isFreeText(octets.sliced(at + 1, keywordEnd - at - 1)));
        if (closing.end == 0)
            return tl::unexpected(Fault::NotClosed);
        if (behind == '>' && closing.end != keywordEnd + 1)
            return tl::unexpected(Fault::BadKeyword);
        return Found {keywordEnd, closing};
    }

    bool isSame(QByteArrayView a, QByteArrayView b)
    {
        return a.size() == b.size() && std::memcmp(a.data(), b.data(), size_t(a.size())) == 0;
    }

} // namespace

bool isKeyword(QByteArrayView text)
{
    return !text.isEmpty() && behindKeyword(text, 0) == text.size();
}

tl::expected<Message, Message::Fault> Message::parse(QByteArrayView octets)
{
    if (octets.isEmpty() || !isMessageType(octets.front()))
        return tl::unexpected(Fault::UnknownType);
    if (octets.size() > maxMessage)
        return tl::unexpected(Fault::TooLong);
    Message message;
    message.m_octets = octets.toByteArray();
    qsizetype end = 1; // of what is kept
    qsizetype at = behindBlanks(octets, 1);
    while (at < octets.size()) {
        const auto found = unitAt(octets, at);
        if (!found)
            return tl::unexpected(found.error());
        if (message.unitCount() == maxUnits)
            return tl::unexpected(Fault::TooManyUnits);
        const auto &[keywordEnd, closing] = *found;
        const qsizetype size = closing.end - at;
        if (at != end) // blanks before it
            std::memcpy(message.m_octets.data() + end, octets.data() + at, size_t(size));
        message.m_units.push_back({quint32(end + keywordEnd - at), quint32(end + size)});
        end += size;
        at = closing.next;
    }
    if (message.m_units.isEmpty())
        return tl::unexpected(Fault::NoUnit);
    message.m_octets.truncate(end);
    return message;
}

QByteArrayView Message::keyword(qsizetype unit) const
{
    const quint32 first = begin(unit) + 1;
    return QByteArrayView(m_octets).sliced(first, m_units[unit].keywordEnd - first);
}

std::optional<QByteArrayView> Message::value(qsizetype unit) const
{
    const auto [keywordEnd, end] = m_units[unit];
    if (m_octets.at(keywordEnd) != '=')
        return std::nullopt;
    return QByteArrayView(m_octets).sliced(keywordEnd + 1, end - keywordEnd - 2);
}

qsizetype Message::find(QByteArrayView wanted, qsizetype from) const
{
    for (qsizetype unit = from; unit < unitCount(); ++unit) {
        if (isSame(keyword(unit), wanted))
            return unit;
    }
    return -1;
}

bool Message::has(QByteArrayView keyword) const
{
    return find(keyword, 0) >= 0;
}

std::optional<QByteArrayView> Message::valueOf(QByteArrayView keyword) const
{
    const qsizetype unit = find(keyword, 0);
    return unit < 0 ? std::nullopt : value(unit);
}

bool Message::isRepeated(QByteArrayView keyword) const
{
    const qsizetype first = find(keyword, 0);
    return first >= 0 && find(keyword, first + 1) >= 0;
}

bool Message::isUncertain() const
{
    QVarLengthArray<QByteArrayView, 8> keywords;
    for (qsizetype unit = 0; unit < unitCount(); ++unit)
        keywords.push_back(keyword(unit));
    std::sort(keywords.begin(), keywords.end());
    return std::adjacent_find(keywords.begin(), keywords.end(), isSame) != keywords.end();
}

} // namespace Jackfield::NetTapi
