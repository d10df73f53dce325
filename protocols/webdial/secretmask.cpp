// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/secretmask.h"

#include <algorithm>

namespace Jackfield::WebDial {

/// How a secret may be written.
static QStringList spellings(const QString &secret)
{
    const QString address = QString::fromLatin1(secret.toUtf8().toPercentEncoding());
    QString form = address;
    form.replace(QStringLiteral("%20"), QStringLiteral("+"));
    // As a server or a JSON answer may give it back.
    QString escaped = secret;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return {secret, address, form, secret.toHtmlEscaped(), escaped};
}

SecretMask::SecretMask(const QStringList &secrets)
{
    QStringList all;
    for (const QString &secret : secrets) {
        if (!secret.isEmpty())
            all += spellings(secret);
    }
    m_isEmpty = all.isEmpty();
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

} // namespace Jackfield::WebDial
