// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/entities.h"

#include "core/dialing/phonechars.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace Jackfield {

namespace {

    struct Entity
    {
        QLatin1String name;
        char16_t character;
        bool semicolonOptional = false; ///< HTML lets the oldest names end without one.
    };

    // clang-format off
const Entity entities[] = {
    {QLatin1String("nbsp"), 0xa0, true}, {QLatin1String("NonBreakingSpace"), 0xa0}, {QLatin1String("ensp"), 0x2002},
    {QLatin1String("emsp"), 0x2003}, {QLatin1String("emsp13"), 0x2004}, {QLatin1String("emsp14"), 0x2005},
    {QLatin1String("numsp"), 0x2007}, {QLatin1String("puncsp"), 0x2008}, {QLatin1String("thinsp"), 0x2009},
    {QLatin1String("ThinSpace"), 0x2009}, {QLatin1String("hairsp"), 0x200a},
    {QLatin1String("VeryThinSpace"), 0x200a}, {QLatin1String("MediumSpace"), 0x205f},
    {QLatin1String("Tab"), 0x09}, {QLatin1String("NewLine"), 0x0a},
    {QLatin1String("shy"), 0xad, true}, {QLatin1String("ZeroWidthSpace"), 0x200b},
    {QLatin1String("NegativeVeryThinSpace"), 0x200b}, {QLatin1String("NegativeThinSpace"), 0x200b},
    {QLatin1String("NegativeMediumSpace"), 0x200b}, {QLatin1String("NegativeThickSpace"), 0x200b},
    {QLatin1String("zwnj"), 0x200c}, {QLatin1String("zwj"), 0x200d}, {QLatin1String("lrm"), 0x200e},
    {QLatin1String("rlm"), 0x200f}, {QLatin1String("NoBreak"), 0x2060}, {QLatin1String("af"), 0x2061},
    {QLatin1String("it"), 0x2062}, {QLatin1String("ic"), 0x2063},
    {QLatin1String("hyphen"), 0x2010}, {QLatin1String("dash"), 0x2010}, {QLatin1String("ndash"), 0x2013},
    {QLatin1String("mdash"), 0x2014}, {QLatin1String("horbar"), 0x2015}, {QLatin1String("minus"), 0x2212},
    {QLatin1String("amp"), u'&', true}, {QLatin1String("AMP"), u'&', true}, {QLatin1String("lt"), u'<', true},
    {QLatin1String("LT"), u'<', true}, {QLatin1String("gt"), u'>', true}, {QLatin1String("GT"), u'>', true},
    {QLatin1String("quot"), u'"', true}, {QLatin1String("QUOT"), u'"', true}, {QLatin1String("apos"), u'\''},
    {QLatin1String("plus"), u'+'}, {QLatin1String("lpar"), u'('}, {QLatin1String("rpar"), u')'},
    {QLatin1String("lsqb"), u'['}, {QLatin1String("lbrack"), u'['}, {QLatin1String("rsqb"), u']'},
    {QLatin1String("rbrack"), u']'}, {QLatin1String("sol"), u'/'}, {QLatin1String("period"), u'.'},
    {QLatin1String("comma"), u','}, {QLatin1String("colon"), u':'}, {QLatin1String("semi"), u';'},
    {QLatin1String("num"), u'#'}, {QLatin1String("ast"), u'*'}, {QLatin1String("midast"), u'*'},
    {QLatin1String("percnt"), u'%'}, {QLatin1String("commat"), u'@'}, {QLatin1String("quest"), u'?'},
    {QLatin1String("excl"), u'!'}, {QLatin1String("equals"), u'='}, {QLatin1String("verbar"), u'|'},
    {QLatin1String("vert"), u'|'}, {QLatin1String("Hat"), u'^'}, {QLatin1String("middot"), 0xb7, true},
    {QLatin1String("bull"), 0x2022}, {QLatin1String("auml"), 0xe4, true}, {QLatin1String("ouml"), 0xf6, true},
    {QLatin1String("uuml"), 0xfc, true}, {QLatin1String("Auml"), 0xc4, true}, {QLatin1String("Ouml"), 0xd6, true},
    {QLatin1String("Uuml"), 0xdc, true}, {QLatin1String("szlig"), 0xdf, true}};
constexpr std::array<char16_t, 32> windows1252Upper = {
    0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd,
    0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
    0x0153, 0xfffd, 0x017e, 0x0178};
    // clang-format on

