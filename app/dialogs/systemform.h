// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/valueeditor.h"
#include "core/phone/phonesystemfactory.h"

#include <QGroupBox>

class QFormLayout;

namespace Jackfield {

class SettingsStore;

/// The rows of one kind of phone system, made from PhoneSystemFactory::fields(). Rows that do not
/// matter for the present choices are hidden and keep their value.
class SystemForm final : public QGroupBox
{
    Q_OBJECT
public:
    /// `config` gives id and values so far; missing ones start with the field's default. `store`
    /// says what is locked and need not outlive the form.
    SystemForm(const PhoneSystemFactory &factory, const SystemConfig &config,
               const SettingsStore &store, QWidget *parent = nullptr);

    /// What jackfield.toml is to hold: only fields that matter, and only what differs from the
    /// default.
    QVariantMap values() const;
    const QList<SetupField> &fields() const { return m_fields; }

Q_SIGNALS:
    void edited();

private:
    ValueEditor *makeEditor(const SetupField &field);
    void addRow(const SetupField &field, const SystemConfig &config, const SettingsStore &store);
    void addPasswordRow(const SetupField &field, const SystemId &id);
    bool matters(const SetupField &field) const;
    void showRows();

    const QList<SetupField> m_fields;
    QFormLayout *m_layout;
    QHash<QString, QWidget *> m_rows;
    QHash<QString, ValueEditor *> m_editors; ///< Of all but passwords.
};

} // namespace Jackfield
