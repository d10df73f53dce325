// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>
#include <QWidget>

namespace Jackfield {

class GateStatus;
class SettingForm;
class SettingsStore;
class ValueEditor;

/// What programs made for other products need: their address templates, the extensions behind
/// NNNNN and the folder of .CTI files, with what is wrong with each now.
class TemplatesPage final : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive the page.
    TemplatesPage(const SettingsStore &store, const GateStatus &gates, QWidget *parent = nullptr);
    QVariantMap changes() const; ///< For SettingsStore::save().

private:
    void addTemplates(const GateStatus &gates);
    void addExtensions(const GateStatus &gates);
    void addFolder(const GateStatus &gates);

    const SettingsStore &m_store;
    SettingForm *m_form;
    // One setting with two editors: the table, and the file that more is read from.
    const QVariantMap m_extensionsBefore;
    ValueEditor *m_extensions = nullptr;
    ValueEditor *m_importFile = nullptr;
};

} // namespace Jackfield
