// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/slapd.h"

#include "tests/support/freeport.h"
#include "tests/support/waitfor.h"

#include <QDebug>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QTcpSocket>
#include <QUrl>

#include <csignal>
#include <sys/wait.h>

namespace Jackfield {

namespace {

    constexpr int patience = 30'000; // ms, for a loaded machine
    const QString program = QStringLiteral("/usr/sbin/slapd");

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qWarning().noquote() << "cannot write" << name;
    }

} // namespace

bool Slapd::isInstalled()
{
    return QFile::exists(program);
}

Slapd::Slapd(const QByteArray &certificate, const QByteArray &key)
    : m_port(freePort())
    , m_tlsPort(freePort())
    , m_hasTls(!certificate.isEmpty())
{
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    QDir(m_directory.path()).mkdir(QStringLiteral("data"));
    writeConfiguration(certificate, key);
    QProcess load;
    load.setProcessChannelMode(QProcess::MergedChannels);
    load.start(program,
               {QStringLiteral("-T"), QStringLiteral("add"), QStringLiteral("-f"),
                file("slapd.conf"), QStringLiteral("-l"),
                QStringLiteral(TEST_DATA_DIR "/contacts/people.ldif")});
    if (!load.waitForFinished(patience) || load.exitCode() != 0)
        qWarning().noquote() << load.readAll();
}

void Slapd::writeConfiguration(const QByteArray &certificate, const QByteArray &key)
{
    const QByteArray folder = QFile::encodeName(m_directory.path());
    QByteArray text;
    for (const char *schema : {"core", "cosine", "inetorgperson"})
        text += QByteArray("include /etc/ldap/schema/") + schema + ".schema\n";
    text += "modulepath /usr/lib/ldap\nmoduleload back_mdb\npidfile " + folder + "/slapd.pid\n";
    if (m_hasTls) {
        write(file("server.pem"), certificate);
        write(file("server.key"), key);
        text += "TLSCertificateFile " + folder + "/server.pem\nTLSCertificateKeyFile " + folder
            + "/server.key\n";
    }
    text += "database mdb\nsuffix \"dc=example,dc=com\"\nrootdn \"cn=admin,dc=example,dc=com\"\n"
            "rootpw admin\nmaxsize 16777216\ndbnosync\ndirectory "
        + folder
        + "/data\naccess to attrs=userPassword by anonymous auth by * none\n"
          "access to * by users read by anonymous auth\n";
    write(file("slapd.conf"), text);
}

Slapd::~Slapd()
{
    resume();
    stop();
}

QString Slapd::url() const
{
    return QStringLiteral("ldap://127.0.0.1:%1").arg(m_port);
}

QString Slapd::tlsUrl() const
{
    return QStringLiteral("ldaps://127.0.0.1:%1").arg(m_tlsPort);
}

QString Slapd::socketUrl() const
{
    return QStringLiteral("ldapi://") + QString::fromLatin1(QUrl::toPercentEncoding(file("ldapi")));
}

bool Slapd::start()
{
    QString places = url() + QLatin1Char(' ') + socketUrl();
    if (m_hasTls)
        places += QLatin1Char(' ') + tlsUrl();
    m_server.start(QStringLiteral("setpriv"),
                   {QStringLiteral("--pdeathsig=KILL"), program, QStringLiteral("-f"),
                    file("slapd.conf"), QStringLiteral("-h"), places, QStringLiteral("-d"),
                    QStringLiteral("0")});
    const bool isUp = waitFor([this] {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        return socket.waitForConnected(200);
    });
    if (!isUp)
        qWarning().noquote() << m_server.readAll();
    return isUp;
}

void Slapd::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    m_server.waitForFinished(patience); // ~QProcess kills it when that was not enough
}

void Slapd::kill()
{
    m_server.kill();
    m_server.waitForFinished(patience);
}

void Slapd::suspend()
{
    const auto process = pid_t(m_server.processId());
    ::kill(process, SIGSTOP);
    siginfo_t state {};
    waitid(P_PID, id_t(process), &state, WSTOPPED | WNOWAIT); // until all its threads stand still
}

void Slapd::resume()
{
    if (m_server.state() == QProcess::Running)
        ::kill(pid_t(m_server.processId()), SIGCONT);
}

} // namespace Jackfield
