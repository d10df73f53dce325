// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/simulator/endpoints/ctifolder.h"

#include "protocols/simulator/endpoints/tapimaster.h"

#include <QDir>
#include <QFile>

namespace Jackfield::Simulator {

namespace {

    constexpr std::chrono::milliseconds interval {500};
    constexpr qint64 staleAfterSeconds = 60;
    constexpr qint64 maxFile = 4096;

    QStringList ctiFiles(const QString &folder)
    {
        // The name filter does not tell capitals apart; FIFOs, devices and links are left alone.
        return QDir(folder).entryList({QStringLiteral("*.cti")},
                                      QDir::Files | QDir::NoSymLinks | QDir::Hidden, QDir::Name);
    }

    QString withSuffix(const QString &path, QLatin1String suffix)
    {
        return path.chopped(4) + suffix;
    }

} // namespace

CtiFolder::CtiFolder(QString folder, bool processStale, TapiMasterEndpoint &endpoint)
    : m_folder(std::move(folder))
    , m_endpoint(endpoint)
{
    // A command that waited since yesterday must not dial now.
    for (const QString &name : ctiFiles(m_folder)) {
        if (!processStale && isStale(name)) {
            m_ignored.insert(name);
            m_endpoint.note(QStringLiteral("older than 60 s, ignored: ") + readable(name.toUtf8()));
        }
    }
    m_watcher.addPath(m_folder);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &CtiFolder::look);
    poll();
}

void CtiFolder::poll()
{
    look();
    m_next = m_endpoint.clock().after(interval, [this] { poll(); });
}

void CtiFolder::look()
{
    if (m_endpoint.faults().refuse || m_endpoint.faults().silent)
        return;
    const QStringList names = ctiFiles(m_folder);
    m_ignored.intersect(QSet<QString>(names.cbegin(), names.cend()));
    for (const QString &name : names) {
        if (!m_ignored.contains(name))
            claim(name);
    }
}

bool CtiFolder::isStale(const QString &name) const
{
    const QFileInfo file(QDir(m_folder).filePath(name));
    return file.lastModified().secsTo(m_endpoint.clock().now()) > staleAfterSeconds;
}

void CtiFolder::claim(const QString &name)
{
    const QString path = QDir(m_folder).filePath(name);
    const QString claimed = withSuffix(path, QLatin1String(".WRK"));
    if (!QFile::rename(path, claimed)) {
        m_ignored.insert(name); // Not deletable either: running it would dial again and again.
        m_endpoint.note(QStringLiteral("cannot be renamed, ignored: ") + readable(name.toUtf8()));
        return;
    }
    if (run(claimed)) {
        QFile::remove(claimed);
        return;
    }
    const QString bad = withSuffix(path, QLatin1String(".ERR"));
    QFile::remove(bad);
    QFile::rename(claimed, bad);
}

/// False when a line is no command, or the file is too long or cannot be read.
bool CtiFolder::run(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = file.read(maxFile + 1);
    m_endpoint.tellBytes(QStringLiteral("received"), QStringLiteral("file"),
                         readable(QFileInfo(path).completeBaseName().toUtf8()), text);
    if (text.size() > maxFile) {
        m_endpoint.note(QStringLiteral("a file of more than 4096 bytes"));
        return false;
    }
    TapiMaster::Decoder decoder(maxFile + 1);
    auto commands = decoder.feed(text);
    if (auto last = decoder.finish())
        commands.push_back(*std::move(last));
    bool good = !commands.empty();
    for (const auto &command : commands) {
        good = good && command.has_value();
        if (command)
            (void)m_endpoint.execute(*command, {}, text);
        else
            m_endpoint.tellIgnored(command.error(), text);
    }
    return good;
}

} // namespace Jackfield::Simulator
