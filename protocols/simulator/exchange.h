// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "protocols/simulator/exchangetypes.h"

#include <QObject>

#include <map>
#include <set>
#include <vector>

namespace Jackfield::Simulator {

// Why an order is refused (Error::detail of Code::Refused; protocols.md 1.6).
namespace Reason {
    inline constexpr char unknownExtension[] = "unknown extension";
    inline constexpr char unknownQueue[] = "unknown queue";
    inline constexpr char busy[] = "busy";
    inline constexpr char invalidNumber[] = "invalid number";
    inline constexpr char noRingingCall[] = "no ringing call";
    inline constexpr char noCall[] = "no call";
    inline constexpr char noActiveCall[] = "no active call";
    inline constexpr char noHeldCall[] = "no held call";
    inline constexpr char targetUnknown[] = "target unknown";
    inline constexpr char needsTwoCalls[] = "needs two calls";
    inline constexpr char nothingRings[] = "nothing rings there";
    inline constexpr char forwardsToItself[] = "forwarding to itself";
    inline constexpr char invalidDigits[] = "invalid digits";
    inline constexpr char notBusy[] = "the called extension is not busy";
    inline constexpr char isConference[] = "the call is a conference";
    inline constexpr char noConference[] = "no conference";
    inline constexpr char sameParty[] = "both calls are with the same party";
    inline constexpr char exists[] = "the number is taken";
} // namespace Reason

/// A private branch exchange with rules of its own; it knows no protocol. All its phones ring,
/// speak and hang up by orders; the outside world follows a table. Nothing waits: time is the
/// clock's.
///
/// Orders that take `leg` act on that leg of the extension, or with 0 on the obvious one. A refused
/// order changes nothing. Signals come after an order is complete, one for each thing changed.
class Exchange : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive the exchange.
    explicit Exchange(Clock &clock, QObject *parent = nullptr);
    ~Exchange() override;

    // Setting up. Refused when the number is taken.
    void setNumbering(const Numbering &numbering) { m_numbering = numbering; }
    Result<Unit> addExtension(const Extension &extension);
    Result<Unit> addQueue(const CallQueue &queue);
    void setOutsideNumber(const OutsideNumber &number); ///< Added, or changed for new calls.

    // What there is. References are valid until the next order or the next turn of the event loop.
    Clock &clock() const { return m_clock; }
    const QDateTime &startedAt() const { return m_startedAt; } ///< UTC; since when it counts.
    const Numbering &numbering() const { return m_numbering; }
    const std::map<QString, Extension> &extensions() const { return m_extensions; }
    const std::map<QString, CallQueue> &queues() const { return m_queues; }
    const std::map<int, ExchangeCall> &calls() const { return m_calls; }
    const std::map<int, Leg> &legs() const { return m_legs; }
    const Extension *findExtension(const QString &number) const; ///< Null: none.
    const CallQueue *findQueue(const QString &number) const; ///< Null: none.
    const ExchangeCall *findCall(int id) const; ///< Null: over.
    const Leg *findLeg(int id) const; ///< Null: over.
    std::vector<const Leg *> legsOfCall(int call) const; ///< Oldest first.
    std::vector<const Leg *> legsOf(const QString &extension) const; ///< Oldest first.
    bool isConference(int call) const { return legsOfCall(call).size() > 2; }
    /// Whom this leg speaks with or calls: one party, or "A, B" for a conference.
    Party remoteParty(const Leg &leg) const;
    Party partyOf(const Leg &leg) const;
    /// True when the number can be called: an extension, a queue or an outside number.
    bool isReachable(const QString &number) const;

    // Calls of an extension (exchangeorders.cpp).
    Result<int> makeCall(const QString &extension, const QString &number); ///< Its new leg.
    /// The active call, if any, is held; one that still dials ends.
    Result<Unit> answer(const QString &extension, int leg = 0);
    Result<Unit> drop(const QString &extension, int leg = 0); ///< Rejects a ringing call.
    Result<Unit> hold(const QString &extension, int leg = 0);
    Result<Unit> retrieve(const QString &extension, int leg = 0);
    Result<Unit> swap(const QString &extension); ///< Active and held call change places.
    Result<int> consult(const QString &extension, const QString &number); ///< Its new leg.
    Result<Unit> transfer(const QString &extension); ///< Active and held party joined.
    Result<Unit> conference(const QString &extension);
    /// Another party leaves the conference that the extension is in.
    Result<Unit> dropParty(const QString &extension, int party);
    /// The ringing, else the connected call rings at `number`.
    Result<Unit> redirect(const QString &extension, const QString &number, int leg = 0);
    Result<Unit> pickup(const QString &extension, const QString &from); ///< What rings at `from`.
    Result<Unit> sendDigits(const QString &extension, const QString &digits, int leg = 0);
    Result<Unit> setRecording(const QString &extension, bool on, int leg = 0);
    Result<Unit> setCallData(const QString &extension, const std::optional<QString> &note,
                             const QMap<QString, QString> &data, int leg = 0);
    /// Ends the call that hears busy; the called extension is called again when both are free.
    Result<Unit> callBackWhenFree(const QString &extension, int leg = 0);

