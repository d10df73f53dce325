// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlcontacts.h"
#include "core/storage/sqlcontactssetup.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedsecrets.h"
#include "tests/support/waitfor.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Jackfield;
using Cards = ContactSource::Cards;

/// A SQLite file with a table of people, and a source that asks it.
class SqlContacts : public testing::Test
{
protected:
    SqlContacts()
    {
        const QString name = QStringLiteral("writer");
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(file());
            EXPECT_TRUE(database.open());
            for (const char *statement :
                 {"CREATE TABLE person (id INTEGER, name TEXT, firm TEXT)",
                  "CREATE TABLE phone (person INTEGER, number TEXT, mobile TEXT)",
                  "INSERT INTO person VALUES (1, 'Jörg Müller', 'Example'), (2, 'Anna', NULL),"
                  " (3, '100% _sure_', NULL)",
                  "INSERT INTO phone VALUES (1, '+49891234567', '+491715551'), (1, '21', NULL),"
                  " (2, '+49897654321', NULL), (3, '3', NULL)"}) {
                QSqlQuery query(database);
                EXPECT_TRUE(query.exec(QString::fromUtf8(statement))) << statement;
            }
        }
        QSqlDatabase::removeDatabase(name);
    }
    QString file() const { return directory.filePath(QStringLiteral("people.db")); }
    QVariantMap config() const
    {
        return {
            {QStringLiteral("driver"), QStringLiteral("QSQLITE")},
            {QStringLiteral("database"), file()},
            {QStringLiteral("number_query"),
             QStringLiteral("SELECT p.id, p.name, p.firm AS company, f.number AS Phone1, f.mobile "
                            "FROM person p JOIN phone f ON f.person = p.id WHERE p.id IN (SELECT "
                            "person FROM phone WHERE number = :number OR mobile = :number OR "
                            "(length(:suffix) = 7 AND number LIKE '%' || :suffix))")},
            {QStringLiteral("search_query"),
             QStringLiteral("SELECT p.id, p.name, f.number FROM person p JOIN phone f ON "
                            "f.person = p.id WHERE p.name LIKE :like ORDER BY p.id")}};
    }
    void use(const QVariantMap &config)
    {
        auto made = sqlContactSource(clock, secrets)(QStringLiteral("crm"), config);
        ASSERT_TRUE(made) << made.error().detail.toStdString();
        source = std::move(*made);
        QObject::connect(source.get(), &ContactSource::told, &context,
                         [this](const QString &words) { told = words; });
        source->open();
    }
    void begin(const Pending<Result<Cards>> &pending)
    {
        answer.reset();
        pending.then(&context, [this](const Result<Cards> &cards) { answer = cards; });
    }
    Result<Cards> wait()
    {
        EXPECT_TRUE(waitFor([this] { return answer.has_value(); }));
        return answer.value_or(failure(Error::Code::Uncertain));
    }
    Result<Cards> lookUp(const char *key)
    {
        begin(source->lookUp(QString::fromUtf8(key), {}));
        return wait();
    }
    Result<Cards> search(const char *text, int limit = 20)
    {
        begin(source->search(QString::fromUtf8(text), limit));
        return wait();
    }
    static QStringList names(const Result<Cards> &cards)
    {
        if (!cards)
            return {QStringLiteral("error: ") + cards.error().detail};
        QStringList names;
        for (const ContactCard &card : *cards)
            names.append(card.name);
        return names;
    }
    static QStringList list(const char *name) { return {QString::fromUtf8(name)}; }

    QTemporaryDir directory;
    ManualClock clock;
    ScriptedSecrets secrets;
    QObject context;
    std::unique_ptr<ContactSource> source;
    std::optional<Result<Cards>> answer;
    QString told;
};

TEST_F(SqlContacts, aNumberIsLookedUpAndItsRowsAreOneCard)
{
    use(config());
    EXPECT_TRUE(source->isAsked());
    const auto found = lookUp("+49891234567");
    ASSERT_EQ(names(found), list("Jörg Müller"));
    const ContactCard &card = found->first();
    EXPECT_EQ(card.id, QStringLiteral("1"));
    EXPECT_EQ(card.source, QStringLiteral("crm"));
    EXPECT_EQ(card.company, QStringLiteral("Example"));
    EXPECT_EQ(card.numbers().size(), 3);
    EXPECT_EQ(names(lookUp("0897654321")), list("Anna")); // by its last digits
    EXPECT_EQ(names(lookUp("4711")), QStringList());
    EXPECT_EQ(told, QString());
}

TEST_F(SqlContacts, namesAreSearchedFor)
{
    use(config());
    EXPECT_EQ(names(search("rg mül")), list("Jörg Müller"));
    EXPECT_EQ(names(search("n")), list("Anna"));
    EXPECT_EQ(names(search("%")), QStringList()); // not everybody
    EXPECT_EQ(names(search("0% _s")), list("100% _sure_"));
    EXPECT_EQ(names(search("  ")), QStringList());
    EXPECT_EQ(search("", 20).value_or(Cards {{}}).size(), 0);
    EXPECT_EQ(search("r", 1).value_or(Cards()).size(), 1);
    auto without = config();
    without.remove(QStringLiteral("search_query"));
    use(without);
    EXPECT_EQ(names(search("Anna")), QStringList());
}

