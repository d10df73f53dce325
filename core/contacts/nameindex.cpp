// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/nameindex.h"

#include "core/contacts/foldedtext.h"

#include <algorithm>

namespace Jackfield {

void NameIndex::addText(const QString &text, int owner, bool isCompany)
{
    const QString folded = foldedText(text);
    const QString transcribed = transcribedText(text);
    QStringList words = wordsOf(folded);
    for (const QString &word : std::as_const(words)) {
        const QString keys = dialPadDigitsOfFolded(word);
        if (!keys.isEmpty())
            m_keys.push_back({keys.toStdString(), owner, isCompany});
    }
    if (transcribed != folded)
        words += wordsOf(transcribed);
    for (const QString &word : std::as_const(words))
        m_words.push_back({word.toStdString(), owner, isCompany});
}

void NameIndex::add(const ContactCard &card, int owner)
{
    addText(card.name, owner, false);
    if (card.company != card.name)
        addText(card.company, owner, true);
}

void NameIndex::sort()
{
    for (Words *words : {&m_words, &m_keys}) {
        std::sort(words->begin(), words->end());
        words->erase(std::unique(words->begin(), words->end()), words->end());
        words->shrink_to_fit();
    }
}

NameIndex::Words::const_iterator NameIndex::firstWith(const Words &words,
                                                      std::string_view beginning)
{
    return std::lower_bound(
        words.begin(), words.end(), beginning,
        [](const Word &word, std::string_view text) { return word.text < text; });
}

} // namespace Jackfield
