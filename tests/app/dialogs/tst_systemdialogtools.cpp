// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/dialogs/templatebench.h"
#include "tests/support/failonwarnings.h"

#include <QComboBox>
#include <QTableWidget>

using namespace Jackfield;
using namespace std::chrono_literals;

/// What helps to get a set-up right: the preview, the trial call and the server's certificate.
class TestSystemDialogTools : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void otherKindsShowNoTools();
    void saysWhatToKnowOfTheKind();
    void previewFollowsTheTyping();
    void previewTakesTheOwnExtension();
    void previewSaysWhatIsRefused();
    void previewDoesNotMove();
    void warningsAreShownBeforeTheySave();
    void triesACallOnce();
    void trialNeedsARequest();
    void trialTakesTypedSecrets();
    void trialIsWithdrawnByEditing();
    void trialRefusesWhatWouldAsk_data();
    void trialRefusesWhatWouldAsk();
    void trialOutlivesTheDialog();
    void trustsAKey();
    void changedKeyIsAskedTwice();
    void knownKeysAndTrustedServersOfferNothing();
    void saysWhyThereIsNoCertificate();
};

namespace {

/// A kind of which there is nothing to know.
class Harmless final : public PhoneSystemFactory
{
    QString kind() const override { return QStringLiteral("harmless"); }
    QString displayName() const override { return QStringLiteral("Harmless"); }
    QList<SetupField> fields() const override { return {}; }
    Result<std::unique_ptr<PhoneSystem>> create(const SystemConfig &) const override
    {
        return failure(Error::Code::Unsupported);
    }
};

QPlainTextEdit &requestOf(const SystemDialog &dialog)
{
    return *named<QPlainTextEdit>(dialog, "What would be sent");
}

QLineEdit &numberOf(const SystemDialog &dialog)
{
    return *named<QLineEdit>(dialog, "Number to show the request for");
}

QString wordsOf(const SystemDialog &dialog, const char *label)
{
    return named<QLabel>(dialog, label)->text();
}

ServerTrust selfSigned()
{
    ServerTrust server;
    server.host = QStringLiteral("pbx.example");
    server.pin = QStringLiteral("sha256//AAAA");
    server.pinsKey = QStringLiteral("pins");
    server.subject = QStringLiteral("<b>pbx.example</b>");
    server.issuer = QStringLiteral("Evil\u202e\nCA");
    server.validFrom = QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
    server.validUntil = QDateTime(QDate(2027, 1, 1), QTime(12, 0), Qt::UTC);
    server.problems = QStringList {QStringLiteral("It is signed by nobody but itself.")};
    return server;
}

} // namespace

void TestSystemDialogTools::otherKindsShowNoTools()
{
    DialogBench bench;
    bench.registry.add(std::make_unique<ScriptedFactory>());
    auto *dialog = new SystemDialog(bench.tools(bench.store), {});
    dialog->open();
    QVERIFY(!requestOf(*dialog).isVisible());
    for (const char *text : {"Try it …", "Look at the certificate …", "Choose a known product …"})
        QVERIFY2(!button(*dialog, text), text);
    delete dialog;
}

void TestSystemDialogTools::saysWhatToKnowOfTheKind()
{
    TemplateBench bench;
    const QString words = QStringLiteral("No <b>password</b>: use a VPN.");
    bench.script->warning = words;
    bench.registry.add(std::make_unique<Harmless>());
    SystemDialog &dialog = bench.open();
    const auto isShown = [&] { return shownText(dialog).contains(words); };
    QVERIFY(isShown());
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        if (label->text() == words)
            QCOMPARE(label->textFormat(), Qt::PlainText);
    auto *kind = named<QComboBox>(dialog, "Kind");
    kind->setCurrentIndex(1);
    QVERIFY2(!isShown(), "the other kind has none");
    kind->setCurrentIndex(0);
    QVERIFY(isShown());
}

void TestSystemDialogTools::previewFollowsTheTyping()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    QCOMPARE(numberOf(dialog).text(), QStringLiteral("+49 89 99998 123"));
    QVERIFY(requestOf(dialog).toPlainText().startsWith(QStringLiteral("E5: ")));
    QTest::keyClicks(&bench.templateOf(dialog), QStringLiteral("http://pbx/#"));
    bench.clock.advance(149ms);
    QVERIFY(requestOf(dialog).toPlainText().startsWith(QStringLiteral("E5: ")));
    bench.clock.advance(1ms);
    QVERIFY2(requestOf(dialog).toPlainText().startsWith(QStringLiteral("GET http://pbx/0")),
             qPrintable(requestOf(dialog).toPlainText()));
    numberOf(dialog).setText(QStringLiteral("12"));
    bench.clock.advance(150ms);
    QVERIFY(requestOf(dialog).toPlainText().startsWith(QStringLiteral("GET http://pbx/12\n")));
    QVERIFY(requestOf(dialog).isReadOnly());
}

