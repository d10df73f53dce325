// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/setuptools.h"
#include "protocols/webdial/webdialservices.h"
#include "protocols/webdial/webdialsetup.h"

namespace Jackfield::WebDial {

class WebOrder;
struct OrderEnd;

/// Secrets that were typed and are not kept yet, in front of those that are.
class TypedSecrets final : public SecretStore
{
public:
    /// `kept` must outlive it. `typed`: of `system`, by name; empty ones are none.
    TypedSecrets(SecretStore &kept, SystemId system, QMap<QString, QString> typed);
    Pending<Result<QString>> read(const SecretId &id) override;
    Pending<Result<Keeper>> write(const SecretId &id, const QString &secret) override;
    Pending<Result<Unit>> remove(const SecretId &id) override;
    void keepForSession(const SecretId &id, const QString &secret) override;
    void forgetForSession(const SecretId &id) override;
    bool isFromEnvironment(const SecretId &id) const override;

private:
    SecretStore &m_kept;
    const SystemId m_system;
    const QMap<QString, QString> m_typed;
};

/// PhoneSystemFactory::tryOut(): one order of a set-up that need not be saved. Deletes itself when
/// it has answered.
class WebDialTrial final : public QObject
{
    Q_OBJECT
public:
    WebDialTrial(SystemId system, Setup setup, const WebDialServices &services,
                 QMap<QString, QString> typed, std::unique_ptr<DialFunction> function,
                 QObject *parent);
    ~WebDialTrial() override; ///< Answers, if it has not.

    Pending<TrialReport> dial(const DialString &number); ///< Once.

private:
    void onFinished(const OrderEnd &end);

    const SystemId m_system;
    const Setup m_setup;
    TypedSecrets m_secrets;
    const WebDialServices m_services;
    const std::unique_ptr<DialFunction> m_function;
    WebOrder *m_order = nullptr;
    Resolver<TrialReport> m_resolver;
};

/// What the outcome of a trial means, and what to do about it.
QString verdictOn(const CommandResult &outcome);

} // namespace Jackfield::WebDial
