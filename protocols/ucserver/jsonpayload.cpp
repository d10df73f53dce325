// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/jsonpayload.h"

#include "protocols/ucserver/jsonreader.h"

namespace Jackfield::UcServer {

namespace {

    bool isBlank(JsonElement element)
    {
        JsonArray list;
        return element.is_null()
            || (element.get(list) == simdjson::SUCCESS && list.begin() == list.end());
    }

    template<typename T>
    bool readPayload(JsonValueReader &reader, JsonElement element, Payload &payload)
    {
        T &value = std::get<T>(payload.emplace<KnownPayload>(std::in_place_type<T>));
        if (!reader.isStrict() && isBlank(element))
            return true;
        return readJsonObject(reader, element, value)
            || reader.fail(T::asnName, QLatin1String(" cannot be read"));
    }

    struct Row
    {
        qint64 id = 0;
        JsonPayloadReader argument = nullptr;
        JsonPayloadReader result = nullptr;
        std::string_view resultName;
    };

    template<typename Operation>
    constexpr Row row()
    {
        Row made {Operation::id, readPayload<typename Operation::Argument>, nullptr, {}};
        if constexpr (!Operation::isEvent) {
            made.result = readPayload<typename Operation::Result>;
            made.resultName = Operation::Result::asnName;
        }
        return made;
    }

    template<typename... Each>
    constexpr std::array<Row, sizeof...(Each)> rows(std::tuple<Each...> *)
    {
        return {row<Each>()...};
    }
    constexpr auto table = rows(static_cast<Operations *>(nullptr));

    template<typename Matches>
    Row find(Matches matches)
    {
        const auto it = std::find_if(table.begin(), table.end(), matches);
        return it == table.end() ? Row {} : *it;
    }

} // namespace

JsonPayloadReader argumentReader(const OperationInfo &operation)
{
    return find([&](const Row &row) { return row.id == operation.id; }).argument;
}

JsonPayloadReader resultReader(const OperationInfo &operation)
{
    return find([&](const Row &row) { return row.id == operation.id; }).result;
}

JsonPayloadReader resultReader(std::string_view asnName)
{
    return find([&](const Row &row) { return !asnName.empty() && row.resultName == asnName; })
        .result;
}

JsonPayloadReader errorReader()
{
    return readPayload<RequestError>;
}

} // namespace Jackfield::UcServer
