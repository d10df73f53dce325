// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/systemtools.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;

namespace Jackfield {

class SystemEditor;

/// Sets up one phone system, of any kind. Saves through the stores; what cannot be used or saved is
/// said in the dialog, which stays open with everything typed. Open it with open(); it deletes
/// itself.
class SystemDialog final : public QDialog
{
    Q_OBJECT
public:
    /// An empty `id` adds a system. What `tools` names must outlive the dialog.
    SystemDialog(const SystemTools &tools, const SystemId &id, QWidget *parent = nullptr);

    /// Saves. Closes when that is done; stays open to say what is to be known of it.
    void accept() override;
    /// What is wrong at the moment; empty: nothing known.
    QString problem() const;

private:
    void build();
    void makeRoom();
    void saved(const QString &note);
    void showProblem(const QString &problem);

    SystemEditor *m_editor;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace Jackfield
