// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/personal.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace Jackfield {

namespace {

    constexpr qsizetype kept = 3; ///< Digits.
    constexpr qsizetype leastName = 2; ///< Characters; one letter is everywhere.

    using Replace = std::function<QString(const QString &)>;

    // Of what is between two digits of one number in free text and in addresses.
    const char separator[] = "(?:[-+ ()./\\x{a0}\\x{2010}-\\x{2014}\\x{202f}]|%20|%2[89BbDdFf])";
    const char moment[] =
        "(?<![\\d.])\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?!\\d)";

    const QRegularExpression &numbers()
    {
        static const QRegularExpression form(
            QStringLiteral("(%1)|((?:\\+|%2B|%2b)?\\d(?:%3{0,3}+\\d){4,}+)")
                .arg(QLatin1String(moment))
                .replace(QLatin1String("%3"), QLatin1String(separator)),
            QRegularExpression::UseUnicodePropertiesOption);
        return form;
    }

    // Members that tell of operations and programs are left.
    const char personalKey[] =
        "(?![\"\\w]*(?:operationName|DeviceName|serverName|filename))"
        "\\w*(?:name|company|mail|note|comment|remark|subject|street|city|display|contact|user|"
        "text|caller_id|descriptor|department|jobtitle|project|address|customer|found|room|"
        "body|weblink|webpage|assistant|stringdata|hint)\\w*";

    /// Each with three parts: what stands before the value, the value, what stands behind it.
    const std::vector<QRegularExpression> &valueForms()
    {
        static const std::vector<QRegularExpression> forms = [] {
            std::vector<QRegularExpression> made;
            for (const char *form :
                 {"(\"KEY\"\\s*:\\s*\")((?!\")[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)(\")", // JSON
                  "(<KEY=)([^>]++)(>)", // NetTAPI
                  "([?&]KEY=)([^&#\\s]++)()"}) { // an address or a form
                const QString pattern = QString::fromLatin1(form).replace(
                    QLatin1String("KEY"), QLatin1String(personalKey));
                made.emplace_back(pattern, QRegularExpression::CaseInsensitiveOption);
            }
            return made;
        }();
        return forms;
    }

    const QRegularExpression &mailAddresses()
    {
        static const QRegularExpression form(
            QStringLiteral("()([^\\s<>\"',;:/?&=@*]++@[^\\s<>\"',;:/?&=@]++)()"));
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

    /// What stands in the places of a text: no other way back than to try all that could have been
    /// there, with the seed.
    class Dice
    {
    public:
        Dice(quint32 seed, const QString &text)
            : m_seed(QByteArray::number(seed))
            , m_text(text.toUtf8())
        { }
        quint32 at(qsizetype place)
        {
            constexpr qsizetype octets = 3;
            constexpr qsizetype perHash = 32 / octets;
            if (const qsizetype part = place / perHash; part != m_part) {
                m_part = part;
                QCryptographicHash hash(QCryptographicHash::Sha256);
                hash.addData(m_seed + ' ' + QByteArray::number(part) + ' ' + m_text);
                m_hash = hash.result();
            }
            const char *made = m_hash.constData() + place % perHash * octets;
            return quint32(quint8(made[0])) << 16 | quint32(quint8(made[1])) << 8 | quint8(made[2]);
        }

    private:
        const QByteArray m_seed;
        const QByteArray m_text;
        QByteArray m_hash;
        qsizetype m_part = -1; ///< Of the places m_hash is for.
    };

    QString without(QString text, QStringList people, const Replace &name, const Replace &number)
    {
        for (const QRegularExpression &form : valueForms())
            text = replaced(text, form, name);
        text = replaced(text, mailAddresses(), name);
        // The longest first: one name may be the beginning of another.
        std::sort(people.begin(), people.end(),
                  [](const QString &a, const QString &b) { return a.size() > b.size(); });
        for (const QString &person : people)
            if (person.size() >= leastName)
                text.replace(person, name(person), Qt::CaseInsensitive);
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

Pseudonyms::Pseudonyms(quint32 seed)
    : m_seed(seed)
{ }

QString Pseudonyms::text(const QString &text, const QStringList &people) const
{
    return without(
        text, people, [this](const QString &written) { return name(written); },
        [this](const QString &written) { return number(written); });
}

QString Pseudonyms::number(const QString &written) const
{
    const QList<qsizetype> places = digitPlaces(written);
    const QString digits = digitsOf(written);
    Dice dice(m_seed, digits);
    QString made = written;
    bool isFront = true;
    for (qsizetype i = 0; i < places.size() - kept; ++i) {
        if (isFront && digits[i] == u'0')
            continue;
        // A number of JSON cannot begin with 0.
        const quint32 digit = isFront ? 1 + dice.at(i) % 9 : dice.at(i) % 10;
        made[places[i]] = QChar(u'0' + digit);
        isFront = false;
    }
    return made;
}

QString Pseudonyms::name(const QString &written) const
{
    Dice dice(m_seed, written);
    QString made = written;
    for (qsizetype i = 0; i < made.size(); ++i) {
        if (made[i] == u'\\' && i + 1 < made.size()) { // an escape of JSON is one character
            i += made[i + 1] == u'u' ? 5 : 1;
            continue;
        }
        if (!made[i].isLetter())
            continue;
        const QChar first = made[i].isUpper() ? u'A' : u'a';
        made[i] = QChar(first.unicode() + dice.at(i) % 26);
    }
    return made;
}

} // namespace Jackfield
