// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace Jackfield {

/// What a column of a contact table holds.
struct CsvColumn
{
    enum class Field {
        Ignored,
        Name,
        FirstName,
        OtherNames,
        LastName,
        Title, ///< "Dr."
        Suffix,
        Company,
        Department,
        JobTitle,
        Phone,
        Fax,
        EMail,
        WebPage,
        Address, ///< A part of one; those with the same label are one address.
        Note,
        CustomerId,
        Categories,
        RingSound,
        Id,
    };
    Field field = Field::Ignored;
    QString label; ///< "mobile", "business": of phones, faxes, mails and addresses.
    bool operator==(const CsvColumn &) const = default;
};

/// Names a `columns` table may have: "name", "first_name", "phone", "mobile", …
QStringList csvFieldNames();

/// What a heading means in English or German, and in the exports of Outlook, Google and
/// Thunderbird.
CsvColumn csvColumn(const QString &heading);

/// The columns of a heading line. `named`: heading by csvFieldNames(), which then no other heading
/// stands for. Malformed in words for people: a named heading is not there, or nothing says what a
/// contact is called or where it is called.
Result<QList<CsvColumn>> csvColumns(const QStringList &headings,
                                    const QMap<QString, QString> &named);

} // namespace Jackfield
