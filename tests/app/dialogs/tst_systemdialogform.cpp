// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/dialogs/templatebench.h"
#include "tests/support/accessible.h"
#include "tests/support/failonwarnings.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QListView>
#include <QMimeData>
#include <QToolButton>

using namespace Jackfield;

/// The rows: known products, rows that come and go, long texts and secrets.
class TestSystemDialogForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void everythingHasAName();
    void rowsFollowTheTemplate();
    void nestedValuesAreSavedAndKept();
    void choicesAreShownInWords();
    void tabGoesDownTheRows();
    void longTextHasNoLineBreaks();
    void advancedRowsAreFoldedAway();
    void choosesAProduct();
    void growsForTheRowsOfAKind();
    void productReplacesOnlyWhatItSets();
    void escapeLeavesTheListOnly();
    void secretsAreWrittenFirst();
    void failedSecretSavesNothing();
    void saysThatASecretDoesNotLast();
    void saysWhereASecretStands();
    void forgetsASecret();
    void typedSecretCannotBeCopied();
    void anotherServerDoesNotGetWhatIsKept();
    void anotherServerGetsWhatIsTyped();
    void credentialsLeaveTheAddress();
    void closingMeanwhileIsSafe();
    void cancelledSystemLeavesNoSecret();
};

void TestSystemDialogForm::everythingHasAName()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    bench.templateOf(dialog).setPlainText(QStringLiteral("https://{host}/{key}"));
    QCOMPARE(namelessWidgets(dialog).join(u'\n'), QString());
    bench.press(dialog, "Choose a known product …");
    QCOMPARE(namelessWidgets(dialog).join(u'\n'), QString());
}

void TestSystemDialogForm::rowsFollowTheTemplate()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    QPlainTextEdit &text = bench.templateOf(dialog);
    text.setFocus();
    QTest::keyClicks(&text, QStringLiteral("http://{host}"));
    auto *host = named<QLineEdit>(dialog, "host");
    QVERIFY(host && host->isVisibleTo(&dialog));
    QVERIFY2(text.hasFocus(), "the row one types in keeps the keyboard");
    QTest::keyClicks(&text, QStringLiteral("/x"));
    QCOMPARE(text.toPlainText(), QStringLiteral("http://{host}/x"));
    QTest::keyClicks(host, QStringLiteral("192.0.2.1"));
    // In the middle of the text: the cursor stays there.
    QTextCursor cursor = text.textCursor();
    cursor.setPosition(12);
    text.setTextCursor(cursor);
    QTest::keyClick(&text, Qt::Key_Backspace);
    QVERIFY2(!host->isVisibleTo(&dialog), "{hos} is another one");
    QVERIFY(named<QLineEdit>(dialog, "hos"));
    QCOMPARE(text.textCursor().position(), 11);
    QTest::keyClicks(&text, QStringLiteral("t"));
    QVERIFY(host->isVisibleTo(&dialog));
    QCOMPARE(host->text(), QStringLiteral("192.0.2.1"));
    QVERIFY(!named<QLineEdit>(dialog, "hos")->isVisibleTo(&dialog));
}

void TestSystemDialogForm::nestedValuesAreSavedAndKept()
{
    TemplateBench bench;
    QVERIFY(
        bench.store.save({{QStringLiteral("system.a.kind"), QStringLiteral("scripted")},
                          {QStringLiteral("system.a.label"), QStringLiteral("A")},
                          {QStringLiteral("system.a.host"), QStringLiteral("h")},
                          {QStringLiteral("system.a.template"), QStringLiteral("http://{host}/#")},
                          {QStringLiteral("system.a.values"),
                           QVariantMap {{QStringLiteral("host"), QStringLiteral("old")},
                                        {QStringLiteral("later"), QStringLiteral("unknown")}}}}));
    SystemDialog &dialog = bench.open(QStringLiteral("a"));
    auto *host = named<QLineEdit>(dialog, "host");
    QCOMPARE(host->text(), QStringLiteral("old"));
    host->setText(QStringLiteral("new"));
    dialog.accept();
    QVERIFY2(!dialog.isVisible(), qPrintable(dialog.problem()));
    QCOMPARE(bench.saved().value(QStringLiteral("values")).toMap(),
             (QVariantMap {{QStringLiteral("host"), QStringLiteral("new")},
                           {QStringLiteral("later"), QStringLiteral("unknown")}}));
}

