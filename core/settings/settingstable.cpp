// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsrows.h"

namespace Jackfield {

namespace {

    using namespace SettingsRows;

    const QStringList &themeNames()
    {
        static const QStringList names {QStringLiteral("system"), QStringLiteral("light"),
                                        QStringLiteral("dark")};
        return names;
    }

    QVariant readTheme(const Settings &settings, const QStringList &)
    {
        return themeNames().at(int(settings.theme));
    }

    void writeTheme(Settings &settings, const QStringList &, const QVariant &value)
    {
        settings.theme = Settings::Theme(themeNames().indexOf(value.toString()));
    }

    QVariant readLanguage(const Settings &settings, const QStringList &)
    {
        return settings.language;
    }

    void writeLanguage(Settings &settings, const QStringList &, const QVariant &value)
    {
        settings.language = value.toString();
    }

    QVariant readAssistant(const Settings &settings, const QStringList &)
    {
        return settings.assistant;
    }

    void writeAssistant(Settings &settings, const QStringList &, const QVariant &value)
    {
        settings.assistant = value.toBool();
    }

    QVariant readSystemValue(const Settings &settings, const QStringList &path)
    {
        return InSystem::of(settings, path).values.value(path[2]);
    }

    void writeSystemValue(Settings &settings, const QStringList &path, const QVariant &value)
    {
        InSystem::of(settings, path).values.insert(path[2], value);
    }

    constexpr const char *upToEightDigits = "[0-9]{0,8}";
    constexpr const char *idForm = "[a-z0-9_-]{1,32}";

    constexpr const char *upToEightText = QT_TRANSLATE_NOOP("Settings", "up to 8 digits in quotes");
    constexpr const char *idText = QT_TRANSLATE_NOOP(
        "Settings", "a list of system ids (small letters, digits, '-' and '_') in quotes");

    void addMe(std::vector<SettingKey> &rows)
    {
        using Me = Settings::Me;
        rows.push_back(member<InMe, &Me::name>(
            "me.name",
            QT_TRANSLATE_NOOP("Settings",
                              "Your name. The set-up assistant shows it and a support bundle hides "
                              "it; no phone system gets it.")));
        rows.push_back(member<InMe, &Me::extension>(
            "me.extension",
            QT_TRANSLATE_NOOP("Settings", "Your extension: the line that ^ and NNNNN stand for."),
            "[^\\s\\p{Cc}]{0,64}",
            QT_TRANSLATE_NOOP("Settings", "an extension without spaces, in quotes")));
        rows.push_back(member<InMe, &Me::location>(
            "me.location",
            QT_TRANSLATE_NOOP("Settings", "Name of the [location.…] where your phone stands.")));
        rows.push_back(member<InMe, &Me::branch>(
            "me.branch",
            QT_TRANSLATE_NOOP("Settings",
                              "Your branch, where phone systems have a template for each. Empty: "
                              "the name of your location.")));
        rows.push_back(list(member<InMe, &Me::dialWith>(
            "me.dial_with",
            QT_TRANSLATE_NOOP(
                "Settings",
                "Ids of the systems to dial with, the preferred one first. Empty: the "
                "order of [[system]]."),
            idForm, idText)));
    }

    void addLocationNumbers(std::vector<SettingKey> &rows)
    {
        rows.push_back(member<InLocation, &Location::country>(
            "location.*.country",
            QT_TRANSLATE_NOOP(
                "Settings",
                "Country of the phone; every other key has its usual value by default."),
            countryForm, countryText));
        rows.push_back(member<InLocation, &Location::countryCode>(
            "location.*.country_code",
            QT_TRANSLATE_NOOP("Settings", "International code of the country, such as \"49\"."),
            "[1-9][0-9]{0,2}",
            QT_TRANSLATE_NOOP("Settings", "1 to 3 digits in quotes, not from 0")));
        rows.push_back(member<InLocation, &Location::areaCode>(
            "location.*.area_code",
            QT_TRANSLATE_NOOP("Settings", "Area code without the digits dialled before it."),
            upToEightDigits, upToEightText));
        rows.push_back(member<InLocation, &Location::trunkPrefix>(
            "location.*.trunk_prefix",
            QT_TRANSLATE_NOOP("Settings", "Dialled before an area code, such as \"0\"."),
            upToEightDigits, upToEightText));
        rows.push_back(member<InLocation, &Location::internationalPrefix>(
            "location.*.international_prefix",
            QT_TRANSLATE_NOOP("Settings", "Dialled before a country code, such as \"00\"."),
            "[0-9]{1,8}", QT_TRANSLATE_NOOP("Settings", "1 to 8 digits in quotes")));
        rows.push_back(member<InLocation, &Location::outsidePrefix>(
            "location.*.outside_prefix",
            QT_TRANSLATE_NOOP("Settings", "Dialled before every outside number to get a line."),
            upToEightDigits, upToEightText));
        rows.push_back(member<InLocation, &Location::pbxRoot>(
            "location.*.pbx_root",
            QT_TRANSLATE_NOOP("Settings",
                              "Number of your phone system without extension: what begins so is "
                              "dialled as an internal number."),
            "(\\+[0-9]{1,15})?",
            QT_TRANSLATE_NOOP("Settings", "a number such as \"+4989999985\" in quotes")));
    }

