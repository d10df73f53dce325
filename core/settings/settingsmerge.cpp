// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsmerge.h"

#include "core/settings/settingslock.h"
#include "core/settings/settingstable.h"
#include "core/settings/setupvalues.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace Jackfield {

namespace {

    QString translated(const char *text)
    {
        return QCoreApplication::translate("Settings", text);
    }

    // Puts layers on top of each other, then makes Settings of what came out on top.
    class Merger
    {
    public:
        Merger(SettingsNotices &notices, const SystemFields &systemFields)
            : m_notices(notices)
            , m_systemFields(systemFields)
        { }
        void add(const SettingsLayer &layer);
        MergedSettings result();

    private:
        struct Entry
        {
            QVariant value;
            EffectiveSetting::Layer layer = EffectiveSetting::Layer::Default;
            QString file;
            int line = 0;
        };
        using Named = QPair<QString, Entry>; // name and where it first stands

        void addItem(const SettingsLayer::Item &item, const SettingsLayer &layer);
        void addNames(QList<Named> &names, const QList<SettingsLayer::Named> &more, const char *key,
                      const SettingsLayer &layer);
        void makeLocations();
        void makeSystems();
        void writeValues();
        void checkReferences();
        void checkLocks();
        void checkBoards();
        void checkLimits(QStringList amberPath);
        void checkSystemValues();
        void checkSystemValue(SystemConfig &system, const QString &key,
                              const QList<SetupField> &fields);
        void checkEntries(SystemConfig &system, const QString &key,
                          const QList<SetupField> &fields);
        void dropSystemsWithoutKind();
        void noticeAt(const QString &key, const QString &text);
        void noticeAt(const QString &place, const QString &key, const QString &text);
        bool hasSystem(const QString &id) const;

        SettingsNotices &m_notices;
        const SystemFields &m_systemFields;
        MergedSettings m_merged;
        QMap<QString, Entry> m_entries; // by dotted key
        QList<Named> m_locations;
        QList<Named> m_systems;
        QList<Named> m_locks;
    };

    void Merger::add(const SettingsLayer &layer)
    {
        addNames(m_locations, layer.locations, "location.%1.country", layer);
        addNames(m_systems, layer.systems, "system.%1.kind", layer);
        for (const SettingsLayer::Item &item : layer.items)
            addItem(item, layer);
        // Only now: a layer's own values are not locked by its own locks.
        for (const SettingsLayer::Named &lock : layer.locks) {
            m_merged.locks.append(lock.name);
            m_locks.append({lock.name, {{}, layer.layer, layer.file, lock.line}});
        }
    }

    void Merger::addItem(const SettingsLayer::Item &item, const SettingsLayer &layer)
    {
        QStringList held;
        const QVariant below = m_entries.value(item.key).value;
        QVariant value = below;
        if (matchesLock(m_merged.locks, item.key))
            held.append(item.key);
        else
            value = withLockedEntries(m_merged.locks, item.key, below, item.value, held);
        for (const QString &key : std::as_const(held))
            m_notices.add(
                layer.file, item.line, key,
                translated(QT_TRANSLATE_NOOP("Settings",
                                             "Your administrator has locked this key. The value "
                                             "here is not used.")));
        const bool isNothing = value == below || (!below.isValid() && value.toMap().isEmpty());
        if (held.isEmpty() || !isNothing)
            m_entries.insert(item.key, {value, layer.layer, layer.file, item.line});
    }

    // A table whose deciding key is locked cannot be added by a later layer, only be there already.
    void Merger::addNames(QList<Named> &names, const QList<SettingsLayer::Named> &more,
                          const char *key, const SettingsLayer &layer)
    {
        for (const SettingsLayer::Named &candidate : more) {
            const auto same = [&](const Named &other) { return other.first == candidate.name; };
            if (std::any_of(names.begin(), names.end(), same))
                continue;
            if (!matchesLock(m_merged.locks, QString::fromLatin1(key).arg(candidate.name)))
                names.append({candidate.name, {{}, layer.layer, layer.file, candidate.line}});
        }
    }

