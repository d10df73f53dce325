// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/systemdialog.h"
#include "app/dialogs/systemname.h"
#include "tests/app/dialogs/dialogbench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"
#include "tests/support/scriptedfactory.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLineEdit>
#include <QSpinBox>

using namespace Jackfield;

class TestSystemDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void makesIdsFromLabels_data();
    void makesIdsFromLabels();
    void addsASystem();
    void saysWhatCannotBeUsed();
    void showsOnlyWhatMatters();
    void keepsWhatWasNotTouched();
    void saysWhenItCannotBeSaved();
    void showsLockedKeys();
    void showsLockedEntries_data();
    void showsLockedEntries();
    void savesBesideALockedEntry();
};

namespace {

struct Bench : SetupBench
{
    explicit Bench(const std::shared_ptr<SetupScript> &script = {})
    {
        registry.add(std::make_unique<ScriptedFactory>(script));
    }
    SystemDialog *open(const QString &id = {})
    {
        auto *dialog = new SystemDialog(tools(store), {id}, &parent);
        dialog->open();
        return dialog;
    }
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QTemporaryDir folder;
    SettingsStore store {{folder.filePath(QStringLiteral("site.toml")),
                          folder.filePath(QStringLiteral("user/jackfield.toml"))}};
    QWidget parent;
};

} // namespace

void TestSystemDialog::makesIdsFromLabels_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("id");
    QTest::newRow("plain") << QStringLiteral("Front office") << QStringLiteral("front-office-2");
    QTest::newRow("marks") << QStringLiteral("  Büro, München! ") << QStringLiteral("buro-munchen");
    QTest::newRow("none") << QStringLiteral("電話") << QStringLiteral("system");
    QTest::newRow("long") << QString(100, u'a') << QString(28, u'a');
}

void TestSystemDialog::makesIdsFromLabels()
{
    QFETCH(QString, label);
    QFETCH(QString, id);
    SystemConfig taken;
    taken.id = {QStringLiteral("front-office")};
    QCOMPARE(idForLabel(label, {taken}).value, id);
}

void TestSystemDialog::addsASystem()
{
    Bench bench;
    SystemDialog *dialog = bench.open();
    QCOMPARE(namelessWidgets(*dialog).join(u'\n'), QString());
    QTest::keyClicks(named<QLineEdit>(*dialog, "Name"), QStringLiteral("Front office"));
    QTest::keyClicks(named<QLineEdit>(*dialog, "Lines"), QStringLiteral("100, 101,,"));
    QTest::keyClicks(named<QLineEdit>(*dialog, "Address"), QStringLiteral("192.0.2.10"));
    named<QSpinBox>(*dialog, "Port")->setValue(7000);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save),
                      Qt::LeftButton);
    QVERIFY2(!dialog->isVisible(), qPrintable(dialog->problem()));
    QCOMPARE(bench.store.settings().systems.size(), 1);
    const SystemConfig system = bench.store.settings().systems.first();
    QCOMPARE(system.id.value, QStringLiteral("front-office"));
    QCOMPARE(system.kind, QStringLiteral("scripted"));
    QCOMPARE(system.label, QStringLiteral("Front office"));
    QCOMPARE(system.lines, (QStringList {QStringLiteral("100"), QStringLiteral("101")}));
    QCOMPARE(system.values.value(QStringLiteral("host")).toString(), QStringLiteral("192.0.2.10"));
    QCOMPARE(system.values.value(QStringLiteral("port")).toInt(), 7000);
    QVERIFY2(!system.values.contains(QStringLiteral("transport")), "a default is not written");
}

