// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/valueeditor.h"
#include "core/domain/secretstore.h"
#include "core/domain/setupfield.h"
#include "core/domain/systemconfig.h"

#include <QGroupBox>
#include <QMap>

class QFormLayout;
class QToolButton;

namespace Jackfield {

class PhoneSystemFactory;
class SecretField;
class SettingsStore;
struct SystemTools;

/// The rows of one kind of phone system, made from PhoneSystemFactory::fieldsFor() and mended while
/// one types. Rows that do not matter for the present choices are hidden and keep their value; so
/// do those that are not asked for any more, until they are again. Advanced rows are folded away.
class SystemForm final : public QGroupBox
{
    Q_OBJECT
public:
    /// `config` gives id and values so far; missing ones start with the field's default. `factory`
    /// and `tools` must outlive the form.
    SystemForm(const PhoneSystemFactory &factory, const SystemConfig &config,
               const SystemTools &tools, QWidget *parent = nullptr);

    /// What jackfield.toml is to hold: only fields that matter, and only what differs from the
    /// default.
    QVariantMap values() const;
    /// Shows `values` where they have one; rows of `reset` that they do not name get their default.
    /// Of a map only the entries that are given change. Locked rows stay.
    void apply(const QVariantMap &values, const QStringList &reset = {});
    /// Every field that was ever shown: what is not in values() is to be taken out of the file.
    QStringList keys() const { return m_known; }

    /// Secrets that were typed and not written yet, by name.
    QMap<QString, QString> typedSecrets() const;
    void setElsewhere(bool isElsewhere); ///< See SecretField.
    void showKept(const SystemId &system, const QString &name, SecretStore::Keeper keeper);
    /// Tab leads from `before` into the form, whichever row comes first.
    void setTabAfter(QWidget *before);
    /// Folds the advanced rows out if one of them may be what `problem` is about.
    void revealCause(const QString &problem);

Q_SIGNALS:
    void edited();
    void failed(const QString &problem); ///< Translated: a secret could not be forgotten.

private:
    struct Row
    {
        SetupField field;
        QWidget *label = nullptr;
        QWidget *widget = nullptr;
        ValueEditor *editor = nullptr; ///< Of all but secrets.
        SecretField *secret = nullptr; ///< Of secrets.
    };

    void build();
    void changed();
    void adopt();
    void adopt(const QList<SetupField> &fields);
    Row takeRow(const SetupField &field);
    Row makeRow(const SetupField &field);
    ValueEditor *makeEditor(const SetupField &field);
    bool isLocked(const SetupField &field) const;
    void placeRows();
    void orderTabs();
    bool matters(const SetupField &field) const;
    void showRows();
    bool anyAdvancedDiffers() const;
    void unfold(bool open);

    const PhoneSystemFactory &m_factory;
    const SystemTools &m_tools;
    const SystemId m_id;
    QStringList m_known;
    QList<Row> m_rows;
    QList<Row> m_parked; ///< Not asked for now; they keep what was typed.
    QFormLayout *m_layout;
    QToolButton *m_more;
    QWidget *m_folded;
    QFormLayout *m_advanced;
    QWidget *m_tabAfter = nullptr;
    bool m_adopting = false;
};

} // namespace Jackfield
