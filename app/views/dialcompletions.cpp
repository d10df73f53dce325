// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialcompletions.h"

#include "app/look/theme.h"
#include "app/models/contactmodel.h"
#include "app/models/partynames.h"
#include "app/views/plaintextlabel.h"
#include "app/views/quickdials.h"
#include "core/base/redact.h"
#include "core/contacts/contacts.h"
#include "core/journal/journal.h"

#include <algorithm>

namespace Jackfield {

namespace {

    constexpr qsizetype longestName = 64;

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

    bool hasDigits(const QString &number, const QString &digits)
    {
        const QString dialled = dialledPart(number);
        // The zero of a national spelling is not in "+49 89 …".
        return dialled.contains(digits)
            || (digits.size() > 3 && digits.startsWith(u'0') && dialled.contains(digits.sliced(1)));
    }

    /// "687837" and "6878" spell "Muster".
    bool spells(const QString &name, const QString &digits)
    {
        const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
        return digits.size() > 1
            && std::any_of(words.cbegin(), words.cend(), [&](const QString &word) {
                   return dialPadDigits(word).startsWith(digits);
               });
    }

} // namespace

DialCompletions::DialCompletions(const QuickDials &quickDials, const Contacts &contacts,
                                 Journal &journal, NumberFormat format, QObject *parent)
    : QAbstractListModel(parent)
    , m_quickDials(quickDials)
    , m_contacts(contacts)
    , m_journal(journal)
    , m_format(std::move(format))
{ }

// --- What fits

bool DialCompletions::fits(const QString &name, const QString &number) const
{
    if (name.contains(m_text, Qt::CaseInsensitive))
        return true;
    return !m_digits.isEmpty() && (hasDigits(number, m_digits) || spells(name, m_digits));
}

/// Each number once, and not more than can be looked over.
void DialCompletions::add(QList<Row> &rows, Row row) const
{
    const QString key = m_contacts.numberKeys().key(row.number);
    const bool isKnown = std::any_of(rows.cbegin(), rows.cend(), [&](const Row &other) {
        return other.number == row.number
            || (!key.isEmpty() && m_contacts.numberKeys().key(other.number) == key);
    });
    if (!row.number.isEmpty() && !isKnown && rows.size() < most)
        rows.append(std::move(row));
}

void DialCompletions::findQuickDials(QList<Row> &rows) const
{
    const QList<QuickDials::SpeedDial> speedDials = m_quickDials.speedDials();
    const auto speedDial = [&](const QuickDials::SpeedDial &each) {
        return Row {Kind::SpeedDial,
                    each.slot,
                    oneLine(m_quickDials.nameOf(each.number), longestName),
                    each.number,
                    {}};
    };
    for (const QuickDials::SpeedDial &each : speedDials)
        if (m_text == QString::number(each.slot))
            add(rows, speedDial(each));
    for (const QuickDials::Favourite &each : m_quickDials.favourites())
        if (fits(each.name, each.number))
            add(rows, {Kind::Favourite, 0, oneLine(each.name, longestName), each.number, {}});
    for (const QuickDials::SpeedDial &each : speedDials)
        if (fits(m_quickDials.nameOf(each.number), each.number))
            add(rows, speedDial(each));
}

void DialCompletions::findContacts(QList<Row> &rows) const
{
    for (const ContactCard &card : m_contacts.search(m_text, most))
        add(rows,
            {Kind::Contact, 0, oneLine(card.name, longestName), fittingNumber(card, m_text), {}});
}

DialCompletions::Row DialCompletions::rowOf(const JournalEntry &entry) const
{
    const ShownParty shown = shownParty(entry, m_contacts);
    Row row {Kind::Contact, 0, shown.name, entry.remote.number, {}};
    if (shown.origin != ShownParty::Origin::Contacts)
        row.kind = Kind::Call;
    if (shown.origin == ShownParty::Origin::Sent)
        row.note = Wording::sentLabel(entry.direction);
    return row;
}

void DialCompletions::findInMemory(QList<Row> &rows) const
{
    findQuickDials(rows);
    findContacts(rows);
    for (const JournalEntry &entry : m_journal.entries()) {
        if (rows.size() == most)
            break;
        if (fits(entry.remote.name, entry.remote.number) || fits(entry.contactName, {}))
            add(rows, rowOf(entry));
    }
}

void DialCompletions::search(const QString &typed)
{
    m_text = typed.trimmed();
    m_digits = dialledPart(m_text);
    beginResetModel();
    m_rows.clear();
    if (!m_text.isEmpty())
        findInMemory(m_rows);
    endResetModel();
    if (!m_isAsking)
        askJournal();
}

/// For the text of now; a later one is asked for when the answer is there.
void DialCompletions::askJournal()
{
    if (m_text.isEmpty() || m_rows.size() == most)
        return;
    m_isAsking = true;
    JournalQuery query;
    query.text = m_text;
    m_journal.page(query, {}, 2 * most)
        .then(this, [this, asked = m_text](const Result<JournalPage> &page) {
            m_isAsking = false;
            if (m_text != asked)
                return askJournal();
            if (page)
                takeCalls(page->entries);
        });
}

void DialCompletions::takeCalls(const QList<JournalEntry> &entries)
{
    QList<Row> rows = m_rows;
    for (const JournalEntry &entry : entries)
        add(rows, rowOf(entry));
    if (rows.size() == m_rows.size())
        return;
    beginInsertRows({}, int(m_rows.size()), int(rows.size()) - 1);
    m_rows = rows;
    endInsertRows();
    Q_EMIT foundMore();
}

// --- What is shown

int DialCompletions::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

/// Keys, name, number, and who says the name.
QString DialCompletions::words(const Row &row) const
{
    QStringList parts;
    if (row.kind == Kind::SpeedDial)
        parts.append(row.slot <= QuickDials::keyedSpeedDials ? tr("Alt+%1", "a key").arg(row.slot)
                                                             : tr("Speed dial %1").arg(row.slot));
    parts << row.name << isolated(m_format(row.number));
    if (!row.note.isEmpty())
        parts << u'(' + row.note + u')';
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  "));
}

static QString iconOf(int kind)
{
    static const QStringList icons {QStringLiteral("speed-dial"), QStringLiteral("star"),
                                    QStringLiteral("contact"), QStringLiteral("history")};
    return icons.at(kind);
}

QVariant DialCompletions::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::EditRole:
        return oneLine(row.number);
    case Qt::DisplayRole:
        return words(row);
    case Qt::DecorationRole:
        return themedIcon(iconOf(int(row.kind)), Tone::Muted);
    case Qt::ToolTipRole:
        return row.note.isEmpty() ? QString() : asPlainToolTip(row.name + u'\n' + row.note);
    default:
        return {};
    }
}

} // namespace Jackfield
