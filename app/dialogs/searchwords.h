// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Jackfield {

/// What somebody types to find something: every word has to occur, without regard to case and
/// accents ("mu" finds "Müller", and so does "muell").
class SearchWords
{
public:
    explicit SearchWords(const QString &typed = {});
    bool isEmpty() const { return m_words.isEmpty(); }
    bool areIn(const QString &text) const; ///< Empty ones are in every text.

private:
    QStringList m_words; ///< Folded.
};

} // namespace Jackfield
