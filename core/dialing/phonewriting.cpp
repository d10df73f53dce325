// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/phonewriting.h"

#include "core/dialing/phonechars.h"
#include "core/dialing/telurl.h"

#include <QStringBuilder>

#include <initializer_list>
#include <optional>

namespace Jackfield {

namespace {

    /// Letters of German and English words.
    bool isWordLetter(QChar c)
    {
        if (isLetter(c))
            return true;
        const auto u = c.unicode();
        return u == 0xc4 || u == 0xd6 || u == 0xdc || u == 0xe4 || u == 0xf6 || u == 0xfc
            || u == 0xdf;
    }

    bool beginsWithAny(QStringView text, QLatin1String starts)
    {
        return !text.isEmpty() && (isDigit(text.front()) || isOneOf(text.front(), starts));
    }

    /// "word…:" in front, any words.
    void removeLabelWithColon(QString &text)
    {
        const qsizetype colon = text.indexOf(u':');
        const QStringView label = QStringView(text).first(std::max<qsizetype>(colon, 0));
        const auto inLabel = [](QChar c) {
            return isWordLetter(c) || c == u'.' || c == QChar(0x1e9e)
                || isBlank(c); // capital sharp s
        };
        if (label.isEmpty() || !std::all_of(label.begin(), label.end(), inLabel))
            return;
        const qsizetype number = afterBlanks(text, colon + 1);
        if (beginsWithAny(QStringView(text).sliced(number), QLatin1String("+(*#")))
            text.remove(0, number);
    }

    /// "Mobil " in front, known words only.
    void removeLabelWord(QString &text)
    {
        const auto end = std::find_if_not(text.cbegin(), text.cend(), isLetter);
        const qsizetype length = end - text.cbegin();
        constexpr QLatin1String words[] = {
            QLatin1String("tel"),     QLatin1String("fon"),   QLatin1String("phone"),
            QLatin1String("telefon"), QLatin1String("mobil"), QLatin1String("mobile"),
            QLatin1String("fax"),     QLatin1String("t"),     QLatin1String("m")};
        const QStringView label = QStringView(text).first(length);
        if (std::none_of(std::begin(words), std::end(words), [label](QLatin1String word) {
                return label.compare(word, Qt::CaseInsensitive) == 0;
            }))
            return;
        const qsizetype blanks = length < text.size() && text[length] == u'.' ? length + 1 : length;
        const qsizetype number = afterBlanks(text, blanks);
        if (number > blanks && beginsWithAny(QStringView(text).sliced(number), QLatin1String("+(")))
            text.remove(0, number);
    }

    /// True when `word` stands at `begin` between blanks.
    bool isWordAt(QStringView text, qsizetype begin, QLatin1String word)
    {
        const qsizetype end = begin + word.size();
        return begin > 0 && isBlank(text[begin - 1]) && end < text.size() && isBlank(text[end])
            && text.sliced(begin, word.size()) == word;
    }

