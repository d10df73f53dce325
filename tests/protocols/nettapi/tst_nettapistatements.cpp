// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/nettapireplies.h"
#include "tests/protocols/nettapi/transcript.h"

using namespace Jackfield;
using namespace Jackfield::NetTapi;
using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Duration duration(std::optional<std::chrono::seconds> value, const char *told)
{
    return {value, text(told)};
}

Statement statementIn(QByteArrayView octets)
{
    const auto statement = read(messageOf(octets));
    EXPECT_TRUE(statement) << octets.toByteArray().constData();
    return statement.value_or(Unknown {});
}

template<typename Each>
Each as(QByteArrayView octets)
{
    const Statement statement = statementIn(octets);
    const auto *each = std::get_if<Each>(&statement);
    EXPECT_TRUE(each) << octets.toByteArray().constData() << " is the statement of number "
                      << statement.index();
    return each ? *each : Each {};
}

/// An incoming call of a caller who chose this name.
QByteArray offering(const QByteArray &name)
{
    return callOffered(IncomingCall {107, 2, 88, name, "4695550123"}).value().chopped(1);
}

const QMap<QByteArray, Statement> &golden()
{
    using Party = CallInfoParty;
    const CallOffered incoming {
        107, 3, 1, Direction::Incoming, text("FACETCORP"), text("9729859901"), false};
    const StartTime start {QDateTime(QDate(2006, 2, 27), QTime(15, 4, 3)),
                           text("2006/02/27@15:04:03")};
    const QString folder = text("/u/fpdev/test/ivr/jim/vmail/new/");
    static const QMap<QByteArray, Statement> all {
        {"challenge", Challenge {text("936bedf7d79995b7e29ec73ad214dc8")}},
        {"login-accepted", LoginAnswer {true, 128U, {text("oper"), text("mgr"), text("admin")}}},
        {"login-refused", LoginAnswer {false, std::nullopt, {}}},
        {"interest-done", InterestAnswer {}},
        {"interest-refused", InterestAnswer {text("no such user")}},
        {"incoming", incoming},
        {"incoming-anonymous", CallOffered {107, 3, 1, Direction::Incoming, {}, {}, false}},
        {"outgoing", CallOffered {107, 3, 1, Direction::Outgoing, {}, text("9729859901"), false}},
        {"ended", CallEnded {107, 3, 1}},
        {"dial-done", DialAnswer {}},
        {"dial-refused", DialAnswer {text("no line is free")}},
        {"info-not-completed", CallInfoNotCompleted {1}},
        {"info-refused", CallInfoError {1, text("unknown call")}},
        {"info-general",
         CallInfoGeneral {1,
                          Direction::Outgoing,
                          start,
                          duration(58s, "0:00:58"),
                          duration(0s, "0:00"),
                          duration(0s, "0:00"),
                          {},
                          {},
                          false}},
        {"info-station",
         Party {1, 1, Party::VoiceType::Station, 144U, text("144"), text("Jim Bryant"),
                duration(58s, "0:00:58"), duration(0s, "0:00"), false}},
        {"info-line",
         Party {1, 2, Party::VoiceType::Line, 1U, text("9728441111"), text("Unknown"),
                duration(58s, "0:00:58"), duration(0s, "0:00"), false}},
        {"info-recording", CallInfoRecording {1, folder + text("44036959_3a2c.wav")}},
        {"info-recording-second", CallInfoRecording {1, folder + text("44036977_3a3f.wav")}},
        {"info-end", CallInfoEnd {1}},
    };
    return all;
}

