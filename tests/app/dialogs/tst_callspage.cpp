// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/dialogs/pagesbench.h"
#include "tests/support/failonwarnings.h"

#include <QSlider>

using namespace Jackfield;

class TestCallsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void onlyDialsGreysAllElse();
    void playsWhatStandsThere();
    void aFileIsASound();
    void ownSoundsAreChosenOrTyped();
};

void TestCallsPage::onlyDialsGreysAllElse()
{
    PagesBench bench;
    bench.writeSite("locked = [\"popup.notify\"]\n");
    const CallsPage page(bench.store, bench.play());
    checkBox(page, "Jackfield only dials for me")->setChecked(true);
    QVERIFY(shownText(page).contains(QLatin1String("nothing of what follows")));
    for (const SettingsPage::Entry &entry : page.entries())
        QVERIFY2(entry.widget->isEnabled() == (entry.key == u"popup.click_to_dial_only"),
                 qPrintable(entry.key));
    checkBox(page, "Jackfield only dials for me")->setChecked(false);
    for (const SettingsPage::Entry &entry : page.entries())
        QVERIFY2(entry.widget->isEnabled() == (entry.key != u"popup.notify"),
                 qPrintable(entry.key));
    QVERIFY(page.changes().isEmpty());
}

void TestCallsPage::playsWhatStandsThere()
{
    PagesBench bench;
    const CallsPage page(bench.store, bench.play());
    auto *sound = named<QComboBox>(page, "Sound");
    sound->setCurrentIndex(sound->findText(QStringLiteral("Bell")));
    page.findChild<QSlider *>()->setValue(35);
    button(page, "Play")->click();
    QCOMPARE(bench.played, QStringList {QStringLiteral("bell 35")});
    QCOMPARE(page.changes(),
             (QVariantMap {{QStringLiteral("sounds.ring"), QStringLiteral("bell")},
                           {QStringLiteral("sounds.volume"), 35}}));
    bench.trouble = Error {Error::Code::Malformed, QStringLiteral("there is no such file")};
    button(page, "Play")->click();
    QVERIFY(shownText(page).contains(QLatin1String("It cannot be played: there is no such file")));
    sound->setCurrentIndex(0);
    QVERIFY(!shownText(page).contains(QLatin1String("cannot be played")));
    const CallsPage silent(bench.store, {});
    QVERIFY(!button(silent, "Play"));
}

void TestCallsPage::aFileIsASound()
{
    PagesBench bench;
    QVERIFY(bench.store.save({{QStringLiteral("sounds.ring"), QStringLiteral("/srv/a.wav")}}));
    const CallsPage page(bench.store, bench.play());
    auto *sound = named<QComboBox>(page, "Sound");
    auto *file = named<QLineEdit>(page, "Sound");
    QVERIFY(file->isEnabledTo(&page));
    QCOMPARE(file->text(), QStringLiteral("/srv/a.wav"));
    file->setText(QStringLiteral("/srv/b.wav"));
    QCOMPARE(page.changes().value(QStringLiteral("sounds.ring")), QStringLiteral("/srv/b.wav"));
    sound->setCurrentIndex(0);
    QVERIFY(!file->isEnabledTo(&page));
    QCOMPARE(page.changes().value(QStringLiteral("sounds.ring")), QStringLiteral("ring"));
}

void TestCallsPage::ownSoundsAreChosenOrTyped()
{
    PagesBench bench;
    const auto key = QStringLiteral("sounds.queues");
    QVERIFY(
        bench.store.save({{key, QVariantMap {{QStringLiteral("Sales"), QStringLiteral("bell")}}}}));
    CallsPage page(bench.store, bench.play());
    auto *table = named<QTableWidget>(page, "Sounds of queues, by their name");
    QCOMPARE(table->item(0, 1)->text(), QStringLiteral("Bell")); // in words
    page.show();
    table->setCurrentCell(0, 1);
    table->editItem(table->currentItem());
    auto *box = qobject_cast<QComboBox *>(table->indexWidget(table->currentIndex()));
    QVERIFY(box);
    QCOMPARE(box->currentText(), QStringLiteral("Bell"));
    box->setCurrentIndex(box->findText(QStringLiteral("Soft")));
    const QVariantMap soft {{QStringLiteral("Sales"), QStringLiteral("soft")}};
    QCOMPARE(page.changes().value(key).toMap(), soft); // what is just being chosen
    box->setEditText(QStringLiteral("/srv/a.wav"));
    const QVariantMap file {{QStringLiteral("Sales"), QStringLiteral("/srv/a.wav")}};
    QCOMPARE(page.changes().value(key).toMap(), file);
    QVERIFY(bench.store.save(page.changes()));
}

QTEST_MAIN(TestCallsPage)
#include "tst_callspage.moc"
