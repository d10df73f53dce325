// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonesystemfactory.h"
#include "protocols/webdial/webdialservices.h"

#include <QCoreApplication>

namespace Jackfield {

namespace WebDial {
    struct Setup;
}

/// kind = "webdial" in jackfield.toml.
class WebDialFactory final : public PhoneSystemFactory
{
    Q_DECLARE_TR_FUNCTIONS(Jackfield::WebDialFactory)
public:
    /// What `services` refers to must outlive the factory and what it makes.
    explicit WebDialFactory(WebDialServices services);

    QString kind() const override;
    QString displayName() const override;
    QString summary() const override;
    QList<SetupField> fields() const override;
    QList<SetupField> fieldsFor(const QVariantMap &values) const override;
    QStringList secretNames() const override;
    QList<SetupPreset> presets() const override;
    Result<std::unique_ptr<PhoneSystem>> create(const SystemConfig &config) const override;
    ClearedConfig withoutSecrets(const SystemConfig &config) const override;
    std::optional<RequestPreview> preview(const SystemConfig &config,
                                          const DialString &number) const override;
    Pending<Result<ServerTrust>> lookAtServer(const SystemConfig &config,
                                              QObject *parent) const override;
    bool canTry() const override { return true; }
    /// The password of a database function is read where it is kept: a typed one has to be saved
    /// before.
    Pending<TrialReport> tryOut(const SystemConfig &config, const QMap<QString, QString> &typed,
                                const DialString &number, QObject *parent) const override;

private:
    /// Null: no rule of `setup` wants one.
    Result<std::unique_ptr<WebDial::DialFunction>> functionFor(const SystemId &system,
                                                               const WebDial::Setup &setup) const;

    const WebDialServices m_services;
};

} // namespace Jackfield
