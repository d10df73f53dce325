// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace Jackfield {

/// An LDAP server of the test's own (OpenLDAP's slapd), with the entries of a file, on a socket in
/// a temporary folder and at a loopback port. It ends with this object, and with the test however
/// that ends.
class Slapd
{
public:
    static bool isInstalled();

    /// `certificate` and `key` (PEM): it offers TLS. Empty: it does not.
    explicit Slapd(const QByteArray &certificate = {}, const QByteArray &key = {});
    ~Slapd();
    Q_DISABLE_COPY_MOVE(Slapd)

    bool start(); ///< And waits until it takes connections.
    void stop(); ///< SIGTERM, and waits.
    void kill(); ///< SIGKILL, and waits.
    void suspend(); ///< SIGSTOP, and waits: connections are taken, nothing is answered.
    void resume();
    QString url() const; ///< ldap://127.0.0.1:port
    QString tlsUrl() const; ///< ldaps://127.0.0.1:port
    QString socketUrl() const; ///< ldapi://

private:
    void writeConfiguration(const QByteArray &certificate, const QByteArray &key);
    QString file(const char *name) const { return m_directory.filePath(QLatin1String(name)); }
    QTemporaryDir m_directory;
    QProcess m_server;
    quint16 m_port = 0;
    quint16 m_tlsPort = 0;
    bool m_hasTls = false;
};

} // namespace Jackfield
