// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/partynames.h"

#include "app/models/wording.h"
#include "core/base/redact.h"
#include "core/contacts/contacts.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield {

static constexpr qsizetype longestName = 64; // graphemes (security.md T62)

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::PartyNames)
    };

} // namespace

static QString line(const QString &foreign)
{
    return oneLine(foreign, longestName).trimmed();
}

/// One person stands in several sources, or with several numbers.
static qsizetype differentNames(const QList<ContactCard> &cards)
{
    QStringList names;
    for (const ContactCard &card : cards)
        if (!names.contains(card.name, Qt::CaseInsensitive))
            names.append(card.name);
    return names.size();
}

static QString nameOf(const ContactMatch &match)
{
    const ContactCard &first = match.cards.constFirst();
    QString name = line(first.name);
    if (match.kind == ContactMatch::Kind::Prefix && !line(first.company).isEmpty())
        name = line(first.company);
    if (match.isAmbiguous()) {
        const qsizetype others = differentNames(match.cards) - 1;
        name = others == 1 ? Words::tr("%1 or one other").arg(name)
                           : Words::tr("%1 or %2 others").arg(name, QString::number(others));
    }
    switch (match.kind) {
    case ContactMatch::Kind::Prefix:
        return Words::tr("somebody at %1").arg(name);
    case ContactMatch::Kind::Suffix:
        return Words::tr("probably %1").arg(name);
    default:
        return name;
    }
}

static QString companyOf(const ContactMatch &match)
{
    if (match.isAmbiguous() || match.kind == ContactMatch::Kind::Prefix)
        return {};
    const ContactCard &card = match.cards.constFirst();
    const QString company = line(card.company);
    return company.compare(line(card.name), Qt::CaseInsensitive) == 0 ? QString() : company;
}

ShownParty shownParty(const Party &party, const ContactMatch &match)
{
    ShownParty shown;
    const QString sent = line(party.name);
    if (match.cards.isEmpty()) {
        shown.name = sent;
        shown.origin = sent.isEmpty() ? ShownParty::Origin::None : ShownParty::Origin::Sent;
        return shown;
    }
    shown.name = nameOf(match);
    shown.origin = ShownParty::Origin::Contacts;
    shown.isAmbiguous = match.isAmbiguous();
    shown.company = companyOf(match);
    if (sent.compare(shown.name, Qt::CaseInsensitive) != 0)
        shown.sentName = sent;
    return shown;
}

ShownParty shownParty(const Party &party, const Contacts &contacts)
{
    const bool isKnown = !party.isUncertain && !party.number.isEmpty();
    return shownParty(party, isKnown ? contacts.known(party.number) : ContactMatch());
}

ShownParty shownParty(const JournalEntry &entry, const Contacts &contacts)
{
    ShownParty shown = shownParty(entry.remote, contacts);
    const QString then = line(entry.contactName);
    if (shown.origin == ShownParty::Origin::Contacts || then.isEmpty() || entry.remote.isUncertain)
        return shown;
    if (then.compare(shown.name, Qt::CaseInsensitive) != 0)
        shown.sentName = shown.name;
    shown.name = then;
    shown.origin = ShownParty::Origin::Contacts;
    return shown;
}

Contact shownContact(const Party &party, const Contacts &contacts)
{
    if (party.isUncertain || party.number.isEmpty())
        return party.contact;
    const ContactMatch match = contacts.known(party.number);
    const bool isOne =
        match.kind == ContactMatch::Kind::Exact && !match.isAmbiguous() && !match.cards.isEmpty();
    return isOne ? match.cards.constFirst().details : party.contact;
}

QString Wording::party(const ShownParty &shown, const Party &party, const QString &formattedNumber)
{
    if (!shown.name.isEmpty())
        return shown.name;
    const QString number = numberOf(party, formattedNumber);
    return number.isEmpty() ? Words::tr("Number not known") : number;
}

QString Wording::sentLabel(Call::Direction direction)
{
    return direction == Call::Direction::Outgoing ? Words::tr("name sent by the other side")
                                                  : Words::tr("name sent by caller");
}

QString Wording::sentNote(const ShownParty &shown, Call::Direction direction)
{
    if (shown.origin == ShownParty::Origin::Sent)
        return sentLabel(direction);
    if (shown.sentName.isEmpty())
        return {};
    //: %1 "name sent by caller", %2 a name
    return Words::tr("%1: %2").arg(sentLabel(direction), shown.sentName);
}

QString Wording::partyInFull(const ShownParty &shown, const Party &party, Call::Direction direction,
                             const QString &formattedNumber)
{
    QStringList parts {Wording::party(shown, party, formattedNumber), sentNote(shown, direction)};
    if (const QString number = numberOf(party, formattedNumber); number != parts.constFirst())
        parts.append(number);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace Jackfield
