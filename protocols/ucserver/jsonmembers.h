// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/asntypes.h"

#include <algorithm>
#include <string>

// The names of a type's members in the order in which JSON carries them.
namespace Jackfield::UcServer {

/// A UCServer writes members sorted by the octets of their names (ucserver.md 7.1); describe() goes
/// through them in the order of BER. Made once for each type.
class JsonMembers
{
public:
    static constexpr size_t most = 64; ///< Of one type; the largest has 58.

    template<typename T>
    static const JsonMembers &of()
    {
        static const JsonMembers members = [] {
            JsonMembers made;
            const T blank {};
            T::describe(blank, made);
            made.sort();
            return made;
        }();
        return members;
    }

    size_t count() const { return m_sorted.size(); }
    /// Which place the n-th member of describe() has in JSON.
    size_t placeOf(size_t described) const { return m_places[described]; }
    std::string_view name(size_t place) const { return m_sorted[place].name; }
    const std::string &prefix(size_t place) const { return m_sorted[place].prefix; } ///< "name":
    /// count(): no member. A sender that sorts asks for `expected` or for one behind it.
    size_t find(std::string_view name, size_t expected) const
    {
        if (expected < m_sorted.size() && m_sorted[expected].name == name)
            return expected;
        const auto it = std::lower_bound(
            m_sorted.begin(), m_sorted.end(), name,
            [](const Member &member, std::string_view key) { return member.name < key; });
        return it != m_sorted.end() && it->name == name ? size_t(it - m_sorted.begin()) : count();
    }

    // For describe().
    template<typename T>
    void member(std::string_view name, const T &)
    {
        add(name);
    }
    template<typename T>
    void member(Tag, std::string_view name, const T &)
    {
        add(name);
    }
    template<typename Names>
    void texts(Tag, const Names &names, const SparseTexts &)
    {
        for (const std::string_view name : names)
            add(name);
    }
    template<size_t, typename Variant>
    void alternative(Tag, std::string_view name, const Variant &)
    {
        add(name);
    }

private:
    struct Member
    {
        std::string_view name;
        std::string prefix;
        size_t described;
    };

    void add(std::string_view name)
    {
        Q_ASSERT(m_sorted.size() < most);
        m_sorted.push_back({name, '"' + std::string(name) + "\":", m_sorted.size()});
    }
    void sort()
    {
        std::sort(m_sorted.begin(), m_sorted.end(),
                  [](const Member &a, const Member &b) { return a.name < b.name; });
        m_places.resize(m_sorted.size());
        for (size_t place = 0; place < m_sorted.size(); ++place)
            m_places[m_sorted[place].described] = place;
    }

    std::vector<Member> m_sorted;
    std::vector<size_t> m_places;
};

template<typename T>
struct IsOptional : std::false_type
{ };
template<typename T>
struct IsOptional<std::optional<T>> : std::true_type
{ };
template<typename T>
struct IsList : std::false_type
{ };
template<typename T>
struct IsList<std::vector<T>> : std::true_type
{ };

} // namespace Jackfield::UcServer
