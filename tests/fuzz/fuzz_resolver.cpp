// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte chooses location and origin, the rest is the text.
#include "core/dialing/numberresolver.h"
#include "tests/support/locations.h"

#include <cstdint>
#include <cstdlib>

using namespace Jackfield;

static bool consistsOf(const QString &text, QLatin1String allowed)
{
    return std::all_of(text.cbegin(), text.cend(),
                       [allowed](QChar c) { return allowed.contains(c); });
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Location locations[] = {munich(), dallas()};
    const int choice = size > 0 ? data[0] : 0;
    const QString text = size > 0
        ? QString::fromUtf8(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1)
        : QString();
    const NumberOrigin origin = (choice & 1) != 0 ? NumberOrigin::Link : NumberOrigin::Typed;
    const Resolution result = resolveNumber(text, locations[(choice >> 1) & 1], origin);
    const QLatin1String digits("0123456789");
    const QLatin1String dialled =
        origin == NumberOrigin::Link ? digits : QLatin1String("0123456789*#");
    if (!consistsOf(result.dialOutside, dialled) || !consistsOf(result.dial, dialled)
        || !consistsOf(result.extension, digits)
        || !consistsOf(result.postDial, QLatin1String("0123456789*#,")))
        std::abort();
    return 0;
}
