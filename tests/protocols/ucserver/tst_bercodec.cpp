// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/bercodec.h"
#include "tests/support/printers.h"
#include "tests/support/ucservervectors.h"

#include <gtest/gtest.h>

namespace Jackfield::UcServer {

namespace {

    std::string nameOf(const MessageVector &vector)
    {
        return vector.name.toStdString();
    }

    /// Only its name could tell which operation it calls, and BER carries none.
    bool isNameless(const MessageVector &vector)
    {
        return vector.name == QLatin1String("env.invoke.opid0");
    }

    /// The message of a vector; a failed expectation and an empty message when it is none.
    RoseMessage decoded(const MessageVector &vector)
    {
        const auto message = decodeBer(vector.ber, vector.operationOf());
        EXPECT_TRUE(message) << nameOf(vector) << ": " << message.error().detail.toStdString();
        return message.value_or(RoseMessage());
    }

    bool isKnown(const RoseMessage &message)
    {
        const Payload *payload = payloadOf(message);
        return !payload || !std::holds_alternative<UnknownPayload>(*payload);
    }

} // namespace

TEST(BerCodec, everyVectorComesBackOctetForOctet)
{
    ASSERT_EQ(messageVectors().size(), 101u);
    for (const MessageVector &vector : messageVectors()) {
        const RoseMessage message = decoded(vector);
        EXPECT_EQ(isKnown(message), !isNameless(vector)) << nameOf(vector);
        EXPECT_EQ(encodeBer(message, {vector.sendsName()}).toHex(), vector.ber.toHex())
            << nameOf(vector);
    }
}

TEST(BerCodec, readsWhatOtherVendorStubsWriteAsTheSameMessage)
{
    int count = 0;
    for (const MessageVector &vector : messageVectors()) {
        const RoseMessage usual = decoded(vector);
        for (auto it = vector.berAlternatives.cbegin(); it != vector.berAlternatives.cend(); ++it) {
            const auto other = decodeBer(it.value(), vector.operationOf());
            ASSERT_TRUE(other) << nameOf(vector) << " " << it.key().toStdString() << ": "
                               << other.error().detail.toStdString();
            EXPECT_EQ(*other == usual, !isNameless(vector))
                << nameOf(vector) << " " << it.key().toStdString();
            ++count;
        }
    }
    EXPECT_EQ(count, 95);
}

TEST(BerCodec, refusesEveryVectorCutShort)
{
    for (const MessageVector &vector : messageVectors()) {
        for (qsizetype size = 0; size < vector.ber.size(); ++size) {
            // Its own memory, so that the sanitizer sees a step behind the end.
            const std::vector<char> part(vector.ber.cbegin(), vector.ber.cbegin() + size);
            const auto message = decodeBer(QByteArrayView(part.data(), size), vector.operationOf());
            ASSERT_FALSE(message) << nameOf(vector) << " at " << size;
            EXPECT_EQ(message.error().code, Error::Code::Malformed);
            EXPECT_FALSE(message.error().detail.isEmpty());
        }
    }
}

TEST(BerCodec, readsACallEventIntoItsMembers)
{
    const Invoke event = std::get<Invoke>(
        decoded(messageVector("asnCtiNotifyLineCallInformationChanged.event.offering.contacts")));
    EXPECT_TRUE(event.isEvent());
    EXPECT_EQ(event.operationId, 1283);
    EXPECT_FALSE(event.operationName);
    const auto *argument = payloadAs<CtiNotifyLineCallInformationChanged>(event.argument);
    ASSERT_TRUE(argument);
    EXPECT_EQ(argument->reason, ChangedReason::offering);
    EXPECT_EQ(argument->call.state, CallState::offering);
    EXPECT_FALSE(argument->call.isOutbound);
    ASSERT_TRUE(argument->call.remoteContact);
    EXPECT_FALSE(argument->call.remoteContact->texts.empty());
    EXPECT_TRUE(argument->call.connected.isNone());
    EXPECT_TRUE(argument->call.created.toDateTime().isValid());
}

TEST(BerCodec, keepsWhatItDoesNotKnowUntouched)
{
    // asnFoo 4711 with an argument that has lengths no encoder of ours writes.
    const QByteArray unknown = QByteArray::fromHex("a10e0201050202126730820003020105");
    const auto message = decodeBer(unknown, {});
    ASSERT_TRUE(message) << message.error().detail.toStdString();
    const Invoke &invoke = std::get<Invoke>(*message);
    const UnknownPayload expected {QByteArray::fromHex("30820003020105"), Encoding::Ber};
    EXPECT_TRUE(invoke.argument == Payload(expected));
    EXPECT_EQ(encodeBer(*message), unknown);
}

TEST(BerCodec, aResultThatNobodyAskedForStaysUnknown)
{
    const MessageVector &vector = messageVector("asnCtiDropCall.res");
    const auto message = decodeBer(vector.ber, [](qint64) { return nullptr; });
    ASSERT_TRUE(message);
    EXPECT_FALSE(isKnown(*message));
    EXPECT_EQ(encodeBer(*message), vector.ber);
}

TEST(BerCodec, asksForTheOperationOfTheResultsInvoke)
{
    qint64 asked = 0;
    const auto message = decodeBer(messageVector("asnCtiDropCall.res").ber, [&](qint64 invokeId) {
        asked = invokeId;
        return findOperation(DropCallOperation::id);
    });
    ASSERT_TRUE(message);
    EXPECT_EQ(asked, std::get<RoseResult>(*message).invokeId);
    EXPECT_TRUE(payloadAs<CtiDropCallResult>(*payloadOf(*message)));
}

TEST(BerCodec, writesTheNameOnlyWhenAsked)
{
    const RoseMessage message = invoke<DropCallOperation>(43, {});
    EXPECT_FALSE(encodeBer(message).contains("asnCtiDropCall"));
    const QByteArray octets = encodeBer(message, {true});
    EXPECT_EQ(octets.toHex(), "a11d02012ba2100c0e61736e43746944726f7043616c6c020204b330020c00");
    const auto back = decodeBer(octets, {});
    ASSERT_TRUE(back);
    EXPECT_TRUE(*back == message);
}

TEST(BerCodec, lengthsAreMinimalAroundTheirLimits)
{
    const auto argumentOf = [](qsizetype size) {
        CtiDropCallArgument argument;
        argument.connectionId = QString(size, u'x');
        return invoke<DropCallOperation>(1, argument);
    };
    EXPECT_TRUE(encodeBer(argumentOf(127)).contains(QByteArray::fromHex("0c7f78")));
    EXPECT_TRUE(encodeBer(argumentOf(128)).contains(QByteArray::fromHex("0c818078")));
    EXPECT_TRUE(encodeBer(argumentOf(255)).contains(QByteArray::fromHex("0c81ff78")));
    EXPECT_TRUE(encodeBer(argumentOf(256)).contains(QByteArray::fromHex("0c82010078")));
    EXPECT_TRUE(encodeBer(argumentOf(65535)).contains(QByteArray::fromHex("0c82ffff78")));
    EXPECT_TRUE(encodeBer(argumentOf(65536)).contains(QByteArray::fromHex("0c8301000078")));
    for (const qsizetype size : {0, 127, 128, 255, 256, 65535, 65536, 1'000'000}) {
        const RoseMessage message = argumentOf(size);
        RoseMessage expected = message;
        std::get<Invoke>(expected).operationName.reset(); // not on the wire
        const auto back = decodeBer(encodeBer(message), {});
        ASSERT_TRUE(back) << size;
        EXPECT_TRUE(*back == expected) << size;
    }
}

TEST(BerCodec, integersAreMinimalAroundTheirLimits)
{
    const std::vector<std::pair<qint64, const char *>> table {
        {0, "020100"},
        {127, "02017f"},
        {128, "02020080"},
        {-1, "0201ff"},
        {-128, "020180"},
        {-129, "0202ff7f"},
        {32767, "02027fff"},
        {32768, "0203008000"},
        {2147483648, "02050080000000"},
        {9223372036854775807, "02087fffffffffffffff"},
        {-9223372036854775807 - 1, "02088000000000000000"},
    };
    for (const auto &[number, hex] : table) {
        const RoseMessage message = RoseResult {{}, number, {}, {}};
        const QByteArray octets = encodeBer(message);
        EXPECT_EQ(octets.mid(2).toHex(), hex) << number;
        const auto back = decodeBer(octets, {});
        ASSERT_TRUE(back) << number;
        EXPECT_TRUE(*back == message) << number;
    }
}

TEST(BerCodec, aRejectCarriesWhatTheServerOffers)
{
    RoseReject reject;
    reject.reject = {RoseReject::Problem::Invoke, 9};
    reject.details = QStringLiteral("authenticationIncomplete");
    reject.authentication = RoseAuthentication {
        {{QStringLiteral("NTLM"), "a"}, {QStringLiteral("Basic"), {}}}, QStringLiteral("ctx")};
    const QByteArray octets = encodeBer(reject);
    EXPECT_EQ(octets.toHex(' ').toStdString(),
              "a4 40 05 00 81 01 09 0c 18 61 75 74 68 65 6e 74 69 63 61 74 69 6f 6e 49 6e 63 6f "
              "6d 70 6c 65 74 65 a4 1f 30 1d 30 16 30 09 0c 04 4e 54 4c 4d 04 01 61 30 09 0c 05 "
              "42 61 73 69 63 04 00 0c 03 63 74 78");
    const auto back = decodeBer(octets, {});
    ASSERT_TRUE(back) << back.error().detail.toStdString();
    EXPECT_TRUE(*back == RoseMessage(reject));
}

} // namespace Jackfield::UcServer
