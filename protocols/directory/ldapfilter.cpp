// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/directory/ldapfilter.h"

#include <QRegularExpression>

#include <algorithm>

namespace Jackfield {

namespace {

    constexpr qsizetype compared = 7; // digits, as a match by suffix needs them

    QString digitsOf(QString number)
    {
        number.remove(QLatin1String("(0)")); // "+49 (0)89": dialled only without the country
        QString digits;
        for (const QChar c : number)
            if (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
                digits.append(c);
        return digits;
    }

    QByteArray anyOf(const QByteArrayList &parts)
    {
        return parts.size() == 1 ? parts.first() : "(|" + parts.join() + ')';
    }

    QByteArray patternOf(const QString &digits)
    {
        if (digits.size() < compared)
            return digits.toLatin1();
        QByteArray pattern("*");
        for (const QChar digit : digits.right(compared))
            pattern.append(digit.toLatin1()).append('*');
        return pattern;
    }

    bool agree(const QString &one, const QString &other)
    {
        if (one.isEmpty() || other.isEmpty())
            return false;
        if (one.size() < compared || other.size() < compared)
            return one == other;
        return one.right(compared) == other.right(compared);
    }

} // namespace

QByteArray ldapEscaped(const QString &text)
{
    QByteArray escaped;
    for (const char c : text.toUtf8()) {
        if (c == '(' || c == ')' || c == '*' || c == '\\' || c == '\0')
            escaped += '\\' + QByteArray(1, c).toHex();
        else
            escaped += c;
    }
    return escaped;
}

QByteArray ldapNumberFilter(const QStringList &spellings, const QStringList &attributes)
{
    QByteArrayList patterns;
    for (const QString &spelling : spellings) {
        const QByteArray pattern = patternOf(digitsOf(spelling));
        if (!pattern.isEmpty() && !patterns.contains(pattern))
            patterns.append(pattern);
    }
    QByteArrayList parts;
    for (const QString &attribute : attributes)
        for (const QByteArray &pattern : std::as_const(patterns))
            parts.append('(' + attribute.toLatin1() + '=' + pattern + ')');
    return parts.isEmpty() ? QByteArray() : anyOf(parts);
}

bool isLdapNumber(const ContactCard &card, const QStringList &spellings)
{
    const QStringList numbers = card.numbers();
    return std::any_of(numbers.cbegin(), numbers.cend(), [&spellings](const QString &number) {
        return std::any_of(spellings.cbegin(), spellings.cend(), [&](const QString &spelling) {
            return agree(digitsOf(number), digitsOf(spelling));
        });
    });
}

QByteArray ldapNameFilter(const QString &text, const QStringList &attributes)
{
    constexpr qsizetype mostWords = 8;
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    const QStringList words = text.split(blanks, Qt::SkipEmptyParts).mid(0, mostWords);
    QByteArrayList all;
    for (const QString &word : words) {
        QByteArrayList parts;
        for (const QString &attribute : attributes)
            parts.append('(' + attribute.toLatin1() + "=*" + ldapEscaped(word) + "*)");
        all.append(anyOf(parts));
    }
    if (all.size() < 2)
        return all.value(0);
    return "(&" + all.join() + ')';
}

QByteArray ldapBoth(const QByteArray &site, const QByteArray &filter)
{
    if (site.isEmpty())
        return filter;
    return "(&" + (site.startsWith('(') ? site : '(' + site + ')') + filter + ')';
}

} // namespace Jackfield
