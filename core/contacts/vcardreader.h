// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/carddraft.h"
#include "core/contacts/vcardlines.h"

#include <QCryptographicHash>
#include <QHash>

namespace Jackfield {

/// Reads vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350) in pieces of any size. Pictures behind
/// addresses are not fetched. A card that is broken is left out and counted; the next one is read.
class VCardReader
{
public:
    static constexpr qsizetype largestCard = 4 * 1024 * 1024;

    /// The cards that have come to their end. Their source is not set.
    QList<ContactCard> feed(QByteArrayView octets);
    QList<ContactCard> end(); ///< The file ends here.
    /// Cards so far that had no end, were too large, or had neither a name nor a number or mail.
    qsizetype dropped() const { return m_dropped; }

private:
    struct Labelled ///< A phone whose label may stand in another line of its group.
    {
        QByteArray group;
        QString label;
        QString number;
        int preference = 0;
    };
    void take(const QByteArray &line);
    bool takeNested(const VCardProperty &property, bool isBegin, bool isEnd);
    void begin();
    void finish();
    void read(const VCardProperty &property);
    void readName(const VCardProperty &property);
    void readCompany(const VCardProperty &property);
    void readPhone(const VCardProperty &property);
    void readAddress(const VCardProperty &property);
    void readMessenger(const VCardProperty &property);
    void readPhoto(const VCardProperty &property);
    void readText(const VCardProperty &property);
    void readOfCard(const VCardProperty &property);

    VCardLines m_lines;
    std::optional<CardDraft> m_card; ///< Between BEGIN and END.
    QList<Labelled> m_phones;
    QHash<QByteArray, QString> m_labels; ///< By group: X-ABLabel.
    QCryptographicHash m_content {QCryptographicHash::Sha1};
    qsizetype m_size = 0; ///< Of the card.
    int m_nested = 0; ///< Cards within the card that are open (AGENT of version 2.1).
    bool m_expectsNested = false; ///< AGENT was the last line.
    bool m_isGroup = false; ///< A list of contacts, no contact.
    QList<ContactCard> m_cards;
    qsizetype m_dropped = 0;
};

} // namespace Jackfield
