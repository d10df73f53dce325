// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ucserverconversation.h"
#include "protocols/simulator/endpoints/ucserverfacts.h"
#include "protocols/simulator/endpoints/ucserverspoil.h"

#include <algorithm>

// The events of what a conversation watches (ucserver.md 6.3).
namespace Jackfield::Simulator {

using namespace UcServer;

namespace {

    /// The operation of an event's argument.
    template<typename Argument, typename... Each>
    Invoke eventOf(const Argument &argument, std::tuple<Each...> *)
    {
        Invoke event;
        const auto tryOne = [&]<typename Operation>() {
            if constexpr (std::is_same_v<typename Operation::Argument, Argument>)
                event = invoke<Operation>(eventInvokeId, argument);
        };
        (tryOne.template operator()<Each>(), ...);
        return event;
    }

    template<typename Argument>
    Invoke eventOf(const Argument &argument)
    {
        return eventOf(argument, static_cast<Operations *>(nullptr));
    }

    /// The member has two names (4.2).
    template<typename Argument>
    void setCrossReference(Argument &argument, const QString &id)
    {
        if constexpr (requires { argument.monitorCrossRefId; })
            argument.monitorCrossRefId = id;
        else
            argument.lineMonitorCrossRefId = id;
    }

} // namespace

void UcServerConversation::follow()
{
    connect(&m_office.lines(), &UcServerLines::happened, this, &UcServerConversation::tellLine);
    connect(&m_office, &UcServerOffice::lineAdded, this,
            [this](const QString &extension) { tellAddRemove(extension, LineAddRemove::Added); });
    connect(&m_office, &UcServerOffice::lineRemoved, this,
            [this](const QString &extension) { tellAddRemove(extension, LineAddRemove::Removed); });
    connect(&m_office, &UcServerOffice::monitorsStopped, this, &UcServerConversation::stopMonitors);
    connect(&m_office, &UcServerOffice::sortOrderChanged, this,
            &UcServerConversation::tellSortOrder);
}

void UcServerConversation::tellLine(const QString &extension, const UcServerLines::Event &event)
{
    for (const auto &[id, line] : m_monitors.lines) {
        if (line != extension)
            continue;
        std::visit(
            [&, crossReference = id](auto argument) {
                setCrossReference(argument, crossReference);
                argument.linePhoneNumber = lineUri(extension);
                using Argument = decltype(argument);
                if constexpr (std::is_same_v<Argument, CtiNotifyLineCallInformationChanged>) {
                    if (m_office.options().reduced)
                        argument.call = reduced(argument.call, argument.reason);
                } else if constexpr (std::is_same_v<Argument, CtiNotifyLineInfoChanged>) {
                    const auto own = m_link.account->lines.indexOf(extension);
                    argument.lineInfo.type = own < 0 ? 0 : own == 0 ? 1 : 2;
                }
                sendEvent(eventOf(argument));
            },
            event);
    }
}

void UcServerConversation::tellAddRemove(const QString &extension, LineAddRemove what)
{
    for (const auto &[id, scope] : m_monitors.enumerations) {
        if (scope == LineScope::Own && !m_link.account->lines.contains(extension))
            continue;
        std::vector<Invoke> unused;
        const CtiLineInfo info =
            UcServerOrders(m_office, *m_link.account, m_monitors, unused).lineInfo(extension);
        sendEvent(eventOf(CtiNotifyLineAddRemove {id, lineUri(extension), what, info}));
    }
}

void UcServerConversation::stopMonitors(const QString &extension)
{
    for (auto it = m_monitors.lines.begin(); it != m_monitors.lines.end();) {
        if (!extension.isEmpty() && it->second != extension) {
            ++it;
            continue;
        }
        sendEvent(eventOf(CtiNotifyMonitorStopped {it->first}));
        it = m_monitors.lines.erase(it);
    }
}

void UcServerConversation::tellSortOrder(const QStringList &extensions)
{
    std::vector<QString> uris;
    for (const QString &extension : extensions)
        uris.push_back(lineUri(extension));
    for (const auto &[id, scope] : m_monitors.enumerations)
        sendEvent(eventOf(CtiNotifyLineSortOrderChanged {id, uris}));
}

} // namespace Jackfield::Simulator
