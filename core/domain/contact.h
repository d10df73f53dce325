// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Jackfield {

/// What a phone system's directory says of a party. All of it is foreign text.
struct Contact
{
    enum class Kind {
        Name,
        Company,
        Department,
        JobTitle,
        CustomerId,
        Phone,
        Fax,
        EMail,
        Sip,
        WebPage, ///< Shown, never opened by itself.
        Address, ///< One line.
        Note,
        Other,
    };
    struct Entry
    {
        Kind kind = Kind::Other;
        /// Distinguishes entries of one kind: "mobile", "private"; of Other the system's own name
        /// for it.
        QString label;
        QString value; ///< Never empty.
        bool operator==(const Entry &) const = default;
    };
    QList<Entry> entries; ///< In the order to show; at most 100.
    QByteArray photo; ///< As sent (JPEG), at most 1 MiB; not decoded, may be broken.
    bool operator==(const Contact &) const = default;

    bool isEmpty() const { return entries.isEmpty() && photo.isEmpty(); }
};

} // namespace Jackfield
