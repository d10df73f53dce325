// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/systemconfig.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Jackfield {

class PhoneSystemRegistry;
class SettingsStore;
class SystemForm;

/// Sets up one phone system, of any kind. Saves through the store; what cannot be used or saved is
/// said in the dialog, which stays open with everything typed. Open it with open(); it deletes
/// itself.
class SystemDialog final : public QDialog
{
    Q_OBJECT
public:
    /// An empty `id` adds a system. All must outlive the dialog.
    SystemDialog(SettingsStore &store, const PhoneSystemRegistry &registry, const SystemId &id,
                 QWidget *parent = nullptr);

    void accept() override;
    /// What is wrong at the moment; empty: nothing known.
    QString problem() const;

private:
    void build();
    void showForm();
    SystemConfig entered() const;
    QVariantMap changes(const SystemConfig &config) const;
    void showProblem(const QString &problem);

    SettingsStore &m_store;
    const PhoneSystemRegistry &m_registry;
    SystemConfig m_before; ///< Empty id: a new one.
    QComboBox *m_kind;
    QLineEdit *m_label;
    QLineEdit *m_lines;
    QVBoxLayout *m_place; ///< Where the form of the kind stands.
    SystemForm *m_form = nullptr;
    QLabel *m_problem;
};

/// A new id for a label: "Büro München" → "buro-munchen", with a number behind when it is taken.
SystemId idForLabel(const QString &label, const QList<SystemConfig> &taken);

} // namespace Jackfield
