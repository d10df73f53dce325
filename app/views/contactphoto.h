// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace Jackfield {

/// The photo a phone system sent of a party; its shorter side is `side` pixels. Null when it is no
/// JPEG or PNG, broken, or larger than a photo of a person need be: decoding takes a few
/// milliseconds whatever comes.
QImage decodePhoto(const QByteArray &bytes, int side);

/// The middle of `photo` as a square of `side` device pixels with rounded corners.
QImage roundedSquare(const QImage &photo, int side);

} // namespace Jackfield
