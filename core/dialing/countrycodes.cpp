// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/countrycodes.h"

#include "core/dialing/phonechars.h"

#include <array>
#include <cstdint>

namespace Jackfield {

// clang-format off
// Three-digit codes; all of one and two digits are in the table below.
static constexpr std::uint16_t threeDigitCodes[] = {
    211, 212, 213, 216, 218, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236,
    237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258,
    260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 290, 291, 297, 298, 299, 350, 351, 352, 353, 354, 355, 356,
    357, 358, 359, 370, 371, 372, 373, 374, 375, 376, 377, 378, 380, 381, 382, 383, 385, 386, 387, 389, 420, 421,
    423, 500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 590, 591, 592, 593, 594, 595, 596, 597, 598, 599, 670,
    672, 673, 674, 675, 676, 677, 678, 679, 680, 681, 682, 683, 685, 686, 687, 688, 689, 690, 691, 692, 800, 808,
    850, 852, 853, 855, 856, 870, 878, 880, 881, 882, 883, 886, 888, 960, 961, 962, 963, 964, 965, 966, 967, 968,
    970, 971, 972, 973, 974, 975, 976, 977, 979, 992, 993, 994, 995, 996, 998};
static constexpr std::uint16_t shortCodes[] = {
    1, 7, 20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58,
    60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98};
static constexpr std::uint16_t zeroKept[] = {39, 378, 379, 225, 226, 229, 241, 242, 250, 992};
static constexpr std::uint16_t zeroDropped[] = {
    20, 27, 31, 32, 33, 40, 41, 43, 44, 46, 49, 51, 53, 54, 55, 57, 58, 60, 61, 62, 63, 64, 66, 81, 82, 84, 86,
    90, 91, 92, 93, 94, 95, 98, 211, 212, 213, 218, 231, 232, 233, 234, 243, 249, 251, 252, 254, 255, 256, 260,
    261, 262, 263, 264, 265, 291, 353, 355, 358, 359, 373, 374, 377, 380, 381, 382, 383, 385, 386, 387, 389, 421,
    423, 508, 590, 591, 593, 594, 595, 596, 598, 686, 850, 855, 856, 880, 886, 961, 962, 963, 964, 966, 967, 970,
    971, 972, 976, 977, 994, 995, 996};
// clang-format on

enum CodeFlag : std::uint8_t { Assigned = 1, ZeroKept = 2, ZeroDropped = 4 };

// No code begins with 0, so its value names it.
static constexpr std::array<std::uint8_t, 1000> codes = [] {
    std::array<std::uint8_t, 1000> table {};
    const auto mark = [&table](const auto &list, CodeFlag flag) {
        for (const auto code : list)
            table[code] = std::uint8_t(table[code] | flag);
    };
    mark(shortCodes, Assigned);
    mark(threeDigitCodes, Assigned);
    mark(zeroKept, ZeroKept);
    mark(zeroDropped, ZeroDropped);
    return table;
}();

static std::size_t valueOf(QStringView digits)
{
    std::size_t value = 0;
    for (const QChar c : digits)
        value = value * 10 + std::size_t(c.unicode() - u'0');
    return value;
}

static bool has(QStringView countryCode, CodeFlag flag)
{
    return countryCode.size() <= 3 && (codes[valueOf(countryCode)] & flag) != 0;
}

SplitNumber splitCountryCode(QStringView digits)
{
    if (digits.startsWith(u'0'))
        return {{}, digits};
    for (qsizetype length = 1; length <= 3 && length <= digits.size(); ++length) {
        if (has(digits.first(length), Assigned))
            return {digits.first(length), digits.sliced(length)};
    }
    return {{}, digits};
}

bool numbersMayBeginWithZero(QStringView countryCode)
{
    return has(countryCode, ZeroKept);
}

bool zeroIsTrunkPrefix(QStringView countryCode)
{
    return has(countryCode, ZeroDropped);
}

} // namespace Jackfield
