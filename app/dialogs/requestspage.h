// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariantMap>
#include <QWidget>

namespace Jackfield {

class GateStatus;
class SettingForm;
class SettingsStore;

/// The local server and what those get who ask for a call, with how the server stands now.
class RequestsPage final : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive the page.
    RequestsPage(const SettingsStore &store, const GateStatus &gates, QWidget *parent = nullptr);
    QVariantMap changes() const; ///< For SettingsStore::save().

private:
    void addServer(const GateStatus &gates);
    void addAskers();
    void addNumbers();

    const SettingsStore &m_store;
    SettingForm *m_form;
};

} // namespace Jackfield
