// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsrows.h"

namespace Jackfield::SettingsRows {

namespace {

    // A board is there as soon as something is said of it.
    template<auto Member>
    QVariant readBoard(const Settings &settings, const QStringList &path)
    {
        return settings.wallboard.value(path[1]).*Member;
    }

    template<auto Member>
    void writeBoard(Settings &settings, const QStringList &path, const QVariant &value)
    {
        settings.wallboard[path[1]].*Member = value.toInt();
    }

    template<QueueMetric Metric, auto Member>
    QVariant readLimit(const Settings &settings, const QStringList &path)
    {
        const auto limit = settings.wallboard.value(path[1]).limits.value(Metric).*Member;
        return limit ? QVariant(*limit) : QVariant();
    }

    template<QueueMetric Metric, auto Member>
    void writeLimit(Settings &settings, const QStringList &path, const QVariant &value)
    {
        settings.wallboard[path[1]].limits[Metric].*Member = value.toInt();
    }

    // In the order of QueueBoard::Sound.
    const QStringList &soundNames()
    {
        static const QStringList names {QStringLiteral("off"), QStringLiteral("red"),
                                        QStringLiteral("amber")};
        return names;
    }

    QVariant readSound(const Settings &settings, const QStringList &path)
    {
        return soundNames().at(int(settings.wallboard.value(path[1]).sound));
    }

    void writeSound(Settings &settings, const QStringList &path, const QVariant &value)
    {
        settings.wallboard[path[1]].sound =
            QueueBoard::Sound(soundNames().indexOf(value.toString()));
    }

    template<QueueMetric Metric>
    void addLimits(std::vector<SettingKey> &rows, const char *amber, const char *amberHelp,
                   const char *red, const char *redHelp, int minimum, int maximum)
    {
        rows.push_back(integer(text(amber, &readLimit<Metric, &QueueLimits::amber>,
                                    &writeLimit<Metric, &QueueLimits::amber>, amberHelp),
                               minimum, maximum));
        rows.push_back(integer(text(red, &readLimit<Metric, &QueueLimits::red>,
                                    &writeLimit<Metric, &QueueLimits::red>, redHelp),
                               minimum, maximum));
    }

    constexpr int longestTime = 24 * 3600; // seconds

    void addTimes(std::vector<SettingKey> &rows)
    {
        addLimits<QueueMetric::LongestWait>(
            rows, "wallboard.*.longest_wait.amber",
            QT_TRANSLATE_NOOP("Settings", "Amber when somebody has waited this many seconds."),
            "wallboard.*.longest_wait.red",
            QT_TRANSLATE_NOOP("Settings", "Red when somebody has waited this many seconds."), 1,
            longestTime);
        addLimits<QueueMetric::AverageWait>(
            rows, "wallboard.*.average_wait.amber",
            QT_TRANSLATE_NOOP("Settings", "Amber from this average wait in seconds on."),
            "wallboard.*.average_wait.red",
            QT_TRANSLATE_NOOP("Settings", "Red from this average wait in seconds on."), 1,
            longestTime);
    }

    void addCounts(std::vector<SettingKey> &rows)
    {
        addLimits<QueueMetric::Waiting>(
            rows, "wallboard.*.waiting.amber",
            QT_TRANSLATE_NOOP("Settings", "Amber from this many waiting callers on."),
            "wallboard.*.waiting.red",
            QT_TRANSLATE_NOOP("Settings", "Red from this many waiting callers on."), 1, 9999);
        addLimits<QueueMetric::Abandoned>(
            rows, "wallboard.*.abandoned.amber",
            QT_TRANSLATE_NOOP("Settings", "Amber when this many callers have given up."),
            "wallboard.*.abandoned.red",
            QT_TRANSLATE_NOOP("Settings", "Red when this many callers have given up."), 1, 99999);
        addLimits<QueueMetric::ServiceLevel>(
            rows, "wallboard.*.service_level.amber",
            QT_TRANSLATE_NOOP("Settings",
                              "Amber when less than this percentage is answered in time."),
            "wallboard.*.service_level.red",
            QT_TRANSLATE_NOOP("Settings",
                              "Red when less than this percentage is answered in time."),
            0, 100);
    }

    void addSounds(std::vector<SettingKey> &rows)
    {
        rows.push_back(choice(
            text("wallboard.*.sound", &readSound, &writeSound,
                 QT_TRANSLATE_NOOP("Settings", "From which level on the queue makes a sound.")),
            soundNames()));
        rows.push_back(
            integer(text("wallboard.*.repeat_seconds", &readBoard<&QueueBoard::repeatSeconds>,
                         &writeBoard<&QueueBoard::repeatSeconds>,
                         QT_TRANSLATE_NOOP("Settings",
                                           "Seconds until the sound comes again, if nobody acts.")),
                    5, 600));
        rows.push_back(
            integer(text("wallboard.*.snooze_minutes", &readBoard<&QueueBoard::snoozeMinutes>,
                         &writeBoard<&QueueBoard::snoozeMinutes>,
                         QT_TRANSLATE_NOOP("Settings", "For how long a snoozed queue is silent.")),
                    1, 120));
    }

} // namespace

void addQueues(std::vector<SettingKey> &rows)
{
    addCounts(rows);
    addTimes(rows);
    addSounds(rows);
    rows.push_back(list(member<InQueues, &QueuesView::show>(
        "queues.show",
        QT_TRANSLATE_NOOP("Settings",
                          "Queues of the wallboard, in this order. Empty: all there are."),
        "[^\\p{Cc}\\x{2028}\\x{2029}]{1,200}",
        QT_TRANSLATE_NOOP("Settings", "a list of names of queues in quotes"))));
    rows.push_back(member<InQueues, &QueuesView::screen>(
        "queues.screen",
        QT_TRANSLATE_NOOP("Settings",
                          "Name of the screen for the wallboard in full. Empty: where the window "
                          "is.")));
}

} // namespace Jackfield::SettingsRows
