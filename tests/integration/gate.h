// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/programs.h"
#include "tests/integration/standin.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Jackfield {

/// `jackfield --headless` with its local server on a free port, extension 100 in Munich, and a
/// stand-in for the phone system: what everything that may ask for a call is tried against.
class Gate
{
public:
    Gate();
    /// Until it answers and its local server listens; what is wrong otherwise. Once more after
    /// stop(): in the same profile, on the same port.
    QString start(const QStringList &arguments = {});
    /// By SIGTERM; true: it flushed and went as it should.
    bool stop();

    quint16 port() const { return m_port; }
    qint64 processId() const { return m_process ? m_process->processId() : 0; }
    bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }
    long residentKiB() const;

    QJsonObject status() const;
    QJsonArray prompts() const;
    /// Sum of what the local server counts under names that begin with `name`; of all but what it
    /// only accepts when empty.
    int counted(const QString &name = {}) const;
    /// True: the prompt was there. `more`: such as --remember.
    bool answer(const QJsonValue &prompt, const char *choice, const QStringList &more = {}) const;
    /// What the phone system was ordered, in one line, for messages.
    QByteArray ordered() const;

    QByteArray localServer; ///< More lines of that table in jackfield.toml.
    QByteArray settings; ///< More tables there.
    Programs programs;
    TapiMasterStandIn exchange;

private:
    quint16 m_port = 0;
    QProcess *m_process = nullptr;
};

} // namespace Jackfield
