// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialcompletions.h"

#include "core/base/redact.h"
#include "core/journal/journal.h"

#include <algorithm>

namespace Jackfield {

namespace {

    /// What is left of a number when people's separators are dropped; of a name: nothing.
    QString dialledPart(const QString &text)
    {
        QString digits;
        for (const QChar c : text) {
            if (c.isDigit() || c == u'+' || c == u'*' || c == u'#')
                digits.append(c);
            else if (c.isLetter())
                return {};
        }
        return digits;
    }

    bool fits(const Party &party, const QString &typed, const QString &digits)
    {
        return party.name.contains(typed, Qt::CaseInsensitive)
            || (!digits.isEmpty() && dialledPart(party.number).contains(digits));
    }

} // namespace

DialCompletions::DialCompletions(const Journal &journal, QObject *parent)
    : QAbstractListModel(parent)
    , m_journal(journal)
{ }

void DialCompletions::search(const QString &typed)
{
    const QString text = typed.trimmed();
    const QString digits = dialledPart(text);
    beginResetModel();
    m_found.clear();
    for (const JournalEntry &entry : m_journal.entries()) {
        if (text.isEmpty() || m_found.size() == most)
            break;
        const Party &party = entry.remote;
        const bool known = std::any_of(m_found.cbegin(), m_found.cend(), [&](const Party &found) {
            return found.number == party.number;
        });
        if (!party.number.isEmpty() && !known && fits(party, text, digits))
            m_found.append(party);
    }
    endResetModel();
}

int DialCompletions::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_found.size());
}

QVariant DialCompletions::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Party &party = m_found.at(index.row());
    if (role == Qt::EditRole)
        return oneLine(party.number);
    if (role == Qt::DisplayRole)
        return party.name.isEmpty()
            ? oneLine(party.number)
            : oneLine(party.name) + QStringLiteral("  ") + oneLine(party.number);
    return {};
}

} // namespace Jackfield
