// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapikeywords.h"

#include <cstring>

namespace Jackfield::NetTapi {

namespace {

    // In the order of Keyword.
    constexpr std::array<std::string_view, keywordCount> names = {
        "call",
        "call_info",
        "call_type",
        "called_number",
        "caller_name",
        "caller_number",
        "challenge",
        "device_index",
        "dial",
        "duration",
        "end",
        "err",
        "hold_time",
        "incoming_outside_call",
        "interest",
        "job_code",
        "login_nettapi",
        "not_completed",
        "note",
        "ok",
        "outgoing_outside_call",
        "party",
        "party_name",
        "party_number",
        "priv",
        "recording_file",
        "ring_time",
        "serial",
        "start_time",
        "uid",
        "voice_type",
    };

    constexpr size_t slotCount = 128;

    /// Different for each of the names: the table says so when it is compiled.
    constexpr size_t slotOf(const char *text, size_t size)
    {
        const auto octet = [text](size_t at) { return size_t(uchar(text[at])); };
        return (size * 1 + octet(0) * 11 + octet(size / 2) * 20 + octet(size * 2 / 5) * 28
                + octet(size - 1))
            % slotCount;
    }

    constexpr std::array<Keyword, slotCount> slots = [] {
        std::array<Keyword, slotCount> table {};
        table.fill(Keyword::Other);
        for (size_t i = 0; i < keywordCount; ++i) {
            Keyword &slot = table[slotOf(names[i].data(), names[i].size())];
            slot = slot == Keyword::Other ? Keyword(i) : throw "two names in one slot";
        }
        return table;
    }();

} // namespace

Keyword keywordOf(QByteArrayView text)
{
    const Keyword keyword = slots[slotOf(text.data(), size_t(text.size()))];
    if (keyword == Keyword::Other)
        return keyword;
    const std::string_view name = names[size_t(keyword)];
    const bool isSame = name.size() == size_t(text.size())
        && std::memcmp(name.data(), text.data(), name.size()) == 0;
    return isSame ? keyword : Keyword::Other;
}

Units::Units(const Message &message)
    : m_message(message)
{
    m_first.fill(-1);
    int others = 0;
    for (qsizetype unit = 0; unit < message.unitCount(); ++unit) {
        const Keyword keyword = keywordOf(message.keyword(unit));
        if (keyword == Keyword::Other)
            ++others;
        else if (m_first[size_t(keyword)] < 0)
            m_first[size_t(keyword)] = qint16(unit);
        else
            m_isUncertain = true;
    }
    if (others > 1 && !m_isUncertain)
        m_isUncertain = message.isUncertain();
}

} // namespace Jackfield::NetTapi
