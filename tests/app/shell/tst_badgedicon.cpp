// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/theme.h"
#include "app/shell/badgedicon.h"
#include "tests/support/failonwarnings.h"

#include <QImage>
#include <QTest>

using namespace Jackfield;

class TestBadgedIcon : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void saysTheNumber_data();
    void saysTheNumber();
    void withoutWorkItIsTheIcon();
};

static QImage drawn(const QIcon &icon, int side)
{
    return icon.pixmap(QSize(side, side), 1.0).toImage();
}

void TestBadgedIcon::saysTheNumber_data()
{
    QTest::addColumn<int>("side");
    QTest::addColumn<bool>("dark");
    for (const int side : {16, 22, 24, 32})
        for (const bool dark : {false, true})
            QTest::addRow("%d %s", side, dark ? "dark" : "light") << side << dark;
}

/// Every number is another picture, white and red both have their share, and the icon below is
/// still to be seen.
void TestBadgedIcon::saysTheNumber()
{
    QFETCH(int, side);
    QFETCH(bool, dark);
    Theme theme;
    theme.setChoice(dark ? Settings::Theme::Dark : Settings::Theme::Light);
    const QIcon base = themedIcon(QStringLiteral("tray-idle"));
    QList<QImage> seen {drawn(base, side)};
    for (const int number : {1, 2, 3, 8, 9, 10}) {
        const QImage image = drawn(badgedIcon(base, number), side);
        QCOMPARE(image.size(), QSize(side, side));
        QVERIFY2(!seen.contains(image), qPrintable(QString::number(number)));
        seen.append(image);
        int red = 0;
        int white = 0;
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x) {
                const QColor c = image.pixelColor(x, y);
                if (x > side / 4 && y > side / 4 && c.alpha() > 200) {
                    red += c.red() > 150 && c.green() < 90 ? 1 : 0;
                    white += c.red() > 200 && c.green() > 170 ? 1 : 0;
                }
                if (x < side / 3 && y < side / 3)
                    QCOMPARE(c, seen.first().pixelColor(x, y));
            }
        QVERIFY2(red > side * side / 20, qPrintable(QString::number(red)));
        QVERIFY2(white >= side / 4, qPrintable(QString::number(white)));
    }
    QCOMPARE(drawn(badgedIcon(base, 250), side), seen.constLast());
}

void TestBadgedIcon::withoutWorkItIsTheIcon()
{
    const QIcon base = themedIcon(QStringLiteral("tray-busy"));
    QCOMPARE(drawn(badgedIcon(base, 0), 22), drawn(base, 22));
}

QTEST_MAIN(TestBadgedIcon)
#include "tst_badgedicon.moc"
