// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/assistantpage.h"

namespace Jackfield {

class LocationPage;

/// Where the phone stands: what differs from desk to desk, with the example of the settings.
class AssistantLocation final : public AssistantPage
{
    Q_OBJECT
public:
    /// `store` must outlive the page.
    explicit AssistantLocation(SettingsStore &store, QWidget *parent = nullptr);
    bool begin() override;
    bool hasInput() const override { return m_isEdited; }
    void leave() override;

private:
    SettingsStore &m_store;
    LocationPage *m_location;
    bool m_isEdited = false; ///< By the user: what is proposed can be proposed again.
};

} // namespace Jackfield
