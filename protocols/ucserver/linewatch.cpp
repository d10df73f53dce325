// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/ucserver/linewatch.h"

#include "core/base/log.h"
#include "core/base/redact.h"
#include "protocols/ucserver/lineevents.h"

#include <algorithm>

namespace Jackfield::UcServer {

using namespace std::chrono_literals;

namespace {

    constexpr std::chrono::seconds betweenDoubts {60}; // snapshots must not be polled (6.2)
    constexpr qint64 noMonitorPoint = 1; // error of asnCtiEnumPhoneLines (6.2)
    constexpr int maxMonitoring = 8; // requests at a time, so that 2 000 lines flood nobody
    constexpr int maxAsking = 2; // snapshots must not be polled (ucserver.md 6.2)
    constexpr int maxFailures = 5;
    constexpr auto stable = 60s; // a monitor that lasted so long begins anew
    constexpr qsizetype maxMeanwhile = 1000; // events of one line
    constexpr qsizetype maxStoppedEarly = 100;

    std::chrono::milliseconds pauseAfter(int failures)
    {
        return 1s * (1 << std::min(failures - 1, 5));
    }

    bool isLost(const RequestFailure &failure)
    {
        return failure.error.code == Error::Code::NotConnected
            || failure.error.code == Error::Code::Cancelled;
    }

