// SPDX-License-Identifier: GPL-3.0-or-later
// The same message in both encodings is the same message to us.
#include "protocols/ucserver/bercodec.h"
#include "protocols/ucserver/framing.h"
#include "protocols/ucserver/jsoncodec.h"
#include "tests/support/printers.h"
#include "tests/support/ucservervectors.h"

#include <gtest/gtest.h>

namespace Jackfield::UcServer {

namespace {

    RoseMessage fromJson(const QByteArray &json, const OperationOfInvoke &operationOf)
    {
        const auto messages = JsonDecoder().decode(json, operationOf);
        EXPECT_TRUE(messages) << json.constData() << messages.error().detail.toStdString();
        EXPECT_TRUE(!messages || messages->size() == 1);
        return messages ? messages->front() : RoseMessage();
    }

    // BER mostly leaves the name of an operation out.
    RoseMessage nameless(RoseMessage message)
    {
        if (auto *invoke = std::get_if<Invoke>(&message))
            invoke->operationName.reset();
        return message;
    }

    /// What the vendor's server makes of a request, as far as the codecs decide it.
    enum class Verdict {
        NoMessage, ///< It does not answer.
        UnknownOperation,
        NoArgument,
        UnreadableArgument,
        Readable,
    };

    Verdict verdictOn(const Result<RoseMessage> &message)
    {
        const auto *invoke = message ? std::get_if<Invoke>(&*message) : nullptr;
        if (!invoke)
            return Verdict::NoMessage;
        if (!invoke->operation())
            return Verdict::UnknownOperation;
        if (std::holds_alternative<std::monostate>(invoke->argument))
            return Verdict::NoArgument;
        return std::holds_alternative<KnownPayload>(invoke->argument) ? Verdict::Readable
                                                                      : Verdict::UnreadableArgument;
    }

    Result<RoseMessage> requestOf(const RuntimeCase &one)
    {
        if (one.encoding == Encoding::Ber)
            return decodeBer(one.request, {});
        QByteArray text = one.request;
        if (text.startsWith('J'))
            text = Deframer().feed(text).value().at(0).message;
        return JsonDecoder().decode(text, {}).map(
            [](const std::vector<RoseMessage> &messages) { return messages.front(); });
    }

} // namespace

TEST(CodecsAgree, onTheMessageOfEveryVector)
{
    for (const MessageVector &vector : messageVectors()) {
        SCOPED_TRACE(vector.name.toStdString());
        // Its BER has neither number nor name of its operation.
        if (vector.name == QLatin1String("env.invoke.opid0"))
            continue;
        const auto operationOf = vector.operationOf();
        const auto ber = decodeBer(vector.ber, operationOf);
        ASSERT_TRUE(ber);
        const RoseMessage json = fromJson(vector.json, operationOf);
        EXPECT_TRUE(nameless(*ber) == nameless(json));
        // Without a word on the type, too.
        const RoseMessage ofStub = fromJson(vector.jsonOfStub, operationOf);
        EXPECT_TRUE(nameless(*ber) == nameless(ofStub));
    }
}

TEST(CodecsAgree, andTurnOneEncodingIntoTheOther)
{
    for (const MessageVector &vector : messageVectors()) {
        SCOPED_TRACE(vector.name.toStdString());
        if (vector.name == QLatin1String("env.invoke.opid0"))
            continue;
        const auto operationOf = vector.operationOf();
        const RoseMessage message = fromJson(vector.json, operationOf);
        const auto ber = decodeBer(encodeBer(message, {true}), operationOf);
        ASSERT_TRUE(ber) << ber.error().detail.toStdString();
        EXPECT_EQ(encodeJson(*ber) + '\n', vector.json);

        const auto original = decodeBer(vector.ber, operationOf);
        const QByteArray json = encodeJson(*original, {true});
        EXPECT_EQ(encodeBer(fromJson(json, operationOf), {true}).toHex(), vector.ber.toHex());
    }
}

TEST(CodecsAgree, parametersKeepTheirOrderWhereAskedTo)
{
    using Entry = std::pair<QString, OptionalParameters::Value>;
    const Entry a {QStringLiteral("a"), QStringLiteral("\"1\"")};
    const Entry b {QStringLiteral("b"), qint64(-2)};
    const Entry c {QStringLiteral("c"), QByteArray("three")};
    const auto written = [](QList<Entry> entries) {
        CtiMakeCallResult result;
        result.optionalParams = {std::move(entries)};
        const QByteArray json =
            encodeJson(RoseResult {{}, 1, 0, Payload(KnownPayload(result))}, {true});
        const qsizetype begin = json.indexOf("\"optionalParams\":") + 17;
        return json.mid(begin, json.indexOf(",\"u8sConnectionID") - begin).toStdString();
    };
    EXPECT_EQ(written({}), "{}");
    EXPECT_EQ(written({a, b, c}), R"({"a":"\"1\"","b":-2,"c":{"binarydata":"dGhyZWU="}})");
    EXPECT_EQ(written({c, a}), R"({"c":{"binarydata":"dGhyZWU="},"a":"\"1\""})");
    EXPECT_EQ(written({b, b}),
              R"([{"key":"b","value":{"integerdata":-2}},)"
              R"({"key":"b","value":{"integerdata":-2}}])");
}

