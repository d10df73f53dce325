// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/faultwords.h"

#include "app/models/wording.h"
#include "core/base/redact.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Jackfield::FaultWords {

using std::chrono::milliseconds;

namespace {

    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(Jackfield::FaultWords)
    };

} // namespace

namespace {

    /// Features that are one thing to the user.
    struct Ability
    {
        Features features;
        const char *name; ///< For Words::tr(); goes on in "Not possible now: …".
    };
    const std::array abilities {
        Ability {Feature::Dial, QT_TRANSLATE_NOOP("Jackfield::FaultWords", "dialling")},
        Ability {Feature::Answer | Feature::HangUp | Feature::Hold | Feature::Retrieve
                     | Feature::Swap | Feature::Redirect | Feature::Transfer | Feature::Consult
                     | Feature::Merge | Feature::Conference | Feature::SendDigits,
                 QT_TRANSLATE_NOOP("Jackfield::FaultWords", "answering and handling calls")},
        Ability {Feature::Pickup,
                 QT_TRANSLATE_NOOP("Jackfield::FaultWords", "picking up others' calls")},
        Ability {Feature::Forward | Feature::RemoteOffice,
                 QT_TRANSLATE_NOOP("Jackfield::FaultWords", "forwards")},
        Ability {Feature::DoNotDisturb,
                 QT_TRANSLATE_NOOP("Jackfield::FaultWords", "do not disturb")},
        Ability {Feature::SetStatus, QT_TRANSLATE_NOOP("Jackfield::FaultWords", "status")},
        Ability {Feature::Record, QT_TRANSLATE_NOOP("Jackfield::FaultWords", "recording")},
        Ability {Feature::CallData | Feature::Note,
                 QT_TRANSLATE_NOOP("Jackfield::FaultWords", "call data")},
        Ability {Feature::CompleteCall,
                 QT_TRANSLATE_NOOP("Jackfield::FaultWords", "call back when free")},
    };

    QString listed(const QStringList &items)
    {
        return items.join(QStringLiteral(", "));
    }

    /// One of the own lines, without the system in question.
    struct OwnLine
    {
        QString number;
        QList<const SystemStatus *> others; ///< Usable ones, by rank.

        Features kept() const
        {
            Features all;
            for (const SystemStatus *other : others)
                all |= other->features;
            return all;
        }
    };

    bool isMember(const MergedLine &line, const SystemId &system)
    {
        return std::any_of(line.members.cbegin(), line.members.cend(),
                           [&](const LineId &id) { return id.system() == system; });
    }

    QList<const SystemStatus *> othersOf(const PhoneStore &store, const MergedLine &line,
                                         const SystemId &without)
    {
        QList<const SystemStatus *> others;
        for (const LineId &id : line.members) {
            const SystemStatus *other = store.findSystem(id.system());
            if (other && other->isUsable() && !(other->id == without))
                others.append(other);
        }
        return others;
    }

    QList<OwnLine> affectedLines(const PhoneStore &store, const SystemStatus &system,
                                 const QStringList &ownLines)
    {
        const QList<MergedLine> &all = store.lines();
        const bool hasTold = std::any_of(all.cbegin(), all.cend(), [&](const MergedLine &line) {
            return isMember(line, system.id);
        });
        QList<OwnLine> affected;
        for (const QString &number : ownLines) {
            const MergedLine *line = store.findLine(number);
            if (hasTold && !(line && isMember(*line, system.id)))
                continue;
            affected.append(
                {oneLine(number, 64),
                 line ? othersOf(store, *line, system.id) : QList<const SystemStatus *>()});
        }
        return affected;
    }

    /// Who stands in for `features`, by name; empty: nobody for all of the lines.
    QStringList standIns(const QList<OwnLine> &lines, Features features)
    {
        QStringList names;
        for (const OwnLine &line : lines) {
            const auto other =
                std::find_if(line.others.cbegin(), line.others.cend(),
                             [&](const auto *one) { return bool(one->features & features); });
            if (other == line.others.cend())
                return {};
            if (const QString name = oneLine((*other)->label, 64); !names.contains(name))
                names.append(name);
        }
        return names;
    }

