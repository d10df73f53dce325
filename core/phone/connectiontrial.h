// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/typedsecrets.h"
#include "core/phone/phonesystemfactory.h"

#include <chrono>

namespace Jackfield {

/// Connects to a phone system once, as a configuration that need not be saved says, and closes it
/// again. The system is seen by nobody else: no line, call or queue of it gets into the window.
class ConnectionTrial final : public QObject
{
    Q_OBJECT
public:
    struct Report
    {
        enum class End {
            Online, ///< Connected and signed in.
            Reached, ///< The server is there; this kind signs in nowhere.
            NotChecked, ///< Ready, and only a call can tell whether the server is there.
            Refused, ///< The server said no.
            Failed, ///< The configuration cannot be used, or nobody answers there.
            TimedOut ///< After `limit`.
        };
        End end = End::Failed;
        QString detail; ///< The system's own words, translated, or the server's; may be empty.
    };
    static constexpr std::chrono::seconds limit {15};

    /// factory, kept and clock must outlive it. typed: secrets that go before those in `kept`, by
    /// name.
    ConnectionTrial(const PhoneSystemFactory &factory, const SystemConfig &config,
                    SecretStore &kept, const QMap<QString, QString> &typed, Clock &clock,
                    QObject *parent = nullptr);
    ~ConnectionTrial() override;

    /// Once. Ends with finished(), maybe before it returns.
    void start();

Q_SIGNALS:
    /// On the way; `detail` as in PhoneSystem::linkChanged().
    void progressed(Jackfield::PhoneSystem::Link link, const QString &detail);
    void finished(const Jackfield::ConnectionTrial::Report &report); ///< Once.

private:
    void follow(PhoneSystem::Link link, const QString &detail);
    void reach();
    void finish(Report::End end, const QString &detail);

    const PhoneSystemFactory &m_factory;
    const SystemConfig m_config;
    TypedSecrets m_secrets;
    Clock &m_clock;
    std::unique_ptr<PhoneSystem> m_system; ///< Until the trial dies: it may have to log off.
    std::unique_ptr<Alarm> m_limit;
    QString m_last; ///< The latest detail: the reason of a time-out.
    bool m_isFinished = false;
};

} // namespace Jackfield
