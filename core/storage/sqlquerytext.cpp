// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlquerytext.h"

#include <QRegularExpression>
#include <QSet>

namespace Jackfield {

namespace {

    bool isWordStart(QChar c)
    {
        return c.isLetter() || c == QLatin1Char('_');
    }

    bool isWordPart(QChar c)
    {
        return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('$');
    }

    /// Reads a query once from left to right. Every step but fail() leaves m_at behind what it
    /// took.
    class QueryReader
    {
    public:
        QueryReader(const QString &query, const QStringList &names, const SqlDialect &dialect)
            : m_query(query)
            , m_names(names)
            , m_dialect(dialect)
        { }

        Result<SqlStatement> read()
        {
            while (m_at < m_query.size() && m_error.isEmpty())
                step();
            if (m_error.isEmpty() && m_firstWord.isEmpty())
                fail(SqlFunction::tr("The query must be one SELECT."));
            if (!m_error.isEmpty())
                return failure(Error::Code::Malformed, m_error);
            m_statement.text = m_statement.text.trimmed();
            return m_statement;
        }

    private:
        QChar at(qsizetype offset = 0) const
        {
            return m_at + offset < m_query.size() ? m_query.at(m_at + offset) : QChar();
        }
        bool startsWith(const char *text) const
        {
            return QStringView(m_query).mid(m_at).startsWith(QLatin1String(text));
        }
        void fail(const QString &words) { m_error = words; }

        void step()
        {
            const QChar c = at();
            if (c.isSpace())
                take(1);
            else if (startsWith("--"))
                skipTo(QLatin1String("\n"), true);
            else if (startsWith("/*"))
                takeComment();
            else if (m_isOver)
                fail(SqlFunction::tr(
                    "The query must be one statement: nothing may stand behind the semicolon."));
            else if (c == QLatin1Char(';'))
                end();
            else
                takeMeaning(c);
        }

        void takeMeaning(QChar c)
        {
            if (c == QLatin1Char('\'') || c == QLatin1Char('"') || c == QLatin1Char('`'))
                takeQuoted(c);
            else if (c == QLatin1Char('[') && m_dialect.hasBracketNames)
                takeQuoted(QLatin1Char(']'));
            else if (c == QLatin1Char('$') && m_dialect.hasDollarQuotes)
                takeDollarQuoted();
            else if (isWordStart(c))
                takeWord();
            else if (startsWith("::"))
                take(2);
            else if (c == QLatin1Char(':') && isWordPart(at(1)))
                takePlaceholder();
            else if (c == QLatin1Char('?'))
                fail(SqlFunction::tr("Values stand in the query by name only, as in :number."));
            else if (c.isNull())
                fail(SqlFunction::tr("The query has a character that no query may have."));
            else if (c.isNumber())
                takeNumber();
            else
                take(1);
        }

        void take(qsizetype count)
        {
            m_statement.text += QStringView(m_query).mid(m_at, count);
            m_at += count;
        }

        void end()
        {
            m_isOver = true;
            ++m_at;
        }

        void skipTo(QLatin1String closing, bool mayBeTheEnd)
        {
            const auto found = m_query.indexOf(closing, m_at + 2);
            if (found < 0 && !mayBeTheEnd)
                fail(SqlFunction::tr("A comment in the query does not end."));
            m_at = found < 0 ? m_query.size() : found + closing.size();
            m_statement.text += QLatin1Char(' ');
        }

        void takeComment()
        {
            // PostgreSQL nests comments, others do not: nobody may read this otherwise than we do.
            const auto close = m_query.indexOf(QLatin1String("*/"), m_at + 2);
            const auto open = m_query.indexOf(QLatin1String("/*"), m_at + 2);
            if (open >= 0 && open < close)
                fail(SqlFunction::tr("A comment in the query has another one inside."));
            else
                skipTo(QLatin1String("*/"), false);
        }

        void takeQuoted(QChar closing)
        {
            qsizetype end = m_query.indexOf(closing, m_at + 1);
            // Twice the quote is the quote itself.
            while (end >= 0 && end + 1 < m_query.size() && m_query.at(end + 1) == closing)
                end = m_query.indexOf(closing, end + 2);
            const auto quoted = QStringView(m_query).mid(m_at, end < 0 ? -1 : end - m_at);
            if (end < 0)
                return fail(SqlFunction::tr("A quote in the query does not end."));
            // Some databases take \' for a quote that does not end the text, others do not.
            if (closing == QLatin1Char('\'') && quoted.contains(QLatin1String("\\'")))
                return fail(SqlFunction::tr(
                    "A backslash in front of a quote: write the quote twice instead."));
            if (quoted.endsWith(QLatin1Char('\\')) && closing == QLatin1Char('\''))
                return fail(SqlFunction::tr(
                    "A backslash in front of a quote: write the quote twice instead."));
            take(end + 1 - m_at);
        }