    /// Where what stands between two numbers begins, with the blanks before it; -1: nowhere.
    qsizetype separatorBegin(QStringView text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u'|')
                return blanksBefore(text, i);
            if (!isOneOf(text[i], QLatin1String("/&oua")))
                continue;
            for (const auto word :
                 {QLatin1String("/"), QLatin1String("&"), QLatin1String("oder"),
                  QLatin1String("or"), QLatin1String("und"), QLatin1String("and")}) {
                if (isWordAt(text, i, word))
                    return blanksBefore(text, i);
            }
        }
        return -1;
    }

    /// "…12/13": where the slash stands behind a number of seven digits or more; -1: nowhere.
    qsizetype alternativeBegin(QStringView text)
    {
        const qsizetype slash = text.lastIndexOf(u'/');
        const qsizetype behind = text.size() - slash - 1;
        if (slash < 7 || behind < 1 || behind > 4 || digitCount(text.sliced(slash + 1)) != behind)
            return -1;
        const QStringView number = text.first(slash);
        const bool reachesBack = digitCount(number.first(slash - 6)) > 0;
        return isDigit(number.back()) && reachesBack && digitCount(number) >= 7 ? slash : -1;
    }

    struct Suffix
    {
        qsizetype begin; ///< Where the word and the blanks and commas before it begin.
        QString digits;
    };

    /// "word 123" at the end: the word with a '.' or ':' behind it if any, then 1 to `most` digits.
    std::optional<Suffix> wordWithDigits(QStringView text,
                                         std::initializer_list<QLatin1String> words, qsizetype most,
                                         bool dashAllowed)
    {
        qsizetype end = text.size();
        while (end > 0 && isDigit(text[end - 1]))
            --end;
        const QStringView digits = text.sliced(end);
        if (digits.isEmpty() || digits.size() > most)
            return {};
        if (dashAllowed && end > 0 && text[end - 1] == u'-')
            --end;
        end = blanksBefore(text, end);
        if (end > 0 && (text[end - 1] == u'.' || text[end - 1] == u':'))
            end = blanksBefore(text, end - 1);
        for (const QLatin1String word : words) {
            if (!text.first(end).endsWith(word, Qt::CaseInsensitive))
                continue;
            qsizetype begin = end - word.size();
            while (begin > 0 && (isBlank(text[begin - 1]) || text[begin - 1] == u','))
                --begin;
            return Suffix {begin, digits.toString()};
        }
        return {};
    }

    /// "#123" behind a complete number.
    std::optional<Suffix> hashWithDigits(QStringView text)
    {
        const qsizetype hash = text.lastIndexOf(u'#');
        if (hash < 0)
            return {};
        const QStringView digits = text.sliced(afterBlanks(text, hash + 1));
        const QStringView number = text.first(blanksBefore(text, hash));
        const qsizetype first = afterBlanks(text, 0);
        const bool isCode = text[first] == u'*' || text[first] == u'#';
        if (isCode || digits.isEmpty() || digits.size() > 7 || digitCount(digits) != digits.size()
            || digitCount(number) < 7)
            return {};
        return Suffix {number.size(), digits.toString()};
    }

    bool isPause(QChar c)
    {
        return isOneOf(c, QLatin1String(",pPwW"));
    }

    /// Where pauses and digits behind a number begin; -1: nowhere.
    qsizetype pausesBegin(QStringView text)
    {
        qsizetype tail = text.size();
        while (tail > 0
               && (isPause(text[tail - 1]) || isDigit(text[tail - 1])
                   || isOneOf(text[tail - 1], QLatin1String("*#"))))
            --tail;
        const qsizetype before = blanksBefore(text, tail);
        if (tail < text.size() && isPause(text[tail]) && before > 0 && isDigit(text[before - 1]))
            return before;
        for (qsizetype i = tail + 1; i < text.size(); ++i) {
            if (isPause(text[i]) && isDigit(text[i - 1]))
                return i;
        }
        return -1;
    }

    /// Letters only behind digits, at least three: "1-800-FLOWERS".
    bool spellsDigits(QStringView text)
    {
        const auto letter = std::find_if(text.begin(), text.end(), isLetter);
        const QStringView number = text.first(letter - text.begin());
        const QStringView word = text.sliced(letter - text.begin());
        const auto digit = std::find_if_not(number.begin(), number.end(),
                                            [](QChar c) { return c == u'+' || c == u'('; });
        const bool afterDigits = number.end() - digit >= 2 && isDigit(*digit)
            && std::all_of(digit, number.end(), [](QChar c) {
                                     return isDigit(c) || isOneOf(c, QLatin1String("().- "));
                                 });
        return afterDigits && std::count_if(word.begin(), word.end(), isLetter) >= 3
            && std::all_of(word.begin(), word.end(),
                           [](QChar c) { return isLetter(c) || c == u'-' || c == u' '; });
    }

} // namespace

void removeLabel(QString &text)
{
    removeLabelWithColon(text);
    removeLabelWord(text);
}

Several keepFirstNumber(QString &text)
{
    Several several = Several::No;
    const qsizetype separator = separatorBegin(text);
    if (separator >= 0 && digitCount(QStringView(text).first(separator)) >= 6) {
        text.truncate(separator);
        several = Several::Numbers;
    }
    if (const qsizetype slash = alternativeBegin(text); slash >= 0) {
        text.truncate(slash);
        several = Several::Extensions;
    }
    return several;
}

