// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/vcardlines.h"

#include <algorithm>

namespace Jackfield {

namespace {

    /// Name and parameters; nobody writes longer ones, and each line is looked at again and again.
    constexpr qsizetype longestHeader = 8192;

    bool isSame(QByteArrayView one, QByteArrayView other)
    {
        return one.compare(other, Qt::CaseInsensitive) == 0;
    }

    /// The first `wanted` outside of quotes; a quote that is never closed is none.
    qsizetype findUnquoted(QByteArrayView text, char wanted, qsizetype from = 0)
    {
        bool isQuoted = false;
        for (qsizetype i = from; i < text.size(); ++i) {
            if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (text[i] == wanted && !isQuoted)
                return i;
        }
        return isQuoted ? text.indexOf(wanted, from) : -1;
    }

    QList<QByteArrayView> splitUnquoted(QByteArrayView text, char separator)
    {
        QList<QByteArrayView> parts;
        qsizetype begin = 0;
        while (true) {
            const qsizetype end = findUnquoted(text, separator, begin);
            if (end < 0)
                break;
            parts.append(text.sliced(begin, end - begin));
            begin = end + 1;
        }
        parts.append(text.sliced(begin));
        return parts;
    }

    /// RFC 6868: a quote or a line end in a parameter.
    QByteArray parameterText(QByteArrayView text)
    {
        QByteArray plain = text.trimmed().toByteArray();
        if (plain.size() >= 2 && plain.startsWith('"') && plain.endsWith('"'))
            plain = plain.sliced(1, plain.size() - 2);
        if (!plain.contains('^'))
            return plain;
        QByteArray decoded;
        for (qsizetype i = 0; i < plain.size(); ++i) {
            const char next = plain[i] == '^' && i + 1 < plain.size() ? plain[i + 1] : '\0';
            const char meant = next == 'n' ? '\n' : next == '\'' ? '"' : next == '^' ? '^' : '\0';
            decoded.append(meant == '\0' ? plain[i] : meant);
            i += meant == '\0' ? 0 : 1;
        }
        return decoded;
    }

    bool isEncoding(QByteArrayView word)
    {
        return word == "QUOTED-PRINTABLE" || word == "BASE64" || word == "B" || word == "8BIT"
            || word == "7BIT";
    }

    void addParameter(QList<VCardProperty::Parameter> &parameters, QByteArrayView text)
    {
        const qsizetype equal = findUnquoted(text, '=');
        if (equal < 0) {
            const QByteArray word = parameterText(text);
            if (word.isEmpty())
                return;
            const bool encoding = isEncoding(word.toUpper());
            parameters.append({encoding ? QByteArray("ENCODING") : QByteArray("TYPE"), word});
            return;
        }
        const QByteArray name = text.first(equal).trimmed().toByteArray().toUpper();
        const QByteArray whole = parameterText(text.sliced(equal + 1));
        // Lists of types are also written in one pair of quotes (RFC 6350 5.6 says not to).
        if (name != "TYPE") {
            parameters.append({name, whole});
            return;
        }
        for (const QByteArray &value : whole.split(','))
            parameters.append({name, parameterText(value)});
    }

    int hexValue(char c)
    {
        return c >= '0' && c <= '9' ? c - '0'
            : c >= 'A' && c <= 'F'  ? c - 'A' + 10
            : c >= 'a' && c <= 'f'  ? c - 'a' + 10
                                    : -1;
    }

    /// RFC 2045 6.7; what is no escape stays.
    QByteArray fromQuotedPrintable(const QByteArray &text)
    {
        QByteArray octets;
        octets.reserve(text.size());
        for (qsizetype i = 0; i < text.size(); ++i) {
            const int high = text[i] == '=' && i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = high < 0 ? -1 : hexValue(text[i + 2]);
            octets.append(low < 0 ? text[i] : char(high * 16 + low));
            i += low < 0 ? 0 : 2;
        }
        return octets;
    }

} // namespace

QByteArrayList VCardLines::feed(QByteArrayView octets)
{
    take(m_octets.feed(octets));
    return std::exchange(m_lines, {});
}

QByteArrayList VCardLines::end()
{
    take(m_octets.end());
    endPhysical();
    endLogical();
    return std::exchange(m_lines, {});
}

void VCardLines::take(QByteArrayView octets)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < octets.size(); ++i) {
        const char c = octets[i];
        if (c != '\r' && c != '\n') {
            m_afterReturn = false;
            continue;
        }
        if (c == '\n' && std::exchange(m_afterReturn, false)) {
            begin = i + 1;
            continue;
        }
        m_afterReturn = c == '\r';
        append(octets.sliced(begin, i - begin));
        begin = i + 1;
        endPhysical();
    }
    append(octets.sliced(begin));
}

void VCardLines::append(QByteArrayView more)
{
    if (m_physical.size() + more.size() <= longestLine)
        m_physical.append(more);
    else
        m_isPhysicalTooLong = true;
}

