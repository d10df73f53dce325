// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contactcard.h"

#include <optional>

namespace Jackfield {

/// A contact while it is read from a file, with its limits.
class CardDraft
{
public:
    static constexpr int mostEntries = 100;
    static constexpr qsizetype largestPhoto = 1024 * 1024;

    QString fullName;
    QString familyName, givenName, otherNames, title, suffix; ///< For want of a full name.
    QString company, department;
    QString ringSound;
    QString id;

    /// Preferred phones (1 to 100) come before the others (101) and are dialled first.
    void addPhone(const QString &label, const QString &number, int preference = 101);
    void add(Contact::Kind kind, const QString &label, const QString &value);
    /// JPEG and PNG only, up to the limit.
    void setPhoto(const QByteArray &photo);

    /// Nothing: there is neither a name nor a company nor a way to reach anybody. `fallbackId`: for
    /// one without an id of its own.
    std::optional<ContactCard> card(const QString &fallbackId) const;

private:
    struct Phone
    {
        QString label;
        QString number;
        int preference = 0;
    };
    bool isFull() const { return m_phones.size() + m_entries.size() >= mostEntries; }
    QString name() const;
    QString shownName() const;

    QList<Phone> m_phones;
    QList<Contact::Entry> m_entries;
    QByteArray m_photo;
};

} // namespace Jackfield
