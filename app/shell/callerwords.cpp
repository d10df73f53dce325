// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/callerwords.h"

#include "app/models/contactwords.h"
#include "app/models/partynames.h"
#include "app/models/wording.h"
#include "app/views/plaintextlabel.h"
#include "core/base/redact.h"
#include "core/contacts/contacts.h"
#include "core/phone/phonestore.h"

#include <QCoreApplication>

namespace Jackfield {

static constexpr int nameLength = 64;

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::CallerWords)
    };

} // namespace

static QString nameIn(const QString &foreign)
{
    return oneLine(foreign, nameLength).trimmed();
}

/// A line that begins with it begins as one: "Probably Mia Muster".
static QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

static QString numberIn(const Party &party, const NumberFormat &format)
{
    const QString number = Wording::numberOf(party, format(party.number));
    return number.isEmpty() ? Words::tr("Number not known") : number;
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
    const ShownParty shown = shownParty(party, match);
    const bool isContact = shown.origin == ShownParty::Origin::Contacts;
    if (isContact)
        words.contact = capitalised(shown.name);
    words.company = shown.company;
    words.sentName = isContact ? shown.sentName : shown.name;
    words.number = numberIn(party, format);
    words.redirected = redirectedIn(call.redirectedBy, format);
    const MergedLine *line = store.findLine(call.line);
    words.line =
        Words::tr("line %1").arg(isolated(oneLine(line ? line->number : call.line.local())));
    words.queue = nameIn(call.queue);
    return words;
}

CallerWords privateWords(CallerWords words)
{
    words.contact.clear();
    words.company.clear();
    words.sentName.clear();
    words.redirected.clear();
    words.number = Words::tr("Incoming call");
    return words;
}

QString CallerWords::place() const
{
    return queue.isEmpty() ? line : line + QStringLiteral(" · ") + queue;
}

QString CallerWords::sentLine() const
{
    return sentName.isEmpty() ? QString()
                              : Words::tr("Name sent by caller: %1").arg(isolated(sentName));
}

QStringList CallerWords::details() const
{
    QStringList lines {contact.isEmpty() ? QString() : number, company, sentLine(), redirected};
    lines.removeAll(QString());
    lines.append(place());
    return lines;
}

} // namespace Jackfield
