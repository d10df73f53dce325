// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace Jackfield {

/// A PostgreSQL server of the test's own: a fresh cluster in a temporary folder, reached through a
/// socket there, and by TCP only after useTls(). It ends with this object, and with the test
/// however that ends.
class Postgres
{
public:
    /// Empty: it is not installed, and the test should say so and be skipped.
    static QString programs();

    /// initdb; the owner "owner" gets in without a password, everybody else with one
    /// (scram-sha-256). Not yet started.
    Postgres();
    ~Postgres();
    Q_DISABLE_COPY_MOVE(Postgres)

    /// From the next start() on it takes TCP connections too, at 127.0.0.1 with a free port,
    /// encrypted and not, with this certificate and its key (PEM).
    void useTls(const QByteArray &certificate, const QByteArray &key);
    quint16 port() const { return m_port; } ///< useTls() was called.
    bool
    start(); ///< And waits until it takes connections. Again after it was ended: on the same data.
    enum class Stop {
        Fast, ///< Ends all connections, and writes what there is.
        Immediate, ///< As a crash.
    };
    void stop(Stop how); ///< And waits for it.
    void kill(); ///< SIGKILL to the postmaster. Does not wait.
    /// As the owner, with psql. False: an error, printed.
    bool run(const QByteArray &sql, const QString &database = QStringLiteral("postgres"));
    /// What is answered: a line for each row, "|" between columns.
    QString ask(const QByteArray &sql, const QString &database = QStringLiteral("postgres"));
    QString folder() const { return m_directory.path(); } ///< Of the socket.

private:
    void startAs(const QString &program, const QStringList &arguments);
    bool takesConnections() const;
    bool psql(const QByteArray &sql, const QString &database, QByteArray &said);
    QString data() const { return m_directory.filePath(QStringLiteral("data")); }
    QTemporaryDir m_directory;
    QProcess m_server;
    quint16 m_port = 5432; ///< Also names the socket.
    bool m_hasTls = false;
};

} // namespace Jackfield
