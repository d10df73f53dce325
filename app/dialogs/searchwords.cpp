// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/searchwords.h"

#include "core/contacts/foldedtext.h"

#include <algorithm>

namespace Jackfield {

SearchWords::SearchWords(const QString &typed)
    : m_words(wordsOf(foldedText(typed)))
{ }

bool SearchWords::areIn(const QString &text) const
{
    const QString folded = foldedText(text);
    const QString transcribed = transcribedText(text);
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return folded.contains(word) || transcribed.contains(word);
    });
}

} // namespace Jackfield
