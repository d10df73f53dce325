// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/assistantready.h"

#include "app/actions/commandtable.h"
#include "app/dialogs/plainlabel.h"
#include "app/inbound/linkregistration.h"
#include "app/models/wording.h"
#include "core/base/redact.h"
#include "core/dialing/regionname.h"
#include "core/phone/phonestore.h"
#include "core/settings/settingsstore.h"

#include <QVBoxLayout>

namespace Jackfield {

AssistantReady::AssistantReady(const AssistantTools &tools, QWidget *parent)
    : AssistantPage(QStringLiteral("assistant.ready"), tr("Ready"), parent)
    , m_tools(tools)
{
    addWords(tr("This is set now:"));
    m_you = addFact(tr("You"));
    m_location = addFact(tr("Location"));
    m_systems = addFact(tr("Phone system"));
    if (m_tools.links.registration)
        m_links = addFact(tr("Telephone links"));
    column()->addSpacing(12);
    addWords(tr("All of it can be changed in the menu (%1) under %2. Set up Jackfield, in the same "
                "menu, asks these questions again.")
                 .arg(userCommand(UserAction::OpenMenu).shortcut.toString(QKeySequence::NativeText),
                      userCommand(UserAction::OpenSettings).text));
    column()->addStretch();
    connect(&m_tools.systems.settings, &SettingsStore::changed, this, &AssistantReady::refresh);
    const RowSignals &rows = m_tools.phones.systemRows();
    connect(&rows, &RowSignals::inserted, this, &AssistantReady::refresh);
    connect(&rows, &RowSignals::changed, this, &AssistantReady::refresh);
    connect(&rows, &RowSignals::removed, this, &AssistantReady::refresh);
    refresh();
}

QString AssistantReady::nextText() const
{
    return tr("Show the &window");
}

QLabel *AssistantReady::addFact(const QString &title)
{
    QLabel *heading = makePlainLabel(title, this);
    QFont bold = font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setContentsMargins(0, 6, 0, 0);
    QLabel *fact = makePlainLabel({}, this);
    column()->addWidget(heading);
    column()->addWidget(fact);
    return fact;
}

void AssistantReady::refresh()
{
    const Settings &settings = m_tools.systems.settings.settings();
    const QString extension = settings.me.extension.isEmpty()
        ? tr("No extension is set.")
        : tr("Extension %1").arg(settings.me.extension);
    m_you->setText(settings.me.name.isEmpty()
                       ? extension
                       : tr("%1, %2").arg(oneLine(settings.me.name, 60), extension));
    const Location here = settings.location();
    const QString country = regionName(here.country);
    m_location->setText(
        here.areaCode.isEmpty() ? country : tr("%1, area code %2").arg(country, here.areaCode));
    m_systems->setText(systems());
    if (m_links)
        m_links->setText(links());
}

QString AssistantReady::systems() const
{
    QStringList lines;
    for (const SystemStatus &system : m_tools.phones.systems())
        lines.append(tr("%1: %2", "phone system, state of its connection")
                         .arg(oneLine(system.label, 60), Wording::link(system.link)));
    return lines.isEmpty() ? tr("None yet: calls cannot be made.") : lines.join(u'\n');
}

QString AssistantReady::links() const
{
    QStringList ours;
    const auto &handlers = m_tools.links.registration->handlers();
    for (auto it = handlers.cbegin(); it != handlers.cend(); ++it)
        if (it->isOurs)
            ours.append(it.key() + u':');
    ours.sort();
    return ours.isEmpty() ? tr("Jackfield opens none.")
                          : tr("Jackfield opens %1").arg(ours.join(QStringLiteral(", ")));
}

} // namespace Jackfield
