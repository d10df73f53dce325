// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/settingform.h"
#include "app/dialogs/settingspage.h"
#include "core/settings/settings.h"

class QLabel;
class QPushButton;

namespace Jackfield {

/// A page of the settings that is one form, scrolled where it does not fit.
class FormPage : public SettingsPage
{
    Q_OBJECT
public:
    QList<Entry> entries() const override { return m_form->entries(); }
    /// Of tables only the entries that the user changed: others may have been changed elsewhere
    /// meanwhile.
    QVariantMap changes() const override;

protected:
    /// `store` must outlive the page.
    explicit FormPage(const SettingsStore &store, QWidget *parent);

    /// Where it is narrow, what does not fit beside its label stands below.
    static void foldLongRows(const SettingForm &form);
    SettingForm &form() const { return *m_form; }
    const SettingsStore &store() const { return m_store; }
    const Settings &before() const { return m_before; } ///< When the page was made.
    ValueEditor *add(const char *key, const QString &label, const QList<ValueChoice> &choices = {});
    ValueEditor *add(const char *key, const QString &label, ValueEditor *editor);
    /// Over the whole width, since such words are long.
    ValueEditor *addFlag(const char *key, const QString &words);
    /// A table under its words, over the whole width.
    ValueEditor *addTable(const char *key, const QString &words, ValueEditor *editor);
    void addNote(const QString &text);
    /// Room for so many lines, so that nothing moves when words come.
    static void reserve(QLabel &label, int lines);
    /// A button at the start of a row of its own.
    void addButton(QPushButton *button);
    ValueEditor *editor(const char *key) const;
    QVariant value(const char *key) const { return editor(key)->value(); }
    /// As far as the administrator has not locked it.
    void setUsable(const char *key, bool isUsable);

private:
    const SettingsStore &m_store;
    const Settings m_before;
    SettingForm *m_form;
};

} // namespace Jackfield
