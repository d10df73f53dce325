// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/assistantwelcome.h"

#include "app/dialogs/languagechoices.h"
#include "app/dialogs/settingform.h"
#include "core/settings/settingsstore.h"

#include <QVBoxLayout>

namespace Jackfield {

AssistantWelcome::AssistantWelcome(SettingsStore &store, QWidget *parent)
    : AssistantPage(QStringLiteral("assistant.welcome"), tr("Welcome to Jackfield"), parent)
    , m_store(store)
    , m_form(new SettingForm(store, this))
{
    addWords(tr("A few questions, and you can make calls from this computer: your extension, where "
                "your phone stands, your phone system. Then you try a call."));
    addWords(tr("Next keeps what you have entered. You can stop at any time with Later and go on "
                "from the menu: Set up Jackfield."));
    m_form->layout()->setContentsMargins(0, 12, 0, 0);
    m_form->add(QStringLiteral("window.language"), tr("Language"), store.settings(),
                languageChoices());
    column()->addWidget(m_form);
    column()->addStretch();
}

bool AssistantWelcome::begin()
{
    ValueEditor *language = m_form->editor(QStringLiteral("window.language"));
    language->setFocus();
    return language->isEnabled();
}

bool AssistantWelcome::hasInput() const
{
    return !m_form->changes().isEmpty();
}

void AssistantWelcome::leave()
{
    if (save(m_store, m_form->changes()))
        Q_EMIT left();
}

} // namespace Jackfield
