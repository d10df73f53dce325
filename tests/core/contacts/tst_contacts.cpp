// SPDX-License-Identifier: GPL-3.0-or-later
// The sources together: loaded ones answer at once, asked ones later, and none holds up the others.
#include "core/contacts/askedsource.h"
#include "core/contacts/contacts.h"
#include "tests/support/locations.h"
#include "tests/support/manualclock.h"
#include "tests/support/waitfor.h"

#include <gtest/gtest.h>

using namespace Jackfield;
using namespace std::chrono_literals;
using Kind = ContactMatch::Kind;
using Cards = ContactSource::Cards;

namespace {

ContactCard cardOf(const QString &name, const QString &number, const QString &source)
{
    ContactCard card;
    card.name = card.id = name;
    card.source = source;
    if (!number.isEmpty())
        card.details.entries.append({Contact::Kind::Phone, {}, number});
    return card;
}

/// Does as it is told; open questions wait until the test answers them.
class ScriptedSource final : public ContactSource
{
public:
    struct Question
    {
        QString text;
        QStringList spellings;
        Resolver<Result<Cards>> resolver;
    };
    ScriptedSource(const QString &id, bool isAsked)
        : ContactSource(id, id.toUpper())
        , m_isAsked(isAsked)
    { }
    void open() override { ++opened; }
    void cancel() override { ++cancelled; }
    void reload() override { ++reloaded; }
    bool isAsked() const override { return m_isAsked; }
    Pending<Result<Cards>> lookUp(const QString &wanted, const QStringList &spellings) override
    {
        lookUps.push_back(
            {wanted, spellings, Resolver<Result<Cards>>(failure(Error::Code::Cancelled))});
        return lookUps.back().resolver.pending();
    }
    Pending<Result<Cards>> search(const QString &text, int) override
    {
        searches.push_back({text, {}, Resolver<Result<Cards>>(failure(Error::Code::Cancelled))});
        return searches.back().resolver.pending();
    }
    void load(const Cards &cards) { Q_EMIT loaded(cards); }

    int opened = 0, cancelled = 0, reloaded = 0;
    std::list<Question> lookUps, searches;

private:
    const bool m_isAsked;
};

class ContactsTest : public testing::Test
{
protected:
    ContactsTest()
    {
        contacts.setNumberKeys(NumberKeys(munich()));
        QObject::connect(&contacts, &Contacts::changed, &contacts, [this] { ++changes; });
        QObject::connect(&contacts, &Contacts::matchFound, &contacts,
                         [this](const QString &found) { matched.append(found); });
        QObject::connect(&contacts, &Contacts::found, &contacts,
                         [this](const QString &text, const Cards &cards, bool isWhole) {
                             QStringList names;
                             for (const ContactCard &card : cards)
                                 names.append(card.name);
                             heard.append(text + u':' + names.join(u',')
                                          + (isWhole ? QStringLiteral(".") : QString()));
                         });
        settle();
    }
    void use(const QList<std::pair<QString, bool>> &wanted)
    {
        std::vector<std::unique_ptr<ContactSource>> made;
        sources.clear();
        for (const auto &[id, isAsked] : wanted) {
            auto source = std::make_unique<ScriptedSource>(id, isAsked);
            sources.push_back(source.get());
            made.push_back(std::move(source));
        }
        contacts.setSources(std::move(made));
        settle();
    }
    void load(size_t source, const Cards &cards)
    {
        sources[source]->load(cards);
        settle();
    }
    void settle() // the book is rebuilt on a thread
    {
        const int before = changes;
        ASSERT_TRUE(waitFor([&] { return changes > before; }));
        QCoreApplication::processEvents();
    }
    void ask(const QString &dialled)
    {
        contacts.match(dialled);
        QCoreApplication::processEvents();
    }
    static Cards one(const char *name, const QString &phone = {})
    {
        return {cardOf(QString::fromLatin1(name), phone, QStringLiteral("sql"))};
    }