void TestSystemDialogTools::previewTakesTheOwnExtension()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://pbx/^/#"));
    bench.clock.advance(150ms);
    QVERIFY(requestOf(dialog).toPlainText().startsWith(QStringLiteral("GET http://pbx/100/")));
    named<QLineEdit>(dialog, "Lines")->setText(QStringLiteral("118"));
    named<QLineEdit>(dialog, "Address")->setText(QStringLiteral("h"));
    bench.clock.advance(150ms);
    QVERIFY(requestOf(dialog).toPlainText().startsWith(QStringLiteral("GET http://pbx/118/")));
}

void TestSystemDialogTools::previewSaysWhatIsRefused()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://pbx/#"));
    numberOf(dialog).setText(QStringLiteral("nonsense!"));
    bench.clock.advance(150ms);
    const QString text = requestOf(dialog).toPlainText();
    QVERIFY2(text.startsWith(QStringLiteral("E10: ")) && text.size() > 10, qPrintable(text));
    numberOf(dialog).clear();
    bench.clock.advance(150ms);
    QVERIFY(!requestOf(dialog).toPlainText().startsWith(QStringLiteral("GET")));
    numberOf(dialog).setText(QStringLiteral("112"));
    bench.clock.advance(150ms);
    QVERIFY(
        wordsOf(dialog, "What to know about the request").contains(QStringLiteral("emergency")));
}

void TestSystemDialogTools::previewDoesNotMove()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    const auto place = [&] {
        bench.clock.advance(150ms);
        QCoreApplication::processEvents();
        return QRect(button(dialog, "Try it …")->mapTo(&dialog, QPoint()),
                     requestOf(dialog).size());
    };
    const QRect before = place();
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://pbx/"));
    QCOMPARE(place(), before);
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://pbx/#/")
                                          + QString(600, QLatin1Char('x')));
    QCOMPARE(place(), before);
}

// bad-inputs.csv, D08: a template that never inserts the number.
void TestSystemDialogTools::warningsAreShownBeforeTheySave()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.openFilled();
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://pbx/call"));
    bench.press(dialog, "Save");
    QVERIFY(dialog.isVisible() && bench.store.settings().systems.isEmpty());
    QVERIFY2(dialog.problem().contains(QStringLiteral("E6")), qPrintable(dialog.problem()));
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://pbx/calls"));
    QVERIFY(dialog.problem().isEmpty());
    bench.press(dialog, "Save");
    QVERIFY2(dialog.isVisible(), "what was edited is warned of anew");
    bench.press(dialog, "Save");
    QVERIFY2(!dialog.isVisible(), qPrintable(dialog.problem()));
    QCOMPARE(bench.store.settings().systems.size(), 1);
}

void TestSystemDialogTools::triesACallOnce()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://pbx/#"));
    bench.press(dialog, "Try it …");
    QVERIFY2(bench.script->trials.isEmpty(), "it asks first");
    QVERIFY(wordsOf(dialog, "What came of it").contains(QStringLiteral("99998")));
    QVERIFY2(button(dialog, "Do not dial")->hasFocus(), "Return by mistake dials nobody");
    bench.press(dialog, "Do not dial");
    QVERIFY(bench.script->trials.isEmpty() && button(dialog, "Try it …"));
    bench.press(dialog, "Try it …");
    bench.press(dialog, "Dial now");
    QCOMPARE(bench.script->trials.size(), 1);
    const SetupScript::Trial trial = bench.script->trials.first();
    QCOMPARE(trial.number.e164, QStringLiteral("+498999998123"));
    QCOMPARE(trial.config.values.value(QStringLiteral("template")).toString(),
             QStringLiteral("http://pbx/#"));
    QVERIFY2(!button(dialog, "Try it …")->isEnabled(), "one at a time");
    bench.clock.advance(1234ms);
    bench.script->trial->resolve({QStringLiteral("GET /0\nHost: pbx"),
                                  QStringLiteral("HTTP/1.1 200 OK\r\n\r\n<b>\u202e\x01</b>"),
                                  Accepted(), QStringLiteral("The server took it.")});
    QVERIFY(button(dialog, "Try it …")->isEnabled());
    QVERIFY2(button(dialog, "Try it …")->hasFocus(), "as before");
    QVERIFY(wordsOf(dialog, "What came of it").startsWith(QStringLiteral("The server took it.")));
    QVERIFY2(wordsOf(dialog, "What came of it").contains(QStringLiteral("1,234 ms")),
             qPrintable(wordsOf(dialog, "What came of it")));
    QCOMPARE(named<QPlainTextEdit>(dialog, "What was sent")->toPlainText(),
             QStringLiteral("GET /0\nHost: pbx"));
    QCOMPARE(named<QPlainTextEdit>(dialog, "What came back")->toPlainText(),
             QStringLiteral("HTTP/1.1 200 OK\n\n<b>\\x01</b>"));
}