    /// Lines of others that nobody watches now, and queues.
    QStringList sightsLost(const PhoneStore &store, const SystemStatus &system,
                           const QStringList &ownLines)
    {
        QStringList lost;
        int lines = 0;
        for (const MergedLine &line : store.lines()) {
            const bool isOwn =
                std::any_of(ownLines.cbegin(), ownLines.cend(), [&](const QString &own) {
                    const MergedLine *found = store.findLine(own);
                    return found && found->number == line.number;
                });
            if (isOwn || !system.features.testFlag(Feature::WatchLines)
                || !isMember(line, system.id))
                continue;
            const auto others = othersOf(store, line, system.id);
            lines += std::none_of(others.cbegin(), others.cend(), [](const SystemStatus *other) {
                return other->features.testFlag(Feature::WatchLines);
            });
        }
        if (lines > 0)
            lost.append(lines == 1
                            ? Words::tr("One line of others is not watched.")
                            : Words::tr("%n lines of others are not watched.", nullptr, lines));
        const auto queues =
            std::count_if(store.queues().cbegin(), store.queues().cend(),
                          [&](const Queue &queue) { return queue.id.system() == system.id; });
        if (queues > 0)
            lost.append(queues == 1
                            ? Words::tr("One queue is not up to date.")
                            : Words::tr("%n queues are not up to date.", nullptr, int(queues)));
        return lost;
    }

} // namespace

Reach reachWithout(const PhoneStore &store, const SystemStatus &system, const QStringList &ownLines)
{
    const QList<OwnLine> affected = affectedLines(store, system, ownLines);
    QStringList lost;
    QStringList works;
    Reach reach;
    QStringList unseen;
    for (const OwnLine &line : affected)
        if (system.features.testFlag(Feature::WatchCalls)
            && !line.kept().testFlag(Feature::WatchCalls))
            unseen.append(line.number);
    if (!unseen.isEmpty())
        lost.append(Words::tr("Who calls %1 is not seen.").arg(listed(unseen)));
    else if (system.features.testFlag(Feature::WatchCalls) && !affected.isEmpty())
        works.append(Words::tr("Calls are still seen by %1.")
                         .arg(listed(standIns(affected, Feature::WatchCalls))));

    QStringList impossible;
    QStringList possible;
    for (const Ability &ability : abilities) {
        const Features needed = system.features & ability.features;
        if (!needed || affected.isEmpty())
            continue;
        const QStringList names = standIns(affected, needed);
        if (names.isEmpty())
            impossible.append(Words::tr(ability.name));
        else if (ability.features == Features(Feature::Dial))
            works.prepend(Words::tr("Calls can still be dialled via %1.").arg(listed(names)));
        else
            //: "forwards via UCServer"
            possible.append(Words::tr("%1 via %2").arg(Words::tr(ability.name), listed(names)));
    }
    if (!impossible.isEmpty())
        lost.append(Words::tr("Not possible now: %1.").arg(listed(impossible)));
    if (!possible.isEmpty())
        works.append(Words::tr("Still possible: %1.").arg(listed(possible)));
    reach.isLost = !unseen.isEmpty() || !impossible.isEmpty();
    if (reach.isLost && works.isEmpty())
        works.append(Words::tr("Use the phone itself for calls."));
    lost += sightsLost(store, system, ownLines);
    reach.lost = lost.join(u' ');
    reach.works = works.join(u' ');
    return reach;
}

QString what(const SystemStatus &system, bool wasUp)
{
    using Link = PhoneSystem::Link;
    const QString name = oneLine(system.label, 64);
    if (system.link == Link::Refused)
        return Words::tr("%1: connection refused").arg(name);
    if (wasUp)
        return Words::tr("%1: connection lost").arg(name);
    if (system.link == Link::Reconnecting)
        return Words::tr("%1: cannot be reached").arg(name);
    return Words::tr("%1: not connected").arg(name);
}

static QString lasting(const Fault &fault, milliseconds monotonic)
{
    return Wording::age(monotonic - fault.sinceTick);
}

QString headline(const Fault &fault, const QDateTime &now, milliseconds monotonic,
                 const QLocale &locale)
{
    if (fault.kind != Fault::Kind::System)
        return fault.what;
    //: %1 "TAPIMaster: connection lost", %2 a moment, %3 how long
    return Words::tr("%1 since %2 (%3)")
        .arg(fault.what, Wording::moment(fault.since, now, locale), lasting(fault, monotonic));
}

QString timing(const Fault &fault, const QDateTime &now, milliseconds monotonic,
               const QLocale &locale)
{
    if (fault.waitsForPerson)
        return Words::tr("It is not tried again before you want it.");
    if (fault.nextTry) {
        const milliseconds left = *fault.nextTry - monotonic;
        // In whole seconds, upwards: a wait that goes on is never "0 s".
        return left.count() <= 0
            ? Words::tr("Trying now …")
            : Words::tr("Next try in %1").arg(Wording::age(left + milliseconds(999)));
    }
    if (fault.kind == Fault::Kind::System)
        return {};
    return Words::tr("Since %1 (%2)")
        .arg(Wording::moment(fault.since, now, locale), lasting(fault, monotonic));
}

QString inFull(const Fault &fault)
{
    QStringList parts {fault.what};
    if (!fault.lost.isEmpty())
        parts.append(fault.lost);
    if (!fault.works.isEmpty())
        parts.append(fault.works);
    return parts.join(QStringLiteral(" "));
}

} // namespace Jackfield::FaultWords
