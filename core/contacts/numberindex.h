// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contactcard.h"
#include "core/dialing/numberkeys.h"

#include <string>
#include <string_view>
#include <vector>

namespace Jackfield {

/// Whose number is it: the rules of ContactMatch::Kind.
class NumberIndex
{
public:
    struct Found
    {
        ContactMatch::Kind kind = ContactMatch::Kind::None;
        std::vector<int> owners; ///< In order, none twice.
    };

    explicit NumberIndex(NumberKeys keys = {});
    void add(const QString &number, int owner);
    void sort(); ///< After the last add(), before anything is asked.

    Found match(const QString &key) const;
    /// Calls `hit(owner)` for every number that has `digits` in it; perhaps more than once.
    template<typename Hit>
    void eachWith(std::string_view digits, Hit hit) const
    {
        for (size_t at = m_digits.find(digits); at != std::string::npos;) {
            const size_t next = hitAt(at, hit);
            at = m_digits.find(digits, next);
        }
    }

private:
    struct Entry
    {
        std::string text;
        int owner = 0;
    };
    using Entries = std::vector<Entry>;
    struct Part ///< A match of a part of the number, by how much of it.
    {
        size_t digits = 0;
        std::vector<int> owners;
    };
    struct Start
    {
        size_t at = 0;
        int owner = 0;
    };

    Part prefix(const QString &key) const;
    Part suffix(const QString &key) const;
    std::string comparable(const QString &key) const;
    const Start &startBefore(size_t at, size_t &next) const;
    template<typename Hit>
    size_t hitAt(size_t at, Hit hit) const
    {
        size_t next = 0;
        hit(startBefore(at, next).owner);
        return next;
    }

    NumberKeys m_keys;
    Entries m_numbers; ///< Keys.
    Entries m_stems; ///< Keys of main numbers without the 0 that stands for the exchange.
    Entries m_endings; ///< Digits from the last to the first, no short numbers.
    Entries m_partEndings; ///< Those of m_endings that lack their country.
    std::string m_digits; ///< Of all numbers, a blank between.
    std::vector<Start> m_starts; ///< In m_digits.
};

} // namespace Jackfield
