// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/regionname.h"

#include <QLocale>

#include <array>
#include <unicode/uloc.h>

namespace Jackfield {

QString regionName(const QString &region)
{
    if (region.isEmpty())
        return {};
    const QByteArray place = "und_" + region.toLatin1();
    const QByteArray reader = QLocale().bcp47Name().toLatin1();
    std::array<char16_t, 128> name {};
    UErrorCode error = U_ZERO_ERROR;
    const int length = uloc_getDisplayCountry(place.constData(), reader.constData(), name.data(),
                                              int(name.size()), &error);
    return U_SUCCESS(error) && length > 0 ? QString::fromUtf16(name.data(), length) : region;
}

} // namespace Jackfield
