// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/contactcsv.h"

#include "core/contacts/carddraft.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Jackfield {

namespace {

    using Field = CsvColumn::Field;
    using Kind = Contact::Kind;

    /// The one there is most of in the heading, outside of quotes.
    char separatorOf(QByteArrayView heading)
    {
        char best = ',';
        qsizetype most = 0;
        for (const char candidate : {',', ';', '\t'}) {
            qsizetype count = 0;
            bool isQuoted = false;
            for (const char c : heading) {
                isQuoted = isQuoted != (c == '"');
                count += c == candidate && !isQuoted ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /// What spreadsheets write above the heading: "sep=;".
    bool isSeparatorLine(QByteArrayView line)
    {
        return line.size() == 5 && line.first(4).compare("sep=", Qt::CaseInsensitive) == 0;
    }

    std::optional<Kind> kindOf(Field field)
    {
        switch (field) {
        case Field::JobTitle:
            return Kind::JobTitle;
        case Field::Fax:
            return Kind::Fax;
        case Field::EMail:
            return Kind::EMail;
        case Field::WebPage:
            return Kind::WebPage;
        case Field::Note:
            return Kind::Note;
        case Field::CustomerId:
            return Kind::CustomerId;
        default:
            return {};
        }
    }

    QString *textOf(CardDraft &draft, Field field)
    {
        switch (field) {
        case Field::Name:
            return &draft.fullName;
        case Field::FirstName:
            return &draft.givenName;
        case Field::OtherNames:
            return &draft.otherNames;
        case Field::LastName:
            return &draft.familyName;
        case Field::Title:
            return &draft.title;
        case Field::Suffix:
            return &draft.suffix;
        case Field::Company:
            return &draft.company;
        case Field::Department:
            return &draft.department;
        case Field::RingSound:
            return &draft.ringSound;
        case Field::Id:
            return &draft.id;
        default:
            return nullptr;
        }
    }

    void put(CardDraft &draft, const CsvColumn &column, const QString &text)
    {
        if (QString *place = textOf(draft, column.field)) {
            if (place->isEmpty())
                *place = text;
            return;
        }
        if (column.field == Field::Categories)
            return draft.add(Kind::Other, QStringLiteral("categories"), text);
        // Several in one cell, as Google writes them.
        for (const QString &value : text.split(QStringLiteral(" ::: "))) {
            if (column.field == Field::Phone)
                draft.addPhone(column.label, value);
            else if (const auto kind = kindOf(column.field))
                draft.add(*kind, column.label, value);
        }
    }

} // namespace

ContactCsvReader::ContactCsvReader(QMap<QString, QString> columns)
    : m_named(std::move(columns))
{ }

QList<ContactCard> ContactCsvReader::feed(QByteArrayView octets)
{
    take(m_octets.feed(octets));
    return std::exchange(m_cards, {});
}

QList<ContactCard> ContactCsvReader::end()
{
    take(m_octets.end());
    if (!m_hasHeading)
        readHeading();
    if (m_quotes == Quotes::Open)
        m_isRowBad = true;
    endRow();
    return std::exchange(m_cards, {});
}

void ContactCsvReader::take(QByteArrayView octets)
{
    for (const char c : octets) {
        if (!m_trouble.isEmpty())
            return;
        if (m_hasHeading) {
            takeOctet(c);
            continue;
        }
        m_heading.append(c);
        m_isHeadingQuoted = m_isHeadingQuoted != (c == '"');
        const bool isWhole = (c == '\n' || c == '\r') && !m_isHeadingQuoted;
        if (isWhole || m_heading.size() > longestRow)
            readHeading();
    }
}

/// The first line that is not blank, whole: it tells what stands between cells.
void ContactCsvReader::readHeading()
{
    const QByteArray heading = std::exchange(m_heading, {});
    m_isHeadingQuoted = false;
    const QByteArray line = heading.trimmed();
    if (line.isEmpty())
        return;
    if (isSeparatorLine(line)) {
        m_separator = line.back();
        return;
    }
    m_hasHeading = true;
    const char found = separatorOf(heading);
    m_separator = heading.contains(m_separator) && m_separator != ',' ? m_separator : found;
    for (const char c : heading)
        takeOctet(c);
    if (!m_columns && m_trouble.isEmpty()) // the file ends without a line end
        endRow();
}

void ContactCsvReader::takeOctet(char c)
{
    const bool isLineEnd = c == '\n' || c == '\r';
    if (++m_size > longestRow) {
        m_isRowBad = true; // perhaps a quote too many: the next line is read afresh
        if (isLineEnd)
            endRow();
        return;
    }
    if (m_quotes == Quotes::Open) {
        if (c == '"')
            m_quotes = Quotes::MayClose;
        else
            m_cell.append(c);
        return;
    }
    if (c == '"' && (m_quotes == Quotes::MayClose || m_cell.isEmpty())) {
        if (m_quotes == Quotes::MayClose)
            m_cell.append(c); // twice is one
        m_quotes = Quotes::Open;
        return;
    }
    m_quotes = Quotes::None;
    if (isLineEnd)
        endRow();
    else if (c == m_separator)
        endCell();
    else
        m_cell.append(c);
}

void ContactCsvReader::endCell()
{
    m_quotes = Quotes::None;
    const QByteArray cell = std::exchange(m_cell, {});
    if (m_row.size() < mostColumns)
        m_row.append(cell);
    else
        m_isRowBad = m_isRowBad || !cell.isEmpty();
}

void ContactCsvReader::endRow()
{
    endCell();
    const bool isEmpty = !m_isRowBad
        && std::all_of(m_row.cbegin(), m_row.cend(),
                       [](const QByteArray &cell) { return cell.trimmed().isEmpty(); });
    if (!isEmpty)
        readRow();
    m_row.clear();
    m_size = 0;
    m_isRowBad = false;
}

void ContactCsvReader::readColumns()
{
    QStringList headings;
    for (const QByteArray &cell : std::as_const(m_row))
        headings.append(foreignText(cell));
    auto columns = csvColumns(headings, m_named);
    if (columns)
        m_columns = std::move(*columns);
    else
        m_trouble = columns.error().detail;
}

void ContactCsvReader::readRow()
{
    if (!m_columns)
        return readColumns();
    CardDraft draft;
    QMap<QString, QStringList> addresses;
    QCryptographicHash content(QCryptographicHash::Sha1);
    for (qsizetype i = 0; i < m_row.size() && !m_isRowBad; ++i) {
        const QString text = foreignText(m_row[i]).trimmed();
        content.addData(m_row[i] + '\0');
        if (text.isEmpty())
            continue;
        if (i >= m_columns->size())
            m_isRowBad = true; // who knows which cell is which
        else if (m_columns->at(i).field == Field::Address)
            addresses[m_columns->at(i).label].append(text);
        else
            put(draft, m_columns->at(i), text);
    }
    for (auto address = addresses.cbegin(); address != addresses.cend(); ++address)
        draft.add(Kind::Address, address.key(), address->join(QStringLiteral(", ")));
    const auto card =
        m_isRowBad ? std::nullopt : draft.card(QString::fromLatin1(content.result().toHex()));
    if (card)
        m_cards.append(*card);
    else
        ++m_dropped;
}

} // namespace Jackfield
