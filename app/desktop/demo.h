// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbound/profile.h"
#include "core/base/clock.h"
#include "core/domain/secretstore.h"

#include <QTemporaryDir>

#include <memory>
#include <utility>
#include <vector>

namespace Jackfield {

namespace Simulator {
    struct Scenario;
}

class PhoneSystemRegistry;

/// What `--demo` works on: a simulated telephone exchange in this process, and a profile of its own
/// that is gone afterwards. The user's data is never touched.
class Demo
{
public:
    /// Storage when the profile cannot be written or no port is free; words for the user. `clock`
    /// must outlive it.
    static Result<std::unique_ptr<Demo>> make(Clock &clock);
    ~Demo();

    const Profile &profile() const { return m_profile; }
    /// Adds the kind "demo". The demo must outlive the registry's systems.
    void addKinds(PhoneSystemRegistry &registry) const;
    /// What its systems log in with: the demo has no keychain.
    std::vector<std::pair<SecretId, QString>> secrets() const;

private:
    struct Simulation;
    explicit Demo(Clock &clock);
    Result<Unit> writeContacts(const Simulator::Scenario &scenario) const;
    Result<Unit> writeSettings() const;
    QString deskSettings() const;
    QString ipbxSettings() const;
    QString quotedQueues() const;

    QTemporaryDir m_folder;
    Profile m_profile;
    std::unique_ptr<Simulation> m_simulation;
};

} // namespace Jackfield
