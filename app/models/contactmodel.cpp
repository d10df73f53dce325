// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/contactmodel.h"

#include "app/models/wording.h"
#include "core/base/redact.h"
#include "core/contacts/contacts.h"

namespace Jackfield {

static constexpr qsizetype longestName = 64;

ContactModel::ContactModel(const PhoneStore &store, const Contacts &contacts, NumberFormat format,
                           QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_contacts(contacts)
    , m_format(std::move(format))
{
    const auto lines = [this] { refresh({StateRole, StateTextRole}); };
    connect(&store.lineRows(), &RowSignals::inserted, this, lines);
    connect(&store.lineRows(), &RowSignals::removed, this, lines);
    connect(&store.lineRows(), &RowSignals::changed, this, lines);
    connect(&contacts, &Contacts::sourcesChanged, this, [this] { refresh({SourceRole}); });
}

void ContactModel::setEntries(const QList<Entry> &entries)
{
    if (entries == m_entries)
        return;
    qsizetype same = 0; // What a directory adds comes behind what was known.
    while (same < std::min(entries.size(), m_entries.size())
           && entries.at(same) == m_entries.at(same))
        ++same;
    if (same < m_entries.size()) {
        beginRemoveRows({}, int(same), int(m_entries.size()) - 1);
        m_entries.resize(same);
        endRemoveRows();
    }
    if (same < entries.size()) {
        beginInsertRows({}, int(same), int(entries.size()) - 1);
        m_entries.append(entries.sliced(same));
        endInsertRows();
    }
}

int ContactModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

void ContactModel::refresh(const QList<int> &roles)
{
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), roles);
}

/// An extension, however it is written; a colleague's whole number too.
const MergedLine *ContactModel::line(const Entry &entry) const
{
    if (entry.number.isEmpty())
        return nullptr;
    if (const MergedLine *line = m_store.findLine(entry.number))
        return line;
    const QString key = m_contacts.numberKeys().key(entry.number);
    return key.isEmpty() ? nullptr : m_store.findLine(key);
}

QString ContactModel::source(const Entry &entry) const
{
    for (const Contacts::SourceStatus &source : m_contacts.sources())
        if (source.id == entry.card.source)
            return oneLine(source.label, longestName);
    return {};
}

QStringList ContactModel::numbers(const Entry &entry) const
{
    QStringList numbers {entry.number};
    numbers += entry.card.numbers();
    numbers.removeAll(QString());
    numbers.removeDuplicates();
    return numbers;
}

/// All of a row, for a screen reader.
QString ContactModel::words(const QModelIndex &index) const
{
    const Entry &shown = entry(index.row());
    QStringList words {index.data().toString()};
    if (shown.kind == Kind::Favourite)
        words.append(tr("favourite"));
    if (shown.kind == Kind::SpeedDial)
        words.append(tr("speed dial %1").arg(shown.slot));
    for (const int role : {CompanyRole, NumberTextRole, StateTextRole, SourceRole})
        words.append(index.data(role).toString());
    words.removeAll(QString());
    words.removeDuplicates();
    return words.join(QStringLiteral(", "));
}

QVariant ContactModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &shown = entry(index.row());
    const QString name = oneLine(shown.card.name, longestName).trimmed();
    switch (role) {
    case Qt::DisplayRole:
        return name.isEmpty() ? m_format(shown.number) : name;
    case Qt::AccessibleTextRole:
        return words(index);
    case KindRole:
        return int(shown.kind);
    case SlotRole:
        return shown.slot;
    case NumberRole:
        return shown.number;
    case NumberTextRole:
        return m_format(shown.number);
    case NumbersRole:
        return numbers(shown);
    case CompanyRole: {
        const QString company = oneLine(shown.card.company, longestName).trimmed();
        return company.compare(name, Qt::CaseInsensitive) == 0 ? QString() : company;
    }
    case SourceRole:
        return source(shown);
    case StateRole:
    case StateTextRole:
        if (const MergedLine *known = line(shown))
            return role == StateRole ? QVariant(int(known->state)) : Wording::state(known->state);
        return {};
    default:
        return {};
    }
}

QHash<int, QByteArray> ContactModel::roleNames() const
{
    return {{Qt::DisplayRole, "name"},
            {KindRole, "kind"},
            {SlotRole, "slot"},
            {NumberRole, "number"},
            {NumberTextRole, "numberText"},
            {NumbersRole, "numbers"},
            {CompanyRole, "company"},
            {SourceRole, "source"},
            {StateRole, "state"},
            {StateTextRole, "stateText"}};
}

QString fittingNumber(const ContactCard &card, const QString &text)
{
    const QStringList numbers = card.numbers();
    QString digits = numberDigits(text);
    if (digits.startsWith(u'0')) // A national spelling of what may stand there with its country.
        digits = digits.sliced(1);
    for (const QString &number : numbers)
        if (!digits.isEmpty() && numberDigits(number).contains(digits))
            return number;
    return numbers.value(0);
}

} // namespace Jackfield
