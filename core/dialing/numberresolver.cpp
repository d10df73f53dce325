// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialing/numberresolver.h"

#include "core/base/redact.h"
#include "core/dialing/countrycodes.h"
#include "core/dialing/entities.h"
#include "core/dialing/numberplan.h"
#include "core/dialing/phonechars.h"
#include "core/dialing/phonetext.h"
#include "core/dialing/phonewriting.h"
#include "core/dialing/telurl.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace Jackfield {

namespace {

    /// More digits than any number, service or code of an exchange has (security.md T36).
    constexpr qsizetype longestDialString = 32;

    /// One text on its way to a number. Every step either changes `m_text` or ends the way with a
    /// result.
    class Reading
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::NumberResolver)
    public:
        Reading(const Location &location, NumberOrigin origin)
            : m_location(location)
            , m_origin(origin)
        { }
        Resolution resolve(const QString &text);

    private:
        using Ending = std::optional<Resolution>;
        Resolution read();
        Ending readCharacters();
        Ending readLink();
        void readWriting();
        Ending readUndialable();
        Ending readCode();
        Ending readPlus();
        void removeZeroInParentheses();
        Resolution settle(const QString &digits);
        Resolution interpreted(const QString &digits) const;
        QString withoutSurplusLetters(const QString &digits) const;
        void keep(const QString &note);
        void explain(const QString &rule);

        const Location &m_location;
        NumberOrigin m_origin;
        QString m_text;
        QString m_explained; ///< The text after the last step.
        QString m_scheme;
        LinkParts m_link;
        Tail m_tail;
        QStringList m_notes; ///< What was guessed on the way.
        bool m_several = false;
        bool m_spelled = false;
        bool m_outside = false; ///< The outside-line prefix was there and is gone.
        bool m_plus = false;
        QList<Resolution::Step> m_steps;
    };

    void Reading::explain(const QString &rule)
    {
        if (m_text == m_explained)
            return;
        m_steps.append({rule, m_text});
        m_explained = m_text;
    }

    void Reading::keep(const QString &note)
    {
        if (!note.isEmpty() && !m_notes.contains(note))
            m_notes.append(note);
    }

    Resolution Reading::resolve(const QString &text)
    {
        if (isTooLong(text))
            return rejected(tr("The text is too long to be a number."));
        m_text = m_explained = text;
        Resolution resolution = read();
        resolution.premiumRate = m_link.premiumRate;
        resolution.steps = m_steps;
        return resolution;
    }

    Resolution Reading::read()
    {
        if (auto ending = readCharacters())
            return *ending;
        if (auto ending = readLink())
            return *ending;
        readWriting();
        if (auto ending = readUndialable())
            return *ending;
        if (auto ending = readCode())
            return *ending;
        if (auto ending = readPlus())
            return *ending;
        removeZeroInParentheses();
        const QString digits = digitsOf(m_text);
        m_text = m_plus ? QChar(u'+') + digits : digits;
        explain(tr("Only the digits kept."));
        return settle(digits);
    }

    /// protocols.md 8.3 steps 1 to 4.
    Reading::Ending Reading::readCharacters()
    {
        m_text = withoutEntities(m_text);
        const bool link = m_origin == NumberOrigin::Link;
        bool reversed = link && hasDirectionOverride(m_text);
        m_text = withPlainBlanks(m_text);
        explain(tr("HTML characters, invisible characters and blanks cleaned."));
        if (!link && m_text.startsWith(u'+')) {
            // TAPI canonical text: "+49 (89) 99998123 | subaddress ^ name" (protocols.md 7)
            const auto end = std::find_if(m_text.cbegin(), m_text.cend(),
                                          [](QChar c) { return c == u'|' || c == u'^'; });
            if (end != m_text.cend())
                m_text.truncate(blanksBefore(m_text, end - m_text.cbegin()));
            explain(tr("Subaddress and name cut off."));
        }
        m_scheme = takeSchemes(m_text);
        if (!m_scheme.isEmpty())
            trimSlashes(m_text);
        explain(tr("Link scheme removed."));
        m_text = percentDecoded(m_text);
        explain(tr("%XX decoded."));
        if (hasControlCharacter(m_text))
            return rejected(tr("There is a control character in it."));
        reversed = reversed || (link && hasDirectionOverride(m_text));
        if (reversed) // what the page showed is not what would be dialled (security.md T35)
            return rejected(tr("It contains an invisible character that reverses what one reads."));
        m_text = withPlainDigits(m_text);
        explain(tr("Digits and dashes of other scripts replaced."));
        return {};
    }

    /// protocols.md 8.3 steps 2 (a scheme that was percent-encoded) and 5.
    Reading::Ending Reading::readLink()
    {
        while (true) {
            const QString scheme = takeSchemes(m_text);
            if (scheme.isEmpty())
                break;
            if (m_scheme.isEmpty())
                m_scheme = scheme;
            trimSlashesAndBlanks(m_text);
        }
        explain(tr("Link scheme removed."));
        if (m_scheme.isEmpty())
            return {};
        m_link = takeLinkParts(m_text, m_scheme);
        if (m_link.addressOnly) {
            Resolution address = rejected(tr("This is an address without a telephone number."));
            address.numberClass = NumberClass::Sip;
            return address;
        }
        m_tail = {m_link.extension, m_link.postDial};
        explain(tr("Parameters of the link read."));
        return {};
    }

    /// protocols.md 8.3 steps 6 to 8.
    void Reading::readWriting()
    {
        removeLabel(m_text);
        explain(tr("Label in front removed."));
        const Several several = keepFirstNumber(m_text);
        m_several = several != Several::No;
        if (several == Several::Numbers)
            keep(tr("There are several numbers; this is the first one."));
        else if (several == Several::Extensions)
            keep(tr("The other extension behind the slash was left out."));
        explain(tr("First number taken."));
        removeComment(m_text);
        explain(tr("Comment behind the number removed."));
        joinDirectDialIn(m_text);
        explain(tr("Direct dial digits joined to the number."));
        const QString extension = takeExtension(m_text);
        if (m_tail.extension.isEmpty())
            m_tail.extension = extension;
        explain(tr("Extension kept for after the answer."));
        m_outside = takeOutsidePrefix(m_text, m_location.outsidePrefix);
        explain(tr("Outside-line digit and its pause removed."));
        const QString pauses = takePauses(m_text);
        if (m_tail.postDial.isEmpty())
            m_tail.postDial = pauses;
        explain(tr("Pauses and digits kept for after the answer."));
    }

    /// protocols.md 8.3 step 9.
    Reading::Ending Reading::readUndialable()
    {
        const qsizetype begin = afterBlanks(m_text, 0);
        m_text = m_text.sliced(begin, std::max(begin, blanksBefore(m_text, m_text.size())) - begin);
        explain(tr("Blanks at the ends removed."));
        switch (undialable(m_text)) {
        case Undialable::Character:
            return rejected(tr("There is a character in it that cannot be dialled."));
        case Undialable::Placeholder:
            return rejected(tr("This is a placeholder, not a number."));
        case Undialable::Letters:
            return rejected(tr("It contains letters that do not spell a number."));
        case Undialable::No:
            break;
        }
        m_spelled = spellOut(m_text);
        explain(tr("Letters replaced by the digits of the keypad."));
        return {};
    }

    /// protocols.md 8.3 step 10.
    Reading::Ending Reading::readCode()
    {
        const auto isCodeKey = [](QChar c) { return c == u'*' || c == u'#'; };
        if (std::none_of(m_text.cbegin(), m_text.cend(), isCodeKey))
            return {};
        if (m_origin == NumberOrigin::Link)
            return rejected(tr("Links may not send * or # to the phone system."));
        if (m_text.contains(u'+'))
            return rejected(tr("A plus cannot be dialled within a code. Write the number with its "
                               "international prefix."));
        QString keys;
        std::copy_if(m_text.cbegin(), m_text.cend(), std::back_inserter(keys),
                     [isCodeKey](QChar c) { return isDigit(c) || isCodeKey(c); });
        if (keys.size() > longestDialString)
            return rejected(tr("The code is too long."));
        Resolution code;
        code.numberClass = NumberClass::Code;
        code.dial = code.dialOutside = keys;
        code.reason = tr("Code for the phone system: dialled as typed.");
        return code;
    }

    /// Skips blanks and opening brackets; where the number begins.
    qsizetype afterBrackets(QStringView text)
    {
        qsizetype begin = 0;
        while (begin < text.size()
               && (isBlank(text[begin]) || text[begin] == u'(' || text[begin] == u'['))
            ++begin;
        return begin;
    }

    /// protocols.md 8.3 step 11: "++", "(+49)", "00+" and "+00" all mean a plus.
    Reading::Ending Reading::readPlus()
    {
        if (!m_text.contains(u'+'))
            return {};
        qsizetype begin = afterBrackets(m_text);
        if (m_text[begin] != u'+' && QStringView(m_text).sliced(begin).startsWith(u"00"))
            begin = afterBlanks(m_text, begin + 2);
        if (begin == m_text.size() || m_text[begin] != u'+')
            return rejected(tr("There is a plus in the middle."));
        while (begin < m_text.size() && m_text[begin] == u'+')
            ++begin;
        m_text.remove(0, begin);
        if (m_text.contains(u'+'))
            return rejected(tr("There is a second plus in it."));
        m_plus = true;
        if (digitsOf(m_text).startsWith(u"00")) {
            const qsizetype first = m_text.indexOf(u'0');
            m_text.remove(0, m_text.indexOf(u'0', first + 1) + 1);
        }
        explain(tr("Plus read."));
        return {};
    }

    /// protocols.md 8.3 step 12. In some countries even a 0 in parentheses is dialled.
    void Reading::removeZeroInParentheses()
    {
        if (!m_text.contains(u'('))
            return;
        const QString digits = digitsOf(m_text);
        const QString &international = m_location.internationalPrefix;
        qsizetype prefix = -1;
        if (m_plus)
            prefix = 0;
        else if (!international.isEmpty() && digits.startsWith(international))
            prefix = international.size();
        else if (digits.startsWith(u"00"))
            prefix = 2;
        if (prefix < 0)
            return;
        const auto split = splitCountryCode(QStringView(digits).sliced(prefix));
        if (!numbersMayBeginWithZero(split.countryCode))
            Jackfield::removeZeroInParentheses(m_text);
        explain(tr("(0) after the country code removed."));
    }

    /// North American vanity numbers are often a letter or two too long; exchanges ignore the rest.
    QString Reading::withoutSurplusLetters(const QString &digits) const
    {
        if (!m_spelled || !(m_plus || m_location.isNanp()))
            return digits;
        if (digits.startsWith(u'1'))
            return digits.first(std::min<qsizetype>(digits.size(), 11));
        return m_plus ? digits : digits.first(std::min<qsizetype>(digits.size(), 10));
    }

    /// protocols.md 8.3 steps 13 to 16.
    Resolution Reading::interpreted(const QString &digits) const
    {
        const NumberPlan plan(m_location, m_tail);
        if (!m_plus && !m_link.context.isEmpty())
            return plan.inContext(digits, m_link.context);
        if (m_plus && digits.startsWith(u'0'))
            return plan.globalWithZero(digits);
        const QString number = withoutSurplusLetters(digits);
        return m_plus ? plan.global(number) : plan.national(number, m_outside);
    }

    Resolution Reading::settle(const QString &digits)
    {
        if (digits.isEmpty())
            return rejected(tr("There are no digits in it."));
        if (digits.size() > longestDialString)
            return rejected(tr("There are more digits than any number has."));
        Resolution result = interpreted(digits);
        const bool internal = result.numberClass == NumberClass::Internal;
        // An extension at a foreign host is not ours, and one with a whole number behind it is
        // none.
        if (internal && !m_link.host.isEmpty()) {
            result.numberClass = NumberClass::Ask;
            result.reason = tr("This is an extension at “%1”. Is that your own phone system?")
                                .arg(oneLine(m_link.host, 60));
        } else if (internal && digitCount(result.postDial) >= 7) {
            result.numberClass = NumberClass::Ask;
            result.reason = tr("Is this the outside-line digit of another location?");
        }
        if (m_several
            && (result.numberClass == NumberClass::External
                || result.numberClass == NumberClass::Internal))
            result.numberClass = NumberClass::Ask;
        if (m_spelled)
            keep(tr("The letters were replaced by digits."));
        keep(result.reason);
        result.reason = m_notes.join(u' ');
        m_text = result.dialOutside.isEmpty() ? m_text : result.dialOutside;
        explain(tr("Dialled from here as"));
        return result;
    }

} // namespace

QString nameOf(NumberClass numberClass)
{
    switch (numberClass) {
    case NumberClass::External:
        return QStringLiteral("external");
    case NumberClass::Internal:
        return QStringLiteral("internal");
    case NumberClass::Emergency:
        return QStringLiteral("emergency");
    case NumberClass::Service:
        return QStringLiteral("service");
    case NumberClass::Code:
        return QStringLiteral("code");
    case NumberClass::Sip:
        return QStringLiteral("sip");
    case NumberClass::Ask:
        return QStringLiteral("ask");
    case NumberClass::Reject:
        return QStringLiteral("reject");
    }
    Q_UNREACHABLE();
}

Resolution resolveNumber(const QString &text, const Location &location, NumberOrigin origin)
{
    return Reading(location, origin).resolve(text);
}

} // namespace Jackfield
