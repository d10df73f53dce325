// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/assistantpage.h"

#include "app/dialogs/plainlabel.h"
#include "core/settings/settingsstore.h"

#include <QVBoxLayout>

namespace Jackfield {

AssistantPage::AssistantPage(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(name);
    setAccessibleName(title);
    m_column->setContentsMargins(0, 0, 0, 0);
}

void AssistantPage::addWords(const QString &words)
{
    m_column->addWidget(makePlainLabel(words, this));
}

bool AssistantPage::save(SettingsStore &store, const QVariantMap &changes)
{
    if (changes.isEmpty())
        return true;
    const Result<Unit> saved = store.save(changes);
    if (!saved)
        Q_EMIT failed(tr("This could not be saved. %1").arg(saved.error().detail));
    return saved.has_value();
}

} // namespace Jackfield
