// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/berreal.h"
#include "protocols/ucserver/bertypes.h"

#include <span>

namespace Jackfield::UcServer::Ber {

/// Writes elements one behind the other: the visitor of describe() that encodes. The length of
/// what is constructed is filled in when its contents are there; they move up where it takes more
/// than one octet.
class Writer
{
public:
    Writer();
    QByteArray take(); ///< What has been written; ends the writer.

    /// An element around others: `const auto mark = open(…); … close(mark);`
    qsizetype open(Identifier identifier);
    void close(qsizetype mark);

    template<typename T>
    void put(Identifier identifier, const T &value);
    void raw(const QByteArray &octets); ///< A whole element as it is.

    // The visitor (asntypes.h).
    template<typename T>
    void member(std::string_view, const T &value);
    template<typename T>
    void member(Tag tag, std::string_view, const T &value);
    template<size_t Size>
    void texts(Tag first, const std::array<std::string_view, Size> &, const SparseTexts &texts);
    template<size_t Index, typename... Types>
    void alternative(Tag tag, std::string_view, const std::variant<Types...> &value);

private:
    void ensure(qsizetype octets);
    void putIdentifier(Identifier identifier);
    void putPrimitive(Identifier identifier, std::span<const quint8> content); ///< Up to 127.
    void putInteger(Identifier identifier, qint64 value);
    void putText(Identifier identifier, const QString &text);
    void putOctets(Identifier identifier, const QByteArray &octets);
    void content(const OptionalParameters &parameters);
    template<typename T>
    void content(const std::vector<T> &entries);
    template<typename T>
    void content(const T &sequence);

    QByteArray m_buffer;
    qsizetype m_size = 0;
};

template<typename T>
void Writer::put(Identifier identifier, const T &value)
{
    if constexpr (std::is_same_v<T, QString>) {
        putText(identifier, value);
    } else if constexpr (std::is_same_v<T, qint64>) {
        putInteger(identifier, value);
    } else if constexpr (std::is_same_v<T, bool>) {
        const quint8 octet = value ? 0xFF : 0;
        putPrimitive(identifier, {&octet, 1});
    } else if constexpr (std::is_enum_v<T>) {
        putInteger(identifier, qint64(value));
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        putOctets(identifier, value);
    } else if constexpr (std::is_same_v<T, Null>) {
        putPrimitive(identifier, {});
    } else if constexpr (std::is_same_v<T, SystemTime>) {
        const RealOctets real = encodeReal(value.days);
        putPrimitive(identifier, std::span(real.octets).first(size_t(real.size)));
    } else {
        const qsizetype mark = open(identifier);
        content(value);
        close(mark);
    }
}

template<typename T>
void Writer::content(const std::vector<T> &entries)
{
    for (const T &entry : entries)
        put(universal<T>(), entry);
}

template<typename T>
void Writer::content(const T &sequence)
{
    T::describe(sequence, *this);
}

template<typename T>
void Writer::member(std::string_view name, const T &value)
{
    if constexpr (IsOptional<T>::value) {
        if (value)
            member(name, *value);
    } else if constexpr (Choice<T>) {
        T::describe(value, *this); // the alternative has a tag of its own
    } else {
        put(universal<T>(), value);
    }
}

template<typename T>
void Writer::member(Tag tag, std::string_view name, const T &value)
{
    if constexpr (IsOptional<T>::value) {
        if (value)
            member(tag, name, *value);
    } else if constexpr (Choice<T>) {
        const qsizetype mark = open(context(tag, true)); // explicit (X.680)
        T::describe(value, *this);
        close(mark);
    } else {
        put(implicit<T>(tag), value);
    }
}

template<size_t Size>
void Writer::texts(Tag first, const std::array<std::string_view, Size> &, const SparseTexts &texts)
{
    for (const auto &[position, text] : texts)
        put(implicit<QString>(Tag {first.number + position}), text);
}

template<size_t Index, typename... Types>
void Writer::alternative(Tag tag, std::string_view, const std::variant<Types...> &value)
{
    if (const auto *chosen = std::get_if<Index>(&value))
        put(implicit<std::decay_t<decltype(*chosen)>>(tag), *chosen);
}

} // namespace Jackfield::UcServer::Ber
