// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/base/result.h"
#include "core/domain/callreport.h"

#include <QDialog>

#include <optional>

class QFormLayout;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace Jackfield {

class PlainTextLabel;
class WrappedLabel;
struct JournalEntry;

/// What a phone system told of a call that is over: a report in the journal, as it is now.
/// Recordings are paths on the server: they can be copied, and are never opened. Opened with
/// open(); deletes itself.
class CallReportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `entry`: JournalEntry::id, of this run or any before. Should the journal drop it, what was
    /// shown last stays. What `context` refers to must outlive the dialog.
    CallReportDialog(const UiContext &context, const QString &entry, QWidget *parent);
    ~CallReportDialog() override;

private:
    PlainTextLabel *addRow(QFormLayout *form, const QString &name);
    void build();
    void makeRoom();
    QTreeWidget *makeParties();
    QListWidget *makeRecordings();
    void ask();
    void take(const Result<std::optional<JournalEntry>> &entry);
    void showEntry(const JournalEntry &entry);
    void showParties(const QList<CallReport::Part> &parts);
    void showRecordings(const QStringList &paths);
    void copyPath();

    const UiContext m_context;
    const QString m_id;
    std::optional<CallReport> m_shown; ///< In the table and the list.
    PlainTextLabel *m_party;
    PlainTextLabel *m_line;
    WrappedLabel *m_doubts;
    PlainTextLabel *m_type = nullptr;
    PlainTextLabel *m_start = nullptr;
    PlainTextLabel *m_duration = nullptr;
    PlainTextLabel *m_ringTime = nullptr;
    PlainTextLabel *m_holdTime = nullptr;
    PlainTextLabel *m_jobCode = nullptr;
    PlainTextLabel *m_note = nullptr;
    PlainTextLabel *m_aboutParties;
    QTreeWidget *m_parties;
    WrappedLabel *m_aboutRecordings;
    QListWidget *m_recordings;
    QPushButton *m_copy;
};

} // namespace Jackfield
