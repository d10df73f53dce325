// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbound/startargument.h"

#include <gtest/gtest.h>

namespace Jackfield {

TEST(StartArgument, TellsLinksFromNumbersAndTheRest)
{
    const std::pair<const char *, StartArgument> rows[] {
        {"", StartArgument::Raise},
        {"  ", StartArgument::Raise},
        {"tel:", StartArgument::Raise},
        {"tel://", StartArgument::Raise},
        {"tel:+49891234567", StartArgument::Link},
        {"TEL:0891234567", StartArgument::Link},
        {"tel://101", StartArgument::Link},
        {"tel:*21#", StartArgument::Link},
        {"tel:--help", StartArgument::Link},
        {"callto:+49891234567", StartArgument::Link},
        {"sip:101@example.com", StartArgument::Link},
        {"sips:101@example.com", StartArgument::Link},
        {"+49 89 1234567", StartArgument::Number},
        {"0891234567", StartArgument::Number},
        {"089/1234567", StartArgument::Number},
        {"1:2", StartArgument::Number},
        {"javascript:alert(1)", StartArgument::Ignore},
        {"file:///etc/passwd", StartArgument::Ignore},
        {"fax:123", StartArgument::Ignore},
        {"telx:1", StartArgument::Ignore},
    };
    for (const auto &[text, kind] : rows)
        EXPECT_EQ(classifyStartArgument(QString::fromLatin1(text)), kind) << text;
}

} // namespace Jackfield
