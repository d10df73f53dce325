// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/language.h"
#include "app/look/theme.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QWidget>

#include <optional>

/// The rows of a test of pictures, for Look: light and dark, each in English and in German.
inline void addLooks()
{
    using Theme = Jackfield::Settings::Theme;
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<bool>("german");
    QTest::newRow("light") << Theme::Light << false;
    QTest::newRow("dark") << Theme::Dark << false;
    QTest::newRow("light-de") << Theme::Light << true;
    QTest::newRow("dark-de") << Theme::Dark << true;
}

/// Colours and language of the row, while it lives.
class Look
{
public:
    Look()
    {
        QFETCH(Jackfield::Settings::Theme, theme);
        QFETCH(bool, german);
        m_theme.setChoice(theme);
        if (german)
            m_language.emplace().use(QStringLiteral("de"));
    }
    Look(const Look &) = delete;
    Look &operator=(const Look &) = delete;
    ~Look() { QLocale::setDefault(QLocale::c()); }

private:
    Jackfield::Theme m_theme;
    std::optional<Jackfield::Language> m_language; ///< Unset: as the tests are.
};

/// What a class of ours says in the language in use for `english`, without the mark of a mnemonic:
/// as screen readers hear it.
inline QByteArray said(const char *name, const char *english)
{
    const QByteArray context = QByteArray("Jackfield::") + name;
    return QCoreApplication::translate(context.constData(), english).remove(u'&').toUtf8();
}

/// Keeps a picture as "<part>-<row of data>[-200].png" for people to look at.
inline void save(QWidget &widget, const char *part)
{
    const QString scale =
        qEnvironmentVariableIsSet("QT_SCALE_FACTOR") ? QStringLiteral("-200") : QString();
    QDir().mkpath(QStringLiteral(PICTURE_DIR));
    const QString file =
        QStringLiteral(PICTURE_DIR "/%1-%2%3.png")
            .arg(QString::fromLatin1(part), QString::fromLatin1(QTest::currentDataTag()), scale);
    QVERIFY2(widget.grab().save(file), qPrintable(file));
}

/// What is visible lies inside what holds it.
inline void checkNothingIsCut(const QWidget &widget)
{
    for (const auto *child : widget.findChildren<QWidget *>()) {
        const QWidget *holder = child->parentWidget();
        if (!child->isVisible() || child->isWindow() || child->size().isEmpty()
            || holder->objectName() == QLatin1String("qt_scrollarea_viewport")
            || child->objectName().startsWith(QLatin1String("qt_")))
            continue;
        QVERIFY2(holder->rect().contains(child->geometry()),
                 qPrintable(QStringLiteral("%1 “%2” in %3")
                                .arg(QLatin1String(child->metaObject()->className()),
                                     child->accessibleName(),
                                     QLatin1String(holder->metaObject()->className()))));
    }
}

/// Words of labels and buttons have the room they want, and nothing is wider than what it scrolls
/// in.
inline void checkWordsFit(const QWidget &page)
{
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (!label->isVisible())
            continue;
        QVERIFY2(label->wordWrap() ? label->height() >= label->heightForWidth(label->width())
                                   : label->width() >= label->minimumSizeHint().width(),
                 qPrintable(label->text()));
    }
    for (const auto *button : page.findChildren<QAbstractButton *>())
        if (button->isVisible())
            QVERIFY2(button->width() >= button->minimumSizeHint().width()
                         && button->height() >= button->minimumSizeHint().height(),
                     qPrintable(button->text()));
    for (const QScrollArea *area : page.findChildren<QScrollArea *>())
        if (area->isVisible())
            QVERIFY2(area->widget()->width() <= area->viewport()->width(),
                     qPrintable(QStringLiteral("%1: %2 in %3")
                                    .arg(page.accessibleName())
                                    .arg(area->widget()->width())
                                    .arg(area->viewport()->width())));
}

/// Lets the layouts come to rest.
inline void settle()
{
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
}

/// Of what scrolls in `page` all is shown, in as many pictures of `whole` as it takes.
inline void saveAll(QWidget &whole, QWidget &page, const QString &part)
{
    settle();
    save(whole, qPrintable(part));
    const auto areas = page.findChildren<QScrollArea *>();
    for (const QScrollArea *area : areas) {
        QScrollBar *bar = area->verticalScrollBar();
        for (int number = 2; area->isVisible() && bar->value() < bar->maximum(); ++number) {
            bar->setValue(bar->value() + bar->pageStep());
            settle();
            save(whole, qPrintable(part + QStringLiteral("-part%1").arg(number)));
        }
    }
}
