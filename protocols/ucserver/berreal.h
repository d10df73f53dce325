// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <optional>

// The content octets of a REAL (X.690 8.5; ucserver.md 3.4).
namespace Jackfield::UcServer::Ber {

struct RealOctets
{
    std::array<quint8, 10> octets {};
    int size = 0;
};

/// As the vendor writes: base 2, scale 0, the mantissa's top bit set, no trailing zero octet. One
/// exponent octet where that is enough, else two. Zero of either sign has no octet at all.
RealOctets encodeReal(double value);

/// Base 2, 8, 16 and decimal, any scale, exponents of one to three octets, infinities, NaN, -0.
/// A binary one that is too big for a double is infinite, one that is too small is 0. Nothing:
/// malformed, a decimal one too big for a double, or a mantissa of no or more than 8 octets.
std::optional<double> decodeReal(QByteArrayView content);

} // namespace Jackfield::UcServer::Ber
