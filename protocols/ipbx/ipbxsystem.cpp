// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/ipbxsystem.h"

#include "core/phone/assumedlines.h"
#include "core/phone/protocoltrace.h"
#include "core/queues/queuecounter.h"
#include "protocols/ipbx/channelcsv.h"
#include "protocols/ipbx/channellines.h"
#include "protocols/ipbx/controldesk.h"
#include "protocols/ipbx/ipbxsetup.h"
#include "protocols/ipbx/poller.h"
#include "protocols/ipbx/queuecsv.h"
#include "protocols/ipbx/urlcontrol.h"
#include "protocols/transport/tracedhttp.h"

#include <QPointer>

namespace Jackfield {

using namespace Ipbx;
using std::chrono::milliseconds;

namespace {

    constexpr int failuresUntilLost = 3; // row P06
    constexpr milliseconds leastTolerance = std::chrono::seconds(3);
    // Whole calls fit into more than that.
    constexpr milliseconds mostPause = std::chrono::seconds(22);

    /// Own lines that are not watched: what orders would have led to is all there is to know.
    QStringList unwatched(const Setup &setup)
    {
        QStringList lines;
        if (setup.control == ControlLogin::Off)
            return lines;
        for (const QString &line : setup.lines)
            if (!setup.channels.contains(line))
                lines << line;
        return lines;
    }

    /// Between two looks at a queue, with what a poll may be late.
    milliseconds usualPause(const Setup &setup)
    {
        const milliseconds period = Poller::queuePeriod(setup);
        return period + std::max(leastTolerance, period / 4);
    }

    /// The key of URL Control.
    QStringList secretsIn(const HttpRequest &request, const HttpAnswer *)
    {
        const qsizetype query = request.url.indexOf('?');
        const auto control = readControlQuery(request.url.mid(request.url.indexOf("/user/")));
        return query >= 0 && control ? QStringList {control->key} : QStringList();
    }

    /// Names of callers are not marked as such in a reply.
    QStringList peopleIn(const HttpRequest &request, const HttpAnswer &answer)
    {
        if (!request.url.contains("channelinfo"))
            return {};
        // Whole lines of as much as is kept of it.
        const qsizetype end = answer.body.indexOf('\n', ProtocolTrace::maxMessage);
        return namedPeople(end < 0 ? answer.body : answer.body.left(end));
    }

    IpbxServices traced(IpbxServices services, const WireTap &wire)
    {
        services.http = tracedHttp(std::move(services.http), {wire, secretsIn, peopleIn});
        return services;
    }

    QueueSighting sightingOf(const QueueRow &row, qint64 now)
    {
        return {row.id,          row.caller, row.country,        row.agent,
                row.isConnected, row.waited, enteredAt(row, now)};
    }

} // namespace

class IpbxSystem::Private
{
public:
    Private(IpbxSystem &system, const Setup &setup, IpbxServices services);

    Features offered() const;
    bool mayOrder(const LineId &line) const;
    void begin();
    void becomeUsable();
    void succeed();
    void fail(const PollFailure &failure);
    Result<Unit> readChannelPage(const PolledPage &page);
    Result<Unit> readQueuePage(int index, const PolledPage &page);
    Line *find(const LineId &line);
    void tell(std::vector<PhoneEvent> events);
    void carriedOut(const Command &command);

