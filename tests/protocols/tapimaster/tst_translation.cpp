// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/tapimaster/translation.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::TapiMaster;

namespace {

const LineId line = LineId::of({QStringLiteral("tapi")}, QStringLiteral("100"));
const Target target {line, CallId::of({QStringLiteral("tapi")}, QStringLiteral("100/1"))};
const DialString outside {QStringLiteral("008999998123"),
                          QStringLiteral("08999998123"),
                          QStringLiteral("+498999998123"),
                          QStringLiteral("089 99998123"),
                          {}};
const DialString inside {
    QStringLiteral("101"), QStringLiteral("101"), {}, QStringLiteral("101"), {}};

Setup setup()
{
    Setup setup;
    setup.extensions = {QStringLiteral("100")};
    return setup;
}

/// The bytes an order becomes, or the name of the error.
QByteArray sent(const Command &command, const Setup &with = setup())
{
    const auto text = textCommandFor(command, with);
    if (!text)
        return text.error().code == Error::Code::Unsupported ? "unsupported" : "malformed";
    return encode(*text, Terminator::None).value_or("not encoded");
}

TEST(Translation, everyOrderThatHasAVerb)
{
    EXPECT_EQ(sent(Dial {line, outside}), "MakeCall 100 008999998123");
    EXPECT_EQ(sent(Jackfield::Answer {target}), "Answer 100");
    EXPECT_EQ(sent(HangUp {target}), "Drop 100");
    EXPECT_EQ(sent(Redirect {target, inside}), "Redirect 100 101");
    EXPECT_EQ(sent(Transfer {target, inside}), "Redirect 100 101");
    EXPECT_EQ(sent(Swap {target}), "Toggle 100");
    EXPECT_EQ(sent(Merge {target, {}}), "Transfer 100");
    EXPECT_EQ(sent(Conference {target, {}}), "Conference 100");
    EXPECT_EQ(sent(Pickup {line, QStringLiteral("101"), {}}), "Pickup 100 101");
    EXPECT_EQ(sent(SetForward {line, ForwardMode::Unconditional, inside}), "Forward 100 101");
    EXPECT_EQ(sent(ClearForward {line, std::nullopt}), "Forward 100");
    EXPECT_EQ(sent(ClearForward {line, ForwardMode::Unconditional}), "Forward 100");
    EXPECT_EQ(sent(SetDoNotDisturb {line, true}), "Forward 100 *");
    EXPECT_EQ(sent(SetDoNotDisturb {line, false}), "Forward 100");
}

TEST(Translation, ordersWithoutAVerbAreUnsupported)
{
    EXPECT_EQ(sent(Hold {target}), "unsupported");
    EXPECT_EQ(sent(Retrieve {target}), "unsupported");
    EXPECT_EQ(sent(Consult {target, inside}), "unsupported");
    EXPECT_EQ(sent(SendDigits {target, QStringLiteral("1")}), "unsupported");
    EXPECT_EQ(sent(StartRecording {target}), "unsupported");
    EXPECT_EQ(sent(SetStatus {line, QStringLiteral("x")}), "unsupported");
    for (const auto mode : {ForwardMode::Busy, ForwardMode::NoAnswer, ForwardMode::BusyNoAnswer}) {
        EXPECT_EQ(sent(SetForward {line, mode, inside}), "unsupported");
        EXPECT_EQ(sent(ClearForward {line, mode}), "unsupported");
    }
}

TEST(Translation, offersExactlyWhatItTranslates)
{
    const Command all[] = {
        Dial {line, inside},
        Jackfield::Answer {target},
        HangUp {target},
        Hold {target},
        Retrieve {target},
        Swap {target},
        Redirect {target, inside},
        Transfer {target, inside},
        Consult {target, inside},
        Merge {target, {}},
        Conference {target, {}},
        Pickup {line, QStringLiteral("101"), {}},
        SetForward {line, ForwardMode::Unconditional, inside},
        ClearForward {line, {}},
        SetDoNotDisturb {line, true},
        SetRemoteOffice {line, inside},
        SendDigits {target, QStringLiteral("1")},
        StartRecording {target},
        StopRecording {target},
        SetCallData {target, {}, {}},
        CompleteCall {target},
        SetStatus {line, {}},
    };
    static_assert(std::size(all) == std::variant_size_v<Command>);
    for (const Command &command : all)
        EXPECT_EQ(offeredFeatures().testFlag(featureFor(command)), sent(command) != "unsupported")
            << nameOf(command).toStdString();
}

TEST(Translation, e164WhenAskedForAndKnown)
{
    auto e164 = setup();
    e164.sendsE164 = true;
    EXPECT_EQ(sent(Dial {line, outside}, e164), "MakeCall 100 +498999998123");
    EXPECT_EQ(sent(Dial {line, inside}, e164), "MakeCall 100 101");
}

TEST(Translation, theServerMayKnowTheExtension)
{
    auto knowing = setup();
    knowing.serverKnowsExtension = true;
    EXPECT_EQ(sent(Dial {line, inside}, knowing), "MakeCall NNNNN 101");
    EXPECT_EQ(sent(HangUp {target}, knowing), "Drop NNNNN");
    EXPECT_EQ(sent(SetDoNotDisturb {line, true}, knowing), "Forward NNNNN *");
}

TEST(Translation, aForwardNeverTurnsIntoItsOpposite)
{
    // "Forward 100" would end forwarding, "Forward 100 *" would be do not disturb.
    DialString star = inside;
    star.outside = QStringLiteral("*");
    EXPECT_EQ(sent(SetForward {line, ForwardMode::Unconditional, {}}), "malformed");
    EXPECT_EQ(sent(SetForward {line, ForwardMode::Unconditional, star}), "malformed");
    EXPECT_EQ(sent(Dial {line, {}}), "malformed");
    EXPECT_EQ(sent(Pickup {line, {}, {}}), "malformed");
}

TEST(Translation, refusesForeignLines)
{
    const LineId other = LineId::of({QStringLiteral("tapi")}, QStringLiteral("101"));
    EXPECT_EQ(sent(Dial {other, outside}), "unsupported");
}

} // namespace
