// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonValue>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace Jackfield {

/// What a program left behind.
struct Outcome
{
    int exitCode = -1; ///< -1: crashed or did not end in time.
    QByteArray out;
    QByteArray err;
    std::chrono::milliseconds took {0};

    QJsonValue json() const;
};

/// A profile in a temporary folder, XDG directories of its own, and the two programs in it.
class Programs
{
public:
    Programs();
    ~Programs(); ///< Ends what still runs.

    /// From now on `jackfield` opens its local server; otherwise it is off, since its port is one
    /// for all that run on this machine.
    void useLocalServer() { m_usesLocalServer = true; }
    /// From now on in the environment of what is started.
    void setVariable(const QString &name, const QString &value) { m_more.insert(name, value); }
    /// From now on the programs run under another user, who gets the profile; needs root. False:
    /// that user cannot reach the programs.
    bool runAs(unsigned user);
    QString folder() const { return m_folder.filePath(QStringLiteral("profile")); }
    void writeSettings(const QByteArray &toml) const;

    /// `jackfield` with these arguments, not waited for. more: of its environment.
    std::unique_ptr<QProcess> launch(const QStringList &arguments,
                                     const QHash<QString, QString> &more = {}) const;
    /// The profile of the one demo that runs, and answers; empty: there is none.
    QString demoProfile() const;
    /// `jackfield --headless` in the profile, until it answers. Null: it did not come up.
    QProcess *start(const QStringList &arguments = {});
    /// `jackfieldctl` in the profile, to its end.
    Outcome ctl(const QStringList &arguments) const;
    Outcome ctlIn(const QString &profile, const QStringList &arguments) const;
    /// A folder of the programs' environment: "TMPDIR", "HOME", "XDG_CONFIG_HOME", …
    QString environmentFolder(const char *name) const;
    static QString ctlProgram(); ///< Path of `jackfieldctl`.
    std::unique_ptr<QProcess> launchCtl(const QStringList &arguments) const;
    static Outcome finish(QProcess &process);
    void killAll(); ///< What start() has started, without warning.

private:
    std::unique_ptr<QProcess> process() const;

    QTemporaryDir m_folder;
    bool m_usesLocalServer = false;
    QHash<QString, QString> m_more; ///< Of the environment.
    std::optional<unsigned> m_user;
    std::vector<std::unique_ptr<QProcess>> m_running;
};

} // namespace Jackfield
