// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/clearedconfig.h"
#include "tests/support/printers.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::WebDial;

namespace {

QVariantMap map(const char *json)
{
    return QJsonDocument::fromJson(json).object().toVariantMap();
}

std::string text(const QVariantMap &values)
{
    return QJsonDocument(QJsonObject::fromVariantMap(values))
        .toJson(QJsonDocument::Compact)
        .toStdString();
}

struct Row
{
    const char *values;
    const char *cleared;
    const char *secrets;
};

class ClearedConfigTest : public testing::TestWithParam<Row>
{ };

TEST_P(ClearedConfigTest, takesOut)
{
    SystemConfig config;
    config.id = {QStringLiteral("web")};
    config.lines = QStringList {QStringLiteral("21")};
    config.values = map(GetParam().values);
    const ClearedConfig cleared = clearedConfig(config);
    EXPECT_EQ(text(cleared.config.values), text(map(GetParam().cleared)));
    QVariantMap secrets;
    for (auto it = cleared.secrets.cbegin(); it != cleared.secrets.cend(); ++it)
        secrets.insert(it.key(), it.value());
    EXPECT_EQ(text(secrets), text(map(GetParam().secrets)));
    EXPECT_EQ(cleared.config.id, config.id);
    EXPECT_EQ(cleared.config.lines, config.lines);
    EXPECT_EQ(clearedConfig(cleared.config).config, cleared.config);
}

const Row rows[] = {
    // Nothing to take.
    {R"({"template": "http://pbx/?to=#&mail=a@b"})", R"({"template": "http://pbx/?to=#&mail=a@b"})",
     "{}"},
    {R"({"template": "tel:#"})", R"({"template": "tel:#"})", "{}"},
    {"{}", "{}", "{}"},
    // bad-inputs D14
    {R"({"template": "http://u:p@pbx/?to=#"})", R"({"template": "http://pbx/?to=#", "user": "u"})",
     R"({"password": "p"})"},
    {R"({"template": "{POST}https://u:p%40%23@pbx/<&>to=#"})",
     R"({"template": "{POST}https://pbx/<&>to=#", "user": "u"})", R"({"password": "p@#"})"},
    // `user` as it is set wins.
    {R"({"template": "http://u:p@pbx/?to=#", "user": "me"})",
     R"({"template": "http://pbx/?to=#", "user": "me"})", R"({"password": "p"})"},
    // A user alone, and {name}s in place of both.
    {R"({"template": "http://u@pbx/?to=#"})", R"({"template": "http://pbx/?to=#", "user": "u"})",
     "{}"},
    {R"({"template": "http://{user}:{password}@pbx/?to=#", "user": "me"})",
     R"({"template": "http://pbx/?to=#", "user": "me"})", "{}"},
    // Every template; the first password stays.
    {R"({"template": "http://u:p@pbx/?to=#", "hangup_template": "http://v:q@pbx/end",
         "branches": {"north": "http://w:r@north/#", "south": "tel:#"}})",
     R"({"template": "http://pbx/?to=#", "hangup_template": "http://pbx/end", "user": "u",
         "branches": {"north": "http://north/#", "south": "tel:#"}})",
     R"({"password": "p"})"},
    {R"({"template": "tel:#", "branches": {"north": "http://w:r@north/#"}})",
     R"({"template": "tel:#", "branches": {"north": "http://north/#"}, "user": "w"})",
     R"({"password": "r"})"},
    // Values under a secret's name, however it is spelled.
    {R"({"template": "http://pbx/?k={Key}&c={context}#", "values": {"Key": "k", "context": "x"}})",
     R"({"template": "http://pbx/?k={Key}&c={context}#", "values": {"context": "x"}})",
     R"({"key": "k"})"},
    {R"({"template": "tel:#", "values": {"password": "q", "api_key": "a"}})",
     R"({"template": "tel:#"})", R"({"api_key": "a", "password": "q"})"},
    {R"({"template": "http://u:p@pbx/#", "values": {"password": "q"}})",
     R"({"template": "http://pbx/#", "user": "u"})", R"({"password": "p"})"},
    {R"({"template": "tel:#", "values": {"token": ""}})", R"({"template": "tel:#"})", "{}"},
    {R"({"template": "tel:#", "values": {}})", R"({"template": "tel:#", "values": {}})", "{}"},
    // Written by hand where a secret never stands.
    {R"({"template": "tel:#", "password": "p"})", R"({"template": "tel:#"})",
     R"({"password": "p"})"},
    {R"({"template": "FUNCTION", "function": {"call": "f", "user": "db", "password": "p"}})",
     R"({"template": "FUNCTION", "function": {"call": "f", "user": "db"}})",
     R"({"function_password": "p"})"},
};

INSTANTIATE_TEST_SUITE_P(Table, ClearedConfigTest, testing::ValuesIn(rows));

} // namespace
