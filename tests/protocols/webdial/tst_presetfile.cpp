// SPDX-License-Identifier: GPL-3.0-or-later
// One file of presets/: what is read of it, and everything that is refused.
#include "protocols/webdial/presetfile.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::WebDial;

namespace {

constexpr char full[] = R"({
    "id": "acme-9",
    "row": "D10",
    "name": "Acme 9",
    "group": "desk-phone",
    "words": ["Acme", "Nine"],
    "template": "http://{host}:{port}/d?n=#",
    "number_format": "e164",
    "hangup_template": "http://{host}/h",
    "body_must_contain": ["OK", "placed"],
    "body_must_not_contain": ["ERR"],
    "login": true,
    "open_in_browser": true,
    "values": {"port": "80"},
    "notes": {"en": "Switch it on.", "de": "Einschalten."}
})";

QString text(const char *bytes)
{
    return QString::fromUtf8(bytes);
}

/// `full` with `before`, which it must hold, replaced.
QByteArray changed(const char *before, const char *after)
{
    QByteArray json(full);
    EXPECT_TRUE(json.contains(before)) << before;
    return json.replace(before, after);
}

QString problem(const QByteArray &json)
{
    const auto preset = readPreset(json);
    if (preset)
        return text("none");
    EXPECT_EQ(preset.error().code, Error::Code::Malformed);
    return preset.error().detail;
}

TEST(PresetFile, isReadWithAllItsMembers)
{
    const auto preset = readPreset(full);
    ASSERT_TRUE(preset) << preset.error().detail.toStdString();
    EXPECT_EQ(preset->id, text("acme-9"));
    EXPECT_EQ(preset->row, text("D10"));
    EXPECT_EQ(preset->name, text("Acme 9"));
    EXPECT_EQ(preset->group, text("desk-phone"));
    EXPECT_EQ(preset->words, (QStringList {text("Acme"), text("Nine")}));
    EXPECT_TRUE(preset->wantsLogin);
    EXPECT_EQ(preset->notes,
              (QMap<QString, QString> {{text("en"), text("Switch it on.")},
                                       {text("de"), text("Einschalten.")}}));
    const QVariantMap values {
        {text("template"), text("http://{host}:{port}/d?n=#")},
        {text("number_format"), text("e164")},
        {text("hangup_template"), text("http://{host}/h")},
        {text("body_must_contain"), QStringList {text("OK"), text("placed")}},
        {text("body_must_not_contain"), QStringList {text("ERR")}},
        {text("open_in_browser"), true},
        {text("values"), QVariantMap {{text("port"), text("80")}}},
    };
    EXPECT_EQ(preset->values, values);
}

