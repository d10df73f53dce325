// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/filesource.h"

#include "core/base/redact.h"
#include "core/contacts/csvcolumns.h"

#include <QDir>
#include <QPointer>

namespace Jackfield {

namespace {

    using Outcome = ContactFilesReading::Outcome;

    constexpr qsizetype mostWatched = 500; // the system has only some thousand for all programs

    tl::unexpected<Error> malformed(const QString &words)
    {
        return failure(Error::Code::Malformed, words);
    }

    Result<QMap<QString, QString>> columnsOf(const QVariant &value)
    {
        QMap<QString, QString> columns;
        if (!value.isValid())
            return columns;
        if (value.typeId() != QMetaType::QVariantMap)
            return malformed(
                FileContactSource::tr("“columns” must be a table, such as { name = \"Firma\" }."));
        const QVariantMap map = value.toMap();
        const QStringList known = csvFieldNames();
        for (auto column = map.cbegin(); column != map.cend(); ++column) {
            if (!known.contains(column.key()))
                return malformed(
                    FileContactSource::tr("“columns” has no “%1”. It may have: %2.")
                        .arg(oneLine(column.key(), 40), known.join(QStringLiteral(", "))));
            const QString heading = column->toString().trimmed();
            if (column->typeId() != QMetaType::QString || heading.isEmpty())
                return malformed(FileContactSource::tr("The column for “%1” must be the heading "
                                                       "in the file, as a text.")
                                     .arg(column.key()));
            columns.insert(column.key(), heading);
        }
        return columns;
    }

    Result<QString> pathOf(const QVariant &value)
    {
        QString path = value.toString();
        if (value.typeId() != QMetaType::QString || path.isEmpty())
            return malformed(FileContactSource::tr("“path” must be the path of a file."));
        if (path.startsWith(u"~/"))
            path.replace(0, 1, QDir::homePath());
        if (QDir::isRelativePath(path) || path.contains(QChar::Null))
            return malformed(FileContactSource::tr("“path” must be a whole path that begins with "
                                                   "“/” or “~/”."));
        return QDir::cleanPath(path);
    }

    Result<std::unique_ptr<ContactSource>> made(const QString &id, const QVariantMap &config,
                                                Clock &clock)
    {
        const QString kind = config.value(QStringLiteral("kind")).toString();
        ContactFiles files;
        files.format = kind == u"csv" ? ContactFiles::Format::Csv : ContactFiles::Format::VCard;
        if (kind != u"csv" && kind != u"vcard")
            return malformed(FileContactSource::tr("“kind” must be “vcard” or “csv”."));
        const auto path = pathOf(config.value(QStringLiteral("path")));
        if (!path)
            return tl::unexpected(path.error());
        files.path = *path;
        const QVariant columns = config.value(QStringLiteral("columns"));
        if (columns.isValid() && kind != u"csv")
            return malformed(FileContactSource::tr("“columns” is for the kind “csv” only."));
        auto named = columnsOf(columns);
        if (!named)
            return tl::unexpected(named.error());
        files.columns = std::move(*named);
        const QString label = config.value(QStringLiteral("label")).toString().trimmed();
        return std::make_unique<FileContactSource>(
            id, label.isEmpty() ? files.path.section(u'/', -1) : label, files, clock);
    }

} // namespace

FileContactSource::FileContactSource(const QString &id, const QString &label, ContactFiles files,
                                     Clock &clock, QObject *parent)
    : ContactSource(id, label, parent)
    , m_files(std::move(files))
    , m_clock(clock)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileContactSource::readSoon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileContactSource::readSoon);
}

FileContactSource::~FileContactSource() = default;

void FileContactSource::open()
{
    read();
}

void FileContactSource::cancel()
{
    m_isStopped = true;
    m_isDue = false;
    m_settling.reset();
    if (m_job)
        m_job->cancel();
}

void FileContactSource::reload()
{
    m_isStopped = false;
    m_state.clear();
    read();
}

/// Editors write a file in several steps, or another one that takes its place. What comes after the
/// first change does not put it off: in a busy folder it would be for ever.
void FileContactSource::readSoon()
{
    if (!m_isStopped && !m_settling)
        m_settling = m_clock.after(settling, [this] { read(); });
}

void FileContactSource::read()
{
    m_settling.reset();
    m_isDue = m_job != nullptr;
    if (m_isDue)
        return;
    using Line = BackgroundJob::Line;
    m_job = BackgroundJob::start(
        this, [this, files = m_files, source = id(), since = m_state](Line &line) {
            const auto progress = [this, &line](qint64 done, qint64 total) {
                line.tell([this, done, total] {
                    if (!m_isStopped)
                        Q_EMIT progressed(done, total);
                });
            };
            auto reading = readContactFiles(files, source, since, progress,
                                            [&line] { return line.isUnwanted(); });
            line.tell([this, reading = std::move(reading)] { finish(reading); });
        });
    if (!m_job)
        Q_EMIT told(tr("The computer has no thread left for reading the contacts."), false);
}

void FileContactSource::finish(const ContactFilesReading &reading)
{
    m_job.reset();
    watch(reading);
    if (m_isDue)
        return read();
    if (m_isStopped) {
        Q_EMIT told(tr("Reading was stopped. The contacts of before stay."), true);
        return;
    }
    const QPointer<FileContactSource> self(this); // whoever hears it may end this
    switch (reading.outcome) {
    case Outcome::Read:
        m_state = reading.state;
        Q_EMIT loaded(reading.cards);
        if (self)
            Q_EMIT told(reading.words, true);
        return;
    case Outcome::Same:
    case Outcome::Cancelled:
        return;
    case Outcome::Changing:
        readSoon();
        Q_EMIT told(tr("The file is being written. It is read when that is done."), true);
        return;
    case Outcome::Failed:
        m_state.clear();
        Q_EMIT told(reading.words, false);
        return;
    }
}

/// Only what the thread has already looked at: a disk that hangs would hold this thread up too.
void FileContactSource::watch(const ContactFilesReading &reading)
{
    const Outcome before = std::exchange(m_outcome, reading.outcome);
    const bool isOther = reading.outcome == Outcome::Read
        || (reading.outcome == Outcome::Failed && before != Outcome::Failed);
    QStringList watched = m_watcher.files() + m_watcher.directories();
    if (isOther && !watched.isEmpty()) { // a file that took the place of another is a new one
        m_watcher.removePaths(watched);
        watched.clear();
    }
    QStringList wanted = reading.files.first(std::min(mostWatched, reading.files.size()));
    wanted.append(reading.folder);
    wanted.removeIf([&watched](const QString &path) { return watched.contains(path); });
    const qsizetype missing = wanted.isEmpty() ? 0 : m_watcher.addPaths(wanted).size();
    if (isOther || missing < wanted.size())
        readSoon(); // it may have changed while nobody watched
}

ContactSourceMaker fileContactSource(Clock &clock)
{
    return
        [&clock](const QString &id, const QVariantMap &config) { return made(id, config, clock); };
}

} // namespace Jackfield
