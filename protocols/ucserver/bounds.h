// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/ucserver/asntypes.h"

#include <type_traits>

namespace Jackfield::UcServer {

/// Cuts what a server tells to what a desk can use, before it is kept: one long note in a shared
/// directory must not weigh on every client. A visitor of describe() (asntypes.h).
class Bounds
{
public:
    static constexpr qsizetype maxText = 4000; ///< UTF-16 units of a text.
    static constexpr qsizetype maxId = 200; ///< Longer names of calls and lines are not taken.
    static constexpr size_t maxEntries = 100; ///< Of a list inside a call or a line.
    static constexpr qsizetype maxOctets = 1024 * 1024; ///< Longer ones (photos) are dropped.
    static constexpr size_t maxCalls = 100; ///< Of a line; more are not taken.

    template<typename T>
    void member(std::string_view, T &value)
    {
        cut(value);
    }
    template<typename T>
    void member(Tag, std::string_view, T &value)
    {
        cut(value);
    }
    template<typename Names>
    void texts(Tag, const Names &, SparseTexts &texts)
    {
        for (auto &[position, text] : texts)
            cut(text);
    }

private:
    void cut(QString &text) { text.truncate(maxText); }
    void cut(QByteArray &octets)
    {
        if (octets.size() > maxOctets)
            octets.clear();
    }
    void cut(OptionalParameters &parameters)
    {
        if (parameters.entries.size() > qsizetype(maxEntries))
            parameters.entries.resize(qsizetype(maxEntries));
        for (auto &[key, value] : parameters.entries) {
            cut(key);
            std::visit([this](auto &each) { cut(each); }, value);
        }
    }
    template<typename T>
    void cut(std::optional<T> &value)
    {
        if (value)
            cut(*value);
    }
    template<typename T>
    void cut(std::vector<T> &list)
    {
        if (list.size() > maxEntries)
            list.resize(maxEntries);
        for (T &entry : list)
            cut(entry);
    }
    template<typename T>
    void cut(T &value)
    {
        if constexpr (std::is_class_v<T> && !std::is_same_v<T, SystemTime>)
            T::describe(value, *this);
    }
};

/// As many entries as are kept, with all their texts cut.
template<typename T>
std::vector<T> boundedList(std::vector<T> told)
{
    Bounds bounds;
    bounds.member({}, told);
    return told;
}

/// A call or a line with all its texts cut.
template<typename T>
T bounded(T told)
{
    Bounds bounds;
    T::describe(told, bounds);
    return told;
}

} // namespace Jackfield::UcServer