    void addLocationRules(std::vector<SettingKey> &rows)
    {
        rows.push_back(
            integer(member<InLocation, &Location::internalMaxLength>(
                        "location.*.internal_max_length",
                        QT_TRANSLATE_NOOP("Settings", "Digits of the longest internal number.")),
                    0, 8));
        rows.push_back(
            integer(member<InLocation, &Location::maxLocalLength>(
                        "location.*.max_local_length",
                        QT_TRANSLATE_NOOP(
                            "Settings",
                            "Longer numbers without area code are asked about before dialling.")),
                    1, 15));
        rows.push_back(
            list(member<InLocation, &Location::emergency>(
                     "location.*.emergency",
                     QT_TRANSLATE_NOOP("Settings", "Emergency numbers, dialled exactly so."),
                     "[0-9]{2,8}",
                     QT_TRANSLATE_NOOP("Settings",
                                       "a list of at least one number of 2 to 8 digits in quotes")),
                 false));
        rows.push_back(list(member<InLocation, &Location::serviceCodes>(
            "location.*.service_codes",
            QT_TRANSLATE_NOOP(
                "Settings", "Numbers that never get an area code; x is any digit, [2-8] a range."),
            "([0-9x]|\\[[0-9]-[0-9]\\]){1,20}",
            QT_TRANSLATE_NOOP("Settings",
                              "a list of patterns of digits, x and ranges such as [2-8]"))));
        rows.push_back(flag(member<InLocation, &Location::plusAllowed>(
            "location.*.plus_allowed",
            QT_TRANSLATE_NOOP("Settings",
                              "Your phone system takes numbers beginning with a plus."))));
        rows.push_back(member<InLocation, &Location::emergencyPrefix>(
            "location.*.emergency_prefix",
            QT_TRANSLATE_NOOP("Settings",
                              "Dialled before emergency numbers; only for old phone systems."),
            upToEightDigits, upToEightText));
    }

    void addSystem(std::vector<SettingKey> &rows)
    {
        rows.push_back(member<InSystem, &SystemConfig::kind>(
            "system.*.kind", QT_TRANSLATE_NOOP("Settings", "What kind of phone system this is."),
            idForm,
            QT_TRANSLATE_NOOP("Settings", "a kind of phone system such as \"tapimaster\"")));
        rows.push_back(member<InSystem, &SystemConfig::label>(
            "system.*.label", QT_TRANSLATE_NOOP("Settings", "What the window calls it.")));
        rows.push_back(list(member<InSystem, &SystemConfig::lines>(
            "system.*.lines",
            QT_TRANSLATE_NOOP("Settings", "Extensions this system serves. Empty: your own."),
            "[^\\s\\p{Cc}]{1,64}",
            QT_TRANSLATE_NOOP("Settings", "a list of extensions without spaces, in quotes"))));
        rows.push_back(any(text("system.*.*", &readSystemValue, &writeSystemValue,
                                QT_TRANSLATE_NOOP("Settings", "A value of this kind of system."))));
    }

    void addWindow(std::vector<SettingKey> &rows)
    {
        rows.push_back(choice(text("window.theme", &readTheme, &writeTheme,
                                   QT_TRANSLATE_NOOP("Settings", "Colours of the window.")),
                              themeNames()));
        rows.push_back(
            choice(text("window.language", &readLanguage, &writeLanguage,
                        QT_TRANSLATE_NOOP("Settings",
                                          "Language of the window; \"system\": the one of "
                                          "the desktop, or English.")),
                   {QStringLiteral("system"), QStringLiteral("en"), QStringLiteral("de")}));
        rows.push_back(flag(text(
            "window.assistant", &readAssistant, &writeAssistant,
            QT_TRANSLATE_NOOP("Settings",
                              "The set-up assistant opens by itself at the first start, where no "
                              "extension or no phone system is set."))));
    }

} // namespace

const std::vector<SettingKey> &settingsTable()
{
    static const std::vector<SettingKey> table = [] {
        std::vector<SettingKey> rows;
        addMe(rows);
        addLocationNumbers(rows);
        addLocationRules(rows);
        addSystem(rows);
        addInbound(rows);
        addQueues(rows);
        addDesk(rows);
        addLog(rows);
        addWindow(rows);
        for (SettingKey &row : rows)
            row.parts = row.pattern.split(QLatin1Char('.'));
        return rows;
    }();
    return table;
}

} // namespace Jackfield
