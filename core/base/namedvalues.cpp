// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/namedvalues.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace Jackfield {

namespace {

    using Form = NamedValue::Form;

    // Escapes of letters, digits, "-", ".", "_" and brackets stand in a name, others end it.
    const QLatin1String
        nameForm("(?:[\\w.\\[\\]-]|%(?:3\\d|[46][1-9a-fA-F]|[57][0-9aA]|2[dDeE]|5[bBdDfF])"
                 "|(?<!\\\\)\\\\++u[0-9a-fA-F]{4})++");
    const QLatin1String beginForm("(?!(?<=\\\\)u[0-9a-fA-F]{4})"
                                  "(?:(?<![\\w.\\[\\]%-])|(?<=%2[0267BCbc])|(?<=%3[BFbf])"
                                  "|(?<=%7[Bb])|(?<=%0[ADad]))");
    const QLatin1String signForm("(\\\\*+[\"']|%2[27]|&quot;|&#34;)?+"
                                 "((?:\\s|%20)*+)(=>|[=:]|%3[aAdD])");
    const QLatin1String tagForm("(?=(?:\\s[^<>]*+)?+>)");

    enum Part { Element = 1, Name, Quote, Blank, Sign };

    // Every repetition is possessive, and no name begins within another: no way is gone twice.
    const QRegularExpression &names()
    {
        static const QRegularExpression form(QLatin1String("<((?:[\\w-]++:)?+") + nameForm + u')'
                                             + tagForm + u'|' + beginForm + QLatin1String("(")
                                             + nameForm + u')' + signForm);
        return form;
    }

    QString withoutEscapes(QString name)
    {
        static const QRegularExpression unicode(QStringLiteral("\\\\++u([0-9a-fA-F]{4})"));
        QString plain;
        qsizetype done = 0;
        for (auto matches = unicode.globalMatch(name); matches.hasNext();) {
            const auto match = matches.next();
            plain += QStringView(name).mid(done, match.capturedStart() - done);
            plain += QChar(match.captured(1).toUShort(nullptr, 16));
            done = match.capturedEnd();
        }
        plain += QStringView(name).mid(done);
        return plain.contains(u'%')
            ? QString::fromUtf8(QByteArray::fromPercentEncoding(plain.toUtf8()))
            : plain;
    }

    /// From `begin` to `end`, which stands behind its last character.
    struct Range
    {
        qsizetype begin = 0;
        qsizetype end = 0;
    };

    class Replacer
    {
    public:
        Replacer(const QString &text, const std::function<bool(const NamedValue &)> &isMeant,
                 const std::function<QString(const NamedValue &)> &instead)
            : m_text(text)
            , m_isMeant(isMeant)
            , m_instead(instead)
        { }

        QString result()
        {
            for (auto matches = names().globalMatch(m_text); matches.hasNext();) {
                const auto match = matches.next();
                if (match.capturedStart() >= m_last.begin && match.capturedStart() < m_last.end)
                    continue; // a part of what is gone
                if (match.capturedStart(Element) >= 0)
                    readElement(match);
                else
                    readOther(match);
            }
            return replaced();
        }

    private:
        struct Change
        {
            Range range;
            QString made;
        };

        void readElement(const QRegularExpressionMatch &match)
        {
            NamedValue found;
            found.form = Form::Element;
            found.name = withoutEscapes(match.captured(Element));
            if (!m_isMeant(found))
                return;
            const qsizetype begin = m_text.indexOf(u'>', match.capturedEnd()) + 1;
            const qsizetype end = m_text.indexOf(u'<', begin);
            const bool isClosed = end >= 0 && text(end, 2) == u"</";
            if (!isClosed && isBlank(begin))
                return; // "<user> says": no element
            change(found, {begin, isClosed ? end : endOf(begin, QStringLiteral("<\r\n"))});
        }

