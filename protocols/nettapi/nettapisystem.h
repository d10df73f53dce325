// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phone/phonesystem.h"
#include "protocols/nettapi/setup.h"
#include "protocols/transport/transport.h"

namespace Jackfield {

class Clock;

/// A FacetPhone server, reached by NetTAPI (protocols.md 3). It tells of calls from and to outside
/// that they are there and when they end, nothing between; afterwards it can be asked about them.
class NetTapiSystem final : public PhoneSystem
{
    Q_OBJECT
public:
    /// `clock` must outlive the system.
    NetTapiSystem(SystemId id, NetTapi::Setup setup, Clock &clock, TcpTransportFactory tcp,
                  QObject *parent = nullptr);
    ~NetTapiSystem() override;

    Features features() const override;
    Exposure exposure() const override { return Exposure::NoSecret; }
    /// Messages so far that were none, were not asked for, or told more than is kept (T77, T78).
    qint64 ignored() const;
    void open() override;
    void close() override;
    void tryNow() override;

private:
    class Private;
    friend class Private;
    Pending<CommandResult> doExecute(const Command &command) override;

    std::unique_ptr<Private> m_private;
};

} // namespace Jackfield