void TestSystemDialogTools::trialNeedsARequest()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    bench.press(dialog, "Try it …");
    QVERIFY(wordsOf(dialog, "What came of it").contains(QStringLiteral("E5: ")));
    QVERIFY2(!button(dialog, "Dial now"), "there is nothing to dial with");
}

void TestSystemDialogTools::trialTakesTypedSecrets()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://mia:old@pbx/#?k={key}"));
    QTest::keyClicks(named<QLineEdit>(dialog, "key"), QStringLiteral("1234"));
    bench.press(dialog, "Try it …");
    bench.press(dialog, "Dial now");
    QCOMPARE(bench.script->trials.size(), 1);
    const SetupScript::Trial trial = bench.script->trials.first();
    QCOMPARE(trial.typed,
             (QMap<QString, QString> {{QStringLiteral("key"), QStringLiteral("1234")},
                                      {QStringLiteral("password"), QStringLiteral("old")}}));
    QVERIFY(!trial.config.values.value(QStringLiteral("template"))
                 .toString()
                 .contains(QStringLiteral("old")));
    QVERIFY2(bench.secrets.kept.isEmpty(), "nothing is saved by it");
}

void TestSystemDialogTools::trialIsWithdrawnByEditing()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://pbx/#"));
    bench.press(dialog, "Try it …");
    QVERIFY(button(dialog, "Dial now"));
    numberOf(dialog).setText(QStringLiteral("+49 89 99998 124"));
    QVERIFY(!button(dialog, "Dial now"));
    bench.press(dialog, "Try it …");
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://other/#"));
    QVERIFY(!button(dialog, "Dial now"));
    QVERIFY(bench.script->trials.isEmpty());
}

void TestSystemDialogTools::trialRefusesWhatWouldAsk_data()
{
    QTest::addColumn<QString>("number");
    QTest::newRow("emergency") << QStringLiteral("112");
    QTest::newRow("emergency, outside") << QStringLiteral("0112");
    QTest::newRow("premium") << QStringLiteral("0900 123456");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no number") << QStringLiteral("hello?");
}

void TestSystemDialogTools::trialRefusesWhatWouldAsk()
{
    QFETCH(QString, number);
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://pbx/#"));
    numberOf(dialog).setText(number);
    bench.press(dialog, "Try it …");
    QVERIFY(!button(dialog, "Dial now"));
    QVERIFY(bench.script->trials.isEmpty());
    QVERIFY(!wordsOf(dialog, "What came of it").startsWith(QStringLiteral("Dials the number")));
}

void TestSystemDialogTools::trialOutlivesTheDialog()
{
    TemplateBench bench;
    QPointer<SystemDialog> dialog = &bench.open();
    bench.templateOf(*dialog).setPlainText(QStringLiteral("https://pbx/#"));
    bench.press(*dialog, "Look at the certificate …");
    bench.press(*dialog, "Try it …");
    bench.press(*dialog, "Dial now");
    dialog->reject();
    QTRY_VERIFY(!dialog);
    bench.script->trial->resolve(TrialReport());
    bench.script->look->resolve(selfSigned());
}

