// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/dialogs/secretbench.h"
#include "tests/support/failonwarnings.h"

#include <QSignalSpy>

using namespace Jackfield;
using Flaw = SecretStore::Flaw;

class TestSecretQuestions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void asksForWhatIsMissing();
    void namesWhoWantsIt();
    void oneAfterTheOther();
    void declinedIsAskedAgainOnlyByWish();
    void settingsThatChangeAskAnew();
    void whatIsGoneIsNotAsked();
    void aWrongOneIsAskedOnlyByWish();
    void theAnswerIsWrittenAndTried();
    void whatCannotBeKeptIsSaid();
    void whatIsWrittenElsewhereIsNotAsked();
};

void TestSecretQuestions::asksForWhatIsMissing()
{
    SecretBench bench;
    QSignalSpy changed(&bench.questions, &SecretQuestions::changed);
    QVERIFY(!bench.questions.question());
    bench.questions.note(bench.uc, Flaw::Missing);
    bench.questions.note(bench.uc, Flaw::Missing);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(bench.questions.question()->id, bench.uc);
    QVERIFY(bench.questions.canAsk(bench.uc.system));
    QVERIFY(!bench.questions.canAsk(bench.key.system));
    bench.questions.note({{QStringLiteral("CONNECTION-TEST")}}, Flaw::Missing);
    QVERIFY2(!bench.questions.canAsk({QStringLiteral("CONNECTION-TEST")}), "it is not set up");
}

void TestSecretQuestions::namesWhoWantsIt()
{
    SecretBench bench;
    bench.questions.note(bench.uc, Flaw::Missing);
    SecretQuestions::Question asked = *bench.questions.question();
    QCOMPARE(asked.subject, QStringLiteral("Office"));
    QCOMPARE(asked.label, QStringLiteral("Password"));
    QCOMPARE(asked.server, QStringLiteral("http://***@192.0.2.7:7224"));
    QCOMPARE(asked.user, QStringLiteral("mia"));
    QCOMPARE(asked.keeper, SecretStore::Keeper::Keychain);
    bench.questions.decline(bench.uc);

    bench.questions.note(bench.key, Flaw::Missing);
    asked = *bench.questions.question();
    QCOMPARE(asked.subject, QStringLiteral("pbx"));
    QCOMPARE(asked.label, QStringLiteral("Key"));
    bench.questions.decline(bench.key);

    bench.questions.note(bench.staff, Flaw::Missing);
    asked = *bench.questions.question();
    QCOMPARE(asked.subject, QStringLiteral("staff"));
    QCOMPARE(asked.server, QStringLiteral("ldap.example.com"));
    QCOMPARE(asked.user, QStringLiteral("cn=reader"));
    bench.questions.decline(bench.staff);

    bench.questions.note(bench.journal, Flaw::Missing);
    asked = *bench.questions.question();
    QCOMPARE(asked.subject, QStringLiteral("Team journal"));
    QCOMPARE(asked.server, QStringLiteral("db.example.com:5432/jackfield"));
    QCOMPARE(asked.user, QStringLiteral("agents"));
}

void TestSecretQuestions::oneAfterTheOther()
{
    SecretBench bench;
    bench.questions.note(bench.uc, Flaw::Missing);
    bench.questions.note(bench.key, Flaw::Missing);
    QCOMPARE(bench.questions.question()->id, bench.uc);
    bench.questions.answer(bench.uc, QStringLiteral("s3cret"));
    QCOMPARE(bench.questions.question()->id, bench.key);
    bench.questions.decline(bench.key);
    QVERIFY(!bench.questions.question());
}

void TestSecretQuestions::declinedIsAskedAgainOnlyByWish()
{
    SecretBench bench;
    bench.questions.note(bench.uc, Flaw::Missing);
    bench.questions.decline(bench.uc);
    bench.questions.note(bench.uc, Flaw::Missing); // It was tried once more.
    QVERIFY(!bench.questions.question());
    QVERIFY(bench.questions.canAsk(bench.uc.system));
    bench.questions.note(bench.key, Flaw::Missing);
    bench.questions.ask(bench.uc.system);
    QCOMPARE(bench.questions.question()->id, bench.uc); // Before all others.
    QVERIFY(bench.questions.question()->isUsers);
    bench.questions.decline(bench.uc);
    QCOMPARE(bench.questions.question()->id, bench.key);
}

