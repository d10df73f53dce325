// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/bercodec.h"

#include "protocols/ucserver/berreader.h"
#include "protocols/ucserver/berwriter.h"

#include <array>

// The envelope is not described like the payloads: its tags are explicit (ucserver.md 5.1), and an
// old vendor stub writes them otherwise.
namespace Jackfield::UcServer {

namespace {

    using Ber::context;
    using Ber::Identifier;
    using Ber::Reader;
    using Ber::universal;
    using Ber::Writer;

    constexpr Identifier invokeTag = context(Tag {1}, true);
    constexpr Identifier resultTag = context(Tag {2}, true);
    constexpr Identifier errorTag = context(Tag {3}, true);
    constexpr Identifier rejectTag = context(Tag {4}, true);
    constexpr Identifier linkedIdTag = context(Tag {0}, false);
    constexpr Identifier sequenceTag {0x30};
    constexpr Tag sessionIdTag {1};
    constexpr Tag operationNameTag {2};
    constexpr Tag requestAuthenticationTag {3};
    constexpr Tag rejectAuthenticationTag {4};

    // Writing

    template<typename Function>
    void around(Writer &writer, Identifier identifier, Function write)
    {
        const qsizetype mark = writer.open(identifier);
        write();
        writer.close(mark);
    }

    void putExplicit(Writer &writer, Tag tag, const std::optional<QString> &text)
    {
        if (text)
            around(writer, context(tag, true), [&] { writer.member("", *text); });
    }

    void put(Writer &writer, const Payload &payload)
    {
        if (const auto *known = std::get_if<KnownPayload>(&payload))
            std::visit([&](const auto &value) { writer.member("", value); }, *known);
        else if (const auto *unknown = std::get_if<UnknownPayload>(&payload);
                 unknown && unknown->encoding == Encoding::Ber)
            writer.raw(unknown->octets);
    }

    void put(Writer &writer, const RoseAuthentication::Entry &entry)
    {
        around(writer, sequenceTag, [&] {
            writer.member("method", entry.method);
            writer.member("authdata", entry.data);
        });
    }

    // One entry stands alone in a request and in a list in a reject.
    void put(Writer &writer, Tag tag, const std::optional<RoseAuthentication> &authentication,
             bool isList)
    {
        if (!authentication)
            return;
        const auto entries = [&] {
            for (const RoseAuthentication::Entry &entry : authentication->entries)
                put(writer, entry);
        };
        around(writer, context(tag, true), [&] {
            around(writer, sequenceTag, [&] {
                if (isList)
                    around(writer, sequenceTag, entries);
                else
                    entries();
                writer.member("context", authentication->context);
            });
        });
    }

    void put(Writer &writer, const Invoke &invoke, BerWriting writing)
    {
        putExplicit(writer, sessionIdTag, invoke.sessionId);
        writer.member("invokeID", invoke.invokeId);
        if (invoke.linkedId)
            writer.put(linkedIdTag, *invoke.linkedId);
        if (writing.operationNames)
            putExplicit(writer, operationNameTag, invoke.operationName);
        put(writer, requestAuthenticationTag, invoke.authentication, false);
        writer.member("operationID", invoke.operationId.value_or(0));
        put(writer, invoke.argument);
    }

    void put(Writer &writer, const RoseResult &result, BerWriting)
    {
        putExplicit(writer, sessionIdTag, result.sessionId);
        writer.member("invokeID", result.invokeId);
        if (!result.resultValue)
            return;
        around(writer, sequenceTag, [&] {
            writer.member("resultValue", *result.resultValue);
            put(writer, result.result);
        });
    }

    void put(Writer &writer, const RoseError &error, BerWriting)
    {
        putExplicit(writer, sessionIdTag, error.sessionId);
        writer.member("invokedID", error.invokedId);
        writer.member("error-value", error.errorValue);
        put(writer, error.error);
    }

    void put(Writer &writer, const RoseReject &reject, BerWriting)
    {
        putExplicit(writer, sessionIdTag, reject.sessionId);
        if (reject.invokedId)
            writer.member("invokedID", *reject.invokedId);
        else
            writer.member("invokednull", Null());
        if (reject.reject) {
            const auto &[problem, value] = *reject.reject;
            writer.put(context(Tag {quint32(problem)}, false), value);
        }
        writer.member("details", reject.details);
        put(writer, rejectAuthenticationTag, reject.authentication, true);
    }

    // Reading

    using ReadPayload = void (*)(Reader &, Payload &);

