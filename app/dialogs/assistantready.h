// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/assistantpage.h"
#include "app/dialogs/assistanttools.h"

class QLabel;

namespace Jackfield {

/// What is set now, and where it can be changed.
class AssistantReady final : public AssistantPage
{
    Q_OBJECT
public:
    /// What `tools` names must outlive the page.
    explicit AssistantReady(const AssistantTools &tools, QWidget *parent = nullptr);
    QString nextText() const override;

private:
    QLabel *addFact(const QString &title);
    void refresh();
    QString systems() const;
    QString links() const;

    const AssistantTools m_tools;
    QLabel *m_you;
    QLabel *m_location;
    QLabel *m_systems;
    QLabel *m_links = nullptr; ///< Null: they are not offered here.
};

} // namespace Jackfield
