// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop/screenpop.h"

#include "core/phone/owncalls.h"
#include "core/pop/callfacts.h"
#include "core/pop/poptargets.h"

#include <deque>

namespace Jackfield {

using Popped = Result<Unit>;
using std::chrono::milliseconds;

namespace {

    /// What is known and was done of a call by itself.
    struct Watched
    {
        std::optional<PopMoment> moment; ///< Where it stands.
        QList<PopMoment> done;
        bool isIncoming = false;
        bool hasWaited = false; ///< Long enough for its number.
        std::shared_ptr<Alarm> wait;
        QString key; ///< NumberKeys::key() of the other side.
    };

    /// How often something may be done by itself: a flood of calls opens no flood of windows.
    class Allowance
    {
    public:
        bool take(milliseconds now)
        {
            while (!m_taken.empty() && now - m_taken.front() >= ScreenPop::atOnce)
                m_taken.pop_front();
            if (m_taken.size() >= ScreenPop::mostAtOnce)
                return false;
            m_taken.push_back(now);
            return true;
        }

    private:
        std::deque<milliseconds> m_taken;
    };

    /// It rings here, or may do so: its system tells no more (NetTAPI, protocols.md 3.4).
    std::optional<PopMoment> momentOf(const Call &call, bool isNew)
    {
        if (call.state == Call::State::Offering || (isNew && call.state == Call::State::Unknown))
            return PopMoment::Ring;
        if (call.isActive() || call.state == Call::State::Hold)
            return PopMoment::Answer;
        return {};
    }

} // namespace

struct ScreenPop::Private
{
    void look(const Call &call, bool isNew);
    void adopt(const Call &call, Watched &watched);
    void come(Watched &watched, const Call &call);
    void awaitNumber(Watched &watched, const CallId &id);
    void finish(const Call &call);
    void supersede(const CallId &gone, const CallId &told);
    bool isMeant(const Call &call, const Watched &watched) const;
    void doBySelf(PopMoment moment, const PopFacts &facts);
    bool mayDo(Allowance &allowance);
    Pending<Popped> open(const PopFacts &facts);
    Popped start(const PopFacts &facts);
    void tell(const QString &words);
    void tell(const Popped &popped);

