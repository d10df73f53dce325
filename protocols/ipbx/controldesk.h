// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/secretstore.h"
#include "core/phone/command.h"
#include "protocols/ipbx/setup.h"
#include "protocols/ipbx/urlcontrol.h"
#include "protocols/transport/httpclient.h"

#include <QObject>

#include <deque>
#include <map>
#include <memory>
#include <vector>

namespace Jackfield::Ipbx {

/// Sends orders by URL Control, each once. What belongs to one command goes one after the other and
/// ends with the first that fails.
class ControlDesk : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxRejections = 3; ///< In a row (security.md T83).

    /// `secrets` must outlive it.
    ControlDesk(SystemId system, const Setup &setup, SecretStore &secrets,
                const HttpSenderFactory &http, QObject *parent = nullptr);
    ~ControlDesk() override;

    /// Answered once. Refused without a request after maxRejections refused logins, until open().
    Pending<Result<Unit>> order(std::vector<ControlOrder> orders);
    void open();
    void close(); ///< Answers what is open: Cancelled, or Uncertain when something was sent.

private:
    struct Job
    {
        std::deque<ControlOrder> orders;
        QString secret;
        int done = 0; ///< Of them.
        bool isSent = false; ///< At least one of them.
        Resolver<Result<Unit>> resolver;
    };
    void withSecret(int job, const Result<QString> &secret);
    void sendNext(int job);
    void onAnswer(int job, const HttpOutcome &outcome);
    void finish(int job, const Result<Unit> &result);
    SecretId secretId() const;
    bool needsSecret() const;

    const SystemId m_system;
    const Setup m_setup;
    SecretStore &m_secrets;
    std::unique_ptr<HttpSender> m_http;
    std::map<int, Job> m_jobs;
    int m_lastJob = 0;
    int m_rejections = 0;
};

/// What a command means here; nothing: it cannot be said. `on`: forwards that are in force as far
/// as known, for ClearForward without a kind. `extension`: of the line; used with Login only.
std::optional<std::vector<ControlOrder>> ordersFor(const Command &command, ControlLogin login,
                                                   const QList<Forward> &on);
/// The forwards after the orders for `command` were carried out.
QList<Forward> forwardsAfter(const Command &command, QList<Forward> forwards);

} // namespace Jackfield::Ipbx
