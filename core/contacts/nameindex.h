// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contacts/contactcard.h"

#include <string>
#include <string_view>
#include <vector>

namespace Jackfield {

/// Who has a name or company with a word that begins so, in letters or in the digits of a dial pad.
class NameIndex
{
public:
    /// How good a word fits, the best one first.
    enum Rank : quint8 {
        NameWord,
        NamePart,
        NameKeys, ///< On the dial pad.
        CompanyWord,
        CompanyPart,
        CompanyKeys,
        Number,
        Nothing,
    };

    void add(const ContactCard &card, int owner);
    void sort(); ///< After the last add(), before anything is asked.

    /// Calls `hit(owner, rank)` for each that fits `word` (folded); perhaps more than once.
    template<typename Hit>
    void eachWith(std::string_view word, Hit hit) const
    {
        each(m_words, word, [&hit](const Word &found, bool isWhole) {
            hit(found.owner,
                found.isCompany ? (isWhole ? CompanyWord : CompanyPart)
                                : (isWhole ? NameWord : NamePart));
        });
    }
    /// The same of digits that spell the beginning of a word.
    template<typename Hit>
    void eachSpelled(std::string_view digits, Hit hit) const
    {
        each(m_keys, digits, [&hit](const Word &found, bool) {
            hit(found.owner, found.isCompany ? CompanyKeys : NameKeys);
        });
    }

private:
    struct Word
    {
        std::string text; ///< UTF-8
        int owner = 0;
        bool isCompany = false;
        auto operator<=>(const Word &) const = default;
    };
    using Words = std::vector<Word>;
    void addText(const QString &text, int owner, bool isCompany);
    static Words::const_iterator firstWith(const Words &words, std::string_view beginning);
    template<typename Take>
    static void each(const Words &words, std::string_view beginning, Take take)
    {
        for (auto word = firstWith(words, beginning);
             word != words.end() && word->text.starts_with(beginning); ++word)
            take(*word, word->text.size() == beginning.size());
    }

    Words m_words;
    Words m_keys;
};

} // namespace Jackfield