    // Settings of an extension (exchangesettings.cpp).
    /// Follow-me and voice mail are kept without a number, and send no call on.
    Result<Unit> setForward(const QString &extension, const Forward &forward);
    Result<Unit> clearForward(const QString &extension, std::optional<ForwardKind> kind);
    Result<Unit> setDoNotDisturb(const QString &extension, bool on);
    Result<Unit> setNoAnswerDelay(const QString &extension, std::chrono::milliseconds delay);
    Result<Unit> setRemoteOffice(const QString &extension, const QString &number); ///< Empty: off.
    Result<Unit> setStatus(const QString &extension, const QString &status);
    Result<Unit> setLoggedIn(const QString &queue, const QString &extension, bool on);
    Result<Unit> setPaused(const QString &queue, const QString &extension, bool on);

    // The outside world (exchangeoutside.cpp).
    /// Calls an extension or queue; the caller gives up after `patience` without an answer. The
    /// call's id.
    Result<int> callFromOutside(const Party &caller, const QString &number,
                                std::chrono::milliseconds patience = std::chrono::minutes(1));
    Result<Unit> hangUpOutside(int call); ///< Every outside party of it leaves.
    Result<Unit> clearCall(int call); ///< "Reset": all legs end.

Q_SIGNALS:
    void callChanged(int call); ///< New, or anything of it or its legs changed.
    void callEnded(int call); ///< Its legs have ended.
    void legEnded(const Jackfield::Simulator::Leg &leg, Jackfield::Simulator::Cause cause);
    void extensionChanged(const QString &number); ///< Its settings or its legs.
    void queueChanged(const QString &number);
    void digitsSent(int leg, const QString &digits);

private:
    enum class Kind { Invalid, Extension, Queue, Outside };
    struct Target
    {
        Kind kind = Kind::Invalid;
        QString number; ///< The extension, the queue or the outside form.
    };
    class Change; ///< Collects what one order changes; the outermost one tells.
    struct Told; ///< What a Change has collected.

    // exchange.cpp
    Target resolve(const QString &number) const;
    Result<Extension *> extensionFor(const QString &number);
    Leg *legOf(const QString &extension, int leg, std::initializer_list<LegState> states);
    const Leg *offHookLeg(const QString &extension); ///< That is neither held nor rings.
    Result<std::pair<Leg *, Leg *>> twoCalls(const QString &extension); ///< Active, held.
    bool shareParty(int call, int other, const QString &extension) const; ///< Beside `extension`.
    void touch(const Leg &leg);
    void complete();

    // exchangerouting.cpp
    int addCall(const QString &dialled);
    Leg &addLeg(int call, const QString &number, bool outside, LegState state);
    void setState(Leg &leg, LegState state);
    void removeLeg(int id, Cause cause);
    void settle(int call, Cause cause);
    void deliver(int call, const Target &target);
    void deliverToExtension(int call, const QString &number, int hops);
    void deliverOrDivert(int call, const Target &target, int hops);
    bool divert(int call, const Extension &extension, std::initializer_list<ForwardMode> modes,
                int hops);
    void callerFails(int call, Cause cause);
    void connectLeg(int leg);
    void endAlone(int leg, Cause cause);
    void moveLegs(int from, int to);
    void after(int leg, std::chrono::milliseconds delay, std::function<void()> fire);
    bool callIsExternal(int call) const;
    void callBack();

    // exchangeoutside.cpp
    void reachOutside(int call, const QString &number);
    void outsideRings(int leg);
    OutsideNumber outsideNumber(const QString &number) const;

    // exchangequeues.cpp
    void enqueue(int call, const QString &queue);
    void offerWaiting();
    void offer(CallQueue &queue, QueuedCall &call);
    Agent *nextAgent(CallQueue &queue);
    void queuedCallAnswered(int call, const QString &agent);
    void queuedLegEnded(int leg);
    void leaveQueue(int call);
    Result<Agent *> agentFor(const QString &queue, const QString &extension);

    Clock &m_clock;
    const QDateTime m_startedAt;
    Numbering m_numbering;
    std::map<QString, Extension> m_extensions;
    std::map<QString, CallQueue> m_queues;
    std::map<QString, OutsideNumber> m_outside;
    std::map<int, ExchangeCall> m_calls;
    std::map<int, Leg> m_legs;
    std::map<int, std::unique_ptr<Alarm>> m_alarms; ///< By leg: the one thing it waits for.
    std::unique_ptr<Told> m_told;
    int m_changeDepth = 0;
    int m_lastId = 0;
    int m_lastOffered = 0;
};

} // namespace Jackfield::Simulator

Q_DECLARE_METATYPE(Jackfield::Simulator::Leg)
