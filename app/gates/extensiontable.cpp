// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gates/extensiontable.h"

#include "app/gates/filedescriptor.h"
#include "core/settings/settingsfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QRegularExpression>

#include <fcntl.h>
#include <sys/stat.h>

namespace Jackfield {

static QString translated(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

QString addressKey(const QString &address)
{
    QHostAddress parsed;
    if (!parsed.setAddress(address))
        return {};
    bool isIpv4 = false;
    const quint32 ipv4 = parsed.toIPv4Address(&isIpv4);
    const QString key = isIpv4 ? QHostAddress(ipv4).toString() : parsed.toString();
    // QHostAddress also takes "127.1"; a slip of the pen must not become somebody's address.
    return isIpv4 && !address.contains(u':') && key != address ? QString() : key;
}

ExtensionTable extensionTable(const IniFile &file)
{
    static const QRegularExpression extension(QStringLiteral("\\A[0-9A-Za-z*#._-]{1,32}\\z"));
    ExtensionTable table {{}, file.notices};
    const auto tell = [&](int line, const char *words) {
        table.notices.append({line, translated(words)});
    };
    const IniFile::Section *section = file.section(QStringLiteral("Extensions"));
    if (section == nullptr) {
        tell(0, QT_TRANSLATE_NOOP("Settings", "The file has no section [Extensions]."));
        return table;
    }
    for (const IniFile::Entry &entry : section->entries) {
        const QString key = addressKey(entry.key);
        if (key.isEmpty())
            tell(entry.line,
                 QT_TRANSLATE_NOOP("Settings", "What stands before = is not an IP address."));
        else if (!extension.match(entry.value).hasMatch())
            tell(entry.line,
                 QT_TRANSLATE_NOOP("Settings", "What stands after = is not an extension."));
        else if (table.extensions.contains(key))
            tell(entry.line,
                 QT_TRANSLATE_NOOP("Settings",
                                   "This address is here a second time; the first one holds."));
        else
            table.extensions.insert(key, entry.value);
    }
    return table;
}

static QFileDevice::Permissions othersMayWrite(mode_t mode)
{
    QFileDevice::Permissions permissions;
    permissions.setFlag(QFileDevice::WriteGroup, (mode & S_IWGRP) != 0);
    permissions.setFlag(QFileDevice::WriteOther, (mode & S_IWOTH) != 0);
    return permissions;
}

ExtensionTable readExtensionTable(const QString &path)
{
    const auto refusal = [](const QString &words) { return ExtensionTable {{}, {{0, words}}}; };
    const FileDescriptor file(
        open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat status = {};
    if (!file || fstat(file.number(), &status) != 0)
        return refusal(translated(QT_TRANSLATE_NOOP("Settings", "The file could not be read: %1"))
                           .arg(qt_error_string()));
    if (!S_ISREG(status.st_mode))
        return refusal(translated(
            QT_TRANSLATE_NOOP("Settings", "This is not an ordinary file, so it was not read.")));
    const QString distrust =
        siteFileDistrust(status.st_uid, othersMayWrite(status.st_mode), geteuid());
    if (!distrust.isEmpty())
        return refusal(distrust);
    QFile opened;
    if (!opened.open(file.number(), QIODevice::ReadOnly))
        return refusal(translated(QT_TRANSLATE_NOOP("Settings", "The file could not be read: %1"))
                           .arg(opened.errorString()));
    return extensionTable(parseIni(opened.read(IniFile::maxBytes + 1)));
}

} // namespace Jackfield
