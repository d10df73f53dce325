// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/setupsubject.h"
#include "app/dialogs/systemtools.h"
#include "core/domain/secretstore.h"
#include "core/phone/setuptools.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace Jackfield {

class CertificateBox;
class ConnectionBox;
class KindWarning;
class PresetList;
class RequestPreviewBox;
class SystemForm;
class SystemSaver;
class TrialBox;

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
    QWidget *makeHead();
    QWidget *makePage();
    void lockHead();
    void connectParts();
    void showForm();
    void makeRoom();
    void formEdited();
    void showPresets(bool shown);
    void usePreset(const SetupPreset &preset);
    const PhoneSystemFactory *factory() const;
    SystemConfig entered() const;
    SetupSubject subject() const;
    SetupSubject subjectInUse() const;
    QStringList warningsOf(const SetupSubject &subject) const;
    bool isUsable(const SetupSubject &subject);
    void showCleared(const SetupSubject &wanted);
    void secretWritten(const QString &name, SecretStore::Keeper keeper);
    void saved();
    void showProblem(const QString &problem);
    void showDown(QWidget *part);

    const SystemTools m_tools;
    SystemConfig m_before; ///< As saved; empty id: a new one.
    SystemConfig m_saving; ///< What the saver is at.
    QMap<QString, QString> m_taken; ///< Out of an address, not written yet.
    QVariantMap m_presetValues; ///< Of the product chosen last.
    QStringList m_warned; ///< Warnings that Save has shown already.
    QString m_sessionNote; ///< Where a secret is kept that does not last.
    QStackedWidget *m_pages;
    QScrollArea *m_scroll;
    PresetList *m_presets = nullptr;
    QComboBox *m_kind;
    QLineEdit *m_label;
    QLineEdit *m_lines;
    QPushButton *m_choose;
    KindWarning *m_warning;
    QLabel *m_notes;
    QVBoxLayout *m_place; ///< Where the form of the kind stands.
    SystemForm *m_form = nullptr;
    RequestPreviewBox *m_preview;
    TrialBox *m_trial;
    ConnectionBox *m_connection;
    CertificateBox *m_certificate;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
    SystemSaver *m_saver;
};

} // namespace Jackfield
