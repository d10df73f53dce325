// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journalexport.h"

#include <QDialog>

class QProgressBar;
class QPushButton;

namespace Jackfield {

class WrappedLabel;

/// Writes what a query finds into a file, says how far it is, and can be stopped. Starts when
/// open() is called; deletes itself.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `journal` must outlive the dialog.
    ExportDialog(Journal &journal, const JournalQuery &query, const QString &path, QWidget *parent);
    ~ExportDialog() override;
    void open() override;

private:
    void finish(const Result<Unit> &result);

    const QString m_path;
    std::unique_ptr<JournalExport> m_export; ///< Null: stopped.
    WrappedLabel *m_words;
    QProgressBar *m_bar;
    QPushButton *m_button;
};

} // namespace Jackfield
