// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/linktools.h"
#include "app/dialogs/settingspage.h"

namespace Jackfield {

class SettingForm;
class SettingsStore;

/// What links and programs may dial, who opens telephone links on this desktop, and the test of
/// that. The rules are saved with the dialog; what is done with the desktop counts at once.
class LinksPage final : public SettingsPage
{
    Q_OBJECT
public:
    /// `store` must outlive the page.
    LinksPage(const SettingsStore &store, const LinkTools &tools, QWidget *parent = nullptr);

    QString title() const override { return tr("Links"); }
    QList<Entry> entries() const override;
    QVariantMap changes() const override;

private:
    void buildRules(const SettingsStore &store);

    SettingForm *m_rules;
    QList<Entry> m_tools; ///< What is no setting.
};

} // namespace Jackfield
