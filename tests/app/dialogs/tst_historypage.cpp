// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/dialogs/pagesbench.h"
#include "tests/support/failonwarnings.h"

using namespace Jackfield;

class TestHistoryPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void theDatabaseIsGreyWithoutATeam();
    void testsWhatStandsThere();
    void findingsInWords();
    void lateAnswersAreDropped();
    void aLockedKeychainIsTold();
    void anotherServerDoesNotGetWhatIsKept();
    void keepsThePasswordBeforeTheSettings();
    void forEverIsWritten();

private:
    static void useTeam(PagesBench &bench)
    {
        QVERIFY(
            bench.store.save({{QStringLiteral("journal.database"), QStringLiteral("postgresql")},
                              {QStringLiteral("journal.host"), QStringLiteral("db.example")},
                              {QStringLiteral("journal.user"), QStringLiteral("agents")}}));
    }
    static void answer(PagesBench &bench, const Result<TeamFindings> &found)
    {
        bench.looks.back().resolve(found);
    }
};

void TestHistoryPage::theDatabaseIsGreyWithoutATeam()
{
    PagesBench bench;
    const HistoryPage page(bench.store, bench.history());
    QPushButton *test = button(page, "Test the connection");
    QVERIFY(!named<QLineEdit>(page, "Computer")->isEnabled());
    QVERIFY(!named<QLineEdit>(page, "Password")->isEnabled());
    QVERIFY(!test->isEnabled());
    named<QComboBox>(page, "Kept in")->setCurrentIndex(1);
    QVERIFY(named<QLineEdit>(page, "Computer")->isEnabled());
    QVERIFY(named<QLineEdit>(page, "Password")->isEnabled());
    QVERIFY(test->isEnabled());
}

void TestHistoryPage::testsWhatStandsThere()
{
    PagesBench bench;
    useTeam(bench);
    bench.secrets.kept.insert(QStringLiteral("journal/password"), QStringLiteral("kept"));
    HistoryPage page(bench.store, bench.history());
    named<QLineEdit>(page, "Computer")->setText(QStringLiteral("other.example"));
    named<QComboBox>(page, "Encryption")->setCurrentIndex(3);
    named<QLineEdit>(page, "Authorities")->setText(QStringLiteral("/srv/ca.pem"));
    QPushButton *test = button(page, "Test the connection");
    test->click();
    QCOMPARE(bench.looked.size(), 1);
    QCOMPARE(bench.looked.last().host, QStringLiteral("other.example"));
    QCOMPARE(bench.looked.last().user, QStringLiteral("agents"));
    QCOMPARE(bench.looked.last().password, QString());
    QCOMPARE(bench.looked.last().tls, DatabaseTls::VerifyFull);
    QCOMPARE(bench.looked.last().caFile, QStringLiteral("/srv/ca.pem"));
    QVERIFY(!test->isEnabled()); // one at a time
    QVERIFY(shownText(page).contains(QLatin1String("The database is asked")));
    answer(bench, failure(Error::Code::NotConnected, QStringLiteral("It cannot be reached")));
    QVERIFY(test->isEnabled());
    QVERIFY(shownText(page).contains(QLatin1String("It cannot be reached")));
    page.show();
    QTest::keyClicks(named<QLineEdit>(page, "Password"), QStringLiteral("typed"));
    QVERIFY(!shownText(page).contains(QLatin1String("It cannot be reached")));
    test->click();
    QCOMPARE(bench.looked.last().password, QStringLiteral("typed"));
    QVERIFY(bench.secrets.writes.isEmpty());
}

void TestHistoryPage::findingsInWords()
{
    PagesBench bench;
    useTeam(bench);
    const HistoryPage page(bench.store, bench.history());
    TeamFindings found;
    found.server = QStringLiteral("15.6");
    found.encryption = QStringLiteral("TLSv1.3");
    found.mayMakeTables = true;
    const auto words = [&] {
        button(page, "Test the connection")->click();
        answer(bench, found);
        return named<QLabel>(page, "What came of the test")->text();
    };
    QCOMPARE(words(),
             QStringLiteral("Connected to PostgreSQL 15.6, encrypted (TLSv1.3).\nThere is no "
                            "journal yet: it is made with your first start with these settings."));
    found.mayMakeTables = false;
    QVERIFY(words().contains(QLatin1String("grant CREATE")));
    found.tables = TeamTables::Older;
    QVERIFY(words().contains(QLatin1String("older version")));
    found.tables = TeamTables::Newer;
    QVERIFY(words().contains(QLatin1String("newer Jackfield")));
    found.tables = TeamTables::Ready;
    found.calls = 12;
    found.encryption.clear();
    found.isReadOnly = true;
    QVERIFY(words().contains(QLatin1String("not encrypted")));
    QVERIFY(words().contains(QLatin1String("with 12 call")));
    QVERIFY(words().contains(QLatin1String("takes no changes now")));
    found.calls = TeamFindings::mostCounted + 1;
    QVERIFY(words().contains(QLatin1String("more than 100,000")));
}

