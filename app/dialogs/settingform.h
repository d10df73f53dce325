// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/valueeditor.h"

#include <QHash>
#include <QVariantMap>

class QFormLayout;

namespace Jackfield {

class SettingsStore;
struct Settings;

/// A form over keys of jackfield.toml: a row per key, with the editor its type wants and the help
/// of the settings table. What the administrator has locked is shown and says so.
class SettingForm final : public QWidget
{
    Q_OBJECT
public:
    /// `store` must outlive the form.
    explicit SettingForm(const SettingsStore &store, QWidget *parent = nullptr);

    /// A row for a key of settingsTable(); the value is read from `settings`. `choices` are the
    /// words for a Choice, or make a choice of a Text.
    ValueEditor *add(const QString &key, const QString &label, const Settings &settings,
                     const QList<ValueChoice> &choices = {});
    /// A row of its own, below the others.
    void addWidget(QWidget *widget);
    ValueEditor *editor(const QString &key) const { return m_editors.value(key); }
    /// All rows as the form has them now, locked ones too.
    QVariantMap values() const;
    /// Those the user changed.
    QVariantMap changes() const;

Q_SIGNALS:
    void edited(const QString &key);

private:
    const SettingsStore &m_store;
    QFormLayout *m_layout;
    QHash<QString, ValueEditor *> m_editors;
    QVariantMap m_before;
};

} // namespace Jackfield
