// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonesystem.h"

namespace Jackfield {

/// Stands where a configured phone system could not be made, so that the user sees it with the
/// reason among the others. Does nothing.
class UnusableSystem final : public PhoneSystem
{
    Q_OBJECT
public:
    /// reason: words for the user.
    UnusableSystem(SystemId id, QString reason)
        : PhoneSystem(std::move(id))
        , m_reason(std::move(reason))
    { }
    Features features() const override { return {}; }
    void open() override { setLink(Link::Refused, m_reason); }
    void close() override { setLink(Link::Disconnected, m_reason); }

private:
    // Never reached: features() offers nothing.
    Pending<CommandResult> doExecute(const Command &) override
    {
        return Pending<CommandResult>::ready(failure(Error::Code::Unsupported));
    }

    const QString m_reason;
};

} // namespace Jackfield
