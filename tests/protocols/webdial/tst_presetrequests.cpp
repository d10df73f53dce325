// SPDX-License-Identifier: GPL-3.0-or-later
// What each preset sends, byte for byte, and which answers it takes for success.
#include "core/base/secretnames.h"
#include "protocols/webdial/numberforms.h"
#include "protocols/webdial/requesttemplate.h"
#include "tests/protocols/webdial/presetfixture.h"
#include "tests/support/printers.h"

#include <QFile>
#include <QSet>

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::WebDial;
using testing::IsEmpty;

namespace {

/// What the preset with this id sends for +493023125123, dialled from extension 21 behind an
/// outside digit 0; its {name}s are bound to samples() and the preset's own values.
struct Sent
{
    const char *row;
    const char *id;
    const char *request; ///< "GET url", "POST url" or "LAUNCH url".
    const char *body = "";
    const char *hangUp = nullptr; ///< URL, always of a GET; null: the product has none.
};

// clang-format off
constexpr Sent table[] = {
    {"D01", "pbxapi", "GET http://h.example:8080/ivr/PbxAPI.aspx?func=make_call&from=21&to=003023125123"},
    {"D02", "pbxapi-post", "POST http://h.example:8080/ivr/PbxAPI.aspx?func=make_call",
     "from=21&to=003023125123"},
    {"D03", "tel", "LAUNCH tel:003023125123"},
    {"D04", "callto", "LAUNCH callto:003023125123"},
    {"D05", "sip", "LAUNCH sip:003023125123@pbx.example"},
    {"D06", "didww", "LAUNCH phone.systems://call?number=003023125123"},
    {"D07", "vodia-app", "LAUNCH vodia://pbx.example?dial=003023125123"},
    {"D10", "snom", "GET http://h.example/command.htm?number=003023125123", "",
     "http://h.example/command.htm?RELEASE_ALL_CALLS"},
    {"D11", "snom-identity",
     "GET http://h.example/command.htm?number=003023125123&outgoing_uri=anna%2B1%40sip.example", "",
     "http://h.example/command.htm?RELEASE_ALL_CALLS"},
    {"D12", "yealink",
     "GET http://h.example/servlet?key=number=003023125123&outgoing_uri=anna%2B1%40sip.example@sip.example", "",
     "http://h.example/servlet?key=CALLEND"},
    {"D13", "yealink-v70",
     "GET http://h.example/cgi-bin/ConfigManApp.com?number=003023125123&outgoing_uri=anna%2B1%40sip.example"},
    {"D14", "grandstream",
     "GET http://h.example/cgi-bin/api-make_call?passcode=p%20w%261&phonenumber=003023125123", "",
     "http://h.example/cgi-bin/api-phone_operation?passcode=p%20w%261&cmd=endcall"},
    {"D15", "htek", "GET http://h.example/Phone_ActionURL&Command=1&Number=003023125123&Account=2", "",
     "http://h.example/Phone_ActionURL&Command=2"},
    {"D16", "akuvox", "GET http://h.example/fcgi/do?action=MakeCall&number=003023125123&line=2", "",
     "http://h.example/fcgi/do?action=CallEnd"},
    {"D17", "planet", "GET http://h.example/cgi-bin/ConfigManApp.com?key=SPEAKER;003023125123;ENTER"},
    {"D21", "nfon", "GET http://127.0.0.1:61234?action=make_call&target=003023125123"},
    {"D22", "2n-intercom", "GET https://h.example/api/call/dial?number=003023125123"},
    {"D23", "2n-indoor", "GET https://h.example/api/v1/call/dial?number=003023125123"},
    {"D24", "cisco", "POST http://h.example/CGI/Execute",
     "XML=%3CCiscoIPPhoneExecute%3E%3CExecuteItem+Priority%3D%220%22+URL%3D%22Dial%3A003023125123%22%2F%3E"
     "%3C%2FCiscoIPPhoneExecute%3E"},
    {"D27", "vodia",
     "GET https://h.example/remote_call.htm?user=21@pbx.example&dest=003023125123"
     "&auth=21@pbx.example:p%20w%261&connect=true"},
    {"D28", "vodia-login", "GET https://h.example/remote_call.htm?user=21@pbx.example&dest=003023125123"},
    {"D29", "pbxnsip", "GET http://h.example/remote_call.htm?user=21&dest=003023125123"},
    {"D30", "mixvoip",
     "GET https://h.example/click2dial.php?username=anna%40home&password=p%20w%261&number=%2B493023125123", "",
     "https://h.example/click2hangup.php?username=anna%40home&password=p%20w%261"},
    {"D31", "fusionpbx",
     "GET https://h.example/app/click_to_call/click_to_call.php?src_cid_name=21&src_cid_number=21&dest_cid_name="
     "&dest_cid_number=&src=21&dest=003023125123&auto_answer=true&rec=false&ringback=us-ring"},
    {"D32", "asterisk-ari",
     "POST http://h.example:8088/ari/channels?endpoint=PJSIP%2F21&extension=003023125123&context=office"
     "&priority=1&callerId=003023125123"},
    {"D35", "broadworks",
     "POST https://h.example/com.broadsoft.xsi-actions/v2.0/user/anna%40home/calls/new?address=003023125123"},
    {"D36", "taridium-key", "GET http://h.example/user/c/?key=k%2F3&call=003023125123"},
    {"D37", "taridium-address", "GET http://h.example/user/c/?call=003023125123"},
    {"D38", "taridium-login", "GET http://h.example/user/c/?user=21&call=003023125123"},
    {"D39", "tapimaster", "GET http://h.example:2503/MakeCall%2021%20003023125123"},
    {"D40", "voiso", "POST https://h.example/api/v1/k%2F3/click2call?agent=21&number=003023125123"},
    {"D41", "telecomx", "GET https://api.telecomx.dk/pbx/app/action/call?device=desk%207&target=003023125123"},
    {"D42", "voicenter",
     "GET https://api.voicenter.co.il/ForwardDialer/click2call.aspx?phone=21&target=493023125123&code=k%2F3"
     "&action=call"},
    {"D43", "tzur",
     "GET https://h.example/API/dialup.php?user=anna%40home&pass=p%20w%261&org=Muster%26Co&dial1=21"
     "&dial2=%2B493023125123"},
    {"D44", "accolades", "POST https://client.voipit.ro/anna%2B1%40sip.example/dial/",
     "password=p+w%261&deviceId=desk+7&phoneNumber=003023125123"},
    {"D45", "teleforge", "GET http://h.example/call.php?agent=21&callee=003023125123&outbound_id=%2B4989"},
    {"D46", "avyukta",
     "GET https://api.clouddialer.in/CRM_API/webphone/launch?crm_username=anna%40home&api_key=k%2F3"
     "&to_number=003023125123&from_number=%2B4989"},
    {"D57", "pbx-api-82", "GET http://h.example:82/api/call/makecall/21/03023125123/9"},
    {"D58", "pbx-api-81", "GET http://h.example:81/api/call/makecall21/003023125123"},
    {"D59", "avaya-asmx",
     "GET http://h.example:55340/phone.asmx/MakeCall?originatorExtension=21&destinationPhoneNumber=03023125123"
     "&openLineCharacter=9"},
};
// clang-format on

const QMap<QString, QString> &samples()
{
    static const QMap<QString, QString> texts {
        {text("host"), text("h.example")},
        {text("port"), text("8080")},
        {text("user"), text("anna@home")},
        {text("password"), text("p w&1")},
        {text("key"), text("k/3")},
        {text("account"), text("anna+1@sip.example")},
        {text("line"), text("2")},
        {text("domain"), text("pbx.example")},
        {text("sipserver"), text("sip.example")},
        {text("context"), text("office")},
        {text("device"), text("desk 7")},
        {text("org"), text("Muster&Co")},
        {text("cid"), text("+4989")},
    };
    return texts;
}

const DialString &number()
{
    static const DialString dialled {text("003023125123"),
                                     text("03023125123"),
                                     text("+493023125123"),
                                     text("+49 30 23125123"),
                                     {}};
    return dialled;
}

/// Samples under what the preset fills in itself.
Values valuesOf(const PresetFile &preset)
{
    Values values;
    for (auto it = samples().begin(); it != samples().end(); ++it)
        values.insert(it.key(), {it.value(), isSecretValue(it.key())});
    const QVariantMap own = preset.values.value(text("values")).toMap();
    for (auto it = own.begin(); it != own.end(); ++it)
        values.insert(it.key(), {it.value().toString(), false});
    return values;
}

/// The request; "E9 …" when the template cannot be used.
tl::expected<Request, TemplateError> requestOf(const PresetFile &preset,
                                               const QString &dialTemplate)
{
    const auto form = numberFormNames().indexOf(
        preset.values.value(text("number_format"), text("dialable")).toString());
    return RequestTemplate::from(dialTemplate, {})
        .and_then([&](const RequestTemplate &parsed) { return parsed.bind(valuesOf(preset)); })
        .and_then([&](const BoundTemplate &bound) {
            return bound.expand(inForm(number(), NumberForm(form)), text("21"));
        });
}

QByteArray methodAndUrl(const Request &request)
{
    const QMap<Request::Kind, QByteArray> methods {{Request::Kind::Get, "GET "},
                                                   {Request::Kind::Post, "POST "},
                                                   {Request::Kind::Launch, "LAUNCH "}};
    return methods.value(request.kind) + request.url;
}

TEST(PresetRequests, haveTheIdsOfTheTable)
{
    QStringList expected;
    for (const Sent &sent : table) {
        expected.append(text(sent.id));
        EXPECT_EQ(presetNamed(sent.id).row, text(sent.row)) << sent.id;
        EXPECT_TRUE(QFile::exists(text(":/webdial/presets/%1.json").arg(text(sent.id)))) << sent.id;
    }
    QStringList ids;
    for (const PresetFile &preset : presetFiles())
        ids.append(preset.id);
    EXPECT_EQ(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    expected.sort();
    ids.sort();
    EXPECT_EQ(ids, expected);
}

TEST(PresetRequests, sendTheseBytes)
{
    for (const Sent &sent : table) {
        const PresetFile &preset = presetNamed(sent.id);
        const auto request = requestOf(preset, valueText(preset, "template"));
        ASSERT_TRUE(request) << sent.id << ": " << request.error().text.toStdString();
        EXPECT_EQ(methodAndUrl(*request), QByteArray(sent.request)) << sent.id;
        EXPECT_EQ(request->body, QByteArray(sent.body)) << sent.id;
    }
}

TEST(PresetRequests, hangUpWithTheseBytes)
{
    int count = 0;
    for (const Sent &sent : table) {
        const PresetFile &preset = presetNamed(sent.id);
        ASSERT_EQ(preset.values.contains(text("hangup_template")), sent.hangUp != nullptr)
            << sent.id;
        if (!sent.hangUp)
            continue;
        const auto request = requestOf(preset, valueText(preset, "hangup_template"));
        ASSERT_TRUE(request) << sent.id << ": " << request.error().text.toStdString();
        EXPECT_EQ(methodAndUrl(*request), QByteArray("GET ") + sent.hangUp) << sent.id;
        EXPECT_EQ(request->body, QByteArray()) << sent.id;
        ++count;
    }
    EXPECT_EQ(count, 7);
}

TEST(PresetRequests, theAddressOfTheNfonSoftphoneHasNoPath)
{
    const PresetFile &preset = presetNamed("nfon");
    const auto request = requestOf(preset, valueText(preset, "template"));
    ASSERT_TRUE(request);
    EXPECT_EQ(request->target(), "/?action=make_call&target=003023125123");
}

TEST(PresetRequests, everyNumberIsInsertedAndNoneNeedsAnotherName)
{
    for (const PresetFile &preset : presetFiles()) {
        const auto parsed = RequestTemplate::from(valueText(preset, "template"), {});
        ASSERT_TRUE(parsed) << preset.id.toStdString();
        EXPECT_TRUE(parsed->hasNumber()) << preset.id.toStdString();
        QStringList values = preset.values.value(text("values")).toMap().keys();
        for (const QString &name : parsed->names())
            values.removeAll(name);
        EXPECT_THAT(values, IsEmpty()) << preset.id.toStdString();
    }
}

/// As the system judges answers: all of the one list, none of the other, without case.
bool counts(const char *id, const char *answer)
{
    const PresetFile &preset = presetNamed(id);
    const auto isThere = [&](const QString &part) {
        return text(answer).contains(part, Qt::CaseInsensitive);
    };
    const QStringList musts = preset.values.value(text("body_must_contain")).toStringList();
    const QStringList mustNots = preset.values.value(text("body_must_not_contain")).toStringList();
    return std::all_of(musts.begin(), musts.end(), isThere)
        && std::none_of(mustNots.begin(), mustNots.end(), isThere);
}

TEST(PresetRequests, tellSuccessFromFailureWithStatus200)
{
    EXPECT_TRUE(counts("grandstream", R"({"response":"success", "body": true})"));
    EXPECT_FALSE(counts("grandstream", R"({"response":"error", "body": "wrong passcode"})"));
    EXPECT_FALSE(counts("grandstream", ""));
    for (const char *id : {"2n-intercom", "2n-indoor", "telecomx"}) {
        EXPECT_TRUE(counts(id, R"({ "success" : true, "muted" : false })")) << id;
        EXPECT_TRUE(counts(id, "{\"data\":{\"success\":\ntrue}}")) << id;
        for (const char *answer :
             {R"({"success":false})", R"({"success": false, "error": {"code": 12}})",
              R"({ "success" : false })", R"({"SUCCESS":FALSE})", "<html>", ""})
            EXPECT_FALSE(counts(id, answer)) << id << answer;
    }
    EXPECT_TRUE(counts("cisco", "<CiscoIPPhoneResponse/>"));
    EXPECT_FALSE(counts("cisco", R"(<CiscoIPPhoneError Number="4" />)"));
    EXPECT_TRUE(counts("fusionpbx", "<html><div>+OK 7f2a</div></html>"));
    EXPECT_FALSE(counts("fusionpbx", "<html>Login</html>"));
    EXPECT_TRUE(counts("broadworks", "<CallStartInfo><callId>1:0</callId></CallStartInfo>"));
    EXPECT_FALSE(counts("broadworks", "<ErrorInfo><summary>no</summary></ErrorInfo>"));
    EXPECT_TRUE(counts("accolades", R"({"type":"ok"})"));
    EXPECT_TRUE(counts("accolades", R"({ "type" : "ok" })"));
    EXPECT_FALSE(counts("accolades", R"({"type":"error","message":"look it up"})"));
    for (const char *id : {"taridium-key", "taridium-address", "taridium-login"}) {
        EXPECT_TRUE(counts(id, "OK: CALL PLACED\n")) << id;
        EXPECT_FALSE(counts(id, "ERROR: AUTH FAILED\n")) << id;
        EXPECT_FALSE(counts(id, "ERROR: FAILED PLACING CALL")) << id;
    }
}

} // namespace