    ManualClock clock;
    Contacts contacts {clock};
    std::vector<ScriptedSource *> sources;
    int changes = 0;
    QStringList matched;
    QStringList heard;
    const QString number = QStringLiteral("089 12345678");
    const QString key = QStringLiteral("+498912345678");
    const QString file = QStringLiteral("file");
    const QString sql = QStringLiteral("sql");
};

TEST_F(ContactsTest, answersFromAllSourcesAtOnce)
{
    use({{file, false}, {QStringLiteral("other"), false}});
    EXPECT_EQ(sources[0]->opened, 1);
    EXPECT_TRUE(contacts.sources()[0].isLoading);
    load(0, {cardOf(QStringLiteral("A"), number, file)});
    EXPECT_EQ(contacts.match(number).name(), QStringLiteral("A"));
    EXPECT_EQ(contacts.known(QStringLiteral("+49 89 12345678")).name(), QStringLiteral("A"));
    EXPECT_FALSE(contacts.sources()[0].isLoading);
    EXPECT_EQ(contacts.sources()[0].cards, 1);
    load(1, {cardOf(QStringLiteral("B"), number, QStringLiteral("other"))});
    EXPECT_TRUE(contacts.match(number).isAmbiguous());
    EXPECT_EQ(contacts.size(), 2);
    load(1, {});
    EXPECT_EQ(contacts.match(number).name(), QStringLiteral("A"));
}

TEST_F(ContactsTest, keepsTheFormerBookUntilTheNewOneIsThere)
{
    use({{file, false}});
    load(0, {cardOf(QStringLiteral("A"), number, file)});
    sources[0]->load({cardOf(QStringLiteral("B"), number, file)});
    EXPECT_EQ(contacts.known(number).name(), QStringLiteral("A"));
    sources[0]->load({cardOf(QStringLiteral("C"), number, file)}); // while it is being built
    ASSERT_TRUE(waitFor([&] { return contacts.known(number).name() == u"C"; }));
}

TEST_F(ContactsTest, tellsHowSourcesStand)
{
    use({{file, false}});
    int told = 0;
    QObject::connect(&contacts, &Contacts::sourcesChanged, &contacts, [&] { ++told; });
    Q_EMIT sources[0]->progressed(5, 10);
    EXPECT_EQ(contacts.sources()[0].done, 5);
    EXPECT_EQ(contacts.sources()[0].total, 10);
    EXPECT_TRUE(contacts.sources()[0].isLoading);
    Q_EMIT sources[0]->told(QStringLiteral("Gone."), false);
    EXPECT_EQ(contacts.sources()[0].words, QStringLiteral("Gone."));
    EXPECT_FALSE(contacts.sources()[0].isLoading);
    EXPECT_EQ(contacts.sources()[0].label, QStringLiteral("FILE"));
    EXPECT_EQ(told, 2);
    Q_EMIT sources[0]->told(QStringLiteral("Gone."), false);
    EXPECT_EQ(told, 2);
    contacts.reload(file);
    EXPECT_EQ(sources[0]->reloaded, 1);
    EXPECT_TRUE(contacts.sources()[0].isLoading);
    contacts.cancel(file);
    EXPECT_EQ(sources[0]->cancelled, 1);
    EXPECT_FALSE(contacts.sources()[0].isLoading);
    contacts.cancel(QStringLiteral("nobody"));
    contacts.reload(QStringLiteral("nobody"));
}

TEST_F(ContactsTest, keepsTheCardsOfASourceThatStays)
{
    use({{file, false}, {QStringLiteral("other"), false}});
    load(0, {cardOf(QStringLiteral("A"), number, file)});
    load(1, {cardOf(QStringLiteral("B"), QStringLiteral("123"), QStringLiteral("other"))});
    use({{file, false}});
    EXPECT_EQ(contacts.known(number).name(), QStringLiteral("A"));
    EXPECT_EQ(contacts.known(QStringLiteral("123")).kind, Kind::None);
    use({});
    EXPECT_EQ(contacts.size(), 0);
}

TEST_F(ContactsTest, asksForANumberOnce)
{
    use({{sql, true}});
    ScriptedSource &source = *sources[0];
    EXPECT_EQ(contacts.match(number).kind, Kind::None);
    EXPECT_TRUE(source.lookUps.empty()); // never inside match()
    QCoreApplication::processEvents();
    ASSERT_EQ(source.lookUps.size(), 1);
    EXPECT_EQ(source.lookUps.front().text, key);
    EXPECT_TRUE(source.lookUps.front().spellings.contains(QStringLiteral("08912345678")));
    ask(QStringLiteral("+49 89 12345678"));
    EXPECT_EQ(source.lookUps.size(), 1);
    source.lookUps.front().resolver.resolve(one("Eva", QStringLiteral("089/12345678")));
    EXPECT_EQ(matched, QStringList {key});
    EXPECT_EQ(contacts.match(number).name(), QStringLiteral("Eva"));
    EXPECT_EQ(contacts.match(number).kind, Kind::Exact);
    clock.advance(Contacts::keptFor);
    ask(QStringLiteral("4711"));
    ask(number);
    EXPECT_EQ(source.lookUps.size(), 3);
    EXPECT_EQ(contacts.known(number).kind, Kind::None);
    ask(QString());
    ask(QStringLiteral("anonymous"));
    EXPECT_EQ(source.lookUps.size(), 3);
    contacts.known(QStringLiteral("4712"));
    QCoreApplication::processEvents();
    EXPECT_EQ(source.lookUps.size(), 3);
}

TEST_F(ContactsTest, doesNotAskForWhatItKnows)
{
    use({{file, false}, {sql, true}});
    load(0, {cardOf(QStringLiteral("A"), number, file)});
    ask(number);
    EXPECT_TRUE(sources[1]->lookUps.empty());
    ask(number + QStringLiteral("9")); // only the beginning is known
    ASSERT_EQ(sources[1]->lookUps.size(), 1);
    EXPECT_EQ(contacts.known(number + QStringLiteral("9")).kind, Kind::Prefix);
    sources[1]->lookUps.front().resolver.resolve(one("Exact", key + QStringLiteral("9")));
    EXPECT_EQ(contacts.known(number + QStringLiteral("9")).name(), QStringLiteral("Exact"));
}

TEST_F(ContactsTest, checksWhatIsAnswered)
{
    use({{sql, true}});
    ask(number);
    sources[0]->lookUps.back().resolver.resolve(one("Wrong", QStringLiteral("030 5551234")));
    EXPECT_TRUE(matched.isEmpty());
    EXPECT_EQ(contacts.known(number).kind, Kind::None);
    ask(QStringLiteral("711"));
    sources[0]->lookUps.back().resolver.resolve(one("Without number"));
    EXPECT_EQ(contacts.known(QStringLiteral("711")).name(), QStringLiteral("Without number"));
    ask(QStringLiteral("712"));
    sources[0]->lookUps.back().resolver.resolve(Cards());
    EXPECT_EQ(matched, QStringList {QStringLiteral("711")});
}

TEST_F(ContactsTest, remembersOnlySoManyNumbers)
{
    use({{sql, true}});
    for (int i = 0; i < 201; ++i) {
        ask(QString::number(70000 + i));
        sources[0]->lookUps.back().resolver.resolve(one("Somebody"));
    }
    EXPECT_EQ(contacts.known(QStringLiteral("70000")).kind, Kind::None);
    EXPECT_EQ(contacts.known(QStringLiteral("70001")).kind, Kind::Exact);
    EXPECT_EQ(contacts.known(QStringLiteral("70200")).kind, Kind::Exact);
}

TEST_F(ContactsTest, givesUpOnASlowSource)
{
    use({{sql, true}, {QStringLiteral("ldap"), true}});
    ask(number);
    sources[1]->lookUps.front().resolver.resolve(one("Quick"));
    EXPECT_EQ(contacts.known(number).name(), QStringLiteral("Quick"));
    clock.advance(AskedSource::limit);
    EXPECT_FALSE(contacts.sources()[0].words.isEmpty());
    EXPECT_TRUE(contacts.sources()[1].words.isEmpty());
    sources[0]->lookUps.front().resolver.resolve(one("Too late"));
    EXPECT_EQ(contacts.known(number).name(), QStringLiteral("Quick"));
    ask(QStringLiteral("4711"));
    sources[0]->lookUps.back().resolver.resolve(Cards());
    EXPECT_TRUE(contacts.sources()[0].words.isEmpty()); // it answers again
}

TEST_F(ContactsTest, letsADeadSourceRest)
{
    use({{sql, true}});
    const auto fail = [this](int extension) {
        ask(QString::number(extension));
        sources[0]->lookUps.back().resolver.resolve(
            failure(Error::Code::NotConnected, QStringLiteral("No server.")));
    };
    for (int i = 0; i < 5; ++i)
        fail(4710 + i);
    EXPECT_EQ(sources[0]->lookUps.size(), 5);
    ask(QStringLiteral("4799"));
    EXPECT_EQ(sources[0]->lookUps.size(), 5);
    EXPECT_TRUE(contacts.sources()[0].words.contains(QStringLiteral("No server.")));
    contacts.searchAll(QStringLiteral("eva"));
    EXPECT_EQ(heard, QStringList {QStringLiteral("eva:.")});
    clock.advance(59s);
    ask(QStringLiteral("4799"));
    EXPECT_EQ(sources[0]->lookUps.size(), 5);
    clock.advance(1s);
    ask(QStringLiteral("4799")); // resting has not used up its turn
    EXPECT_EQ(sources[0]->lookUps.size(), 6);
}

TEST_F(ContactsTest, countsOnlyFailuresInARow)
{
    use({{sql, true}});
    for (int i = 0; i < 12; ++i) {
        ask(QString::number(70000 + i));
        auto &resolver = sources[0]->lookUps.back().resolver;
        if (i % 4 == 3)
            resolver.resolve(Cards());
        else
            resolver.resolve(failure(Error::Code::TimedOut));
    }
    EXPECT_EQ(sources[0]->lookUps.size(), 12);
}

TEST_F(ContactsTest, searchesAllSources)
{
    use({{file, false}, {sql, true}, {QStringLiteral("ldap"), true}});
    load(0, {cardOf(QStringLiteral("Eva"), number, file)});
    contacts.searchAll(QStringLiteral("e"));
    QCoreApplication::processEvents();
    sources[2]->searches.front().resolver.resolve(one("Emil"));
    sources[1]->searches.front().resolver.resolve(failure(Error::Code::NotConnected));
    EXPECT_EQ(heard.join(u'|'), QStringLiteral("e:Eva|e:Eva,Emil|e:Eva,Emil."));
}

TEST_F(ContactsTest, endsASearchWithTheNextOne)
{
    use({{sql, true}});
    contacts.searchAll(QStringLiteral("old"));
    QCoreApplication::processEvents();
    contacts.searchAll(QStringLiteral("new"));
    QCoreApplication::processEvents();
    ASSERT_EQ(sources[0]->searches.size(), 2);
    sources[0]->searches.front().resolver.resolve(one("Old"));
    sources[0]->searches.back().resolver.resolve(one("New"));
    EXPECT_EQ(heard.join(u'|'), QStringLiteral("old:|new:|new:New."));
    heard.clear();
    contacts.searchAll(QStringLiteral("slow"));
    QCoreApplication::processEvents();
    clock.advance(AskedSource::limit);
    EXPECT_EQ(heard.join(u'|'), QStringLiteral("slow:|slow:."));
    heard.clear();
    contacts.searchAll(QStringLiteral(" ")); // all in memory, nobody is asked
    EXPECT_EQ(heard.join(u'|'), QStringLiteral(" :."));
}

TEST_F(ContactsTest, survivesSourcesThatGoWhileTheyAreAsked)
{
    use({{sql, true}});
    ask(number);
    contacts.searchAll(QStringLiteral("eva"));
    QCoreApplication::processEvents();
    use({{QStringLiteral("ldap"), true}});
    QCoreApplication::processEvents();
    ASSERT_EQ(sources[0]->searches.size(), 1); // the open search goes on with those that are there
    sources[0]->searches.front().resolver.resolve(one("Eva"));
    EXPECT_EQ(heard.last(), QStringLiteral("eva:Eva."));
    clock.advance(10s);
    EXPECT_TRUE(matched.isEmpty());
    QObject::connect(
        &contacts, &Contacts::sourcesChanged, &contacts, [this] { contacts.setSources({}); },
        Qt::SingleShotConnection);
    ask(number);
    sources[0]->lookUps.front().resolver.resolve(failure(Error::Code::NotConnected));
    EXPECT_TRUE(contacts.sources().isEmpty());
}

} // namespace