QMap<QByteArray, Result<QByteArray>> built()
{
    const QDateTime start(QDate(2006, 2, 27), QTime(15, 4, 3));
    const QByteArray folder = "/u/fpdev/test/ivr/jim/vmail/new/";
    return {
        {"challenge", challenge("936bedf7d79995b7e29ec73ad214dc8")},
        {"login-accepted", loginAccepted(128, {"oper", "mgr", "admin"})},
        {"login-refused", loginRefused()},
        {"interest-done", interestDone()},
        {"interest-refused", interestRefused("no such user")},
        {"incoming", callOffered(IncomingCall {107, 3, 1, "FACETCORP", "9729859901"})},
        {"incoming-anonymous", callOffered(IncomingCall {107, 3, 1, std::nullopt, std::nullopt})},
        {"outgoing", callOffered(OutgoingCall {107, 3, 1, "9729859901"})},
        {"ended", callEnded(107, 3, 1)},
        {"dial-done", dialDone()},
        {"dial-refused", dialRefused("no line is free")},
        {"info-not-completed", callInfoNotCompleted(1)},
        {"info-refused", callInfoRefused(1, "unknown call")},
        {"info-general", callInfoGeneral({1, Direction::Outgoing, start, 58s, 0s, 0s, "", ""})},
        {"info-station", callInfoParty({1, 1, false, 144, "144", "Jim Bryant", 58s, 0s})},
        {"info-line", callInfoParty({1, 2, true, 1, "9728441111", "Unknown", 58s, 0s})},
        {"info-recording", callInfoRecording(1, folder + "44036959_3a2c.wav")},
        {"info-recording-second", callInfoRecording(1, folder + "44036977_3a3f.wav")},
        {"info-end", callInfoEnd(1)},
    };
}

} // namespace

TEST(NetTapiStatements, TheTranscriptIsReadAndWritten)
{
    const auto replies = built();
    int statements = 0;
    for (const TranscriptLine &line : transcript()) {
        const auto statement = read(messageOf(line));
        ASSERT_TRUE(statement) << line.name.constData();
        if (!line.octets.startsWith('#')) {
            EXPECT_TRUE(std::holds_alternative<FromClient>(*statement)) << line.name.constData();
            continue;
        }
        ++statements;
        ASSERT_TRUE(golden().contains(line.name)) << line.name.constData();
        EXPECT_TRUE(*statement == golden()[line.name]) << line.name.constData();
        EXPECT_EQ(replies.value(line.name), line.octets) << line.name.constData();
    }
    EXPECT_EQ(statements, golden().size());
}

TEST(NetTapiStatements, RepliesOnlyRefuseTheEndOfAMessage)
{
    EXPECT_FALSE(callOffered(IncomingCall {107, 2, 88, "X\x04", "1"}));
    EXPECT_FALSE(challenge("\x04"));
    EXPECT_EQ(offering("X><end"),
              "#<uid=107><call=2><incoming_outside_call><caller_name=X><end>"
              "<caller_number=4695550123><serial=88>");
    const auto longTalk =
        callInfoGeneral({1, Direction::Incoming, {}, 100h + 2s, 75min, 0s, "\x01", "a\nb"});
    EXPECT_EQ(longTalk,
              QByteArray("#<call_info=1><call_type=I><start_time=><duration=100:00:02>"
                         "<ring_time=75:00><hold_time=0:00><job_code=\x01><note=a\nb>\x04"));
}

TEST(NetTapiStatements, UnitsOfANoticeStandInAnyOrder)
{
    const CallOffered expected {107, 2, 88, Direction::Incoming, text("A"), text("1"), false};
    for (const char *octets :
         {"#<uid=107><serial=88><caller_number=1><caller_name=A><incoming_outside_call><call=2>",
          "#<call=2><uid=107><incoming_outside_call><caller_name=A><caller_number=1><serial=88>",
          "#<uid=107><call=2><incoming_outside_call><new=1><caller_name=A><caller_number=1><serial="
          "88>"})
        EXPECT_EQ(as<CallOffered>(octets), expected) << octets;
    EXPECT_EQ(as<CallEnded>("#<uid=107><end><serial=88><call=2>"), (CallEnded {107, 2, 88}));
    EXPECT_EQ(as<CallEnded>("#<uid=107><end><serial=88>"), (CallEnded {107, std::nullopt, 88}));
}

TEST(NetTapiStatements, ANumberHasOnlyWhatPhonesHave)
{
    const auto numberOf = [](const QByteArray &number) {
        return as<CallOffered>("#<uid=1><call=1><incoming_outside_call><caller_number=" + number
                               + "><serial=1>")
            .number;
    };
    EXPECT_EQ(numberOf("+1 469 555-0123"), text("+1 469 555-0123"));
    EXPECT_EQ(numberOf("Private"), QString());
    EXPECT_EQ(numberOf("1$(id)"), QString());
    EXPECT_EQ(
        as<CallOffered>("#<uid=1><call=1><outgoing_outside_call><called_number=9,12><serial=1>")
            .number,
        text("9,12"));
}

