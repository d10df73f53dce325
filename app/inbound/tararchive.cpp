// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/tararchive.h"

#include <algorithm>
#include <zlib.h>

namespace Jackfield {

static constexpr qsizetype block = 512;

static QByteArray octal(qint64 value, qsizetype digits)
{
    return QByteArray::number(value, 8).rightJustified(digits, '0') + '\0';
}

static QByteArray header(const ArchivedFile &file, const QDateTime &time)
{
    const QByteArray checksumPlace(8, ' '); // as which it counts itself
    QByteArray head = file.name.toLatin1().left(99).leftJustified(100, '\0');
    head += octal(0600, 7) + octal(0, 7) + octal(0, 7);
    head += octal(file.content.size(), 11) + octal(time.toSecsSinceEpoch(), 11);
    head += checksumPlace + '0' + QByteArray(100, '\0')
        + QByteArray("ustar\0"
                     "00",
                     8);
    head = head.leftJustified(block, '\0');
    int sum = 0;
    for (const char c : head)
        sum += quint8(c);
    head.replace(148, 8, octal(sum, 6) + ' ');
    return head;
}

static QByteArray compressed(const QByteArray &bytes)
{
    constexpr int gzip = 16 + MAX_WBITS;
    constexpr int usualMemory = 8;
    z_stream stream {};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip, usualMemory,
                     Z_DEFAULT_STRATEGY)
        != Z_OK)
        return {};
    QByteArray made(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(made.data());
    stream.avail_out = uInt(made.size());
    const int end = deflate(&stream, Z_FINISH);
    made.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return end == Z_STREAM_END ? made : QByteArray();
}

QByteArray tarArchive(const QList<ArchivedFile> &files, const QDateTime &time)
{
    QByteArray tar;
    for (const ArchivedFile &file : files) {
        tar += header(file, time) + file.content;
        tar += QByteArray((block - file.content.size() % block) % block, '\0');
    }
    return compressed(tar + QByteArray(2 * block, '\0'));
}

} // namespace Jackfield
