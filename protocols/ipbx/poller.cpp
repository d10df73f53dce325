// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ipbx/poller.h"

#include "core/base/redact.h"
#include "protocols/ipbx/channelcsv.h"
#include "protocols/ipbx/ipbxsetup.h"
#include "protocols/ipbx/queuecsv.h"

#include <QPointer>
#include <QUrl>

#include <algorithm>
#include <array>

namespace Jackfield::Ipbx {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

    constexpr milliseconds leastSpacing = std::chrono::seconds(leastPollSeconds);
    constexpr std::array<milliseconds, 5> pauses {5s, 10s, 20s, 40s, 60s};

    std::optional<QByteArray> headerOf(const HttpAnswer &answer, const char *name)
    {
        for (const auto &[key, value] : answer.headers)
            if (key == name)
                return value.trimmed();
        return {};
    }

    std::optional<qint64> timeOf(const HttpAnswer &answer)
    {
        QByteArray date = headerOf(answer, "date").value_or(QByteArray());
        if (date.endsWith(" GMT"))
            date.replace(date.size() - 3, 3, "+0000");
        const QDateTime time = QDateTime::fromString(QString::fromLatin1(date), Qt::RFC2822Date);
        if (!time.isValid())
            return {};
        return time.toSecsSinceEpoch();
    }

    tl::unexpected<Error> strange(const QString &words)
    {
        return failure(Error::Code::Malformed, words);
    }

    tl::unexpected<Error> loginRefused()
    {
        return failure(Error::Code::Refused,
                       Words::tr("The server refuses user name or password of IPPS. Correct them "
                                 "in the settings of this phone system."));
    }

    tl::unexpected<Error> wrongStatus(const HttpAnswer &answer)
    {
        const QString status =
            oneLine(QStringLiteral("HTTP %1 %2").arg(answer.status).arg(answer.reason)).trimmed();
        if (answer.status == 404)
            return strange(Words::tr("There are no IPPS pages at this address: IPPS is off at the "
                                     "server, or the address is wrong (%1).")
                               .arg(status));
        if (answer.status >= 300 && answer.status < 400) {
            // Its host only: path and query may hold what was sent.
            const QString host = QUrl::fromEncoded(answer.location).host();
            return strange(Words::tr("The server points to %1, which is not followed (%2). Correct "
                                     "the address in the settings.")
                               .arg(oneLine(host), status));
        }
        return strange(Words::tr("The server answered %1.").arg(status));
    }

} // namespace

HttpRules httpRules(const Setup &setup, milliseconds limit, qsizetype maxBody)
{
    HttpRules rules;
    rules.connectLimit = std::min(limit, rules.connectLimit);
    rules.totalLimit = limit;
    rules.maxRedirects = 0;
    rules.maxBody = maxBody;
    rules.pins = setup.pins;
    return rules;
}

QList<HttpRequest::Header> authorization(const Setup &setup, const QString &password)
{
    if (setup.user.isEmpty())
        return {};
    const QByteArray both = (setup.user + u':' + password).toUtf8();
    return {{"Authorization", "Basic " + both.toBase64(), true}};
}

Result<PolledPage> pageFrom(const HttpOutcome &outcome)
{
    if (!outcome)
        return tl::unexpected<Error>(outcome.error().error);
    const HttpAnswer &answer = *outcome;
    const bool isError = answer.body.trimmed().startsWith("ERROR:"); // whatever the status
    if (const auto checked = checkBody(answer.body); isError && !checked) {
        if (isLoginError(checked.error()))
            return loginRefused();
        return strange(Words::tr("The server answered: %1").arg(checked.error().detail));
    }
    if (answer.status == 401 || answer.status == 403)
        return loginRefused();
    if (answer.status != 200)
        return wrongStatus(answer);
    if (!checkBody(answer.body))
        return strange(Words::tr("This is not an IPPS server: it answered with a page for a "
                                 "browser."));
    // None was asked for, so it is not taken apart (row P28).
    const QByteArray coding = headerOf(answer, "content-encoding").value_or("identity").toLower();
    if (coding != "identity")
        return strange(Words::tr("The server compressed its answer, unasked."));
    const bool isTooLong = answer.isCut && answer.body.size() >= Poller::maxBody;
    if (answer.isCut && !isTooLong)
        return strange(Words::tr("The answer broke off."));
    const bool hasEnd = headerOf(answer, "content-length") || headerOf(answer, "transfer-encoding");
    return PolledPage {answer.body, isTooLong, hasEnd, timeOf(answer)};
}

