// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/numberformat.h"

#include <QAbstractListModel>
#include <QStringList>

namespace Jackfield {

class Contacts;
class Journal;
class QuickDials;
struct JournalEntry;

/// Numbers that fit what is being typed, by the name, its letters on a dial pad, or the digits: the
/// speed dial with that digit, favourites, speed dials, contacts, then parties of past calls, each
/// number once. What is in memory is there at once; what the journal knows beside is added. For a
/// QCompleter in unfiltered mode.
class DialCompletions final : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int most = 8;
    /// All must outlive the model.
    DialCompletions(const QuickDials &quickDials, const Contacts &contacts, Journal &journal,
                    NumberFormat format, QObject *parent = nullptr);

    void search(const QString &typed);
    int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::EditRole: the number, put into the field; Qt::DisplayRole: keys, name, number, and of
    /// a sent name its label; Qt::ToolTipRole: that label below the name.
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void foundMore(); ///< Rows were added behind those of search().

private:
    enum class Kind { SpeedDial, Favourite, Contact, Call };
    struct Row
    {
        Kind kind = Kind::Call;
        int slot = 0; ///< SpeedDial
        QString name; ///< One line; empty: not known.
        QString number; ///< As written or sent.
        QString note; ///< Of a sent name "name sent by caller"; else empty.
    };
    void findInMemory(QList<Row> &rows) const;
    void findQuickDials(QList<Row> &rows) const;
    void findContacts(QList<Row> &rows) const;
    bool fits(const QString &name, const QString &number) const;
    void add(QList<Row> &rows, Row row) const;
    Row rowOf(const JournalEntry &entry) const;
    void askJournal();
    void takeCalls(const QList<JournalEntry> &entries);
    QString words(const Row &row) const;

    const QuickDials &m_quickDials;
    const Contacts &m_contacts;
    Journal &m_journal;
    const NumberFormat m_format;
    QString m_text;
    QString m_digits; ///< Of m_text; empty: it has letters.
    QList<Row> m_rows;
    bool m_isAsking = false; ///< The journal; one question at a time.
};

} // namespace Jackfield