TEST_F(SqlContacts, valuesAreNeverPartOfTheStatement)
{
    use(config());
    for (const char *bad :
         {"' OR 1=1 --", "'; DROP TABLE person; --", "\" OR \"\"=\"", ":number"}) {
        EXPECT_EQ(names(lookUp(bad)), QStringList()) << bad;
        EXPECT_EQ(names(search(bad)), QStringList()) << bad;
    }
    begin(source->search(QStringLiteral("Anna") + QChar(0), 5));
    EXPECT_EQ(names(wait()), QStringList());
    EXPECT_EQ(names(search("Anna")), list("Anna"));
}

TEST_F(SqlContacts, onlyOneSelectIsTaken)
{
    const auto with = [this](const char *key, const char *value) {
        auto all = config();
        all.insert(QLatin1String(key), QString::fromUtf8(value));
        return sqlContactsSetup(QStringLiteral("crm"), all);
    };
    ASSERT_TRUE(sqlContactsSetup(QStringLiteral("crm"), config()));
    for (const char *bad :
         {"", "DELETE FROM person", "SELECT 1; SELECT 2", "SELECT :text", "SELECT ?",
          "SELECT load_extension('x')", "WITH a AS (DELETE FROM b) SELECT 1"})
        EXPECT_FALSE(with("number_query", bad)) << bad;
    EXPECT_FALSE(with("search_query", "SELECT :number"));
    EXPECT_FALSE(with("search_query", "DROP TABLE person"));
    EXPECT_FALSE(with("driver", "QMYSQL"));
    EXPECT_FALSE(with("database", "relative.db"));
    EXPECT_FALSE(with("database", ""));
    EXPECT_EQ(with("database", "").error().code, Error::Code::Malformed);
}

TEST_F(SqlContacts, whatFailsIsToldAndOver)
{
    auto wrong = config();
    wrong.insert(QStringLiteral("number_query"), QStringLiteral("SELECT name FROM nobody"));
    use(wrong);
    EXPECT_FALSE(lookUp("1"));
    EXPECT_TRUE(told.contains(QLatin1String("nobody"))) << told.toStdString();
    EXPECT_EQ(names(search("Anna")), list("Anna"));
    EXPECT_EQ(told, QString());
    wrong.insert(QStringLiteral("database"), directory.filePath(QStringLiteral("none.db")));
    use(wrong);
    EXPECT_FALSE(lookUp("1"));
    EXPECT_FALSE(told.isEmpty());
}

TEST_F(SqlContacts, aSlowQuestionHoldsNobodyUp)
{
    auto slow = config();
    slow.insert(QStringLiteral("number_query"),
                QStringLiteral("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
                               "SELECT max(x) AS id FROM n"));
    use(slow);
    begin(source->lookUp(QStringLiteral("1"), {}));
    EXPECT_FALSE(answer);
    clock.advance(std::chrono::milliseconds(2000));
    ASSERT_TRUE(answer);
    ASSERT_FALSE(*answer);
    EXPECT_EQ(answer->error().code, Error::Code::TimedOut);
    EXPECT_EQ(names(search("Anna")), list("Anna")); // on another connection
}

TEST_F(SqlContacts, cancelEndsEverythingUntilReload)
{
    use(config());
    begin(source->lookUp(QStringLiteral("1"), {}));
    source->cancel();
    ASSERT_TRUE(answer);
    ASSERT_FALSE(*answer);
    EXPECT_EQ(answer->error().code, Error::Code::Cancelled);
    EXPECT_EQ(lookUp("1").error().code, Error::Code::NotPossible);
    source->reload();
    EXPECT_EQ(names(search("Anna")), list("Anna"));
}

TEST(SqlCards, columnsAreFieldsAndRowsWithoutAnIdStandAlone)
{
    const QList<SqlRow> rows {
        {{QStringLiteral("name"), QStringLiteral("A")},
         {QStringLiteral("phone2"), QStringLiteral("2")},
         {QStringLiteral("phone_1"), QStringLiteral("1")},
         {QStringLiteral("shoe"), QStringLiteral("44")}},
        {{QStringLiteral("name"), QStringLiteral("B")}},
        {{QStringLiteral("shoe"), QStringLiteral("40")}}, // nobody
    };
    const auto cards = sqlCards(rows, QStringLiteral("s"));
    ASSERT_EQ(cards.size(), 2);
    EXPECT_EQ(cards.at(0).numbers(), (QStringList {QStringLiteral("2"), QStringLiteral("1")}));
    EXPECT_NE(cards.at(0).id, cards.at(1).id);
    EXPECT_EQ(cards.at(0).details.entries.size(), 2);
}

TEST(SqlCards, valuesOfQuestions)
{
    const auto number = sqlNumberValues(QStringLiteral("+49891234567"));
    EXPECT_EQ(number.value(QStringLiteral("digits")), QStringLiteral("49891234567"));
    EXPECT_EQ(number.value(QStringLiteral("suffix")), QStringLiteral("1234567"));
    EXPECT_EQ(sqlNumberValues(QStringLiteral("21")).value(QStringLiteral("suffix")),
              QStringLiteral("21"));
    EXPECT_EQ(sqlSearchValues(QStringLiteral(" a  50%_[b]\\c ")).value(QStringLiteral("like")),
              QStringLiteral("%a%50___b__c%"));
}
