// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/settingspage.h"

namespace Jackfield {

class GateStatus;
class SettingForm;
class SettingsStore;
class ValueEditor;

/// What programs made for other products need: their address templates, the extensions behind
/// NNNNN and the folder of .CTI files, with what is wrong with each now.
class TemplatesPage final : public SettingsPage
{
    Q_OBJECT
public:
    /// Both must outlive the page.
    TemplatesPage(const SettingsStore &store, const GateStatus &gates, QWidget *parent = nullptr);

    QString title() const override { return tr("Templates"); }
    QList<Entry> entries() const override;
    QVariantMap changes() const override;

private:
    void addTemplates(const GateStatus &gates);
    void addExtensions(const GateStatus &gates);
    ValueEditor *makeExtensions();
    void chooseImport();
    void import(const QString &path);
    void addFolder(const GateStatus &gates);

    const SettingsStore &m_store;
    SettingForm *m_form;
    ValueEditor *m_extensions = nullptr; ///< Of local_server.extensions, without import_file.
};

} // namespace Jackfield
