// SPDX-License-Identifier: GPL-3.0-or-later
// icon FILE.svg SIZE FILE.png: the picture in one size, for the desktop's icon theme.
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    const int size = QByteArray(argv[2]).toInt();
    QSvgRenderer renderer(QFile::decodeName(argv[1]));
    if (!renderer.isValid() || size <= 0)
        return 1;
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    painter.end();
    return image.save(QFile::decodeName(argv[3]), "PNG") ? 0 : 1;
}
