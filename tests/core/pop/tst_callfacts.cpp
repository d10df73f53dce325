// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/pop/popdesk.h"
#include "tests/support/waitfor.h"

using namespace Jackfield;
using namespace std::chrono_literals;

using CallFacts = PopDesk;

namespace {

/// Brings what it is given.
class Cards final : public ContactSource
{
public:
    explicit Cards(QList<ContactCard> cards)
        : ContactSource(text("cards"), text("cards"))
        , m_cards(std::move(cards))
    { }
    void open() override { Q_EMIT loaded(m_cards); }
    void cancel() override { }
    void reload() override { }

private:
    const QList<ContactCard> m_cards;
};

ContactCard card(const char *name, const char *number)
{
    ContactCard card;
    card.id = card.name = text(name);
    card.source = text("cards");
    card.details.entries = {{Contact::Kind::Phone, QString(), text(number)}};
    return card;
}

} // namespace

TEST_F(CallFacts, FactsOfACall)
{
    use();
    Call call = ring("1", "0891234567");
    call.remote.name = text("Müller");
    call.calledNumber = text("99998521");
    call.queue = text("Sales");
    call.note = text("x");
    PopFacts facts;
    facts.number = text("0891234567");
    facts.national = text("0891234567");
    facts.e164 = text("+49891234567");
    facts.name = text("Müller");
    facts.line = text("100");
    facts.calledNumber = text("99998521");
    facts.queue = text("Sales");
    facts.direction = Call::Direction::Incoming;
    facts.callId = text("1");
    facts.system = text("pbx");
    facts.note = text("x");
    EXPECT_EQ(screenPop.factsOf(call), facts);
    const auto numbers = [&](const char *number) {
        call.remote.number = text(number);
        const PopFacts known = screenPop.factsOf(call);
        return QStringList {known.national, known.e164};
    };
    EXPECT_EQ(numbers("+49 89 1234567"), (QStringList {text("0891234567"), text("+49891234567")}));
    EXPECT_EQ(numbers("1234567"), (QStringList {text("0891234567"), text("+49891234567")}));
    EXPECT_EQ(numbers("+442079460000"),
              (QStringList {text("00442079460000"), text("+442079460000")}));
    EXPECT_EQ(numbers("21"), (QStringList {QString(), QString()}));
    EXPECT_EQ(numbers(""), (QStringList {QString(), QString()}));
    EXPECT_EQ(numbers("anonymous"), (QStringList {QString(), QString()}));
}

TEST_F(CallFacts, NamesAreThoseOfTheContacts)
{
    use();
    contacts.setNumberKeys(NumberKeys(setup.location));
    std::vector<std::unique_ptr<ContactSource>> sources;
    sources.push_back(std::make_unique<Cards>(QList<ContactCard> {card("Anna", "+49 89 1234567"),
                                                                  card("Berta", "0897654321"),
                                                                  card("Carla", "+49897654321")}));
    contacts.setSources(std::move(sources));
    if (!waitFor([this] { return contacts.size() == 3; }, 5s))
        GTEST_SKIP() << "the contacts take none";
    Call call = ring("1");
    call.remote.name = text("as sent");
    EXPECT_EQ(screenPop.factsOf(call).name, text("Anna"));
    call.remote.number = text("0897654321"); // two who may be it
    EXPECT_EQ(screenPop.factsOf(call).name, text("as sent"));
    call.remote.number = text("0891111111");
    EXPECT_EQ(screenPop.factsOf(call).name, text("as sent"));
}

TEST_F(CallFacts, FactsOfAnEnd)
{
    use();
    Call call = ring("1");
    EXPECT_EQ(screenPop.factsOf(call).outcome, QString());
    call.state = Call::State::Ended;
    const auto outcome = [&] { return screenPop.factsOf(call).outcome; };
    EXPECT_EQ(outcome(), text("missed"));
    EXPECT_FALSE(screenPop.factsOf(call).duration);
    call.direction = Call::Direction::Outgoing;
    EXPECT_EQ(outcome(), text("not-reached"));
    call.direction = Call::Direction::Unknown;
    EXPECT_EQ(outcome(), text("unknown"));
    call.connectedTick = clock.monotonic();
    clock.advance(61'900ms);
    EXPECT_EQ(outcome(), text("answered"));
    EXPECT_EQ(screenPop.factsOf(call).duration, 61s);
}
