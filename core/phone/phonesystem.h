// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pending.h"
#include "core/base/wiretap.h"
#include "core/phone/command.h"
#include "core/phone/phoneevent.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace Jackfield {

/// One configured phone system. Implementations translate between Command, PhoneEvent and their
/// wire; what the user sees is kept by PhoneStore.
class PhoneSystem : public QObject
{
    Q_OBJECT
public:
    enum class Link {
        Disconnected, ///< Closed, or failed and not being tried again.
        Connecting,
        SigningIn,
        Online,
        Ready, ///< Nothing to keep open: each order makes its own connection (TAPIMaster, web
               ///< dial).
        Reconnecting, ///< Lost; the next try is under way or waits.
        Refused, ///< The server said no (password, licence); waits for the user.
    };
    Q_ENUM(Link)

    explicit PhoneSystem(SystemId id, QObject *parent = nullptr);
    const SystemId &id() const { return m_id; }
    Link link() const { return m_link; }
    bool isUsable() const { return m_link == Link::Online || m_link == Link::Ready; }
    /// When it is tried again by itself, by Clock::monotonic(); in the past while that goes on.
    /// Unset: not known, or nothing is awaited. Said with linkChanged().
    std::optional<std::chrono::milliseconds> nextTry() const { return m_nextTry; }

    /// What this system can ever do. May grow after sign-in; see featuresChanged().
    virtual Features features() const = 0;
    /// What others on the network can do because of how this system is reached. The window shows an
    /// open lock as long as it is in use (security.md T70, T95).
    enum class Exposure {
        None,
        SecretInClear, ///< The password goes unencrypted, because the user set it up so.
        NoSecret, ///< There is none, nor encryption: whoever reaches the server can act as any
                  ///< user.
    };
    virtual Exposure exposure() const { return Exposure::None; }
    /// From Disconnected or Refused only. Answers with linkChanged(), possibly before it returns.
    virtual void open() = 0;
    /// Idempotent. Open commands are answered: Cancelled when nothing was sent, else Uncertain.
    virtual void close() = 0;
    /// A person, or the computer that wakes, does not want to wait for nextTry(): whatever is under
    /// way is given up for a fresh try. What is shown of a lost connection stays meanwhile, where
    /// the system can.
    virtual void tryNow()
    {
        close();
        open();
    }
    /// Answered exactly once. Refuses without a byte sent: Unsupported when features() lacks it,
    /// NotConnected when the link is not usable. May finish before it returns.
    Pending<CommandResult> execute(const Command &command);
    /// Every message that passes between us and the server, once it is sent or read; see
    /// ProtocolTrace.
    const WireTap &wire() const { return m_wire; }

Q_SIGNALS:
    /// `detail` is for people: an address, an error, the server's words. May repeat the link with a
    /// new detail.
    void linkChanged(Jackfield::PhoneSystem::Link link, const QString &detail);
    void featuresChanged(Jackfield::Features features);
    /// Only while usable; the first one after each becoming usable is a Snapshot.
    void eventReceived(const Jackfield::PhoneEvent &event);

protected:
    /// Sets link() and nextTry() and emits linkChanged().
    void setLink(Link link, const QString &detail = {},
                 std::optional<std::chrono::milliseconds> nextTry = {});

private:
    /// Called with a usable link and a command that features() offers.
    virtual Pending<CommandResult> doExecute(const Command &command) = 0;

    const SystemId m_id;
    const WireTap m_wire = WireTap::make();
    Link m_link = Link::Disconnected;
    std::optional<std::chrono::milliseconds> m_nextTry;
};

/// "disconnected", "connecting", "signing-in", "online", "ready", "reconnecting", "refused": the
/// fixed words of the JSON interface.
QString nameOf(PhoneSystem::Link link);

} // namespace Jackfield