TEST(PresetFile, needsOnlyWhatIsRequired)
{
    const auto preset =
        readPreset(R"({"id":"a","row":"D10","name":"A","group":"cloud","template":"tel:#"})");
    ASSERT_TRUE(preset) << preset.error().detail.toStdString();
    EXPECT_EQ(preset->values, (QVariantMap {{text("template"), text("tel:#")}}));
    EXPECT_FALSE(preset->wantsLogin);
    EXPECT_TRUE(preset->notes.isEmpty());
}

TEST(PresetFile, isRefusedWhenItIsCutOff)
{
    const QByteArray json(full);
    for (qsizetype size = 0; size < json.size(); ++size)
        EXPECT_TRUE(problem(json.first(size)).startsWith(text("Not JSON"))) << size;
}

TEST(PresetFile, isRefusedWhenItIsNoObject)
{
    for (const char *json : {"[]", "[{}]"})
        EXPECT_EQ(problem(json), text("Not a JSON object")) << json;
    for (const char *json : {"7", "\"x\"", "null", "\xff\xfe", "{} {}"})
        EXPECT_TRUE(problem(json).startsWith(text("Not JSON"))) << json;
}

TEST(PresetFile, isRefusedWithoutARequiredMember)
{
    const struct
    {
        const char *line;
        const char *name;
    } lines[] = {{R"("id": "acme-9",)", "id"},
                 {R"("row": "D10",)", "row"},
                 {R"("name": "Acme 9",)", "name"},
                 {R"("group": "desk-phone",)", "group"},
                 {R"("template": "http://{host}:{port}/d?n=#",)", "template"}};
    for (const auto &line : lines)
        EXPECT_EQ(problem(changed(line.line, "")), text("\"%1\" is missing").arg(text(line.name)));
}

TEST(PresetFile, isRefusedWhenAMemberIsOfAnotherType)
{
    const struct
    {
        const char *before;
        const char *after;
        const char *name;
    } rows[] = {
        {R"("acme-9")", "9", "id"},
        {R"("acme-9")", R"("")", "id"},
        {R"("Acme 9")", R"("  ")", "name"},
        {R"("Acme 9")", "null", "name"},
        {R"("http://{host}:{port}/d?n=#")", R"(["tel:#"])", "template"},
        {R"("http://{host}/h")", R"("")", "hangup_template"},
        {R"(["Acme", "Nine"])", R"("Acme")", "words"},
        {R"(["Acme", "Nine"])", "[]", "words"},
        {R"(["Acme", "Nine"])", R"(["Acme", 9])", "words"},
        {R"(["OK", "placed"])", R"(["OK", ""])", "body_must_contain"},
        {R"(["ERR"])", R"({"a": "ERR"})", "body_must_not_contain"},
        {R"("login": true)", R"("login": "true")", "login"},
        {R"("open_in_browser": true)", R"("open_in_browser": 1)", "open_in_browser"},
        {R"({"port": "80"})", R"({"port": 80})", "values"},
        {R"({"port": "80"})", R"(["port"])", "values"},
        {R"({"port": "80"})", "{}", "values"},
        {R"("Einschalten.")", "null", "notes"},
        {R"("e164")", "164", "number_format"},
    };
    for (const auto &row : rows)
        EXPECT_EQ(problem(changed(row.before, row.after)),
                  text("\"%1\" is empty or of another type").arg(text(row.name)))
            << row.after;
}

TEST(PresetFile, isRefusedForWordsThatAreNotKnown)
{
    const struct
    {
        const char *before;
        const char *after;
        const char *problem;
    } rows[] = {
        {R"("login")", R"("Login")", R"("Login" is no member of a preset)"},
        {R"("values")", R"("keep_slashes")", R"("keep_slashes" is no member of a preset)"},
        {R"("name")", R"("")", R"("" is no member of a preset)"},
        {"acme-9", "Acme", R"(The id "Acme" has other characters than a-z, 0-9 and -)"},
        {"acme-9", "a_b", R"(The id "a_b" has other characters than a-z, 0-9 and -)"},
        {"acme-9", "a\\n", "The id \"a\n\" has other characters than a-z, 0-9 and -"},
        {"D10", "10", R"("10" is no row of the catalogue)"},
        {"D10", "D1x", R"("D1x" is no row of the catalogue)"},
        {"desk-phone", "Desk phones", R"(The group "Desk phones" is not known)"},
        {"e164", "E164", R"(The number format "E164" is not known)"},
        {R"({"port")", R"({"password")", R"("password" is for its user to fill in)"},
        {R"({"port")", R"({"Api_Key")", R"("Api_Key" is for its user to fill in)"},
        {R"({"port")", R"({"user")", R"("user" is for its user to fill in)"},
        {R"("de")", R"("fr")", "The notes are in other languages than en, de"},
        {R"(, "de": "Einschalten.")", "", "The notes are in other languages than en, de"},
        {R"("de": "Einschalten.")", R"("de": "Ein.", "fr": "Oui.")",
         "The notes are in other languages than en, de"},
    };
    for (const auto &row : rows)
        EXPECT_EQ(problem(changed(row.before, row.after)), text(row.problem)) << row.after;
}

} // namespace