void TestSystemDialogForm::choicesAreShownInWords()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.openFilled();
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://pbx/#"));
    auto *transport = named<QComboBox>(dialog, "Transport");
    const auto spoken = [&] {
        return QAccessible::queryAccessibleInterface(transport)->text(QAccessible::Value);
    };
    QCOMPARE(transport->currentText(), QStringLiteral("Network (TCP)"));
    QCOMPARE(spoken(), QStringLiteral("Network (TCP)"));
    transport->setFocus();
    QTest::keyClick(transport, Qt::Key_Down);
    QCOMPARE(transport->currentText(), QStringLiteral("Network (UDP)"));
    QCOMPARE(spoken(), QStringLiteral("Network (UDP)"));
    dialog.accept();
    QVERIFY2(!dialog.isVisible(), qPrintable(dialog.problem()));
    QCOMPARE(bench.saved().value(QStringLiteral("transport")).toString(), QStringLiteral("udp"));
    SystemDialog &again = bench.open(bench.store.settings().systems.first().id.value);
    QCOMPARE(named<QComboBox>(again, "Transport")->currentText(), QStringLiteral("Network (UDP)"));
}

void TestSystemDialogForm::tabGoesDownTheRows()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    QPlainTextEdit &text = bench.templateOf(dialog);
    text.setPlainText(QStringLiteral("http://{host}/{account}"));
    text.setFocus();
    QTest::keyClick(&text, Qt::Key_Tab);
    QCOMPARE(dialog.focusWidget(), named<QLineEdit>(dialog, "host"));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog.focusWidget(), named<QLineEdit>(dialog, "account"));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog.focusWidget(), named<QLineEdit>(dialog, "Address"));
    // Round the whole dialog, each thing once, and back again.
    const auto walk = [&](Qt::Key key) {
        QStringList names;
        do {
            QTest::keyClick(dialog.focusWidget(), key);
            const auto *pressed = qobject_cast<QPushButton *>(dialog.focusWidget());
            names.append(pressed ? pressed->text() : dialog.focusWidget()->accessibleName());
        } while (names.last() != QLatin1String("Address") && names.size() < 60);
        return names;
    };
    const QStringList names = walk(Qt::Key_Tab);
    QStringList back = walk(Qt::Key_Backtab);
    std::reverse(back.begin(), back.end());
    back.append(back.takeFirst());
    QCOMPARE(back, names);
    QCOMPARE(names.count(QStringLiteral("User")), 1);
    QVERIFY(names.indexOf(QStringLiteral("User")) < names.indexOf(QStringLiteral("More settings")));
    QVERIFY(names.indexOf(QStringLiteral("More settings"))
            < names.indexOf(QStringLiteral("Number to show the request for")));
    QVERIFY(names.contains(QStringLiteral("Name")));
}

void TestSystemDialogForm::longTextHasNoLineBreaks()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.openFilled();
    QPlainTextEdit &text = bench.templateOf(dialog);
    QApplication::clipboard()->setText(QStringLiteral("  http://pbx/\r\n?n=#\u2029&m=1\n"));
    text.setFocus();
    text.paste();
    QCOMPARE(text.toPlainText(), QStringLiteral("http://pbx/ ?n=# &m=1"));
    QTest::keyClick(&text, Qt::Key_Return);
    QVERIFY2(!dialog.isVisible(), "Return saves, as from any other row");
    QCOMPARE(bench.saved().value(QStringLiteral("template")).toString(),
             QStringLiteral("http://pbx/ ?n=# &m=1"));
}

void TestSystemDialogForm::advancedRowsAreFoldedAway()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.openFilled();
    auto *proxy = named<QLineEdit>(dialog, "Proxy");
    auto *more = named<QToolButton>(dialog, "More settings");
    QVERIFY(more->isVisibleTo(&dialog) && !proxy->isVisibleTo(&dialog));
    QTest::keyClick(more, Qt::Key_Space);
    QVERIFY(proxy->isVisibleTo(&dialog));
    proxy->setText(QStringLiteral("always"));
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://h/#"));
    dialog.accept();
    QVERIFY2(!dialog.isVisible(), qPrintable(dialog.problem()));

    SystemDialog &again = bench.open(QStringLiteral("front"));
    QVERIFY2(named<QLineEdit>(again, "Proxy")->isVisibleTo(&again), "it differs");
    QTest::keyClick(named<QToolButton>(again, "More settings"), Qt::Key_Space);
    QVERIFY(!named<QLineEdit>(again, "Proxy")->isVisibleTo(&again));
    named<QLineEdit>(again, "Address")->clear();
    again.accept();
    QVERIFY2(named<QLineEdit>(again, "Proxy")->isVisibleTo(&again), "it may be what is wrong");
}

