// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/assistantpage.h"
#include "app/dialogs/assistanttools.h"
#include "core/domain/systemconfig.h"

#include <QList>

class QFormLayout;

namespace Jackfield {

class SecretField;
class SystemSaver;

/// The phone systems that the administrator has set up: says so, and asks for their passwords.
class AssistantGiven final : public AssistantPage
{
    Q_OBJECT
public:
    /// What `tools` names must outlive the page.
    explicit AssistantGiven(const AssistantTools &tools, QWidget *parent = nullptr);
    bool begin() override;
    bool hasInput() const override { return true; }
    void leave() override;

private:
    struct Row
    {
        SystemConfig system;
        SecretField *field;
    };
    void add(const SystemConfig &system, QFormLayout *form);
    void saveNext();

    const SystemTools m_tools;
    QList<Row> m_rows;
    SystemConfig m_saving;
    QString m_note;
    SystemSaver *m_saver;
};

} // namespace Jackfield
