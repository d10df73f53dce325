// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/wiretap.h"

#include <QFile>

#include <vector>

namespace Jackfield::Simulator {

class Endpoint;

/// Writes the conversations of endpoints as jackfieldctl writes recordings; the systems in it have
/// the endpoints' names.
class SessionRecorder
{
public:
    /// `clock` must outlive it.
    explicit SessionRecorder(Clock &clock)
        : m_clock(clock)
    { }
    /// Into a new file, in the place of what was there. The endpoints must not outlive this.
    /// Storage when the file cannot be written.
    Result<Unit> start(const QString &path, const std::vector<Endpoint *> &endpoints);

private:
    void write(const Endpoint &endpoint, const WireMessage &message);

    Clock &m_clock;
    QFile m_file;
};

} // namespace Jackfield::Simulator
