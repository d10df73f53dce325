// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/ipbxfactory.h"

#include "protocols/ipbx/ipbxsetup.h"
#include "protocols/ipbx/words.h"
#include "protocols/transport/certificateprobe.h"

namespace Jackfield {

using namespace Ipbx;
using namespace std::chrono_literals;

namespace {

    constexpr auto probeLimit = 5s;

    ServerTrust trustOf(const QString &host, const ServerCertificate &seen)
    {
        return {host,        pinText(seen.pin), Key::pins,       seen.subject,
                seen.issuer, seen.validFrom,    seen.validUntil, seen.problems};
    }

} // namespace

IpbxFactory::IpbxFactory(IpbxServices services)
    : m_services(std::move(services))
{ }

QString IpbxFactory::kind() const
{
    return QStringLiteral("ipbx");
}

QString IpbxFactory::displayName() const
{
    return QStringLiteral("Taridium ipbx");
}

QString IpbxFactory::summary() const
{
    return Ipbx::Words::tr(
        "A telephone exchange by Taridium; you have the address of its web pages, a "
        "user and a password.");
}

QList<SetupField> IpbxFactory::fields() const
{
    return setupFields();
}

QStringList IpbxFactory::secretNames() const
{
    return {Key::password, Key::key};
}

Result<std::unique_ptr<PhoneSystem>> IpbxFactory::create(const SystemConfig &config) const
{
    return setupFrom(config).map([&](const Setup &setup) -> std::unique_ptr<PhoneSystem> {
        return std::make_unique<IpbxSystem>(config.id, setup, m_services);
    });
}

ClearedConfig IpbxFactory::withoutSecrets(const SystemConfig &config) const
{
    return Ipbx::withoutSecrets(config);
}

Pending<Result<ServerTrust>> IpbxFactory::lookAtServer(const SystemConfig &config,
                                                       QObject *parent) const
{
    using Trust = Result<ServerTrust>;
    const auto setup = setupFrom(config);
    if (!setup)
        return Pending<Trust>::ready(tl::unexpected<Error>(setup.error()));
    if (!setup->isTls)
        return Pending<Trust>::ready(failure(Error::Code::Unsupported));
    const auto resolver = std::make_shared<Resolver<Trust>>(failure(Error::Code::Cancelled));
    const auto pending = resolver->pending();
    probeCertificate(m_services.clock, setup->host, setup->port, probeLimit, parent)
        .then(parent, [resolver, host = setup->host](const Result<ServerCertificate> &seen) {
            resolver->resolve(seen.map(
                [&](const ServerCertificate &certificate) { return trustOf(host, certificate); }));
        });
    return pending;
}

} // namespace Jackfield
