// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/language.h"

#include <QCoreApplication>
#include <QLocale>

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

QString answer()
{
    return QCoreApplication::translate("Jackfield::CommandTable", "Answer");
}

QString more(int count)
{
    return QCoreApplication::translate("Jackfield::CallPopup", "and %n more", nullptr, count);
}

TEST(Language, IsChosenByTheFirstThatIsOffered)
{
    const auto chosen = [](const char *wanted) {
        return Language::chosen(QString::fromLatin1(wanted).split(u' ')).toStdString();
    };
    EXPECT_EQ(chosen("de-AT"), "de");
    EXPECT_EQ(chosen("de"), "de");
    EXPECT_EQ(chosen("fr-CH de-CH en"), "de");
    EXPECT_EQ(chosen("en-GB de"), "en");
    EXPECT_EQ(chosen("nl fr"), "en");
    EXPECT_EQ(chosen(""), "en");
    EXPECT_EQ(chosen("den"), "en");
}

TEST(Language, SpeaksAndCounts)
{
    Language language;
    language.use(QStringLiteral("de"));
    EXPECT_EQ(language.code(), QStringLiteral("de"));
    EXPECT_EQ(answer(), QStringLiteral("Annehmen"));
    EXPECT_EQ(more(1), QStringLiteral("und 1 weiterer"));
    EXPECT_EQ(more(2), QStringLiteral("und 2 weitere"));
    EXPECT_EQ(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1.234,5"));
    language.use(QStringLiteral("en"));
    EXPECT_EQ(answer(), QStringLiteral("Answer"));
    EXPECT_EQ(more(1), QStringLiteral("and 1 more"));
    EXPECT_EQ(QLocale().language(), QLocale::English);
}

TEST(Language, SpeaksEnglishWhereTheDesktopHasNone)
{
    // The tests run in the C locale.
    Language language;
    EXPECT_EQ(language.code(), QStringLiteral("en"));
    language.use(QStringLiteral("xx"));
    EXPECT_EQ(language.code(), QStringLiteral("en"));
}

TEST(Language, LeavesNothingBehind)
{
    {
        Language language;
        language.use(QStringLiteral("de"));
    }
    EXPECT_EQ(answer(), QStringLiteral("Answer"));
    QLocale::setDefault(QLocale::c());
}

} // namespace
