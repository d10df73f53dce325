// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace Jackfield {

/// A CardDAV server of the test's own (Radicale) at a loopback port, with a user "jo" and its
/// password "Zq7!canary". Its address books are folders here. It ends with this object, and with
/// the test however that ends.
class Radicale
{
public:
    static bool isInstalled();

    Radicale();
    ~Radicale();
    Q_DISABLE_COPY_MOVE(Radicale)

    bool start(); ///< And waits until it takes connections.
    void kill(); ///< SIGKILL, and waits.
    QString url() const; ///< http://127.0.0.1:port
    void makeBook(const QString &name); ///< "/jo/<name>/"
    /// Into the folder, past the server: quicker, and for the time before it is first asked.
    void keep(const QString &book, const QString &file, const QByteArray &card);
    bool put(const QString &book, const QString &file, const QByteArray &card); ///< By HTTP.
    bool remove(const QString &book, const QString &file); ///< By HTTP.

private:
    bool send(const QByteArray &method, const QString &path, const QByteArray &body);
    QProcess m_server;
    QTemporaryDir m_directory;
    quint16 m_port = 0;
};

} // namespace Jackfield
