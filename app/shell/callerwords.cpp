// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/callerwords.h"

#include "app/models/contactwords.h"
#include "app/models/wording.h"
#include "app/views/plaintextlabel.h"
#include "core/base/redact.h"
#include "core/contacts/contacts.h"
#include "core/phone/phonestore.h"

#include <QCoreApplication>

namespace Jackfield {

static constexpr int nameLength = 64;

static QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("Jackfield::CallerWords", text, comment, n);
}

static QString nameIn(const QString &foreign)
{
    return oneLine(foreign, nameLength).trimmed();
}

/// Nobody is said to be it where several may.
static QString severalIn(const ContactMatch &match)
{
    QStringList names;
    for (const ContactCard &card : match.cards)
        if (const QString name = nameIn(card.name); !names.contains(name, Qt::CaseInsensitive))
            names.append(name);
    const int others = int(names.size()) - 1;
    //: %1 one of several contacts that have the caller's number
    return others == 1 ? tr("%1 or 1 other").arg(names.constFirst())
                       : tr("%1 or %n others", nullptr, others).arg(names.constFirst());
}

static QString contactIn(const ContactMatch &match)
{
    if (match.isAmbiguous())
        return severalIn(match);
    const QString name = nameIn(match.name());
    switch (match.kind) {
    case ContactMatch::Kind::None:
        return {};
    case ContactMatch::Kind::Exact:
        return name;
    case ContactMatch::Kind::Prefix:
        //: %1 a company or contact, whose main number begins as the caller's
        return tr("Somebody at %1").arg(name);
    case ContactMatch::Kind::Suffix:
        //: %1 a contact, of whose number only the last digits are known to agree
        return tr("Probably %1").arg(name);
    }
    Q_UNREACHABLE();
}

static QString numberIn(const Party &party, const NumberFormat &format)
{
    const QString number = Wording::numberOf(party, format(party.number));
    return number.isEmpty() ? tr("Number not known") : number;
}

static QString redirectedIn(const Party &by, const NumberFormat &format)
{
    if (by.number.isEmpty() && by.name.isEmpty())
        return {};
    return Wording::redirectedBy(isolated(Wording::party(by, format(by.number))));
}

CallerWords callerWords(const Call &call, const PhoneStore &store, Contacts &contacts,
                        const NumberFormat &format)
{
    // An uncertain number is empty: there is nothing to look for.
    const QString &number = call.remote.number;
    return callerWords(call, store, number.isEmpty() ? ContactMatch() : contacts.match(number),
                       format);
}

CallerWords callerWords(const Call &call, const PhoneStore &store, const ContactMatch &match,
                        const NumberFormat &format)
{
    CallerWords words;
    const Party &party = call.remote;
    words.contact = contactIn(match);
    if (!match.isAmbiguous() && !match.cards.isEmpty())
        words.company = nameIn(match.cards.first().company);
    if (words.company == words.contact)
        words.company.clear();
    words.sentName = nameIn(party.name);
    if (words.sentName.compare(words.contact, Qt::CaseInsensitive) == 0)
        words.sentName.clear();
    words.number = numberIn(party, format);
    words.redirected = redirectedIn(call.redirectedBy, format);
    const MergedLine *line = store.findLine(call.line);
    words.line = tr("line %1").arg(isolated(oneLine(line ? line->number : call.line.local())));
    words.queue = nameIn(call.queue);
    return words;
}

CallerWords privateWords(CallerWords words)
{
    words.contact.clear();
    words.company.clear();
    words.sentName.clear();
    words.redirected.clear();
    words.number = tr("Incoming call");
    return words;
}

QString CallerWords::place() const
{
    return queue.isEmpty() ? line : line + QStringLiteral(" · ") + queue;
}

QString CallerWords::sentLine() const
{
    return sentName.isEmpty() ? QString() : tr("Name sent by caller: %1").arg(isolated(sentName));
}

QStringList CallerWords::details() const
{
    QStringList lines {contact.isEmpty() ? QString() : number, company, sentLine(), redirected};
    lines.removeAll(QString());
    lines.append(place());
    return lines;
}

} // namespace Jackfield
