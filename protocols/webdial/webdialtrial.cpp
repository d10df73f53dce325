// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/webdialtrial.h"

#include "protocols/webdial/weborder.h"
#include "protocols/webdial/words.h"

namespace Jackfield::WebDial {

namespace {

    WebDialServices withSecrets(const WebDialServices &services, SecretStore &secrets)
    {
        return {services.clock,        secrets,         services.http,        services.launcher,
                services.makeFunction, services.branch, services.isOwnAddress};
    }

} // namespace

TypedSecrets::TypedSecrets(SecretStore &kept, SystemId system, QMap<QString, QString> typed)
    : m_kept(kept)
    , m_system(std::move(system))
    , m_typed(std::move(typed))
{ }

Pending<Result<QString>> TypedSecrets::read(const SecretId &id)
{
    const QString typed = id.system == m_system ? m_typed.value(id.name) : QString();
    return typed.isEmpty() ? m_kept.read(id) : Pending<Result<QString>>::ready(typed);
}

Pending<Result<SecretStore::Keeper>> TypedSecrets::write(const SecretId &id, const QString &secret)
{
    return m_kept.write(id, secret);
}

Pending<Result<Unit>> TypedSecrets::remove(const SecretId &id)
{
    return m_kept.remove(id);
}

void TypedSecrets::keepForSession(const SecretId &id, const QString &secret)
{
    m_kept.keepForSession(id, secret);
}

void TypedSecrets::forgetForSession(const SecretId &id)
{
    m_kept.forgetForSession(id);
}

bool TypedSecrets::isFromEnvironment(const SecretId &id) const
{
    return m_kept.isFromEnvironment(id);
}

WebDialTrial::WebDialTrial(SystemId system, Setup setup, const WebDialServices &services,
                           QMap<QString, QString> typed, std::unique_ptr<DialFunction> function,
                           QObject *parent)
    : QObject(parent)
    , m_system(std::move(system))
    , m_setup(std::move(setup))
    , m_secrets(services.secrets, m_system, std::move(typed))
    , m_services(withSecrets(services, m_secrets))
    , m_function(std::move(function))
    , m_resolver(TrialReport {})
{ }

WebDialTrial::~WebDialTrial()
{
    if (m_order)
        m_order->cancel();
}

Pending<TrialReport> WebDialTrial::dial(const DialString &number)
{
    const auto pending = m_resolver.pending();
    m_order = new WebOrder(m_setup, m_services, m_function.get(), m_system,
                           {m_setup.ruleFor(m_services.branch()),
                            inForm(number, m_setup.numberForm), m_setup.extensions.value(0)},
                           this);
    connect(m_order, &WebOrder::finished, this, &WebDialTrial::onFinished);
    m_order->start();
    return pending;
}

void WebDialTrial::onFinished(const OrderEnd &end)
{
    deleteLater();
    m_resolver.resolve({end.sent, end.received, end.result, verdictOn(end.result)});
}

QString verdictOn(const CommandResult &outcome)
{
    if (outcome)
        return Words::tr("It was sent and taken. If the phone does not dial, look at the answer");
    QString detail = outcome.error().detail;
    if (detail.endsWith(u'.')) // Words may follow.
        detail.chop(1);
    switch (outcome.error().code) {
    case Error::Code::Uncertain:
        return detail.isEmpty()
            ? Words::tr("It was sent and there was no answer. Look whether the phone dials before "
                        "you try again; it may also ask on its display")
            : Words::tr("It was sent, and nobody knows whether it dials: %1. Look at the phone "
                        "before you try again")
                  .arg(detail);
    case Error::Code::Cancelled:
        return Words::tr("It was given up before anything was sent");
    case Error::Code::TimedOut:
        return detail.isEmpty()
            ? Words::tr("Nothing was sent: the server cannot be reached in time")
            : Words::tr("Nothing was sent: %1").arg(detail);
    case Error::Code::Refused:
        return detail.isEmpty() ? Words::tr("It was refused") : detail;
    default:
        return detail.isEmpty() ? Words::tr("Nothing was sent")
                                : Words::tr("Nothing was sent: %1").arg(detail);
    }
}

} // namespace Jackfield::WebDial
