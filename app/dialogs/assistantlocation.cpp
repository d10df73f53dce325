// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/assistantlocation.h"

#include "app/dialogs/locationpage.h"
#include "core/settings/settingsstore.h"

#include <QVBoxLayout>

namespace Jackfield {

AssistantLocation::AssistantLocation(SettingsStore &store, QWidget *parent)
    : AssistantPage(QStringLiteral("assistant.location"), tr("Where your phone stands"), parent)
    , m_store(store)
    , m_location(new LocationPage(store, this, LocationPage::Extent::Usual))
{
    addWords(tr("So that a number is dialled right, however it is written. The example below shows "
                "at once what becomes of one."));
    column()->addWidget(m_location, 1);
    connect(m_location, &LocationPage::edited, this, [this] {
        m_isEdited = true;
        Q_EMIT failed({});
    });
}

bool AssistantLocation::begin()
{
    m_location->focusFirst();
    return true;
}

void AssistantLocation::leave()
{
    if (m_location->country().isEmpty()) {
        m_location->focusFirst();
        return Q_EMIT failed(tr("Choose the country first: how numbers are dialled hangs on it."));
    }
    if (save(m_store, m_location->confirmed()))
        Q_EMIT left();
}

} // namespace Jackfield
