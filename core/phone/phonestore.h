// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/phone/phoneevent.h"
#include "core/phone/phonesystem.h"
#include "core/phone/rowsignals.h"

#include <QHash>

#include <functional>
#include <memory>
#include <vector>

namespace Jackfield {

/// A configured phone system as the user sees it.
struct SystemStatus
{
    SystemId id;
    QString kind;
    QString label;
    PhoneSystem::Link link = PhoneSystem::Link::Disconnected;
    QString detail;
    QDateTime since; ///< UTC; when `link` last changed.
    Features features;
    PhoneSystem::Exposure exposure = PhoneSystem::Exposure::None;
    std::optional<std::chrono::milliseconds> nextTry = {}; ///< See PhoneSystem::nextTry().
    bool operator==(const SystemStatus &) const = default;
    bool isUsable() const
    {
        return link == PhoneSystem::Link::Online || link == PhoneSystem::Link::Ready;
    }
    /// `exposure` while it is in use, now or with the next try: the window shows an open lock.
    PhoneSystem::Exposure exposureNow() const
    {
        const bool isUsed =
            link != PhoneSystem::Link::Disconnected && link != PhoneSystem::Link::Refused;
        return isUsed ? exposure : PhoneSystem::Exposure::None;
    }
};

/// A line as the user sees it: all lines of all systems that carry the same number.
struct MergedLine
{
    QString number; ///< Its identity.
    QString label;
    QList<LineId> members; ///< In the configured order of their systems.
    Line::State state = Line::State::Unknown;
    Features supported; ///< What any member's system can ever do.
    Features features; ///< What any member can do now.
    QList<ForwardKind> forwardKinds;
    bool keepsForwardNumber = false; ///< Any member does.
    QList<Forward> forwards;
    std::optional<bool> doNotDisturb;
    std::optional<QString> remoteOffice;
    QStringList statuses; ///< Of the first member that has any.
    QString status; ///< See Line::status.
    Evidence evidence; ///< Of `state`.
    Evidence settingsEvidence; ///< Of forwards, doNotDisturb and remoteOffice.
    bool operator==(const MergedLine &) const = default;
};

/// The one place that holds what is known of systems, lines, calls and queues. Only the Switchboard
/// writes. Lines are merged by number (architecture.md idea 4); of several systems that
/// show a call of one line, only the one that knows most is in calls().
class PhoneStore : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive the store.
    explicit PhoneStore(Clock &clock, QObject *parent = nullptr);
    ~PhoneStore() override;

    /// How a line's number is spelled for merging; "+4989999985100" and "100" may be one. Without a
    /// rule separators are dropped. Lines are merged anew.
    void setLineKey(std::function<QString(const QString &)> key);

    // For the Switchboard.
    void addSystem(const SystemStatus &system); ///< Behind the others: the order is the rank.
    void removeSystem(const SystemId &id); ///< With all it told.
    void setLink(const SystemId &id, PhoneSystem::Link link, const QString &detail,
                 std::optional<std::chrono::milliseconds> nextTry = {});
    void setFeatures(const SystemId &id, Features features);
    void setExposure(const SystemId &id, PhoneSystem::Exposure exposure);
    void apply(const SystemId &id, const PhoneEvent &event);

    const QList<SystemStatus> &systems() const { return m_systems; }
    const QList<MergedLine> &lines() const { return m_lines; } ///< By first appearance.
    const QList<Call> &calls() const { return m_calls; } ///< Oldest first.
    const QList<Queue> &queues() const { return m_queues; }

    const SystemStatus *findSystem(const SystemId &id) const; ///< Null: none. Valid until a change.
    const MergedLine *findLine(const QString &number) const; ///< In any spelling.
    const MergedLine *findLine(const LineId &member) const;
    const Line *findMember(const LineId &id) const;
    const Call *findCall(const CallId &id) const;
    /// The line's own: without other parties of a conference.
    QList<Call> callsOf(const MergedLine &line) const;
    /// Time since the fact was last heard of.
    std::chrono::milliseconds age(const Evidence &evidence) const;
    QDateTime now() const { return m_clock.now(); }
    std::chrono::milliseconds monotonic() const { return m_clock.monotonic(); }

    const RowSignals &systemRows() const { return m_systemRows; }
    const RowSignals &lineRows() const { return m_lineRows; }
    const RowSignals &callRows() const { return m_callRows; }
    const RowSignals &queueRows() const { return m_queueRows; }

Q_SIGNALS:
    /// A call reached State::Ended, or vanished without a word (then as last known); it leaves
    /// calls() right after. Emitted once per call, and only for one that was shown.
    void callFinished(const Jackfield::Call &call);
    /// The call leaves calls(): `told` is the same one, seen by a system that knows more.
    void callSuperseded(const Jackfield::CallId &call, const Jackfield::CallId &told);
    void callReported(const Jackfield::CallReport &report); ///< Of a call that has left calls().
    void noticeReceived(const Jackfield::SystemId &system, const QString &serverText);

private:
    struct Known; ///< What one system told.

    Known *findKnown(const SystemId &id) const;
    void stamp(Evidence &evidence, const Known &known) const;
    void markLost(Known &known);
    void applySnapshot(Known &known, const Snapshot &snapshot);

    QString keyOf(const QString &number) const;
    QString numberOf(const Line &line) const; ///< What it is merged under.
    void join(const Line &line); ///< Puts it under its number, by rank.
    void leave(const LineId &id);
    void put(Known &known, Line line);
    void remove(Known &known, const LineId &id);
    void mergeLine(const QString &number); ///< Makes its row what its members say.
    void remergeLines(const Known &known);
    void dropLineRow(qsizetype row);

    void put(Known &known, Call call);
    void finish(Known &known, const CallId &id);
    bool isTold(const LineId &line) const; ///< A system in touch pushes the calls of its number.
    void supersede(const Call &told); ///< Hides the calls it stands for.
    void hide(Known &known, const CallId &id);
    void showCall(const Call &call);

    void put(Known &known, Queue queue);
    void remove(Known &known, const QueueId &id);
    void showQueue(const Queue &queue);

    Clock &m_clock;
    std::function<QString(const QString &)> m_lineKey;
    std::vector<std::unique_ptr<Known>> m_known; ///< Same order as m_systems.
    QHash<LineId, QString> m_numberOf; ///< Number each member is merged under.
    QHash<QString, QList<LineId>> m_membersOf; ///< In rank order.
    QHash<QString, qsizetype> m_lineRow; ///< Into m_lines.
    QList<SystemStatus> m_systems;
    QList<MergedLine> m_lines;
    QList<Call> m_calls;
    QList<Queue> m_queues;
    RowSignals m_systemRows;
    RowSignals m_lineRows;
    RowSignals m_callRows;
    RowSignals m_queueRows;
};

} // namespace Jackfield
