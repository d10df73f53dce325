// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/bertypes.h"

#include <QByteArrayView>

namespace Jackfield::UcServer::Ber {

inline constexpr int maxDepth = 64; ///< Elements inside one another (security.md T73).
inline constexpr int maxEntries = 10'000; ///< Of one list (T73).
/// Of a message, however they are nested: as many as 10 000 lines with all they consist of.
inline constexpr int maxElements = 200'000;

/// The content octets of an element.
struct Content
{
    const quint8 *begin = nullptr;
    const quint8 *end = nullptr;

    qsizetype size() const { return end - begin; }
    QByteArrayView view() const { return {begin, end}; }
};

/// Takes elements one behind the other: the visitor of describe() that decodes. It looks at every
/// octet once. After the first failure it goes on in what is left, which is bounded, and what it
/// then reads means nothing: whoever started asks hasFailed() at the end.
class Reader
{
public:
    explicit Reader(QByteArrayView octets);

    bool hasFailed() const { return m_why != nullptr; }
    QString failure() const; ///< For the log; only after a failure.
    void fail(const char *why, std::string_view where = {}); ///< The first one counts.

    bool atEnd() const { return m_at == m_end; }
    bool isNext(Identifier identifier) const;
    template<typename T>
    bool isNext() const; ///< Whether a T with no further tag can start here.

    /// What the next element consists of; steps over it. Its identifier has been looked at.
    Content next(Identifier identifier);
    /// Reads inside an element: `const Scope outer = enter(content); … leave(outer);`
    struct Scope
    {
        const quint8 *at = nullptr;
        const quint8 *end = nullptr;
        quint64 described = 0;
    };
    Scope enter(Content content);
    void leave(const Scope &outer); ///< What is left inside is passed over.
    QByteArray rawElement(); ///< The next element, whatever it is; steps over it.

    /// Tries `read` and tells whether it worked; if not, nothing has happened but the count.
    template<typename Function>
    bool attempt(Function read);

    /// A whole argument, result or error. An argument without any element leaves all blank: so do
    /// the vendor's servers (ucserver.md 5.4).
    template<typename T>
    void payload(T &value, bool mayBeBlank);
    template<typename T>
    void element(Identifier identifier, std::string_view name, T &value);

    // The visitor (asntypes.h).
    template<typename T>
    void member(std::string_view name, T &value);
    template<typename T>
    void member(Tag tag, std::string_view name, T &value);
    template<size_t Size>
    void texts(Tag first, const std::array<std::string_view, Size> &, SparseTexts &texts);

private:
    template<typename T>
    friend struct ChoiceReader;

    Content longContent(const quint8 *at, bool isConstructed);
    const quint8 *endOfContents(const quint8 *at);
    void describe(Tag tag) { m_described |= quint64(1) << tag.number; }
    void skipUnknown();
    template<typename T>
    void choice(std::string_view name, T &value);
    template<typename T>
    void explicitChoice(Tag tag, std::string_view name, T &value);

    void read(Content content, QString &value);
    void read(Content content, qint64 &value);
    void read(Content content, bool &value);
    void read(Content content, QByteArray &value);
    void read(Content content, Null &value);
    void read(Content content, SystemTime &value);
    void read(Content content, OptionalParameters &value);
    template<typename T>
    void read(Content content, std::vector<T> &value);
    template<typename T>
    void read(Content content, T &value);

    const quint8 *m_at = nullptr;
    const quint8 *m_end = nullptr;
    quint64 m_described = 0; // context tags of the SEQUENCE's known members, a bit each
    int m_depth = 0;
    int m_elementsLeft = maxElements;
    const char *m_why = nullptr;
    std::string_view m_where;
};

/// The visitor of a CHOICE: reads the alternative that stands here.
template<typename T>
struct ChoiceReader
{
    Reader &reader;
    bool isDone = false;

    template<size_t Index, typename... Types>
    void alternative(Tag tag, std::string_view name, std::variant<Types...> &value)
    {
        using Alternative = std::variant_alternative_t<Index, std::variant<Types...>>;
        constexpr Identifier untagged = universal<Alternative>();
        const Identifier identifier = context(tag, untagged.leading & constructedBit);
        if (isDone || !reader.isNext(identifier))
            return;
        isDone = true;
        reader.element(identifier, name, value.template emplace<Index>());
    }
};

/// The visitor of a CHOICE that only looks whether one of its alternatives stands here.
struct ChoiceFinder
{
    const Reader &reader;
    bool isFound = false;