    constexpr qsizetype longestName = 32;

    /// What one reference stands for and how many characters after the '&' it takes; 0: it is none.
    struct Reading
    {
        QString text;
        qsizetype length = 0;
    };

    bool isHexDigit(QChar c)
    {
        return isDigit(c) || (isLetter(c) && (c.unicode() | 0x20) <= 'f');
    }

    QString characterOf(char32_t code)
    {
        if (code >= 0x80 && code < 0xa0) // written by people who meant Windows-1252, and read so
            return QChar(fromWindows1252(static_cast<unsigned char>(code)));
        if (code == 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
            return QChar(QChar::ReplacementCharacter);
        const bool control =
            code < 0x20 && code != 0x09 && code != 0x0a && code != 0x0c && code != 0x0d;
        return control || code == 0x7f || QChar::isNonCharacter(code) ? QString()
                                                                      : QString::fromUcs4(&code, 1);
    }

    /// `rest` begins with '#'.
    Reading readNumeric(QStringView rest)
    {
        const bool hex = rest.size() > 1 && (rest[1].unicode() | 0x20) == 'x';
        const qsizetype begin = hex ? 2 : 1;
        qsizetype end = begin;
        char32_t code = 0;
        while (end < rest.size() && (hex ? isHexDigit(rest[end]) : isDigit(rest[end]))) {
            const auto digit = isDigit(rest[end]) ? rest[end].unicode() - u'0'
                                                  : (rest[end].unicode() | 0x20) - u'a' + 10;
            code = std::min<char32_t>(code * (hex ? 16 : 10) + char32_t(digit), 0x110000);
            ++end;
        }
        if (end == begin)
            return {};
        return {characterOf(code), end < rest.size() && rest[end] == u';' ? end + 1 : end};
    }

    Reading readNamed(QStringView rest)
    {
        qsizetype end = 0;
        while (end < rest.size() && end < longestName
               && (isLetter(rest[end]) || isDigit(rest[end])))
            ++end;
        const QStringView name = rest.first(end);
        const bool closed = end < rest.size() && rest[end] == u';';
        Reading best;
        for (const Entity &entity : entities) {
            if (closed && name == entity.name)
                return {QChar(entity.character), end + 1};
            if (entity.semicolonOptional && entity.name.size() > best.length
                && name.startsWith(entity.name))
                best = {QChar(entity.character), entity.name.size()};
        }
        return best;
    }

} // namespace

char16_t fromWindows1252(unsigned char byte)
{
    return byte >= 0x80 && byte < 0xa0 ? windows1252Upper[byte - 0x80u] : byte;
}

QString fromUtf8OrWindows1252(QByteArrayView text)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString decoded = utf8(text);
    if (!utf8.hasError())
        return decoded;
    decoded.resize(text.size());
    std::transform(text.begin(), text.end(), decoded.begin(),
                   [](char byte) { return QChar(fromWindows1252(uchar(byte))); });
    return decoded;
}

QString withoutEntities(const QString &text)
{
    qsizetype ampersand = text.indexOf(u'&');
    if (ampersand < 0)
        return text;
    QString plain;
    qsizetype done = 0;
    for (; ampersand >= 0; ampersand = text.indexOf(u'&', done)) {
        plain += QStringView(text).sliced(done, ampersand - done);
        const QStringView rest = QStringView(text).sliced(ampersand + 1);
        const Reading found = rest.startsWith(u'#') ? readNumeric(rest) : readNamed(rest);
        plain += found.length > 0 ? found.text : QStringLiteral("&");
        done = ampersand + 1 + found.length;
    }
    plain += QStringView(text).sliced(done);
    return plain;
}

} // namespace Jackfield
