// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/jsonenvelope.h"

#include "protocols/ucserver/jsonpayload.h"

namespace Jackfield::UcServer {

namespace {

    UnknownPayload unknown(JsonElement element)
    {
        return {jsonTextOf(element), Encoding::Json};
    }

    /// The members of one object of the envelope. The first that is not what it has to be makes the
    /// message unreadable.
    class Fields
    {
    public:
        Fields(JsonValueReader &reader, JsonElement element)
            : m_reader(reader)
        {
            if (element.get(m_object) != simdjson::SUCCESS)
                m_reader.fail({}, QLatin1String("a part of the envelope is no object"));
        }

        /// Nothing also for null: some senders write that for what is absent.
        std::optional<JsonElement> find(std::string_view name) const
        {
            JsonElement element;
            if (m_reader.hasFailed() || m_object.at_key(name).get(element) != simdjson::SUCCESS
                || element.is_null())
                return std::nullopt;
            return element;
        }
        /// Also null.
        std::optional<JsonElement> findWritten(std::string_view name) const
        {
            JsonElement element;
            if (m_reader.hasFailed() || m_object.at_key(name).get(element) != simdjson::SUCCESS)
                return std::nullopt;
            return element;
        }
        template<typename T>
        void read(std::string_view name, T &value)
        {
            if (const auto element = find(name)) {
                if (!m_reader.read(*element, value))
                    m_reader.fail(name, QLatin1String(" is not of its type"));
            } else {
                m_reader.fail(name, QLatin1String(" is missing"));
            }
        }
        template<typename T>
        void read(std::string_view name, std::optional<T> &value)
        {
            if (find(name))
                read(name, value.emplace());
        }
        /// Numbers that name something are never guessed (security.md T75).
        void readExact(std::string_view name, qint64 &value)
        {
            const auto element = find(name);
            if (!element || !UcServer::readExact(*element, value))
                m_reader.fail(name, QLatin1String(" is no 64-bit integer"));
        }
        void readExact(std::string_view name, std::optional<qint64> &value)
        {
            if (find(name))
                readExact(name, value.emplace());
        }

    private:
        JsonValueReader &m_reader;
        JsonObject m_object;
    };

    RoseAuthentication::Entry readEntry(JsonValueReader &reader, JsonElement element)
    {
        RoseAuthentication::Entry entry;
        Fields fields(reader, element);
        fields.read("method", entry.method);
        fields.read("authdata", entry.data);
        return entry;
    }

    std::optional<RoseAuthentication> readAuthentication(JsonValueReader &reader,
                                                         const Fields &parent, bool isRequest)
    {
        const auto element = parent.find("authentication");
        if (!element)
            return std::nullopt;
        RoseAuthentication authentication;
        Fields fields(reader, *element);
        const auto entries = fields.find(isRequest ? "auth" : "authList");
        JsonArray list;
        if (entries && isRequest) {
            authentication.entries.push_back(readEntry(reader, *entries));
        } else if (entries && entries->get(list) == simdjson::SUCCESS) {
            for (const JsonElement entry : list)
                authentication.entries.push_back(readEntry(reader, entry));
        } else {
            reader.fail("authentication", QLatin1String(" is not of its type"));
        }
        fields.read("context", authentication.context);
        return authentication;
    }

    Invoke readInvoke(JsonValueReader &reader, JsonElement element)
    {
        Invoke invoke;
        Fields fields(reader, element);
        fields.readExact("invokeID", invoke.invokeId);
        fields.readExact("operationID", invoke.operationId);
        fields.readExact("linked_ID", invoke.linkedId);
        fields.read("operationName", invoke.operationName);
        fields.read("sessionID", invoke.sessionId);
        invoke.authentication = readAuthentication(reader, fields, true);
        const auto argument = fields.findWritten("argument");
        if (!argument)
            return invoke;
        const OperationInfo *operation = invoke.operation();
        if (!operation)
            invoke.argument = unknown(*argument);
        else if (!argumentReader(*operation)(reader, *argument, invoke.argument))
            invoke.argument = UnreadableArgument {reader.takeWhy()};
        return invoke;
    }

    /// JSON results name their type, for when the request is not known.
    JsonPayloadReader readerOfResult(JsonElement element, const OperationInfo *operation)
    {
        if (operation)
            return resultReader(*operation);
        JsonObject object;
        std::string_view asnName;
        if (element.get(object) != simdjson::SUCCESS
            || object.at_key("_type").get(asnName) != simdjson::SUCCESS)
            return nullptr;
        return resultReader(asnName);
    }

