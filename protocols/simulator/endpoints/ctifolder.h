// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QFileSystemWatcher>
#include <QSet>

namespace Jackfield::Simulator {

class TapiMasterEndpoint;

/// Runs the commands of .CTI files that appear in a folder (protocols.md 1.5): a file is claimed by
/// renaming it to .WRK, and deleted afterwards, or renamed to .ERR when a line of it is no command.
class CtiFolder final : public QObject
{
    Q_OBJECT
public:
    /// Looks at once, then every 500 ms and when the system tells of a change. `endpoint` must
    /// outlive it.
    CtiFolder(QString folder, bool processStale, TapiMasterEndpoint &endpoint);

private:
    void poll();
    void look();
    bool isStale(const QString &name) const;
    void claim(const QString &name);
    bool run(const QString &path);

    const QString m_folder;
    TapiMasterEndpoint &m_endpoint;
    QFileSystemWatcher m_watcher;
    QSet<QString> m_ignored; ///< Names: too old at the start, or impossible to claim.
    std::unique_ptr<Alarm> m_next;
};

} // namespace Jackfield::Simulator