void TestSystemDialogForm::choosesAProduct()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    bench.press(dialog, "Choose a known product …");
    auto *search = named<QLineEdit>(dialog, "Search for a product");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("d735"));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    QCOMPARE(bench.templateOf(dialog).toPlainText(), QStringLiteral("http://{host}/dial?n=#"));
    QCOMPARE(named<QLineEdit>(dialog, "host")->text(), QStringLiteral("192.0.2.20"));
    QCOMPARE(named<QLineEdit>(dialog, "Name")->text(), QStringLiteral("snom desk phones"));
    auto *notes = named<QLabel>(dialog, "About this product");
    QVERIFY(notes->isVisibleTo(&dialog));
    QCOMPARE(notes->text(), QStringLiteral("Switch <b>remote</b> control on."));
    QCOMPARE(notes->textFormat(), Qt::PlainText);
}

void TestSystemDialogForm::growsForTheRowsOfAKind()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    auto *kind = named<QComboBox>(dialog, "Kind");
    kind->setCurrentIndex(kind->findData(QStringLiteral("tapimaster")));
    dialog.resize(dialog.width(), 300);
    kind->setCurrentIndex(kind->findData(QStringLiteral("scripted")));
    QCoreApplication::processEvents();
    QVERIFY(dialog.height() > 500);
    auto *request = named<QPlainTextEdit>(dialog, "What would be sent");
    QVERIFY2(!request->visibleRegion().isEmpty(), "without scrolling");
}

void TestSystemDialogForm::productReplacesOnlyWhatItSets()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.openFilled();
    named<QLineEdit>(dialog, "User")->setText(QStringLiteral("mia"));
    const auto choose = [&](const char *product) {
        bench.press(dialog, "Choose a known product …");
        QTest::keyClicks(named<QLineEdit>(dialog, "Search for a product"),
                         QString::fromLatin1(product));
        bench.press(dialog, "Use this product");
    };
    choose("snom");
    QCOMPARE(named<QLineEdit>(dialog, "Name")->text(), QStringLiteral("Front"));
    QCOMPARE(named<QLineEdit>(dialog, "User")->text(), QStringLiteral("mia"));
    QCOMPARE(named<QLineEdit>(dialog, "Proxy")->text(), QStringLiteral("never"));
    QVERIFY2(!named<QLineEdit>(dialog, "Proxy")->isVisibleTo(&dialog),
             "what the product sets needs nobody's eye");
    choose("cloud");
    QCOMPARE(bench.templateOf(dialog).toPlainText(),
             QStringLiteral("https://pbx.example/{account}?n=#"));
    QCOMPARE(named<QLineEdit>(dialog, "User")->text(), QStringLiteral("mia"));
    QVERIFY2(named<QLineEdit>(dialog, "Proxy")->text().isEmpty(), "left by the other product");
    QVERIFY(!named<QLabel>(dialog, "About this product")->isVisibleTo(&dialog));
}

void TestSystemDialogForm::escapeLeavesTheListOnly()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    bench.press(dialog, "Choose a known product …");
    QTest::keyClick(named<QLineEdit>(dialog, "Search for a product"), Qt::Key_Escape);
    QVERIFY(dialog.isVisible());
    QVERIFY(bench.templateOf(dialog).isVisibleTo(&dialog));
    QVERIFY(button(dialog, "Choose a known product …")->hasFocus());
    QVERIFY(button(dialog, "Save"));
}

