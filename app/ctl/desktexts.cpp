// SPDX-License-Identifier: GPL-3.0-or-later
// Journal, worklist and contacts as text.
#include "app/ctl/texts.h"
#include "app/ctl/texttable.h"
#include "core/base/redact.h"

#include <QJsonArray>

namespace Jackfield::Texts {

/// By the user's contacts, else as the phone system sent it.
static Column name()
{
    return {tr("Name"), [](const QJsonObject &row) {
                const QString contact = row[QLatin1String("contact")].toString();
                return contact.isEmpty() ? row[QLatin1String("name")].toString() : contact;
            }};
}

QString journal(const QJsonValue &value)
{
    const Column report {tr("Report"), [](const QJsonObject &row) {
                             return row.contains(QLatin1String("report")) ? tr("yes") : QString();
                         }};
    return table(value,
                 {time(tr("Started"), "started"), member(tr("Direction"), "direction"),
                  member(tr("Outcome"), "outcome"), number(), name(), member(tr("Line"), "line"),
                  member(tr("Queue"), "queue"), duration(tr("Time"), "duration"),
                  member(tr("Known"), "certainty"), report, member(tr("To finish"), "work"),
                  member(tr("Note"), "note"), member(tr("Id"), "id")},
                 tr("There is no such call."));
}

QString worklist(const QJsonValue &value)
{
    const Column calls {tr("Calls"), [](const QJsonObject &row) {
                            return QString::number(row[QLatin1String("calls")].toArray().size());
                        }};
    return table(value,
                 {time(tr("Last"), "started"), number(), name(), calls,
                  member(tr("Queue"), "queue"), member(tr("Line"), "line"),
                  member(tr("Known"), "certainty"), member(tr("Note"), "note"),
                  member(tr("Id"), "id")},
                 tr("Nobody waits to be called back."));
}

static QString numbersOf(const QJsonObject &card)
{
    QStringList numbers;
    for (const QJsonValue &number : card[QLatin1String("numbers")].toArray())
        numbers.append(number[QLatin1String("number")].toString());
    return numbers.join(QStringLiteral(", "));
}

QString contacts(const QJsonValue &value)
{
    return table(value,
                 {member(tr("Name"), "name"),
                  member(tr("Company"), "company"),
                  {tr("Numbers"), numbersOf},
                  member(tr("From"), "source")},
                 tr("There is no such contact."));
}

QString contact(const QJsonValue &value)
{
    const QString match = value[QLatin1String("match")].toString();
    QString text = contacts(value[QLatin1String("contacts")]);
    if (value[QLatin1String("ambiguous")].toBool())
        text += tr("Several have this number: it may be any of them.") + QLatin1Char('\n');
    if (match == QLatin1String("prefix"))
        text += tr("The number begins like theirs: it is somebody there.") + QLatin1Char('\n');
    if (match == QLatin1String("suffix"))
        text += tr("Only the last digits agree.") + QLatin1Char('\n');
    return text;
}

} // namespace Jackfield::Texts
