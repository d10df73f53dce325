// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ucservercodec.h"

#include "protocols/ucserver/bercodec.h"
#include "protocols/ucserver/framing.h"
#include "protocols/ucserver/jsoncodec.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace Jackfield {

using namespace UcServer;

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::CodecVerbs)
    };

    QString numbered(qsizetype number, const QString &what)
    {
        return Words::tr("Message %1: %2").arg(number).arg(what);
    }

    /// Every operation that has a result, but for the token of a user: nothing that clients of the
    /// telephone ask for, and its result looks like that of a call that is made.
    const std::vector<const OperationInfo *> &operationsWithResult()
    {
        static const std::vector<const OperationInfo *> all = [] {
            std::vector<const OperationInfo *> list;
            const auto add = [&list]<typename... Each>(std::tuple<Each...> *) {
                ((Each::isEvent || Each::id == UserTokenV2Operation::id
                      ? void()
                      : list.push_back(findOperation(Each::id))),
                 ...);
            };
            add(static_cast<Operations *>(nullptr));
            return list;
        }();
        return all;
    }

    OperationOfInvoke always(const OperationInfo *operation)
    {
        return [operation](qint64) { return operation; };
    }

    QString textOf(std::string_view latin1)
    {
        return QString::fromLatin1(latin1.data(), qsizetype(latin1.size()));
    }

    /// So that the same octets can be made of it again.
    constexpr JsonWriting exactly {true};

    const char typeKey[] = "\"_type\":\"";
    // Sorts where the vendor would put it.
    const char nameSent[] = "\"_operationNameSent\":true,";
    const char invokeStart[] = "{\"invoke\":{";

    // No text can hold the key: its quotes would be escaped.
    QByteArray withoutType(QByteArray json)
    {
        const qsizetype begin = json.indexOf(typeKey);
        if (begin < 0)
            return json;
        qsizetype end = json.indexOf('"', begin + qsizetype(sizeof typeKey) - 1) + 1;
        end += json.mid(end, 1) == "," ? 1 : 0;
        return json.remove(begin, end - begin);
    }

    /// The requests seen so far: their results are of their types.
    class Requests
    {
    public:
        explicit Requests(const OperationInfo *fallback)
            : m_fallback(fallback)
        { }
        void see(const RoseMessage &message)
        {
            const auto *invoke = std::get_if<Invoke>(&message);
            if (invoke && !invoke->isEvent() && invoke->operation())
                m_seen.insert(invoke->invokeId, invoke->operation());
        }
        OperationOfInvoke operationOf() const
        {
            return [this](qint64 invokeId) { return m_seen.value(invokeId, m_fallback); };
        }

    private:
        QHash<qint64, const OperationInfo *> m_seen;
        const OperationInfo *m_fallback;
    };

    const UnknownPayload *unknownOf(const Payload &payload, Encoding encoding)
    {
        const auto *unknown = std::get_if<UnknownPayload>(&payload);
        return unknown && unknown->encoding == encoding ? unknown : nullptr;
    }

    const UnreadableArgument *unreadableOf(const RoseMessage &message)
    {
        const auto *invoke = std::get_if<Invoke>(&message);
        return invoke ? std::get_if<UnreadableArgument>(&invoke->argument) : nullptr;
    }

    // BER that nobody can read stands as {"ber":"<hex>"} in the JSON.
    void wrapBer(RoseMessage &message)
    {
        Payload *payload = payloadOf(message);
        if (const auto *unknown = payload ? unknownOf(*payload, Encoding::Ber) : nullptr)
            *payload =
                UnknownPayload {"{\"ber\":\"" + unknown->octets.toHex() + "\"}", Encoding::Json};
    }

    void unwrapBer(RoseMessage &message)
    {
        Payload *payload = payloadOf(message);
        const auto *unknown = payload ? unknownOf(*payload, Encoding::Json) : nullptr;
        if (!unknown)
            return;
        const QJsonObject object = QJsonDocument::fromJson(unknown->octets).object();
        const QByteArray hex = object[QLatin1String("ber")].toString().toLatin1();
        const QByteArray octets = QByteArray::fromHex(hex);
        if (object.size() == 1 && !hex.isEmpty() && octets.toHex() == hex.toLower())
            *payload = UnknownPayload {octets, Encoding::Ber};
    }

    // Over BER an operation is known by its number (5.2); people want its name.
    void addName(RoseMessage &message)
    {
        auto *invoke = std::get_if<Invoke>(&message);
        if (invoke && !invoke->operationName && invoke->operation())
            invoke->operationName = textOf(invoke->operation()->name);
    }

    bool hasNameOfItsNumber(const RoseMessage &message)
    {
        const auto *invoke = std::get_if<Invoke>(&message);
        if (!invoke || !invoke->operationName || invoke->operationId.value_or(0) == 0)
            return false;
        const OperationInfo *operation = invoke->operation();
        return operation && *invoke->operationName == textOf(operation->name);
    }

    /// The JSON of a result whose type only what it consists of can tell; empty: it does not.
    QByteArray guessedJson(const QByteArray &octets)
    {
        QByteArray typed;
        int fitting = 0;
        for (const OperationInfo *operation : operationsWithResult()) {
            const auto message = decodeBer(octets, always(operation));
            // Every octet must mean something to the type.
            if (!message || encodeBer(*message) != octets)
                continue;
            const QByteArray json = encodeJson(*message, exactly);
            if (fitting++ > 0 && withoutType(json) != withoutType(typed))
                return {};
            typed = json;
        }
        return fitting == 1 ? typed : withoutType(typed);
    }

    /// The BER of a result in JSON that does not say its type; empty: what it consists of does
    /// not, either.
    QByteArray guessedBer(const QByteArray &json)
    {
        const auto members = [](const QByteArray &text) {
            return QJsonDocument::fromJson(withoutType(text));
        };
        QByteArray octets;
        JsonDecoder decoder;
        for (const OperationInfo *operation : operationsWithResult()) {
            const auto messages = decoder.decode(json, always(operation));
            if (!messages)
                continue;
            const auto *result = std::get_if<RoseResult>(&messages->front());
            // Every member must mean something to the type.
            if (!result || !std::holds_alternative<KnownPayload>(result->result)
                || members(encodeJson(*result, exactly)) != members(json))
                continue;
            const QByteArray other = encodeBer(*result);
            if (!octets.isEmpty() && other != octets)
                return {};
            octets = other;
        }
        return octets;
    }

    QByteArray lineOfBer(const QByteArray &octets, RoseMessage message)
    {
        const auto *result = std::get_if<RoseResult>(&message);
        if (result && unknownOf(result->result, Encoding::Ber)) {
            const QByteArray json = guessedJson(octets);
            if (!json.isEmpty())
                return json;
        }
        const bool isNameSent = hasNameOfItsNumber(message);
        addName(message);
        wrapBer(message);
        QByteArray json = encodeJson(message, exactly);
        if (isNameSent)
            json.insert(qsizetype(sizeof invokeStart) - 1, nameSent);
        return json;
    }

    Result<QByteArray> berOf(const QByteArray &line, RoseMessage message)
    {
        unwrapBer(message);
        if (auto *invoke = std::get_if<Invoke>(&message)) {
            const QJsonObject members =
                QJsonDocument::fromJson(line).object()[QLatin1String("invoke")].toObject();
            const bool isNameSent = members[QLatin1String("_operationNameSent")].toBool();
            if (!isNameSent && hasNameOfItsNumber(message))
                invoke->operationName.reset();
        }
        Payload *payload = payloadOf(message);
        if (!payload || !unknownOf(*payload, Encoding::Json))
            return encodeBer(message, {true});
        QByteArray octets;
        if (std::holds_alternative<RoseResult>(message))
            octets = guessedBer(encodeJson(message));
        if (octets.isEmpty())
            return failure(
                Error::Code::Malformed,
                Words::tr("It does not say which type its contents are of (\"_type\")."));
        return octets;
    }

    /// One text over several lines, or a text on each.
    QByteArrayList textsOf(const QByteArray &text)
    {
        QByteArrayList lines;
        if (!QJsonDocument::fromJson(text).isNull())
            return {text.trimmed()};
        for (const QByteArray &line : text.split('\n')) {
            if (!line.trimmed().isEmpty())
                lines << line.trimmed();
        }
        return lines;
    }

    /// Messages as they stand on the wire, and why there are no more.
    UcServerCodec::Outcome takenApart(const QByteArray &wire, Encoding encoding)
    {
        if (encoding == Encoding::Json && !wire.trimmed().startsWith('J'))
            return {textsOf(wire), {}};
        Deframer deframer(encoding == Encoding::Ber ? Deframer::Accept::Ber
                                                    : Deframer::Accept::Json);
        UcServerCodec::Outcome outcome;
        const auto frames = deframer.feed(wire);
        if (frames) {
            for (const Deframer::Frame &frame : *frames)
                outcome.messages << frame.message;
        }
        const auto rest = frames ? deframer.feed({}) : frames;
        if (!rest)
            outcome.error = numbered(outcome.messages.size() + 1, rest.error().detail);
        else if (deframer.pending() > 0)
            outcome.error = numbered(outcome.messages.size() + 1, Words::tr("It is not whole."));
        else if (deframer.skipped() > 0)
            outcome.error = Words::tr("%1 octets belong to no message.").arg(deframer.skipped());
        return outcome;
    }

    /// Adds what `decode` reads from an input, as `print` shows it; an error ends it.
    template<typename Read, typename Print>
    UcServerCodec::Outcome converted(const QByteArrayList &inputs, const OperationInfo *fallback,
                                     Read read, Print print)
    {
        UcServerCodec::Outcome outcome;
        Requests requests(fallback);
        const auto fail = [&](const QString &why) {
            outcome.error = numbered(outcome.messages.size() + 1, why);
            return outcome;
        };
        for (const QByteArray &input : inputs) {
            const Result<std::vector<RoseMessage>> messages = read(input, requests.operationOf());
            if (!messages)
                return fail(messages.error().detail);
            for (const RoseMessage &message : *messages) {
                requests.see(message);
                if (const auto *unreadable = unreadableOf(message))
                    return fail(unreadable->why);
                const Result<QByteArray> text = print(input, message);
                if (!text)
                    return fail(text.error().detail);
                outcome.messages << *text;
            }
        }
        return outcome;
    }

    Result<std::vector<RoseMessage>> readBer(const QByteArray &octets,
                                             const OperationOfInvoke &operationOf)
    {
        return decodeBer(octets, operationOf).map([](const RoseMessage &message) {
            return std::vector<RoseMessage> {message};
        });
    }

    Result<std::vector<RoseMessage>> readJson(const QByteArray &text,
                                              const OperationOfInvoke &operationOf)
    {
        return JsonDecoder().decode(text, operationOf);
    }

} // namespace

UcServerCodec::Outcome UcServerCodec::decoded(const QByteArray &wire) const
{
    const Outcome inputs = takenApart(wire, encoding);
    Outcome outcome = encoding == Encoding::Ber
        ? converted(inputs.messages, operation, readBer,
                    [](const QByteArray &octets, const RoseMessage &message) {
                        return Result<QByteArray>(lineOfBer(octets, message));
                    })
        : converted(inputs.messages, operation, readJson,
                    [](const QByteArray &, const RoseMessage &message) {
                        return Result<QByteArray>(encodeJson(message));
                    });
    if (outcome.error.isEmpty())
        outcome.error = inputs.error;
    return outcome;
}

UcServerCodec::Outcome UcServerCodec::encoded(const QByteArray &lines) const
{
    return converted(textsOf(lines), operation, readJson,
                     [this](const QByteArray &line, const RoseMessage &message) {
                         return encoding == Encoding::Ber
                             ? berOf(line, message)
                             : framed(encodeJson(message), Encoding::Json);
                     });
}

} // namespace Jackfield