void TestSystemDialogForm::secretsAreWrittenFirst()
{
    TemplateBench bench;
    bench.secrets.writesWait = true;
    SystemDialog &dialog = bench.openFilled();
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://h/#?k={key}"));
    QTest::keyClicks(named<QLineEdit>(dialog, "key"), QStringLiteral("Zq7!canary"));
    QTest::keyClicks(named<QLineEdit>(dialog, "Password"), QStringLiteral("sesame"));
    dialog.accept();
    QVERIFY(dialog.isVisible() && bench.store.settings().systems.isEmpty());
    QVERIFY(!button(dialog, "Save")->isEnabled());
    QCOMPARE(bench.secrets.waitingWrites(), 1);
    bench.secrets.answerWrite();
    QCOMPARE(bench.secrets.waitingWrites(), 1);
    QVERIFY(bench.store.settings().systems.isEmpty());
    bench.secrets.answerWrite();
    QVERIFY2(!dialog.isVisible(), qPrintable(dialog.problem()));
    QCOMPARE(
        bench.secrets.kept,
        (QMap<QString, QString> {{QStringLiteral("front/key"), QStringLiteral("Zq7!canary")},
                                 {QStringLiteral("front/password"), QStringLiteral("sesame")}}));
    QFile file(bench.store.paths().userFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("front"));
    QVERIFY2(!written.contains("canary") && !written.contains("sesame"), written.constData());
}

void TestSystemDialogForm::failedSecretSavesNothing()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.openFilled();
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://h/#"));
    QTest::keyClicks(named<QLineEdit>(dialog, "Password"), QStringLiteral("sesame"));
    bench.secrets.trouble = Error {Error::Code::Refused, QStringLiteral("The keychain is locked.")};
    dialog.accept();
    QVERIFY(dialog.isVisible() && bench.store.settings().systems.isEmpty());
    QVERIFY2(dialog.problem().contains(QStringLiteral("The keychain is locked.")),
             qPrintable(dialog.problem()));
    QCOMPARE(named<QLineEdit>(dialog, "Password")->text(), QStringLiteral("sesame"));
    bench.secrets.trouble.reset();
    bench.press(dialog, "Save");
    QVERIFY(!dialog.isVisible());
    QCOMPARE(bench.secrets.kept.value(QStringLiteral("front/password")), QStringLiteral("sesame"));
}

void TestSystemDialogForm::saysThatASecretDoesNotLast()
{
    TemplateBench bench;
    bench.secrets.keptBy = SecretStore::Keeper::Session;
    SystemDialog &dialog = bench.openFilled();
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://h/#"));
    auto *password = named<QLineEdit>(dialog, "Password");
    QTest::keyClicks(password, QStringLiteral("sesame"));
    dialog.accept();
    QVERIFY(dialog.isVisible());
    QVERIFY2(dialog.problem().contains(QStringLiteral("there is no keychain")),
             qPrintable(dialog.problem()));
    QVERIFY(password->placeholderText().contains(QStringLiteral("until Jackfield ends")));
    QCOMPARE(bench.store.settings().systems.size(), 1);
    // And once more: it is not new any longer.
    named<QLineEdit>(dialog, "Name")->setText(QStringLiteral("Other"));
    dialog.accept();
    QVERIFY(!dialog.isVisible());
    QCOMPARE(bench.store.settings().systems.size(), 1);
    QCOMPARE(bench.store.settings().systems.first().label, QStringLiteral("Other"));
    QCOMPARE(bench.secrets.writes.size(), 1);
}

void TestSystemDialogForm::saysWhereASecretStands()
{
    TemplateBench bench;
    QVERIFY(bench.store.save(
        {{QStringLiteral("system.a.kind"), QStringLiteral("scripted")},
         {QStringLiteral("system.a.label"), QStringLiteral("A")},
         {QStringLiteral("system.a.template"), QStringLiteral("http://{key}{token}/#")}}));
    bench.secrets.kept.insert(QStringLiteral("a/key"), QStringLiteral("Zq7!canary"));
    bench.secrets.environment.insert(QStringLiteral("a/password"));
    SystemDialog &dialog = bench.open(QStringLiteral("a"));
    const auto *key = named<QLineEdit>(dialog, "key");
    QVERIFY(key->placeholderText().contains(QStringLiteral("is kept")));
    QVERIFY(key->text().isEmpty());
    QCOMPARE(named<QLineEdit>(dialog, "token")->placeholderText(), QStringLiteral("none yet"));
    const auto *password = named<QLineEdit>(dialog, "Password");
    QCOMPARE(password->placeholderText(), QStringLiteral("from the environment"));
    QVERIFY(!password->isEnabled());
    bench.secrets.trouble = Error {Error::Code::Refused, QStringLiteral("<b>locked</b>")};
    SystemDialog &other = bench.open(QStringLiteral("a"));
    QVERIFY(named<QLineEdit>(other, "key")->placeholderText().contains(QStringLiteral("locked")));
    const QString toolTip = named<QLineEdit>(other, "key")->toolTip();
    QVERIFY2(toolTip.contains(QStringLiteral("&lt;b&gt;locked")), qPrintable(toolTip));
}

