// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/teamsession.h"

#include "core/base/redact.h"
#include "core/storage/postgresrefusal.h"
#include "core/storage/postgrestls.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHostAddress>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

namespace Jackfield {

namespace {

    QString translated(const char *text)
    {
        return QCoreApplication::translate("Jackfield::TeamDatabase", text);
    }

    /// The first line of what a server or libpq says: behind it stand statements and their values.
    QString firstLine(const QSqlError &error)
    {
        const QString all = error.databaseText().trimmed();
        return oneLine(all.section(QLatin1Char('\n'), 0, 0).simplified());
    }

    /// Of libpq. The keepalives notice within seconds a server that is gone without a word.
    QMap<QByteArray, QByteArray> options(const TeamDatabase &setup)
    {
        QMap<QByteArray, QByteArray> all {
            {"connect_timeout", "3"},   {"tcp_user_timeout", "5000"},
            {"keepalives_idle", "5"},   {"keepalives_interval", "2"},
            {"keepalives_count", "3"},  {"application_name", "jackfield"},
            {"client_encoding", "UTF8"}};
        all.insert(setup.tlsOptions());
        return all;
    }

    QMap<QByteArray, QByteArray> parameters(const TeamDatabase &setup)
    {
        auto all = options(setup);
        all.insert("host", setup.host.toUtf8());
        all.insert("port", QByteArray::number(setup.port));
        all.insert("dbname", setup.name.toUtf8());
        all.insert("user", setup.user.toUtf8());
        all.insert("password", setup.password.toUtf8());
        return all;
    }

    /// What a server says that no second try betters; empty: nothing of that kind.
    QString refusalWords(const QString &state, const TeamDatabase &setup)
    {
        if (state.startsWith(QLatin1String("28"))) // authorization
            return translated(
                       QT_TRANSLATE_NOOP("Jackfield::TeamDatabase",
                                         "The database server does not let the user %1 in. Correct "
                                         "user and password in the settings of the journal."))
                .arg(oneLine(setup.user));
        if (state == QLatin1String("3D000"))
            return translated(QT_TRANSLATE_NOOP(
                                  "Jackfield::TeamDatabase",
                                  "The database server has no database %1. Correct the name in the "
                                  "settings of the journal, or have it made."))
                .arg(oneLine(setup.name));
        if (state == QLatin1String("42501"))
            return translated(
                       QT_TRANSLATE_NOOP("Jackfield::TeamDatabase",
                                         "The user %1 may not use the team's journal. Have the "
                                         "administrator of the database grant the rights."))
                .arg(oneLine(setup.user));
        return {};
    }

    QString encodingText()
    {
        return translated(
            QT_TRANSLATE_NOOP("Jackfield::TeamDatabase",
                              "The database %1 of the team's journal cannot hold every name: its "
                              "encoding is %2. Make "
                              "one with the encoding UTF8. Your calls are kept here meanwhile."));
    }

    QString newerText()
    {
        return translated(QT_TRANSLATE_NOOP(
            "Jackfield::TeamDatabase",
            "A newer Jackfield has changed the team's journal. It can be read, but your calls are "
            "kept here until this version is upgraded too."));
    }

    QString foreignText()
    {
        return translated(QT_TRANSLATE_NOOP(
            "Jackfield::TeamDatabase",
            "The database %1 has a schema \"jackfield\" that belongs to another program. It is "
            "left as it is. Choose another database in the settings of the journal."));
    }