    /// The six members that the results of a snapshot and of a monitor share.
    CtiSnapshotPhoneLineResult snapshotIn(const CtiLineMonitorStartResult &result)
    {
        return {result.lineInfo, result.calls,        result.doNotDisturb,
                result.forwards, result.remoteOffice, result.optionalParams};
    }

} // namespace

LineWatch::LineWatch(Session &session, LineRegistry &lines, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_lines(lines)
    , m_clock(clock)
    , m_asker(std::make_unique<QObject>())
{ }

LineWatch::~LineWatch() = default;

void LineWatch::stop()
{
    m_doubtAgain.reset();
    m_asker.reset();
    m_monitors.clear();
}

void LineWatch::start(LineScope scope)
{
    m_session.request<EnumPhoneLinesOperation>({scope, 1})
        .then(m_asker.get(), [this, scope](const Answer<CtiEnumPhoneLinesResult> &answer) {
            if (answer)
                onLines(*answer);
            else if (!answer.error().isReject && answer.error().detail == noMonitorPoint)
                askForLinesOnly(scope);
            else
                Q_EMIT failed(answer.error());
        });
}

/// Lines that come and go are not told then; those that are there are better than none.
void LineWatch::askForLinesOnly(LineScope scope)
{
    m_session.request<EnumPhoneLinesOperation>({scope, 0})
        .then(m_asker.get(), [this](const Answer<CtiEnumPhoneLinesResult> &answer) {
            if (answer)
                onLines(*answer);
            else
                Q_EMIT failed(answer.error());
        });
}

void LineWatch::onLines(const CtiEnumPhoneLinesResult &result)
{
    for (const CtiLineInfo &info : result.lines) {
        const bool isKnown = m_lines.find(info.linePhoneNumber) != nullptr;
        if (!m_lines.put(info))
            qCWarning(logProtocol) << "a line is left out: it has no name, or there are too many";
        else if (!isKnown)
            m_toMonitor.push_back(info.linePhoneNumber);
    }
    pump();
}

void LineWatch::pump()
{
    if (!m_asker || m_isPumping) // An answer that came at once: the loop below goes on by itself.
        return;
    m_isPumping = true;
    while (m_asker && m_monitoring < maxMonitoring && !m_toMonitor.empty()) {
        const QString uri = m_toMonitor.front();
        m_toMonitor.pop_front();
        if (m_lines.find(uri))
            startMonitor(uri);
    }
    while (m_asker && m_asking < maxAsking && !m_toAsk.empty()) {
        const QString uri = m_toAsk.front();
        m_toAsk.pop_front();
        const WatchedLine *line = m_lines.find(uri);
        if (line && line->isMonitored)
            takeSnapshot(uri);
    }
    m_isPumping = false;
    if (m_asker && !m_isReady && m_monitoring == 0 && m_toMonitor.empty()) {
        m_isReady = true;
        Q_EMIT ready();
    }
}

// --- Monitors

void LineWatch::startMonitor(const QString &uri)
{
    ++m_monitoring;
    m_meanwhile[uri];
    m_session.request<LineMonitorStartOperation>({uri}).then(
        m_asker.get(), [this, uri](const Answer<CtiLineMonitorStartResult> &answer) {
            --m_monitoring;
            onMonitor(uri, answer);
            pump();
        });
}

void LineWatch::onMonitor(const QString &uri, const Answer<CtiLineMonitorStartResult> &answer)
{
    WatchedLine *line = m_lines.find(uri);
    if (!answer) {
        m_meanwhile.remove(uri);
        if (line)
            onMonitorRefused(uri, answer.error());
        return;
    }
    const QString &crossRef = answer->monitorCrossRefId;
    if (!line) { // removed meanwhile
        m_meanwhile.remove(uri);
        m_session.request<LineMonitorStopOperation>({crossRef})
            .then(m_asker.get(), [](const auto &) {});
        return;
    }
    line->take(snapshotIn(*answer));
    line->isMonitored = true;
    m_lineOfMonitor.insert(crossRef, uri);
    m_monitors[uri].since = m_clock.monotonic();
    replay(uri);
    Q_EMIT changed(uri);
    if (m_stoppedEarly.removeOne(crossRef))
        onMonitorStopped(crossRef);
}

void LineWatch::onMonitorRefused(const QString &uri, const RequestFailure &failure)
{
    if (isLost(failure))
        return;
    qCWarning(logProtocol).noquote()
        << "a line is not watched:" << oneLine(failure.error.detail) << failure.detail.value_or(0);
    const bool mayChange = failure.error.code == Error::Code::Uncertain || failure.isPassing()
        || m_monitors.count(uri) != 0;
    if (mayChange) {
        startAgain(uri, failure.error.detail);
        return;
    }
    if (m_refusals++ == 0)
        m_firstRefusal = failure.error;
    Q_EMIT changed(uri);
}

/// The server has removed the monitor point, when its configuration changed (ucserver.md 6.3).
void LineWatch::onMonitorStopped(const QString &crossRef)
{
    const auto known = m_lineOfMonitor.constFind(crossRef);
    if (known == m_lineOfMonitor.cend()) {
        if (m_stoppedEarly.size() >= maxStoppedEarly)
            m_stoppedEarly.removeFirst();
        m_stoppedEarly.append(crossRef);
        return;
    }
    const QString uri = *known;
    m_lineOfMonitor.erase(known);
    WatchedLine *line = m_lines.find(uri);
    if (!line)
        return;
    line->isMonitored = false;
    Q_EMIT changed(uri);
    if (m_asker && m_clock.monotonic() - m_monitors[uri].since >= stable)
        m_monitors[uri].failures = 0;
    startAgain(uri, {});
}

void LineWatch::startAgain(const QString &uri, const QString &why)
{
    if (!m_asker)
        return;
    Monitor &monitor = m_monitors[uri];
    if (++monitor.failures <= maxFailures) {
        monitor.again = m_clock.after(pauseAfter(monitor.failures), [this, uri] {
            m_toMonitor.push_back(uri);
            pump();
        });
        return;
    }
    WatchedLine *line = m_lines.find(uri);
    line->forgetCalls();
    const QString number = oneLine(numberOf(line->info));
    Q_EMIT changed(uri);
    Q_EMIT noticed(tr("The server no longer tells what happens on line %1. %2")
                       .arg(number, oneLine(why))
                       .trimmed());
}

// --- Snapshots

void LineWatch::doubt(const QString &uri)
{
    if (std::find(m_toAsk.begin(), m_toAsk.end(), uri) == m_toAsk.end())
        m_toAsk.push_back(uri);
}

void LineWatch::doubtEverything()
{
    if (!m_asker || m_doubtAgain)
        return;
    const auto now = m_clock.monotonic();
    if (m_doubted && now - *m_doubted < betweenDoubts) {
        m_doubtAgain = m_clock.after(betweenDoubts - (now - *m_doubted), [this] {
            const auto fired = std::exchange(m_doubtAgain, nullptr); // we run inside it
            doubtEverything();
        });
        return;
    }
    m_doubted = now;
    m_toAsk.assign(m_lines.uris().begin(), m_lines.uris().end());
    pump();
}

void LineWatch::takeSnapshot(const QString &uri)
{
    ++m_asking;
    m_meanwhile[uri];
    m_session.request<SnapshotPhoneLineOperation>({uri}).then(
        m_asker.get(), [this, uri](const Answer<CtiSnapshotPhoneLineResult> &answer) {
            --m_asking;
            onSnapshot(uri, answer);
            pump();
        });
}

void LineWatch::onSnapshot(const QString &uri, const Answer<CtiSnapshotPhoneLineResult> &answer)
{
    WatchedLine *line = m_lines.find(uri);
    if (answer && line) {
        line->take(*answer);
        replay(uri);
        Q_EMIT changed(uri);
        return;
    }
    m_meanwhile.remove(uri);
    if (!answer && !isLost(answer.error()))
        qCWarning(logProtocol).noquote()
            << "no snapshot of a line:" << oneLine(answer.error().error.detail);
}

// --- Events

void LineWatch::take(const KnownPayload &event)
{
    if (!m_asker)
        return;
    if (const auto *stopped = std::get_if<CtiNotifyMonitorStopped>(&event)) {
        onMonitorStopped(stopped->monitorCrossRefId);
        return;
    }
    const QString uri = lineOfEvent(event);
    const auto meanwhile = m_meanwhile.find(uri);
    const bool isAsked = meanwhile != m_meanwhile.end();
    if (isAsked && qsizetype(meanwhile->size()) < maxMeanwhile)
        meanwhile->push_back(event);

    using What = EventEffect::What;
    const EventEffect effect = applyEvent(m_lines, event);
    if (effect.what == What::None)
        return;
    if (effect.what == What::Removed)
        forget(effect.line);
    else if (effect.what == What::Added
             && std::find(m_toMonitor.begin(), m_toMonitor.end(), effect.line) == m_toMonitor.end())
        m_toMonitor.push_back(effect.line);
    else if (effect.what == What::Doubtful && !isAsked)
        doubt(effect.line);
    if (effect.what != What::Added) // It is told with what its monitor answers.
        Q_EMIT changed(effect.line);
    pump();
}

void LineWatch::forget(const QString &uri)
{
    m_monitors.erase(uri);
    m_meanwhile.remove(uri);
    for (auto it = m_lineOfMonitor.begin(); it != m_lineOfMonitor.end();) {
        if (*it != uri) {
            ++it;
            continue;
        }
        m_session.request<LineMonitorStopOperation>({it.key()})
            .then(m_asker.get(), [](const auto &) {});
        it = m_lineOfMonitor.erase(it);
    }
}

void LineWatch::replay(const QString &uri)
{
    for (const KnownPayload &event : m_meanwhile.take(uri)) {
        if (applyEvent(m_lines, event).what == EventEffect::What::Doubtful)
            doubt(uri);
    }
}

} // namespace Jackfield::UcServer
