// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contactcard.h"
#include "core/contacts/csvcolumns.h"
#include "core/contacts/foreigntext.h"

#include <QByteArrayList>

#include <optional>

namespace Jackfield {

/// Reads a table of contacts (RFC 4180, with ',', ';' or a tab between cells) in pieces of any
/// size. Its first line names the columns.
class ContactCsvReader
{
public:
    static constexpr qsizetype longestRow = 1024 * 1024; ///< Octets.
    static constexpr qsizetype mostColumns = 500;

    /// `columns`: csvColumns()
    explicit ContactCsvReader(QMap<QString, QString> columns = {});
    /// The rows that have come to their end. Their source is not set.
    QList<ContactCard> feed(QByteArrayView octets);
    QList<ContactCard> end(); ///< The file ends here.
    /// Rows so far with more cells than the heading, without name and number, too long, or in
    /// quotes that never end.
    qsizetype dropped() const { return m_dropped; }
    /// Why nothing can be read, in words for people; empty: it can.
    const QString &trouble() const { return m_trouble; }

private:
    void take(QByteArrayView octets);
    void takeOctet(char c);
    void endCell();
    void endRow();
    void readHeading();
    void readColumns();
    void readRow();

    const QMap<QString, QString> m_named;
    TextOctets m_octets;
    std::optional<QList<CsvColumn>> m_columns; ///< None before the heading.
    QByteArray m_heading; ///< The first line, until it is whole.
    bool m_isHeadingQuoted = false; ///< Its end is within quotes.
    bool m_hasHeading = false;
    char m_separator = ',';
    QByteArray m_cell;
    QByteArrayList m_row;
    qsizetype m_size = 0; ///< Of the row.
    enum class Quotes { None, Open, MayClose } m_quotes = Quotes::None;
    bool m_isRowBad = false;
    QList<ContactCard> m_cards;
    qsizetype m_dropped = 0;
    QString m_trouble;
};

} // namespace Jackfield