        void readOther(const QRegularExpressionMatch &match)
        {
            const QString sign = match.captured(Sign);
            const qsizetype nameAt = match.capturedStart(Name);
            const bool isCoded = sign.startsWith(u'%') || match.captured(Quote).startsWith(u'%');
            NamedValue found;
            found.isAssigned = sign.startsWith(u'=') || sign.endsWith(u'D', Qt::CaseInsensitive);
            found.startsField = startsField(nameAt);
            qsizetype at = match.capturedEnd();
            if (match.capturedLength(Quote) > 0)
                found.form = Form::Member;
            else if (!found.isAssigned || match.capturedLength(Blank) > 0 || isBlank(at))
                found.form = Form::Prose;
            else if (nameAt > 0 && m_text[nameAt - 1] == u'<')
                found.form = Form::Unit;
            else
                found.form = Form::Parameter;
            if (found.form != Form::Unit)
                at = behindBlanks(at, isCoded, found.form == Form::Member);
            const qsizetype token = found.form == Form::Unit ? 0 : quoteAt(at);
            found.isQuoted = token > 0;
            found.name = withoutEscapes(match.captured(Name));
            if (!isMeant(found, nameAt))
                return;
            if (found.form == Form::Unit)
                change(found, {at, endOf(at, QStringLiteral(">\r\n"))});
            else if (const qsizetype bracket = bracketAt(at); bracket > 0)
                readList(found, at + bracket, isCoded);
            else if (token > 0)
                change(found, quoted(at, token));
            else
                change(found, {at, bareEnd(at, found.form == Form::Member, isCoded)});
        }

        /// Behind an escape of a string the name may have a letter too many.
        bool isMeant(const NamedValue &found, qsizetype nameAt) const
        {
            if (m_isMeant(found))
                return true;
            if (!isEscape(nameAt))
                return false;
            NamedValue shorter = found;
            shorter.name.remove(0, 1);
            return m_isMeant(shorter);
        }

        void readList(NamedValue found, qsizetype at, bool isCoded)
        {
            found.isQuoted = true;
            for (;;) {
                at = behindBlanks(at, isCoded, true);
                const qsizetype token = quoteAt(at);
                if (token == 0)
                    return;
                const Range range = quoted(at, token);
                change(found, range);
                at = behindBlanks(std::min(range.end + token, m_text.size()), isCoded, true);
                if (text(at, 1) == u",")
                    ++at;
                else if (text(at, 3).compare(u"%2c", Qt::CaseInsensitive) == 0)
                    at += 3;
                else
                    return;
            }
        }

        // --- Where things stand

        QStringView text(qsizetype at, qsizetype size) const
        {
            return QStringView(m_text).mid(at, size);
        }
        bool isBlank(qsizetype at) const { return at < m_text.size() && m_text[at].isSpace(); }
        /// "\n" in a string of JSON, before which the name may begin.
        bool isEscape(qsizetype nameAt) const
        {
            return nameAt > 0 && m_text[nameAt - 1] == u'\\'
                && QStringView(u"nrt").contains(m_text[nameAt]);
        }

        bool startsField(qsizetype nameAt) const
        {
            if (nameAt == 0 || isEscape(nameAt))
                return true;
            if (QStringView(u"?&;\n\r").contains(m_text[nameAt - 1]))
                return true;
            static const QStringList coded {QStringLiteral("%3f"), QStringLiteral("%26"),
                                            QStringLiteral("%3b"), QStringLiteral("%0a"),
                                            QStringLiteral("%0d")};
            return nameAt >= 3 && coded.contains(m_text.mid(nameAt - 3, 3), Qt::CaseInsensitive);
        }

        qsizetype behindBlanks(qsizetype at, bool isCoded, bool withBreaks) const
        {
            for (;;) {
                const bool isBreak = text(at, 1) == u"\n" || text(at, 1) == u"\r";
                if ((isBlank(at) && (withBreaks || !isBreak)) || (isCoded && text(at, 1) == u"+"))
                    ++at;
                else if (isCoded && text(at, 3) == u"%20")
                    at += 3;
                else
                    return at;
            }
        }

        qsizetype bracketAt(qsizetype at) const
        {
            if (text(at, 1) == u"[")
                return 1;
            return text(at, 3).compare(u"%5b", Qt::CaseInsensitive) == 0 ? 3 : 0;
        }

