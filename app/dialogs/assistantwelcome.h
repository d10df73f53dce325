// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/assistantpage.h"

namespace Jackfield {

class SettingForm;

/// What the assistant will ask, and the language to ask in.
class AssistantWelcome final : public AssistantPage
{
    Q_OBJECT
public:
    /// `store` must outlive the page.
    explicit AssistantWelcome(SettingsStore &store, QWidget *parent = nullptr);
    bool begin() override;
    bool hasInput() const override;
    void leave() override;

private:
    SettingsStore &m_store;
    SettingForm *m_form;
};

} // namespace Jackfield
