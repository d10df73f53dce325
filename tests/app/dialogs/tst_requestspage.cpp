// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/requestspage.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

using namespace Jackfield;

class TestRequestsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void everyFieldHasAName();
    void savesWhatWasChanged();
    void everyChoiceIsTaken();
    void lockedKeysAreGreyedWithTheReason();
    void showsHowTheServerStands();
};

void TestRequestsPage::everyFieldHasAName()
{
    DialogBench bench;
    const RequestsPage page(bench.store, bench.gates);
    QCOMPARE(namelessWidgets(page).join(u'\n'), QString());
    QVERIFY(page.changes().isEmpty());
}

void TestRequestsPage::savesWhatWasChanged()
{
    DialogBench bench;
    const RequestsPage page(bench.store, bench.gates);
    named<QSpinBox>(page, "Port")->setValue(2600);
    named<QCheckBox>(page, "Take requests on this computer")->setChecked(false);
    named<QCheckBox>(page, "Text commands by UDP")->setChecked(false);
    named<QLineEdit>(page, "Countries")->setText(QStringLiteral("AT, CH"));
    named<QLineEdit>(page, "Also costs extra")->setText(QStringLiteral("+49180"));
    named<QSpinBox>(page, "Calls in an hour")->setValue(9);
    const QVariantMap changes = page.changes();
    QCOMPARE(changes.size(), 6);
    QVERIFY(bench.store.save(changes));
    const Settings &settings = bench.store.settings();
    QCOMPARE(settings.localServer.port, 2600);
    QVERIFY(!settings.localServer.enabled && !settings.localServer.udp && settings.localServer.tcp);
    QCOMPARE(settings.policy.countries, (QStringList {QStringLiteral("AT"), QStringLiteral("CH")}));
    QCOMPARE(settings.policy.premium, QStringList {QStringLiteral("+49180")});
    QCOMPARE(settings.policy.caps.perHour, 9);
}

/// The words of every choice stand for a value that the settings take.
void TestRequestsPage::everyChoiceIsTaken()
{
    DialogBench bench;
    for (const char *name : {"Web pages", "Programs", "Other countries"}) {
        const RequestsPage page(bench.store, bench.gates);
        auto *box = named<QComboBox>(page, name);
        QVERIFY2(box && box->count() >= 2, name);
        for (int i = 0; i < box->count(); ++i) {
            box->setCurrentIndex(i);
            const Result<Unit> saved = bench.store.save(page.changes());
            QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
        }
    }
    QCOMPARE(bench.store.settings().policy.web, PolicySettings::Rule::Refuse);
    QCOMPARE(bench.store.settings().policy.programs, PolicySettings::Rule::Refuse);
    QCOMPARE(bench.store.settings().policy.international, PolicySettings::Rule::Refuse);
}

void TestRequestsPage::lockedKeysAreGreyedWithTheReason()
{
    DialogBench bench;
    bench.writeSite("locked = [\"local_server.*\", \"policy.countries\"]\n[local_server]\n"
                    "programs = \"refuse\"\n[policy]\ncountries = [\"AT\"]\n");
    const RequestsPage page(bench.store, bench.gates);
    auto *programs = named<QComboBox>(page, "Programs");
    auto *countries = named<QLineEdit>(page, "Countries");
    QCOMPARE(programs->currentText(), QStringLiteral("Do not dial"));
    QCOMPARE(countries->text(), QStringLiteral("AT"));
    for (const QWidget *locked :
         {static_cast<QWidget *>(programs), static_cast<QWidget *>(countries)}) {
        QVERIFY(!locked->isEnabled());
        QVERIFY(locked->accessibleDescription().contains(QStringLiteral("administrator")));
    }
    QVERIFY(named<QSpinBox>(page, "Calls in an hour")->isEnabled());
}

void TestRequestsPage::showsHowTheServerStands()
{
    DialogBench bench;
    RequestsPage page(bench.store, bench.gates);
    QVERIFY(shownText(page).contains(QStringLiteral("Nothing is open now.")));
    bench.gates.report(
        QStringLiteral("server"),
        {{QStringLiteral("127.0.0.1:2503 (TCP)"), QStringLiteral("[::1]:2503 (TCP)")},
         {QStringLiteral("Port 2503 is <b>taken</b>.\nTry another.")}});
    const QString words = shownText(page);
    QVERIFY2(words.contains(QStringLiteral("Open now: 127.0.0.1:2503 (TCP), [::1]:2503 (TCP)")),
             qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("Port 2503 is <b>taken</b>. Try another.")),
             qPrintable(words));
    for (const QLabel *label : page.findChildren<QLabel *>())
        QVERIFY2(label->buddy() || label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    bench.gates.report(QStringLiteral("server"), {{QStringLiteral("127.0.0.1:2503 (TCP)")}, {}});
    QVERIFY(!shownText(page).contains(QStringLiteral("taken")));
}

QTEST_MAIN(TestRequestsPage)
#include "tst_requestspage.moc"
