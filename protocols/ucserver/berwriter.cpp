// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/berwriter.h"

#include <QStringEncoder>

#include <algorithm>
#include <cstring>

namespace Jackfield::UcServer::Ber {

namespace {

    constexpr qsizetype usualMessage = 1024; // octets; few are longer
    constexpr qsizetype lengthOctets = 9; // the most a length takes
    constexpr qsizetype shortLength = 0x7F; // up to here a length is one octet

} // namespace

Writer::Writer()
    : m_buffer(usualMessage, Qt::Uninitialized)
{ }

QByteArray Writer::take()
{
    m_buffer.truncate(m_size);
    return std::move(m_buffer);
}

void Writer::ensure(qsizetype octets)
{
    if (m_buffer.size() - m_size < octets) [[unlikely]]
        m_buffer.resize(std::max(2 * m_buffer.size(), m_size + octets));
}

void Writer::putIdentifier(Identifier identifier)
{
    char *at = m_buffer.data() + m_size;
    *at++ = char(identifier.leading);
    if (identifier.number)
        *at = char(identifier.number);
    m_size += identifier.size();
}

qsizetype Writer::open(Identifier identifier)
{
    ensure(2 + 1);
    putIdentifier(identifier);
    return m_size++; // where the length goes
}

void Writer::close(qsizetype mark)
{
    const qsizetype length = m_size - mark - 1;
    if (length <= shortLength) {
        m_buffer.data()[mark] = char(length);
        return;
    }
    int octets = 1;
    while (length >> (8 * octets))
        ++octets;
    ensure(octets);
    char *at = m_buffer.data() + mark;
    std::memmove(at + 1 + octets, at + 1, size_t(length));
    *at++ = char(0x80 | octets);
    for (int i = octets - 1; i >= 0; --i)
        *at++ = char(length >> (8 * i));
    m_size += octets;
}

void Writer::putPrimitive(Identifier identifier, std::span<const quint8> content)
{
    ensure(2 + 1 + qsizetype(content.size()));
    putIdentifier(identifier);
    char *at = m_buffer.data() + m_size;
    *at++ = char(content.size());
    std::copy(content.begin(), content.end(), at);
    m_size += 1 + qsizetype(content.size());
}

void Writer::putInteger(Identifier identifier, qint64 value)
{
    int octets = 1; // the fewest that keep the sign
    while (octets < 8 && value >> (8 * octets - 1) != value >> 63)
        ++octets;
    ensure(2 + 1 + 8);
    putIdentifier(identifier);
    char *at = m_buffer.data() + m_size;
    *at++ = char(octets);
    for (int i = octets - 1; i >= 0; --i)
        *at++ = char(value >> (8 * i));
    m_size += 1 + octets;
}

void Writer::putText(Identifier identifier, const QString &text)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    ensure(2 + lengthOctets + encoder.requiredSpace(text.size()));
    const qsizetype mark = open(identifier);
    if (!text.isEmpty()) {
        char *begin = m_buffer.data();
        m_size = encoder.appendToBuffer(begin + m_size, text) - begin;
    }
    close(mark);
}

void Writer::putOctets(Identifier identifier, const QByteArray &octets)
{
    const qsizetype mark = open(identifier);
    raw(octets);
    close(mark);
}

void Writer::raw(const QByteArray &octets)
{
    ensure(octets.size());
    std::copy(octets.cbegin(), octets.cend(), m_buffer.data() + m_size);
    m_size += octets.size();
}

// The value's own tag says what it is (ucserver.md 3.2).
void Writer::content(const OptionalParameters &parameters)
{
    for (const auto &[key, value] : parameters.entries) {
        const qsizetype mark = open({0x30});
        putText(universal<QString>(), key);
        std::visit([this](const auto &one) { put(universal<std::decay_t<decltype(one)>>(), one); },
                   value);
        close(mark);
    }
}

} // namespace Jackfield::UcServer::Ber
