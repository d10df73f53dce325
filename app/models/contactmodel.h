// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/numberformat.h"
#include "core/contacts/contactcard.h"
#include "core/phone/phonestore.h"

#include <QAbstractListModel>

namespace Jackfield {

class Contacts;

/// The rows of the page Contacts: what is at hand, or what a search has found. With the state of
/// the line whose number it is, where a phone system tells of one.
class ContactModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Kind { Favourite, SpeedDial, Found };
    Q_ENUM(Kind)
    struct Entry
    {
        Kind kind = Kind::Found;
        int slot = 0; ///< SpeedDial: 1 to 99.
        QString number; ///< As written; the one that is dialled first.
        ContactCard card; ///< Its name is what is shown.
        bool operator==(const Entry &) const = default;
    };
    enum Role {
        KindRole = Qt::UserRole, ///< int of Kind
        SlotRole,
        NumberRole, ///< As written.
        NumberTextRole, ///< Spelled for people.
        NumbersRole, ///< QStringList: `number` and the contact's other ones.
        CompanyRole, ///< Empty where it is the name already.
        SourceRole, ///< Name of the source; empty: it is in none.
        StateRole, ///< int of Line::State; invalid: no phone system tells of such a line.
        StateTextRole,
    };
    Q_ENUM(Role)

    /// All must outlive the model.
    ContactModel(const PhoneStore &store, const Contacts &contacts, NumberFormat format,
                 QObject *parent = nullptr);

    /// In the place of those there were; rows that stay keep their place and selection.
    void setEntries(const QList<Entry> &entries);
    const Entry &entry(int row) const { return m_entries.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    const MergedLine *line(const Entry &entry) const;
    QString source(const Entry &entry) const;
    QStringList numbers(const Entry &entry) const;
    QString words(const QModelIndex &index) const;
    void refresh(const QList<int> &roles);

    const PhoneStore &m_store;
    const Contacts &m_contacts;
    NumberFormat m_format;
    QList<Entry> m_entries;
};

/// Of a contact's numbers the one that has the digits of `text`, else the first; empty: it has
/// none.
QString fittingNumber(const ContactCard &card, const QString &text);

} // namespace Jackfield