    ScreenPop &owner;
    Clock &clock;
    const PhoneStore &store;
    const Contacts &contacts;
    PopLauncher &launcher;
    std::optional<Setup> setup {};
    NumberKeys keys {};
    PopTargets targets {};
    QHash<CallId, Watched> calls {};
    QHash<CallId, QList<Watched>> heritage {}; ///< Of calls that are told next.
    Allowance pages {};
    Allowance programs {};
    QHash<QString, milliseconds> told {}; ///< Words, and when; monotonic.
};

ScreenPop::ScreenPop(Clock &clock, const PhoneStore &store, Contacts &contacts,
                     PopLauncher &launcher, QObject *parent)
    : QObject(parent)
    , m_private(new Private {*this, clock, store, contacts, launcher})
{
    Private *d = m_private.get();
    const RowSignals &rows = store.callRows();
    // A copy: what is opened may let the store change meanwhile.
    connect(&rows, &RowSignals::inserted, this,
            [d](int row) { d->look(Call(d->store.calls().at(row)), true); });
    connect(&rows, &RowSignals::changed, this,
            [d](int row) { d->look(Call(d->store.calls().at(row)), false); });
    connect(&store, &PhoneStore::callFinished, this, [d](const Call &call) { d->finish(call); });
    connect(&store, &PhoneStore::callSuperseded, this,
            [d](const CallId &gone, const CallId &by) { d->supersede(gone, by); });
}

ScreenPop::~ScreenPop() = default;

void ScreenPop::setUp(const Setup &setup)
{
    if (m_private->setup == setup)
        return;
    m_private->setup = setup;
    m_private->keys = NumberKeys(setup.location);
    m_private->targets = PopTargets(setup.popup);
    Q_EMIT offeredChanged();
    const QStringList words = problems();
    for (const QString &problem : words)
        m_private->tell(problem);
}

bool ScreenPop::isOffered() const
{
    return m_private->targets.isAny();
}

const QStringList &ScreenPop::problems() const
{
    return m_private->targets.problems();
}

PopFacts ScreenPop::factsOf(const Call &call) const
{
    const Location location = m_private->setup ? m_private->setup->location : Location();
    PopFacts facts = callFacts(call, location, m_private->store);
    const QString known = m_private->contacts.known(call.remote.number).sureName();
    if (!known.isEmpty())
        facts.name = known;
    return facts;
}

// --- By hand

static QString hasNothingFor(const PopTargets &targets, const PopFacts &facts)
{
    if (!targets.isAny())
        return ScreenPop::tr("No page or program is set for calls.");
    return targets.opensFor(facts) || targets.startsFor(facts)
        ? QString()
        : ScreenPop::tr("There is no number, and nothing is set for callers without one.");
}

QString ScreenPop::obstacle(const Call &call) const
{
    if (call.remote.isUncertain)
        return tr("It is not certain who is calling.");
    PopFacts facts; // All that decides; factsOf() costs more, and buttons ask often.
    facts.number = call.remote.number;
    return hasNothingFor(m_private->targets, facts);
}

Pending<Popped> ScreenPop::pop(const CallId &id)
{
    const Call *call = m_private->store.findCall(id);
    const QString words = call ? obstacle(*call) : tr("The call is over.");
    return words.isEmpty() ? pop(factsOf(*call))
                           : Pending<Popped>::ready(failure(Error::Code::NotPossible, words));
}

Pending<Popped> ScreenPop::pop(const PopFacts &facts)
{
    const QString words = hasNothingFor(m_private->targets, facts);
    if (!words.isEmpty())
        return Pending<Popped>::ready(failure(Error::Code::NotPossible, words));
    const Popped started = m_private->start(facts);
    Pending<Popped> opened = m_private->open(facts);
    if (started)
        return opened;
    // One answer only: what became of the page is told beside it.
    opened.then(this, [this](const Popped &popped) { m_private->tell(popped); });
    return Pending<Popped>::ready(started);
}

/// Done where there is no page for this caller.
Pending<Popped> ScreenPop::Private::open(const PopFacts &facts)
{
    if (!targets.opensFor(facts))
        return Pending<Popped>::ready(Unit {});
    const auto address = targets.address(facts);
    return address ? launcher.openPage(*address)
                   : Pending<Popped>::ready(tl::unexpected(address.error()));
}

/// Done where no program is meant for this caller.
Popped ScreenPop::Private::start(const PopFacts &facts)
{
    if (!targets.startsFor(facts))
        return Unit {};
    const PopProgram &program = targets.program();
    return launcher.start(program.program(), program.arguments(facts));
}

// --- By itself

void ScreenPop::Private::look(const Call &call, bool isNew)
{
    if (call.isOver() || call.evidence.lostAt.isValid())
        return;
    Watched &watched = calls[call.id];
    watched.key = keys.key(call.remote.number);
    if (isNew)
        adopt(call, watched);
    if (const auto moment = momentOf(call, isNew))
        watched.moment = moment;
    // What rings here came from outside, unless the system says otherwise.
    if (call.direction != Call::Direction::Unknown)
        watched.isIncoming = call.direction == Call::Direction::Incoming;
    else if (call.state == Call::State::Offering)
        watched.isIncoming = true;
    if (watched.moment && isMeant(call, watched))
        come(watched, call);
}

/// A system that tells every call may stand in for one that was asked now and then: of what that
/// one showed, only the call with this number can be the same.
void ScreenPop::Private::adopt(const Call &call, Watched &watched)
{
    const QList<Watched> gone = heritage.take(call.id);
    for (const Watched &before : gone) {
        if (!before.key.isEmpty() && !watched.key.isEmpty() && before.key != watched.key)
            continue;
        watched.done += before.done;
        watched.isIncoming = watched.isIncoming || before.isIncoming;
    }
}

void ScreenPop::Private::supersede(const CallId &gone, const CallId &by)
{
    const auto watched = calls.constFind(gone);
    if (watched == calls.cend())
        return;
    if (calls.contains(by))
        calls[by].done += watched->done;
    else
        heritage[by].append(*watched);
    calls.remove(gone);
}

bool ScreenPop::Private::isMeant(const Call &call, const Watched &watched) const
{
    return setup && !setup->popup.clickToDialOnly && watched.isIncoming && !call.isMember()
        && call.role != Call::Role::ConferenceController && !call.remote.isUncertain
        && isOnOwnLine(store, call, setup->ownLines);
}

void ScreenPop::Private::come(Watched &watched, const Call &call)
{
    if (watched.done.contains(*watched.moment))
        return;
    const PopFacts facts = owner.factsOf(call);
    if (isAnonymous(facts) && !watched.hasWaited) {
        awaitNumber(watched, call.id);
        return;
    }
    if (!hasNothingFor(targets, facts).isEmpty())
        return; // A number may come yet.
    const PopMoment moment = *watched.moment;
    watched.wait.reset();
    watched.done.append(moment);
    doBySelf(moment, facts); // May change `calls`.
}

void ScreenPop::Private::awaitNumber(Watched &watched, const CallId &id)
{
    if (watched.wait)
        return;
    watched.wait = clock.after(numberPatience, [this, id] {
        const Call *call = store.findCall(id);
        if (!call || !calls.contains(id))
            return;
        calls[id].hasWaited = true;
        look(Call(*call), false);
    });
}

void ScreenPop::Private::finish(const Call &call)
{
    const Watched watched = calls.take(call.id);
    const bool endSeen = call.isOver() || !call.evidence.lostAt.isValid();
    if (!endSeen || !isMeant(call, watched))
        return;
    PopFacts facts = owner.factsOf(call);
    addEnd(facts, call, store);
    doBySelf(PopMoment::End, facts);
}

void ScreenPop::Private::doBySelf(PopMoment moment, const PopFacts &facts)
{
    const PopupSettings popup = setup->popup;
    if (popup.programOn.contains(moment) && targets.startsFor(facts) && mayDo(programs))
        tell(start(facts));
    if (popup.urlOn.contains(moment) && targets.opensFor(facts) && mayDo(pages))
        open(facts).then(&owner, [this](const Popped &popped) { tell(popped); });
}

bool ScreenPop::Private::mayDo(Allowance &allowance)
{
    const bool may = allowance.take(clock.monotonic());
    if (!may)
        tell(tr("So many calls came at once that nothing was opened for some of them. Their cards "
                "have a button for it."));
    return may;
}

void ScreenPop::Private::tell(const Popped &popped)
{
    if (!popped)
        tell(popped.error().detail);
}

void ScreenPop::Private::tell(const QString &words)
{
    const milliseconds now = clock.monotonic();
    told.removeIf([now](const auto &each) { return now - each.value() >= toldAgain; });
    if (words.isEmpty() || told.contains(words))
        return;
    told.insert(words, now);
    Q_EMIT owner.failed(words);
}

} // namespace Jackfield
