// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/connectiontrial.h"

namespace Jackfield {

using End = ConnectionTrial::Report::End;
using Link = PhoneSystem::Link;

ConnectionTrial::ConnectionTrial(const PhoneSystemFactory &factory, const SystemConfig &config,
                                 SecretStore &kept, const QMap<QString, QString> &typed,
                                 Clock &clock, QObject *parent)
    : QObject(parent)
    , m_factory(factory)
    , m_config(config)
    , m_secrets(kept, config.id, typed)
    , m_clock(clock)
{ }

ConnectionTrial::~ConnectionTrial()
{
    m_isFinished = true; // Closing says that the link is gone.
    if (m_system)
        m_system->close();
}

void ConnectionTrial::start()
{
    auto made = m_factory.createWith(m_config, m_secrets);
    if (!made)
        return finish(End::Failed, made.error().detail);
    m_system = std::move(*made);
    m_limit = m_clock.after(limit, [this] { finish(End::TimedOut, m_last); });
    connect(m_system.get(), &PhoneSystem::linkChanged, this, &ConnectionTrial::follow);
    m_system->open();
}

void ConnectionTrial::follow(Link link, const QString &detail)
{
    if (m_isFinished)
        return;
    if (!detail.isEmpty())
        m_last = detail;
    switch (link) {
    case Link::Online:
        return finish(End::Online, detail);
    case Link::Ready:
        return reach();
    case Link::Refused:
        return finish(End::Refused, detail);
    case Link::Disconnected:
        return finish(End::Failed, detail);
    case Link::Connecting:
    case Link::SigningIn:
    case Link::Reconnecting:
        break;
    }
    Q_EMIT progressed(link, detail);
}

void ConnectionTrial::reach()
{
    m_factory.reach(m_config, this).then(this, [this](const Result<Unit> &reached) {
        if (m_isFinished)
            return;
        if (reached)
            finish(End::Reached, {});
        else if (reached.error().code == Error::Code::Unsupported)
            finish(End::NotChecked, {});
        else
            finish(End::Failed, reached.error().detail);
    });
}

void ConnectionTrial::finish(End end, const QString &detail)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_limit.reset();
    // Later: it is the system that tells.
    if (m_system)
        QMetaObject::invokeMethod(
            m_system.get(), [system = m_system.get()] { system->close(); }, Qt::QueuedConnection);
    Q_EMIT finished({end, detail});
}

} // namespace Jackfield