void TestSystemDialog::saysWhatCannotBeUsed()
{
    Bench bench;
    SystemDialog *dialog = bench.open();
    dialog->accept();
    QVERIFY2(dialog->problem().contains(QStringLiteral("name")), qPrintable(dialog->problem()));
    auto *label = named<QLineEdit>(*dialog, "Name");
    QTest::keyClicks(label, QStringLiteral("Front"));
    dialog->accept();
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->problem(), QStringLiteral("The address is missing."));
    QCOMPARE(label->text(), QStringLiteral("Front"));
    QTest::keyClicks(named<QLineEdit>(*dialog, "Address"), QStringLiteral("h"));
    QVERIFY(dialog->problem().isEmpty());
    dialog->accept();
    QVERIFY(!dialog->isVisible());
}

void TestSystemDialog::showsOnlyWhatMatters()
{
    Bench bench;
    SystemDialog *dialog = bench.open();
    auto *transport = named<QComboBox>(*dialog, "Transport");
    auto *host = named<QLineEdit>(*dialog, "Address");
    auto *files = named<QLineEdit>(*dialog, "Folder");
    QVERIFY(host->isVisible() && !files->isVisible());
    QTest::keyClicks(host, QStringLiteral("kept"));
    transport->setCurrentText(QStringLiteral("File in a folder"));
    QVERIFY(!host->isVisible() && files->isVisible());
    files->setText(QStringLiteral("/srv/cti"));
    transport->setCurrentText(QStringLiteral("Network (TCP)"));
    QCOMPARE(host->text(), QStringLiteral("kept"));
    transport->setCurrentText(QStringLiteral("File in a folder"));
    named<QLineEdit>(*dialog, "Name")->setText(QStringLiteral("Files"));
    dialog->accept();
    QVERIFY2(!dialog->isVisible(), qPrintable(dialog->problem()));
    const QVariantMap values = bench.store.settings().systems.first().values;
    QVERIFY(!values.contains(QStringLiteral("host")));
    QCOMPARE(values.value(QStringLiteral("transport")).toString(), QStringLiteral("file"));
    QCOMPARE(values.value(QStringLiteral("folder")).toString(), QStringLiteral("/srv/cti"));
}

void TestSystemDialog::keepsWhatWasNotTouched()
{
    Bench bench;
    QVERIFY(bench.store.save({{QStringLiteral("system.a.kind"), QStringLiteral("scripted")},
                              {QStringLiteral("system.a.label"), QStringLiteral("A")},
                              {QStringLiteral("system.a.host"), QStringLiteral("h")},
                              {QStringLiteral("system.a.port"), 99},
                              {QStringLiteral("system.a.unknown"), QStringLiteral("later")}}));
    SystemDialog *dialog = bench.open(QStringLiteral("a"));
    QVERIFY(!named<QComboBox>(*dialog, "Kind")->isEnabled());
    named<QLineEdit>(*dialog, "Name")->setText(QStringLiteral("B"));
    named<QSpinBox>(*dialog, "Port")->setValue(2503);
    dialog->accept();
    QVERIFY2(!dialog->isVisible(), qPrintable(dialog->problem()));
    const SystemConfig system = bench.store.settings().systems.first();
    QCOMPARE(system.id.value, QStringLiteral("a"));
    QCOMPARE(system.label, QStringLiteral("B"));
    QCOMPARE(system.values.value(QStringLiteral("host")).toString(), QStringLiteral("h"));
    QVERIFY2(!system.values.contains(QStringLiteral("port")), "the default again");
    QCOMPARE(system.values.value(QStringLiteral("unknown")).toString(), QStringLiteral("later"));
}

void TestSystemDialog::saysWhenItCannotBeSaved()
{
    Bench bench;
    // A file stands where the folder of the settings would be made.
    bench.write(QStringLiteral("user"), "in the way");
    SystemDialog *dialog = bench.open();
    named<QLineEdit>(*dialog, "Name")->setText(QStringLiteral("Front"));
    named<QLineEdit>(*dialog, "Address")->setText(QStringLiteral("h"));
    dialog->accept();
    QVERIFY(dialog->isVisible());
    QVERIFY2(dialog->problem().startsWith(QStringLiteral("This could not be saved.")),
             qPrintable(dialog->problem()));
    QCOMPARE(named<QLineEdit>(*dialog, "Address")->text(), QStringLiteral("h"));
}

