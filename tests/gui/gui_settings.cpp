// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/extensionimport.h"
#include "app/dialogs/pagefinder.h"
#include "app/dialogs/settingsdialog.h"
#include "app/dialogs/siteexportdialog.h"
#include "app/look/theme.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/app/dialogs/settingspages.h"
#include "tests/gui/pictures.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/scriptedfactory.h"

#include <QLineEdit>
#include <QTranslator>

using namespace Jackfield;

/// The settings with values of every layer, what their search finds, and all of it with longer
/// words than the English ones are.
class GuiSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void layers_data() { themes(); }
    void layers();
    void longWords_data() { themes(); }
    void longWords();

private:
    void themes();
};

namespace {

/// Every text a third longer.
class LongWords final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        const QString words = QString::fromUtf8(text);
        const qsizetype more = (words.size() + 2) / 3;
        return words.contains(u'%') && words.size() < 6
            ? words
            : words + QStringLiteral("anschluss weiterleiten ").repeated(5).left(more);
    }
};

struct Bench : DialogBench
{
    Bench()
    {
        registry.add(std::make_unique<ScriptedFactory>());
        writeSite("locked = [\"links.*\", \"me.branch\"]\n[me]\nbranch = \"Munich\"\n[links]\n"
                  "tel = \"refuse\"\n[policy]\nautomation_per_minute = 7\n"
                  "[location.hq]\ncountry = \"DE\"\narea_code = \"89\"\n");
        store.setCommandLine({{QStringLiteral("window.theme"), QStringLiteral("dark")}});
        [&] {
            QVERIFY(
                store.save({{QStringLiteral("me.name"), QStringLiteral("Mia Muster")},
                            {QStringLiteral("location.home.country"), QStringLiteral("AT")},
                            {QStringLiteral("system.front.kind"), QStringLiteral("scripted")},
                            {QStringLiteral("system.front.label"), QStringLiteral("Front office")},
                            {QStringLiteral("system.front.host"), QStringLiteral("192.0.2.10")},
                            {QStringLiteral("system.back.kind"), QStringLiteral("scripted")},
                            {QStringLiteral("system.back.label"), QStringLiteral("Back office")},
                            {QStringLiteral("me.dial_with"), QStringList {QStringLiteral("back")}},
                            {QStringLiteral("local_server.extensions"),
                             QVariantMap {{QStringLiteral("127.0.0.1"), QStringLiteral("100")}}}}));
        }();
        parent.show();
    }
    SettingsDialog &open()
    {
        auto *dialog = new SettingsDialog(tools(store), remembered, gates, &parent);
        dialog->open();
        dialog->resize(760, 640); // The screen of the test is a small one.
        return *dialog;
    }
    QWidget parent;
};

} // namespace

void GuiSettings::themes()
{
    QTest::addColumn<Settings::Theme>("theme");
    QTest::newRow("light") << Settings::Theme::Light;
    QTest::newRow("dark") << Settings::Theme::Dark;
}

void GuiSettings::layers()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    Bench bench;
    SettingsDialog &dialog = bench.open();
    for (const char *page : {"General", "Location", "Links", "All settings"}) {
        showPage(dialog, page);
        settle();
        checkNothingIsCut(dialog);
        checkWordsFit(currentPage(dialog));
        save(dialog,
             qPrintable(QStringLiteral("layers-%1")
                            .arg(QString::fromLatin1(page).toLower().replace(u' ', u'-'))));
    }
    auto *search = named<QLineEdit>(dialog, "Search the settings");
    search->setText(QStringLiteral("emergency"));
    settle();
    checkNothingIsCut(dialog);
    save(dialog, "search");
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Return);
    settle();
    save(dialog, "search-chosen");
    search->setText(QStringLiteral("nothing of the kind"));
    settle();
    save(dialog, "search-nothing");
    search->clear();

    showPage(dialog, "Dial requests");
    named<QLineEdit>(dialog, "Countries")->setText(QStringLiteral("Germany"));
    dialog.accept();
    settle();
    checkNothingIsCut(dialog);
    save(dialog, "problem");

    auto *site = new SiteExportDialog(bench.store, &bench.parent);
    site->open();
    site->write(bench.folder.filePath(QStringLiteral("no/such/folder/jackfield.toml")));
    settle();
    checkNothingIsCut(*site);
    save(*site, "site-file");

    QFile ini(bench.folder.filePath(QStringLiteral("FCTIIPEX.INI")));
    QVERIFY(ini.open(QIODevice::WriteOnly));
    ini.write("[Extensions]\n127.0.0.1=21\n192.0.2.14=34\nreception=5\n192.0.2.15=3 5\n");
    ini.close();
    auto *import = new ExtensionImport(
        ini.fileName(), bench.store.settings().localServer.extensions, &bench.parent);
    import->open();
    settle();
    checkNothingIsCut(*import);
    save(*import, "import");
}

void GuiSettings::longWords()
{
    QFETCH(Settings::Theme, theme);
    Theme look;
    look.setChoice(theme);
    LongWords longer;
    QCoreApplication::installTranslator(&longer);
    Bench bench;
    SettingsDialog &dialog = bench.open();
    dialog.resize(620, 540);
    settle();
    QCOMPARE(dialog.size(), QSize(620, 540));
    auto *finder = dialog.findChild<PageFinder *>();
    auto *list = finder->findChildren<QListWidget *>().constLast();
    QVERIFY(list->count() > 5);
    for (int page = 0; page < list->count(); ++page) {
        list->setCurrentRow(page);
        settle();
        QCOMPARE(dialog.size(), QSize(620, 540));
        checkNothingIsCut(dialog);
        save(dialog, qPrintable(QStringLiteral("long-%1").arg(page)));
        checkWordsFit(currentPage(dialog));
    }
}

QTEST_MAIN(GuiSettings)
#include "gui_settings.moc"
