// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phone/protocoltrace.h"
#include "core/phone/tracetext.h"
#include "tests/support/manualclock.h"
#include "tests/support/printers.h"
#include "tests/support/scriptedsystem.h"

#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

class ProtocolTraceTest : public testing::Test
{
protected:
    ScriptedSystem *add(const QString &id)
    {
        auto system = std::make_unique<ScriptedSystem>(id, Feature::Dial, Certainty::Pushed);
        ScriptedSystem *raw = system.get();
        board.addSystem(std::move(system), QStringLiteral("scripted"), id);
        return raw;
    }
    void pass(const ScriptedSystem *system, const QByteArray &bytes,
              const QString &name = QStringLiteral("MakeCall"))
    {
        system->wire().tell(WireMessage::Direction::Sent, [&](WireMessage &message, bool whole) {
            message.name = name;
            ++(whole ? wholes : names);
            if (whole)
                message.bytes = bytes;
        });
    }
    ManualClock clock;
    PhoneStore store {clock};
    Switchboard board {store};
    std::unique_ptr<ProtocolTrace> trace = std::make_unique<ProtocolTrace>(clock, board);
    int wholes = 0;
    int names = 0;
};

TEST_F(ProtocolTraceTest, namesAlwaysContentsWhenWanted)
{
    ScriptedSystem *system = add(QStringLiteral("a"));
    pass(system, "secret of nobody");
    ASSERT_EQ(trace->records().size(), 1U);
    EXPECT_EQ(trace->records()[0].message.name, QStringLiteral("MakeCall"));
    EXPECT_EQ(trace->records()[0].message.bytes, QByteArray());
    EXPECT_FALSE(trace->records()[0].hasContents);
    trace->setTraced({QStringLiteral("b")});
    pass(system, "x");
    EXPECT_EQ(wholes, 0);
    trace->setTraced({QStringLiteral("*")});
    pass(system, "all of it");
    EXPECT_EQ(trace->records().back().message.bytes, "all of it");
    trace->setTraced(system->id(), false);
    pass(system, "x");
    EXPECT_EQ(wholes, 1);
    EXPECT_EQ(names, 3);
    EXPECT_EQ(trace->records().back().time, clock.now().toUTC());
    EXPECT_EQ(trace->records().back().serial, 4);
    EXPECT_EQ(trace->since(2).size(), 2);
}

