// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/wiretap.h"

#include <QCoreApplication>
#include <QFile>

#include <functional>
#include <vector>

namespace Jackfield::Simulator {

class Endpoint;

/// Writes the conversations of endpoints as jackfieldctl writes recordings; the systems in it have
/// the endpoints' names.
class SessionRecorder
{
    Q_DECLARE_TR_FUNCTIONS(Jackfield::Exchange)
public:
    using Complain = std::function<void(const QString &words)>;
    /// `clock` must outlive it. complain: is told once, in words for people, when the file can no
    /// longer be written; nothing more is recorded then.
    SessionRecorder(Clock &clock, Complain complain)
        : m_clock(clock)
        , m_complain(std::move(complain))
    { }
    /// Into a new file, readable for the user alone: numbers and names stand in it. The endpoints
    /// must not outlive this. Storage with words for people: it cannot be written, or is there
    /// already.
    Result<Unit> start(const QString &path, const std::vector<Endpoint *> &endpoints);

private:
    void write(const Endpoint &endpoint, const WireMessage &message);
    bool write(const QByteArray &line);

    Clock &m_clock;
    const Complain m_complain;
    QFile m_file;
};

} // namespace Jackfield::Simulator
