// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secretstore.h"
#include "core/phone/phonesystem.h"
#include "protocols/ipbx/poller.h"
#include "protocols/transport/httpclient.h"

#include <functional>
#include <memory>

namespace Jackfield {

class Clock;

/// What an ipbx system works with.
struct IpbxServices
{
    Clock &clock; ///< Both outlive every system.
    SecretStore &secrets;
    HttpSenderFactory http;
    std::function<quint32()> random; ///< Any number, for the jitter of polls.
    /// Shared by all systems, so that no server is asked too often.
    std::shared_ptr<Ipbx::Pace> pace = std::make_shared<Ipbx::Pace>();
};

/// A Taridium ipbx (protocols.md 2). It is asked again and again what its channels and queues do,
/// so everything is known as of the last answer; it dials and sets forwards by URL, of which only
/// the first leg's success is told.
class IpbxSystem final : public PhoneSystem
{
    Q_OBJECT
public:
    IpbxSystem(SystemId id, const Ipbx::Setup &setup, IpbxServices services,
               QObject *parent = nullptr);
    ~IpbxSystem() override;

    Features features() const override;
    Exposure exposure() const override;
    /// Replies so far that could not be used, and lines in them that nobody asked for (security.md
    /// T94).
    qint64 badReplies() const;
    qint64 ignoredLines() const;
    void open() override;
    void close() override;
    void tryNow() override;

private:
    class Private;
    Pending<CommandResult> doExecute(const Command &command) override;
    std::unique_ptr<Private> m_private;
};

} // namespace Jackfield
