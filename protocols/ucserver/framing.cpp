// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/framing.h"

#include <algorithm>

// How a stream of JSON is followed when it is not as it should be. A message is "J", one to nine
// digits and as many octets of text, which is one JSON object or list. The vendor's TypeScript
// client counts UTF-16 units instead of octets (ucserver.md 4.1): with non-ASCII text its prefix is
// too small. So a frame counts only when its text closes exactly where its length says; if not, it
// is dropped, and the next "J", digits, "{" or "[" is looked for from its second octet on, so that
// no good message is lost inside a bad one. Broken frames are read more than once: over 16 MiB of
// them end the connection.
namespace Jackfield::UcServer {

namespace {

    constexpr qsizetype maxJson = 9'999'999; // octets, the line feed with them: seven digits
    constexpr int maxDigits = 9; // the vendor's reader takes so many

    bool isDigit(char c)
    {
        return c >= '0' && c <= '9';
    }
    bool isSpace(char c)
    {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
    bool startsBer(char c)
    {
        return c >= '\xa1' && c <= '\xa4';
    }

    /// The octets of "J" and its digits; 0: what is there is no start of a message; -1: too little
    /// is there to say.
    qsizetype prefixOf(QByteArrayView rest)
    {
        if (rest.front() != 'J')
            return 0;
        qsizetype at = 1;
        while (at < rest.size() && at <= maxDigits && isDigit(rest[at]))
            ++at;
        if (at == rest.size())
            return -1;
        return at > 1 && (rest[at] == '{' || rest[at] == '[') ? at : 0;
    }

    /// Behind the string that starts at `at`, or the size.
    qsizetype behindString(QByteArrayView text, qsizetype at)
    {
        for (++at; at < text.size() && text[at] != '"'; ++at) {
            if (text[at] == '\\')
                ++at;
        }
        return std::min(at + 1, text.size());
    }

    /// Whether the object or list that it starts with closes at the end, but for white space.
    bool closesAtEnd(QByteArrayView text)
    {
        qsizetype depth = 0;
        for (qsizetype at = 0; at < text.size();) {
            const char c = text[at];
            if (c == '"') {
                at = behindString(text, at);
                continue;
            }
            ++at;
            if (c == '{' || c == '[')
                ++depth;
            else if ((c == '}' || c == ']') && --depth == 0)
                return std::all_of(text.begin() + at, text.end(), isSpace);
            else if (c == 'J')
                return false; // stands in no JSON: the next message begins here
        }
        return false;
    }

    struct BerHeader
    {
        qsizetype octets = 0; ///< 0: not all of it is there.
        quint64 length = 0;
        bool isDefinite = true; ///< And of a form that there is.
    };

    BerHeader berHeader(QByteArrayView rest)
    {
        if (rest.size() < 2)
            return {};
        const auto first = quint8(rest[1]);
        if (first < 0x80)
            return {2, first, true};
        const qsizetype count = first & 0x7f;
        if (count == 0 || count > 8)
            return {2, 0, false};
        if (rest.size() < 2 + count)
            return {};
        BerHeader header {2 + count, 0, true};
        for (const char octet : rest.sliced(2, count))
            header.length = header.length << 8 | quint8(octet);
        return header;
    }

} // namespace

Result<QByteArray> framed(const QByteArray &message, Encoding encoding)
{
    if (encoding == Encoding::Ber)
        return message;
    const qsizetype length = message.size() + 1;
    if (length > maxJson)
        return failure(Error::Code::Malformed,
                       QStringLiteral("%1 octets of JSON are too many for a frame").arg(length));
    QByteArray frame;
    frame.reserve(8 + length);
    frame.append('J').append(QByteArray::number(length).rightJustified(7, '0'));
    return frame.append(message).append('\n');
}

Deframer::Deframer(Accept accept)
    : m_accept(accept)
{ }

Result<std::vector<Deframer::Frame>> Deframer::feed(QByteArrayView octets)
{
    if (m_fault)
        return tl::unexpected(*m_fault);
    m_buffer.append(octets.data(), octets.size());
    std::vector<Frame> frames;
    m_taken = 0;
    while (m_taken < m_buffer.size()) {
        if (step(QByteArrayView(m_buffer).sliced(m_taken), frames) == Step::Wait)
            break;
    }
    m_buffer.remove(0, m_taken);
    if (m_fault) {
        m_buffer = {};
        if (frames.empty())
            return tl::unexpected(*m_fault);
    }
    return frames;
}

Deframer::Step Deframer::step(QByteArrayView rest, std::vector<Frame> &frames)
{
    static constexpr QByteArrayView http = "HTTP/";
    const qsizetype compared = std::min(rest.size(), http.size());
    if (m_isStart && m_accept != Accept::Either && rest.first(compared) == http.first(compared))
        return compared < http.size() ? Step::Wait : fail("this is a web server");
    m_isStart = false;
    if (m_accept == Accept::Ber || (m_accept == Accept::Either && startsBer(rest.front())))
        return stepBer(rest, frames);
    return stepJson(rest, frames);
}

Deframer::Step Deframer::stepBer(QByteArrayView rest, std::vector<Frame> &frames)
{
    if (!startsBer(rest.front()))
        return fail("octets that start no BER message");
    const BerHeader header = berHeader(rest);
    if (!header.isDefinite)
        return fail("a BER message without a definite length");
    if (header.length > quint64(maxMessage))
        return fail("a BER message over 16 MiB");
    const qsizetype size = header.octets + qsizetype(header.length);
    if (header.octets == 0 || rest.size() < size)
        return Step::Wait;
    return take(Encoding::Ber, rest.first(size), size, frames);
}

Deframer::Step Deframer::stepJson(QByteArrayView rest, std::vector<Frame> &frames)
{
    // Between whole messages it is the other encoding; in the rest of a broken text such octets are
    // parts of characters.
    if (startsBer(rest.front()) && !m_isSkipping)
        return fail("BER on a connection that began with JSON");
    const qsizetype prefix = prefixOf(rest);
    if (prefix < 0)
        return Step::Wait;
    if (prefix > 0)
        return takeJson(rest, prefix, frames);
    const auto isStart = [this](char c) {
        return c == 'J' || (m_accept == Accept::Either && startsBer(c));
    };
    return skip(std::find_if(rest.begin() + 1, rest.end(), isStart) - rest.begin());
}

Deframer::Step Deframer::takeJson(QByteArrayView rest, qsizetype prefix, std::vector<Frame> &frames)
{
    const auto length = rest.sliced(1, prefix - 1).toByteArray().toLongLong();
    if (length > maxMessage)
        return fail("a JSON message over 16 MiB");
    if (rest.size() - prefix < length)
        return Step::Wait;
    const QByteArrayView text = rest.sliced(prefix, length);
    if (closesAtEnd(text))
        return take(Encoding::Json, text, prefix + length, frames);
    m_brokenOctets += length;
    return m_brokenOctets > maxMessage ? fail("too many JSON messages of a wrong length") : skip(1);
}

Deframer::Step Deframer::take(Encoding encoding, QByteArrayView message, qsizetype consumed,
                              std::vector<Frame> &frames)
{
    frames.push_back({encoding, message.toByteArray()});
    m_accept = encoding == Encoding::Ber ? Accept::Ber : Accept::Json;
    m_taken += consumed;
    m_isSkipping = false;
    return Step::Again;
}

Deframer::Step Deframer::skip(qsizetype count)
{
    m_taken += count;
    m_skipped += count;
    m_isSkipping = true;
    return Step::Again;
}

Deframer::Step Deframer::fail(const char *why)
{
    m_fault = Error {Error::Code::Malformed, QString::fromLatin1(why)};
    return Step::Wait;
}

} // namespace Jackfield::UcServer
