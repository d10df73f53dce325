// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/contactbook.h"

#include "core/contacts/foldedtext.h"
#include "core/contacts/nameindex.h"
#include "core/contacts/numberindex.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace Jackfield {

namespace {

    constexpr size_t mostMatches = 20; // ContactMatch::cards
    constexpr qsizetype mostWords = 8; // of a search; nobody types more
    constexpr qsizetype fewestDigitsBehindZero = 3;

    using Ranks = std::vector<NameIndex::Rank>; // by card

    bool isDigits(const QString &text)
    {
        return std::all_of(text.cbegin(), text.cend(),
                           [](QChar c) { return c >= u'0' && c <= u'9'; });
    }

    /// "089 123-45" is one number; "12 max" is not.
    QString wholeNumber(const QString &text)
    {
        const bool isNumber =
            std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); });
        QString digits = isNumber ? numberDigits(text) : QString();
        digits.remove(u'+');
        return digits;
    }

    /// By name, as people look for them; the same each time.
    QList<ContactCard> sortedByName(QList<ContactCard> cards)
    {
        std::vector<QString> names;
        names.reserve(size_t(cards.size()));
        for (const ContactCard &card : std::as_const(cards))
            names.push_back(foldedText(card.name));
        std::vector<qsizetype> order(names.size());
        std::iota(order.begin(), order.end(), qsizetype(0));
        std::stable_sort(order.begin(), order.end(), [&names](qsizetype one, qsizetype other) {
            return names[size_t(one)] < names[size_t(other)];
        });
        QList<ContactCard> sorted;
        sorted.reserve(cards.size());
        for (const qsizetype place : order)
            sorted.append(std::move(cards[place]));
        return sorted;
    }

} // namespace

struct ContactBook::Index
{
    QList<ContactCard> cards; ///< By name.
    NumberIndex numbers;
    NameIndex names;

    Ranks ranksOf(const QString &word) const;
    void rankNumber(const QString &digits, Ranks &ranks) const;
    QList<ContactCard> best(const std::vector<int> &scores, int limit) const;
};

ContactBook::ContactBook()
    : m_index(std::make_unique<Index>())
{ }
ContactBook::~ContactBook() = default;
ContactBook::ContactBook(ContactBook &&) noexcept = default;
ContactBook &ContactBook::operator=(ContactBook &&) noexcept = default;

ContactBook ContactBook::of(QList<ContactCard> cards, const NumberKeys &keys,
                            const std::function<bool()> &isUnwanted)
{
    constexpr int asked = 256; // cards between two times
    ContactBook book;
    auto index = std::make_unique<Index>();
    index->cards = sortedByName(std::move(cards));
    index->numbers = NumberIndex(keys);
    for (int place = 0; place < index->cards.size(); ++place) {
        if (place % asked == 0 && isUnwanted && isUnwanted())
            return book;
        const ContactCard &card = index->cards.at(place);
        index->names.add(card, place);
        for (const Contact::Entry &entry : card.details.entries)
            if (entry.kind == Contact::Kind::Phone)
                index->numbers.add(entry.value, place);
    }
    index->numbers.sort();
    index->names.sort();
    book.m_index = std::move(index);
    return book;
}

qsizetype ContactBook::size() const
{
    return m_index->cards.size();
}

ContactMatch ContactBook::match(const QString &key) const
{
    const NumberIndex::Found found = m_index->numbers.match(key);
    ContactMatch match;
    match.kind = found.kind;
    for (size_t i = 0; i < std::min(mostMatches, found.owners.size()); ++i)
        match.cards.append(m_index->cards.at(found.owners[i]));
    return match;
}

/// Directly, and with the 0 or 00 left out that stands before a number within its country.
void ContactBook::Index::rankNumber(const QString &digits, Ranks &ranks) const
{
    const auto take = [this, &ranks](QStringView part) {
        numbers.eachWith(part.toLatin1().toStdString(), [&ranks](int owner) {
            auto &rank = ranks[size_t(owner)];
            rank = std::min(rank, NameIndex::Number);
        });
    };
    take(digits);
    qsizetype zeros = 0;
    while (zeros < digits.size() && digits[zeros] == u'0')
        ++zeros;
    if (zeros > 0 && zeros <= 2 && digits.size() - zeros >= fewestDigitsBehindZero)
        take(QStringView(digits).sliced(zeros));
}

Ranks ContactBook::Index::ranksOf(const QString &word) const
{
    Ranks ranks(size_t(cards.size()), NameIndex::Nothing);
    const auto take = [&ranks](int owner, NameIndex::Rank rank) {
        ranks[size_t(owner)] = std::min(ranks[size_t(owner)], rank);
    };
    const std::string text = word.toStdString();
    names.eachWith(text, take);
    if (isDigits(word)) {
        names.eachSpelled(text, take);
        rankNumber(word, ranks);
    }
    return ranks;
}

QList<ContactCard> ContactBook::Index::best(const std::vector<int> &scores, int limit) const
{
    std::vector<std::pair<int, int>> order; // score, place
    for (size_t place = 0; place < scores.size(); ++place)
        if (scores[place] < int(NameIndex::Nothing) * int(mostWords))
            order.emplace_back(scores[place], int(place));
    const auto end = order.begin() + std::min<std::ptrdiff_t>(limit, std::ssize(order));
    std::partial_sort(order.begin(), end, order.end());
    QList<ContactCard> found;
    for (auto entry = order.begin(); entry != end; ++entry)
        found.append(cards.at(entry->second));
    return found;
}

QList<ContactCard> ContactBook::search(const QString &text, int limit) const
{
    if (limit <= 0 || m_index->cards.isEmpty())
        return {};
    if (text.trimmed().isEmpty())
        return m_index->cards.first(std::min<qsizetype>(limit, size()));
    constexpr int none = int(NameIndex::Nothing) * int(mostWords);
    const QStringList words = wordsOf(foldedText(text)).mid(0, mostWords);
    std::vector<int> scores(size_t(size()), words.isEmpty() ? none : 0);
    for (const QString &word : words) {
        const Ranks ranks = m_index->ranksOf(word);
        for (size_t place = 0; place < scores.size(); ++place)
            scores[place] = ranks[place] == NameIndex::Nothing || scores[place] == none
                ? none
                : scores[place] + int(ranks[place]);
    }
    if (const QString digits = wholeNumber(text); words.size() > 1 && !digits.isEmpty()) {
        Ranks ranks(scores.size(), NameIndex::Nothing);
        m_index->rankNumber(digits, ranks);
        for (size_t place = 0; place < scores.size(); ++place)
            if (ranks[place] == NameIndex::Number)
                scores[place] = std::min(scores[place], int(NameIndex::Number));
    }
    return m_index->best(scores, limit);
}

} // namespace Jackfield
