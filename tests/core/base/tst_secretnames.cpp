// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secretnames.h"
#include "tests/support/growth.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace Jackfield;

namespace {

QString masked(const char *text)
{
    return maskedSecrets(QString::fromUtf8(text));
}

struct Case
{
    const char *text;
    const char *shown;
};

TEST(MaskedSecrets, hidesThemHoweverTheyAreWritten)
{
    constexpr Case cases[] {
        // addresses
        {"http://pbx/?user=x&password=Zq7!canary&to=#", "http://pbx/?user=x&password=***&to=#"},
        {"https://crm/?n=1&apikey=Zq7!canary&token=Zq7canary#top",
         "https://crm/?n=1&apikey=***&token=***#top"},
        {"access_token=Zq7!canaryA", "access_token=***"},
        {"a=1&sessionid=Zq7canaryH", "a=1&sessionid=***"},
        {"?user_password=Zq7canary", "?user_password=***"},
        {"?api-key=Zq7canary&passphrase=Zq7canary&passwort=Zq7canary",
         "?api-key=***&passphrase=***&passwort=***"},
        {"?p%61ssword=Zq7canary", "?p%61ssword=***"},
        {"?user%5Bpassword%5D=Zq7canary&user[pin]=Zq7canary",
         "?user%5Bpassword%5D=***&user[pin]=***"},
        {"?to=https%3A%2F%2Fh%2F%3Ftoken%3DZq7canary%26n%3D1",
         "?to=https%3A%2F%2Fh%2F%3Ftoken%3D***%26n%3D1"},
        {"PHPSESSID=Zq7canary; JSESSIONID=Zq7canary", "PHPSESSID=***; JSESSIONID=***"},
        {"password=it's:Zq7canary", "password=***"},
        {"fetch('/x?token=Zq7canary')", "fetch('/x?token=***')"},
        {"https://Zq7canary@dav/x", "https://***@dav/x"},
        {"https://mia:Zq7canary@dav/x", "https://***@dav/x"},
        {"https://mia%40x:@dav", "https://***@dav"},
        // JSON
        {R"({"password":"Zq7canary","n":1})", R"({"password":"***","n":1})"},
        {R"({"user_password" : "a\"Zq7canary\\" })", R"({"user_password" : "***" })"},
        {R"({"pass\u0077ord":"Zq7canary"})", R"({"pass\u0077ord":"***"})"},
        {R"({"t":"{\"token\":\"a\\\"Zq7canary\",\"n\":1}"})",
         R"({"t":"{\"token\":\"***\",\"n\":1}"})"},
        {R"({"pin":987654,"token":null,"secret":{"n":1}})",
         R"({"pin":0,"token":null,"secret":{"n":1}})"},
        {R"({"tokens":1,"token":["Zq7canary" , "Zq7canary"],"n":[1]})",
         R"({"tokens":1,"token":["***" , "***"],"n":[1]})"},
        {"data=%7B%22key%22%3A%22Zq7canary%22%2C%22n%22%3A1%7D",
         "data=%7B%22key%22%3A%22***%22%2C%22n%22%3A1%7D"},
        {"{\\u0022token\\u0022:\\u0022Zq7canary\\u0022}",
         "{\\u0022token\\u0022:\\u0022***\\u0022}"},
        {R"({"password":"Zq7canary cut o)", R"({"password":"***)"},
        // other files
        {"<password>Zq7 canary</password><pin kind=\"x\">Zq7canary</pin>",
         "<password>***</password><pin kind=\"x\">***</pin>"},
        {"#<login><pass=Zq7 canary><n=1>", "#<login><pass=***><n=1>"},
        {"password = \"Zq7 canary\"\nhost = \"h\"", "password = \"***\"\nhost = \"h\""},
        {"'api_key' => 'Zq7canary',", "'api_key' => '***',"},
        // words
        {"password: Zq7canary", "password: ***"},
        {"password='Zq7 canary' was sent", "password='***' was sent"},
        {"X-Api-Key: Zq7canary", "X-Api-Key: ***"},
        {"Authorization: Basic Zq7canary\nHost: h", "Authorization: ***\nHost: h"},
        {"Proxy-Authorization: Digest username=\"m\", response=\"Zq7canary\"\nHost: h",
         "Proxy-Authorization: ***\nHost: h"},
        {"Cookie: a=Zq7canary; b=Zq7canary", "Cookie: ***"},
        {R"(["Authorization: Bearer Zq7canary","x"])", R"(["Authorization: ***","x"])"},
        {"said Bearer Zq7canary= again", "said Bearer *** again"},
        {"said Basic dTpw again", "said Basic *** again"},
        {"tool --api-key Zq7canary --password=Zq7canary --token 'Zq7 canary' -v 3",
         "tool --api-key *** --password=*** --token '***' -v 3"},
        {R"(["tool","--api-key","Zq7canary","-v"])", R"(["tool","--api-key","***","-v"])"},
    };
    for (const Case &each : cases) {
        const QString shown = masked(each.text);
        EXPECT_EQ(shown, QString::fromUtf8(each.shown)) << each.text;
        EXPECT_EQ(maskedSecrets(shown), shown) << "once is enough: " << each.text;
    }
}