void TestSystemDialog::showsLockedKeys()
{
    Bench bench;
    bench.write(QStringLiteral("site.toml"),
                "locked = [\"system.a.port\"]\n[[system]]\nid = \"a\"\nkind = \"scripted\"\n"
                "label = \"A\"\nhost = \"h\"\nport = 99\n");
    bench.store.load();
    SystemDialog *dialog = bench.open(QStringLiteral("a"));
    auto *port = named<QSpinBox>(*dialog, "Port");
    QVERIFY(!port->isEnabled());
    QCOMPARE(port->value(), 99);
    QVERIFY(port->accessibleDescription().contains(QStringLiteral("administrator")));
    QVERIFY(named<QLineEdit>(*dialog, "Address")->isEnabled());
}

void TestSystemDialog::showsLockedEntries_data()
{
    QTest::addColumn<QByteArray>("lock");
    QTest::addColumn<bool>("isLocked");
    QTest::newRow("entry") << QByteArray("system.a.values.host") << true;
    QTest::newRow("entries") << QByteArray("system.a.values.*") << true;
    QTest::newRow("below the entry") << QByteArray("system.a.values.host.*") << true;
    QTest::newRow("another entry") << QByteArray("system.a.values.account") << false;
}

void TestSystemDialog::showsLockedEntries()
{
    QFETCH(QByteArray, lock);
    QFETCH(bool, isLocked);
    Bench bench(std::make_shared<SetupScript>());
    bench.write(QStringLiteral("site.toml"),
                "locked = [\"" + lock
                    + "\"]\n[[system]]\nid = \"a\"\nkind = \"scripted\"\n"
                      "label = \"A\"\nhost = \"h\"\ntemplate = \"http://{host}/{account}\"\n"
                      "values = { host = \"pbx\", account = \"7\" }\n");
    bench.store.load();
    SystemDialog *dialog = bench.open(QStringLiteral("a"));
    auto *host = named<QLineEdit>(*dialog, "host");
    QCOMPARE(host->isEnabled(), !isLocked);
    QCOMPARE(host->accessibleDescription().contains(QStringLiteral("administrator")), isLocked);
    // What the sign says holds, whoever saves.
    const QVariantMap change {{QStringLiteral("system.a.values"),
                               QVariantMap {{QStringLiteral("host"), QStringLiteral("evil")},
                                            {QStringLiteral("account"), QStringLiteral("7")}}}};
    QCOMPARE(bool(bench.store.save(change)), !isLocked);
    QCOMPARE(bench.store.settings()
                 .systems.first()
                 .values.value(QStringLiteral("values"))
                 .toMap()
                 .value(QStringLiteral("host"))
                 .toString(),
             isLocked ? QStringLiteral("pbx") : QStringLiteral("evil"));
}

void TestSystemDialog::savesBesideALockedEntry()
{
    Bench bench(std::make_shared<SetupScript>());
    bench.write(QStringLiteral("site.toml"),
                "locked = [\"system.a.values.host\"]\n[[system]]\nid = \"a\"\n"
                "kind = \"scripted\"\nlabel = \"A\"\nhost = \"h\"\n"
                "template = \"http://{host}/{account}?n=#\"\n"
                "values = { host = \"pbx\", account = \"7\" }\n");
    bench.store.load();
    SystemDialog *dialog = bench.open(QStringLiteral("a"));
    named<QLineEdit>(*dialog, "account")->setText(QStringLiteral("8"));
    dialog->accept();
    QVERIFY2(!dialog->isVisible(), qPrintable(dialog->problem()));
    QCOMPARE(bench.store.settings().systems.first().values.value(QStringLiteral("values")).toMap(),
             (QVariantMap {{QStringLiteral("host"), QStringLiteral("pbx")},
                           {QStringLiteral("account"), QStringLiteral("8")}}));
}

QTEST_MAIN(TestSystemDialog)
#include "tst_systemdialog.moc"
