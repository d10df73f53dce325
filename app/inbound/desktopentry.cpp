// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/desktopentry.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>

namespace Jackfield::DesktopEntry {

// Quotes and escapes of an argument first ("The Exec key"), then those of every string value
// ("Possible value types"), which are undone first by who reads it.
static QString quoted(const QString &word)
{
    QString text;
    for (const QChar c : word) {
        if (QStringLiteral("\"`$\\").contains(c))
            text += u'\\';
        text += c;
        if (c == u'%')
            text += c;
    }
    text.replace(u'\\', QLatin1String("\\\\"));
    text.replace(u'\n', QLatin1String("\\n"));
    text.replace(u'\r', QLatin1String("\\r"));
    text.replace(u'\t', QLatin1String("\\t"));
    return u'"' + text + u'"';
}

Result<QString> command(const QStringList &words)
{
    if (words.first().contains(u'=')) {
        return failure(Error::Code::Malformed,
                       QCoreApplication::translate(
                           "Jackfield::DesktopEntry",
                           "A program in a folder with “=” in its name cannot be registered: %1. "
                           "Move it to another folder.")
                           .arg(words.first()));
    }
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_@+:.,/-]+\\z"));
    QStringList parts;
    for (const QString &word : words)
        parts << (plain.match(word).hasMatch() ? word : quoted(word));
    return parts.join(u' ');
}

QString withCommand(QString entry, const QString &word, const QString &command)
{
    const QString begin = QStringLiteral("\nExec=") + word;
    const auto at = entry.indexOf(begin);
    return at < 0 ? entry : entry.replace(at, begin.size(), QStringLiteral("\nExec=") + command);
}

QString nameIn(const QString &entry)
{
    bool inEntry = false;
    for (const QString &line : entry.split(u'\n')) {
        if (line.startsWith(u'['))
            inEntry = line.startsWith(QLatin1String("[Desktop Entry]"));
        else if (inEntry && line.section(u'=', 0, 0).trimmed() == QLatin1String("Name"))
            return line.section(u'=', 1).trimmed();
    }
    return {};
}

bool startsJackfield(const QString &entry)
{
    static const QRegularExpression form(
        QStringLiteral("^Exec[ \\t]*=(.*[ \\t\"'/])?jackfield(ctl)?([ \\t\"'].*)?$"),
        QRegularExpression::MultilineOption);
    return form.match(entry).hasMatch();
}

/// One line of mimeapps.list without `entry`; nothing when nothing is left of it.
static std::optional<QByteArray> cleaned(const QByteArray &line, const QByteArrayList &mimeTypes,
                                         const QByteArray &entry)
{
    const auto equals = line.indexOf('=');
    if (equals < 0 || !mimeTypes.contains(line.left(equals).trimmed()))
        return line;
    QByteArrayList entries = line.mid(equals + 1).trimmed().split(';');
    entries.removeAll(QByteArray());
    if (!entries.contains(entry))
        return line;
    entries.removeAll(entry);
    if (entries.isEmpty())
        return std::nullopt;
    return line.left(equals + 1) + entries.join(';') + ';';
}

QByteArray withoutDefault(const QByteArray &mimeapps, const QStringList &mimeTypes,
                          const QString &entry)
{
    QByteArrayList types;
    for (const QString &type : mimeTypes)
        types << type.toUtf8();
    QByteArrayList kept;
    bool inDefaults = false;
    for (const QByteArray &line : mimeapps.split('\n')) {
        if (line.startsWith('['))
            inDefaults = line.startsWith("[Default Applications]");
        const auto rest = inDefaults ? cleaned(line, types, entry.toUtf8()) : line;
        if (rest)
            kept << *rest;
    }
    return kept.join('\n');
}

} // namespace Jackfield::DesktopEntry
