// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsrows.h"

namespace Jackfield::SettingsRows {

namespace {

    using Rule = PolicySettings::Rule;

    // In the order of PolicySettings::Rule.
    const QStringList &ruleNames()
    {
        static const QStringList names {QStringLiteral("ask"), QStringLiteral("national"),
                                        QStringLiteral("dial"), QStringLiteral("refuse")};
        return names;
    }

    template<auto Member>
    QVariant readRule(const Settings &settings, const QStringList &)
    {
        return ruleNames().at(int(settings.policy.*Member));
    }

    template<auto Member>
    void writeRule(Settings &settings, const QStringList &, const QVariant &value)
    {
        settings.policy.*Member = Rule(ruleNames().indexOf(value.toString()));
    }

    template<auto Member>
    SettingKey rule(const char *pattern, const char *help, std::initializer_list<Rule> without)
    {
        QStringList names = ruleNames();
        for (const Rule each : without)
            names.removeAll(ruleNames().at(int(each)));
        return choice(text(pattern, &readRule<Member>, &writeRule<Member>, help), names);
    }

    void addLocalServer(std::vector<SettingKey> &rows)
    {
        using Server = Settings::LocalServer;
        rows.push_back(flag(member<InLocalServer, &Server::enabled>(
            "local_server.enabled",
            QT_TRANSLATE_NOOP("Settings",
                              "Take dial requests of programs and web pages on this computer."))));
        rows.push_back(integer(
            member<InLocalServer, &Server::port>(
                "local_server.port",
                QT_TRANSLATE_NOOP("Settings", "Port of the local server on 127.0.0.1 and ::1.")),
            1, 65535));
        rows.push_back(flag(member<InLocalServer, &Server::tcp>(
            "local_server.tcp", QT_TRANSLATE_NOOP("Settings", "Listen by TCP."))));
        rows.push_back(flag(member<InLocalServer, &Server::udp>(
            "local_server.udp", QT_TRANSLATE_NOOP("Settings", "Listen by UDP."))));
        rows.push_back(flag(member<InLocalServer, &Server::http>(
            "local_server.http",
            QT_TRANSLATE_NOOP("Settings", "Take web links on the TCP port."))));
    }

    void addAskers(std::vector<SettingKey> &rows)
    {
        using Policy = PolicySettings;
        rows.push_back(rule<&Policy::web>(
            "local_server.web",
            QT_TRANSLATE_NOOP("Settings", "What a clicked link of a web page does."),
            {Rule::National}));
        rows.push_back(rule<&Policy::programs>(
            "local_server.programs",
            QT_TRANSLATE_NOOP("Settings", "What a program of yours that asks to dial gets."),
            {Rule::National}));
        rows.push_back(flag(member<InPolicy, &Policy::unnamedClicks>(
            "local_server.unnamed_clicks",
            QT_TRANSLATE_NOOP("Settings",
                              "Dial without asking for clicks on pages whose address the browser "
                              "keeps back."))));
        rows.push_back(flag(member<InPolicy, &Policy::scriptedNavigation>(
            "local_server.scripted_navigation",
            QT_TRANSLATE_NOOP("Settings",
                              "Let remembered web pages dial by a script, without a click."))));
    }

    void addAddresses(std::vector<SettingKey> &rows)
    {
        using Server = Settings::LocalServer;
        rows.push_back(list(member<InLocalServer, &Server::templates>(
            "local_server.templates",
            QT_TRANSLATE_NOOP("Settings",
                              "Addresses that programs made for other products call: ^ stands for "
                              "the extension, # for the number."),
            "[\\x20-\\x7e]{1,2048}",
            QT_TRANSLATE_NOOP("Settings", "a list of address patterns in quotes"))));
        rows.push_back(map(member<InLocalServer, &Server::extensions>(
            "local_server.extensions",
            QT_TRANSLATE_NOOP("Settings",
                              "Extension of each computer for NNNNN; import_file names a "
                              "FCTIIPEX.INI to read more from."),
            "import_file=.{0,1000}|[0-9A-Fa-f.:]{2,45}=[0-9A-Za-z*#._-]{1,32}",
            QT_TRANSLATE_NOOP("Settings",
                              "a table of addresses and extensions such as \"127.0.0.1\" = "
                              "\"100\""))));
    }

    void addCtiFolder(std::vector<SettingKey> &rows)
    {
        using Folder = Settings::CtiFolder;
        rows.push_back(member<InCtiFolder, &Folder::path>(
            "cti_folder.path",
            QT_TRANSLATE_NOOP("Settings", "Folder whose .CTI files are carried out. Empty: none."),
            "(/[^\\p{Cc}]{0,1000})?", QT_TRANSLATE_NOOP("Settings", "an absolute path in quotes")));
        rows.push_back(flag(member<InCtiFolder, &Folder::allowShared>(
            "cti_folder.allow_shared",
            QT_TRANSLATE_NOOP("Settings",
                              "Watch the folder although others may write there; every file is "
                              "asked about."))));
    }

    void addPolicyRules(std::vector<SettingKey> &rows)
    {
        using Policy = PolicySettings;
        rows.push_back(rule<&Policy::links>(
            "links.tel", QT_TRANSLATE_NOOP("Settings", "What a clicked telephone link does."), {}));
        rows.push_back(list(member<InPolicy, &Policy::countries>(
            "policy.countries",
            QT_TRANSLATE_NOOP("Settings",
                              "Countries that links and programs may dial. Empty: your own only."),
            countryForm,
            QT_TRANSLATE_NOOP("Settings", "a list of country codes of two capital letters"))));
        rows.push_back(rule<&Policy::international>(
            "policy.international",
            QT_TRANSLATE_NOOP("Settings",
                              "What links and programs get that want to dial another country."),
            {Rule::National, Rule::Dial}));
        rows.push_back(list(member<InPolicy, &Policy::premium>(
            "policy.premium",
            QT_TRANSLATE_NOOP("Settings",
                              "What else costs extra and is never dialled by links and programs."),
            "\\+[0-9]{1,15}",
            QT_TRANSLATE_NOOP("Settings", "a list of beginnings of numbers such as \"+49180\""))));
        rows.push_back(flag(member<InPolicy, &Policy::remember>(
            "policy.remember",
            QT_TRANSLATE_NOOP("Settings",
                              "Web pages and programs may be remembered as allowed."))));
    }

    void addCaps(std::vector<SettingKey> &rows)
    {
        rows.push_back(
            integer(member<InCaps, &CallCaps::perMinute>(
                        "policy.automation_per_minute",
                        QT_TRANSLATE_NOOP("Settings",
                                          "Calls that links and programs may start in a minute.")),
                    1, 60));
        rows.push_back(
            integer(member<InCaps, &CallCaps::perHour>(
                        "policy.automation_per_hour",
                        QT_TRANSLATE_NOOP("Settings",
                                          "Calls that links and programs may start in an hour.")),
                    1, 3600));
        rows.push_back(integer(
            member<InCaps, &CallCaps::perDay>(
                "policy.automation_per_day",
                QT_TRANSLATE_NOOP("Settings", "Calls that links and programs may start in a day.")),
            1, 86400));
    }

} // namespace

void addInbound(std::vector<SettingKey> &rows)
{
    addLocalServer(rows);
    addAskers(rows);
    addAddresses(rows);
    addCtiFolder(rows);
    addPolicyRules(rows);
    addCaps(rows);
}

} // namespace Jackfield::SettingsRows
