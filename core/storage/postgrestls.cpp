// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/postgrestls.h"

#include "core/base/redact.h"

#include <QCoreApplication>

#include <algorithm>

namespace Jackfield {

QMap<QByteArray, QByteArray> postgresTls(DatabaseTls tls, const QString &caFile)
{
    QMap<QByteArray, QByteArray> options;
    if (tls == DatabaseTls::Off)
        options.insert("sslmode", "disable");
    else if (tls != DatabaseTls::Auto)
        options.insert("sslmode", databaseTlsNames().at(int(tls)).toLatin1());
    if (tls != DatabaseTls::Off && !caFile.isEmpty())
        options.insert("sslrootcert", caFile.toUtf8());
    return options;
}

QString postgresConnectOptions(const QMap<QByteArray, QByteArray> &options)
{
    QStringList list;
    for (auto each = options.cbegin(); each != options.cend(); ++each) {
        QByteArray value = each.value();
        value.replace('\\', "\\\\").replace('\'', "\\'");
        list.append(QString::fromUtf8(each.key() + "='" + value + '\''));
    }
    return list.join(QLatin1Char(';'));
}

Result<Unit> checkCaFilePath(const QString &caFile)
{
    // QtSql takes a semicolon for the end of an option.
    const bool isUsable = std::none_of(caFile.begin(), caFile.end(), [](QChar c) {
        return c.unicode() < 0x20 || c == QLatin1Char(';');
    });
    if (caFile.isEmpty() || (caFile.startsWith(QLatin1Char('/')) && isUsable))
        return Unit {};
    return failure(
        Error::Code::Malformed,
        QCoreApplication::translate("TeamDatabase",
                                    "The file of trusted certificates needs its whole path, from / "
                                    "on, without semicolons: %1")
            .arg(oneLine(caFile)));
}

} // namespace Jackfield
