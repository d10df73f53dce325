// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/jsoncodec.h"

#include "protocols/ucserver/framing.h"
#include "protocols/ucserver/jsonenvelope.h"

#include <algorithm>

namespace Jackfield::UcServer {

namespace {

    constexpr size_t maxDepth = 64; // security.md T75
    constexpr size_t maxEntries = 10'000;
    constexpr qsizetype keptCapacity = 1024 * 1024; // octets of text

    /// What simdjson leaves open, for every object and list of the text: it has checked UTF-8, the
    /// grammar, the numbers and the depth.
    class StructureCheck
    {
    public:
        explicit StructureCheck(std::vector<std::string_view> &names)
            : m_names(names)
        { }
        /// Null: all is well.
        const char *fault(JsonElement element)
        {
            JsonObject object;
            JsonArray array;
            if (element.get(object) == simdjson::SUCCESS)
                return fault(object);
            return element.get(array) == simdjson::SUCCESS ? fault(array) : nullptr;
        }

    private:
        const char *fault(const JsonArray &array)
        {
            if (array.size() > maxEntries)
                return "a list is too long";
            for (const JsonElement entry : array) {
                if (const char *found = fault(entry))
                    return found;
            }
            return nullptr;
        }

        const char *fault(const JsonObject &object)
        {
            if (object.size() > maxEntries)
                return "an object has too many members";
            std::string_view before;
            bool isSorted = true;
            for (auto it = object.begin(); it != object.end(); ++it) {
                const std::string_view name = it.key();
                isSorted = isSorted && (it == object.begin() || before < name);
                before = name;
                if (const char *found = fault(it.value()))
                    return found;
            }
            return isSorted || !hasRepeatedName(object) ? nullptr : "a name stands twice";
        }

        /// A UCServer sorts its members, so this is for other senders.
        bool hasRepeatedName(const JsonObject &object)
        {
            m_names.clear();
            for (auto it = object.begin(); it != object.end(); ++it)
                m_names.push_back(it.key());
            std::sort(m_names.begin(), m_names.end());
            return std::adjacent_find(m_names.begin(), m_names.end()) != m_names.end();
        }

        std::vector<std::string_view> &m_names;
    };

    tl::unexpected<Error> malformed(const char *why)
    {
        return failure(Error::Code::Malformed, QString::fromLatin1(why));
    }

} // namespace

struct JsonDecoder::State
{
    explicit State(JsonReading reading)
        : reader(reading)
    { }

    Result<JsonElement> parse(QByteArrayView text)
    {
        if (text.isEmpty())
            return malformed("an empty text");
        if (text.size() > Deframer::maxMessage)
            return malformed("a text over 16 MiB");
        if (parser.max_depth() != maxDepth || parser.capacity() > size_t(keptCapacity)) {
            parser = simdjson::dom::parser();
            if (parser.allocate(4096, maxDepth) != simdjson::SUCCESS)
                return malformed("no memory");
        }
        // It copies the text into a buffer with the padding that it needs.
        JsonElement root;
        if (const auto error = parser.parse(text.data(), size_t(text.size())).get(root))
            return malformed(simdjson::error_message(error));
        if (const char *fault = StructureCheck(names).fault(root))
            return malformed(fault);
        return root;
    }

    simdjson::dom::parser parser;
    std::vector<std::string_view> names;
    JsonValueReader reader;
};

JsonDecoder::JsonDecoder(JsonReading reading)
    : m_state(std::make_unique<State>(reading))
{ }

JsonDecoder::~JsonDecoder() = default;

Result<std::vector<RoseMessage>> JsonDecoder::decode(QByteArrayView text,
                                                     const OperationOfInvoke &operationOf)
{
    const auto root = m_state->parse(text);
    if (!root)
        return tl::unexpected(root.error());
    std::vector<RoseMessage> messages;
    const auto read = [&](JsonElement element) -> std::optional<Error> {
        auto message = readJsonMessage(m_state->reader, element, operationOf);
        if (!message)
            return message.error();
        messages.push_back(std::move(*message));
        return std::nullopt;
    };
    JsonArray array;
    if (root->get(array) != simdjson::SUCCESS) {
        if (const auto error = read(*root))
            return tl::unexpected(*error);
        return messages;
    }
    for (const JsonElement element : array) {
        if (const auto error = read(element))
            return tl::unexpected(*error);
    }
    return messages;
}

} // namespace Jackfield::UcServer