    template<size_t Index, typename... Types>
    void alternative(Tag tag, std::string_view, const std::variant<Types...> &)
    {
        isFound |=
            reader.isNext(implicit<std::variant_alternative_t<Index, std::variant<Types...>>>(tag));
    }
};

inline bool Reader::isNext(Identifier identifier) const
{
    if (m_at == m_end || *m_at != identifier.leading)
        return false;
    return !identifier.number || (m_end - m_at > 1 && m_at[1] == identifier.number);
}

template<typename T>
bool Reader::isNext() const
{
    if constexpr (Choice<T>) {
        ChoiceFinder finder {*this};
        const T any {};
        T::describe(any, finder);
        return finder.isFound;
    } else {
        return isNext(universal<T>());
    }
}

inline Content Reader::next(Identifier identifier)
{
    const quint8 *at = m_at + identifier.size();
    if (--m_elementsLeft < 0 || at == m_end || *at > 0x7F || m_end - at <= *at) [[unlikely]]
        return longContent(at, identifier.leading & constructedBit);
    const Content content {at + 1, at + 1 + *at};
    m_at = content.end;
    return content;
}

inline Reader::Scope Reader::enter(Content content)
{
    const Scope outer {m_at, m_end, m_described};
    m_at = content.begin;
    m_end = content.end;
    m_described = 0;
    if (++m_depth > maxDepth)
        fail("nested too deep");
    return outer;
}

inline void Reader::leave(const Scope &outer)
{
    m_at = outer.at;
    m_end = outer.end;
    m_described = outer.described;
    --m_depth;
}

template<typename Function>
bool Reader::attempt(Function read)
{
    const Reader before = *this;
    if (!hasFailed())
        read();
    if (!hasFailed())
        return true;
    const int elementsLeft = m_elementsLeft;
    *this = before;
    m_elementsLeft = elementsLeft;
    return false;
}

template<typename T>
void Reader::payload(T &value, bool mayBeBlank)
{
    if constexpr (Choice<T>) {
        choice(T::asnName, value);
    } else if (!isNext<T>()) {
        fail("another type in place of", T::asnName);
    } else {
        const Content content = next(universal<T>());
        if (!mayBeBlank || content.size() > 0)
            read(content, value);
    }
}

template<typename T>
void Reader::element(Identifier identifier, std::string_view name, T &value)
{
    if (!isNext(identifier)) [[unlikely]] {
        fail("missing or of another type:", name);
        return;
    }
    read(next(identifier), value);
}

template<typename T>
void Reader::member(std::string_view name, T &value)
{
    if constexpr (IsOptional<T>::value) {
        if (isNext<typename T::value_type>())
            member(name, value.emplace());
    } else if constexpr (Choice<T>) {
        choice(name, value);
    } else {
        element(universal<T>(), name, value);
    }
}

template<typename T>
void Reader::member(Tag tag, std::string_view name, T &value)
{
    describe(tag);
    if constexpr (IsOptional<T>::value) {
        using Value = typename T::value_type;
        bool isHere = false;
        if constexpr (Choice<Value>)
            isHere = isNext(context(tag, true)) || isNext<Value>();
        else
            isHere = isNext(implicit<Value>(tag));
        if (isHere)
            member(tag, name, value.emplace());
    } else if constexpr (Choice<T>) {
        explicitChoice(tag, name, value);
    } else {
        element(implicit<T>(tag), name, value);
    }
}

template<size_t Size>
void Reader::texts(Tag first, const std::array<std::string_view, Size> &, SparseTexts &texts)
{
    static_assert(Size < 64); // bits of m_described
    m_described |= ((quint64(1) << Size) - 1) << first.number;
    for (quint32 position = 0; position < Size && !atEnd();) {
        const bool isHigh = (*m_at & highNumber) == highNumber;
        const quint32 number = !isHigh ? *m_at & highNumber : m_end - m_at > 1 ? m_at[1] : 0;
        const Identifier identifier = context(Tag {number}, false);
        if (!isNext(identifier) || number < first.number + position
            || number >= first.number + Size)
            return;
        position = number - first.number;
        if (texts.empty())
            texts.reserve(8); // a contact has a handful
        read(next(identifier), texts.emplace_back(quint8(position), QString()).second);
        ++position;
    }
}

template<typename T>
void Reader::choice(std::string_view name, T &value)
{
    ChoiceReader<T> visitor {*this};
    T::describe(value, visitor);
    if (!visitor.isDone)
        fail("missing or an unknown alternative:", name);
}

// An old vendor stub leaves the tag around the alternative's own away (ucserver.md 5.1).
template<typename T>
void Reader::explicitChoice(Tag tag, std::string_view name, T &value)
{
    const Identifier identifier = context(tag, true);
    const bool isRead = isNext(identifier) && attempt([&] {
                            const Scope outer = enter(next(identifier));
                            choice(name, value);
                            if (!atEnd())
                                fail("more than one alternative:", name);
                            leave(outer);
                        });
    if (!isRead)
        choice(name, value);
}

template<typename T>
void Reader::read(Content content, std::vector<T> &value)
{
    const Scope outer = enter(content);
    while (!atEnd() && !hasFailed()) {
        if (value.size() == size_t(maxEntries))
            return fail("too many entries of a list");
        element(universal<T>(), "an entry of a list", value.emplace_back());
    }
    leave(outer);
}

template<typename T>
void Reader::read(Content content, T &value)
{
    if constexpr (std::is_enum_v<T>) {
        qint64 number = 0;
        read(content, number);
        value = T(number);
        if (qint64(value) != number)
            fail("an ENUMERATED value over 32 bits");
    } else {
        const Scope outer = enter(content);
        T::describe(value, *this);
        if (!atEnd()) [[unlikely]]
            skipUnknown();
        leave(outer);
    }
}

} // namespace Jackfield::UcServer::Ber