    RoseResult readResult(JsonValueReader &reader, JsonElement element,
                          const OperationOfInvoke &operationOf)
    {
        RoseResult result;
        Fields fields(reader, element);
        fields.readExact("invokeID", result.invokeId);
        fields.read("sessionID", result.sessionId);
        const auto inner = fields.find("result");
        if (!inner)
            return result;
        Fields innerFields(reader, *inner);
        innerFields.read("resultValue", result.resultValue.emplace());
        const auto payload = innerFields.findWritten("result");
        if (!payload)
            return result;
        const auto *operation = operationOf ? operationOf(result.invokeId) : nullptr;
        if (const auto readPayload = readerOfResult(*payload, operation))
            readPayload(reader, *payload, result.result);
        else
            result.result = unknown(*payload);
        return result;
    }

    /// Errors had a type for each operation once, with the same members (8): the place says what it
    /// is, not the name. What is no such object is still an answer.
    RoseError readError(JsonValueReader &reader, JsonElement element)
    {
        RoseError error;
        Fields fields(reader, element);
        fields.readExact("invokedID", error.invokedId);
        fields.read("error_value", error.errorValue);
        fields.read("sessionID", error.sessionId);
        const auto payload = fields.find("error");
        if (payload && !errorReader()(reader, *payload, error.error)) {
            reader.takeWhy();
            error.error = unknown(*payload);
        }
        return error;
    }

    std::optional<qint64> readInvokedId(JsonValueReader &reader, Fields &parent)
    {
        const auto element = parent.find("invokedID");
        std::optional<qint64> id;
        if (!element) {
            reader.fail("invokedID", QLatin1String(" is missing"));
            return id;
        }
        if (element->is_number()) { // not the vendor's way, but clear
            parent.readExact("invokedID", id);
            return id;
        }
        Fields fields(reader, *element);
        fields.readExact("invokedID", id);
        if (!id)
            fields.readExact("invokeID", id);
        if (!id && !fields.findWritten("invokednull"))
            reader.fail("invokedID", QLatin1String(" is not of its type"));
        return id;
    }

    std::optional<std::pair<RoseReject::Problem, qint64>> readProblem(JsonValueReader &reader,
                                                                      const Fields &parent)
    {
        using Problem = RoseReject::Problem;
        static constexpr std::array<std::pair<std::string_view, Problem>, 4> names {
            {{"generalProblem", Problem::General},
             {"invokeProblem", Problem::Invoke},
             {"returnResultProblem", Problem::ReturnResult},
             {"returnErrorProblem", Problem::ReturnError}}};
        const auto element = parent.find("reject");
        if (!element)
            return std::nullopt;
        Fields fields(reader, *element);
        for (const auto &[name, problem] : names) {
            qint64 value = 0;
            if (!fields.find(name))
                continue;
            fields.read(name, value);
            return std::pair(problem, value);
        }
        reader.fail("reject", QLatin1String(" names no problem"));
        return std::nullopt;
    }

    RoseReject readReject(JsonValueReader &reader, JsonElement element)
    {
        RoseReject reject;
        Fields fields(reader, element);
        reject.invokedId = readInvokedId(reader, fields);
        reject.reject = readProblem(reader, fields);
        fields.read("details", reject.details);
        fields.read("sessionID", reject.sessionId);
        reject.authentication = readAuthentication(reader, fields, false);
        return reject;
    }

} // namespace

Result<RoseMessage> readJsonMessage(JsonValueReader &reader, JsonElement element,
                                    const OperationOfInvoke &operationOf)
{
    const Fields fields(reader, element);
    const std::array parts {fields.find("invoke"), fields.find("result"), fields.find("error"),
                            fields.find("reject")};
    RoseMessage message;
    const auto count = std::count_if(parts.begin(), parts.end(),
                                     [](const auto &part) { return part.has_value(); });
    if (count != 1)
        reader.fail({}, QLatin1String("neither invoke nor result, error or reject"));
    else if (parts[0])
        message = readInvoke(reader, *parts[0]);
    else if (parts[1])
        message = readResult(reader, *parts[1], operationOf);
    else if (parts[2])
        message = readError(reader, *parts[2]);
    else
        message = readReject(reader, *parts[3]);
    if (reader.hasFailed())
        return failure(Error::Code::Malformed, reader.takeWhy());
    return message;
}

} // namespace Jackfield::UcServer
