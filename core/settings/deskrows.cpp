// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsrows.h"

namespace Jackfield::SettingsRows {

namespace {

    constexpr const char *numberText =
        QT_TRANSLATE_NOOP("Settings", "a table of numbers in quotes such as \"1\" = \"089123\"");
    constexpr const char *soundForm = "(ring|soft|bell|none|/[^\\p{Cc}]{1,1000})";
    constexpr const char *soundText =
        QT_TRANSLATE_NOOP("Settings",
                          "\"ring\", \"soft\", \"bell\", \"none\" or the absolute path of a WAV "
                          "file");
    constexpr const char *soundMapForm =
        "[^\\p{Cc}]{1,200}=(ring|soft|bell|none|/[^\\p{Cc}]{1,1000})";
    constexpr const char *soundMapText =
        QT_TRANSLATE_NOOP("Settings", "a table of sounds such as \"Sales\" = \"bell\"");

    // In the order of JournalSettings::Database.
    const QStringList &databaseNames()
    {
        static const QStringList names {QStringLiteral("sqlite"), QStringLiteral("postgresql")};
        return names;
    }

    QVariant readDatabase(const Settings &settings, const QStringList &)
    {
        return databaseNames().at(int(settings.journal.database));
    }

    void writeDatabase(Settings &settings, const QStringList &, const QVariant &value)
    {
        settings.journal.database =
            JournalSettings::Database(databaseNames().indexOf(value.toString()));
    }

    QVariant readTls(const Settings &settings, const QStringList &)
    {
        return databaseTlsNames().at(int(settings.journal.tls));
    }

    void writeTls(Settings &settings, const QStringList &, const QVariant &value)
    {
        settings.journal.tls = databaseTlsFrom(value.toString()).value_or(DatabaseTls::Auto);
    }

    // In the order of PopMoment.
    const QStringList &momentNames()
    {
        static const QStringList names {QStringLiteral("ring"), QStringLiteral("answer"),
                                        QStringLiteral("end")};
        return names;
    }

    template<auto Member>
    QVariant readMoments(const Settings &settings, const QStringList &)
    {
        QStringList names;
        for (const PopMoment moment : settings.popup.*Member)
            names.append(momentNames().at(int(moment)));
        return names;
    }

    template<auto Member>
    void writeMoments(Settings &settings, const QStringList &, const QVariant &value)
    {
        QList<PopMoment> moments;
        for (const QString &name : value.toStringList())
            moments.append(PopMoment(momentNames().indexOf(name)));
        settings.popup.*Member = moments;
    }

    QVariant readSources(const Settings &settings, const QStringList &)
    {
        QVariantList sources;
        for (const QVariantMap &source : settings.contacts)
            sources.append(source);
        return sources;
    }

    void writeSources(Settings &settings, const QStringList &, const QVariant &value)
    {
        settings.contacts.clear();
        for (const QVariant &source : value.toList())
            settings.contacts.append(source.toMap());
    }

    template<auto Member>
    SettingKey moments(const char *pattern, const char *help)
    {
        return list(text(pattern, &readMoments<Member>, &writeMoments<Member>, help,
                         "ring|answer|end",
                         QT_TRANSLATE_NOOP("Settings", "a list of \"ring\", \"answer\", \"end\"")));
    }

