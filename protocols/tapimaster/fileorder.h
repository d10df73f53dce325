// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "protocols/tapimaster/order.h"

namespace Jackfield::TapiMaster {

class CtiFileWriter;

/// An order as a .CTI file. It counts as taken when the file is gone within 5 s; else the file is
/// taken back, so that a server started hours later does not dial (protocols.md 1.5).
class FileOrder final : public Order
{
    Q_OBJECT
public:
    /// `clock` and `writer` must outlive the order.
    FileOrder(Clock &clock, CtiFileWriter &writer, QByteArray command, QObject *parent);

    void start() override;
    void cancel() override;

private:
    void look();
    bool isCollected() const;
    void giveUp(const Error &whenTakenBack);
    void finish(const CommandResult &result);

    Clock &m_clock;
    CtiFileWriter &m_writer;
    const QByteArray m_command;
    QString m_path;
    std::chrono::milliseconds m_deadline {0};
    std::unique_ptr<Alarm> m_alarm;
    bool m_over = false;
};

} // namespace Jackfield::TapiMaster
