// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/jsonvalues.h"

#include "protocols/ucserver/jsontext.h"

#include <array>
#include <charconv>
#include <cmath>

namespace Jackfield::UcServer {

using simdjson::dom::element_type;

namespace {

    std::optional<double> realNumber(JsonElement element)
    {
        double value = 0;
        return element.get(value) == simdjson::SUCCESS ? std::optional(value) : std::nullopt;
    }

    bool readTruncated(double real, qint64 &value)
    {
        constexpr double end = 9223372036854775808.0; // 2^63
        if (!(real >= -end && real < end))
            return false;
        value = qint64(real);
        return true;
    }

    void append(JsonText &out, double value)
    {
        std::array<char, 32> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        const std::string_view text(digits.data(), size_t(end - digits.data()));
        out.raw(text);
        if (text.find_first_of(".e") == text.npos)
            out.raw(".0"); // stays a real number, -0.0 above all
    }

    void append(JsonText &out, JsonElement element);

    void append(JsonText &out, const JsonObject &object)
    {
        char separator = '{';
        for (const auto [key, value] : object) {
            out.raw({&separator, 1});
            separator = ',';
            out.append(toQString(key));
            out.raw(":");
            append(out, value);
        }
        out.raw(separator == '{' ? "{}" : "}");
    }

    void append(JsonText &out, const JsonArray &array)
    {
        char separator = '[';
        for (const JsonElement entry : array) {
            out.raw({&separator, 1});
            separator = ',';
            append(out, entry);
        }
        out.raw(separator == '[' ? "[]" : "]");
    }

    void append(JsonText &out, JsonElement element)
    {
        switch (element.type()) {
        case element_type::OBJECT:
            return append(out, element.get_object().value_unsafe());
        case element_type::ARRAY:
            return append(out, element.get_array().value_unsafe());
        case element_type::STRING:
            return out.append(toQString(element.get_string().value_unsafe()));
        case element_type::INT64:
            return out.append(qint64(element.get_int64().value_unsafe()));
        case element_type::UINT64:
            return out.raw(std::to_string(element.get_uint64().value_unsafe()));
        case element_type::DOUBLE:
            return append(out, element.get_double().value_unsafe());
        case element_type::BOOL:
            return out.append(element.get_bool().value_unsafe());
        case element_type::NULL_VALUE:
            return out.raw("null");
        }
    }

} // namespace

QByteArray jsonTextOf(JsonElement element)
{
    JsonText out;
    append(out, element);
    return out.take();
}

bool JsonValueReader::fail(std::string_view member, QLatin1String why)
{
    if (m_why.isEmpty())
        m_why = toQString(member) + why;
    return false;
}

bool readExact(JsonElement element, qint64 &value)
{
    int64_t number = 0;
    if (element.get(number) != simdjson::SUCCESS)
        return false;
    value = number;
    return true;
}

bool JsonValueReader::read(JsonElement element, Null &) const
{
    // 0 from the C++ runtime, null from the TypeScript stub.
    return element.is_null() || element.is_number() || (!isStrict() && element.is_bool());
}

bool JsonValueReader::read(JsonElement element, bool &value) const
{
    if (element.get(value) == simdjson::SUCCESS)
        return true;
    if (isStrict())
        return false;
    const auto real = realNumber(element);
    value = real && *real != 0;
    return real || element.is_null();
}

bool JsonValueReader::read(JsonElement element, qint64 &value) const
{
    switch (element.type()) {
    case element_type::INT64:
        return readExact(element, value);
    case element_type::DOUBLE: {
        const double real = *realNumber(element);
        return (!isStrict() || std::trunc(real) == real) && readTruncated(real, value);
    }
    case element_type::STRING:
        return !isStrict() && readText(element, value);
    case element_type::BOOL:
        value = bool(element.get_bool().value_unsafe());
        return !isStrict();
    case element_type::NULL_VALUE:
        value = 0;
        return !isStrict();
    default:
        return false;
    }
}

bool JsonValueReader::readText(JsonElement element, qint64 &value) const
{
    const std::string_view text = element.get_string().value_unsafe();
    const char *const end = text.data() + text.size();
    const auto [parsed, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || parsed != end)
        value = 0; // as the C++ runtime does
    return true;
}

bool JsonValueReader::read(JsonElement element, QString &value) const
{
    std::string_view text;
    if (element.get(text) != simdjson::SUCCESS)
        return false;
    value = toQString(text);
    return true;
}

bool JsonValueReader::read(JsonElement element, QByteArray &octets) const
{
    std::string_view text;
    if (element.get(text) != simdjson::SUCCESS)
        return false;
    const auto decoded = QByteArray::fromBase64Encoding(
        QByteArray::fromRawData(text.data(), qsizetype(text.size())),
        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    octets = *decoded;
    return bool(decoded);
}

bool JsonValueReader::read(JsonElement element, SystemTime &time) const
{
    std::string_view text;
    if (element.get(text) == simdjson::SUCCESS) {
        time = timeFromIso(text);
        return true;
    }
    if (isStrict())
        return false;
    const auto days = realNumber(element);
    time = timeFromDays(days.value_or(0));
    return days || element.is_null();
}

bool JsonValueReader::read(JsonElement element, OptionalParameters &parameters) const
{
    parameters.entries.clear();
    JsonArray list;
    if (element.get(list) == simdjson::SUCCESS)
        return readEntries(list, parameters);
    JsonObject object;
    if (element.get(object) != simdjson::SUCCESS)
        return false;
    for (const auto [key, written] : object) {
        OptionalParameters::Value value;
        if (key == "_type")
            continue;
        if (!readParameter(written, value))
            return false;
        parameters.entries.emplaceBack(toQString(key), std::move(value));
    }
    return true;
}

bool JsonValueReader::readEntries(const JsonArray &list, OptionalParameters &parameters) const
{
    for (const JsonElement element : list) {
        JsonObject entry;
        std::string_view key;
        JsonObject chosen;
        OptionalParameters::Value value;
        if (element.get(entry) != simdjson::SUCCESS || entry["key"].get(key) != simdjson::SUCCESS
            || entry["value"].get(chosen) != simdjson::SUCCESS
            || !readChosenParameter(chosen, value))
            return false;
        if (key != "_type")
            parameters.entries.emplaceBack(toQString(key), std::move(value));
    }
    return true;
}

bool JsonValueReader::readParameter(JsonElement element, OptionalParameters::Value &value) const
{
    JsonObject object;
    if (element.get(object) == simdjson::SUCCESS)
        return readChosenParameter(object, value);
    return element.is_string() ? read(element, value.emplace<QString>())
                               : read(element, value.emplace<qint64>());
}

bool JsonValueReader::readChosenParameter(const JsonObject &object,
                                          OptionalParameters::Value &value) const
{
    JsonElement element;
    if (object["stringdata"].get(element) == simdjson::SUCCESS)
        return read(element, value.emplace<QString>());
    if (object["integerdata"].get(element) == simdjson::SUCCESS)
        return read(element, value.emplace<qint64>());
    return object["binarydata"].get(element) == simdjson::SUCCESS
        && read(element, value.emplace<QByteArray>());
}

} // namespace Jackfield::UcServer
