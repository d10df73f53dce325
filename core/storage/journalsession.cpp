// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/journalsession.h"

#include "core/base/redact.h"
#include "core/storage/journalfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <chrono>
#include <sqlite3.h>
#include <thread>

namespace Jackfield {

namespace {

    QString translated(const char *text)
    {
        return QCoreApplication::translate("Jackfield::JournalDatabase", text);
    }

    /// Waits for another process, but not longer than the end of the program may take.
    QString options(const char *more = "")
    {
        return QLatin1String("QSQLITE_BUSY_TIMEOUT=1000") + QLatin1String(more);
    }

    sqlite3 *sqliteHandle(const QSqlDatabase &database)
    {
        const QVariant handle = database.driver()->handle();
        return handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0
            ? *static_cast<sqlite3 *const *>(handle.constData())
            : nullptr;
    }

    /// The reasons people can do something about.
    QString wordsFor(int code, const QString &number)
    {
        switch (code) {
        case SQLITE_FULL:
            return translated(QT_TRANSLATE_NOOP(
                "Jackfield::JournalDatabase",
                "The disk is full, so the journal cannot be written. Free some space."));
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return translated(
                QT_TRANSLATE_NOOP("Jackfield::JournalDatabase",
                                  "Another program keeps the journal database locked. Close it."));
        case SQLITE_PERM:
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
            return translated(QT_TRANSLATE_NOOP(
                "Jackfield::JournalDatabase",
                "The journal database cannot be written. Check the rights of the file and its "
                "folder."));
        case SQLITE_IOERR:
            return translated(QT_TRANSLATE_NOOP(
                "Jackfield::JournalDatabase",
                "The journal database cannot be read or written: the disk reports an error."));
        default:
            return translated(QT_TRANSLATE_NOOP("Jackfield::JournalDatabase",
                                                "The journal database reports error %1."))
                .arg(number);
        }
    }

    QString newerText()
    {
        return translated(
            QT_TRANSLATE_NOOP("Jackfield::JournalDatabase",
                              "The journal database %1 was written by a newer Jackfield. It is "
                              "left as it is: it can be "
                              "read, but no call is added. Install that version again."));
    }

    QString foreignText()
    {
        return translated(QT_TRANSLATE_NOOP(
            "Jackfield::JournalDatabase",
            "The file %1 is the database of another program. It is left as it is, and nothing is "
            "kept over restarts. Move it away."));
    }