TEST(MaskedSecrets, leavesTheRest)
{
    for (const char *plain :
         {"",
          "http://pbx:80/?mail=a:b@c",
          "tel:1",
          "u:p@h",
          "sip:101@pbx",
          "http://h:1\n@",
          "monkey=1&hotkey=F9&spin=3&bypass=1&author=x&tokens=3",
          "read /home/mia/.config/jackfield/secrets/key.pem",
          "file:///etc/ssl/private/token.txt",
          "C:\\pass\\word.txt",
          "key: none",
          "pin: 3 of 4",
          "auth: ok",
          "https://pbx/{key}?token={token}&password={password}&to=#",
          "--version 3 - password ok",
          "Basic settings were read",
          "the password was not taken",
          "<token> is missing\nnext",
          R"({"token":"","key":true})",
          "password=",
          "password=&a=b",
          "password:\n2026-01-05 next",
          "2026-01-05T10:31:00.250Z jackfield.protocol: web: HTTP 200 in 12 ms"})
        EXPECT_EQ(masked(plain), QString::fromUtf8(plain));
}

TEST(MaskedArguments, hidesWhatFollowsAnOption)
{
    const auto words = [](const char *text) { return QString::fromUtf8(text).split(u'|'); };
    EXPECT_EQ(maskedArguments(words("/usr/bin/x|--password=Zq7|--api-key|Zq7|-n|5|"
                                    "Authorization: Bearer Zq7|--token|{token}")),
              words("/usr/bin/x|--password=***|--api-key|***|-n|5|Authorization: ***|--token|"
                    "{token}"));
    EXPECT_EQ(maskedArguments({}), QStringList());
}

TEST(SecretParameters, areThoseOfAddressesFormsAndJson)
{
    const QString text = QStringLiteral(
        "http://h/?key=a%21b&n=1&to={token}\nuser_password=c\n{\"token\":\"d\"} password: none");
    EXPECT_EQ(secretParameters(text), (QStringList {u"a!b"_qs, u"c"_qs, u"d"_qs}));
}

TEST(IsSecretHeader, knowsThoseOfOthersToo)
{
    for (const char *secret :
         {"Authorization", "Proxy-Authenticate", "set-cookie", "X-Api-Key", "Apikey", "X-Auth",
          "X-Session", "X-Auth-Token", "Client-Secret", "X-Password"})
        EXPECT_TRUE(isSecretHeader(secret)) << secret;
    for (const char *plain : {"Host", "Content-Type", "Keep-Alive", "Server", "Location"})
        EXPECT_FALSE(isSecretHeader(plain)) << plain;
}

TEST(MaskedSecrets, takesTimeInProportionToTheText)
{
    for (const char *piece : {"\"",
                              "\"a",
                              "\"aaaaaaaaaaaaaaaa\"",
                              "a",
                              "a=",
                              "a:\"",
                              "password=\"x",
                              "\"password\":\"\\",
                              "\\",
                              "\\\\u",
                              "\\u0041",
                              "a%5B",
                              "%5B",
                              "a%20",
                              "%7B",
                              "token=%22x",
                              "\\\\u0041",
                              "\\n",
                              "<",
                              "<a ",
                              "<password>",
                              "<a ",
                              "%22",
                              "%7B%22a",
                              "://",
                              "://a:b",
                              "--a ",
                              "-",
                              " ",
                              "cookie",
                              "cookie\"",
                              "basic a",
                              "bearer ",
                              "--token ",
                              "token=[\"a\",",
                              "a@"}) {
        const double ratio =
            growth(QString::fromLatin1(piece), [](const QString &text) { maskedSecrets(text); });
        EXPECT_LT(ratio, 9) << piece;
    }
}

} // namespace
