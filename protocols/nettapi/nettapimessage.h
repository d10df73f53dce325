// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QVarLengthArray>

#include <optional>
#include <tl/expected.hpp>

// FacetPhone's NetTAPI: text messages on a TCP connection (protocols.md 3.1).
namespace Jackfield::NetTapi {

inline constexpr char endOfMessage = 0x04; ///< The only thing that ends a message.
inline constexpr qsizetype maxMessage = 64 * 1024; ///< Octets, without the end.
inline constexpr qsizetype maxUnits = 256;

enum class MessageType : char {
    Order = '!', ///< To the server.
    Question = '?', ///< To the server.
    Statement = '#', ///< All that a server says.
};

constexpr bool isMessageType(char octet)
{
    return octet == '!' || octet == '?' || octet == '#';
}
/// May stand before a message and between its units, and means nothing there (R).
constexpr bool isBlank(char octet)
{
    return octet == ' ' || octet == '\t' || octet == '\r' || octet == '\n';
}
/// Letters, digits and '_', at least one.
bool isKeyword(QByteArrayView text);

/// One message as it stood on the wire, without the blanks and line breaks between its units. The
/// views last as long as the message or a copy of it.
class Message
{
public:
    enum class Fault {
        UnknownType, ///< Neither '!' nor '?' nor '#'.
        NoUnit, ///< Nothing in angle brackets.
        BadKeyword, ///< It is empty or has other characters than letters, digits and '_'.
        NotClosed, ///< The last unit has no '>'.
        TooManyUnits,
        TooLong,
    };
    /// From the type up to the end, without the end and what stands before the type. A '>' ends a
    /// unit only where '<', in free texts another unit, or the end of the message follows: nothing
    /// is escaped (R).
    static tl::expected<Message, Fault> parse(QByteArrayView octets);

    MessageType type() const { return MessageType(m_octets.front()); }
    qsizetype unitCount() const { return m_units.size(); } ///< 1 to maxUnits.
    QByteArrayView keyword(qsizetype unit) const;
    /// Empty for `<pass=>`, nothing for `<end>`.
    std::optional<QByteArrayView> value(qsizetype unit) const;
    /// The keyword of the first unit.
    QByteArrayView verb() const { return keyword(0); }
    bool has(QByteArrayView keyword) const;
    /// Of the first unit with this keyword; nothing: there is none, or it has no value.
    std::optional<QByteArrayView> valueOf(QByteArrayView keyword) const;
    bool isRepeated(QByteArrayView keyword) const;
    /// A keyword stands here twice: a text may have broken the message (security.md T93).
    bool isUncertain() const;
    const QByteArray &octets() const { return m_octets; } ///< Without the end.
    /// The same units: where they begin follows from the octets.
    bool operator==(const Message &other) const { return m_octets == other.m_octets; }

private:
    /// A unit begins where the one before it ends.
    struct Unit
    {
        quint32 keywordEnd; ///< Where '=' or '>' stands.
        quint32 end; ///< Behind '>'.
    };

    Message() = default;
    qsizetype find(QByteArrayView keyword, qsizetype from) const; ///< -1: there is none.
    quint32 begin(qsizetype unit) const { return unit == 0 ? 1 : m_units[unit - 1].end; }

    QByteArray m_octets;
    QVarLengthArray<Unit, 8> m_units; // no message of the vendor's has more
};

} // namespace Jackfield::NetTapi
