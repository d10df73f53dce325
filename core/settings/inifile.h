// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace Jackfield {

/// A line of an INI file that was not taken. `text`: translated.
struct IniNotice
{
    int line = 0; ///< 1-based; 0: the whole file.
    QString text;
    bool operator==(const IniNotice &) const = default;
};

/// An INI file as other programs leave it, read strictly (security.md T52): every value is the text
/// that stands there. No types, no quoting, no lists, no variables. (QSettings reads all of these.)
struct IniFile
{
    struct Entry
    {
        QString key;
        QString value;
        int line = 0; ///< 1-based.
        bool operator==(const Entry &) const = default;
    };
    /// In the order of the file, each key once. Keys that differ in case alone are the same.
    struct Section
    {
        QString name; ///< Empty: what stands before any section, or below a header that is broken.
        QList<Entry> entries;
        bool operator==(const Section &) const = default;
    };
    QList<Section> sections; ///< Each name once, compared without case.
    QList<IniNotice> notices; ///< In the order of the lines.

    static constexpr qsizetype maxBytes = 64 * 1024;
    static constexpr qsizetype maxLine = 4096; ///< Bytes, without the line end.
    static constexpr qsizetype maxNotices = 100; ///< And one more that says there are more.

    /// `name` is compared without case; nullptr when there is no such section.
    const Section *section(const QString &name) const;
};

/// Reads UTF-8 with or without a byte order mark. A bad line gives a notice and nothing else; a
/// file of more than maxBytes is not read at all. Of keys that come twice the first one holds.
IniFile parseIni(QByteArrayView bytes);

} // namespace Jackfield
