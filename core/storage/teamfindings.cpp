// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/teamfindings.h"

#include "core/storage/journaldatabase.h"

#include <QSqlQuery>

namespace Jackfield {

namespace {

    Result<TeamFindings> lookAt(SqlSession &session)
    {
        TeamFindings found;
        auto read = session.select(QStringLiteral("findings"), {}, [&](const QSqlQuery &row) {
            found.server = row.value(0).toString().section(QLatin1Char(' '), 0, 0);
            found.encryption = row.value(1).toString();
            found.mayMakeTables = row.value(2).toBool();
            found.isReadOnly = row.value(3).toBool();
        });
        const auto tables =
            read.and_then([&](Unit) { return static_cast<TeamSession &>(session).tables(); });
        if (!tables)
            return tl::unexpected(tables.error());
        found.tables = *tables;
        if (found.tables != TeamTables::None)
            read =
                session.select(QStringLiteral("call_count"), {TeamFindings::mostCounted + 1},
                               [&](const QSqlQuery &row) { found.calls = row.value(0).toInt(); });
        if (!read)
            return tl::unexpected(read.error());
        return found;
    }

} // namespace

Pending<Result<TeamFindings>> lookAtTeam(const TeamDatabase &setup, QObject *parent)
{
    auto *database =
        new JournalDatabase([setup] { return TeamSession::openAsItIs(setup); }, parent);
    const auto resolver =
        std::make_shared<Resolver<Result<TeamFindings>>>(failure(Error::Code::Cancelled));
    const auto pending = resolver->pending();
    database->run<TeamFindings>(&lookAt).then(
        database, [database, resolver](const Result<TeamFindings> &found) {
            database->deleteLater();
            resolver->resolve(found);
        });
    return pending;
}

} // namespace Jackfield