    template<typename T, bool IsArgument>
    void readPayload(Reader &reader, Payload &payload)
    {
        auto &known = payload.emplace<KnownPayload>(std::in_place_type<T>);
        reader.payload(*std::get_if<T>(&known), IsArgument);
    }

    struct OperationReaders
    {
        qint64 id = 0;
        ReadPayload argument = nullptr;
        ReadPayload result = nullptr; // null: an event
    };

    template<typename Operation>
    constexpr OperationReaders readersOf()
    {
        using Argument = typename Operation::Argument;
        if constexpr (Operation::isEvent)
            return {Operation::id, readPayload<Argument, true>, nullptr};
        else
            return {Operation::id, readPayload<Argument, true>,
                    readPayload<typename Operation::Result, false>};
    }

    template<typename... Each>
    constexpr std::array<OperationReaders, sizeof...(Each)> rows(std::tuple<Each...> *)
    {
        return {readersOf<Each>()...};
    }

    OperationReaders readersFor(qint64 operationId)
    {
        static constexpr auto table = rows(static_cast<Operations *>(nullptr));
        const auto it = std::find_if(table.begin(), table.end(), [&](const OperationReaders &row) {
            return row.id == operationId;
        });
        return it == table.end() ? OperationReaders() : *it;
    }

    // The last element of what encloses it.
    void read(Reader &reader, ReadPayload readKnown, Payload &payload)
    {
        if (reader.atEnd())
            return;
        if (readKnown)
            readKnown(reader, payload);
        else
            payload = UnknownPayload {reader.rawElement(), Encoding::Ber};
    }

    // What is no argument of its operation is passed over, so that a server can reject it (5.4).
    void readArgument(Reader &reader, ReadPayload readKnown, Payload &argument)
    {
        QString why;
        const bool isRead = reader.attempt([&] {
            read(reader, readKnown, argument);
            if (reader.hasFailed())
                why = reader.failure();
        });
        if (isRead || reader.hasFailed())
            return;
        reader.rawElement();
        argument = UnreadableArgument {why};
    }

    void readText(Reader &reader, Tag tag, std::string_view name, std::optional<QString> &text)
    {
        if (reader.isNext(context(tag, true))) {
            const Reader::Scope outer = reader.enter(reader.next(context(tag, true)));
            reader.member(name, text.emplace());
            reader.leave(outer);
        } else if (reader.isNext(context(tag, false))) { // the implicit tag of the old stub
            reader.element(context(tag, false), name, text.emplace());
        }
    }

    template<typename Function>
    void within(Reader &reader, Identifier identifier, const char *name, Function read)
    {
        if (!reader.isNext(identifier)) {
            reader.fail("missing or of another type:", name);
            return;
        }
        const Reader::Scope outer = reader.enter(reader.next(identifier));
        read();
        if (!reader.atEnd())
            reader.fail("more than there should be in", name);
        reader.leave(outer);
    }

    void readEntry(Reader &reader, RoseAuthentication &authentication)
    {
        within(reader, sequenceTag, "authentication", [&] {
            RoseAuthentication::Entry &entry = authentication.entries.emplace_back();
            reader.member("method", entry.method);
            reader.member("authdata", entry.data);
        });
    }

    void readMembers(Reader &reader, RoseAuthentication &authentication, bool isList)
    {
        authentication = {};
        if (isList) {
            within(reader, sequenceTag, "authList", [&] {
                while (!reader.atEnd() && !reader.hasFailed())
                    readEntry(reader, authentication);
            });
        } else {
            readEntry(reader, authentication);
        }
        reader.member("context", authentication.context);
        if (!reader.atEnd())
            reader.fail("more than there should be in authentication");
    }

    // Explicit; but one vendor stub leaves the SEQUENCE away, another has the tag in its place
    // (5.1).
    void read(Reader &reader, Tag tag, std::optional<RoseAuthentication> &authentication,
              bool isList)
    {
        const Identifier identifier = context(tag, true);
        if (!reader.isNext(identifier))
            return;
        RoseAuthentication &value = authentication.emplace();
        const auto members = [&] { readMembers(reader, value, isList); };
        within(reader, identifier, "authentication", [&] {
            if (reader.isNext(identifier))
                within(reader, identifier, "authentication", members);
            else if (!reader.attempt(
                         [&] { within(reader, sequenceTag, "authentication", members); }))
                members();
        });
    }