    QString damagedText()
    {
        return translated(QT_TRANSLATE_NOOP(
            "Jackfield::JournalDatabase",
            "The journal database %1 is damaged. It is left as it is, and nothing is kept over "
            "restarts. Put a copy of it in its place, or move it away to begin a new one."));
    }

} // namespace

JournalSession::JournalSession(const QString &file)
    : SqlSession(QStringLiteral("sqlite"), QStringLiteral("QSQLITE"))
    , m_file(file)
{ }

Result<std::unique_ptr<SqlSession>> JournalSession::open(const QString &file)
{
    if (const auto prepared = preparePrivateFile(file); !prepared)
        return tl::unexpected(prepared.error());
    std::unique_ptr<JournalSession> session(new JournalSession(file));
    // SQLite takes so short a file for an empty database, and writes over it.
    constexpr qint64 shortest = 512;
    if (const qint64 size = QFileInfo(file).size(); size > 0 && size < shortest)
        return session->refused(damagedText().arg(file));
    // For some locks SQLite does not wait, such as that of a file another one makes just now.
    constexpr std::chrono::milliseconds pause {50};
    constexpr std::chrono::milliseconds patience {1000};
    const auto end = std::chrono::steady_clock::now() + patience;
    auto ready = session->begin();
    while (!ready && session->m_isBusy && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(pause);
        ready = session->begin();
    }
    if (!ready)
        return tl::unexpected(ready.error());
    return session;
}

Result<Unit> JournalSession::begin()
{
    m_isBusy = false;
    m_isHalfWritten = false;
    // Read-only first: what is not for us must not change by as much as a byte.
    auto newer =
        connect(options(";QSQLITE_OPEN_READONLY")).and_then([this](Unit) { return isNewer(); });
    // Whoever made it was killed at that. Only who may write can take back what was half done.
    if (!newer && m_isHalfWritten)
        newer = connect(options()).and_then([this](Unit) { return isNewer(); });
    return newer.and_then([this](bool isNewer) { return goOn(isNewer); });
}

/// A newer one stays open for reading: what this version knows of it may still be there.
Result<Unit> JournalSession::goOn(bool isNewer)
{
    if (isNewer) {
        makeReadOnly(newerText().arg(m_file));
        return Unit {};
    }
    return connect(options()).and_then([this](Unit) { return configure(); }).and_then([this](Unit) {
        return upgrade();
    });
}

Result<Unit> JournalSession::connect(const QString &options)
{
    database().close();
    database().setDatabaseName(m_file);
    database().setConnectOptions(options);
    if (!database().open())
        return failed(database().lastError());
    return Unit {};
}

/// By its upgrades, or by the mark that SQLite keeps for programs and no version has used so far.
Result<bool> JournalSession::isNewer()
{
    int mark = 0;
    return select(QStringLiteral("user_version"), {},
                  [&mark](const QSqlQuery &row) { mark = row.value(0).toInt(); })
        .and_then([this](Unit) { return appliedUpgrades(); })
        .map([&](const QSet<int> &applied) {
            const int newest = numberOf(upgradeNames().last());
            return mark != 0 || std::any_of(applied.begin(), applied.end(), [newest](int each) {
                       return each > newest;
                   });
        });
}

/// Once a row is said to be stored it is on the disk (security.md F01).
Result<Unit> JournalSession::configure()
{
    return execute(QStringLiteral("PRAGMA journal_mode = WAL"))
        .and_then([this](Unit) { return execute(QStringLiteral("PRAGMA synchronous = FULL")); })
        .and_then([this](Unit) { return execute(QStringLiteral("PRAGMA foreign_keys = ON")); });
}

Result<QSet<int>> JournalSession::appliedUpgrades()
{
    QSet<int> numbers;
    QStringList tables;
    auto read = select(QStringLiteral("table_list"), {},
                       [&](const QSqlQuery &row) { tables.append(row.value(0).toString()); });
    if (read && !tables.isEmpty() && !tables.contains(QLatin1String("upgrade")))
        return refused(foreignText().arg(m_file));
    if (read && !tables.isEmpty())
        read = select(QStringLiteral("upgrade_list"), {},
                      [&](const QSqlQuery &row) { numbers.insert(row.value(0).toInt()); });
    if (!read)
        return tl::unexpected(read.error());
    return numbers;
}

/// At once for writing: a lock that is taken later may fail where nothing can be done.
QString JournalSession::beginStatement() const
{
    return QStringLiteral("BEGIN IMMEDIATE");
}

tl::unexpected<Error> JournalSession::failed(const QSqlError &error)
{
    const QString number = error.nativeErrorCode();
    const int code = number.toInt() & 0xff; // without SQLite's extension
    m_isBusy = code == SQLITE_BUSY || code == SQLITE_LOCKED;
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
        return refused(damagedText().arg(m_file));
    m_isHalfWritten = number.toInt() == SQLITE_READONLY_ROLLBACK;
    const QString words = wordsFor(code, oneLine(number));
    if (code == SQLITE_READONLY
        && !m_isHalfWritten) // for ever on this connection, whatever becomes of the file
        return lost(words);
    return failure(Error::Code::Storage, words);
}

std::function<void()> JournalSession::interrupter() const
{
    return [handle = sqliteHandle(database())] {
        if (handle)
            sqlite3_interrupt(handle);
    };
}

std::function<Result<std::unique_ptr<SqlSession>>()> profileJournal(const QString &file)
{
    return [file] { return JournalSession::open(file); };
}

} // namespace Jackfield
