// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/commandtable.h"
#include "app/look/theme.h"
#include "app/views/plaintextlabel.h"
#include "tests/support/contrast.h"
#include "tests/support/failonwarnings.h"

#include <QApplication>
#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyle>
#include <QSvgRenderer>
#include <QTest>

using namespace Jackfield;

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void everyTextIsReadable_data();
    void everyTextIsReadable();
    void fieldsShowTheirEdgeAndTheKeyboard();
    void dialogButtonsHaveNoIcons();
    void theChoiceDecides();
    void iconsTakeTheColourOfThePalette();
    void everyActionHasItsIcon();
    void foreignTextIsNoMarkup();
};

void TestTheme::everyTextIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::everyTextIsReadable()
{
    QFETCH(bool, dark);
    const QPalette palette = Theme::palette(dark);
    for (const auto ground :
         {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button})
        for (const auto tone :
             {Tone::Text, Tone::Muted, Tone::Accent, Tone::Good, Tone::Warning, Tone::Danger}) {
            const double ratio = contrast(toneColor(tone, palette), palette.color(ground));
            QVERIFY2(ratio >= 4.5,
                     qPrintable(QStringLiteral("tone %1 on %2: %3")
                                    .arg(int(tone))
                                    .arg(int(ground))
                                    .arg(ratio)));
        }
    for (const auto ground : {QPalette::Window, QPalette::Base})
        QVERIFY(contrast(fieldEdgeColor(palette), palette.color(ground)) >= 3.0);
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
        {QPalette::WindowText, QPalette::Window},
        {QPalette::Text, QPalette::Base},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::ToolTipText, QPalette::ToolTipBase},
        {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::PlaceholderText, QPalette::Window},
        {QPalette::Link, QPalette::Base},
        {QPalette::Link, QPalette::Window},
        {QPalette::LinkVisited, QPalette::Base},
        {QPalette::LinkVisited, QPalette::Window},
    };
    for (const auto &[text, ground] : pairs)
        QVERIFY2(contrast(palette.color(text), palette.color(ground)) >= 4.5,
                 qPrintable(QString::number(int(text))));
}

void TestTheme::fieldsShowTheirEdgeAndTheKeyboard()
{
    Theme theme;
    for (const auto choice : {Settings::Theme::Light, Settings::Theme::Dark}) {
        theme.setChoice(choice);
        QWidget window;
        QLineEdit field(&window);
        QPushButton other(&window);
        field.setGeometry(10, 10, 120, 28);
        other.setGeometry(10, 50, 120, 28);
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto edge = [&] { return field.grab().toImage().pixelColor(60, 0); };
        other.setFocus();
        QCOMPARE(edge(), fieldEdgeColor(field.palette()));
        field.setFocus();
        QCOMPARE(edge(), toneColor(Tone::Accent, field.palette()));
    }
}

void TestTheme::dialogButtonsHaveNoIcons()
{
    Theme theme;
    QCOMPARE(QApplication::style()->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons), 0);
}

void TestTheme::theChoiceDecides()
{
    Theme theme;
    theme.setChoice(Settings::Theme::Light);
    QVERIFY(!theme.isDark());
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setChoice(Settings::Theme::Dark);
    QVERIFY(theme.isDark());
    QCOMPARE(changed.size(), 1);
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
    theme.setChoice(Settings::Theme::Dark);
    QCOMPARE(changed.size(), 1);
}

static QColor inkOf(const QIcon &icon)
{
    const QImage image = icon.pixmap(QSize(48, 48), 1.0).toImage();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).alpha() == 255)
                return image.pixelColor(x, y);
    return {};
}

void TestTheme::iconsTakeTheColourOfThePalette()
{
    Theme theme;
    const QIcon icon = themedIcon(QStringLiteral("phone"), Tone::Good);
    theme.setChoice(Settings::Theme::Light);
    QCOMPARE(inkOf(icon), toneColor(Tone::Good, Theme::palette(false)));
    theme.setChoice(Settings::Theme::Dark);
    QCOMPARE(inkOf(icon), toneColor(Tone::Good, Theme::palette(true)));
    QCOMPARE(icon.pixmap(QSize(24, 24), 2.0).size(), QSize(48, 48));
}

void TestTheme::everyActionHasItsIcon()
{
    (void)themedIcon(QStringLiteral("phone")); // Makes the resources known.
    for (const UserCommand &command : commandTable()) {
        if (command.icon.isEmpty())
            continue;
        const QString file = QStringLiteral(":/jackfield/icons/%1.svg").arg(command.icon);
        QVERIFY2(QFile::exists(file), qPrintable(file));
    }
    int count = 0;
    QDirIterator files(QStringLiteral(":/jackfield/icons"));
    while (files.hasNext()) {
        const QString file = files.next();
        QVERIFY2(QSvgRenderer(file).isValid(), qPrintable(file));
        QVERIFY2(inkOf(themedIcon(files.fileInfo().completeBaseName())).isValid(),
                 qPrintable(file));
        ++count;
    }
    QVERIFY(count > 30);
}

void TestTheme::foreignTextIsNoMarkup()
{
    PlainTextLabel label;
    label.setPlainText(QStringLiteral("<b>x</b>"));
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.accessibleName(), QStringLiteral("<b>x</b>"));
    QCOMPARE(asPlainToolTip(QStringLiteral("<b>\n&")),
             QStringLiteral("<qt>&lt;b&gt;<br/>&amp;</qt>"));
    QCOMPARE(asPlainToolTip({}), QString());
    QCOMPARE(withoutMnemonics(QStringLiteral("A & B")), QStringLiteral("A && B"));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
