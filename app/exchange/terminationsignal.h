// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Jackfield::Simulator {

/// Tells SIGTERM and SIGINT in the event loop. One per program.
class TerminationSignal final : public QObject
{
    Q_OBJECT
public:
    TerminationSignal();
    ~TerminationSignal() override;

Q_SIGNALS:
    void received();

private:
    int m_pipe[2] {-1, -1};
};

} // namespace Jackfield::Simulator
