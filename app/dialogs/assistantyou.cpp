// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/assistantyou.h"

#include "app/dialogs/settingform.h"
#include "core/settings/settingsstore.h"
#include "core/settings/settingstable.h"

#include <QVBoxLayout>

namespace Jackfield {

namespace {

    QString nameKey()
    {
        return QStringLiteral("me.name");
    }
    QString extensionKey()
    {
        return QStringLiteral("me.extension");
    }

} // namespace

AssistantYou::AssistantYou(SettingsStore &store, QWidget *parent)
    : AssistantPage(QStringLiteral("assistant.you"), tr("Your extension"), parent)
    , m_store(store)
    , m_form(new SettingForm(store, this))
{
    addWords(tr("The extension is the number at which colleagues reach your desk phone. It stands "
                "on the phone, or your administrator knows it."));
    m_form->layout()->setContentsMargins(0, 12, 0, 0);
    m_form->add(extensionKey(), tr("Your extension"), store.settings());
    m_form->add(nameKey(), tr("Your name"), store.settings());
    column()->addWidget(m_form);
    column()->addStretch();
    connect(m_form, &SettingForm::edited, this, [this] {
        m_doubted.clear();
        Q_EMIT failed({});
    });
}

bool AssistantYou::begin()
{
    for (const QString &key : {extensionKey(), nameKey()}) {
        if (ValueEditor *editor = m_form->editor(key); editor->isEnabled()) {
            editor->setFocus();
            return true;
        }
    }
    return false;
}

/// What can be meant so, but seldom is.
QString AssistantYou::doubt(const QString &extension) const
{
    if (extension.isEmpty())
        return tr("Without an extension most phone systems do not know which phone is to dial. "
                  "Next once more goes on without one.");
    const Location location = m_store.settings().location();
    QStringList problems = location.problems(extension);
    for (const QString &known : location.problems({}))
        problems.removeAll(known);
    return problems.isEmpty()
        ? QString()
        : tr("%1\nNext once more keeps it all the same.").arg(problems.join(u'\n'));
}

bool AssistantYou::hasInput() const
{
    return !m_form->changes().isEmpty();
}

void AssistantYou::leave()
{
    const QString extension = m_form->editor(extensionKey())->value().toString();
    if (!findSetting(extensionKey())->accept(extension))
        return Q_EMIT failed(tr("An extension has no spaces and at most 64 characters."));
    if (const QString words = doubt(extension); words != m_doubted) {
        m_doubted = words;
        return Q_EMIT failed(words);
    }
    if (save(m_store, m_form->changes()))
        Q_EMIT left();
}

} // namespace Jackfield
