// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/personal.h"

#include "core/base/namedvalues.h"

#include <QHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QSet>

#include <functional>

namespace Jackfield {

namespace {

    constexpr qsizetype kept = 3; ///< Digits.
    constexpr qsizetype leastName = 2; ///< Characters; one letter is everywhere.

    using Form = NamedValue::Form;
    using Replace = std::function<QString(const QString &)>;

    // Of what is between two digits of one number in free text and in addresses.
    const char separator[] =
        R"((?:[-+ ()./_\x{a0}\x{2010}-\x{2014}\x{202f}]|\\/|%20|%2[89BbDdFf]))";
    const char moment[] = R"((?<![\d.])\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?!\d))";
    // Commas stand between numbers too: only where the parts are too short to be some.
    const char commas[] = R"((?:(?:\+|%2[Bb])\d|(?<!\d)0)\d{1,4}+)"
                          R"((?:(?:,\d{2,4}+(?!\d)){2,}+|,\d{4,}+))";

    const QRegularExpression &numbers()
    {
        static const QRegularExpression form(
            QStringLiteral(R"((%1)|(%2|(?:\+|%2[Bb])?\d(?:%3{0,3}+\d){4,}+))")
                .replace(QLatin1String("%1"), QLatin1String(moment))
                .replace(QLatin1String("%3"), QLatin1String(separator))
                .replace(QLatin1String("%2|"), QLatin1String(commas) + u'|'),
            QRegularExpression::UseUnicodePropertiesOption);
        return form;
    }

    bool isPersonal(const NamedValue &value)
    {
        static const QRegularExpression form(
            QStringLiteral(
                "name|company|mail|note|comment|remark|subject|street|city|display|contact|user|"
                "text|caller_id|descriptor|department|jobtitle|project|address|customer|found|"
                "room|body|weblink|webpage|assistant|stringdata|hint|title|label|party|calling"),
            QRegularExpression::CaseInsensitiveOption);
        // Of operations and programs.
        static const QRegularExpression others(
            QStringLiteral(R"(\A(?:u8?s)?(?:operationName|DeviceName|serverName|filename)\z)"),
            QRegularExpression::CaseInsensitiveOption);
        const bool isField = value.form != Form::Parameter || value.startsField || value.isQuoted;
        return value.form != Form::Prose && isField && form.match(value.name).hasMatch()
            && !others.match(value.name).hasMatch();
    }

    const QRegularExpression &mailAddresses()
    {
        static const QRegularExpression form(
            QStringLiteral(R"(()((?<![^\s<>"',;:/?&=@*])(?:(?!%40)[^\s<>"',;:/?&=@*])++)"
                           R"((?:@|%40)[^\s<>"',;:/?&=@]++)())"));
        return form;
    }

    /// Puts replace(value) in the place of the second part of every match.
    QString replaced(const QString &text, const QRegularExpression &form, const Replace &replace)
    {
        QString made;
        qsizetype done = 0;
        for (auto matches = form.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            if (match.capturedStart(2) < 0)
                continue; // a moment
            made += QStringView(text).mid(done, match.capturedStart(2) - done);
            made += replace(match.captured(2));
            done = match.capturedEnd(2);
        }
        return done == 0 ? text : made + text.mid(done);
    }

    /// Of its digits, without those of "%20".
    QList<qsizetype> digitPlaces(const QString &written)
    {
        QList<qsizetype> places;
        for (qsizetype i = 0; i < written.size(); ++i) {
            if (written[i] == u'%')
                i += 2;
            else if (written[i].isDigit())
                places << i;
        }
        return places;
    }

    QString digitsOf(const QString &written)
    {
        QString digits;
        for (const qsizetype place : digitPlaces(written))
            digits += written[place];
        return digits;
    }

    /// Finds any of many names in one pass.
    class Names
    {
    public:
        explicit Names(const QStringList &people)
        {
            for (const QString &person : people) {
                const qsizetype parts = (person.size() + longest - 1) / longest;
                const qsizetype size = parts > 0 ? (person.size() + parts - 1) / parts : 0;
                for (qsizetype i = 0; i < parts; ++i)
                    add(QStringView(person).mid(i * size, size));
            }
        }

        QString replaced(const QString &text, const Replace &replace) const
        {
            if (m_steps.isEmpty())
                return text;
            QString made;
            qsizetype done = 0;
            for (qsizetype at = 0; at < text.size();) {
                const qsizetype size = sizeAt(text, at);
                if (size == 0) {
                    ++at;
                    continue;
                }
                made += text.mid(done, at - done) + replace(text.mid(at, size));
                done = at += size;
            }
            return done == 0 ? text : made + text.mid(done);
        }

    private:
        // A longer one is looked for in parts, so that no text makes it walk far for nothing.
        static constexpr qsizetype longest = 64;
        static constexpr qsizetype leastCut = 3; ///< Of a name that the end of a text cuts.

        void add(QStringView name)
        {
            if (name.size() < leastName)
                return;
            int node = 0;
            for (const QChar c : name) {
                int &next = m_steps[{node, c.toCaseFolded().unicode()}];
                if (next == 0)
                    next = ++m_nodes;
                node = next;
            }
            m_ends.insert(node);
        }