    void addJournal(std::vector<SettingKey> &rows)
    {
        using Journal = JournalSettings;
        rows.push_back(choice(
            text("journal.database", &readDatabase, &writeDatabase,
                 QT_TRANSLATE_NOOP("Settings",
                                   "Where calls are kept: in your profile, or in a database that "
                                   "your team shares.")),
            databaseNames()));
        rows.push_back(member<InJournal, &Journal::host>(
            "journal.host",
            QT_TRANSLATE_NOOP("Settings",
                              "Computer of the team's database: name, address, or the folder of "
                              "its socket.")));
        rows.push_back(integer(member<InJournal, &Journal::port>(
                                   "journal.port", QT_TRANSLATE_NOOP("Settings", "Its port.")),
                               1, 65535));
        rows.push_back(member<InJournal, &Journal::name>(
            "journal.name", QT_TRANSLATE_NOOP("Settings", "Name of the team's database.")));
        rows.push_back(member<InJournal, &Journal::user>(
            "journal.user",
            QT_TRANSLATE_NOOP("Settings",
                              "User of the team's database; the password is in the keychain.")));
        rows.push_back(choice(
            text("journal.tls", &readTls, &writeTls,
                 QT_TRANSLATE_NOOP("Settings",
                                   "How the way to the team's database is encrypted: \"auto\" "
                                   "(always over a network), \"require\", \"verify-ca\" (by a "
                                   "server that an authority vouches for), \"verify-full\" (and "
                                   "with the name above), \"off\".")),
            databaseTlsNames()));
        rows.push_back(member<InJournal, &Journal::caFile>(
            "journal.ca_file",
            QT_TRANSLATE_NOOP("Settings",
                              "File (PEM) of the authorities that vouch for the server of the "
                              "team's database. Empty: ~/.postgresql/root.crt."),
            "(/[^\\p{Cc};]{1,1000})?",
            QT_TRANSLATE_NOOP("Settings", "the absolute path of a file, without semicolons")));
        rows.push_back(
            integer(member<InJournal, &Journal::keepDays>(
                        "journal.keep_days",
                        QT_TRANSLATE_NOOP("Settings",
                                          "Days after which calls are deleted, but for those to be "
                                          "finished. 0: they are kept.")),
                    0, 36500));
    }

    void addContacts(std::vector<SettingKey> &rows)
    {
        SettingKey sources =
            text("contacts.sources", &readSources, &writeSources,
                 QT_TRANSLATE_NOOP("Settings",
                                   "Where contacts come from: tables with a kind (vcard, csv, sql, "
                                   "ldap, carddav) and what it needs."));
        sources.type = SettingKey::Type::TableList;
        sources.choices = {QStringLiteral("vcard"), QStringLiteral("csv"), QStringLiteral("sql"),
                           QStringLiteral("ldap"), QStringLiteral("carddav")};
        rows.push_back(sources);
    }

    void addPopupSwitches(std::vector<SettingKey> &rows)
    {
        using Popup = PopupSettings;
        rows.push_back(flag(member<InPopup, &Popup::show>(
            "popup.show", QT_TRANSLATE_NOOP("Settings", "A small window shows who calls."))));
        rows.push_back(flag(member<InPopup, &Popup::sound>(
            "popup.sound", QT_TRANSLATE_NOOP("Settings", "A sound rings with your phone."))));
        rows.push_back(flag(member<InPopup, &Popup::reject>(
            "popup.reject", QT_TRANSLATE_NOOP("Settings", "The popup has a button to reject."))));
        rows.push_back(flag(member<InPopup, &Popup::notify>(
            "popup.notify",
            QT_TRANSLATE_NOOP("Settings", "The desktop's own notification shows who calls."))));
        rows.push_back(flag(member<InPopup, &Popup::privacy>(
            "popup.privacy",
            QT_TRANSLATE_NOOP("Settings",
                              "Popups and notifications hide name and number of the caller."))));
        rows.push_back(flag(member<InPopup, &Popup::clickToDialOnly>(
            "popup.click_to_dial_only",
            QT_TRANSLATE_NOOP("Settings",
                              "Nothing happens when it rings: Jackfield only dials for you."))));
        rows.push_back(
            integer(member<InPopup, &Popup::fadeSeconds>(
                        "popup.fade_seconds",
                        QT_TRANSLATE_NOOP("Settings", "Seconds after which the popup fades away.")),
                    3, 120));
    }