    /// The reasons people can do something about.
    QString wordsFor(const QString &state)
    {
        if (state == QLatin1String("57014"))
            return translated(QT_TRANSLATE_NOOP("Jackfield::TeamDatabase",
                                                "The team's journal took too long to answer."));
        if (state == QLatin1String("53100"))
            return translated(QT_TRANSLATE_NOOP("Jackfield::TeamDatabase",
                                                "The disk of the team's journal is full."));
        if (state == QLatin1String("25006"))
            return translated(
                QT_TRANSLATE_NOOP("Jackfield::TeamDatabase",
                                  "The server of the team's journal lets nobody write now."));
        return translated(QT_TRANSLATE_NOOP("Jackfield::TeamDatabase",
                                            "The team's journal reports error %1."))
            .arg(oneLine(state));
    }

} // namespace

QMap<QByteArray, QByteArray> TeamDatabase::tlsOptions() const
{
    auto options = postgresTls(tls, caFile);
    const bool isHere = host.isEmpty() || host.startsWith(QLatin1Char('/'))
        || host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
    if (tls == DatabaseTls::Auto)
        options.insert("sslmode", isHere ? "prefer" : "require");
    return options;
}

TeamSession::TeamSession(const TeamDatabase &setup)
    : SqlSession(QStringLiteral("postgresql"), QStringLiteral("QPSQL"))
    , m_setup(setup)
{ }

Result<std::unique_ptr<SqlSession>> TeamSession::openAsItIs(const TeamDatabase &setup)
{
    std::unique_ptr<TeamSession> session(new TeamSession(setup));
    const auto ready = session->connect()
                           .and_then([&](Unit) { return session->run(QStringLiteral("session")); })
                           .and_then([&](Unit) { return session->checkEncoding(); });
    if (!ready)
        return tl::unexpected(ready.error());
    return session;
}

Result<std::unique_ptr<SqlSession>> TeamSession::open(const TeamDatabase &setup)
{
    auto session = openAsItIs(setup);
    if (session)
        if (const auto ready = static_cast<TeamSession &>(**session).prepareTables(); !ready)
            return tl::unexpected(ready.error());
    return session;
}

Result<Unit> TeamSession::connect()
{
    if (const auto path = checkCaFilePath(m_setup.caFile); !path)
        return refused(path.error().detail);
    if (!m_setup.caFile.isEmpty() && !QFileInfo(m_setup.caFile).isReadable())
        return lost(translated(QT_TRANSLATE_NOOP("TeamDatabase",
                                                 "The file of trusted certificates cannot be read: "
                                                 "%1"))
                        .arg(oneLine(m_setup.caFile)));
    database().setHostName(m_setup.host);
    database().setPort(m_setup.port);
    database().setDatabaseName(m_setup.name);
    database().setConnectOptions(postgresConnectOptions(options(m_setup)));
    if (!database().open(m_setup.user, m_setup.password))
        return notOpened(firstLine(database().lastError()));
    return Unit {};
}

/// A single name that cannot be stored would hold up all that come after it.
Result<Unit> TeamSession::checkEncoding()
{
    QString encoding;
    const auto read = select(QStringLiteral("encoding"), {},
                             [&](const QSqlQuery &row) { encoding = row.value(0).toString(); });
    if (read && encoding != QLatin1String("UTF8"))
        return refused(encodingText().arg(oneLine(m_setup.name), oneLine(encoding)));
    return read;
}

Result<TeamTables> TeamSession::tables()
{
    const auto applied = appliedUpgrades();
    if (!applied)
        return tl::unexpected(applied.error());
    const QStringList names = upgradeNames();
    const int newest = numberOf(names.last());
    if (applied->isEmpty())
        return TeamTables::None;
    if (std::any_of(applied->begin(), applied->end(), [newest](int each) { return each > newest; }))
        return TeamTables::Newer;
    const bool isReady = std::all_of(names.begin(), names.end(), [&](const QString &name) {
        return applied->contains(numberOf(name));
    });
    return isReady ? TeamTables::Ready : TeamTables::Older;
}

/// Without a look at the lock, and without a right to write, where there is nothing to do.
Result<Unit> TeamSession::prepareTables()
{
    const auto found = tables();
    if (!found)
        return tl::unexpected(found.error());
    if (*found == TeamTables::Newer)
        makeReadOnly(newerText());
    if (*found == TeamTables::Newer || *found == TeamTables::Ready)
        return Unit {};
    m_isUpgrading = true;
    const auto done = upgrade();
    m_isUpgrading = false;
    return done;
}

Result<QSet<int>> TeamSession::appliedUpgrades()
{
    QSet<int> numbers;
    QStringList tables;
    Result<Unit> read = Unit {};
    if (m_isUpgrading)
        read = run(QStringLiteral("upgrade_lock"));
    if (read)
        read = select(QStringLiteral("table_list"), {},
                      [&](const QSqlQuery &row) { tables.append(row.value(0).toString()); });
    if (read && !tables.isEmpty() && !tables.contains(QLatin1String("upgrade")))
        return refused(foreignText().arg(oneLine(m_setup.name)));
    if (read && !tables.isEmpty())
        read = select(QStringLiteral("upgrade_list"), {},
                      [&](const QSqlQuery &row) { numbers.insert(row.value(0).toInt()); });
    if (!read)
        return tl::unexpected(read.error());
    return numbers;
}

QString TeamSession::beginStatement() const
{
    return QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED");
}

/// PostgreSQL has no character 0.
QVariant TeamSession::storable(const QVariant &value) const
{
    if (value.typeId() != QMetaType::QString)
        return value;
    QString text = value.toString();
    if (!text.contains(QChar(QChar::Null)))
        return value;
    return text.replace(QChar(QChar::Null), QChar(QChar::ReplacementCharacter));
}

tl::unexpected<Error> TeamSession::failed(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    // 25P03: the server ended a transaction that took too long, and the connection with it.
    if (state.isEmpty() || state.startsWith(QLatin1String("08"))
        || state.startsWith(QLatin1String("57P")) || state == QLatin1String("25P03"))
        return lost(translated(QT_TRANSLATE_NOOP("Jackfield::TeamDatabase",
                                                 "The connection to the team's journal broke.")));
    if (const QString words = refusalWords(state, m_setup); !words.isEmpty())
        return failure(Error::Code::Refused, words);
    return failure(Error::Code::Storage, wordsFor(state));
}

tl::unexpected<Error> TeamSession::notOpened(const QString &words)
{
    const QString state = postgresRefusal(parameters(m_setup));
    if (m_setup.isRejected && state == QLatin1String("28P01"))
        *m_setup.isRejected = true;
    const QString refusal = refusalWords(state, m_setup);
    if (!refusal.isEmpty())
        return refused(refusal);
    return lost(translated(QT_TRANSLATE_NOOP("Jackfield::TeamDatabase",
                                             "The server of the team's journal cannot be reached: "
                                             "%1"))
                    .arg(words));
}

std::function<Result<std::unique_ptr<SqlSession>>()> teamJournal(const TeamDatabase &setup)
{
    return [setup] { return TeamSession::open(setup); };
}

} // namespace Jackfield
