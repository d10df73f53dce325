// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/berreader.h"

#include "protocols/ucserver/berreal.h"

namespace Jackfield::UcServer::Ber {

namespace {

    constexpr quint8 indefinite = 0x80;
    constexpr int maxTagOctets = 6; // with the leading one (security.md B26)
    constexpr int maxLengthOctets = 8;

    // Both return null where the octets end too early or do not make sense.

    const quint8 *behindIdentifier(const quint8 *at, const quint8 *end)
    {
        const quint8 *const last = end - at > maxTagOctets ? at + maxTagOctets : end;
        if ((*at++ & highNumber) != highNumber)
            return at;
        while (at < last) {
            if (!(*at++ & 0x80))
                return at;
        }
        return nullptr;
    }

    // Also of lengths that do not fit into the octets that are there; not of the indefinite one.
    const quint8 *behindLength(const quint8 *at, const quint8 *end, qsizetype &length)
    {
        if (at == end)
            return nullptr;
        length = *at++;
        if (length > 0x7F) {
            const qsizetype octets = length & 0x7F;
            if (octets > maxLengthOctets || end - at < octets)
                return nullptr;
            quint64 value = 0;
            for (qsizetype i = 0; i < octets; ++i)
                value = value << 8 | *at++;
            if (value > quint64(end - at))
                return nullptr;
            length = qsizetype(value);
        }
        return length <= end - at ? at : nullptr;
    }

    // The number of a context tag in its shortest form, else -1.
    int contextNumber(Content element)
    {
        constexpr quint8 classBits = 0xC0;
        const quint8 leading = *element.begin;
        if ((leading & classBits) != contextClass)
            return -1;
        const int number = leading & highNumber;
        if (number != highNumber)
            return number;
        const int second = element.size() > 1 ? element.begin[1] : 0;
        return second >= highNumber && second < 64 ? second : -1;
    }

} // namespace

Reader::Reader(QByteArrayView octets)
    : m_at(reinterpret_cast<const quint8 *>(octets.data()))
    , m_end(m_at + octets.size())
{ }

QString Reader::failure() const
{
    QString text = QLatin1String(m_why);
    if (!m_where.empty())
        text += QLatin1Char(' ') + QLatin1String(m_where.data(), int(m_where.size()));
    return text;
}

void Reader::fail(const char *why, std::string_view where)
{
    if (m_why)
        return;
    m_why = why;
    m_where = where;
}

/// What next() leaves: lengths over 127, indefinite ones, and what cannot be.
Content Reader::longContent(const quint8 *at, bool isConstructed)
{
    qsizetype length = 0;
    const quint8 *begin = nullptr;
    const quint8 *end = nullptr;
    if (m_elementsLeft < 0) {
        fail("too many elements");
    } else if (at < m_end && *at == indefinite && isConstructed) {
        begin = at + 1;
        end = endOfContents(begin);
        m_at = end ? end + 2 : m_end;
    } else {
        begin = behindLength(at, m_end, length);
        end = begin ? begin + length : nullptr;
        m_at = end ? end : m_end;
    }
    if (end)
        return {begin, end};
    fail("a length that is wrong");
    m_at = m_end;
    return {m_end, m_end};
}

/// Where the two zero octets stand that end an element of indefinite length; null: nowhere.
const quint8 *Reader::endOfContents(const quint8 *at)
{
    int open = 1;
    while (m_end - at >= 2) {
        if (at[0] == 0 && at[1] == 0) {
            if (--open == 0)
                return at;
            at += 2;
            continue;
        }
        const bool isConstructed = *at & constructedBit;
        at = behindIdentifier(at, m_end);
        if (--m_elementsLeft < 0 || !at || at == m_end)
            return nullptr;
        qsizetype length = 0;
        if (*at == indefinite) {
            ++at;
            if (!isConstructed || m_depth + ++open > maxDepth)
                return nullptr;
        } else if ((at = behindLength(at, m_end, length))) {
            at += length;
        } else {
            return nullptr;
        }
    }
    return nullptr;
}

QByteArray Reader::rawElement()
{
    const quint8 *const begin = m_at;
    const quint8 *const at = behindIdentifier(begin, m_end);
    --m_elementsLeft;
    if (at) {
        longContent(at, *begin & constructedBit);
        return {reinterpret_cast<const char *>(begin), m_at - begin};
    }
    fail("a tag that is wrong");
    m_at = m_end;
    return {};
}

/// Extensions behind the last known member, whatever their tags (ucserver.md 7.3). Known members
/// among them stand in the wrong place, or twice.
void Reader::skipUnknown()
{
    while (!atEnd() && !hasFailed()) {
        const quint8 *const begin = m_at;
        const quint8 *const at = behindIdentifier(begin, m_end);
        --m_elementsLeft;
        if (!at) {
            fail("a tag that is wrong");
            return;
        }
        const int number = contextNumber({begin, at});
        if (number >= 0 && m_described >> number & 1)
            fail("a member in the wrong place");
        longContent(at, *begin & constructedBit);
    }
}

void Reader::read(Content content, QString &value)
{
    // Octets that are no UTF-8 become U+FFFD: the vendor does not check them (7.3).
    if (content.size() > 0)
        value = QString::fromUtf8(content.view());
}

void Reader::read(Content content, qint64 &value)
{
    if (content.size() < 1 || content.size() > 8) [[unlikely]] {
        fail("an INTEGER of no or more than 8 octets");
        return;
    }
    value = qint8(*content.begin);
    for (const quint8 *at = content.begin + 1; at < content.end; ++at)
        value = qint64(quint64(value) << 8 | *at);
}

void Reader::read(Content content, bool &value)
{
    if (content.size() != 1) [[unlikely]] {
        fail("a BOOLEAN that is not one octet");
        return;
    }
    value = *content.begin != 0;
}

void Reader::read(Content content, QByteArray &value)
{
    value = content.view().toByteArray();
}

void Reader::read(Content content, Null &)
{
    if (content.size() > 0)
        fail("a NULL with contents");
}

void Reader::read(Content content, SystemTime &value)
{
    if (const auto days = decodeReal(content.view()))
        value.days = *days;
    else
        fail("a REAL that is wrong");
}

void Reader::read(Content content, OptionalParameters &value)
{
    const Scope outer = enter(content);
    while (!atEnd() && !hasFailed()) {
        if (!isNext(Identifier {0x30})) {
            fail("another type in place of a parameter");
            break;
        }
        if (value.entries.size() == maxEntries)
            return fail("too many parameters");
        const Scope list = enter(next(Identifier {0x30}));
        auto &[key, parameter] = value.entries.emplaceBack();
        member("key", key);
        if (isNext<QString>())
            member("stringdata", parameter.emplace<QString>());
        else if (isNext<qint64>())
            member("integerdata", parameter.emplace<qint64>());
        else
            member("binarydata", parameter.emplace<QByteArray>());
        skipUnknown();
        leave(list);
    }
    leave(outer);
}

} // namespace Jackfield::UcServer::Ber
