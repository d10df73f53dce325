// SPDX-License-Identifier: GPL-3.0-or-later
// What is embedded: every row of the catalogue that can be expressed, and what people see of it.
// What each of them sends: tst_presetrequests. The form of a single file: tst_presetfile.
#include "protocols/webdial/presets.h"
#include "protocols/webdial/webdialfields.h"
#include "tests/protocols/webdial/presetfixture.h"
#include "tests/support/csv.h"
#include "tests/support/printers.h"

#include <QSet>

#include <gmock/gmock.h>

using namespace Jackfield;
using namespace Jackfield::WebDial;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

SetupPreset shown(const char *id, const QLocale &locale)
{
    for (const SetupPreset &preset : webDialPresets(locale)) {
        if (preset.id == QLatin1String(id))
            return preset;
    }
    return {};
}

TEST(Presets, areTheFortyRowsOfTheCatalogueThatCanBeExpressed)
{
    QMap<QString, QString> expressible;
    for (const auto &row : csvFile(text("dial-templates.csv"))) {
        if (row.value(text("expressible")) == text("yes"))
            expressible.insert(row.value(text("id")), row.value(text("template")));
    }
    QMap<QString, QString> embedded;
    for (const PresetFile &preset : presetFiles())
        embedded.insert(preset.row, valueText(preset, "template"));
    EXPECT_EQ(expressible.size(), 40);
    EXPECT_EQ(presetFiles().size(), 40);
    for (auto it = expressible.begin(); it != expressible.end(); ++it)
        EXPECT_EQ(embedded.value(it.key()).toUtf8(), it.value().toUtf8()) << it.key().toStdString();
    EXPECT_EQ(embedded.keys(), expressible.keys());
}

TEST(Presets, whatTheyAskForHasLabelAndHelp)
{
    for (const PresetFile &preset : presetFiles()) {
        for (const SetupField &field : webDialFieldsFor(preset.values)) {
            const QString name = field.key.section(u'.', -1);
            EXPECT_FALSE(field.label.isEmpty() || field.label == name)
                << preset.id.toStdString() << " " << name.toStdString();
            EXPECT_FALSE(field.help.isEmpty()) << name.toStdString();
        }
    }
}

TEST(Presets, notesAreInTheLanguageAskedForElseInEnglish)
{
    for (const PresetFile &preset : presetFiles()) {
        const QByteArray id = preset.id.toUtf8();
        const QString english = preset.notes.value(text("en"));
        const QString german = preset.notes.value(text("de"));
        EXPECT_FALSE(english.isEmpty() || german.isEmpty()) << id.constData();
        EXPECT_NE(english, german) << id.constData();
        EXPECT_EQ(shown(id, QLocale(QLocale::English)).notes, english);
        EXPECT_EQ(shown(id, QLocale(QLocale::German, QLocale::Austria)).notes, german);
        EXPECT_EQ(shown(id, QLocale(QLocale::French)).notes, english);
        EXPECT_EQ(shown(id, QLocale::c()).notes, english);
    }
}

TEST(Presets, notesSayWhatHasToBeAllowedFirst)
{
    EXPECT_THAT(presetNamed("yealink").notes.value(text("en")).toStdString(),
                HasSubstr("on its display"));
    EXPECT_THAT(presetNamed("yealink").notes.value(text("de")).toStdString(),
                HasSubstr("auf seinem Display"));
    for (const char *id : {"yealink", "grandstream", "akuvox", "taridium-address"}) {
        EXPECT_THAT(presetNamed(id).notes.value(text("en")).toStdString(),
                    HasSubstr("this computer's address"))
            << id;
        EXPECT_THAT(presetNamed(id).notes.value(text("de")).toStdString(),
                    HasSubstr("Adresse dieses Computers"))
            << id;
    }
}

TEST(Presets, areSortedByNameInTranslatedGroups)
{
    const QList<SetupPreset> presets = webDialPresets(QLocale::c());
    ASSERT_EQ(presets.size(), 40);
    EXPECT_EQ(presets.first().name, text("2N Indoor View"));
    EXPECT_EQ(presets.last().name, text("Yealink T2xP (firmware V70 and older)"));
    QStringList groups;
    for (const SetupPreset &preset : presets)
        groups.append(preset.group);
    groups.removeDuplicates();
    groups.sort();
    EXPECT_EQ(groups.join(u'|'),
              text("Cloud services|Desk phones|Intercoms|Phone systems|Programs on this computer|"
                   "Softphones"));
    for (qsizetype i = 1; i < presets.size(); ++i)
        EXPECT_LT(presets[i - 1].name.toLower(), presets[i].name.toLower());
}

TEST(Presets, haveTheKeysOfTheSettings)
{
    const SetupPreset mixvoip = shown("mixvoip", QLocale::c());
    EXPECT_EQ(mixvoip.values.keys(),
              (QStringList {text("hangup_template"), text("number_format"), text("template")}));
    EXPECT_EQ(mixvoip.values.value(text("number_format")), text("e164"));
    EXPECT_EQ(mixvoip.group, text("Phone systems"));
    EXPECT_THAT(mixvoip.words, Contains(text("mixPBX")));
    EXPECT_EQ(shown("nfon", QLocale::c()).values.value(text("values")),
              (QVariantMap {{text("host"), text("127.0.0.1")}}));
    EXPECT_EQ(shown("avyukta", QLocale::c()).values.value(text("open_in_browser")), true);
    EXPECT_EQ(shown("cisco", QLocale::c()).values.value(text("body_must_not_contain")),
              QStringList {text("CiscoIPPhoneError")});
    EXPECT_FALSE(shown("snom", QLocale::c()).values.contains(text("login")));
}

/// Ids of those whose name or words hold `word`.
QStringList foundBy(const char *word)
{
    QStringList ids;
    for (const SetupPreset &preset : webDialPresets(QLocale::c())) {
        const QString all = preset.name + u' ' + preset.words.join(u' ');
        if (all.contains(text(word), Qt::CaseInsensitive))
            ids.append(preset.id);
    }
    ids.sort();
    return ids;
}

TEST(Presets, areFoundByMakerModelAndOtherNames)
{
    EXPECT_EQ(foundBy("linphone"), QStringList {text("sip")});
    EXPECT_EQ(foundBy("T46"), QStringList {text("yealink")});
    EXPECT_EQ(foundBy("GXP2170"), QStringList {text("grandstream")});
    EXPECT_EQ(foundBy("pjsip"), QStringList {text("asterisk-ari")});
    EXPECT_EQ(foundBy("xsi"), QStringList {text("broadworks")});
    EXPECT_EQ(foundBy("teams"), QStringList {text("callto")});
    EXPECT_EQ(
        foundBy("ipps"),
        (QStringList {text("taridium-address"), text("taridium-key"), text("taridium-login")}));
    EXPECT_EQ(foundBy("door station"), (QStringList {text("2n-indoor"), text("2n-intercom")}));
    for (const PresetFile &preset : presetFiles())
        EXPECT_THAT(preset.words, Not(IsEmpty())) << preset.id.toStdString();
}

} // namespace