TEST(NetTapiStatements, NamesAreCut)
{
    EXPECT_EQ(as<CallOffered>(offering(QByteArray(200, 'n'))).name.size(), 200);
    EXPECT_EQ(as<CallOffered>(offering(QByteArray(60'000, 'n'))).name.size(), 200);
    // Not in the middle of a character.
    EXPECT_EQ(as<CallOffered>(offering(QByteArray(199, 'n') + "\xf0\x9f\x98\x80")).name.size(),
              199);
    EXPECT_EQ(as<CallOffered>(offering("\xff"
                                       "a"))
                  .name,
              text("ÿa"));
    EXPECT_EQ(as<DialAnswer>("#<dial><err=" + QByteArray(300, 'e') + '>').error->size(), 200);
}

// security.md T93
struct Injection
{
    const char *name;
    const char *shown;
    quint32 serial;
};

TEST(NetTapiStatements, ANameCannotMakeANumberOrAnEnd)
{
    for (const Injection &injection : {
             Injection {"X><caller_number=0900123456><serial=99", "X", 99},
             {"X><caller_number=0900123456", "X", 88},
             {"X><serial=99", "X", 99},
             {"X><serial=99><serial=98><serial=88", "X", 99},
             {"X><serial=-1", "X", 88}, // must not make the call invisible
             {"X><serial=99999999999999999999><serial", "X", 88},
             {"X><end", "X", 88},
             {"X><end=", "X", 88},
             {"X><outgoing_outside_call><called_number=0900123456", "X", 88},
             {"X><called_number=0900123456", "X", 88},
             {"X><uid=118", "X", 88},
             {"X><call=7", "X", 88},
             {"X><incoming_outside_call", "X", 88},
             {"X><caller_name=Y", "X", 88},
             {"><caller_name=Y", "", 88},
             {"X> \r\n <end", "X", 88},
             {"X><foo=1><foo=2", "X", 88},
         }) {
        const auto call = as<CallOffered>(offering(injection.name));
        EXPECT_EQ(
            call,
            (CallOffered {
                107, 2, injection.serial, Direction::Incoming, text(injection.shown), {}, true}))
            << injection.name;
    }
    const auto harmless = as<CallOffered>(offering("A > B <b>=<end"));
    EXPECT_FALSE(harmless.isUncertain);
    EXPECT_EQ(harmless.name, text("A > B <b>=<end"));
    EXPECT_EQ(harmless.number, text("4695550123"));
}

TEST(NetTapiStatements, AnOutgoingCallWithACallerIsUncertain)
{
    for (const char *unit :
         {"<caller_name=X>", "<caller_number=0900>", "<end>", "<called_number=0900>"}) {
        const auto call =
            as<CallOffered>(QByteArray("#<uid=1><call=1><outgoing_outside_call><called_number=12>")
                            + unit + "<serial=1>");
        EXPECT_TRUE(call.isUncertain) << unit;
        EXPECT_EQ(call.direction, Direction::Outgoing);
        EXPECT_EQ(call.number, QString());
    }
}

TEST(NetTapiStatements, WhatIsMissingOrNoNumberIsMalformed)
{
    for (const char *octets : {
             "#<uid=99999999999999999999><end>",
             "#<uid=-1><end>",
             "#<uid=107><call=2><end>",
             "#<uid=107><call=x><serial=1><end>",
             "#<uid=107><call=2><serial=1><serial=2><end>", // no text can have broken it
             "#<uid><call=2><serial=1><end>",
             "#<call=2><serial=1><end>",
             "#<uid=107><incoming_outside_call><serial=1>",
             "#<uid=107><call=-1><incoming_outside_call><serial=1>",
             "#<uid=107><call=2><incoming_outside_call>",
             "#<uid=107><call=2><incoming_outside_call><serial=>",
             "#<uid=107><call=2><incoming_outside_call><serial=x><serial=y>",
             "#<uid=+107><call=2><incoming_outside_call><serial=1>",
             "#<login_nettapi>",
             "#<login_nettapi=yes>",
             "#<login_nettapi=y><uid=x>",
             "#<login_nettapi=n><login_nettapi=y>",
             "#<interest>",
             "#<dial>",
             "#<call_info>",
             "#<call_info=-1><end>",
             "#<call_info=1><party=x>",
             "#<call_info=1><party>",
         }) {
        const auto statement = read(messageOf(octets));
        ASSERT_FALSE(statement) << octets;
        EXPECT_EQ(statement.error().code, Error::Code::Malformed);
        EXPECT_FALSE(statement.error().detail.isEmpty());
    }
}

TEST(NetTapiStatements, WhatIsNotInTheDocumentIsUnknown)
{
    for (const char *octets :
         {"#<uid=107>", "#<uid=107><call=2><serial=3>", "#<uid=107><note=x>", "#<hello>",
          "#<record><ok>", "#<end>", "#<ok>", "#<serial=88><end><uid=107><call=2>",
          "#<call_info=88>", "#<call_info=88><duration=0:01>", "#<call_info=88><other>"})
        EXPECT_TRUE(std::holds_alternative<Unknown>(statementIn(octets))) << octets;
}

TEST(NetTapiStatements, NothingFromAServerIsAnOrder) // N12, security.md T78
{
    for (const char *octets :
         {"!<dial><uid=107><addr=0900123456>", "?<call_info=88>",
          "!<uid=107><call=2><incoming_outside_call><serial=1>", "!<dial><ok>"})
        EXPECT_TRUE(std::holds_alternative<FromClient>(statementIn(octets))) << octets;
}

TEST(NetTapiStatements, AnswersThatRefuseMayHoldAnything)
{
    EXPECT_EQ(as<DialAnswer>("#<dial><err=bad><ok>").error, text("bad"));
    EXPECT_EQ(as<DialAnswer>("#<dial><err>").error, QString());
    EXPECT_EQ(as<InterestAnswer>("#<interest><err=a\x01\x1b[31mb>").error, text("a[31mb"));
    EXPECT_EQ(as<LoginAnswer>("#<login_nettapi=y><priv=,oper,,x>").privileges,
              QStringList({text("oper"), text("x")}));
}

TEST(NetTapiStatements, GeneralFiguresOfACall)
{
    const auto general = as<CallInfoGeneral>("#<call_info=88><call_type=I><start_time=soon><"
                                             "duration=1:02:03><ring_time=75:30><hold_time=x>"
                                             "<job_code=A > B><note=he said: 3 < 4=5>");
    EXPECT_EQ(general,
              (CallInfoGeneral {88,
                                Direction::Incoming,
                                {QDateTime(), text("soon")},
                                duration(1h + 2min + 3s, "1:02:03"),
                                duration(75min + 30s, "75:30"),
                                duration(std::nullopt, "x"),
                                text("A > B"),
                                text("he said: 3 < 4=5"),
                                false}));
    const auto bare = as<CallInfoGeneral>("#<call_info=88><call_type=X>");
    EXPECT_EQ(bare.direction, std::nullopt);
    EXPECT_EQ(bare.duration, Duration());
    EXPECT_EQ(bare.start, StartTime());
    EXPECT_FALSE(bare.isUncertain);
}

TEST(NetTapiStatements, ANoteCannotMakeAnotherMessageOfIt)
{
    for (const char *note :
         {"x><end", "x><party=2", "x><duration=9:00:00", "x><recording_file=/etc/passwd",
          "x><not_completed", "x><err=no", "x><call_info=99", "x><note=y", "x><q=1><q=2"}) {
        const QByteArray octets =
            callInfoGeneral({88, Direction::Incoming, {}, 58s, 0s, 0s, "", note})
                .value()
                .chopped(1);
        const auto general = as<CallInfoGeneral>(octets);
        EXPECT_TRUE(general.isUncertain) << note;
        EXPECT_EQ(general.serial, 88U);
        EXPECT_EQ(general.note, text("x"));
        EXPECT_EQ(general.duration.value, 58s);
    }
}

TEST(NetTapiStatements, PartiesOfACall)
{
    using VoiceType = CallInfoParty::VoiceType;
    const auto odd = as<CallInfoParty>(
        "#<call_info=88><party=3><voice_type=V><device_index=-><party_number=unknown>");
    EXPECT_EQ(odd, (CallInfoParty {88, 3, VoiceType::Other, std::nullopt, {}, {}, {}, {}, false}));
    const QByteArray broken =
        callInfoParty({88, 2, true, 1, "4695550123", "X><party_number=0900", 58s, 0s})
            .value()
            .chopped(1);
    const auto party = as<CallInfoParty>(broken);
    EXPECT_TRUE(party.isUncertain);
    EXPECT_EQ(party.number, QString());
    EXPECT_EQ(party.name, text("X"));
    EXPECT_TRUE(as<CallInfoParty>("#<call_info=88><party=1><party_name=X><end>").isUncertain);
}
