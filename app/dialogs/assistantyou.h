// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/assistantpage.h"

namespace Jackfield {

class SettingForm;

/// The user's name and extension.
class AssistantYou final : public AssistantPage
{
    Q_OBJECT
public:
    /// `store` must outlive the page.
    explicit AssistantYou(SettingsStore &store, QWidget *parent = nullptr);
    bool begin() override;
    bool hasInput() const override;
    void leave() override;

private:
    QString doubt(const QString &extension) const;

    SettingsStore &m_store;
    SettingForm *m_form;
    QString m_doubted; ///< What was said of the extension already.
};

} // namespace Jackfield