TEST_F(ProtocolTraceTest, holdsNoMoreThanItsLimits)
{
    ScriptedSystem *system = add(QStringLiteral("a"));
    for (size_t i = 0; i < ProtocolTrace::maxRecords + 10; ++i)
        pass(system, {});
    EXPECT_EQ(trace->records().size(), ProtocolTrace::maxRecords);
    EXPECT_EQ(trace->records().front().serial, 11);
    trace->setTraced({QStringLiteral("*")});
    for (int i = 0; i < 600; ++i)
        pass(system, QByteArray(100'000, 'x'));
    qsizetype bytes = 0;
    for (const auto &record : trace->records())
        bytes += record.message.bytes.size();
    EXPECT_LE(bytes, ProtocolTrace::maxBytes);
    EXPECT_EQ(trace->records().back().message.bytes.size(), ProtocolTrace::maxMessage);
    EXPECT_EQ(trace->records().back().missing, 100'000 - ProtocolTrace::maxMessage);
    trace->clear();
    EXPECT_TRUE(trace->records().empty());
    pass(system, "x");
    EXPECT_GT(trace->records().front().serial, 10'000);
}

TEST_F(ProtocolTraceTest, peopleCountAndAreCutToo)
{
    const ScriptedSystem *system = add(QStringLiteral("a"));
    trace->setTraced({QStringLiteral("*")});
    const auto tell = [&](int count, qsizetype size) {
        system->wire().tell(WireMessage::Direction::Received, [&](WireMessage &message, bool) {
            message.bytes = "SIP/1,up,1,Mia";
            for (int i = 0; i < count; ++i)
                message.people << QString::number(i).rightJustified(size, u'x');
        });
    };
    for (int i = 0; i < 100; ++i)
        tell(100, 4000);
    qsizetype letters = 0;
    for (const auto &record : trace->records())
        for (const QString &person : record.message.people)
            letters += person.size();
    EXPECT_LE(letters * 2, ProtocolTrace::maxBytes);
    tell(ProtocolTrace::maxPeople, 5);
    EXPECT_FALSE(trace->records().back().text().isEmpty());
    tell(ProtocolTrace::maxPeople + 1, 5);
    EXPECT_EQ(trace->records().back().text(), QString()) << "nobody could be hidden in it";
    EXPECT_EQ(trace->records().back().message.people, QStringList());
    EXPECT_EQ(trace->records().back().missing, 14);
}

TEST_F(ProtocolTraceTest, hidesNamesThatAreCut)
{
    const ScriptedSystem *system = add(QStringLiteral("a"));
    trace->setTraced({QStringLiteral("*")});
    for (const qsizetype limit : {qsizetype(200), qsizetype(800), ProtocolTrace::maxMessage}) {
        for (const QByteArray name : {"\"u8sName\":\"Erika Musterma", "up,1,Erika Musterma"}) {
            system->wire().tell(WireMessage::Direction::Received, [&](WireMessage &message, bool) {
                const QByteArray blank = "{" + QByteArray(limit - name.size() - 1, ' ');
                message.bytes = blank + name + "nn\",\"n\":1}";
                message.people << QStringLiteral("Erika Mustermann");
            });
            const auto &record = trace->records().back();
            for (const QString &shown :
                 {firstLine(record, People::Hidden), shownText(record, People::Hidden),
                  QString::fromUtf8(QJsonDocument(ProtocolRecording({}).line(record)).toJson())})
                EXPECT_FALSE(shown.contains(u"Erik")) << limit << name.constData();
        }
    }
}

TEST_F(ProtocolTraceTest, seedsAreTooManyToTry)
{
    EXPECT_EQ(trace->seed().size(), 16);
    EXPECT_NE(trace->seed(), ProtocolTrace(clock, board).seed());
}

TEST_F(ProtocolTraceTest, addsWhatTheProtocolLeftOut)
{
    const ScriptedSystem *system = add(QStringLiteral("a"));
    trace->setTraced({QStringLiteral("*")});
    system->wire().tell(WireMessage::Direction::Received, [&](WireMessage &message, bool) {
        message.bytes = QByteArray(ProtocolTrace::maxMessage + 5, 'x');
        message.missing = 7;
    });
    EXPECT_EQ(trace->records().back().missing, 12);
}

TEST_F(ProtocolTraceTest, cutsBetweenCharacters)
{
    ScriptedSystem *system = add(QStringLiteral("a"));
    trace->setTraced({QStringLiteral("a")});
    pass(system, QByteArray(ProtocolTrace::maxMessage - 1, 'x') + "ü");
    EXPECT_EQ(trace->records().back().message.bytes.size(), ProtocolTrace::maxMessage - 1);
    EXPECT_FALSE(trace->records().back().text().isEmpty());
}

TEST_F(ProtocolTraceTest, keepsHowLinksWere)
{
    ScriptedSystem *system = add(QStringLiteral("a"));
    system->open();
    board.removeSystem(system->id());
    ASSERT_GE(trace->links().size(), 2U);
    EXPECT_EQ(trace->links().back().link, PhoneSystem::Link::Disconnected);
    EXPECT_EQ(trace->links().back().system.value, QStringLiteral("a"));
    for (size_t i = 0; i < ProtocolTrace::maxLinks; ++i) {
        ScriptedSystem *again = add(QStringLiteral("b"));
        again->open();
        board.removeSystem(again->id());
    }
    EXPECT_EQ(trace->links().size(), ProtocolTrace::maxLinks);
}

TEST_F(ProtocolTraceTest, nobodyListensAfterItsEnd)
{
    ScriptedSystem *system = add(QStringLiteral("a"));
    trace.reset();
    pass(system, "x");
    EXPECT_EQ(names + wholes, 0) << "an order nobody listens to is not even described";
    EXPECT_EQ(WireTap().depth(), WireTap::Depth::Nothing);
}

TEST(IsReadable, textOnly)
{
    EXPECT_TRUE(isReadable("a\r\n\tü"));
    EXPECT_TRUE(isReadable({}));
    EXPECT_FALSE(isReadable(QByteArray("\x30\x03\x02\x01\x05", 5)));
    EXPECT_FALSE(isReadable("\xff"));
}

} // namespace