    void read(Reader &reader, Invoke &invoke, const OperationOfInvoke &)
    {
        readText(reader, sessionIdTag, "sessionID", invoke.sessionId);
        reader.member("invokeID", invoke.invokeId);
        if (reader.isNext(linkedIdTag))
            reader.element(linkedIdTag, "linked-ID", invoke.linkedId.emplace());
        readText(reader, operationNameTag, "operationName", invoke.operationName);
        read(reader, requestAuthenticationTag, invoke.authentication, false);
        reader.member("operationID", invoke.operationId.emplace());
        qint64 id = *invoke.operationId;
        if (id == 0) {
            const OperationInfo *operation = invoke.operation(); // by its name
            id = operation ? operation->id : 0;
        }
        readArgument(reader, readersFor(id).argument, invoke.argument);
    }

    void read(Reader &reader, RoseResult &result, const OperationOfInvoke &operationOf)
    {
        readText(reader, sessionIdTag, "sessionID", result.sessionId);
        reader.member("invokeID", result.invokeId);
        if (reader.atEnd())
            return;
        within(reader, sequenceTag, "result", [&] {
            reader.member("resultValue", result.resultValue.emplace());
            const OperationInfo *operation = operationOf ? operationOf(result.invokeId) : nullptr;
            read(reader, readersFor(operation ? operation->id : 0).result, result.result);
        });
    }

    void read(Reader &reader, RoseError &error, const OperationOfInvoke &)
    {
        readText(reader, sessionIdTag, "sessionID", error.sessionId);
        reader.member("invokedID", error.invokedId);
        reader.member("error-value", error.errorValue);
        // Every error is one (ucserver.md 6); the older types start with its members (8).
        const bool isKnown = reader.isNext(sequenceTag);
        read(reader, isKnown ? readPayload<RequestError, false> : nullptr, error.error);
    }

    void read(Reader &reader, RoseReject &reject, const OperationOfInvoke &)
    {
        readText(reader, sessionIdTag, "sessionID", reject.sessionId);
        if (reader.isNext<qint64>()) {
            reader.member("invokedID", reject.invokedId.emplace());
        } else {
            Null none;
            reader.member("invokedID", none);
        }
        for (quint32 problem = 0; problem < 4 && !reject.reject; ++problem) {
            const Identifier identifier = context(Tag {problem}, false);
            if (!reader.isNext(identifier))
                continue;
            auto &value = reject.reject.emplace(RoseReject::Problem(problem), 0).second;
            reader.element(identifier, "reject", value);
        }
        reader.member("details", reject.details);
        read(reader, rejectAuthenticationTag, reject.authentication, true);
    }

    template<typename T>
    void readMessage(Reader &reader, Identifier identifier, RoseMessage &message,
                     const OperationOfInvoke &operationOf)
    {
        within(reader, identifier, "the message",
               [&] { read(reader, message.emplace<T>(), operationOf); });
    }

    void readMessage(Reader &reader, RoseMessage &message, const OperationOfInvoke &operationOf)
    {
        if (reader.isNext(invokeTag))
            readMessage<Invoke>(reader, invokeTag, message, operationOf);
        else if (reader.isNext(resultTag))
            readMessage<RoseResult>(reader, resultTag, message, operationOf);
        else if (reader.isNext(errorTag))
            readMessage<RoseError>(reader, errorTag, message, operationOf);
        else if (reader.isNext(rejectTag))
            readMessage<RoseReject>(reader, rejectTag, message, operationOf);
        else
            reader.fail("no ROSE message");
        if (!reader.atEnd())
            reader.fail("octets behind the message");
    }

    // Where a message ends is its first header's to say, once and for all (security.md T73).
    bool isEndless(QByteArrayView octets)
    {
        return octets.size() > 1 && quint8(octets[1]) == 0x80;
    }

} // namespace

QByteArray encodeBer(const RoseMessage &message, BerWriting writing)
{
    static constexpr std::array tags {invokeTag, resultTag, errorTag, rejectTag};
    Writer writer;
    around(writer, tags[message.index()],
           [&] { std::visit([&](const auto &one) { put(writer, one, writing); }, message); });
    return writer.take();
}

Result<RoseMessage> decodeBer(QByteArrayView octets, const OperationOfInvoke &operationOf)
{
    Result<RoseMessage> result;
    Reader reader(octets);
    if (isEndless(octets))
        reader.fail("an indefinite length of the whole message");
    else
        readMessage(reader, *result, operationOf);
    if (reader.hasFailed())
        result = failure(Error::Code::Malformed, reader.failure());
    return result;
}

} // namespace Jackfield::UcServer
