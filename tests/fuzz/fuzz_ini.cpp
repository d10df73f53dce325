// SPDX-License-Identifier: GPL-3.0-or-later
// An INI file, and the table of extensions in it: every key once, every value plain text.
#include "app/gates/extensiontable.h"

#include <QSet>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Jackfield;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

static bool isPlain(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c < u' ' && c != u'\t'; });
}

/// What was read, written out again.
static QByteArray written(const IniFile &file)
{
    QString text;
    for (const auto &section : file.sections) {
        if (!section.name.isEmpty())
            text += u'[' + section.name + u']' + u'\n';
        for (const auto &entry : section.entries)
            text += entry.key + u'=' + entry.value + u'\n';
    }
    return text.toUtf8();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const IniFile file = parseIni(QByteArrayView(data, qsizetype(size)));
    require(file.notices.size() <= IniFile::maxNotices + 1);
    bool isNamelessLater = false;
    for (const auto &section : file.sections) {
        isNamelessLater =
            isNamelessLater || (section.name.isEmpty() && &section != &file.sections[0]);
        QSet<QString> keys;
        for (const auto &entry : section.entries) {
            require(!entry.key.isEmpty() && entry.line > 0);
            require(isPlain(entry.key) && isPlain(entry.value));
            require(!keys.contains(entry.key.toLower()));
            keys.insert(entry.key.toLower());
        }
    }
    const QByteArray text = written(file);
    if (!isNamelessLater && text.size() <= IniFile::maxBytes)
        require(written(parseIni(text)) == text);
    for (const QString &address : extensionTable(file).extensions.keys())
        require(addressKey(address) == address);
    return 0;
}