    void Merger::makeLocations()
    {
        for (const Named &named : std::as_const(m_locations)) {
            const QString key = QStringLiteral("location.%1.country").arg(named.first);
            const QString country = m_entries.value(key).value.toString();
            Location location = Location::forCountry(country);
            location.name = named.first;
            m_merged.settings.locations.insert(named.first, location);
        }
    }

    void Merger::makeSystems()
    {
        for (const Named &named : std::as_const(m_systems)) {
            SystemConfig system;
            system.id.value = named.first;
            m_merged.settings.systems.append(system);
        }
    }

    bool Merger::hasSystem(const QString &id) const
    {
        const auto &systems = m_merged.settings.systems;
        return std::any_of(systems.begin(), systems.end(),
                           [&](const SystemConfig &system) { return system.id.value == id; });
    }

    void Merger::writeValues()
    {
        for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
            const QStringList path = settingPath(it.key());
            const bool isLocation = path.first() == QLatin1String("location");
            const bool isSystem = path.first() == QLatin1String("system");
            if ((isLocation && !m_merged.settings.locations.contains(path[1]))
                || (isSystem && !hasSystem(path[1])))
                continue; // its table was not let in
            findSetting(it.key())->write(m_merged.settings, path, it->value);
            m_merged.layers.insert(it.key(), it->layer);
        }
    }

    void Merger::noticeAt(const QString &key, const QString &text)
    {
        noticeAt(key, key, text);
    }

    void Merger::noticeAt(const QString &place, const QString &key, const QString &text)
    {
        const Entry entry = m_entries.value(place);
        m_notices.add(entry.file, entry.line, key, text);
    }

    void Merger::checkReferences()
    {
        const Settings &settings = m_merged.settings;
        if (!settings.me.location.isEmpty() && !settings.locations.contains(settings.me.location))
            noticeAt(
                QStringLiteral("me.location"),
                translated(QT_TRANSLATE_NOOP("Settings",
                                             "There is no [location.…] of this name. The first "
                                             "one, or else your country, is used.")));
        for (const QString &id : settings.me.dialWith) {
            if (!hasSystem(id))
                noticeAt(QStringLiteral("me.dial_with"),
                         translated(QT_TRANSLATE_NOOP("Settings",
                                                      "There is no [[system]] with the id \"%1\"."))
                             .arg(id));
        }
        for (const Named &named : std::as_const(m_locations)) {
            const Location location = settings.locations.value(named.first);
            for (const QString &problem : location.problems(settings.me.extension))
                m_notices.add(named.second.file, named.second.line,
                              QStringLiteral("location.") + named.first, problem);
        }
    }

    void Merger::checkLocks()
    {
        if (m_locks.isEmpty())
            return;
        const QStringList forms = keyForms(m_systemFields, m_merged.settings.systems);
        for (const Named &lock : std::as_const(m_locks)) {
            const auto fits = [&](const QString &form) { return mayMatchLock(lock.first, form); };
            if (std::none_of(forms.begin(), forms.end(), fits))
                m_notices.add(lock.second.file, lock.second.line, QStringLiteral("locked"),
                              translated(QT_TRANSLATE_NOOP(
                                             "Settings",
                                             "\"%1\" is no key known to this version, so it locks "
                                             "nothing; check its spelling."))
                                  .arg(lock.first));
        }
    }

    void Merger::checkBoards()
    {
        const auto isBoundary = [](const SettingKey &row) {
            return row.parts.size() == 4 && row.parts.last() == QLatin1String("amber");
        };
        for (const QString &name : m_merged.settings.wallboard.keys()) {
            for (const SettingKey &row : settingsTable()) {
                if (isBoundary(row))
                    checkLimits({row.parts[0], name, row.parts[2], row.parts[3]});
            }
        }
    }

    void Merger::checkLimits(QStringList amberPath)
    {
        const auto limit = [this](const QStringList &path) {
            return findSetting(path.join(QLatin1Char('.')))->read(m_merged.settings, path);
        };
        const QVariant amber = limit(amberPath);
        const QString key = amberPath.join(QLatin1Char('.'));
        amberPath.last() = QStringLiteral("red");
        const QVariant red = limit(amberPath);
        const bool isShare = amberPath[2] == QLatin1String("service_level");
        const int beyond = (amber.toInt() - red.toInt()) * (isShare ? -1 : 1);
        if (amber.isValid() && red.isValid() && beyond > 0)
            noticeAt(key,
                     translated(QT_TRANSLATE_NOOP(
                         "Settings",
                         "The limit for amber lies beyond the one for red, so amber never shows. "
                         "Exchange the two.")));
    }

    void Merger::checkSystemValues()
    {
        for (SystemConfig &system : m_merged.settings.systems) {
            const auto fields = m_systemFields.constFind(system.kind);
            if (fields == m_systemFields.cend())
                continue;
            const QStringList keys = system.values.keys();
            for (const QString &key : keys)
                checkSystemValue(system, key, *fields);
        }
    }

    void Merger::checkSystemValue(SystemConfig &system, const QString &key,
                                  const QList<SetupField> &fields)
    {
        const SetupField *field = fieldOf(fields, key);
        if (!field && isMapOfFields(fields, key))
            return checkEntries(system, key, fields);
        const QString problem = setupProblem(field, system.values.value(key), system.kind);
        if (problem.isEmpty())
            return;
        const QString place = QStringLiteral("system.%1.%2").arg(system.id.value, key);
        if (field) {
            system.values.remove(key);
            m_merged.layers.remove(place);
        }
        noticeAt(place, problem);
    }

    void Merger::checkEntries(SystemConfig &system, const QString &key,
                              const QList<SetupField> &fields)
    {
        const QString place = QStringLiteral("system.%1.%2").arg(system.id.value, key);
        const QVariant value = system.values.value(key);
        if (value.typeId() != QMetaType::QVariantMap) {
            system.values.remove(key);
            m_merged.layers.remove(place);
            return noticeAt(place, noTableText());
        }
        QVariantMap entries = value.toMap();
        const QStringList names = entries.keys();
        for (const QString &name : names) {
            const SetupField *field = fieldOf(fields, key + QLatin1Char('.') + name);
            const QString problem = setupProblem(field, entries.value(name), system.kind);
            if (!problem.isEmpty())
                noticeAt(place, place + QLatin1Char('.') + name, problem);
            if (!problem.isEmpty() && field)
                entries.remove(name);
        }
        system.values.insert(key, entries);
    }

    void Merger::dropSystemsWithoutKind()
    {
        for (const Named &named : std::as_const(m_systems)) {
            auto &systems = m_merged.settings.systems;
            const auto kindless = [&](const SystemConfig &system) {
                return system.id.value == named.first && system.kind.isEmpty();
            };
            if (systems.removeIf(kindless) > 0)
                m_notices.add(named.second.file, named.second.line,
                              QStringLiteral("system.%1.kind").arg(named.first),
                              translated(QT_TRANSLATE_NOOP(
                                  "Settings",
                                  "This [[system]] has no kind, so it is left out. Add "
                                  "one, such as kind = \"tapimaster\".")));
        }
    }

    MergedSettings Merger::result()
    {
        makeLocations();
        makeSystems();
        writeValues();
        dropSystemsWithoutKind();
        checkReferences();
        checkLocks();
        checkBoards();
        checkSystemValues();
        return std::move(m_merged);
    }

} // namespace

MergedSettings merge(const QList<SettingsLayer> &layers, SettingsNotices &notices,
                     const SystemFields &systemFields)
{
    Merger merger(notices, systemFields);
    for (const SettingsLayer &layer : layers)
        merger.add(layer);
    return merger.result();
}

} // namespace Jackfield
