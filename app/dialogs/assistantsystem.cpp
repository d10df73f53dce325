// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/assistantsystem.h"

#include "app/dialogs/systemeditor.h"

#include <QVBoxLayout>

namespace Jackfield {

AssistantSystem::AssistantSystem(const AssistantTools &tools, AssistantChoice &choice,
                                 QWidget *parent)
    : AssistantPage(QStringLiteral("assistant.system"), tr("How to reach your phone system"),
                    parent)
    , m_choice(choice)
    , m_editor(new SystemEditor(tools.systems, choice.id, this))
{
    if (choice.what == AssistantChoice::What::New)
        m_editor->setKind(choice.kind);
    column()->addWidget(m_editor, 1);
    connect(m_editor, &SystemEditor::problem, this, &AssistantPage::failed);
    connect(m_editor, &SystemEditor::saving, this, &AssistantPage::busy);
    connect(m_editor, &SystemEditor::choosing, this, &AssistantPage::choosing);
    connect(m_editor, &SystemEditor::saved, this, &AssistantSystem::saved);
}

bool AssistantSystem::begin()
{
    m_editor->begin();
    return true;
}

void AssistantSystem::leave()
{
    m_editor->save();
}

void AssistantSystem::saved(const SystemId &id, const QString &note)
{
    m_choice.what = AssistantChoice::What::Existing;
    m_choice.id = id;
    if (!note.isEmpty())
        Q_EMIT noted(note);
    Q_EMIT left();
}

} // namespace Jackfield
