// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/ucserverfactory.h"

#include "protocols/transport/certificateprobe.h"
#include "protocols/ucserver/ucserversetup.h"
#include "protocols/ucserver/ucserversystem.h"

namespace Jackfield {

using namespace UcServer;
using namespace std::chrono_literals;

namespace {

    constexpr auto probeLimit = 5s;

    ServerTrust trustOf(const QString &host, const ServerCertificate &seen)
    {
        return {host,        pinText(seen.pin), Key::pins,       seen.subject,
                seen.issuer, seen.validFrom,    seen.validUntil, seen.problems};
    }

} // namespace

UcServerFactory::UcServerFactory(Clock &clock, SessionFactory sessions)
    : m_clock(clock)
    , m_sessions(std::move(sessions))
{ }

QString UcServerFactory::kind() const
{
    return QStringLiteral("ucserver");
}

QString UcServerFactory::displayName() const
{
    return QStringLiteral("estos UCServer");
}

QString UcServerFactory::summary() const
{
    return tr("A server by estos that watches the lines of the office; you sign in with a "
              "user and a password.");
}

QList<SetupField> UcServerFactory::fields() const
{
    return setupFields();
}

QStringList UcServerFactory::secretNames() const
{
    return {Key::password, Key::token};
}

Result<std::unique_ptr<PhoneSystem>> UcServerFactory::create(const SystemConfig &config) const
{
    auto setup = setupFrom(config);
    if (!setup)
        return tl::unexpected<Error>(setup.error());
    return std::make_unique<UcServerSystem>(config.id, *std::move(setup), m_clock, m_sessions);
}

ClearedConfig UcServerFactory::withoutSecrets(const SystemConfig &config) const
{
    return UcServer::withoutSecrets(config);
}

Pending<Result<ServerTrust>> UcServerFactory::lookAtServer(const SystemConfig &config,
                                                           QObject *parent) const
{
    using Trust = Result<ServerTrust>;
    const auto setup = setupFrom(config);
    if (!setup)
        return Pending<Trust>::ready(tl::unexpected<Error>(setup.error()));
    // STARTTLS begins with words of UCServer's own, and a controller leads to hosts not known yet.
    if (setup->tls != Tls::Required || !setup->controller.isEmpty())
        return Pending<Trust>::ready(failure(Error::Code::Unsupported));
    const auto resolver = std::make_shared<Resolver<Trust>>(failure(Error::Code::Cancelled));
    const auto pending = resolver->pending();
    probeCertificate(m_clock, setup->host, setup->port, probeLimit, parent)
        .then(parent, [resolver, host = setup->host](const Result<ServerCertificate> &seen) {
            resolver->resolve(seen.map(
                [&](const ServerCertificate &certificate) { return trustOf(host, certificate); }));
        });
    return pending;
}

} // namespace Jackfield
