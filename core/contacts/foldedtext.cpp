// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contacts/foldedtext.h"

#include "core/contacts/contactbook.h"

#include <algorithm>

namespace Jackfield {

namespace {

    bool isAscii(const QString &text)
    {
        return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
    }

    /// Letters with a stroke through them have no decomposition.
    QLatin1String plainLetter(QChar c)
    {
        switch (c.unicode()) {
        case 0x00df: // Qt folds letter by letter
            return QLatin1String("ss");
        case 0x00e6:
            return QLatin1String("ae");
        case 0x0153:
            return QLatin1String("oe");
        case 0x00f8:
            return QLatin1String("o");
        case 0x0142:
            return QLatin1String("l");
        case 0x00f0:
        case 0x0111:
            return QLatin1String("d");
        case 0x00fe:
            return QLatin1String("th");
        case 0x0131:
            return QLatin1String("i");
        default:
            return {};
        }
    }

} // namespace

QString foldedText(const QString &text)
{
    if (isAscii(text))
        return text.toLower();
    QString folded;
    for (const QChar c : text.toCaseFolded().normalized(QString::NormalizationForm_KD)) {
        const QLatin1String letter = plainLetter(c);
        if (!letter.isEmpty())
            folded.append(letter);
        else if (!c.isMark())
            folded.append(c);
    }
    return folded;
}

QString transcribedText(const QString &text)
{
    if (isAscii(text))
        return text.toLower();
    QString transcribed;
    for (const QChar c : text.toCaseFolded().normalized(QString::NormalizationForm_KC)) {
        transcribed.append(c);
        if (c == QChar(0xe4) || c == QChar(0xf6) || c == QChar(0xfc))
            transcribed.append(u'e');
    }
    return foldedText(transcribed);
}

QStringList wordsOf(const QString &folded)
{
    QStringList words;
    QString word;
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            word.append(c);
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

QString dialPadDigitsOfFolded(const QString &folded)
{
    static constexpr char keys[] = "22233344455566677778889999"; // ITU-T E.161, a to z
    QString digits;
    for (const QChar c : folded) {
        if (c >= u'a' && c <= u'z')
            digits.append(QLatin1Char(keys[c.unicode() - u'a']));
        else if (c >= u'0' && c <= u'9')
            digits.append(c);
    }
    return digits;
}

QString dialPadDigits(const QString &name)
{
    return dialPadDigitsOfFolded(foldedText(name));
}

} // namespace Jackfield