        void takeDollarQuoted()
        {
            static const QRegularExpression opening(
                QStringLiteral(R"(\G\$(?:[A-Za-z_][A-Za-z0-9_]*)?\$)"));
            const auto match = opening.match(m_query, m_at);
            if (!match.hasMatch())
                return fail(
                    SqlFunction::tr("Values stand in the query by name only, as in :number."));
            const QString tag = match.captured();
            const auto start = m_at + tag.size();
            const auto end = m_query.indexOf(tag, start);
            if (end < 0)
                return fail(SqlFunction::tr("A quote in the query does not end."));
            // Written as a plain text: QtSql looks for marks of its own in dollar quotes.
            QString text = m_query.mid(start, end - start);
            text.replace(QLatin1Char('\''), QLatin1String("''"));
            m_statement.text += QLatin1Char('\'') + text + QLatin1Char('\'');
            m_at = end + tag.size();
        }

        QString wordAt(qsizetype start) const
        {
            qsizetype end = start;
            while (end < m_query.size() && isWordPart(m_query.at(end)))
                ++end;
            return m_query.mid(start, end - start);
        }

        void takeNumber()
        {
            const QString number = wordAt(m_at);
            // PostgreSQL takes the '$' for the beginning of a dollar quote.
            if (number.contains(QLatin1Char('$')))
                fail(SqlFunction::tr("Values stand in the query by name only, as in :number."));
            else
                take(number.size());
        }

        void takeWord()
        {
            const QString word = wordAt(m_at);
            const QString upper = word.toUpper();
            if (m_firstWord.isEmpty() && !isFirst(upper))
                return fail(SqlFunction::tr("The query must be one SELECT."));
            static const QStringList writing {QStringLiteral("INSERT"), QStringLiteral("UPDATE"),
                                              QStringLiteral("DELETE"), QStringLiteral("MERGE"),
                                              QStringLiteral("INTO")};
            if (writing.contains(upper))
                return fail(SqlFunction::tr(
                    "The query must only read: INSERT, UPDATE, DELETE, MERGE and INTO may "
                    "not stand in it."));
            if (m_dialect.hasBracketNames && beginsStatement(upper))
                return fail(SqlFunction::tr("The query must be one SELECT."));
            m_firstWord = m_firstWord.isEmpty() ? upper : m_firstWord;
            take(word.size());
        }

        /// Reserved words of Transact-SQL, where a statement needs no semicolon before it.
        static bool beginsStatement(const QString &upper)
        {
            static const QSet<QString> words {
                QStringLiteral("ALTER"),    QStringLiteral("BACKUP"),  QStringLiteral("CREATE"),
                QStringLiteral("DBCC"),     QStringLiteral("DENY"),    QStringLiteral("DROP"),
                QStringLiteral("EXEC"),     QStringLiteral("EXECUTE"), QStringLiteral("GRANT"),
                QStringLiteral("KILL"),     QStringLiteral("RESTORE"), QStringLiteral("REVOKE"),
                QStringLiteral("SHUTDOWN"), QStringLiteral("TRUNCATE")};
            return words.contains(upper);
        }

        bool isFirst(const QString &upper) const
        {
            return m_statement.text.trimmed().isEmpty()
                && (upper == QLatin1String("SELECT") || upper == QLatin1String("WITH"));
        }

        void takePlaceholder()
        {
            const QString name = wordAt(m_at + 1);
            if (!m_names.contains(name)) {
                return fail(SqlFunction::tr("The query may not have :%1: its values are :%2.")
                                .arg(name, m_names.join(QLatin1String(", :"))));
            }
            m_statement.names << name;
            m_statement.text += m_dialect.hasNumberedMarks
                ? QStringLiteral("$%1").arg(m_statement.names.size())
                : QStringLiteral("?");
            m_at += name.size() + 1;
        }

        const QString &m_query;
        const QStringList &m_names;
        const SqlDialect m_dialect;
        SqlStatement m_statement;
        qsizetype m_at = 0;
        QString m_firstWord;
        QString m_error;
        bool m_isOver = false;
    };

} // namespace

Result<SqlStatement> sqlQueryText(const QString &query, const QStringList &names,
                                  const SqlDialect &dialect)
{
    return QueryReader(query, names, dialect).read();
}

} // namespace Jackfield