void TestSystemDialogTools::trustsAKey()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.openFilled();
    bench.templateOf(dialog).setPlainText(QStringLiteral("https://pbx.example/#"));
    bench.press(dialog, "Look at the certificate …");
    QCOMPARE(bench.script->looks, 1);
    QVERIFY(!button(dialog, "Look at the certificate …")->isEnabled());
    bench.script->look->resolve(selfSigned());
    const QString facts = wordsOf(dialog, "What the server shows of itself");
    for (const char *fact : {"<b>pbx.example</b>", "Evil CA", "sha256//AAAA", "itself."})
        QVERIFY2(facts.contains(QLatin1String(fact)), qPrintable(facts));
    QVERIFY(!facts.contains(QChar(0x202e)));
    QCOMPARE(named<QLabel>(dialog, "What the server shows of itself")->textFormat(), Qt::PlainText);
    bench.press(dialog, "Trust this key");
    QVERIFY(bench.store.settings().systems.isEmpty());
    QVERIFY(wordsOf(dialog, "What that means").contains(QStringLiteral("save")));
    dialog.accept();
    QVERIFY2(!dialog.isVisible(), qPrintable(dialog.problem()));
    QCOMPARE(bench.saved().value(QStringLiteral("pins")).toMap(),
             (QVariantMap {{QStringLiteral("pbx.example"), QStringLiteral("sha256//AAAA")}}));
}

void TestSystemDialogTools::changedKeyIsAskedTwice()
{
    TemplateBench bench;
    const QVariantMap pins {{QStringLiteral("pbx.example"), QStringLiteral("sha256//OLD")},
                            {QStringLiteral("other"), QStringLiteral("sha256//BBBB")}};
    QVERIFY(bench.store.save(
        {{QStringLiteral("system.a.kind"), QStringLiteral("scripted")},
         {QStringLiteral("system.a.label"), QStringLiteral("A")},
         {QStringLiteral("system.a.host"), QStringLiteral("h")},
         {QStringLiteral("system.a.template"), QStringLiteral("https://pbx.example/#")},
         {QStringLiteral("system.a.pins"), pins}}));
    SystemDialog &dialog = bench.open(QStringLiteral("a"));
    bench.press(dialog, "Look at the certificate …");
    ServerTrust renewed = selfSigned();
    renewed.problems.clear(); // A key that changed is told also where the system would trust it.
    bench.script->look->resolve(renewed);
    QVERIFY(wordsOf(dialog, "What that means").contains(QStringLiteral("key has changed")));
    QVERIFY(!button(dialog, "Trust this key"));
    bench.press(dialog, "Replace the trusted key …");
    QVERIFY(button(dialog, "Do not trust it")->hasFocus());
    bench.press(dialog, "Replace it");
    dialog.accept();
    QVERIFY2(!dialog.isVisible(), qPrintable(dialog.problem()));
    QCOMPARE(bench.saved().value(QStringLiteral("pins")).toMap(),
             (QVariantMap {{QStringLiteral("pbx.example"), QStringLiteral("sha256//AAAA")},
                           {QStringLiteral("other"), QStringLiteral("sha256//BBBB")}}));
}

void TestSystemDialogTools::knownKeysAndTrustedServersOfferNothing()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    bench.templateOf(dialog).setPlainText(QStringLiteral("https://pbx.example/#"));
    ServerTrust trusted = selfSigned();
    trusted.problems.clear();
    bench.press(dialog, "Look at the certificate …");
    bench.script->look->resolve(trusted);
    QVERIFY(!button(dialog, "Trust this key"));
    bench.press(dialog, "Look at the certificate …");
    bench.script->look->resolve(selfSigned());
    bench.press(dialog, "Trust this key");
    bench.press(dialog, "Look at the certificate …");
    bench.script->look->resolve(selfSigned());
    QVERIFY(wordsOf(dialog, "What that means").contains(QStringLiteral("already")));
    QVERIFY(!button(dialog, "Trust this key"));
    bench.templateOf(dialog).setPlainText(QStringLiteral("https://other.example/#"));
    QVERIFY2(!named<QLabel>(dialog, "What the server shows of itself")->isVisibleTo(&dialog),
             "it was about another server");
}

void TestSystemDialogTools::saysWhyThereIsNoCertificate()
{
    TemplateBench bench;
    SystemDialog &dialog = bench.open();
    bench.templateOf(dialog).setPlainText(QStringLiteral("http://pbx.example/#"));
    bench.press(dialog, "Look at the certificate …");
    QVERIFY(wordsOf(dialog, "What that means").contains(QStringLiteral("https")));
    bench.templateOf(dialog).setPlainText(QStringLiteral("https://pbx.example/#"));
    bench.press(dialog, "Look at the certificate …");
    bench.script->look->resolve(
        failure(Error::Code::NotConnected, QStringLiteral("Nobody\nanswers.")));
    QCOMPARE(wordsOf(dialog, "What that means"), QStringLiteral("Nobody answers."));
}

QTEST_MAIN(TestSystemDialogTools)
#include "tst_systemdialogtools.moc"
