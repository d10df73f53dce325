// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gates/spoolfolder.h"
#include "app/gates/textorders.h"
#include "core/base/clock.h"

#include <QFileSystemWatcher>

#include <functional>
#include <map>

namespace Jackfield {

/// The watched folder for .CTI files: each holds one text command and is carried out once
/// (protocols.md 1.5, security.md 2.5). A file is first moved to the sub-folder done/, or removed,
/// or, where neither can be done, given a time long ago; only then is the order given. Files that
/// are refused go to rejected/. Files older than 60 s are never carried out.
class CtiFolder : public QObject
{
    Q_OBJECT
public:
    using Orders = std::function<TextAnswer(const TapiMaster::TextCommand &, const Source &,
                                            const QHostAddress &)>;
    struct Setup
    {
        QString path; ///< Absolute; empty: no folder is watched.
        /// Watch also a folder that others can put files into; all its files then prompt.
        bool allowShared = false;
    };
    /// Files carried out or refused before other events get their turn.
    static constexpr int filesPerTurn = 32;

    /// `clock` must outlive this.
    CtiFolder(Clock &clock, Orders orders, QObject *parent = nullptr);
    ~CtiFolder() override;

    /// May be called again. The first files are read from the event loop.
    void setUp(const Setup &setup);
    /// Why files are not carried out, or what is wrong with the folder; translated. Empty: nothing,
    /// or no folder is watched.
    const QString &problem() const { return m_problem; }

Q_SIGNALS:
    /// problem() has changed.
    void changed();
    /// A file was not carried out; told once a file. `name`: fit for showing; `words`: translated.
    void refused(const QString &name, const QString &words);

private:
    /// A file somebody may still be writing.
    struct Unfinished
    {
        SpoolFileId id;
        std::chrono::milliseconds since; ///< Monotonic.
        int scan;
    };

    void scanIn(std::chrono::milliseconds delay);
    void startScan();
    void takeTurn();
    void endScan();
    void watch();
    void handle(SpoolFolder &folder, const QByteArray &name);
    void ignore(const QByteArray &name, const Error &error);
    bool isFinished(const SpoolFile &file);
    std::optional<QString> badTime(const SpoolFile &file) const;
    void carryOut(SpoolFolder &folder, SpoolFile file, const TapiMaster::TextCommand &command);
    void reject(SpoolFolder &folder, SpoolFile file, const QString &words);
    void tell(const QByteArray &name, const QString &words);
    QString problemOf(const SpoolFolder &folder) const;
    void setProblem(const QString &problem);

    Clock &m_clock;
    const Orders m_orders;
    Setup m_setup;
    QString m_problem;
    QFileSystemWatcher m_watcher;
    std::pair<quint64, quint64> m_watched; ///< Device and inode of the folder the watcher is on.
    std::unique_ptr<Alarm> m_alarm; ///< The next scan or turn.
    std::shared_ptr<SpoolFolder> m_scanned; ///< While a scan runs.
    bool m_scanAgain = false;
    bool m_tooFull = false; ///< The last whole scan did not see every file.
    int m_scan = 0; ///< Counts scans; what the maps hold of an older one has gone.
    std::map<QByteArray, Unfinished> m_unfinished;
    std::map<QByteArray, int> m_ignored; ///< Name → scan: told in the log.
    std::map<SpoolFileId, int> m_settled; ///< File → scan: dealt with, but still there.
};

} // namespace Jackfield
