// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settingstable.h"

#include <QCoreApplication>

#include <algorithm>

// What the rows of settingstable.h are made of, and the parts they come in.
namespace Jackfield::SettingsRows {

// Where a key lives in Settings. The name in the path must exist there.
struct InMe
{
    static auto &of(auto &settings, const QStringList &) { return settings.me; }
};
struct InPolicy
{
    static auto &of(auto &settings, const QStringList &) { return settings.policy; }
};
struct InLocalServer
{
    static auto &of(auto &settings, const QStringList &) { return settings.localServer; }
};
struct InCaps
{
    static auto &of(auto &settings, const QStringList &) { return settings.policy.caps; }
};
struct InCtiFolder
{
    static auto &of(auto &settings, const QStringList &) { return settings.ctiFolder; }
};
struct InQueues
{
    static auto &of(auto &settings, const QStringList &) { return settings.queues; }
};
struct InJournal
{
    static auto &of(auto &settings, const QStringList &) { return settings.journal; }
};
struct InPopup
{
    static auto &of(auto &settings, const QStringList &) { return settings.popup; }
};
struct InSounds
{
    static auto &of(auto &settings, const QStringList &) { return settings.sounds; }
};
struct InWorklist
{
    static auto &of(auto &settings, const QStringList &) { return settings.worklist; }
};
struct InDialling
{
    static auto &of(auto &settings, const QStringList &) { return settings.dialling; }
};
struct InLog
{
    static auto &of(auto &settings, const QStringList &) { return settings.log; }
};
struct InLocation
{
    static auto &of(auto &settings, const QStringList &path)
    {
        return *settings.locations.find(path[1]);
    }
};
struct InSystem
{
    static auto &of(auto &settings, const QStringList &path)
    {
        return *std::find_if(
            settings.systems.begin(), settings.systems.end(),
            [&](const SystemConfig &system) { return system.id.value == path[1]; });
    }
};

template<typename Place, auto Member>
QVariant read(const Settings &settings, const QStringList &path)
{
    return QVariant::fromValue(Place::of(settings, path).*Member);
}

template<typename Place, auto Member>
void write(Settings &settings, const QStringList &path, const QVariant &value)
{
    auto &member = Place::of(settings, path).*Member;
    member = value.value<std::remove_reference_t<decltype(member)>>();
}

inline SettingKey text(const char *pattern, decltype(SettingKey::read) read,
                       decltype(SettingKey::write) write, const char *help,
                       const char *form = nullptr, const char *formText = nullptr)
{
    return {.pattern = QString::fromLatin1(pattern),
            .help = help,
            .read = read,
            .write = write,
            .form = form,
            .formText = formText};
}

inline SettingKey list(SettingKey row, bool mayBeEmpty = true)
{
    row.type = SettingKey::Type::TextList;
    row.mayBeEmpty = mayBeEmpty;
    return row;
}

inline SettingKey integer(SettingKey row, int minimum, int maximum)
{
    row.type = SettingKey::Type::Integer;
    row.minimum = minimum;
    row.maximum = maximum;
    return row;
}

inline SettingKey flag(SettingKey row)
{
    row.type = SettingKey::Type::Flag;
    return row;
}

inline SettingKey map(SettingKey row)
{
    row.type = SettingKey::Type::TextMap;
    return row;
}

inline SettingKey choice(SettingKey row, QStringList choices)
{
    row.type = SettingKey::Type::Choice;
    row.choices = std::move(choices);
    return row;
}

inline SettingKey any(SettingKey row)
{
    row.type = SettingKey::Type::Any;
    return row;
}

template<typename Place, auto Member>
SettingKey member(const char *pattern, const char *help, const char *form = nullptr,
                  const char *formText = nullptr)
{
    return text(pattern, &read<Place, Member>, &write<Place, Member>, help, form, formText);
}

constexpr const char *countryForm = "[A-Z]{2}";
constexpr const char *countryText =
    QT_TRANSLATE_NOOP("Settings", "a country code of two capital letters such as \"DE\"");

/// [local_server], [cti_folder], [links], [policy]: who may ask for a call, and how.
void addInbound(std::vector<SettingKey> &rows);
/// [wallboard.<queue>], [queues]: what is watched of queues, and what of them is shown.
void addQueues(std::vector<SettingKey> &rows);
/// [journal], [contacts], [popup], [sounds], [worklist], [dialling]: what happens around a call.
void addDesk(std::vector<SettingKey> &rows);
/// [log]: what is written down for the support.
void addLog(std::vector<SettingKey> &rows);

} // namespace Jackfield::SettingsRows