TEST(CodecsAgree, withTheVendorsServerOnRequests)
{
    const std::vector<std::pair<const char *, Verdict>> table {
        {"json ok", Verdict::Readable},
        {"json ok framed", Verdict::Readable},
        {"json ok by name, id 0", Verdict::Readable},
        // The bare runtime does not answer; UCWeb knows it by its name, and so do we (5.4, 9.4).
        {"json name only", Verdict::Readable},
        {"json id and other name", Verdict::Readable},
        {"json session", Verdict::Readable},
        {"json error result", Verdict::Readable},
        {"json unknown id", Verdict::UnknownOperation},
        {"json unknown name id 0", Verdict::UnknownOperation},
        {"json id 0 no name", Verdict::UnknownOperation},
        {"json not implemented", Verdict::Readable},
        {"json bad argument member", Verdict::UnreadableArgument},
        {"json missing member", Verdict::UnreadableArgument},
        {"json argument is array", Verdict::Readable},
        {"json argument null", Verdict::Readable},
        {"json no argument", Verdict::NoArgument},
        {"json no argument, empty type ok", Verdict::NoArgument},
        {"json event unknown", Verdict::UnknownOperation},
        {"json invoke id as event", Verdict::Readable},
        {"json invokeID 0", Verdict::Readable},
        {"json invokeID negative", Verdict::Readable},
        // Ids of 2^31 and more are the session's to leave alone.
        {"json invokeID 2^32+5", Verdict::Readable},
        {"json invokeID 2^31", Verdict::Readable},
        {"json garbage", Verdict::NoMessage},
        // UCWeb sends arrays, so that we read them.
        {"json array", Verdict::Readable},
        {"json empty object", Verdict::NoMessage},
        {"json two members", Verdict::Readable},
        {"ber ok", Verdict::Readable},
        {"ber unknown op", Verdict::UnknownOperation},
        {"ber not implemented", Verdict::Readable},
        {"ber bad argument", Verdict::UnreadableArgument},
        {"ber empty argument seq", Verdict::Readable},
        {"ber no argument", Verdict::NoArgument},
        {"ber truncated", Verdict::NoMessage},
        {"ber id 0 with name", Verdict::Readable},
        // The vendor's current runtime does not read what its old stub writes; we do (5.1).
        {"ber implicit name", Verdict::Readable},
    };
    size_t found = 0;
    for (const RuntimeCase &one : runtimeCases()) {
        const auto row = std::find_if(table.begin(), table.end(), [&](const auto &entry) {
            return one.name == QLatin1String(entry.first);
        });
        ASSERT_NE(row, table.end()) << one.name.toStdString();
        EXPECT_EQ(int(verdictOn(requestOf(one))), int(row->second)) << one.name.toStdString();
        ++found;
    }
    EXPECT_EQ(found, table.size());
}

TEST(CodecsAgree, theVendorsAnswersComeBackOctetForOctet)
{
    for (const RuntimeCase &one : runtimeCases()) {
        if (!one.answer)
            continue;
        SCOPED_TRACE(one.name.toStdString());
        const auto operationOf = [](qint64) { return findOperation(DropCallOperation::id); };
        if (one.encoding == Encoding::Ber) {
            const auto message = decodeBer(*one.answer, operationOf);
            ASSERT_TRUE(message) << message.error().detail.toStdString();
            EXPECT_EQ(encodeBer(*message).toHex(), one.answer->toHex());
            continue;
        }
        const bool isFramed = one.answer->startsWith('J');
        const QByteArray json = isFramed ? one.answer->mid(8) : *one.answer;
        const QByteArray again = encodeJson(fromJson(json, operationOf));
        EXPECT_EQ(isFramed ? framed(again, Encoding::Json).value() : again + '\n', *one.answer);
    }
}

} // namespace Jackfield::UcServer
