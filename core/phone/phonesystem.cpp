// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/phonesystem.h"

namespace Jackfield {

PhoneSystem::PhoneSystem(SystemId id, QObject *parent)
    : QObject(parent)
    , m_id(std::move(id))
{ }

Pending<CommandResult> PhoneSystem::execute(const Command &command)
{
    if (!features().testFlag(featureFor(command)))
        return Pending<CommandResult>::ready(failure(Error::Code::Unsupported));
    if (!isUsable())
        return Pending<CommandResult>::ready(failure(Error::Code::NotConnected));
    return doExecute(command);
}

void PhoneSystem::setLink(Link link, const QString &detail,
                          std::optional<std::chrono::milliseconds> nextTry)
{
    m_link = link;
    m_nextTry = nextTry;
    Q_EMIT linkChanged(link, detail);
}

QString nameOf(PhoneSystem::Link link)
{
    switch (link) {
    case PhoneSystem::Link::Disconnected:
        return QStringLiteral("disconnected");
    case PhoneSystem::Link::Connecting:
        return QStringLiteral("connecting");
    case PhoneSystem::Link::SigningIn:
        return QStringLiteral("signing-in");
    case PhoneSystem::Link::Online:
        return QStringLiteral("online");
    case PhoneSystem::Link::Ready:
        return QStringLiteral("ready");
    case PhoneSystem::Link::Reconnecting:
        return QStringLiteral("reconnecting");
    case PhoneSystem::Link::Refused:
        return QStringLiteral("refused");
    }
    Q_UNREACHABLE();
}

} // namespace Jackfield
