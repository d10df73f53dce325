// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/radicale.h"

#include "tests/support/freeport.h"
#include "tests/support/waitfor.h"

#include <QDebug>
#include <QDir>
#include <QFile>
#include <QTcpSocket>

namespace Jackfield {

namespace {

    constexpr int patience = 30'000; // ms, for a loaded machine
    const QString program = QStringLiteral("/usr/bin/radicale");

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qWarning().noquote() << "cannot write" << name;
    }

} // namespace

bool Radicale::isInstalled()
{
    return QFile::exists(program);
}

Radicale::Radicale()
    : m_port(freePort())
{
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    const QByteArray folder = QFile::encodeName(m_directory.path());
    write(m_directory.filePath(QStringLiteral("users")), "jo:Zq7!canary\n");
    write(m_directory.filePath(QStringLiteral("config")),
          "[server]\nhosts = 127.0.0.1:" + QByteArray::number(m_port)
              + "\n[auth]\ntype = htpasswd\nhtpasswd_encryption = plain\ndelay = 0\n"
                "htpasswd_filename = "
              + folder + "/users\n[storage]\nfilesystem_folder = " + folder + "/data\n");
    makeBook(QStringLiteral("people"));
}

Radicale::~Radicale()
{
    if (m_server.state() != QProcess::NotRunning)
        kill();
}

QString Radicale::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

void Radicale::makeBook(const QString &name)
{
    const QString folder = QStringLiteral("data/collection-root/jo/") + name;
    QDir(m_directory.path()).mkpath(folder);
    write(m_directory.filePath(folder + QStringLiteral("/.Radicale.props")),
          R"({"tag": "VADDRESSBOOK", "D:displayname": "People"})");
}

bool Radicale::start()
{
    m_server.start(QStringLiteral("setpriv"),
                   {QStringLiteral("--pdeathsig=KILL"), program, QStringLiteral("--config"),
                    m_directory.filePath(QStringLiteral("config"))});
    const bool isUp = waitFor([this] {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        return socket.waitForConnected(200);
    });
    if (!isUp)
        qWarning().noquote() << m_server.readAll();
    return isUp;
}

void Radicale::kill()
{
    m_server.kill();
    m_server.waitForFinished(patience);
}

bool Radicale::send(const QByteArray &method, const QString &path, const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    socket.write(method + ' ' + path.toUtf8()
                 + " HTTP/1.0\r\nHost: 127.0.0.1\r\nContent-Type: text/vcard\r\n"
                   "Authorization: Basic "
                 + QByteArray("jo:Zq7!canary").toBase64()
                 + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray answer;
    while (socket.waitForReadyRead(patience))
        answer += socket.readAll();
    return answer.mid(9, 1) == "2";
}

void Radicale::keep(const QString &book, const QString &file, const QByteArray &card)
{
    write(m_directory.filePath(QStringLiteral("data/collection-root/jo/%1/%2").arg(book, file)),
          card);
}

bool Radicale::put(const QString &book, const QString &file, const QByteArray &card)
{
    return send("PUT", QStringLiteral("/jo/%1/%2").arg(book, file), card);
}

bool Radicale::remove(const QString &book, const QString &file)
{
    return send("DELETE", QStringLiteral("/jo/%1/%2").arg(book, file), {});
}

} // namespace Jackfield
