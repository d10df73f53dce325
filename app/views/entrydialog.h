// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/base/result.h"
#include "core/journal/journalentry.h"

#include <QDialog>

class QFormLayout;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace Jackfield {

class PlainTextLabel;
class WrappedLabel;

/// All that the journal knows of one call, as it is now. Recordings are paths that can be copied,
/// and are never opened. Opened with open(); deletes itself.
class EntryDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `entry`: JournalEntry::id. What `context` refers to must outlive the dialog.
    EntryDialog(const UiContext &context, const QString &entry, QWidget *parent);
    ~EntryDialog() override;

private:
    void build();
    void ask();
    void take(const Result<std::optional<JournalEntry>> &entry);
    void showData(const QMap<QString, QString> &told);
    void showRecordings(const QStringList &paths);
    void copyPath();

    const UiContext m_context;
    const QString m_id;
    PlainTextLabel *m_who;
    WrappedLabel *m_words;
    QWidget *m_facts = nullptr; ///< Made anew with each change.
    PlainTextLabel *m_aboutNote;
    QPlainTextEdit *m_note;
    PlainTextLabel *m_aboutData;
    QTreeWidget *m_data;
    PlainTextLabel *m_aboutRecordings;
    QListWidget *m_recordings;
    QPushButton *m_copy;
    QPushButton *m_report;
};

} // namespace Jackfield
