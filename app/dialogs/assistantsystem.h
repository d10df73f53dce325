// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/assistantpage.h"
#include "app/dialogs/assistanttools.h"

namespace Jackfield {

class SystemEditor;

/// The phone system that was chosen, in the editor of the settings.
class AssistantSystem final : public AssistantPage
{
    Q_OBJECT
public:
    /// `choice` learns the id of a new one; all must outlive the page.
    AssistantSystem(const AssistantTools &tools, AssistantChoice &choice,
                    QWidget *parent = nullptr);
    bool begin() override;
    bool hasInput() const override { return true; }
    void leave() override;

private:
    void saved(const SystemId &id, const QString &note);

    AssistantChoice &m_choice;
    SystemEditor *m_editor;
};

} // namespace Jackfield
