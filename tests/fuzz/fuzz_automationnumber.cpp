// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that programs and pages hand over, as UTF-8: what is accepted is a number in every
// reading.
#include "app/gates/automationnumber.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Jackfield;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto number = automationNumber(text);
    if (!number)
        return 0;
    require(automationNumber(*number) == number);
    require(number->size() <= 64);
    const QByteArray argument = commandNumber(*number);
    require(std::all_of(argument.begin(), argument.end(),
                        [](char c) { return QByteArrayView("0123456789+*#,").contains(c); }));
    require(
        std::any_of(argument.begin(), argument.end(), [](char c) { return c >= '0' && c <= '9'; }));
    require(argument.lastIndexOf('+') <= 0);
    return 0;
}