void removeComment(QString &text)
{
    const qsizetype end = blanksBefore(text, text.size());
    const qsizetype open = text.lastIndexOf(u'(');
    if (open >= 0 && end > open && text[end - 1] == u')') {
        const QStringView inside = QStringView(text).sliced(open + 1, end - open - 2);
        if (digitCount(inside) == 0 && !inside.contains(u')'))
            text.truncate(blanksBefore(text, open));
    }
    qsizetype word = text.size();
    while (word > 0 && (isWordLetter(text[word - 1]) || text[word - 1] == u'.'))
        --word;
    const qsizetype number = blanksBefore(text, word);
    if (word < text.size() && number < word && digitCount(QStringView(text).first(number)) >= 8)
        text.truncate(number);
}

void joinDirectDialIn(QString &text)
{
    const auto words = {QLatin1String("durchwahl"), QLatin1String("dw"), QLatin1String("nst")};
    const auto suffix = wordWithDigits(text, words, 5, true);
    if (suffix && digitCount(QStringView(text).first(suffix->begin)) >= 5)
        text = text.first(suffix->begin) % u'-' % suffix->digits;
}

QString takeExtension(QString &text)
{
    QString extension;
    const auto words = {QLatin1String("extension"), QLatin1String("ext"), QLatin1String("x")};
    if (const auto suffix = wordWithDigits(text, words, 7, false);
        suffix && digitCount(QStringView(text).first(suffix->begin)) >= 3) {
        extension = suffix->digits;
        text.truncate(suffix->begin);
    }
    if (const auto suffix = hashWithDigits(text)) {
        if (extension.isEmpty())
            extension = suffix->digits;
        text.truncate(suffix->begin);
    }
    return extension;
}

bool takeOutsidePrefix(QString &text, const QString &outsidePrefix)
{
    const qsizetype begin = afterBlanks(text, 0);
    if (outsidePrefix.isEmpty() || !QStringView(text).sliced(begin).startsWith(outsidePrefix))
        return false;
    const qsizetype comma = afterBlanks(text, begin + outsidePrefix.size());
    if (comma == text.size() || text[comma] != u',')
        return false;
    const qsizetype number = afterBlanks(text, comma + 1);
    if (!beginsWithAny(QStringView(text).sliced(number), QLatin1String("(+")))
        return false;
    text.remove(0, number);
    return true;
}

QString takePauses(QString &text)
{
    const auto isOtherLetter = [](QChar c) { return isLetter(c) && !isPause(c); };
    const qsizetype begin =
        std::any_of(text.cbegin(), text.cend(), isOtherLetter) ? -1 : pausesBegin(text);
    if (begin < 0)
        return {};
    const QString pauses = postDialOf(QStringView(text).sliced(begin));
    text.truncate(begin);
    return pauses;
}

void removeZeroInParentheses(QString &text)
{
    for (qsizetype open = text.indexOf(u'('); open >= 0; open = text.indexOf(u'(', open + 1)) {
        const qsizetype zero = afterBlanks(text, open + 1);
        if (zero == text.size() || text[zero] != u'0')
            continue;
        const qsizetype close = afterBlanks(text, zero + 1);
        if (close < text.size() && text[close] == u')') {
            text.remove(open, close + 1 - open);
            return;
        }
    }
}

Undialable undialable(QStringView text)
{
    if (std::any_of(text.begin(), text.end(),
                    [](QChar c) { return isOneOf(c, QLatin1String("&<>\"'`$=:;!?@{}|\\^_~%")); }))
        return Undialable::Character;
    if (text.contains(QLatin1String("xxx"), Qt::CaseInsensitive))
        return Undialable::Placeholder;
    const bool letters = std::any_of(text.begin(), text.end(), isLetter);
    if (letters && !spellsDigits(text))
        return Undialable::Letters;
    const auto dialable = [](QChar c) {
        return isDigit(c) || isLetter(c) || c == u'\t' || isOneOf(c, QLatin1String("+().,*#/- []"));
    };
    return std::all_of(text.begin(), text.end(), dialable) ? Undialable::No : Undialable::Character;
}

bool spellOut(QString &text)
{
    constexpr char keypad[] = "22233344455566677778889999"; // ITU-T E.161: the letters A to Z
    bool spelled = false;
    for (QChar &c : text) {
        if (!isLetter(c))
            continue;
        c = QLatin1Char(keypad[(c.unicode() | 0x20) - 'a']);
        spelled = true;
    }
    return spelled;
}

} // namespace Jackfield
