// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/settingspage.h"

namespace Jackfield {

class Dialer;
class DialTrialBox;
class SettingForm;
class SettingsStore;

/// Who the user is, what is dialled with, how the window looks, and a call to try it all.
class GeneralPage final : public SettingsPage
{
    Q_OBJECT
public:
    /// Both must outlive the page.
    GeneralPage(const SettingsStore &store, Dialer &dialer, QWidget *parent = nullptr);

    QString title() const override { return tr("General"); }
    QList<Entry> entries() const override;
    QVariantMap changes() const override;

private:
    void addMe(const SettingsStore &store);
    void addWindow(const SettingsStore &store);

    SettingForm *m_form;
    DialTrialBox *m_trial;
};

} // namespace Jackfield
