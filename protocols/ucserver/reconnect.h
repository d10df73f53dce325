// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/session.h"

#include <chrono>
#include <optional>

namespace Jackfield::UcServer {

/// What follows when a session has ended.
struct NextTry
{
    /// Unset: no more before a person has changed something (security.md T83).
    std::optional<std::chrono::milliseconds> pause;
    Setup setup; ///< Where to try; another host after a redirection.
};

/// Decides when and where to sign in again: after 1, 2, 4, … 30 s.
class Reconnect
{
public:
    static constexpr int maxLoginRefusals = 3; ///< In a row.
    static constexpr int maxRedirections = 3; ///< In a row; more is taken for a lost link.

    explicit Reconnect(Setup setup);

    void begin(); ///< A person wants it: everything counts anew.
    void hurry(); ///< The pauses begin anew; what was refused still counts.
    void signedIn(); ///< The login was taken.
    void online(); ///< The lines are known.
    NextTry after(const SessionEnd &end);
    int loginRefusals() const { return m_loginRefusals; }

private:
    std::chrono::milliseconds growingPause();

    const Setup m_setup;
    int m_failures = 0;
    int m_loginRefusals = 0;
    int m_redirections = 0;
};

/// `setup` with another host, written "host", "host:port" or "[address]:port"; nothing: it is none.
std::optional<Setup> redirected(const Setup &setup, const QString &to);

} // namespace Jackfield::UcServer
