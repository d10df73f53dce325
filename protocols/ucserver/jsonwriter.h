// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/jsonmembers.h"
#include "protocols/ucserver/jsontext.h"

#include <array>

// Writes any type that has a describe() as JSON (ucserver.md 7.1).
namespace Jackfield::UcServer {

template<typename T>
void writeJson(JsonText &out, const T &value);

/// Visits the members in the order of BER and keeps where they are and how they are written, so
/// that they can be written in the order of JSON.
class JsonMemberWriter
{
public:
    explicit JsonMemberWriter(const JsonMembers &members)
        : m_members(members)
    {
        std::fill_n(m_slots.begin(), members.count(), Slot {});
    }

    template<typename T>
    void member(std::string_view, const T &value)
    {
        const size_t described = m_described++;
        if constexpr (IsOptional<T>::value) {
            if (value)
                put(described, *value);
        } else {
            put(described, value);
        }
    }
    template<typename T>
    void member(Tag, std::string_view name, const T &value)
    {
        member(name, value);
    }
    template<typename Names>
    void texts(Tag, const Names &names, const SparseTexts &texts)
    {
        for (const auto &[position, text] : texts)
            put(m_described + position, text);
        m_described += names.size();
    }
    template<size_t Index, typename Variant>
    void alternative(Tag, std::string_view, const Variant &variant)
    {
        const size_t described = m_described++;
        if (const auto *value = std::get_if<Index>(&variant))
            put(described, *value);
    }

    /// As an object whose first member is `_type` unless that is empty.
    void write(JsonText &out, std::string_view asnName) const
    {
        out.raw("{");
        bool isFirst = asnName.empty();
        if (!isFirst) {
            out.raw("\"_type\":\"");
            out.raw(asnName);
            out.raw("\"");
        }
        for (size_t place = 0; place < m_members.count(); ++place) {
            const Slot &slot = m_slots[place];
            if (!slot.value)
                continue;
            if (!std::exchange(isFirst, false))
                out.raw(",");
            out.raw(m_members.prefix(place));
            slot.write(out, slot.value);
        }
        out.raw("}");
    }

private:
    struct Slot
    {
        const void *value;
        void (*write)(JsonText &out, const void *value);
    };

    template<typename T>
    void put(size_t described, const T &value)
    {
        m_slots[m_members.placeOf(described)] = {&value, [](JsonText &out, const void *written) {
                                                     writeJson(out,
                                                               *static_cast<const T *>(written));
                                                 }};
    }

    const JsonMembers &m_members;
    size_t m_described = 0;
    std::array<Slot, JsonMembers::most> m_slots; // as many of them as there are members are used
};

/// With `_type` only where it is a whole payload.
template<typename T>
void writeJsonObject(JsonText &out, const T &value, std::string_view asnName = {})
{
    JsonMemberWriter writer(JsonMembers::of<T>());
    T::describe(value, writer);
    writer.write(out, asnName);
}

template<typename T>
void writeJson(JsonText &out, const T &value)
{
    if constexpr (IsList<T>::value) {
        out.raw("[");
        bool isFirst = true;
        for (const auto &entry : value) {
            if (!std::exchange(isFirst, false))
                out.raw(",");
            writeJson(out, entry);
        }
        out.raw("]");
    } else if constexpr (std::is_enum_v<T>) {
        out.append(qint64(value));
    } else if constexpr (requires { out.append(value); }) {
        out.append(value);
    } else {
        writeJsonObject(out, value);
    }
}

} // namespace Jackfield::UcServer
