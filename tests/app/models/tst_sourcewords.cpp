// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/sourcewords.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace Jackfield {
namespace {

    using Kind = Source::Kind;
    using Trust = Source::Trust;

    QString q(const char *text)
    {
        return QString::fromUtf8(text);
    }

    struct Case
    {
        Kind kind;
        Trust trust;
        const char *origin;
        int pid;
        const char *asker;
    };

    const Case cases[] = {
        {Kind::Keypad, Trust::Proved, "", 0, "You"},
        {Kind::Web, Trust::Proved, "http://intranet.test:8081", 0,
         "The web page http://intranet.test:8081"},
        {Kind::Web, Trust::Proved, "", 0, "A web page whose address the browser kept back"},
        {Kind::Web, Trust::Unproved, "http://a.test", 0,
         "A browser that names the page http://a.test"},
        {Kind::Web, Trust::Unproved, "", 0, "A browser or another program"},
        {Kind::Program, Trust::Proved, "/usr/bin/crm", 4711,
         "The program /usr/bin/crm (process 4711)"},
        {Kind::Program, Trust::Proved, "/usr/bin/crm", 0, "The program /usr/bin/crm"},
        {Kind::Program, Trust::Proved, "", 4711, "A program (process 4711)"},
        {Kind::Program, Trust::Proved, "", 0, "A program"},
        {Kind::Program, Trust::Unproved, "", 0, "A program, perhaps of another user,"},
        {Kind::Datagram, Trust::Proved, "/usr/bin/crm", 4711,
         "The program /usr/bin/crm (process 4711), by UDP,"},
        {Kind::Datagram, Trust::Unproved, "", 0, "A program, by UDP and perhaps of another user,"},
        {Kind::File, Trust::Proved, "call.cti", 0, "The file call.cti"},
        {Kind::File, Trust::Unproved, "call.cti", 0, "The file call.cti, perhaps of another user,"},
        {Kind::File, Trust::Proved, "", 0, "A file"},
        {Kind::Link, Trust::Proved, "/usr/bin/firefox", 0, "A link from /usr/bin/firefox"},
        {Kind::Link, Trust::Proved, "", 0, "A clicked link"},
    };

    TEST(SourceWords, nameEveryAskerForEveryPurpose)
    {
        for (const Case &each : cases) {
            const Source source {each.kind, q(each.origin), each.trust, each.pid};
            const QString asker = q(each.asker);
            EXPECT_EQ(askerInWords(source), asker);
            if (each.kind != Kind::Keypad) {
                EXPECT_EQ(requestInWords(source, Purpose::Call, q("100")),
                          asker + q(" asks to call"));
            }
            EXPECT_EQ(requestInWords(source, Purpose::Forward, q("100")),
                      asker + q(" wants to forward line 100 to"));
            EXPECT_EQ(requestInWords(source, Purpose::Forward, {}),
                      asker + q(" wants to forward all calls to"));
            EXPECT_EQ(requestInWords(source, Purpose::Redirect, q("100")),
                      asker + q(" wants to redirect the call to"));
        }
    }

    TEST(SourceWords, sayThatNobodyClicked)
    {
        EXPECT_EQ(
            requestInWords({Kind::Web, q("http://a.test"), Trust::Scripted}, Purpose::Call, {}),
            q("The web page http://a.test asks without a click to call"));
        EXPECT_EQ(requestInWords({Kind::Web, {}, Trust::Scripted}, Purpose::Call, {}),
                  q("A web page whose address the browser kept back asks without a click to call"));
    }

    TEST(SourceWords, keepForeignTextInItsPlace)
    {
        const Source source {Kind::Program, q("/tmp/%1 %2\n\x1b[2J"), Trust::Proved, 3};
        const QString words = requestInWords(source, Purpose::Forward, q("%1"));
        EXPECT_TRUE(words.startsWith(q("The program /tmp/%1 %2"))) << words.toStdString();
        EXPECT_TRUE(words.endsWith(q("forward line %1 to"))) << words.toStdString();
        EXPECT_FALSE(words.contains(u'\n') || words.contains(QChar(0x1b)));
    }

    TEST(SourceWords, nameWhatIsRemembered)
    {
        EXPECT_EQ(sourceInWords(Kind::Link, {}), q("Telephone links"));
        EXPECT_EQ(sourceInWords(Kind::Web, q("http://a.test")), q("Web page http://a.test"));
        EXPECT_EQ(sourceInWords(Kind::Program, q("/usr/bin/crm")), q("Program /usr/bin/crm"));
        EXPECT_EQ(sourceInWords(Kind::Datagram, q("/usr/bin/crm")),
                  q("Program /usr/bin/crm by UDP"));
    }

    TEST(SourceWords, sayWhoWasRefusedWhatAndWhy)
    {
        const Error premium {Error::Code::Refused, q("This number costs extra.")};
        EXPECT_EQ(
            refusalInWords(q("0900 123456"), {Kind::Web, q("http://a.test")}, premium),
            q("The web page http://a.test asked for “0900 123456”. Not done: This number costs "
              "extra."));
        EXPECT_EQ(refusalInWords(q(" 0900\n1 "), {}, premium),
                  q("“0900 1” was not dialled: This number costs extra."));
    }

    TEST(SourceWords, doNotClaimFailureWhenTheFateIsUnknown)
    {
        const Error uncertain {Error::Code::Uncertain, {}};
        EXPECT_FALSE(refusalInWords(q("1"), {}, uncertain).contains(q("not dialled")));
        EXPECT_FALSE(refusalInWords(q("1"), {Kind::Link, {}}, uncertain).contains(q("Not done")));
    }

} // namespace
} // namespace Jackfield
