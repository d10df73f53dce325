// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/inifile.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <utility>

namespace Jackfield {

namespace {

    QString translated(const char *text)
    {
        return QCoreApplication::translate("Settings", text);
    }

    bool isControl(QChar c)
    {
        return (c.unicode() < 0x20 && c != u'\t') || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
    }

    /// Takes the lines one after the other.
    class IniReader
    {
    public:
        void take(int line, QByteArrayView bytes);
        IniFile file;

    private:
        void takeText(const QString &text);
        void takeHeader(const QString &text);
        void takeEntry(const QString &text);
        void enter(const QString &name);
        void tell(const char *words);

        int m_line = 0;
        qsizetype m_section = -1; ///< Index in file.sections; -1: none.
        // Lookup, for files that are all keys: names in lower case.
        QHash<QString, qsizetype> m_sections;
        QSet<std::pair<qsizetype, QString>> m_keys;
    };

    void IniReader::tell(const char *words)
    {
        if (file.notices.size() < IniFile::maxNotices)
            file.notices.append({m_line, translated(words)});
        else if (file.notices.size() == IniFile::maxNotices)
            file.notices.append(
                {m_line,
                 translated(QT_TRANSLATE_NOOP("Settings", "And there is more like this."))});
    }

    void IniReader::take(int line, QByteArrayView bytes)
    {
        m_line = line;
        const QByteArrayView trimmed = bytes.trimmed();
        // A comment may be in any encoding.
        if (trimmed.isEmpty() || trimmed.startsWith(';') || trimmed.startsWith('#'))
            return;
        if (trimmed.startsWith('['))
            m_section = -1; // below a broken header nothing may count for the section before it
        if (bytes.size() > IniFile::maxLine) {
            tell(QT_TRANSLATE_NOOP("Settings", "The line is longer than 4 KiB."));
            return;
        }
        QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decode(bytes);
        if (decode.hasError())
            tell(QT_TRANSLATE_NOOP("Settings", "The line is not UTF-8 text."));
        else if (std::any_of(text.begin(), text.end(), isControl))
            tell(QT_TRANSLATE_NOOP("Settings", "The line holds a control character."));
        else
            takeText(text.trimmed());
    }

    void IniReader::takeText(const QString &text)
    {
        if (text.count(u'"') % 2 != 0)
            tell(QT_TRANSLATE_NOOP("Settings", "A quotation mark is missing."));
        else if (text.startsWith(u'['))
            takeHeader(text);
        else
            takeEntry(text);
    }

    void IniReader::takeHeader(const QString &text)
    {
        const QString name = text.mid(1, text.size() - 2).trimmed();
        if (!text.endsWith(u']') || name.isEmpty() || name.contains(u'[') || name.contains(u']'))
            tell(QT_TRANSLATE_NOOP("Settings", "This is not a section: [Name] is expected."));
        else
            enter(name);
    }

    void IniReader::takeEntry(const QString &text)
    {
        // As Qt writes what is no text: "@Variant(…", "@ByteArray(…".
        static const QRegularExpression typed(QStringLiteral("^@[A-Za-z]+\\("));
        const qsizetype equals = text.indexOf(u'=');
        const QString key = text.left(std::max<qsizetype>(equals, 0)).trimmed();
        const QString value = text.mid(equals + 1).trimmed();
        if (key.isEmpty()) {
            tell(QT_TRANSLATE_NOOP("Settings", "This is not a setting: key=value is expected."));
            return;
        }
        if (typed.match(value).hasMatch()) {
            tell(QT_TRANSLATE_NOOP("Settings", "The value is not plain text."));
            return;
        }
        if (m_section < 0)
            enter({});
        const std::pair known {m_section, key.toLower()};
        if (m_keys.contains(known)) {
            tell(QT_TRANSLATE_NOOP("Settings", "This is here a second time; the first one holds."));
            return;
        }
        m_keys.insert(known);
        file.sections[m_section].entries.append({key, value, m_line});
    }

    void IniReader::enter(const QString &name)
    {
        const auto known = m_sections.constFind(name.toLower());
        m_section = known == m_sections.cend() ? file.sections.size() : *known;
        if (known == m_sections.cend()) {
            m_sections.insert(name.toLower(), m_section);
            file.sections.append({name, {}});
        }
    }

} // namespace

const IniFile::Section *IniFile::section(const QString &name) const
{
    const auto found = std::find_if(sections.begin(), sections.end(), [&](const Section &section) {
        return section.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == sections.end() ? nullptr : &*found;
}

IniFile parseIni(QByteArrayView bytes)
{
    constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
    if (bytes.size() > IniFile::maxBytes) {
        IniFile file;
        file.notices.append(
            {0,
             translated(QT_TRANSLATE_NOOP("Settings",
                                          "The file is larger than 64 KiB, so it was not used."))});
        return file;
    }
    if (bytes.startsWith(byteOrderMark))
        bytes = bytes.sliced(byteOrderMark.size());
    IniReader reader;
    for (int line = 1; !bytes.isEmpty(); ++line) {
        const auto end = std::find(bytes.begin(), bytes.end(), '\n');
        QByteArrayView text(bytes.begin(), end);
        if (text.endsWith('\r'))
            text.chop(1);
        reader.take(line, text);
        bytes = end == bytes.end() ? QByteArrayView() : QByteArrayView(end + 1, bytes.end());
    }
    return reader.file;
}

} // namespace Jackfield
