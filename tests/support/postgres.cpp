// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgres.h"

#include "tests/support/freeport.h"
#include "tests/support/waitfor.h"

#include <QDebug>
#include <QDir>
#include <QFile>

#include <csignal>
#include <pwd.h>
#include <unistd.h>

namespace Jackfield {

static constexpr int patience = 60'000; // ms, for a loaded machine

QString Postgres::programs()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        const QString folder = versions.filePath(name + QStringLiteral("/bin"));
        if (QFile::exists(folder + QStringLiteral("/initdb")))
            return folder;
    }
    return {};
}

Postgres::Postgres()
{
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    // The server does not run as root.
    if (const passwd *user = geteuid() == 0 ? getpwnam("postgres") : nullptr) {
        if (chown(QFile::encodeName(folder()).constData(), user->pw_uid, user->pw_gid) != 0)
            qWarning("the folder cannot be given to postgres");
    }
    startAs(QStringLiteral("initdb"),
            {QStringLiteral("-D"), data(), QStringLiteral("-U"), QStringLiteral("owner"),
             QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-N"),
             QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8")});
    if (!m_server.waitForFinished(patience) || m_server.exitCode() != 0)
        qWarning().noquote() << m_server.readAll();
    QFile rules(data() + QStringLiteral("/pg_hba.conf"));
    if (rules.open(QIODevice::WriteOnly | QIODevice::Truncate))
        rules.write("local all owner trust\nlocal all all scram-sha-256\n");
}

void Postgres::useTls(const QByteArray &certificate, const QByteArray &key)
{
    m_port = freePort();
    m_hasTls = true;
    const passwd *user = geteuid() == 0 ? getpwnam("postgres") : nullptr;
    for (const auto &[name, text] : {std::pair("server.crt", certificate), {"server.key", key}}) {
        QFile file(data() + QLatin1Char('/') + QLatin1String(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) < 0)
            qWarning("the certificate cannot be written");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        if (user
            && chown(QFile::encodeName(file.fileName()).constData(), user->pw_uid, user->pw_gid)
                != 0)
            qWarning("the certificate cannot be given to postgres");
    }
    QFile rules(data() + QStringLiteral("/pg_hba.conf"));
    if (rules.open(QIODevice::Append))
        rules.write("host all all 127.0.0.1/32 scram-sha-256\n");
}

Postgres::~Postgres()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_server.processId()), SIGQUIT);
    m_server.waitForFinished(patience); // ~QProcess kills it when that was not enough
}

void Postgres::startAs(const QString &program, const QStringList &arguments)
{
    QStringList all;
    if (geteuid() == 0)
        all << QStringLiteral("--reuid=postgres") << QStringLiteral("--regid=postgres")
            << QStringLiteral("--clear-groups");
    all << QStringLiteral("--pdeathsig=QUIT") << programs() + QLatin1Char('/') + program;
    m_server.setWorkingDirectory(folder());
    m_server.start(QStringLiteral("setpriv"), all + arguments);
}

bool Postgres::takesConnections() const
{
    QFile status(data() + QStringLiteral("/postmaster.pid"));
    return status.open(QIODevice::ReadOnly)
        && status.readAll().split('\n').value(7).startsWith("ready");
}

bool Postgres::start()
{
    // After a SIGKILL the server's children are still about to end, and a new one waits for that.
    return waitFor(
        [this] {
            if (m_server.state() == QProcess::NotRunning) {
                const auto address = m_hasTls ? QStringLiteral("127.0.0.1") : QString();
                const auto tls = m_hasTls ? QStringLiteral("on") : QStringLiteral("off");
                startAs(QStringLiteral("postgres"),
                        {QStringLiteral("-D"), data(), QStringLiteral("-k"), folder(),
                         QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-c"),
                         QStringLiteral("listen_addresses=") + address, QStringLiteral("-c"),
                         QStringLiteral("ssl=") + tls, QStringLiteral("-c"),
                         QStringLiteral("fsync=off"), QStringLiteral("-c"),
                         QStringLiteral("dynamic_shared_memory_type=mmap")});
                m_server.waitForStarted(patience);
            }
            return takesConnections();
        },
        std::chrono::seconds(60));
}

void Postgres::kill()
{
    m_server.kill();
    QFile::remove(data() + QStringLiteral("/postmaster.pid")); // says "ready" for ever
}

void Postgres::stop(Stop how)
{
    ::kill(pid_t(m_server.processId()), how == Stop::Fast ? SIGINT : SIGQUIT);
    m_server.waitForFinished(patience);
    QFile::remove(data() + QStringLiteral("/postmaster.pid"));
}

bool Postgres::psql(const QByteArray &sql, const QString &database, QByteArray &said)
{
    QProcess psql;
    psql.setProcessChannelMode(QProcess::MergedChannels);
    psql.start(programs() + QStringLiteral("/psql"),
               {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-A"),
                QStringLiteral("-t"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                QStringLiteral("-h"), folder(), QStringLiteral("-p"), QString::number(m_port),
                QStringLiteral("-U"), QStringLiteral("owner"), database});
    psql.write(sql);
    psql.closeWriteChannel();
    const bool hasEnded = psql.waitForFinished(patience);
    said = psql.readAll();
    if (hasEnded && psql.exitCode() == 0)
        return true;
    qWarning().noquote() << said;
    return false;
}

bool Postgres::run(const QByteArray &sql, const QString &database)
{
    QByteArray said;
    return psql(sql, database, said);
}

QString Postgres::ask(const QByteArray &sql, const QString &database)
{
    QByteArray said;
    psql(sql, database, said);
    return QString::fromUtf8(said).trimmed();
}

} // namespace Jackfield
