// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/base/result.h"
#include "core/journal/journalentry.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace Jackfield {

class PlainTextLabel;
class WrappedLabel;

/// The note of a call, to read and to change; plain text. Opened with open(); deletes itself.
class NoteDialog final : public QDialog
{
    Q_OBJECT
public:
    static constexpr int longestNote = 4000; ///< UTF-16 code units.

    /// `entry`: JournalEntry::id. What `context` refers to must outlive the dialog.
    NoteDialog(const UiContext &context, const QString &entry, QWidget *parent);
    ~NoteDialog() override;

private:
    void take(const Result<std::optional<JournalEntry>> &entry);
    void save();
    void limit();

    const UiContext m_context;
    const QString m_id;
    QString m_shown; ///< Before anything was typed.
    PlainTextLabel *m_who;
    QPlainTextEdit *m_edit;
    WrappedLabel *m_words;
    QPushButton *m_save;
};

} // namespace Jackfield
