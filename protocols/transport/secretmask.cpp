// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/secretmask.h"

#include <algorithm>

namespace Jackfield {

/// With and without the escapes that JSON leaves to the writer (RFC 8259 section 7).
static QStringList jsonSpellings(const QString &secret)
{
    QString plain = secret;
    plain.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    QString ascii;
    for (const QChar c : plain)
        ascii += c.unicode() < 128
            ? QString(c)
            : QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
    QStringList all {plain, ascii};
    for (const QString &each : {plain, ascii})
        all << QString(each).replace(u'/', QLatin1String("\\/"));
    return all;
}

/// How a secret may be written.
static QStringList spellings(const QString &secret)
{
    const QString address = QString::fromLatin1(secret.toUtf8().toPercentEncoding());
    QString form = address;
    form.replace(QStringLiteral("%20"), QStringLiteral("+"));
    const QString html = secret.toHtmlEscaped();
    QStringList all {secret, address, form, html};
    for (const char *quote : {"&#39;", "&#039;"})
        all << QString(html).replace(u'\'', QLatin1String(quote));
    return all + jsonSpellings(secret);
}

SecretMask::SecretMask(const QStringList &secrets)
{
    QStringList all;
    for (const QString &secret : secrets) {
        if (!secret.isEmpty())
            all += spellings(secret);
    }
    m_isEmpty = all.isEmpty();
    all.removeDuplicates();
    // The longest first: one secret may be the beginning of another.
    std::stable_sort(all.begin(), all.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (QString &each : all)
        each = QRegularExpression::escape(each);
    m_secrets.setPattern(all.join(u'|'));
    m_secrets.setPatternOptions(QRegularExpression::CaseInsensitiveOption); // %2f is %2F
}

QString SecretMask::text(const QString &foreign) const
{
    if (!m_secrets.isValid()) // too long for a pattern: better nothing is shown
        return QStringLiteral("***");
    return m_isEmpty ? foreign : QString(foreign).replace(m_secrets, QStringLiteral("***"));
}

QByteArray SecretMask::bytes(const QByteArray &foreign) const
{
    return m_isEmpty ? foreign : text(QString::fromUtf8(foreign)).toUtf8();
}

HttpAnswer SecretMask::answer(HttpAnswer answer) const
{
    answer.reason = text(answer.reason);
    for (auto &[name, value] : answer.headers)
        value = bytes(value);
    answer.body = bytes(answer.body);
    answer.location = bytes(answer.location);
    answer.sent = bytes(answer.sent);
    return answer;
}

} // namespace Jackfield