Poller::Poller(const Setup &setup, Clock &clock, const HttpSenderFactory &http,
               std::function<quint32()> random, std::shared_ptr<Pace> pace, Reader reader,
               QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_setup(setup)
    , m_random(std::move(random))
    , m_pace(std::move(pace))
    , m_reader(std::move(reader))
    , m_http(http(httpRules(setup, limit, maxBody)))
{
    const QByteArray server = setup.host.toLatin1() + ':' + QByteArray::number(setup.port);
    m_channels.pace = server + " channels";
    m_queues.pace = server + " queues";
    if (!setup.channels.isEmpty())
        m_channels.queries.push_back({channelQuery(setup.channels.values())});
    m_channels.spacing = setup.period;
    for (const QString &queue : setup.queues)
        m_queues.queries.push_back({queueQuery({queue}, setup.resolveCountry)});
    if (!setup.queues.isEmpty())
        m_queues.spacing = queuePeriod(setup) / setup.queues.size();
}

Poller::~Poller()
{
    stop();
}

milliseconds Poller::queuePeriod(const Setup &setup)
{
    return std::max<milliseconds>(setup.period, leastSpacing * setup.queues.size());
}

void Poller::start(const QString &password)
{
    stop();
    m_password = password;
    for (Feed *feed : {&m_channels, &m_queues}) {
        feed->due = m_clock.monotonic();
        for (Query &query : feed->queries)
            query = {query.path};
    }
    schedule();
}

void Poller::hurry()
{
    if (!m_alarm)
        return;
    ++m_run;
    m_http->cancel();
    for (Feed *feed : {&m_channels, &m_queues}) {
        feed->due = m_clock.monotonic();
        for (Query &query : feed->queries)
            query.notBefore = {};
    }
    schedule();
}

void Poller::stop()
{
    ++m_run;
    m_alarm.reset();
    m_password.clear();
    m_http->cancel();
}

int Poller::mostFailures() const
{
    int most = 0;
    for (const Feed *feed : {&m_channels, &m_queues})
        for (const Query &query : feed->queries)
            most = std::max(most, query.failures);
    return most;
}

/// Many clients of one server must not ask all at once.
milliseconds Poller::jittered(milliseconds span) const
{
    return span + milliseconds(m_random() % quint32(span.count() / 10 + 1));
}

/// Whose turn it is, or the first behind it that may be asked sooner.
Poller::Turn Poller::turnOf(Feed &feed) const
{
    const size_t count = feed.queries.size();
    Turn turn {&feed, 0, milliseconds::max()};
    for (size_t i = 0; i < count; ++i) {
        const size_t query = (feed.next + i) % count;
        const milliseconds at = std::max(feed.due, feed.queries[query].notBefore);
        if (at < turn.at)
            turn = {&feed, query, at};
    }
    turn.at = std::max(turn.at, m_pace->value(feed.pace));
    return turn;
}

Poller::Turn Poller::nextTurn()
{
    Turn next {nullptr, 0, milliseconds::max()};
    for (Feed *feed : {&m_channels, &m_queues}) {
        if (const Turn turn = turnOf(*feed); !feed->queries.empty() && turn.at < next.at)
            next = turn;
    }
    return next;
}

void Poller::schedule()
{
    const Turn next = nextTurn();
    m_alarm =
        m_clock.after(std::max(next.at - m_clock.monotonic(), 0ms), [this, next] { ask(next); });
}

void Poller::ask(const Turn &turn)
{
    Feed &feed = *turn.feed;
    if (m_pace->value(feed.pace) > m_clock.monotonic()) { // another poller was first
        schedule();
        return;
    }
    const size_t index = turn.query;
    feed.next = (index + 1) % feed.queries.size();
    feed.due = m_clock.monotonic() + jittered(feed.spacing);
    m_pace->insert(feed.pace, m_clock.monotonic() + leastSpacing);
    HttpRequest request;
    request.url = m_setup.base + feed.queries[index].path;
    request.headers = authorization(m_setup, m_password);
    m_http->send(request).then(this, [this, &feed, index, run = m_run](const HttpOutcome &outcome) {
        if (run == m_run)
            onAnswer(feed, index, outcome);
    });
}

void Poller::onAnswer(Feed &feed, size_t index, const HttpOutcome &outcome)
{
    const QPointer<Poller> isAlive(this);
    const quint64 run = m_run;
    const auto trouble = outcome ? HttpTrouble::None : outcome.error().trouble;
    const auto page = pageFrom(outcome);
    const bool isLogin = outcome && !page && page.error().code == Error::Code::Refused;
    const bool needsPerson =
        isLogin || trouble == HttpTrouble::Untrusted || trouble == HttpTrouble::PinChanged;
    const auto done =
        page ? read(feed, index, *page) : Result<Unit>(tl::unexpected<Error>(page.error()));
    if (!isAlive || run != m_run)
        return; // who heard of it has stopped it
    if (done) {
        feed.queries[index].failures = 0;
        feed.queries[index].wasRead = true;
        Q_EMIT succeeded();
    } else {
        fail(feed.queries[index], done.error().detail, needsPerson, isLogin);
    }
    if (isAlive && run == m_run)
        schedule();
}

/// Without Content-Length an answer that broke off looks whole. But a page either ends its last
/// line or does not.
Result<Unit> Poller::read(Feed &feed, size_t index, const PolledPage &page) const
{
    bool &endsLines = feed.queries[index].endsLines;
    const bool endsLine = page.body.endsWith('\n') || page.body.endsWith('\r');
    if (!page.isCut && !page.body.trimmed().isEmpty()) {
        if (endsLines && !endsLine && !page.hasEnd)
            return strange(Words::tr("The answer broke off."));
        endsLines = endsLine;
    }
    return &feed == &m_channels ? m_reader.channels(page) : m_reader.queue(int(index), page);
}

void Poller::fail(Query &query, const QString &words, bool needsPerson, bool isLogin)
{
    PollFailure failure {words, ++query.failures, needsPerson, isLogin, {}, false};
    if (!m_password.isEmpty())
        failure.words.replace(m_password, QStringLiteral("***")); // should the server quote it
    const size_t pause = std::min(size_t(query.failures), pauses.size()) - 1;
    query.notBefore = m_clock.monotonic() + jittered(pauses.at(pause));
    for (const Feed *feed : {&m_channels, &m_queues})
        for (const Query &other : feed->queries)
            failure.othersWork |= other.wasRead && other.failures == 0;
    failure.nextTry = nextTurn().at;
    if (needsPerson)
        stop();
    Q_EMIT failed(failure);
}

} // namespace Jackfield::Ipbx
