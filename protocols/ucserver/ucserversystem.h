// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonesystem.h"
#include "protocols/ucserver/session.h"

namespace Jackfield {

/// A UCServer: full call control, and every change of the lines it may watch.
class UcServerSystem final : public PhoneSystem
{
    Q_OBJECT
public:
    /// `clock` must outlive the system.
    UcServerSystem(SystemId id, UcServer::Setup setup, Clock &clock,
                   UcServer::SessionFactory sessions, QObject *parent = nullptr);
    ~UcServerSystem() override;

    Features features() const override;
    void open() override;
    void close() override;
    void tryNow() override;
    Exposure exposure() const override;

private:
    Pending<CommandResult> doExecute(const Command &command) override;

    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace Jackfield