void TestSystemDialogForm::forgetsASecret()
{
    TemplateBench bench;
    QVERIFY(bench.store.save({{QStringLiteral("system.a.kind"), QStringLiteral("scripted")},
                              {QStringLiteral("system.a.label"), QStringLiteral("A")}}));
    bench.secrets.kept.insert(QStringLiteral("a/password"), QStringLiteral("sesame"));
    SystemDialog &dialog = bench.open(QStringLiteral("a"));
    auto *forget = named<QPushButton>(dialog, "Forget: Password");
    QVERIFY(forget->isVisibleTo(&dialog));
    bench.secrets.trouble = Error {Error::Code::Refused, QStringLiteral("It is locked.")};
    QTest::mouseClick(forget, Qt::LeftButton);
    QVERIFY(dialog.problem().contains(QStringLiteral("It is locked.")));
    bench.secrets.trouble.reset();
    QTest::mouseClick(forget, Qt::LeftButton);
    QVERIFY(bench.secrets.kept.isEmpty());
    QVERIFY(!forget->isVisibleTo(&dialog));
    QCOMPARE(named<QLineEdit>(dialog, "Password")->placeholderText(), QStringLiteral("none yet"));
}

void TestSystemDialogForm::typedSecretCannotBeCopied()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    auto *password = named<QLineEdit>(dialog, "Password");
    QApplication::clipboard()->setText(QStringLiteral("before"));
    QTest::keyClicks(password, QStringLiteral("sesame"));
    for (const bool shown : {false, true}) {
        named<QPushButton>(dialog, "Show what is typed: Password")->setChecked(shown);
        QCOMPARE(password->echoMode(), shown ? QLineEdit::Normal : QLineEdit::Password);
        QTest::keySequence(password, QKeySequence::SelectAll);
        QTest::keySequence(password, QKeySequence::Copy);
        QTest::keySequence(password, QKeySequence::Cut);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
        QCOMPARE(password->text(), QStringLiteral("sesame"));
        QVERIFY(!shown || !password->hasSelectedText());
    }
    password->setText({});
    QTest::keySequence(password, QKeySequence::Undo);
    QCOMPARE(password->text(), QString());
}

namespace {

/// With a system "a" whose password is kept.
struct KeptBench : TemplateBench
{
    KeptBench()
    {
        const bool isSaved =
            bool(store.save({{QStringLiteral("system.a.kind"), QStringLiteral("scripted")},
                             {QStringLiteral("system.a.label"), QStringLiteral("A")},
                             {QStringLiteral("system.a.host"), QStringLiteral("h")},
                             {QStringLiteral("system.a.template"), QStringLiteral("http://h/#")}}));
        [&] { QVERIFY(isSaved); }();
        secrets.kept.insert(QStringLiteral("a/password"), QStringLiteral("Zq7!canary"));
    }
};

} // namespace

void TestSystemDialogForm::anotherServerDoesNotGetWhatIsKept()
{
    KeptBench bench;
    SystemDialog &dialog = bench.open(QStringLiteral("a"));
    auto *address = named<QLineEdit>(dialog, "Address");
    const auto *password = named<QLineEdit>(dialog, "Password");
    named<QLineEdit>(dialog, "User")->setText(QStringLiteral("mia"));
    QVERIFY(password->placeholderText().contains(QStringLiteral("is kept")));
    address->setText(QStringLiteral("evil.example"));
    QVERIFY2(password->placeholderText().contains(QStringLiteral("type it again")),
             qPrintable(password->placeholderText()));
    QVERIFY(password->accessibleDescription().contains(QStringLiteral("type it again")));
    bench.press(dialog, "Try it …");
    bench.press(dialog, "Dial now");
    QCOMPARE(bench.script->trials.size(), 1);
    QVERIFY2(bench.script->trials.last().config.id.value != QStringLiteral("a"),
             "under its own id the password would be found");
    address->setText(QStringLiteral("h"));
    QVERIFY(password->placeholderText().contains(QStringLiteral("is kept")));
    address->setText(QStringLiteral("evil.example"));
    bench.secrets.trouble = Error {Error::Code::Refused, QStringLiteral("It is locked.")};
    dialog.accept();
    QVERIFY2(dialog.problem().contains(QStringLiteral("It is locked.")),
             qPrintable(dialog.problem()));
    QCOMPARE(bench.saved().value(QStringLiteral("host")).toString(), QStringLiteral("h"));
    bench.secrets.trouble.reset();
    dialog.accept();
    QVERIFY2(!dialog.isVisible(), qPrintable(dialog.problem()));
    QCOMPARE(bench.saved().value(QStringLiteral("host")).toString(),
             QStringLiteral("evil.example"));
    QVERIFY(bench.secrets.kept.isEmpty());
}

