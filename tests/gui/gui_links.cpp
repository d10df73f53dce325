// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/settingsdialog.h"
#include "app/look/theme.h"
#include "core/phone/phonesystemfactory.h"
#include "tests/app/dialogs/linksbench.h"
#include "tests/app/dialogs/settingspages.h"
#include "tests/app/dialogs/setupbench.h"
#include "tests/support/failonwarnings.h"

#include <QPushButton>

using namespace Jackfield;
using namespace std::chrono_literals;

/// Pictures of the page of links while its test goes on.
class GuiLinks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void page_data();
    void page();
};

static void save(QWidget &widget, const char *part)
{
    for (int i = 0; i < 20; ++i) // Until the layouts have come to rest.
        QCoreApplication::processEvents();
    const QString scale =
        qEnvironmentVariableIsSet("QT_SCALE_FACTOR") ? QStringLiteral("-200") : QString();
    QDir().mkpath(QStringLiteral(PICTURE_DIR));
    const QString file =
        QStringLiteral(PICTURE_DIR "/links-%1-%2%3.png")
            .arg(QString::fromLatin1(part), QString::fromLatin1(QTest::currentDataTag()), scale);
    QVERIFY2(widget.grab().save(file), qPrintable(file));
}

static QPushButton *button(const QWidget &root, const char *text)
{
    for (QPushButton *found : root.findChildren<QPushButton *>())
        if (found->text().remove(u'&') == QLatin1String(text))
            return found;
    return nullptr;
}

void GuiLinks::page_data()
{
    QTest::addColumn<Settings::Theme>("theme");
    QTest::newRow("light") << Settings::Theme::Light;
    QTest::newRow("dark") << Settings::Theme::Dark;
}

void GuiLinks::page()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    LinksBench bench;
    bench.setHandler("tel", "org.gnome.Calls.desktop");
    bench.setHandler("sip", "jackfield-links.desktop");
    SetupBench setup;
    QWidget parent;
    parent.show();
    auto *dialog = new SettingsDialog(setup.tools(bench.settings), bench.remembered, bench.gates,
                                      &parent, {&bench.registration, &bench.test});
    dialog->open();
    showPage(*dialog, "Links");
    QTRY_VERIFY(button(*dialog, "Open with Jackfield")->isEnabled());
    save(*dialog, "before");

    QTest::mouseClick(button(*dialog, "Open with Jackfield"), Qt::LeftButton);
    QTRY_VERIFY(!button(*dialog, "Open with Jackfield")->isEnabled()
                && button(*dialog, "Give back")->isEnabled());
    QTest::mouseClick(button(*dialog, "Test links"), Qt::LeftButton);
    bench.clock.advance(12s);
    save(*dialog, "waiting");

    Source source {Source::Kind::Link, QStringLiteral("/usr/lib/chromium/chromium")};
    source.pid = 4711;
    QVERIFY(bench.test.take({bench.browser.link(), source, {}, {}}));
    save(*dialog, "arrived");

    QTest::mouseClick(button(*dialog, "Test links"), Qt::LeftButton);
    bench.clock.advance(60s);
    save(*dialog, "nothing");
}

QTEST_MAIN(GuiLinks)
#include "gui_links.moc"
