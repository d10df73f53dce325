// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/tracemethod.h"
#include "core/phone/protocoltrace.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedsystem.h"
#include "tests/support/threadtime.h"

#include <QJsonArray>

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

class TraceMethod : public testing::Test
{
protected:
    TraceMethod()
    {
        auto made = std::make_unique<ScriptedSystem>(QStringLiteral("pbx"), Feature::Dial,
                                                     Certainty::Pushed);
        system = made.get();
        board.addSystem(std::move(made), QStringLiteral("scripted"), QStringLiteral("Desk"));
    }
    void pass(const QByteArray &bytes)
    {
        system->wire().tell(WireMessage::Direction::Received,
                            [&](WireMessage &message, bool withContents) {
                                message.name = QStringLiteral("MakeCall");
                                if (withContents)
                                    message.bytes = bytes;
                            });
    }
    QJsonObject ask(QJsonObject params)
    {
        const auto answer = traceAnswer(trace, store, ControlParams(std::move(params)));
        EXPECT_TRUE(answer);
        return answer ? answer->toObject() : QJsonObject();
    }

    ManualClock clock;
    PhoneStore store {clock};
    Switchboard board {store};
    ProtocolTrace trace {clock, board};
    ScriptedSystem *system;
};

TEST_F(TraceMethod, tellsNamesUntilContentsAreWanted)
{
    pass("MakeCall 100 0891234567");
    QJsonObject answer = ask({});
    EXPECT_EQ(answer[QLatin1String("records")].toArray().size(), 1);
    EXPECT_FALSE(answer[QLatin1String("records")][0].toObject().contains(QLatin1String("text")));
    EXPECT_EQ(answer[QLatin1String("traced")].toArray().size(), 0);
    answer = ask({{QLatin1String("on"), true}, {QLatin1String("since"), 1}});
    EXPECT_EQ(answer[QLatin1String("traced")].toArray().size(), 1);
    EXPECT_EQ(answer[QLatin1String("records")].toArray().size(), 0);
    pass("MakeCall 100 0891234567");
    answer = ask({{QLatin1String("since"), 1}});
    EXPECT_EQ(answer[QLatin1String("records")][0][QLatin1String("text")],
              QStringLiteral("MakeCall …567"));
    EXPECT_FALSE(traceAnswer(trace, store,
                             ControlParams({{QLatin1String("system"), QLatin1String("none")}})));
}

/// The window's thread answers.
TEST_F(TraceMethod, aFullTraceComesInPiecesThatKeepNobodyWaiting)
{
    trace.setTraced({QStringLiteral("*")});
    const QByteArray person = R"({"u8sName":"Mia Muster","u8sNumber":"+498912345678","state":2},)";
    const QByteArray message = person.repeated(
        int(ProtocolTrace::maxBytes / qsizetype(ProtocolTrace::maxRecords) / person.size()));
    for (size_t i = 0; i < ProtocolTrace::maxRecords; ++i)
        pass(message);
    double longest = 0;
    qsizetype lines = 0;
    QJsonObject answer {{QLatin1String("last"), 0}, {QLatin1String("more"), true}};
    while (answer[QLatin1String("more")].toBool()) {
        const double begin = workedMs();
        answer = ask({{QLatin1String("recording"), true},
                      {QLatin1String("since"), answer[QLatin1String("last")]}});
        longest = std::max(longest, workedMs() - begin);
        ASSERT_GT(answer[QLatin1String("lines")].toArray().size(), 0);
        lines += answer[QLatin1String("lines")].toArray().size();
    }
    EXPECT_EQ(lines, qsizetype(ProtocolTrace::maxRecords));
    std::printf("longest answer of a full trace: %.0f ms\n", longest);
    EXPECT_LT(longest, mostAtATimeMs);
}

} // namespace