    void addPops(std::vector<SettingKey> &rows)
    {
        using Popup = PopupSettings;
        constexpr const char *address = "[^\\p{Cc}]{0,2048}";
        constexpr const char *addressText =
            QT_TRANSLATE_NOOP("Settings", "an address in quotes, up to 2048 characters");
        rows.push_back(member<InPopup, &Popup::url>(
            "popup.url",
            QT_TRANSLATE_NOOP("Settings",
                              "Web page that is opened for a call, with placeholders such as "
                              "{e164} or %%calleridnumber%%. Empty: none."),
            address, addressText));
        rows.push_back(member<InPopup, &Popup::urlAnonymous>(
            "popup.url_anonymous",
            QT_TRANSLATE_NOOP("Settings",
                              "Web page for callers without a number. Empty: none is opened."),
            address, addressText));
        rows.push_back(moments<&Popup::urlOn>(
            "popup.url_on",
            QT_TRANSLATE_NOOP("Settings",
                              "When the page is opened by itself. Empty: only by its button.")));
        rows.push_back(list(member<InPopup, &Popup::program>(
            "popup.program",
            QT_TRANSLATE_NOOP("Settings",
                              "Program that is started for a call: its absolute path, then its "
                              "arguments with placeholders. Empty: none."),
            "[^\\p{Cc}]{0,1000}", QT_TRANSLATE_NOOP("Settings", "a list of texts in quotes"))));
        rows.push_back(moments<&Popup::programOn>(
            "popup.program_on",
            QT_TRANSLATE_NOOP("Settings",
                              "When the program is started by itself. Empty: only by its "
                              "button.")));
    }

    void addSounds(std::vector<SettingKey> &rows)
    {
        using Sounds = SoundSettings;
        rows.push_back(member<InSounds, &Sounds::ring>(
            "sounds.ring", QT_TRANSLATE_NOOP("Settings", "The sound of a ringing call."), soundForm,
            soundText));
        rows.push_back(integer(
            member<InSounds, &Sounds::volume>(
                "sounds.volume", QT_TRANSLATE_NOOP("Settings", "How loud it is, in per cent.")),
            0, 100));
        rows.push_back(map(member<InSounds, &Sounds::lines>(
            "sounds.lines",
            QT_TRANSLATE_NOOP("Settings", "Sounds of single lines, by their extension."),
            soundMapForm, soundMapText)));
        rows.push_back(map(member<InSounds, &Sounds::queues>(
            "sounds.queues", QT_TRANSLATE_NOOP("Settings", "Sounds of queues, by their name."),
            soundMapForm, soundMapText)));
        rows.push_back(map(member<InSounds, &Sounds::contacts>(
            "sounds.contacts", QT_TRANSLATE_NOOP("Settings", "Sounds of contacts, by their name."),
            soundMapForm, soundMapText)));
    }

    void addWork(std::vector<SettingKey> &rows)
    {
        using Worklist = WorklistSettings;
        rows.push_back(flag(member<InWorklist, &Worklist::missed>(
            "worklist.missed",
            QT_TRANSLATE_NOOP("Settings", "Missed calls wait in the list until finished."))));
        rows.push_back(list(member<InWorklist, &Worklist::queues>(
            "worklist.queues",
            QT_TRANSLATE_NOOP("Settings", "Queues whose callers who gave up wait in the list too."),
            "[^\\p{Cc}\\x{2028}\\x{2029}]{1,200}",
            QT_TRANSLATE_NOOP("Settings", "a list of names of queues in quotes"))));
    }

    void addDialling(std::vector<SettingKey> &rows)
    {
        using Dialling = DiallingSettings;
        rows.push_back(map(member<InDialling, &Dialling::speedDials>(
            "dialling.speed_dials",
            QT_TRANSLATE_NOOP("Settings", "Numbers behind the keys 1 to 99."),
            "[1-9][0-9]?=[^\\p{Cc}]{1,100}", numberText)));
        rows.push_back(map(member<InDialling, &Dialling::favourites>(
            "dialling.favourites",
            QT_TRANSLATE_NOOP("Settings", "Numbers that are always at hand, by name."),
            "[^\\p{Cc}]{1,100}=[^\\p{Cc}]{1,100}", numberText)));
    }

} // namespace

void addDesk(std::vector<SettingKey> &rows)
{
    addJournal(rows);
    addContacts(rows);
    addPopupSwitches(rows);
    addPops(rows);
    addSounds(rows);
    addWork(rows);
    addDialling(rows);
}

} // namespace Jackfield::SettingsRows
