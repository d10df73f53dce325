// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/contactphoto.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Jackfield {

static constexpr qsizetype maxBytes = 1 << 20;
static constexpr int maxSide = 2048; // Pixels; 16 MiB decoded.
static constexpr int allocationMiB = 32;
static constexpr qsizetype maxScans = 32;

/// Only what these bytes say they are: no other decoder ever sees them.
static QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    return {};
}

QImage decodePhoto(const QByteArray &bytes, int side)
{
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty() || bytes.size() > maxBytes)
        return {};
    // Each scan of a progressive JPEG passes over the whole picture and may be a few bytes long.
    // ITU-T T.81, B.1.1.3: in coded data FF is followed by 00, so FF DA only starts a scan.
    if (format == "jpeg" && bytes.count("\xff\xda") > maxScans)
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > maxSide || size.height() > maxSide)
        return {};
    QImageReader::setAllocationLimit(allocationMiB); // Of the program; it reads no other pictures.
    QImage image;
    if (!reader.read(&image))
        return {};
    return image.scaled(side, side, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
}

QImage roundedSquare(const QImage &photo, int side)
{
    QImage square(side, side, QImage::Format_ARGB32_Premultiplied);
    square.fill(Qt::transparent);
    if (photo.isNull())
        return square;
    QPainter painter(&square);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath edge;
    edge.addRoundedRect(QRectF(0, 0, side, side), side / 8.0, side / 8.0);
    painter.setClipPath(edge);
    const int cut = std::min(photo.width(), photo.height());
    const QRect middle((photo.width() - cut) / 2, (photo.height() - cut) / 2, cut, cut);
    painter.drawImage(square.rect(), photo, middle);
    return square;
}

} // namespace Jackfield