        /// Of the longest name that begins there; 0: none does.
        qsizetype sizeAt(const QString &text, qsizetype at) const
        {
            qsizetype found = 0;
            int node = 0;
            for (qsizetype i = at; i < text.size(); ++i) {
                node = m_steps.value({node, text[i].toCaseFolded().unicode()});
                if (node == 0)
                    return found;
                if (m_ends.contains(node))
                    found = i + 1 - at;
            }
            const qsizetype rest = text.size() - at;
            return rest >= leastCut ? rest : found;
        }

        QHash<std::pair<int, char16_t>, int> m_steps; ///< By node and letter; 0 is the first node.
        QSet<int> m_ends;
        int m_nodes = 0;
    };

    QString without(QString text, const QStringList &people, const Replace &name,
                    const Replace &number)
    {
        text = withValues(text, isPersonal, [&](const NamedValue &value) {
            const bool isText = value.form != Form::Member || value.isQuoted;
            return isText ? name(value.value) : value.value;
        });
        text = replaced(text, mailAddresses(), name);
        text = Names(people).replaced(text, name);
        return replaced(text, numbers(), number);
    }

} // namespace

QString maskedPersonal(const QString &text, const QStringList &people)
{
    const auto name = [](const QString &) { return QString(3, QChar(0x2022)); };
    const auto number = [](const QString &written) {
        return QChar(0x2026) + digitsOf(written).right(kept);
    };
    return without(text, people, name, number);
}

Pseudonyms::Pseudonyms(const QByteArray &key)
    : m_key(key)
{ }

QString Pseudonyms::text(const QString &text, const QStringList &people) const
{
    return without(
        text, people, [this](const QString &written) { return name(written); },
        [this](const QString &written) { return number(written); });
}

/// Without the key nobody can try who it could have been.
class Pseudonyms::Choices
{
public:
    Choices(const QByteArray &key, const QString &of)
        : m_key(QMessageAuthenticationCode::hash(of.toUtf8(), key, QCryptographicHash::Sha256))
    { }

    /// The next one below `count`, which is small.
    quint32 next(quint32 count)
    {
        if (m_used + 2 > m_octets.size()) {
            m_octets = QMessageAuthenticationCode::hash(QByteArray::number(m_blocks++), m_key,
                                                        QCryptographicHash::Sha256);
            m_used = 0;
        }
        const quint32 drawn =
            quint32(quint8(m_octets[m_used])) << 8 | quint32(quint8(m_octets[m_used + 1]));
        m_used += 2;
        return drawn % count;
    }

private:
    const QByteArray m_key; ///< Of this one text.
    QByteArray m_octets;
    qsizetype m_used = 0;
    int m_blocks = 0;
};

QString Pseudonyms::number(const QString &written) const
{
    const QList<qsizetype> places = digitPlaces(written);
    const QString digits = digitsOf(written);
    Choices choices(m_key, digits);
    QString made = written;
    bool isFront = true;
    for (qsizetype i = 0; i < places.size() - kept; ++i) {
        if (isFront && digits[i] == u'0')
            continue;
        // A number of JSON cannot begin with 0.
        const quint32 digit = isFront ? 1 + choices.next(9) : choices.next(10);
        made[places[i]] = QChar(u'0' + digit);
        isFront = false;
    }
    return made;
}

/// What is written as an escape, of an address or of JSON, stays one.
QString Pseudonyms::name(const QString &written) const
{
    Choices choices(m_key, written);
    const auto letter = [&](bool isCapital) {
        return QChar(u'a' - (isCapital ? 32 : 0) + choices.next(26));
    };
    const auto octetAt = [&](qsizetype at) {
        bool isOctet = false;
        if (at + 2 >= written.size() || written[at] != u'%')
            return -1;
        const int octet = QStringView(written).mid(at + 1, 2).toInt(&isOctet, 16);
        return isOctet ? octet : -1;
    };
    QString made = written;
    for (qsizetype i = 0; i < made.size(); ++i) {
        if (const int octet = octetAt(i); octet >= 0) {
            const auto isTail = [](int one) { return one >= 0x80 && one < 0xc0; };
            int other = octet;
            if (octet < 0x80 && QChar(ushort(octet)).isLetter())
                other = letter(QChar(ushort(octet)).isUpper()).unicode();
            else if (isTail(octet) && !isTail(octetAt(i + 3))) // any other one is a character too
                other = 0x80 + int(choices.next(0x40));
            if (other != octet)
                made.replace(i + 1, 2, QString::number(other, 16).toUpper());
            i += 2;
        } else if (made[i] == u'\\' && i + 1 < made.size()) {
            while (i + 1 < made.size() && made[i] == u'\\') // in JSON within JSON there are more
                ++i;
            bool isCode = made[i] == u'u' && i + 4 < made.size();
            const QChar c(isCode ? QStringView(written).mid(i + 1, 4).toUShort(&isCode, 16)
                                 : ushort(0));
            if (!isCode)
                continue;
            if (c.isLetter() || c.isSurrogate())
                made.replace(i + 1, 4,
                             QStringLiteral("00")
                                 + QString::number(letter(c.isUpper()).unicode(), 16));
            i += 4;
        } else if (made[i].isLetter()) {
            made[i] = letter(made[i].isUpper());
        }
    }
    return made;
}

} // namespace Jackfield
