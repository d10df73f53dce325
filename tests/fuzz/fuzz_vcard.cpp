// SPDX-License-Identifier: GPL-3.0-or-later
// Files of contacts, vCard and tables: the same comes out however they are cut, and keeps to its
// limits. The first octet says where the file is cut, and its highest bit whether it is a table.
#include "core/contacts/contactcsv.h"
#include "core/contacts/vcardreader.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Jackfield;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

struct Taken
{
    QList<ContactCard> cards;
    qsizetype dropped = 0;
    bool operator==(const Taken &) const = default;
};

template<typename Reader>
static Taken take(QByteArrayView octets, qsizetype piece)
{
    Reader reader;
    Taken taken;
    for (qsizetype at = 0; at < octets.size(); at += piece)
        taken.cards += reader.feed(octets.sliced(at, std::min(piece, octets.size() - at)));
    taken.cards += reader.end();
    taken.dropped = reader.dropped();
    return taken;
}

static void check(const ContactCard &card)
{
    require(!card.name.isEmpty() && card.name.size() <= 200 && card.company.size() <= 200);
    require(!card.name.contains(u'\n') && !card.id.isEmpty() && card.source.isEmpty());
    require(card.details.entries.size() <= CardDraft::mostEntries);
    require(card.details.photo.size() <= CardDraft::largestPhoto);
    for (const Contact::Entry &entry : card.details.entries)
        require(!entry.value.isEmpty() && entry.value.size() <= 10'000);
}

template<typename Reader>
static void run(QByteArrayView octets, qsizetype piece)
{
    const Taken whole = take<Reader>(octets, std::max(octets.size(), qsizetype(1)));
    require(whole == take<Reader>(octets, piece));
    for (const ContactCard &card : whole.cards)
        check(card);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView octets(data + 1, qsizetype(size) - 1);
    const qsizetype piece = 1 + data[0] % 64;
    if (data[0] & 0x80)
        run<ContactCsvReader>(octets, piece);
    else
        run<VCardReader>(octets, piece);
    return 0;
}
