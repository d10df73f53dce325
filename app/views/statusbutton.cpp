// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/statusbutton.h"

#include "app/actions/commandtable.h"
#include "app/actions/orderwords.h"
#include "app/look/theme.h"
#include "app/models/wording.h"
#include "app/views/plaintextlabel.h"
#include "core/base/redact.h"
#include "core/phone/switchboard.h"

#include <QActionGroup>
#include <QMenu>

namespace Jackfield {

StatusButton::StatusButton(const UiContext &context, const QString &extension, QWidget *parent)
    : QPushButton(parent)
    , m_context(context)
    , m_extension(extension)
{
    setObjectName(userCommand(UserAction::SetStatus).id);
    setIcon(themedIcon(userCommand(UserAction::SetStatus).icon));
    connect(this, &QPushButton::clicked, this, &StatusButton::choose);
    refresh();
}

const MergedLine *StatusButton::line() const
{
    return m_context.store.findLine(m_extension);
}

void StatusButton::refresh()
{
    const MergedLine *known = line();
    const bool isOffered = known && known->supported.testFlag(Feature::SetStatus);
    setVisible(isOffered);
    if (!isOffered)
        return;
    const QString text = known->status.isEmpty()
        ? tr("Status: not known")
        : tr("Status: %1 (sent)").arg(oneLine(known->status, 24));
    setText(withoutMnemonics(text));
    setAccessibleName(text);
    const bool isPossible = known->features.testFlag(Feature::SetStatus);
    // Without any the menu leads to the set-up, which is always possible.
    setEnabled(isPossible || known->statuses.isEmpty());
    QString help = Jackfield::toolTip(userCommand(UserAction::SetStatus));
    if (!isPossible) {
        const auto route = m_context.switchboard.route(SetStatus {known->members.first(), {}});
        help = Wording::error(route ? Error {Error::Code::NotPossible, {}} : route.error());
    }
    if (!known->status.isEmpty())
        help.prepend(
            tr("%1 was sent. The phone system does not confirm it.\n").arg(oneLine(known->status)));
    setPlainToolTip(this, help);
}

void StatusButton::choose()
{
    const MergedLine *known = line();
    if (!known || isHidden() || !isEnabled())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("status"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (known->statuses.isEmpty())
        addSetup(menu, *known);
    else
        addStatuses(menu, *known);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void StatusButton::addStatuses(QMenu *menu, const MergedLine &line)
{
    auto *group = new QActionGroup(menu);
    QAction *first = nullptr;
    for (const QString &status : line.statuses) {
        QAction *action = menu->addAction(withoutMnemonics(oneLine(status, 60)), this,
                                          [this, status] { order(status); });
        action->setToolTip(asPlainToolTip(oneLine(status)));
        action->setCheckable(true);
        action->setChecked(status == line.status);
        group->addAction(action);
        if (!first || action->isChecked())
            first = action;
    }
    menu->setActiveAction(first);
}

void StatusButton::addSetup(QMenu *menu, const MergedLine &line)
{
    const auto offers = [this](const LineId &member) {
        const SystemStatus *system = m_context.store.findSystem(member.system());
        return system && system->features.testFlag(Feature::SetStatus);
    };
    const auto found = std::find_if(line.members.cbegin(), line.members.cend(), offers);
    if (found == line.members.cend())
        return;
    menu->setActiveAction(
        menu->addAction(tr("Enter the statuses in the set-up …"), this,
                        [this, system = found->system()] { Q_EMIT setupWanted(system); }));
}

void StatusButton::order(const QString &status)
{
    const MergedLine *known = line();
    if (!known)
        return;
    const SetStatus command {known->members.first(), status};
    m_context.switchboard.execute(command).then(this, [this, command](const CommandResult &result) {
        if (!result)
            Q_EMIT failed(failureInWords(command, result.error()));
    });
}

} // namespace Jackfield
