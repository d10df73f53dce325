// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/foreigntext.h"

namespace Jackfield {

namespace {

    bool isAscii(QByteArrayView octets)
    {
        return std::all_of(octets.begin(), octets.end(), [](char c) { return (c & 0x80) == 0; });
    }

    QString cut(QString text, qsizetype limit)
    {
        if (text.size() <= limit)
            return text;
        text.truncate(text.at(limit - 1).isHighSurrogate() ? limit - 1 : limit);
        return text;
    }

    QString decoded(QByteArrayView octets, QStringDecoder decoder)
    {
        return decoder.decode(octets);
    }

} // namespace

QString foreignText(QByteArrayView octets, QByteArrayView charset)
{
    if (isAscii(octets) && !charset.startsWith("UTF-16"))
        return QString::fromLatin1(octets);
    if (!charset.isEmpty()) {
        QStringDecoder named(charset.toByteArray().constData(), QStringDecoder::Flag::Stateless);
        if (named.isValid()) {
            const QString text = named.decode(octets);
            if (!named.hasError())
                return text;
        }
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8.decode(octets);
    if (!utf8.hasError())
        return text;
    const QStringDecoder windows("windows-1252");
    return windows.isValid() ? decoded(octets, QStringDecoder("windows-1252"))
                             : QString::fromLatin1(octets);
}

QString shortText(const QString &text, qsizetype limit)
{
    return cut(text.simplified(), limit).trimmed();
}

QString longText(const QString &text, qsizetype limit)
{
    return cut(text.trimmed(), limit);
}

QByteArray TextOctets::feed(QByteArrayView octets)
{
    if (m_form == Form::Octets)
        return octets.toByteArray();
    if (m_form == Form::Utf16)
        return m_encoder.encode(m_decoder.decode(octets));
    m_begin.append(octets);
    const bool mayBeMark = QByteArrayView("\xef\xbb\xbf").startsWith(m_begin)
        || QByteArrayView("\xff\xfe").startsWith(m_begin)
        || QByteArrayView("\xfe\xff").startsWith(m_begin);
    return mayBeMark && m_begin.size() < 2                               ? QByteArray()
        : mayBeMark && m_begin.size() == 2 && m_begin.startsWith('\xef') ? QByteArray()
                                                                         : settled();
}

QByteArray TextOctets::settled()
{
    QByteArray octets = std::exchange(m_begin, {});
    m_form = Form::Octets;
    if (octets.startsWith("\xef\xbb\xbf"))
        return octets.sliced(3);
    const bool isLittle = octets.startsWith("\xff\xfe");
    if (!isLittle && !octets.startsWith("\xfe\xff"))
        return octets;
    m_form = Form::Utf16;
    m_decoder = QStringDecoder(isLittle ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    return m_encoder.encode(m_decoder.decode(octets.sliced(2)));
}

QByteArray TextOctets::end()
{
    return m_form == Form::Unknown ? settled() : QByteArray();
}

} // namespace Jackfield
