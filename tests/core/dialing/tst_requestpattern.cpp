// SPDX-License-Identifier: GPL-3.0-or-later
// Which requests fit a template and what is caught: one template and one request a row.
#include "core/dialing/inboundtemplates.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using testing::IsEmpty;

namespace {

/// "extension|number", or "none".
std::string found(const InboundTemplates &list, const char *method, const char *target,
                  const char *form)
{
    const auto match = list.match(method, target, form);
    return match ? (match->extension + u'|' + match->number).toStdString() : "none";
}

struct Case
{
    const char *name;
    const char *text; ///< The template.
    const char *target;
    const char *form; ///< Null: GET.
    const char *expected;
};

class Requests : public testing::TestWithParam<Case>
{ };

TEST_P(Requests, areRead)
{
    const InboundTemplates list = InboundTemplates({QString::fromUtf8(GetParam().text)});
    EXPECT_THAT(list.problems(), IsEmpty());
    const char *method = GetParam().form == nullptr ? "GET" : "POST";
    const char *form = GetParam().form == nullptr ? "" : GetParam().form;
    EXPECT_EQ(found(list, method, GetParam().target, form), GetParam().expected);
    const char *other = GetParam().form == nullptr ? "POST" : "GET";
    EXPECT_EQ(found(list, other, GetParam().target, form), "none");
}

std::string nameOfCase(const testing::TestParamInfo<Case> &test)
{
    return test.param.name;
}

constexpr const char *ivr = "/ivr/PbxAPI.aspx?func=make_call&from=^&to=#";
constexpr const char *api = "{POST}/api/call<&>ext=^<&>number=#";

INSTANTIATE_TEST_SUITE_P(
    Product, Requests,
    testing::Values(
        Case {"get", ivr, "/ivr/PbxAPI.aspx?func=make_call&from=100&to=0891234567", nullptr,
              "100|0891234567"},
        Case {"getEncoded", ivr, "/ivr/PbxAPI.aspx?func=make%5Fcall&from=1%300&to=%2B49%2089",
              nullptr, "100|+49 89"},
        Case {"getOtherFunction", ivr, "/ivr/PbxAPI.aspx?func=hang_up&from=100&to=089", nullptr,
              "none"},
        Case {"getPathWithOtherCase", ivr, "/ivr/pbxapi.aspx?func=make_call&from=100&to=089",
              nullptr, "none"},
        Case {"post", api, "/api/call", "ext=100&number=0891234567", "100|0891234567"},
        Case {"postWithExtraQuery", api, "/api/call?session=1", "ext=100&number=089", "100|089"},
        Case {"postParametersInTheQuery", api, "/api/call?ext=100&number=089", "", "none"},
        Case {"postLongerPath", api, "/api/call/", "ext=100&number=089", "none"}),
    nameOfCase);

INSTANTIATE_TEST_SUITE_P(
    Parameters, Requests,
    testing::Values(
        Case {"otherOrder", ivr, "/ivr/PbxAPI.aspx?to=089&from=100&func=make_call", nullptr,
              "100|089"},
        Case {"more", ivr, "/ivr/PbxAPI.aspx?_=17&to=089&x&from=100&=y&func=make_call&&", nullptr,
              "100|089"},
        Case {"oneMissing", ivr, "/ivr/PbxAPI.aspx?func=make_call&to=089", nullptr, "none"},
        Case {"capturedTwice", ivr, "/ivr/PbxAPI.aspx?func=make_call&from=100&to=089&to=089",
              nullptr, "none"},
        Case {"capturedTwiceEncoded", ivr, "/ivr/PbxAPI.aspx?func=make_call&from=100&to=089&t%6F=0",
              nullptr, "none"},
        Case {"fixedTwice", ivr, "/ivr/PbxAPI.aspx?func=make_call&func=make_call&from=1&to=089",
              nullptr, "none"},
        Case {"emptyCapture", ivr, "/ivr/PbxAPI.aspx?func=make_call&from=&to=089", nullptr, "none"},
        Case {"captureWithoutEquals", ivr, "/ivr/PbxAPI.aspx?func=make_call&from&to=089", nullptr,
              "none"},
        Case {"nameWithOtherCase", ivr, "/ivr/PbxAPI.aspx?Func=make_call&from=1&to=089", nullptr,
              "none"},
        Case {"flag", "/do?dial&n=#", "/do?n=1&dial", nullptr, "|1"},
        Case {"flagWithEquals", "/do?dial&n=#", "/do?n=1&dial=", nullptr, "|1"},
        Case {"flagWithValue", "/do?dial&n=#", "/do?n=1&dial=1", nullptr, "none"},
        Case {"emptyQuery", "/call/#?", "/call/1", nullptr, "|1"},
        Case {"valueWithEqualsSign", "/servlet?key=number=#", "/servlet?key=number=089", nullptr,
              "|089"},
        Case {"valueWithEncodedEqualsSign", "/servlet?key=number=#", "/servlet?key=number%3D089",
              nullptr, "|089"},
        Case {"encodedAmpersandParts", "/c?n=#", "/c?n=1%26a=2", nullptr, "|1&a=2"},
        Case {"questionMarkInAValue", "/c?a=?&n=#", "/c?n=1&a=?", nullptr, "|1"},
        Case {"sameNameInQueryAndForm", "{POST}/c?a=x<&>a=#", "/c?a=x", "a=1", "|1"},
        Case {"formOrder", "{POST}/c<&>a=^<&>b=#<&>c=1", "/c", "c=1&x=2&b=089&a=100", "100|089"},
        Case {"formTwice", "{POST}/c<&>a=^<&>b=#", "/c", "b=1&a=100&b=1", "none"},
        Case {"postWithoutVariables", "{POST}/calls/^/#", "/calls/100/089", "", "100|089"}),
    nameOfCase);

INSTANTIATE_TEST_SUITE_P(
    Paths, Requests,
    testing::Values(
        Case {"segments", "/call/^/#/9", "/call/21/003023125123/9", nullptr, "21|003023125123"},
        Case {"segmentEmpty", "/call/^/#/9", "/call//0030/9", nullptr, "none"},
        Case {"segmentMissing", "/call/^/#/9", "/call/21/0030", nullptr, "none"},
        Case {"segmentMore", "/call/^/#", "/call/21/0030/", nullptr, "none"},
        Case {"slashInACapture", "/call/^/#", "/call/21/089%2F1234", nullptr, "21|089/1234"},
        Case {"suffix", "/dial/^/#.json", "/dial/100/089.json", nullptr, "100|089"},
        Case {"prefix", "/call-#", "/call-089", nullptr, "|089"},
        Case {"twoInASegment", "/call-^-#", "/call-100-089-1", nullptr, "100|089-1"},
        Case {"plus", "/call/#", "/call/+4989", nullptr, "|+4989"},
        Case {"plusInside", "/call/#", "/call/49+89", nullptr, "|49+89"},
        Case {"blank", "/call me/#", "/call%20me/08%209", nullptr, "|08 9"},
        Case {"fixedEncodedInTheTemplate", "/%63all%2Fme/#", "/call%2fme/1", nullptr, "|1"},
        Case {"encodedHash", "/c%23/#", "/c%23/1", nullptr, "|1"},
        Case {"umlaut", "/anruf/für/#", "/anruf/f%C3%BCr/1", nullptr, "|1"},
        Case {"decodedOnce", "/call/#", "/call/%2531", nullptr, "|%31"},
        Case {"dotsAreNoParents", "/call/#", "/x/../call/1", nullptr, "none"},
        Case {"rootWithQuery", "/?action=make_call&target=#", "/?action=make_call&target=1",
              nullptr, "|1"},
        Case {"featureCode", "/c?n=#", "/c?n=%2A21%23", nullptr, "|*21#"},
        Case {"absoluteForm", "/call/#", "http://127.0.0.1:2503/call/1", nullptr, "none"},
        Case {"asterisk", "/#", "*", nullptr, "none"}, Case {"empty", "/#", "", nullptr, "none"}),
    nameOfCase);

INSTANTIATE_TEST_SUITE_P(
    Plus, Requests,
    testing::Values(
        Case {"atTheStartOfTheNumber", "/c?n=#", "/c?n=+49+89+1", nullptr, "|+49 89 1"},
        Case {"encoded", "/c?n=#", "/c?n=%2B49%2089", nullptr, "|+49 89"},
        Case {"afterFixedText", "/c?n=tel:#", "/c?n=tel:+49", nullptr, "|+49"},
        Case {"inTheForm", "{POST}/c<&>n=#", "/c", "n=+49+89", "|+49 89"},
        Case {"extensionBegins", "/c?e=x^&n=#", "/c?e=x+1&n=1", nullptr, " 1|1"},
        Case {"fixedInAQuery", "/c?a=make+call&n=#", "/c?a=make%20call&n=1", nullptr, "|1"},
        Case {"fixedPlusInAQuery", "/c?a=1%2B2&n=#", "/c?a=1+2&n=1", nullptr, "none"},
        Case {"fixedInAVariable", "{POST}/c<&>a=1+2<&>n=#", "/c", "a=1%2B2&n=1", "|1"},
        Case {"percentInAVariable", "{POST}/c<&>a=5%20<&>n=#", "/c", "a=5%2520&n=1", "|1"},
        Case {"percentInAVariableDecoded", "{POST}/c<&>a=5%20<&>n=#", "/c", "a=5%20&n=1", "none"}),
    nameOfCase);

INSTANTIATE_TEST_SUITE_P(
    BadForms, Requests,
    testing::Values(
        Case {"percentAtTheEnd", "/c?n=#", "/c?n=1%", nullptr, "none"},
        Case {"percentWithOneDigit", "/c?n=#", "/c?n=1%2", nullptr, "none"},
        Case {"percentWithoutDigits", "/c?n=#", "/c?n=1%zz", nullptr, "none"},
        Case {"percentInAnother", "/c?n=#", "/c?n=1&x=%g0", nullptr, "none"},
        Case {"percentInThePath", "/c%20/#", "/c%2g/1", nullptr, "none"},
        Case {"percentInTheForm", "{POST}/c<&>n=#", "/c", "n=1&x=%", "none"},
        Case {"percentInTheTargetOfAPost", "{POST}/c<&>n=#", "/c?x=%", "n=1", "none"},
        Case {"zeroByte", "/c?n=#", "/c?n=1%00", nullptr, "none"},
        Case {"lineEnd", "/c?n=#", "/c?n=1%0D%0AX-Evil:1", nullptr, "none"},
        Case {"delete", "/c?n=#", "/c?n=1%7F", nullptr, "none"},
        Case {"controlOfLatin1", "/c?n=#", "/c?n=1%C2%85", nullptr, "none"},
        Case {"controlInTheExtension", "/c?e=^&n=#", "/c?e=%09&n=1", nullptr, "none"},
        Case {"latin1", "/c?n=#", "/c?n=%FC", nullptr, "none"},
        Case {"utf8CutOff", "/c?n=#", "/c?n=1%C3", nullptr, "none"},
        Case {"utf8TooLong", "/c?n=#", "/c?n=%C0%B1", nullptr, "none"},
        Case {"utf8Surrogate", "/c?n=#", "/c?n=%ED%A0%80", nullptr, "none"},
        Case {"utf8", "/c?e=^&n=#", "/c?e=M%C3%BCller&n=\xd9\xa1", nullptr, "Müller|\u0661"},
        Case {"otherParametersMayBeAnything", "/c?n=#", "/c?n=1&x=%00%FF", nullptr, "|1"},
        Case {"formIsJson", "{POST}/c<&>n=#", "/c", "{\"n\":\"1\"}", "none"}),
    nameOfCase);

// What other products take (protocols.md 5), with the values of one user in place of {name}.
INSTANTIATE_TEST_SUITE_P(
    Catalogue, Requests,
    testing::Values(
        Case {"D02", "{POST}/ivr/PbxAPI.aspx?func=make_call<&>from=^<&>to=#",
              "/ivr/PbxAPI.aspx?func=make_call", "from=21&to=%2B4930", "21|+4930"},
        Case {"D10", "/command.htm?number=#", "/command.htm?number=089", nullptr, "|089"},
        Case {"D12", "/servlet?key=number=#&outgoing_uri=21@sip.example",
              "/servlet?key=number=089&outgoing_uri=21%40sip.example", nullptr, "|089"},
        Case {"D14", "/cgi-bin/api-make_call?passcode=x&phonenumber=#",
              "/cgi-bin/api-make_call?passcode=x&phonenumber=089", nullptr, "|089"},
        Case {"D15", "/Phone_ActionURL&Command=1&Number=#&Account=1",
              "/Phone_ActionURL&Command=1&Number=089&Account=1", nullptr, "|089"},
        Case {"D17", "/cgi-bin/ConfigManApp.com?key=SPEAKER;#;ENTER",
              "/cgi-bin/ConfigManApp.com?key=SPEAKER;089;ENTER", nullptr, "|089"},
        Case {
            "D24",
            "{POST}/CGI/Execute<&>XML=<CiscoIPPhoneExecute><ExecuteItem Priority=\"0\" "
            "URL=\"Dial:#\"/></CiscoIPPhoneExecute>",
            "/CGI/Execute",
            "XML=%3CCiscoIPPhoneExecute%3E%3CExecuteItem+Priority%3D%220%22+URL%3D%22Dial%3A089%22"
            "%2F%3E%3C%2FCiscoIPPhoneExecute%3E",
            "|089"},
        Case {"D27", "/remote_call.htm?user=^@pbx.example&dest=#&connect=true",
              "/remote_call.htm?user=21@pbx.example&dest=089&connect=true", nullptr, "21|089"},
        Case {"D32", "{POST}/ari/channels?endpoint=PJSIP%2F^&extension=#&context=out&priority=1",
              "/ari/channels?endpoint=PJSIP/21&extension=089&context=out&priority=1", "", "21|089"},
        Case {"D35", "{POST}/com.broadsoft.xsi-actions/v2.0/user/^/calls/new?address=#",
              "/com.broadsoft.xsi-actions/v2.0/user/21/calls/new?address=tel%3A089", "",
              "21|tel:089"},
        Case {"D36", "/user/c/?key=abc123&call=#", "/user/c/?key=abc123&call=089", nullptr, "|089"},
        Case {"D40", "{POST}/api/v1/key/click2call?agent=^&number=#",
              "/api/v1/key/click2call?agent=21&number=089", "", "21|089"},
        Case {"D44", "{POST}/21/dial/<&>password=p<&>deviceId=7<&>phoneNumber=#", "/21/dial/",
              "password=p&deviceId=7&phoneNumber=089", "|089"},
        Case {"D48", "{POST}/callcontroller/^/#?timeout=30&isForwardingAllowed=true",
              "/callcontroller/21/089?timeout=30&isForwardingAllowed=true", "", "21|089"},
        Case {"D57", "/api/call/makecall/^/#/9", "/api/call/makecall/21/089/9", nullptr, "21|089"},
        Case {"D58", "/api/call/makecall^/#", "/api/call/makecall21/089", nullptr, "21|089"},
        Case {"D59",
              "/phone.asmx/MakeCall?originatorExtension=^&destinationPhoneNumber=#&"
              "openLineCharacter=9",
              "/phone.asmx/MakeCall?destinationPhoneNumber=089&originatorExtension=21&"
              "openLineCharacter=9",
              nullptr, "21|089"}),
    nameOfCase);

} // namespace