bool VCardLines::headerHas(QByteArrayView word)
{
    if (!m_header) {
        const auto begin =
            QByteArrayView(m_logical).first(std::min(m_logical.size(), longestHeader));
        const qsizetype colon = findUnquoted(begin, ':');
        if (colon < 0 && begin.size() < longestHeader)
            return false; // it may still come
        m_header = begin.first(std::max<qsizetype>(colon, 0)).toByteArray().toUpper();
    }
    return m_header->contains(word);
}

/// Takes a line that goes on with the logical one.
bool VCardLines::joins(QByteArrayView physical)
{
    if (!m_hasLogical)
        return false;
    const auto join = [this](QByteArrayView more) {
        if (m_logical.size() + more.size() <= longestLine)
            m_logical.append(more);
        else
            m_isTooLong = true;
        return true;
    };
    // Some write a lone "=" at the end of a text: that never takes the end of the card with it.
    const bool isBorder = isSame(physical, "END:VCARD") || isSame(physical, "BEGIN:VCARD");
    if (m_logical.endsWith('=') && !isBorder && headerHas("QUOTED-PRINTABLE")) {
        m_logical.chop(1);
        return join(physical);
    }
    if (physical.startsWith(' ') || physical.startsWith('\t'))
        return join(m_keepsFoldBlank ? physical : physical.sliced(1));
    // Old phones do not indent the lines of a picture.
    const bool mayBeBase64 = !physical.isEmpty() && !physical.contains(':');
    if (mayBeBase64 && (headerHas("BASE64") || headerHas("ENCODING=B")))
        return join(physical);
    return false;
}

void VCardLines::endPhysical()
{
    const QByteArray physical = std::exchange(m_physical, {});
    const bool isTooLong = std::exchange(m_isPhysicalTooLong, false);
    if (joins(physical)) {
        m_isTooLong = m_isTooLong || isTooLong;
        return;
    }
    endLogical();
    m_isTooLong = isTooLong;
    if (physical.isEmpty())
        return;
    m_logical = physical;
    m_header.reset();
    m_hasLogical = true;
}

void VCardLines::endLogical()
{
    const bool isGood = std::exchange(m_hasLogical, false) && !m_isTooLong;
    m_isTooLong = false;
    const QByteArray line = std::exchange(m_logical, {});
    if (!isGood)
        return;
    if (isSame(line, "BEGIN:VCARD"))
        m_keepsFoldBlank = false;
    else if (isSame(line, "VERSION:2.1"))
        m_keepsFoldBlank = true;
    m_lines.append(line);
}

std::optional<VCardProperty> VCardProperty::parse(const QByteArray &line)
{
    const qsizetype colon = findUnquoted(line, ':');
    if (colon <= 0 || colon > longestHeader)
        return {};
    const QList<QByteArrayView> parts = splitUnquoted(QByteArrayView(line).first(colon), ';');
    VCardProperty property;
    const QByteArrayView whole = parts.first().trimmed();
    const qsizetype dot = whole.lastIndexOf('.');
    property.group = whole.first(std::max<qsizetype>(dot, 0)).toByteArray().toLower();
    property.name = whole.sliced(dot + 1).toByteArray().toUpper();
    if (property.name.isEmpty())
        return {};
    for (const QByteArrayView part : parts.sliced(1))
        addParameter(property.parameters, part);
    property.value = line.sliced(colon + 1);
    return property;
}

QByteArray VCardProperty::parameter(QByteArrayView named) const
{
    const auto found =
        std::find_if(parameters.cbegin(), parameters.cend(),
                     [named](const Parameter &parameter) { return parameter.name == named; });
    return found == parameters.cend() ? QByteArray() : found->value;
}

QByteArrayList VCardProperty::types() const
{
    QByteArrayList types;
    for (const Parameter &parameter : parameters)
        if (parameter.name == "TYPE")
            types.append(parameter.value.toLower());
    return types;
}

bool VCardProperty::isBase64() const
{
    const QByteArray encoding = parameter("ENCODING").toUpper();
    return encoding == "B" || encoding == "BASE64";
}

QByteArray VCardProperty::octets() const
{
    if (isBase64())
        return QByteArray::fromBase64(value);
    return isSame(parameter("ENCODING"), "QUOTED-PRINTABLE") ? fromQuotedPrintable(value) : value;
}

QString VCardProperty::text() const
{
    return foreignText(octets(), parameter("CHARSET"));
}

QStringList splitEscaped(const QString &text, QChar separator)
{
    QStringList parts;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\') {
            ++i;
        } else if (text[i] == separator) {
            parts.append(text.sliced(begin, i - begin));
            begin = i + 1;
        }
    }
    parts.append(text.sliced(begin));
    return parts;
}

QString unescaped(const QString &text)
{
    if (!text.contains(u'\\'))
        return text;
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = text[i] == u'\\' && i + 1 < text.size() ? text[i + 1] : QChar();
        const bool isEscape = QStringView(u"nN,;:\\").contains(next) && !next.isNull();
        plain.append(!isEscape ? text[i] : next.toLower() == u'n' ? QChar(u'\n') : next);
        i += isEscape ? 1 : 0;
    }
    return plain;
}

} // namespace Jackfield
