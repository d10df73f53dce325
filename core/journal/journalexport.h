// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <memory>

namespace Jackfield {

/// Writes what a query finds, newest first and each call before its legs, into a CSV file: page by
/// page, with the disk on a thread of its own. The file is there when all of it is, or not at all.
class JournalExport final : public QObject
{
    Q_OBJECT
public:
    static constexpr int pageSize = 1000;

    /// `journal` must outlive it. Deleting it cancels.
    JournalExport(Journal &journal, JournalQuery query, QString path, QObject *parent = nullptr);
    ~JournalExport() override;
    void start(); ///< Once.
    int written() const { return m_written; } ///< Calls and legs.
    bool isOfThisDesk() const { return m_isOfThisDesk; } ///< As JournalPage::isOfThisDesk.

Q_SIGNALS:
    void progressed(int written);
    /// Last: the file is there, or why not.
    void finished(const Result<Unit> &result);

private:
    class File;
    void ask();
    void take(const JournalPage &page);
    void nextLegs();
    void write();
    void end(const Result<Unit> &result);

    Journal &m_journal;
    const JournalQuery m_query;
    std::unique_ptr<File> m_file;
    std::optional<qint64> m_below;
    QList<JournalEntry> m_calls; ///< Of the page.
    qsizetype m_next = 0; ///< Of m_calls; those before are in m_lines.
    QList<JournalEntry> m_lines;
    int m_written = 0;
    bool m_isOfThisDesk = false;
};

} // namespace Jackfield
