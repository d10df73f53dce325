// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/jsonmembers.h"
#include "protocols/ucserver/jsonvalues.h"

#include <array>
#include <bitset>

// Reads any type that has a describe() from JSON (ucserver.md 7.2).
namespace Jackfield::UcServer {

/// False: not of that type; the reader knows why.
template<typename T>
bool readJson(JsonValueReader &reader, JsonElement element, T &value);

/// Puts the fields of an object to the members they are for, in one pass, and then hands them out
/// in the order of BER.
class JsonMemberReader
{
public:
    JsonMemberReader(JsonValueReader &reader, const JsonMembers &members, const JsonObject &object)
        : m_reader(reader)
        , m_members(members)
    {
        size_t expected = 0;
        for (auto it = object.begin(); it != object.end(); ++it) {
            const size_t place = members.find(it.key(), expected);
            if (place == members.count())
                continue; // not known: ignored
            m_fields[place] = it.value();
            m_isThere.set(place);
            expected = place + 1;
        }
    }
    size_t fieldCount() const { return m_isThere.count(); }

    template<typename T>
    void member(std::string_view name, T &value)
    {
        const JsonElement *field = next();
        if constexpr (IsOptional<T>::value) {
            // Some senders write null for what is absent.
            if (field && !field->is_null())
                read(name, *field, value.emplace());
            else
                value.reset();
        } else if (field) {
            read(name, *field, value);
        } else {
            m_reader.fail(name, QLatin1String(" is missing"));
        }
    }
    template<typename T>
    void member(Tag, std::string_view name, T &value)
    {
        member(name, value);
    }
    template<typename Names>
    void texts(Tag, const Names &names, SparseTexts &texts)
    {
        texts.clear();
        for (size_t position = 0; position < names.size(); ++position) {
            const JsonElement *field = next();
            if (field && !field->is_null())
                read(names[position], *field,
                     texts.emplace_back(quint8(position), QString()).second);
        }
    }
    template<size_t Index, typename Variant>
    void alternative(Tag, std::string_view name, Variant &variant)
    {
        if (const JsonElement *field = next())
            read(name, *field, variant.template emplace<Index>());
    }

private:
    const JsonElement *next()
    {
        const size_t place = m_members.placeOf(m_described++);
        return m_isThere.test(place) ? &m_fields[place] : nullptr;
    }
    template<typename T>
    void read(std::string_view name, JsonElement field, T &value)
    {
        if (!m_reader.hasFailed() && !readJson(m_reader, field, value))
            m_reader.fail(name, QLatin1String(" is not of its type"));
    }

    JsonValueReader &m_reader;
    const JsonMembers &m_members;
    size_t m_described = 0;
    std::bitset<JsonMembers::most> m_isThere;
    std::array<JsonElement, JsonMembers::most> m_fields;
};

template<typename T>
bool readJsonObject(JsonValueReader &reader, JsonElement element, T &value)
{
    JsonObject object;
    if (element.get(object) != simdjson::SUCCESS)
        return false;
    JsonMemberReader members(reader, JsonMembers::of<T>(), object);
    if constexpr (requires { T::isChoice; }) {
        if (members.fieldCount() != 1)
            return false;
    }
    T::describe(value, members);
    return !reader.hasFailed();
}

template<typename T>
bool readJsonList(JsonValueReader &reader, JsonElement element, std::vector<T> &list)
{
    JsonArray array;
    if (element.get(array) != simdjson::SUCCESS)
        return false;
    list.clear();
    list.reserve(array.size());
    for (const JsonElement entry : array) {
        if (!readJson(reader, entry, list.emplace_back()))
            return false;
    }
    return true;
}

template<typename T>
bool readJsonEnum(JsonValueReader &reader, JsonElement element, T &value)
{
    using Number = std::underlying_type_t<T>;
    qint64 number = 0;
    if (!reader.read(element, number) || number != qint64(Number(number)))
        return false;
    value = T(number);
    return true;
}

template<typename T>
bool readJson(JsonValueReader &reader, JsonElement element, T &value)
{
    if constexpr (IsList<T>::value)
        return readJsonList(reader, element, value);
    else if constexpr (std::is_enum_v<T>)
        return readJsonEnum(reader, element, value);
    else if constexpr (requires { reader.read(element, value); })
        return reader.read(element, value);
    else
        return readJsonObject(reader, element, value);
}

} // namespace Jackfield::UcServer