    IpbxSystem &q;
    const Setup setup;
    const IpbxServices services;
    ChannelLines channels;
    AssumedLines assumed;
    std::vector<QueueCounter> queues;
    ControlDesk desk;
    Poller poller;
    std::vector<QueueSighting> sightings; ///< Kept for its memory.
    qint64 badReplies = 0;
    qint64 ignoredLines = 0;
    bool isOpen = false;
    bool hasPassword = false; ///< The poller was given one.
    bool isTroubled = false; ///< A page fails while others work, and that was said.
    quint64 opened = 0;

private:
    void setUpLines();
    void setUpQueues();
    QString extensionOf(const QString &agent) const;
};

IpbxSystem::Private::Private(IpbxSystem &system, const Setup &theSetup, IpbxServices theServices)
    : q(system)
    , setup(theSetup)
    , services(traced(std::move(theServices), system.wire()))
    , channels(system.id(), setup.channels)
    , assumed(system.id(), unwatched(setup), offered() & (Feature::Dial | Feature::Forward), {})
    , desk(system.id(), setup, services.secrets, services.http)
    , poller(setup, services.clock, services.http, services.random, services.pace,
             {[this](const PolledPage &page) { return readChannelPage(page); },
              [this](int queue, const PolledPage &page) { return readQueuePage(queue, page); }})
{ }

Features IpbxSystem::Private::offered() const
{
    Features features;
    if (!setup.channels.isEmpty())
        features |= Feature::WatchLines | Feature::WatchCalls;
    if (!setup.queues.isEmpty())
        features |= Feature::WatchQueues;
    if (setup.control != ControlLogin::Off)
        features |= Feature::Dial;
    if (setup.control == ControlLogin::Key || setup.control == ControlLogin::Address)
        features |= Feature::Forward;
    return features;
}

/// A key, or the address of a computer, stands for one user.
bool IpbxSystem::Private::mayOrder(const LineId &line) const
{
    if (setup.control == ControlLogin::Login)
        return setup.lines.contains(line.local());
    return !setup.lines.isEmpty() && line.local() == setup.lines.constFirst();
}

Line *IpbxSystem::Private::find(const LineId &line)
{
    Line *watched = channels.find(line);
    return watched ? watched : assumed.find(line);
}

void IpbxSystem::Private::setUpLines()
{
    channels.forget();
    assumed = AssumedLines(q.id(), unwatched(setup), {}, {});
    const Features orders = offered() & (Feature::Dial | Feature::Forward);
    for (const QString &extension : setup.lines) {
        const LineId id = LineId::of(q.id(), extension);
        Line *line = mayOrder(id) ? find(id) : nullptr;
        if (!line)
            continue;
        line->features = orders;
        line->settingsCertainty = Certainty::Assumed;
        line->keepsForwardNumber = orders.testFlag(Feature::Forward);
        if (orders.testFlag(Feature::Forward))
            line->forwardKinds = {ForwardMode::Unconditional, ForwardMode::FollowMe,
                                  ForwardMode::VoiceMail};
    }
}

void IpbxSystem::Private::setUpQueues()
{
    queues.clear();
    for (const QString &name : setup.queues) {
        QueueCounter::Rules rules;
        rules.serviceTarget = setup.serviceTargets.value(name, setup.serviceTarget);
        // More between two looks, and somebody may have come and gone unseen.
        rules.longestPause = std::min(usualPause(setup), mostPause);
        rules.staleAfter = usualPause(setup);
        rules.text = textOf;
        rules.extension = [this](const QString &agent) { return extensionOf(agent); };
        queues.emplace_back(QueueId::of(q.id(), name), name, std::move(rules));
    }
}

/// "SIP/592" is the line with that channel; else its name is taken for the extension.
QString IpbxSystem::Private::extensionOf(const QString &agent) const
{
    for (auto it = setup.channels.cbegin(); it != setup.channels.cend(); ++it)
        if (it.value().compare(agent, Qt::CaseInsensitive) == 0)
            return it.key();
    return agent.section(u'/', 1, 1);
}

// --- Polling

void IpbxSystem::Private::begin()
{
    setUpLines();
    setUpQueues();
    desk.open();
    if (!setup.isPolled()) {
        becomeUsable();
        return;
    }
    q.setLink(Link::Connecting, setup.host);
    if (setup.user.isEmpty()) {
        poller.start({});
        return;
    }
    const auto run = opened;
    services.secrets.read({q.id(), QString(Key::password)})
        .then(&q, [this, run](const Result<QString> &password) {
            if (!isOpen || run != opened)
                return;
            hasPassword = password && !password->isEmpty();
            if (password || password.error().code == Error::Code::NotPossible)
                poller.start(password.value_or(QString()));
            else
                q.setLink(Link::Refused, password.error().detail);
        });
}

/// What a page told belongs to the time of its answer: the snapshot says only that lines, calls and
/// queues are there, and what was counted.
void IpbxSystem::Private::becomeUsable()
{
    isTroubled = false;
    const QPointer<IpbxSystem> isAlive(&q);
    q.setLink(setup.isPolled() ? Link::Online : Link::Ready, setup.host);
    if (!isAlive || !q.isUsable())
        return; // who heard of it has closed it
    Snapshot snapshot = assumed.snapshot();
    for (Line line : channels.lines()) {
        line.state = Line::State::Unknown;
        snapshot.lines << line;
    }
    for (Call call : channels.calls()) {
        call.evidence.lostAt = services.clock.now();
        snapshot.calls << call;
    }
    for (const QueueCounter &counter : queues) {
        Queue queue = counter.queue();
        queue.waiting.reset();
        queue.connected.reset();
        queue.longestWait.reset();
        queue.callers.clear();
        snapshot.queues << queue;
    }
    Q_EMIT q.eventReceived(snapshot);
}

void IpbxSystem::Private::succeed()
{
    if (isTroubled && poller.mostFailures() < failuresUntilLost) {
        isTroubled = false;
        q.setLink(Link::Online, setup.host);
    }
}

void IpbxSystem::Private::fail(const PollFailure &failure)
{
    ++badReplies;
    if (failure.isLogin && !setup.user.isEmpty())
        services.secrets.tellFlaw({q.id(), QString(Key::password)},
                                  hasPassword ? SecretStore::Flaw::Wrong
                                              : SecretStore::Flaw::Missing);
    if (failure.needsPerson) {
        q.setLink(Link::Refused, failure.words);
    } else if (!q.isUsable()) {
        q.setLink(q.link(), failure.words, failure.nextTry);
    } else if (failure.inRow >= failuresUntilLost && !failure.othersWork) {
        q.setLink(Link::Reconnecting, failure.words, failure.nextTry);
    } else if (failure.inRow == failuresUntilLost) {
        isTroubled = true;
        q.setLink(Link::Online, failure.words);
        tell({Notice {failure.words}});
    }
}

Result<Unit> IpbxSystem::Private::readChannelPage(const PolledPage &page)
{
    if (page.isCut)
        return failure(Error::Code::Malformed,
                       Words::tr("The answer of the server is longer than 1 MiB."));
    const auto reply = readChannels(page.body, channels.channels());
    if (!reply)
        return tl::unexpected<Error>(reply.error());
    ignoredLines += reply->ignored;
    const QPointer<IpbxSystem> isAlive(&q);
    if (!q.isUsable())
        becomeUsable();
    if (isAlive)
        tell(channels.apply(*reply, services.clock.now()));
    return Unit {};
}

Result<Unit> IpbxSystem::Private::readQueuePage(int index, const PolledPage &page)
{
    QByteArrayView body = page.body;
    if (page.isCut) // whole lines only
        body.truncate(std::max<qsizetype>(body.lastIndexOf('\n'), 0));
    const QDateTime now = services.clock.now();
    const qint64 serverTime = page.serverTime.value_or(now.toSecsSinceEpoch());
    sightings.clear();
    QueueReader reader(body);
    QueueRow row;
    for (auto more = reader.next(row); !more || *more; more = reader.next(row)) {
        if (!more)
            return tl::unexpected<Error>(more.error());
        sightings.push_back(sightingOf(row, serverTime));
    }
    if (page.isCut && sightings.empty())
        return failure(Error::Code::Malformed, Words::tr("The answer of the server is no reply."));
    QueueCounter &counter = queues.at(size_t(index));
    // Figures are those of a working day.
    const QDateTime since = counter.queue().countedSince;
    if (since.isValid() && since.toLocalTime().date() != now.toLocalTime().date())
        counter.beginAnew(now);
    counter.look(sightings, {services.clock.monotonic(), now, serverTime}, page.isCut);
    const QueueChanged changed {counter.queue()};
    const QPointer<IpbxSystem> isAlive(&q);
    if (!q.isUsable())
        becomeUsable();
    if (isAlive)
        tell({changed});
    return Unit {};
}

void IpbxSystem::Private::tell(std::vector<PhoneEvent> events)
{
    const QPointer<IpbxSystem> isAlive(&q);
    for (const PhoneEvent &event : events) {
        if (isAlive && isAlive->isUsable()) // a listener may close or remove it
            Q_EMIT isAlive->eventReceived(event);
    }
}

// --- Orders

void IpbxSystem::Private::carriedOut(const Command &command)
{
    if (!q.isUsable())
        return;
    Line *line = find(lineOf(command));
    if (std::holds_alternative<Dial>(command)) {
        // A watched line shows the call itself.
        tell(assumed.afterSending(command));
    } else if (line) {
        line->forwards = forwardsAfter(command, line->forwards);
        tell({LineChanged {*line}});
    }
}

IpbxSystem::IpbxSystem(SystemId id, const Setup &setup, IpbxServices services, QObject *parent)
    : PhoneSystem(std::move(id), parent)
    , m_private(std::make_unique<Private>(*this, setup, std::move(services)))
{
    connect(&m_private->poller, &Poller::failed, this,
            [this](const PollFailure &failure) { m_private->fail(failure); });
    connect(&m_private->poller, &Poller::succeeded, this, [this] { m_private->succeed(); });
}

IpbxSystem::~IpbxSystem() = default;

Features IpbxSystem::features() const
{
    return m_private->offered();
}

PhoneSystem::Exposure IpbxSystem::exposure() const
{
    const Setup &setup = m_private->setup;
    const bool hasSecret = !setup.user.isEmpty() || setup.control == ControlLogin::Key;
    return hasSecret && !setup.isTls ? Exposure::SecretInClear : Exposure::None;
}

qint64 IpbxSystem::badReplies() const
{
    return m_private->badReplies;
}

qint64 IpbxSystem::ignoredLines() const
{
    return m_private->ignoredLines;
}

void IpbxSystem::open()
{
    m_private->isOpen = true;
    ++m_private->opened;
    m_private->begin();
}

void IpbxSystem::close()
{
    m_private->isOpen = false;
    m_private->poller.stop();
    if (link() != Link::Disconnected)
        setLink(Link::Disconnected);
    m_private->desk.close();
}

/// There is no connection to make anew: what was counted and seen stays.
void IpbxSystem::tryNow()
{
    if (link() == Link::Disconnected || link() == Link::Refused)
        return PhoneSystem::tryNow();
    m_private->poller.hurry();
    if (!isUsable())
        setLink(link(), m_private->setup.host, m_private->services.clock.monotonic());
}

Pending<CommandResult> IpbxSystem::doExecute(const Command &command)
{
    Private &d = *m_private;
    const LineId id = lineOf(command);
    const Line *line = d.find(id);
    if (!line || !d.mayOrder(id))
        return Pending<CommandResult>::ready(failure(Error::Code::Unsupported, id.local()));
    auto orders = ordersFor(command, d.setup.control, line->forwards);
    if (!orders)
        return Pending<CommandResult>::ready(failure(Error::Code::Unsupported));
    const auto resolver =
        std::make_shared<Resolver<CommandResult>>(failure(Error::Code::Uncertain));
    const auto pending = resolver->pending();
    d.desk.order(*std::move(orders))
        .then(this, [this, command, resolver](const Result<Unit> &done) {
            if (done)
                m_private->carriedOut(command);
            resolver->resolve(done.map([](const Unit &) { return Accepted {}; }));
        });
    return pending;
}

} // namespace Jackfield
