// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/postgresrefusal.h"

#include <QDeadlineTimer>
#include <QRegularExpression>

#include <libpq-fe.h>
#include <memory>
#include <poll.h>
#include <vector>

namespace Jackfield {

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

static Connection begin(const QMap<QByteArray, QByteArray> &parameters)
{
    std::vector<const char *> names;
    std::vector<const char *> values;
    for (auto each = parameters.cbegin(); each != parameters.cend(); ++each) {
        names.push_back(each.key().constData());
        values.push_back(each.value().constData());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    constexpr int takeNameAsIs = 0;
    Connection connection(PQconnectStartParams(names.data(), values.data(), takeNameAsIs),
                          &PQfinish);
    if (connection)
        PQsetErrorVerbosity(connection.get(), PQERRORS_SQLSTATE);
    return connection;
}

/// True: it is connected, or refused, for good.
static bool finish(PGconn *connection)
{
    const QDeadlineTimer deadline(2000);
    auto state =
        PQstatus(connection) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
    while (state == PGRES_POLLING_READING || state == PGRES_POLLING_WRITING) {
        pollfd socket {PQsocket(connection),
                       short(state == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
        if (poll(&socket, 1, int(deadline.remainingTime())) <= 0)
            return false;
        state = PQconnectPoll(connection);
    }
    return true;
}

QString postgresRefusal(const QMap<QByteArray, QByteArray> &parameters)
{
    const Connection connection = begin(parameters);
    if (!connection || !finish(connection.get()) || PQstatus(connection.get()) == CONNECTION_OK)
        return {};
    if (PQconnectionNeedsPassword(connection.get()) != 0) // libpq's own words
        return QStringLiteral("28P01");
    static const QRegularExpression state(QStringLiteral("\\b([0-9A-Z]{5})\\s*$"));
    return state.match(QString::fromUtf8(PQerrorMessage(connection.get()))).captured(1);
}

} // namespace Jackfield
