// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/setupsubject.h"
#include "app/dialogs/systemtools.h"
#include "core/domain/secretstore.h"
#include "core/phone/setuptools.h"

#include <QStackedWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
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

/// Everything of one phone system, of any kind, with the known products, the request for a sample
/// number and what tries it out. Saves through the stores; what holds it shows the problems and has
/// the button to save.
class SystemEditor final : public QStackedWidget
{
    Q_OBJECT
public:
    /// An empty `id` adds a system. What `tools` names must outlive the editor.
    SystemEditor(const SystemTools &tools, const SystemId &id, QWidget *parent = nullptr);

    /// Of a new one: the kind that was chosen elsewhere, called by its own name until the user has
    /// a better one.
    void setKind(const QString &kind);
    void begin(); ///< The keyboard into the first field.
    /// Ends with saved() or, after problem(), not at all. Nothing while it is at it.
    void save();
    /// How much higher it had to be for everything to be seen.
    int missingHeight() const;

Q_SIGNALS:
    void problem(const QString &problem); ///< Translated; empty: none is known any more.
    void saving(bool isSaving);
    /// note: translated, what is to be known of it; empty: nothing.
    void saved(const Jackfield::SystemId &id, const QString &note);
    void choosing(bool chooses); ///< The list of products is shown, which has buttons of its own.
    void grown(); ///< There is more to see than before.

private:
    void build();
    QWidget *makeHead();
    void lockHead();
    void connectParts();
    void showForm();
    void formEdited();
    void showPresets(bool shown);
    void usePreset(const SetupPreset &preset);
    const PhoneSystemFactory *factory() const;
    SystemConfig entered() const;
    SetupSubject subject() const;
    SetupSubject subjectInUse() const;
    QStringList warningsOf(const SetupSubject &subject) const;
    bool isUsable(const SetupSubject &subject);
    bool isStillThere();
    void showCleared(const SetupSubject &wanted);
    void secretWritten(const QString &name, SecretStore::Keeper keeper);
    void finish();
    void showDown(QWidget *part);

    const SystemTools m_tools;
    SystemConfig m_before; ///< As saved; empty id: a new one.
    std::optional<QVariantMap> m_authority; ///< What is kept was typed for; none: a new one.
    SystemConfig m_saving; ///< What the saver is at.
    QMap<QString, QString> m_taken; ///< Out of an address, not written yet.
    QVariantMap m_presetValues; ///< Of the product chosen last.
    QStringList m_warned; ///< Warnings that save() has told already.
    QString m_ownName; ///< Of the kind or product; not the user's.
    QString m_sessionNote; ///< Where a secret is kept that does not last.
    QScrollArea *m_scroll = nullptr;
    PresetList *m_presets = nullptr;
    QFormLayout *m_head = nullptr;
    QComboBox *m_kind;
    QLineEdit *m_label;
    QLineEdit *m_lines;
    QPushButton *m_choose;
    KindWarning *m_warning;
    QLabel *m_notes;
    QVBoxLayout *m_place = nullptr; ///< Where the form of the kind stands.
    SystemForm *m_form = nullptr;
    RequestPreviewBox *m_preview;
    TrialBox *m_trial;
    ConnectionBox *m_connection;
    CertificateBox *m_certificate;
    SystemSaver *m_saver;
};

} // namespace Jackfield
