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
    return {Words::tr("Name"), [](const QJsonObject &row) {
                const QString contact = row[QLatin1String("contact")].toString();
                return contact.isEmpty() ? row[QLatin1String("name")].toString() : contact;
            }};
}

QString journal(const QJsonValue &value)
{
    const Column report {Words::tr("Report"), [](const QJsonObject &row) {
                             return row.contains(QLatin1String("report")) ? Words::tr("yes")
                                                                          : QString();
                         }};
    return table(value,
                 {time(Words::tr("Started"), "started"),
                  member(Words::tr("Direction"), "direction"),
                  member(Words::tr("Outcome"), "outcome"), number(), name(),
                  member(Words::tr("Line"), "line"), member(Words::tr("Queue"), "queue"),
                  duration(Words::tr("Time"), "duration"), member(Words::tr("Known"), "certainty"),
                  report, member(Words::tr("To finish"), "work"), member(Words::tr("Note"), "note"),
                  member(Words::tr("Id"), "id")},
                 Words::tr("There is no such call."));
}

QString worklist(const QJsonValue &value)
{
    const Column calls {Words::tr("Calls"), [](const QJsonObject &row) {
                            return QString::number(row[QLatin1String("calls")].toArray().size());
                        }};
    return table(value,
                 {time(Words::tr("Last"), "started"), number(), name(), calls,
                  member(Words::tr("Queue"), "queue"), member(Words::tr("Line"), "line"),
                  member(Words::tr("Known"), "certainty"), member(Words::tr("Note"), "note"),
                  member(Words::tr("Id"), "id")},
                 Words::tr("Nobody waits to be called back."));
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
                 {member(Words::tr("Name"), "name"),
                  member(Words::tr("Company"), "company"),
                  {Words::tr("Numbers"), numbersOf},
                  member(Words::tr("From"), "source")},
                 Words::tr("There is no such contact."));
}

QString contact(const QJsonValue &value)
{
    const QString match = value[QLatin1String("match")].toString();
    QString text = contacts(value[QLatin1String("contacts")]);
    if (value[QLatin1String("ambiguous")].toBool())
        text += Words::tr("Several have this number: it may be any of them.") + QLatin1Char('\n');
    if (match == QLatin1String("prefix"))
        text +=
            Words::tr("The number begins like theirs: it is somebody there.") + QLatin1Char('\n');
    if (match == QLatin1String("suffix"))
        text += Words::tr("Only the last digits agree.") + QLatin1Char('\n');
    return text;
}

} // namespace Jackfield::Texts
