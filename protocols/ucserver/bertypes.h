// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/asntypes.h"

#include <type_traits>

// Which BER element each member type is (X.690; ucserver.md 3.1).
namespace Jackfield::UcServer::Ber {

template<typename T>
concept Choice = requires
{
    T::isChoice;
};
template<typename T>
struct IsVector : std::false_type
{ };
template<typename T>
struct IsVector<std::vector<T>> : std::true_type
{ };
template<typename T>
struct IsOptional : std::false_type
{ };
template<typename T>
struct IsOptional<std::optional<T>> : std::true_type
{ };

/// The identifier octets of an element: one, or from number 31 upward two. Numbers end at 127.
struct Identifier
{
    quint8 leading = 0;
    quint8 number = 0; ///< The second octet; 0: there is none.

    constexpr int size() const { return number ? 2 : 1; }
    bool operator==(const Identifier &) const = default;
};

inline constexpr quint8 constructedBit = 0x20;
inline constexpr quint8 contextClass = 0x80;
inline constexpr quint8 highNumber = 0x1F; ///< In the leading octet: the number follows.

/// The universal tag of every type but a CHOICE, which has none.
template<typename T>
constexpr Identifier universal()
{
    static_assert(!Choice<T>);
    if constexpr (std::is_same_v<T, QString>)
        return {0x0C};
    else if constexpr (std::is_same_v<T, qint64>)
        return {0x02};
    else if constexpr (std::is_same_v<T, bool>)
        return {0x01};
    else if constexpr (std::is_enum_v<T>)
        return {0x0A};
    else if constexpr (std::is_same_v<T, QByteArray>)
        return {0x04};
    else if constexpr (std::is_same_v<T, Null>)
        return {0x05};
    else if constexpr (std::is_same_v<T, SystemTime>)
        return {0x09};
    else // SEQUENCE and SEQUENCE OF
        return {0x30};
}

constexpr Identifier context(Tag tag, bool isConstructed)
{
    const quint8 bits = contextClass | (isConstructed ? constructedBit : 0);
    if (tag.number < highNumber)
        return {quint8(bits | tag.number)};
    return {quint8(bits | highNumber), quint8(tag.number)};
}

/// An implicit tag keeps the bit that tells a constructed element from a primitive one.
template<typename T>
constexpr Identifier implicit(Tag tag)
{
    return context(tag, universal<T>().leading & constructedBit);
}

} // namespace Jackfield::UcServer::Ber
