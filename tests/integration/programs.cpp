// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/programs.h"

#include "tests/support/waitfor.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>

#include <grp.h>
#include <unistd.h>

namespace Jackfield {

QJsonValue Outcome::json() const
{
    const auto document = QJsonDocument::fromJson(out);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

Programs::Programs()
{
    QDir().mkpath(folder());
}

Programs::~Programs()
{
    killAll();
}

void Programs::killAll()
{
    for (const auto &process : m_running) {
        process->kill();
        process->waitForFinished();
    }
    m_running.clear();
}

static void give(const QString &path, std::optional<unsigned> user)
{
    if (user && chown(QFile::encodeName(path).constData(), *user, *user) != 0)
        std::fprintf(stderr, "%s cannot be given away\n", qPrintable(path));
}

void Programs::writeSettings(const QByteArray &toml) const
{
    QFile file(folder() + QLatin1String("/jackfield.toml"));
    if (file.open(QIODevice::WriteOnly))
        file.write(toml);
    give(file.fileName(), m_user);
}

bool Programs::runAs(unsigned user)
{
    m_user = user;
    give(m_folder.path(), user);
    give(folder(), user);
    return ctl({QStringLiteral("--version")}).exitCode == 0;
}

/// In the test's folder, with the directories of its own there.
std::unique_ptr<QProcess> Programs::process() const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
                             "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"}) {
        const QString path = environmentFolder(name);
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        give(path, m_user);
        environment.insert(QString::fromLatin1(name), path);
    }
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    for (auto it = m_more.cbegin(); it != m_more.cend(); ++it)
        environment.insert(it.key(), it.value());
    process->setProcessEnvironment(environment);
    if (m_user) {
        process->setChildProcessModifier([user = *m_user] {
            if (setgroups(0, nullptr) != 0 || setresgid(user, user, user) != 0
                || setresuid(user, user, user) != 0)
                _exit(126);
        });
    }
    return process;
}

std::unique_ptr<QProcess> Programs::launch(const QStringList &arguments,
                                           const QHash<QString, QString> &more) const
{
    auto process = this->process();
    QProcessEnvironment environment = process->processEnvironment();
    for (auto it = more.cbegin(); it != more.cend(); ++it)
        environment.insert(it.key(), it.value());
    process->setProcessEnvironment(environment);
    const QStringList off {QStringLiteral("--set"), QStringLiteral("local_server.enabled=false")};
    process->start(QStringLiteral(JACKFIELD),
                   (m_usesLocalServer ? QStringList() : off) + arguments);
    return process;
}

QProcess *Programs::start(const QStringList &arguments)
{
    m_running.push_back(
        launch(QStringList {QStringLiteral("--headless"), QStringLiteral("--profile"), folder()}
               + arguments));
    QProcess *process = m_running.back().get();
    const bool up = waitFor([&] { return ctl({QStringLiteral("status")}).exitCode == 0; });
    return up && process->state() == QProcess::Running ? process : nullptr;
}

QString Programs::ctlProgram()
{
    return QStringLiteral(JACKFIELDCTL);
}

std::unique_ptr<QProcess> Programs::launchCtl(const QStringList &arguments) const
{
    auto process = this->process();
    process->start(ctlProgram(), QStringList {QStringLiteral("--profile"), folder()} + arguments);
    return process;
}

Outcome Programs::ctl(const QStringList &arguments) const
{
    return ctlIn(folder(), arguments);
}

Outcome Programs::ctlIn(const QString &profile, const QStringList &arguments) const
{
    const auto process = this->process();
    process->start(ctlProgram(), QStringList {QStringLiteral("--profile"), profile} + arguments);
    return finish(*process);
}

QString Programs::demoProfile() const
{
    const QDir temporary(environmentFolder("TMPDIR"));
    for (const QString &name : temporary.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (ctlIn(temporary.filePath(name), {QStringLiteral("status")}).exitCode == 0)
            return temporary.filePath(name);
    return {};
}

QString Programs::environmentFolder(const char *name) const
{
    return m_folder.filePath(QString::fromLatin1(name));
}

// In the event loop, so that stand-ins in this process go on meanwhile.
Outcome Programs::finish(QProcess &process)
{
    QElapsedTimer timer;
    timer.start();
    if (!waitFor([&] { return process.state() == QProcess::NotRunning; })) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError(),
            std::chrono::milliseconds(timer.elapsed())};
}

} // namespace Jackfield
