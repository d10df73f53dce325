// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/ippsreply.h"

#include "core/base/redact.h"
#include "core/dialing/entities.h"
#include "protocols/ipbx/words.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace Jackfield::Ipbx {

namespace {

    constexpr char errorMark[] = "ERROR:";
    constexpr qsizetype maxDetail = 200; // characters

    /// `end`: there is none.
    const char *firstOf(char octet, const char *begin, const char *end)
    {
        const void *const at = std::memchr(begin, octet, size_t(end - begin));
        return at ? static_cast<const char *>(at) : end;
    }

    std::optional<qint64> digitsOf(QByteArrayView field)
    {
        quint64 number = 0;
        const auto [end, error] = std::from_chars(field.begin(), field.end(), number);
        constexpr quint64 latest = 253'402'300'799; // the end of the year 9999
        if (error != std::errc() || end != field.end() || number > latest)
            return std::nullopt;
        return qint64(number);
    }

} // namespace

QByteArrayView LineReader::next()
{
    const char *const begin = m_rest.begin();
    const char *const last = m_rest.end();
    if (!m_feed || m_feed < begin)
        m_feed = firstOf('\n', begin, last);
    const char *const end = firstOf('\r', begin, m_feed);
    const bool isPair = m_feed != last && m_feed - end == 1;
    m_rest = QByteArrayView(end == last ? last : end + (isPair ? 2 : 1), last);
    return {begin, end};
}

QString plainLine(QByteArrayView text)
{
    const QByteArrayView trimmed = text.trimmed();
    const QByteArrayView line = trimmed.isEmpty() ? trimmed : LineReader(trimmed).next().trimmed();
    return oneLine(textOf(line), maxDetail - 1); // It puts an ellipsis behind what is cut.
}

std::optional<QByteArrayView> errorIn(QByteArrayView body)
{
    const QByteArrayView text = body.trimmed();
    if (!text.startsWith(errorMark))
        return std::nullopt;
    return text.sliced(QByteArrayView(errorMark).size());
}

Result<Unit> checkBody(QByteArrayView body)
{
    if (const auto error = errorIn(body))
        return failure(Error::Code::Refused, plainLine(*error));
    if (body.trimmed().startsWith('<'))
        return malformed(Words::tr("This is not an IPPS server: it answers with a web page. Look "
                                   "at the address, and whether IPPS is switched on there."));
    return Unit();
}

bool isLoginError(const Error &error)
{
    return error.code == Error::Code::Refused
        && error.detail.startsWith(QLatin1String("AUTHENTICATION FAILED"), Qt::CaseInsensitive);
}

QString textOf(QByteArrayView field)
{
    QString text = fromUtf8OrWindows1252(field);
    text.removeIf([](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar(QChar::ByteOrderMark);
    });
    if (text.size() <= maxText)
        return text;
    const bool isPair = text[maxText - 1].isHighSurrogate();
    return text.left(isPair ? maxText - 1 : maxText);
}

std::optional<qint64> epochOf(QByteArrayView uniqueId)
{
    const qsizetype dot = uniqueId.indexOf('.');
    if (dot < 0)
        return std::nullopt;
    const QByteArrayView counter = uniqueId.sliced(dot + 1);
    const bool isCounted = !counter.isEmpty()
        && std::all_of(counter.begin(), counter.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isCounted ? digitsOf(uniqueId.first(dot)) : std::nullopt;
}

} // namespace Jackfield::Ipbx
