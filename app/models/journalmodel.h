// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/journalrow.h"
#include "app/models/numberformat.h"
#include "core/base/clock.h"
#include "core/journal/journal.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QPointer>

namespace Jackfield {

/// The calls that a query finds, newest first, and below each its legs. Pages of the journal are
/// read one after the other when they are asked for (fetchMore()), legs when their call is opened;
/// what happens in this run appears and changes at once. A call is one row, whoever tells of it.
class JournalModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { PartyColumn, OutcomeColumn, WhenColumn, DurationColumn, LineColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        IdRole = Qt::UserRole, ///< JournalEntry::id
        NumberRole, ///< As the phone system sent it; empty: not known.
        NumberTextRole, ///< Spelled for people, or that it is uncertain.
        DirectionRole, ///< int of Call::Direction
        OutcomeRole, ///< int of JournalEntry::Outcome
        HasReportRole, ///< bool
        HasNoteRole, ///< bool
        WorkRole, ///< int of JournalEntry::Work::State
    };
    Q_ENUM(Role)
    static constexpr int pageSize = 100;
    static constexpr int mostRows = 250'000; ///< Older calls are found by a narrower query.

    /// Both must outlive the model. `clock` says which day is today.
    JournalModel(Journal &journal, const Clock &clock, NumberFormat format,
                 QObject *parent = nullptr);
    ~JournalModel() override;

    /// What is shown stays until the first page of the new query is there.
    void setQuery(const JournalQuery &query);
    const JournalQuery &query() const { return m_wanted; }
    void reload();
    /// After a failure: asks again for what could not be read.
    void tryAgain();
    /// While on, canFetchMore() of the list says no: QTreeView asks for a further page whenever it
    /// lays out its rows, seen or not.
    void setHeld(bool on) { m_isHeld = on; }

    bool isLoading() const { return m_isAsking; } ///< A page is under way.
    bool isFull() const { return m_rows.size() >= size_t(mostRows); }
    const std::optional<Error> &failure() const { return m_failure; }
    /// The team's database was not asked: JournalPage::isOfThisDesk.
    bool isOfThisDesk() const { return m_isOfThisDesk; }
    QModelIndex indexOf(const QString &id) const; ///< Of a call or a leg; invalid: not in the list.

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void stateChanged(); ///< What isLoading() to isOfThisDesk() say.

private:
    using RowPtr = std::unique_ptr<JournalRow>;
    enum class Next { First, Following };

    void ask();
    void take(const JournalPage &page);
    void startAnew();
    void merge(const QList<JournalEntry> &entries);
    void append(std::vector<RowPtr> rows);
    void insert(RowPtr row);
    void remove(size_t at);
    void tellChanged(const JournalRow &row);

    void follow(const Journal &journal);
    void takeLive(const JournalEntry &entry);
    void takeLiveCall(const JournalEntry &entry);
    void takeLiveLeg(const JournalEntry &entry);
    void takeChanged(const QString &id);
    void takeClosed(const CloseWork &closed);
    bool isFound(const JournalEntry &entry) const;
    qint64 orderOf(const JournalEntry &entry);
    qint64 liveOrderOf(const JournalEntry &entry);
    bool fits(size_t at, qint64 order) const; ///< The row there may have that order.
    void showLiveLegs(JournalRow &row);

    void askLegs(JournalRow &row);
    void takeLegs(const QString &id, const Result<QList<JournalEntry>> &legs);
    void addLeg(JournalRow &row, const JournalEntry &leg);

    static constexpr size_t none = size_t(-1);
    size_t placeOf(qint64 order, const QString &id) const; ///< Where it is, or would be.
    size_t find(const QString &id) const; ///< Of a call; none: not in the list.
    size_t find(const JournalEntry &live) const; ///< Quicker.
    void noteLegs(const JournalRow &row);
    const JournalRow *rowOf(const QModelIndex &index) const;
    QModelIndex indexOf(const JournalRow &row) const;
    QString text(const JournalRow &row, int column) const;
    QVariant fact(const JournalRow &row, int role) const;

    Journal &m_journal;
    const Clock &m_clock;
    const NumberFormat m_format;
    QPointer<JournalStore> m_store; ///< The one that was asked.
    JournalQuery m_wanted;
    JournalQuery m_shown; ///< What m_rows were found by.
    Next m_next = Next::First;
    std::optional<qint64> m_below; ///< Where the following page begins.
    bool m_isAsking = false;
    bool m_isStale = false; ///< The answer that comes is to another question.
    bool m_isToReset = false; ///< m_rows were found by another query.
    bool m_hasMore = true;
    bool m_isHeld = false;
    bool m_isOfThisDesk = false;
    std::optional<Error> m_failure;
    std::vector<RowPtr> m_rows;
    /// Of each row, whether it has legs: QTreeView asks that of all rows whenever one is added, and
    /// they lie far apart in memory.
    std::vector<bool> m_haveLegs;
    QHash<QString, qint64> m_live; ///< Order of what the journal has in memory.
    qint64 m_top = 0; ///< Greatest order ever.
};

} // namespace Jackfield
