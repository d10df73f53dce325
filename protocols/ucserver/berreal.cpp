// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/berreal.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Jackfield::UcServer::Ber {

namespace {

    // X.690 8.5.9
    constexpr quint8 plusInfinity = 0x40;
    constexpr quint8 minusInfinity = 0x41;
    constexpr quint8 notANumber = 0x42;
    constexpr quint8 minusZero = 0x43;

    constexpr quint8 binaryBit = 0x80;
    constexpr quint8 negativeBit = 0x40;

    RealOctets special(quint8 octet)
    {
        return {{octet}, 1};
    }

    std::optional<double> decodeSpecial(quint8 octet)
    {
        switch (octet) {
        case plusInfinity:
            return std::numeric_limits<double>::infinity();
        case minusInfinity:
            return -std::numeric_limits<double>::infinity();
        case notANumber:
            return std::numeric_limits<double>::quiet_NaN();
        case minusZero:
            return -0.0;
        default:
            return std::nullopt;
        }
    }

    // ISO 6093, forms NR1 to NR3: a comma may be the decimal mark.
    std::optional<double> decodeDecimal(quint8 form, QByteArrayView digits)
    {
        const auto isAllowed = [](char c) {
            return (c >= '0' && c <= '9') || QByteArrayView(" +-.,eE").contains(c);
        };
        if (form < 1 || form > 3 || digits.size() > 64
            || !std::all_of(digits.begin(), digits.end(), isAllowed))
            return std::nullopt;
        bool isNumber = false;
        const double value = digits.toByteArray().trimmed().replace(',', '.').toDouble(&isNumber);
        return isNumber ? std::optional(value) : std::nullopt;
    }

    std::optional<qint32> decodeExponent(QByteArrayView octets)
    {
        if (octets.isEmpty() || octets.size() > 3)
            return std::nullopt;
        qint32 exponent = qint8(octets[0]);
        for (const char octet : octets.sliced(1))
            exponent = exponent * 256 + quint8(octet);
        return exponent;
    }

    std::optional<quint64> decodeMantissa(QByteArrayView octets)
    {
        if (octets.isEmpty() || octets.size() > 8)
            return std::nullopt;
        quint64 mantissa = 0;
        for (const char octet : octets)
            mantissa = mantissa << 8 | quint8(octet);
        return mantissa;
    }

    // X.690 8.5.7; the first octet says sign, base, scale and how long the exponent is.
    std::optional<double> decodeBinary(quint8 form, QByteArrayView rest)
    {
        static constexpr std::array<int, 3> bitsOfBase {1, 3, 4}; // 2, 8, 16
        const unsigned base = form >> 4 & 3;
        const int scale = form >> 2 & 3;
        qsizetype exponentSize = (form & 3) + 1;
        if (exponentSize == 4 && !rest.isEmpty()) {
            exponentSize = quint8(rest[0]);
            rest = rest.sliced(1);
        }
        if (base == bitsOfBase.size() || rest.size() < exponentSize)
            return std::nullopt;
        const auto exponent = decodeExponent(rest.first(exponentSize));
        const auto mantissa = decodeMantissa(rest.sliced(exponentSize));
        if (!exponent || !mantissa)
            return std::nullopt;
        const double value = std::ldexp(double(*mantissa), *exponent *bitsOfBase[base] + scale);
        return form & negativeBit ? -value : value;
    }

} // namespace

RealOctets encodeReal(double value)
{
    if (value == 0)
        return {};
    if (std::isnan(value))
        return special(notANumber);
    if (std::isinf(value))
        return special(value > 0 ? plusInfinity : minusInfinity);

    constexpr int mantissaBits = 56; // a double's 53, as whole octets with the top bit set
    int exponent = 0;
    quint64 mantissa = quint64(std::ldexp(std::frexp(std::abs(value), &exponent), mantissaBits));
    exponent -= mantissaBits;
    int mantissaSize = mantissaBits / 8;
    for (; (mantissa & 0xFF) == 0; mantissa >>= 8, exponent += 8)
        --mantissaSize;

    const bool isShort = exponent >= -128 && exponent <= 127;
    RealOctets real;
    const auto put = [&real](int octet) { real.octets[size_t(real.size++)] = quint8(octet); };
    put(binaryBit | (value < 0 ? negativeBit : 0) | (isShort ? 0 : 1));
    if (!isShort)
        put(exponent >> 8);
    put(exponent);
    for (int i = mantissaSize - 1; i >= 0; --i)
        put(int(mantissa >> (8 * i) & 0xFF));
    return real;
}

std::optional<double> decodeReal(QByteArrayView content)
{
    if (content.isEmpty())
        return 0.0;
    const quint8 form = quint8(content[0]);
    const QByteArrayView rest = content.sliced(1);
    if (form & binaryBit)
        return decodeBinary(form, rest);
    if (form & negativeBit)
        return rest.isEmpty() ? decodeSpecial(form) : std::nullopt;
    return decodeDecimal(form, rest);
}

} // namespace Jackfield::UcServer::Ber
