// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/directory/carddavuser.h"
#include "tests/support/radicale.h"

using namespace Jackfield;

/// A real CardDAV server with one address book of two persons.
class CardDavServer : public CardDavUser
{
protected:
    void SetUp() override
    {
        if (!Radicale::isInstalled())
            GTEST_SKIP() << "radicale is not installed";
        ASSERT_TRUE(server.start());
        ASSERT_TRUE(server.put(people, QStringLiteral("a.vcf"), vcard("Anna", "+49891")));
        ASSERT_TRUE(server.put(
            people, QStringLiteral("b c@d.vcf").replace(QLatin1Char(' '), QLatin1String("%20")),
            vcard("Jörg", "+49892")));
    }
    Radicale server;
    const QString people = QStringLiteral("people");
    const QStringList both {QStringLiteral("Anna"), QStringLiteral("Jörg")};
};

TEST_F(CardDavServer, booksAreFoundFromTheServersAddress)
{
    use(server.url());
    EXPECT_FALSE(source->isAsked());
    ASSERT_TRUE(open());
    EXPECT_EQ(told, QString());
    ASSERT_EQ(names(), both);
    EXPECT_EQ(cards.first().source, QStringLiteral("dav"));
    EXPECT_EQ(progress.last(), 2);
    const auto anna = std::find_if(cards.cbegin(), cards.cend(), [](const ContactCard &card) {
        return card.name == QStringLiteral("Anna");
    });
    EXPECT_EQ(anna->id, QStringLiteral("Anna"));
    EXPECT_EQ(anna->numbers(), QStringList {QStringLiteral("+49891")});
}

TEST_F(CardDavServer, onlyWhatHasChangedIsFetched)
{
    use(server.url() + QStringLiteral("/jo/people/"));
    ASSERT_TRUE(open());
    ASSERT_EQ(names(), both);
    progress.clear();
    ASSERT_TRUE(refresh());
    EXPECT_EQ(loads, 1); // nothing new: nothing is said
    EXPECT_EQ(progress, QList<qint64> {0});

    ASSERT_TRUE(server.put(people, QStringLiteral("c.vcf"), vcard("Cem", "+49893")));
    ASSERT_TRUE(server.remove(people, QStringLiteral("a.vcf")));
    progress.clear();
    ASSERT_TRUE(refresh());
    EXPECT_EQ(names(), (QStringList {QStringLiteral("Cem"), QStringLiteral("Jörg")}));
    EXPECT_EQ(progress.last(), 1);
    ASSERT_TRUE(server.put(people, QStringLiteral("c.vcf"), vcard("Cem Neu", "+49894", "Cem")));
    ASSERT_TRUE(refresh());
    EXPECT_EQ(names(), (QStringList {QStringLiteral("Cem Neu"), QStringLiteral("Jörg")}));
    EXPECT_EQ(loads, 3);
}

TEST_F(CardDavServer, severalBooksAndMoreThanOneBatch)
{
    server.makeBook(QStringLiteral("firm"));
    for (int i = 0; i < 120; ++i)
        server.keep(QStringLiteral("firm"), QStringLiteral("%1.vcf").arg(i),
                    vcard("Person " + QByteArray::number(i), QByteArray::number(i)));
    ASSERT_TRUE(server.put(QStringLiteral("firm"), QStringLiteral("x.vcf"),
                           vcard("Anna", "+49895"))); // the same UID as in the other book
    use(server.url() + QStringLiteral("/jo/"));
    ASSERT_TRUE(open());
    EXPECT_EQ(cards.size(), 123);
    QSet<QString> ids;
    for (const ContactCard &card : std::as_const(cards))
        ids.insert(card.id);
    EXPECT_EQ(ids.size(), 123);
    EXPECT_TRUE(std::is_sorted(progress.cbegin(), progress.cend()));
    EXPECT_EQ(progress.last(), 123);
}

TEST_F(CardDavServer, aWrongPasswordIsTriedThreeTimesOnly)
{
    secrets.kept[QStringLiteral("contacts-dav/password")] = QStringLiteral("wrong");
    use(server.url());
    ASSERT_TRUE(open());
    EXPECT_TRUE(told.contains(QLatin1String("password"))) << told.toStdString();
    ASSERT_TRUE(refresh());
    ASSERT_TRUE(refresh());
    EXPECT_TRUE(told.contains(QLatin1String("not asked again"))) << told.toStdString();
    EXPECT_EQ(secrets.flaws.last(), QStringLiteral("contacts-dav/password wrong"));
    EXPECT_EQ(secrets.reads.size(), 3);
    clock.advance(std::chrono::hours(24));
    EXPECT_EQ(secrets.reads.size(), 3);
    secrets.kept[QStringLiteral("contacts-dav/password")] = QStringLiteral("Zq7!canary");
    const int before = tells;
    source->reload();
    ASSERT_TRUE(waitFor([&] { return tells > before; }));
    EXPECT_EQ(names(), both);
    EXPECT_EQ(told, QString());
}

TEST_F(CardDavServer, whatWasLoadedStaysWhenTheServerIsGone)
{
    use(server.url());
    ASSERT_TRUE(open());
    server.kill();
    ASSERT_TRUE(refresh());
    EXPECT_FALSE(told.isEmpty());
    EXPECT_EQ(loads, 1);
    ASSERT_TRUE(server.start());
    ASSERT_TRUE(refresh());
    EXPECT_EQ(told, QString());
    EXPECT_EQ(names(), both);
}

TEST_F(CardDavServer, aPlaceWithoutABookIsTold)
{
    use(server.url() + QStringLiteral("/jo/nothing/"));
    ASSERT_TRUE(open());
    EXPECT_EQ(loads, 0);
    EXPECT_FALSE(told.isEmpty());
}

TEST_F(CardDavServer, cancelStopsUntilReload)
{
    use(server.url());
    source->open();
    source->cancel();
    clock.advance(std::chrono::hours(1));
    EXPECT_EQ(clock.pending(), 0);
    EXPECT_EQ(tells, 0);
    source->reload();
    ASSERT_TRUE(waitFor([&] { return tells > 0; }));
    EXPECT_EQ(names(), both);
}
