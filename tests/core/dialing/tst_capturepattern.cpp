// SPDX-License-Identifier: GPL-3.0-or-later
// Fixed text and captures in one text; two patterns against all short texts for overlap.
#include "core/dialing/capturepattern.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>
#include <vector>

using namespace Jackfield;

namespace {

/// '^' and '#' capture, everything else is fixed.
CapturePattern pattern(QByteArrayView written)
{
    CapturePattern result;
    for (const char c : written) {
        if (c == '^' || c == '#')
            result.addCapture(c == '^' ? CapturePattern::Kind::Extension
                                       : CapturePattern::Kind::Number);
        else
            result.addFixed(QByteArrayView(&c, 1));
    }
    return result;
}

bool fits(const CapturePattern &pattern, QByteArrayView text)
{
    Captured unused;
    return pattern.match(text, text, unused);
}

struct Case
{
    const char *pattern;
    const char *text;
    const char *extension; ///< Null: does not fit.
    const char *number;
};

class CaptureTable : public testing::TestWithParam<Case>
{ };

TEST_P(CaptureTable, captures)
{
    Captured captured;
    const QByteArrayView text(GetParam().text);
    ASSERT_EQ(pattern(GetParam().pattern).match(text, text, captured),
              GetParam().extension != nullptr);
    if (GetParam().extension != nullptr) {
        EXPECT_EQ(captured.extension, QByteArray(GetParam().extension));
        EXPECT_EQ(captured.number, QByteArray(GetParam().number));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Texts, CaptureTable,
    testing::Values(
        Case {"", "", "", ""}, Case {"", "a", nullptr, nullptr}, Case {"call", "call", "", ""},
        Case {"call", "Call", nullptr, nullptr}, Case {"call", "calls", nullptr, nullptr},
        Case {"#", "5", "", "5"}, Case {"#", "", nullptr, nullptr}, Case {"^", "100", "100", ""},
        Case {"call-#", "call-5", "", "5"}, Case {"call-#", "call-", nullptr, nullptr},
        Case {"#.json", "5.json", "", "5"}, Case {"#.json", ".json", nullptr, nullptr},
        Case {"#.json", "5.json.json", "", "5.json"}, Case {"aba#aba", "abaXaba", "", "X"},
        // begin and end may not share bytes
        Case {"aba#aba", "ababa", nullptr, nullptr}, Case {"^-#", "100-089-12", "100", "089-12"},
        Case {"#-^", "089-12-100", "100", "089-12"}, Case {"^-#", "-5", nullptr, nullptr},
        Case {"^-#", "5-", nullptr, nullptr}, Case {"^-#", "--5", "-", "5"},
        Case {"^-#", "---", "-", "-"}, Case {"^-#", "--", nullptr, nullptr},
        Case {"#-^", "5--", "-", "5"}, Case {"^ab#", "1ababb2", "1", "abb2"},
        Case {"x^to#y", "x100to5y", "100", "5"}, Case {"x^to#y", "xto5y", nullptr, nullptr}));

TEST(CapturePattern, theNumberBeginsAsItWasSpelled)
{
    Captured captured;
    ASSERT_TRUE(pattern("tel:#").match("tel: 49 89", "tel:+49+89", captured));
    EXPECT_EQ(captured.number, QByteArray("+49 89"));
    ASSERT_TRUE(pattern("^").match(" 1", "+1", captured));
    EXPECT_EQ(captured.extension, QByteArray(" 1"));
}

TEST(CapturePattern, countsItsBytes)
{
    EXPECT_EQ(pattern("ab^-#c").fixedSize(), 4);
    EXPECT_EQ(pattern("ab^-#c").shortestSize(), 6);
    EXPECT_EQ(pattern("ab^-#c").fixedBegin(), QByteArrayView("ab"));
    EXPECT_TRUE(pattern("a#").endsWithCapture());
    EXPECT_FALSE(pattern("a#b").endsWithCapture());
    EXPECT_FALSE(pattern("a").endsWithCapture());
}

/// All texts of `letters` up to `size` long.
std::vector<QByteArray> allTexts(QByteArrayView letters, std::size_t size)
{
    std::vector<QByteArray> texts {{}};
    for (std::size_t begin = 0, length = 1; length <= size; ++length) {
        const std::size_t end = texts.size();
        for (; begin < end; ++begin) {
            for (const char letter : letters)
                texts.push_back(texts[begin] + letter);
        }
    }
    return texts;
}

TEST(CapturePattern, overlapsExactlyWhereATextFitsBoth)
{
    std::vector<QByteArray> written {"", "a", "ab", "aba", "bb", "bab"};
    for (const char *begin : {"", "a", "b", "ab"}) {
        for (const char *end : {"", "a", "b", "ba"}) {
            for (const char *middle : {"#", "^a#", "#b^"})
                written.push_back(QByteArray(begin) + middle + end);
        }
    }
    const auto texts = allTexts("ab", 9);
    int overlapping = 0;
    for (const QByteArray &one : written) {
        for (const QByteArray &other : written) {
            const CapturePattern a = pattern(one);
            const CapturePattern b = pattern(other);
            const bool both = std::any_of(texts.begin(), texts.end(), [&](const QByteArray &text) {
                return fits(a, text) && fits(b, text);
            });
            EXPECT_EQ(a.overlaps(b), both) << one.constData() << " and " << other.constData();
            overlapping += both ? 1 : 0;
        }
    }
    EXPECT_GT(overlapping, 100);
}

} // namespace
