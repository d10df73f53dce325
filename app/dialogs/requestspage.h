// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/settingspage.h"

namespace Jackfield {

class GateStatus;
class SettingForm;
class SettingsStore;

/// The local server and what those get who ask for a call, with how the server stands now.
class RequestsPage final : public SettingsPage
{
    Q_OBJECT
public:
    /// Both must outlive the page.
    RequestsPage(const SettingsStore &store, const GateStatus &gates, QWidget *parent = nullptr);

    QString title() const override { return tr("Dial requests"); }
    QList<Entry> entries() const override;
    QVariantMap changes() const override;

private:
    void addServer(const GateStatus &gates);
    void addAskers();
    void addNumbers();

    const SettingsStore &m_store;
    SettingForm *m_form;
};

} // namespace Jackfield