void TestHistoryPage::lateAnswersAreDropped()
{
    PagesBench bench;
    useTeam(bench);
    auto page = std::make_unique<HistoryPage>(bench.store, bench.history());
    button(*page, "Test the connection")->click();
    named<QLineEdit>(*page, "Computer")->setText(QStringLiteral("other"));
    QVERIFY(button(*page, "Test the connection")->isEnabled());
    answer(bench, failure(Error::Code::NotConnected, QStringLiteral("of the former")));
    QVERIFY(!shownText(*page).contains(QLatin1String("of the former")));
    button(*page, "Test the connection")->click();
    page.reset();
    answer(bench, TeamFindings()); // heard by nobody
}

void TestHistoryPage::aLockedKeychainIsTold()
{
    PagesBench bench;
    useTeam(bench);
    bench.secrets.waits = true;
    HistoryPage page(bench.store, bench.history());
    bench.secrets.answer(); // the field's own question
    button(page, "Test the connection")->click();
    bench.secrets.trouble = Error {Error::Code::Refused, QStringLiteral("locked")};
    bench.secrets.answer();
    QVERIFY(bench.looked.isEmpty());
    QVERIFY(shownText(page).contains(QLatin1String("does not give the password. locked")));
    QVERIFY(button(page, "Test the connection")->isEnabled());
}

void TestHistoryPage::anotherServerDoesNotGetWhatIsKept()
{
    PagesBench bench;
    useTeam(bench);
    const auto kept = QStringLiteral("journal/password");
    bench.secrets.kept.insert(kept, QStringLiteral("kept"));
    HistoryPage page(bench.store, bench.history());
    QPushButton *test = button(page, "Test the connection");
    auto *computer = named<QLineEdit>(page, "Computer");
    const auto *password = named<QLineEdit>(page, "Password");
    const auto sent = [&] {
        test->click();
        const QString seen = bench.looked.last().password;
        answer(bench, TeamFindings());
        return seen;
    };
    QCOMPARE(sent(), QStringLiteral("kept"));
    named<QLineEdit>(page, "User")->setText(QStringLiteral("others"));
    QCOMPARE(sent(), QStringLiteral("kept"));
    named<QComboBox>(page, "Encryption")->setCurrentIndex(4);
    QCOMPARE(sent(), QString());
    QVERIFY(password->placeholderText().contains(QLatin1String("type it again")));
    named<QComboBox>(page, "Encryption")->setCurrentIndex(0);
    QCOMPARE(sent(), QStringLiteral("kept"));
    computer->setText(QStringLiteral("evil.example"));
    QCOMPARE(sent(), QString());
    std::optional<Result<Unit>> done;
    const auto keep = [&] {
        page.keepSecrets().then(&page, [&done](const Result<Unit> &each) { done = each; });
        return done && *done;
    };
    bench.secrets.trouble = Error {Error::Code::Refused, QStringLiteral("locked")};
    QVERIFY(!keep());
    QVERIFY(done->error().detail.endsWith(QLatin1String("locked")));
    bench.secrets.trouble.reset();
    QVERIFY(keep());
    QVERIFY(!bench.secrets.kept.contains(kept));
    page.useSecrets();
    QCOMPARE(password->placeholderText(), QStringLiteral("none yet"));
    // From outside it comes for whatever is set.
    bench.secrets.kept.insert(kept, QStringLiteral("given"));
    bench.secrets.environment.insert(kept);
    computer->setText(QStringLiteral("third.example"));
    QCOMPARE(sent(), QStringLiteral("given"));
}

void TestHistoryPage::keepsThePasswordBeforeTheSettings()
{
    PagesBench bench;
    useTeam(bench);
    HistoryPage page(bench.store, bench.history());
    std::optional<Result<Unit>> kept;
    const auto keep = [&] {
        kept.reset();
        page.keepSecrets().then(&page, [&kept](const Result<Unit> &done) { kept = done; });
    };
    keep(); // nothing was typed
    QVERIFY(kept && *kept);
    page.useSecrets();
    QCOMPARE(bench.reopened, 0);
    page.show();
    QTest::keyClicks(named<QLineEdit>(page, "Password"), QStringLiteral("Zq7"));
    bench.secrets.trouble = Error {Error::Code::Refused, QStringLiteral("locked")};
    keep();
    QVERIFY(kept && !*kept);
    QVERIFY(kept->error().detail.endsWith(QLatin1String("locked")));
    bench.secrets.trouble.reset();
    bench.secrets.writesWait = true;
    keep();
    QVERIFY(!kept);
    QCOMPARE(bench.secrets.answerWrite(), QStringLiteral("journal/password=Zq7"));
    QVERIFY(kept && *kept);
    QCOMPARE(bench.reopened, 0); // not before all is saved
    page.useSecrets();
    page.useSecrets();
    QCOMPARE(bench.reopened, 1);
    QVERIFY(named<QLineEdit>(page, "Password")->text().isEmpty());
}

void TestHistoryPage::forEverIsWritten()
{
    PagesBench bench;
    bench.writeSite("[journal]\nkeep_days = 30\n");
    const HistoryPage page(bench.store, bench.history());
    auto *days = named<QSpinBox>(page, "Days");
    QCOMPARE(days->value(), 30);
    days->setValue(0);
    QCOMPARE(days->text(), QStringLiteral("for ever"));
    QCOMPARE(page.changes(), (QVariantMap {{QStringLiteral("journal.keep_days"), 0}}));
}

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