void TestSecretQuestions::settingsThatChangeAskAnew()
{
    SecretBench bench;
    bench.questions.note(bench.uc, Flaw::Missing);
    bench.questions.decline(bench.uc);
    QVERIFY(bench.store.save({{QStringLiteral("me.name"), QStringLiteral("Mia")}}));
    bench.questions.note(bench.uc, Flaw::Missing);
    QVERIFY2(!bench.questions.question(), "nothing of that system has changed");
    QVERIFY(bench.store.save({{QStringLiteral("system.uc.user"), QStringLiteral("jonas")}}));
    QVERIFY(!bench.questions.canAsk(bench.uc.system));
    bench.questions.note(bench.uc, Flaw::Missing);
    QCOMPARE(bench.questions.question()->user, QStringLiteral("jonas"));
}

void TestSecretQuestions::whatIsGoneIsNotAsked()
{
    SecretBench bench;
    bench.questions.note(bench.journal, Flaw::Missing);
    QVERIFY(bench.store.save({{QStringLiteral("journal.database"), QStringLiteral("sqlite")}}));
    QVERIFY(!bench.questions.question());
    bench.questions.note(bench.journal, Flaw::Missing);
    QVERIFY(!bench.questions.question());
    bench.questions.note(bench.uc, Flaw::Missing);
    bench.writeSite("[me]\nextension = \"100\"\n");
    QVERIFY(!bench.questions.question());
}

void TestSecretQuestions::aWrongOneIsAskedOnlyByWish()
{
    SecretBench bench;
    bench.questions.note(bench.uc, Flaw::Wrong);
    QVERIFY(!bench.questions.question());
    QVERIFY(bench.questions.canAsk(bench.uc.system));
    bench.questions.ask(bench.uc.system);
    QCOMPARE(bench.questions.question()->flaw, Flaw::Wrong);
    bench.questions.answer(bench.uc, QStringLiteral("another"));
    bench.questions.note(bench.uc, Flaw::Wrong); // This one too.
    QVERIFY2(!bench.questions.question(), "no loop");
}

void TestSecretQuestions::theAnswerIsWrittenAndTried()
{
    SecretBench bench;
    QSignalSpy answered(&bench.questions, &SecretQuestions::answered);
    bench.questions.note(bench.key, Flaw::Missing);
    bench.secrets.writesWait = true;
    bench.questions.answer(bench.key, QStringLiteral("AB12CD"));
    QVERIFY(bench.questions.question() && answered.isEmpty());
    QCOMPARE(bench.secrets.answerWrite(), QStringLiteral("pbx/key=AB12CD"));
    QVERIFY(!bench.questions.question());
    QCOMPARE(answered.count(), 1);
    QCOMPARE(answered.first().first().value<SystemId>(), bench.key.system);
}

void TestSecretQuestions::whatCannotBeKeptIsSaid()
{
    SecretBench bench;
    QSignalSpy answered(&bench.questions, &SecretQuestions::answered);
    QSignalSpy failed(&bench.questions, &SecretQuestions::failed);
    bench.questions.note(bench.uc, Flaw::Missing);
    bench.secrets.trouble = Error {Error::Code::Refused, QStringLiteral("It is locked.")};
    bench.questions.answer(bench.uc, QStringLiteral("s3cret"));
    QCOMPARE(failed.first().first().toString(),
             QStringLiteral("The password could not be kept. It is locked."));
    QVERIFY(bench.questions.question() && answered.isEmpty());
}

void TestSecretQuestions::whatIsWrittenElsewhereIsNotAsked()
{
    SecretBench bench;
    bench.questions.note(bench.uc, Flaw::Missing);
    bench.questions.forget(bench.uc);
    QVERIFY(!bench.questions.question());
    QVERIFY(!bench.questions.canAsk(bench.uc.system));
}

QTEST_MAIN(TestSecretQuestions)
#include "tst_secretquestions.moc"
