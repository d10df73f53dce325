// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/numberindex.h"

#include "core/dialing/numberinfo.h"

#include <algorithm>

namespace Jackfield {

namespace {

    constexpr size_t shortestSuffix = 7;
    constexpr qsizetype shortestBehindArea = 6;
    constexpr qsizetype longestDirectDial = 5;

    /// "12345-0"
    bool isMainNumber(const QString &number)
    {
        const QString text = number.trimmed();
        if (!text.endsWith(u'0'))
            return false;
        const QStringView before = QStringView(text).chopped(1).trimmed();
        return before.endsWith(u'-') || before.endsWith(QChar(0x2013));
    }

    template<typename Entries>
    void sortByText(Entries &entries)
    {
        std::sort(entries.begin(), entries.end(), [](const auto &one, const auto &other) {
            return one.text < other.text || (one.text == other.text && one.owner < other.owner);
        });
        entries.shrink_to_fit();
    }

    /// Adds the owners of all entries that begin with `text`; of those that are it, if `isWhole`.
    template<typename Entries>
    void collect(const Entries &entries, std::string_view text, bool isWhole,
                 std::vector<int> &owners)
    {
        auto entry =
            std::lower_bound(entries.begin(), entries.end(), text,
                             [](const auto &one, std::string_view key) { return one.text < key; });
        for (; entry != entries.end() && entry->text.starts_with(text); ++entry) {
            if (isWhole && entry->text.size() != text.size())
                break;
            owners.push_back(entry->owner);
        }
    }

    void makeUnique(std::vector<int> &owners)
    {
        std::sort(owners.begin(), owners.end());
        owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
    }

} // namespace

NumberIndex::NumberIndex(NumberKeys keys)
    : m_keys(std::move(keys))
{ }

/// The digits from the last to the first; a national 0 in front is none of them.
std::string NumberIndex::comparable(const QString &key) const
{
    std::string digits = key.toStdString();
    digits.erase(0, std::min(digits.find_first_not_of("+0"), digits.size()));
    std::reverse(digits.begin(), digits.end());
    return digits;
}

void NumberIndex::add(const QString &number, int owner)
{
    const QString key = m_keys.key(number);
    if (key.isEmpty())
        return;
    m_numbers.push_back({key.toStdString(), owner});
    m_starts.push_back({m_digits.size(), owner});
    m_digits += key.toStdString() + ' ';
    if (m_keys.isShort(key))
        return;
    const bool isWhole = key.startsWith(u'+');
    m_endings.push_back({comparable(key), owner});
    if (!isWhole)
        m_partEndings.push_back(m_endings.back());
    else if (key.endsWith(u'0') && isMainNumber(number))
        m_stems.push_back({key.chopped(1).toStdString(), owner});
}

void NumberIndex::sort()
{
    for (Entries *entries : {&m_numbers, &m_stems, &m_endings, &m_partEndings})
        sortByText(*entries);
    if (!m_numbers.empty())
        static_cast<void>(
            areaDigits(QStringLiteral("+4989123456"))); // the first time takes a while
}

NumberIndex::Found NumberIndex::match(const QString &key) const
{
    using Kind = ContactMatch::Kind;
    Found found;
    if (key.isEmpty())
        return found;
    collect(m_numbers, key.toStdString(), true, found.owners);
    if (!found.owners.empty()) {
        makeUnique(found.owners);
        found.kind = Kind::Exact;
        return found;
    }
    Part front = prefix(key);
    Part back = suffix(key);
    const bool isFront = front.digits > back.digits; // the end says more than the beginning
    found.owners = isFront ? std::move(front.owners) : std::move(back.owners);
    makeUnique(found.owners);
    found.kind = found.owners.empty() ? Kind::None : isFront ? Kind::Prefix : Kind::Suffix;
    return found;
}

NumberIndex::Part NumberIndex::prefix(const QString &key) const
{
    Part part;
    // All numbers of North America have the same length: none goes on.
    if (!key.startsWith(u'+') || key.startsWith(u"+1"))
        return part;
    const std::string number = key.toStdString();
    qsizetype area = -1; // not yet looked up: that is not cheap
    for (qsizetype more = 0; more <= longestDirectDial && more < key.size() - 1; ++more) {
        const std::string_view front =
            std::string_view(number).substr(0, size_t(key.size() - more));
        std::vector<int> stems;
        collect(m_stems, front, true, stems);
        if (more > 0)
            collect(m_numbers, front, true, part.owners);
        if (part.owners.empty() && stems.empty())
            continue;
        if (area < 0)
            area = areaDigits(key);
        const qsizetype behind = qsizetype(front.size()) - 1 - area;
        if (area == 0 || behind < shortestBehindArea)
            part.owners.clear();
        if (area > 0 && behind >= shortestBehindArea - 1) // its 0 is left out
            part.owners.insert(part.owners.end(), stems.begin(), stems.end());
        if (part.owners.empty())
            continue;
        part.digits = front.size() - 1;
        return part;
    }
    return part;
}

NumberIndex::Part NumberIndex::suffix(const QString &key) const
{
    Part part;
    const std::string digits = comparable(key);
    if (digits.size() < shortestSuffix || m_keys.isShort(key))
        return part;
    part.digits = digits.size();
    if (!key.startsWith(u'+'))
        collect(m_endings, digits, false, part.owners);
    while (part.owners.empty() && part.digits >= shortestSuffix) {
        collect(m_partEndings, std::string_view(digits).substr(0, part.digits), true, part.owners);
        part.digits -= part.owners.empty() ? 1 : 0;
    }
    if (part.owners.empty())
        part.digits = 0;
    return part;
}

const NumberIndex::Start &NumberIndex::startBefore(size_t at, size_t &next) const
{
    const auto after =
        std::upper_bound(m_starts.begin(), m_starts.end(), at,
                         [](size_t place, const Start &start) { return place < start.at; });
    next = after == m_starts.end() ? m_digits.size() : after->at;
    return *std::prev(after);
}

} // namespace Jackfield