void TestSystemDialogForm::anotherServerGetsWhatIsTyped()
{
    KeptBench bench;
    SystemDialog &dialog = bench.open(QStringLiteral("a"));
    named<QLineEdit>(dialog, "Name")->setText(QStringLiteral("B"));
    dialog.accept();
    QVERIFY(!dialog.isVisible());
    QCOMPARE(bench.secrets.kept.size(), 1); // the same server
    SystemDialog &again = bench.open(QStringLiteral("a"));
    named<QLineEdit>(again, "Address")->setText(QStringLiteral("new.example"));
    QTest::keyClicks(named<QLineEdit>(again, "Password"), QStringLiteral("sesame"));
    again.accept();
    QVERIFY2(!again.isVisible(), qPrintable(again.problem()));
    QCOMPARE(bench.secrets.kept,
             (QMap<QString, QString> {{QStringLiteral("a/password"), QStringLiteral("sesame")}}));
}

void TestSystemDialogForm::credentialsLeaveTheAddress()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.openFilled();
    QPlainTextEdit &text = bench.templateOf(dialog);
    text.setPlainText(QStringLiteral("http://mia:Zq7!canary@pbx/#"));
    bench.clock.advance(std::chrono::milliseconds(200));
    QVERIFY(!named<QPlainTextEdit>(dialog, "What would be sent")
                 ->toPlainText()
                 .contains(QStringLiteral("canary")));
    // The keychain says no: the address is cleared all the same, and nothing is lost.
    bench.secrets.trouble = Error {Error::Code::Refused, QStringLiteral("locked")};
    dialog.accept();
    QVERIFY(dialog.isVisible());
    QCOMPARE(text.toPlainText(), QStringLiteral("http://pbx/#"));
    QCOMPARE(named<QLineEdit>(dialog, "User")->text(), QStringLiteral("mia"));
    bench.secrets.trouble.reset();
    dialog.accept();
    QVERIFY2(!dialog.isVisible(), qPrintable(dialog.problem()));
    QCOMPARE(bench.saved().value(QStringLiteral("template")).toString(),
             QStringLiteral("http://pbx/#"));
    QCOMPARE(bench.secrets.kept.value(QStringLiteral("front/password")),
             QStringLiteral("Zq7!canary"));
}

void TestSystemDialogForm::closingMeanwhileIsSafe()
{
    TemplateBench bench;
    bench.secrets.writesWait = true;
    QPointer<SystemDialog> dialog = &bench.openFilled();
    bench.templateOf(*dialog).setPlainText(QStringLiteral("http://h/#"));
    QTest::keyClicks(named<QLineEdit>(*dialog, "Password"), QStringLiteral("sesame"));
    dialog->accept();
    dialog->reject();
    QTRY_VERIFY(!dialog);
    bench.secrets.answerWrite();
    QVERIFY(bench.store.settings().systems.isEmpty());
    QVERIFY2(bench.secrets.kept.isEmpty(), "nobody would ever ask for it");
}

void TestSystemDialogForm::cancelledSystemLeavesNoSecret()
{
    TemplateBench bench;
    QPointer<SystemDialog> dialog = &bench.openFilled();
    bench.templateOf(*dialog).setPlainText(QStringLiteral("http://h/#"));
    QTest::keyClicks(named<QLineEdit>(*dialog, "Password"), QStringLiteral("sesame"));
    // A folder stands where the settings would be written.
    QVERIFY(QDir().mkpath(bench.store.paths().userFile));
    dialog->accept();
    QVERIFY2(dialog->problem().startsWith(QStringLiteral("This could not be saved.")),
             qPrintable(dialog->problem()));
    QCOMPARE(bench.secrets.kept.size(), 1);
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QVERIFY(bench.secrets.kept.isEmpty());
}

QTEST_MAIN(TestSystemDialogForm)
#include "tst_systemdialogform.moc"