        /// How long the quote is that begins there; 0: none does.
        qsizetype quoteAt(qsizetype at) const
        {
            for (const QStringView word : {u"%22", u"%27", u"&quot;", u"&#34;"})
                if (text(at, word.size()) == word)
                    return word.size();
            qsizetype end = at;
            while (end < m_text.size() && m_text[end] == u'\\')
                ++end;
            if (end > at && text(end, 5) == u"u0022")
                return end + 5 - at;
            const bool isQuote =
                end < m_text.size() && (m_text[end] == u'"' || m_text[end] == u'\'');
            return isQuote ? end + 1 - at : 0;
        }

        /// Of the value between quotes. In JSON within JSON all quotes have backslashes: the one
        /// that closes as many as the first, but for pairs of the depth.
        Range quoted(qsizetype at, qsizetype token) const
        {
            const qsizetype begin = at + token;
            const QString quote = m_text.mid(at, token);
            if (quote.back() != u'"' && quote.back() != u'\'') {
                const qsizetype end = m_text.indexOf(quote, begin);
                return {begin, end < 0 ? endOf(begin, QStringLiteral("\r\n")) : end};
            }
            qsizetype slashes = 0;
            for (qsizetype i = begin; i < m_text.size(); ++i) {
                if (m_text[i] == u'\n' || m_text[i] == u'\r')
                    return {begin, i};
                if (m_text[i] == quote.back() && slashes % (2 * token) == token - 1)
                    return {begin, i - (token - 1)};
                slashes = m_text[i] == u'\\' ? slashes + 1 : 0;
            }
            return {begin, m_text.size()};
        }

        qsizetype endOf(qsizetype at, const QString &ends) const
        {
            while (at < m_text.size() && !ends.contains(m_text[at]))
                ++at;
            return at;
        }

        qsizetype bareEnd(qsizetype begin, bool isMember, bool isCoded) const
        {
            static const QStringList coded {
                QStringLiteral("%20"), QStringLiteral("%22"), QStringLiteral("%23"),
                QStringLiteral("%26"), QStringLiteral("%27"), QStringLiteral("%2c"),
                QStringLiteral("%3b"), QStringLiteral("%7d"), QStringLiteral("%0a")};
            qsizetype at = begin;
            for (; at < m_text.size(); ++at) {
                const QChar c = m_text[at];
                if (c.isSpace() || QStringView(u"&;#<>").contains(c)
                    || (isMember && QStringView(u",}]").contains(c)))
                    return at;
                const bool isQuote = c == u'"'
                    || (c == u'\''
                        && (at + 1 == m_text.size() || isBlank(at + 1)
                            || QStringView(u",;)]}").contains(m_text[at + 1])));
                if (isQuote) {
                    while (at > begin && m_text[at - 1] == u'\\') // they are the quote's
                        --at;
                    return at;
                }
                if (isCoded && c == u'%' && coded.contains(m_text.mid(at, 3), Qt::CaseInsensitive))
                    return at;
            }
            return at;
        }

        // --- What is put there

        void change(NamedValue &found, Range range)
        {
            if (range.begin >= range.end
                || text(range.begin, range.end - range.begin).trimmed().isEmpty())
                return;
            found.value = m_text.mid(range.begin, range.end - range.begin);
            m_changes.append({range, m_instead(found)});
            m_last = range;
        }

        QString replaced()
        {
            // The value of an element comes before what is in its tag.
            std::stable_sort(
                m_changes.begin(), m_changes.end(),
                [](const Change &a, const Change &b) { return a.range.begin < b.range.begin; });
            QString all;
            qsizetype done = 0;
            for (const Change &each : std::as_const(m_changes)) {
                if (each.range.begin < done)
                    continue;
                all += text(done, each.range.begin - done);
                all += each.made;
                done = each.range.end;
            }
            return done == 0 ? m_text : all + m_text.mid(done);
        }

        const QString &m_text;
        const std::function<bool(const NamedValue &)> &m_isMeant;
        const std::function<QString(const NamedValue &)> &m_instead;
        QList<Change> m_changes;
        Range m_last;
    };

} // namespace

QString withValues(const QString &text, const std::function<bool(const NamedValue &)> &isMeant,
                   const std::function<QString(const NamedValue &)> &instead)
{
    return Replacer(text, isMeant, instead).result();
}

} // namespace Jackfield
