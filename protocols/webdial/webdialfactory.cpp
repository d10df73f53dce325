// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/webdialfactory.h"

#include "core/base/secretnames.h"
#include "protocols/transport/certificateprobe.h"
#include "protocols/webdial/clearedconfig.h"
#include "protocols/webdial/functionresult.h"
#include "protocols/webdial/presets.h"
#include "protocols/webdial/webdialfields.h"
#include "protocols/webdial/webdialkeys.h"
#include "protocols/webdial/webdialpreview.h"
#include "protocols/webdial/webdialsetup.h"
#include "protocols/webdial/webdialsystem.h"
#include "protocols/webdial/webdialtrial.h"

namespace Jackfield {

using namespace WebDial;
using namespace std::chrono_literals;

namespace {

    constexpr auto probeLimit = 5s;

    Result<ServerTrust> trustOf(const QString &host, const Result<ServerCertificate> &seen)
    {
        return seen.map([&](const ServerCertificate &certificate) {
            return ServerTrust {host,
                                pinText(certificate.pin),
                                Key::pins,
                                certificate.subject,
                                certificate.issuer,
                                certificate.validFrom,
                                certificate.validUntil,
                                certificate.problems};
        });
    }

} // namespace

WebDialFactory::WebDialFactory(WebDialServices services)
    : m_services(std::move(services))
{ }

QString WebDialFactory::kind() const
{
    return QStringLiteral("webdial");
}

QString WebDialFactory::displayName() const
{
    return tr("Web dial");
}

QString WebDialFactory::summary() const
{
    return tr("A desk phone, a telephone exchange or a service that dials when it is sent a "
              "web request; many products are known.");
}

QList<SetupField> WebDialFactory::fields() const
{
    return webDialFields();
}

QList<SetupField> WebDialFactory::fieldsFor(const QVariantMap &values) const
{
    return webDialFieldsFor(values);
}

QStringList WebDialFactory::secretNames() const
{
    return Jackfield::secretNames() + QStringList {Key::functionPassword};
}

QList<SetupPreset> WebDialFactory::presets() const
{
    return webDialPresets(QLocale());
}

Result<std::unique_ptr<PhoneSystem>> WebDialFactory::create(const SystemConfig &config) const
{
    auto setup = setupFrom(config);
    if (!setup)
        return tl::unexpected<Error>(setup.error());
    auto function = functionFor(config.id, *setup);
    if (!function)
        return tl::unexpected<Error>(function.error());
    return std::make_unique<WebDialSystem>(config.id, *std::move(setup), m_services,
                                           *std::move(function));
}

ClearedConfig WebDialFactory::withoutSecrets(const SystemConfig &config) const
{
    return clearedConfig(config);
}

std::optional<RequestPreview> WebDialFactory::preview(const SystemConfig &config,
                                                      const DialString &number) const
{
    const auto setup = setupFrom(config);
    if (!setup)
        return RequestPreview {{}, setup.error().detail, {}};
    if (const auto function = functionFor(config.id, *setup); !function)
        return RequestPreview {{}, function.error().detail, {}};
    return previewOf(*setup, setup->ruleFor(m_services.branch()), number);
}

Pending<Result<ServerTrust>> WebDialFactory::lookAtServer(const SystemConfig &config,
                                                          QObject *parent) const
{
    using Trust = Result<ServerTrust>;
    const auto setup = setupFrom(config);
    if (!setup)
        return Pending<Trust>::ready(tl::unexpected<Error>(setup.error()));
    const QString any = QStringLiteral("1"); // host and port do not hang on it
    const auto request = shownRequest(*setup, setup->ruleFor(m_services.branch()), any, any);
    if (!request || !request->url.startsWith("https:"))
        return Pending<Trust>::ready(failure(Error::Code::Unsupported));
    const QString host = QString::fromLatin1(request->host());
    const auto resolver = std::make_shared<Resolver<Trust>>(failure(Error::Code::Cancelled));
    const auto pending = resolver->pending();
    probeCertificate(m_services.clock, host, portOf(*request), probeLimit, parent)
        .then(parent, [resolver, host](const Result<ServerCertificate> &seen) {
            resolver->resolve(trustOf(host, seen));
        });
    return pending;
}

Pending<TrialReport> WebDialFactory::tryOut(const SystemConfig &config,
                                            const QMap<QString, QString> &typed,
                                            const DialString &number, QObject *parent) const
{
    const auto unusable = [](const Error &error) {
        const CommandResult outcome = tl::unexpected<Error>(error);
        return Pending<TrialReport>::ready({{}, {}, outcome, verdictOn(outcome)});
    };
    auto setup = setupFrom(config);
    if (!setup)
        return unusable(setup.error());
    auto function = functionFor(config.id, *setup);
    if (!function)
        return unusable(function.error());
    auto *trial = new WebDialTrial(config.id, *std::move(setup), m_services, typed,
                                   *std::move(function), parent);
    return trial->dial(number);
}

Result<std::unique_ptr<DialFunction>> WebDialFactory::functionFor(const SystemId &system,
                                                                  const Setup &setup) const
{
    if (!setup.usesFunction())
        return std::unique_ptr<DialFunction>();
    return m_services.makeFunction(system, setup.function);
}

} // namespace Jackfield
