// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/authority.h"

#include <QRegularExpression>
#include <QSet>

namespace Jackfield {

namespace {

    bool namesServer(const QString &key)
    {
        static const QSet<QString> keys {QStringLiteral("host"),      QStringLiteral("hosts"),
                                         QStringLiteral("port"),      QStringLiteral("tls"),
                                         QStringLiteral("transport"), QStringLiteral("driver")};
        return keys.contains(key);
    }

    /// "https://mia@PBX.example:81/dial" is at https://pbx.example:81. A '#' is no end: in a
    /// template it is a number.
    QString serverIn(const QString &address)
    {
        static const QRegularExpression end(QStringLiteral("[/?]"));
        const qsizetype colon = address.indexOf(QLatin1String("://"));
        const QString scheme = colon < 0 ? QString() : address.left(colon + 3);
        const QString rest = address.mid(scheme.size());
        const QString place = rest.left(rest.indexOf(end));
        // Some take a '\' for a '/': then what looks like a user is the server.
        const bool isPlain = !place.contains(u'\\');
        return (scheme + (isPlain ? place.mid(place.lastIndexOf(u'@') + 1) : place)).toLower();
    }

    void collect(const QString &prefix, const QVariantMap &values, QVariantMap &found)
    {
        for (auto it = values.cbegin(); it != values.cend(); ++it) {
            const QString text =
                it->typeId() == QMetaType::QString ? it->toString().trimmed() : QString();
            if (it->typeId() == QMetaType::QVariantMap)
                collect(prefix + it.key() + u'.', it->toMap(), found);
            else if (namesServer(it.key()))
                found.insert(prefix + it.key(), *it);
            else if (text.contains(QLatin1String("://")) || it.key() == QLatin1String("url"))
                found.insert(prefix + it.key(), serverIn(text));
        }
        // A data source of ODBC is the server, whatever it is called.
        if (values.value(QStringLiteral("driver")) == QStringLiteral("QODBC"))
            found.insert(prefix + QLatin1String("database"),
                         values.value(QStringLiteral("database")));
    }

} // namespace

QVariantMap authorityOf(const QVariantMap &values)
{
    QVariantMap found;
    collect({}, values, found);
    QStringList servers;
    for (const QVariant &each : std::as_const(found))
        servers.append(each.toString());
    const QVariantMap parts = values.value(QStringLiteral("values")).toMap();
    for (auto it = parts.cbegin(); it != parts.cend(); ++it)
        if (servers.join(u'\n').contains(u'{' + it.key() + u'}', Qt::CaseInsensitive))
            found.insert(QStringLiteral("values.") + it.key(), *it);
    return found;
}

} // namespace Jackfield
