// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/operations.h"

#include <array>

namespace Jackfield::UcServer {

namespace {

    template<typename... Each>
    constexpr std::array<OperationInfo, sizeof...(Each)> rows(std::tuple<Each...> *)
    {
        return {OperationInfo {Each::id, Each::name, Each::isEvent}...};
    }
    constexpr auto table = rows(static_cast<Operations *>(nullptr));

    template<typename Matches>
    const OperationInfo *find(Matches matches)
    {
        const auto it = std::find_if(table.begin(), table.end(), matches);
        return it == table.end() ? nullptr : &*it;
    }

} // namespace

KnownPayload::KnownPayload(const KnownPayload &other) = default;
KnownPayload::KnownPayload(KnownPayload &&other) noexcept = default;
KnownPayload &KnownPayload::operator=(const KnownPayload &other) = default;
KnownPayload &KnownPayload::operator=(KnownPayload &&other) noexcept = default;
KnownPayload::~KnownPayload() = default;

bool operator==(const KnownPayload &a, const KnownPayload &b)
{
    return static_cast<const AnyPayload &>(a) == static_cast<const AnyPayload &>(b);
}

const OperationInfo *findOperation(qint64 id)
{
    return find([id](const OperationInfo &row) { return row.id == id; });
}

const OperationInfo *findOperation(std::string_view name)
{
    return find([name](const OperationInfo &row) { return row.name == name; });
}

} // namespace Jackfield::UcServer
