// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/keyedtable.h"
#include "app/models/numberformat.h"
#include "core/base/clock.h"
#include "core/journal/journal.h"

#include <QPointer>

namespace Jackfield {

/// A caller whom somebody still has to call back: all open calls of one number.
struct OpenCaller
{
    QString key; ///< The number's, or of a caller without one the entry's id.
    QStringList entries; ///< Ids, newest first.
    QString name; ///< Fit for one line; empty: not known.
    QString number; ///< As sent; empty: not known.
    bool isUncertain = false;
    bool isNameSent = false; ///< `name` is the caller's own word.
    QDateTime newest; ///< UTC
    QDateTime oldest;
    QString queue;
    QString note; ///< Of the newest call that has one; fit for one line.
    bool operator==(const OpenCaller &) const = default;
};

/// The missed and abandoned calls that are not finished, grouped by number, newest first.
class WorklistModel final : public KeyedTable<OpenCaller>
{
    Q_OBJECT
public:
    enum Column { PartyColumn, CountColumn, NewestColumn, SinceColumn, NoteColumn, ColumnCount };
    Q_ENUM(Column)
    static constexpr int pageSize = 1000;
    static constexpr int mostEntries = 20'000; ///< Older ones come when these are done.

    /// Both must outlive the model. Reads nothing before setLive().
    WorklistModel(Journal &journal, const Clock &clock, NumberFormat format,
                  QObject *parent = nullptr);

    /// On: what is open is read now, and followed from then on.
    void setLive();
    void setText(const QString &text); ///< As JournalQuery::text.
    void tryAgain();
    bool isLoading() const { return m_isAsking; }
    const std::optional<Error> &failure() const { return m_failure; }
    bool isOfThisDesk() const { return m_isOfThisDesk; }
    int total() const { return m_total; } ///< Callers, whatever setText() said.

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void stateChanged(); ///< What isLoading() to total() say.

private:
    void ask(std::optional<qint64> below = {});
    void take(const JournalPage &page);
    void takeChanged(const QString &id);
    void takeClosed(const CloseWork &closed);
    void takeEntry(const JournalEntry &entry);
    void group();
    QString text(const OpenCaller &caller, int column) const;
    QString toolTip(const OpenCaller &caller) const;

    Journal &m_journal;
    const Clock &m_clock;
    const NumberFormat m_format;
    QString m_text;
    bool m_isLive = false;
    bool m_isAsking = false;
    bool m_isToAskAgain = false; ///< What is read may be old already.
    bool m_isOfThisDesk = false;
    int m_total = 0;
    std::optional<Error> m_failure;
    QHash<QString, JournalEntry> m_open; ///< By id; without what the list does not show.
    QHash<QString, JournalEntry> m_reading; ///< Pages of the reading under way.
};

} // namespace Jackfield
