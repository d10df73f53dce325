// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/nettapi/reportdesk.h"

#include "protocols/nettapi/nettapiorders.h"

#include <algorithm>
#include <array>

namespace Jackfield::NetTapi {

using namespace std::chrono_literals;

/// 3.6, R: a call is still "not completed" for a moment after its end.
static constexpr std::array<std::chrono::milliseconds, 3> pauses {1s, 2s, 4s};

static CallReport::Length lengthOf(const Duration &told)
{
    return {told.value, told.text};
}

ReportDesk::ReportDesk(Clock &clock, std::function<void(const QByteArray &)> send, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_send(std::move(send))
{ }

// --- Asking

void ReportDesk::ask(quint32 serial, const CallId &call)
{
    if (Question *open = find(serial)) {
        if (open->calls.size() < maxCalls && !open->calls.contains(call))
            open->calls << call;
    } else if (m_waiting.size() < maxWaiting) {
        m_waiting.emplace_back(serial, call);
        askNext();
    } else {
        ++m_ignored;
    }
}

void ReportDesk::askNext()
{
    while (!m_waiting.empty() && m_open.size() < maxOpen) {
        const auto [serial, call] = m_waiting.front();
        m_waiting.pop_front();
        Question &question = m_open[serial];
        question.calls << call;
        if (question.calls.size() == 1)
            send(serial);
    }
}

void ReportDesk::send(quint32 serial)
{
    m_open.at(serial).until = m_clock.monotonic() + wholeLimit;
    extend(serial);
    if (const auto question = callInfoQuestion(serial))
        m_send(*question);
}

void ReportDesk::extend(quint32 serial)
{
    Question &question = m_open.at(serial);
    const auto rest = std::max(question.until - m_clock.monotonic(), std::chrono::milliseconds(0));
    question.alarm = m_clock.after(std::min(answerLimit, rest), [this, serial] {
        Question &late = m_open.at(serial);
        late.report.isComplete = false;
        finish(serial, late.hasAnything ? Outcome::Told : Outcome::Nothing);
    });
}

// --- Answers

ReportDesk::Question *ReportDesk::find(quint32 serial)
{
    const auto open = m_open.find(serial);
    return open == m_open.end() ? nullptr : &open->second;
}

void ReportDesk::take(const CallInfoNotCompleted &told)
{
    Question *question = find(told.serial);
    if (!question) {
        ++m_ignored;
    } else if (question->repetitions >= pauses.size()) {
        finish(told.serial, Outcome::Running);
    } else {
        const auto pause = pauses[question->repetitions++];
        question->alarm = m_clock.after(pause, [this, serial = told.serial] { send(serial); });
    }
}

void ReportDesk::take(const CallInfoError &told)
{
    if (find(told.serial))
        finish(told.serial, Outcome::Nothing);
    else
        ++m_ignored;
}

void ReportDesk::take(const CallInfoGeneral &told)
{
    Question *question = find(told.serial);
    if (!question) {
        ++m_ignored;
        return;
    }
    CallReport &report = question->report;
    if (told.direction)
        report.direction = *told.direction == Direction::Incoming ? Call::Direction::Incoming
                                                                  : Call::Direction::Outgoing;
    report.startTime = told.start.text;
    report.duration = lengthOf(told.duration);
    report.ringTime = lengthOf(told.ringTime);
    report.holdTime = lengthOf(told.holdTime);
    report.jobCode = told.jobCode;
    report.note = told.note;
    report.isUncertain |= told.isUncertain;
    question->hasAnything = true;
    extend(told.serial);
}

void ReportDesk::take(const CallInfoParty &told)
{
    using Kind = CallReport::Part::Kind;
    Question *question = find(told.serial);
    if (!question || question->report.parts.size() >= maxParts) {
        if (question)
            question->report.isComplete = false;
        ++m_ignored;
        return;
    }
    CallReport::Part part;
    part.kind = told.voiceType == CallInfoParty::VoiceType::Line ? Kind::Line
        : told.voiceType == CallInfoParty::VoiceType::Station    ? Kind::Station
                                                                 : Kind::Unknown;
    part.device = told.deviceIndex ? QString::number(*told.deviceIndex) : QString();
    part.party.number = told.number;
    part.party.name = told.name;
    part.party.isUncertain = told.isUncertain;
    part.duration = lengthOf(told.duration);
    part.ringTime = lengthOf(told.ringTime);
    question->report.parts << part;
    question->hasAnything = true;
    extend(told.serial);
}

void ReportDesk::take(const CallInfoRecording &told)
{
    Question *question = find(told.serial);
    if (!question || question->report.recordings.size() >= maxParts) {
        if (question)
            question->report.isComplete = false;
        ++m_ignored;
        return;
    }
    question->report.recordings << told.path;
    question->hasAnything = true;
    extend(told.serial);
}

void ReportDesk::take(const CallInfoEnd &told)
{
    if (Question *question = find(told.serial))
        finish(told.serial, question->hasAnything ? Outcome::Told : Outcome::Nothing);
    else
        ++m_ignored;
}

void ReportDesk::finish(quint32 serial, Outcome outcome)
{
    Question question = std::move(m_open.extract(serial).mapped());
    CallReport &report = question.report;
    report.wasAnswered = wasAnswered(report);
    askNext();
    for (const CallId &call : std::as_const(question.calls)) {
        report.call = call;
        Q_EMIT finished(outcome, report);
    }
}

// --- Reading a report

std::optional<bool> wasAnswered(const CallReport &report)
{
    using Part = CallReport::Part;
    const auto &length = report.duration.value;
    const auto &ringing = report.ringTime.value;
    if (report.isUncertain || !report.isComplete || !length)
        return std::nullopt;
    if (*length == 0s)
        return false;
    const auto station =
        std::find_if(report.parts.cbegin(), report.parts.cend(),
                     [](const Part &part) { return part.kind == Part::Kind::Station; });
    const bool hasStation = station != report.parts.cend();
    // A call from outside that nobody here took part in.
    if (report.direction == Call::Direction::Incoming && !report.parts.isEmpty() && !hasStation)
        return false;
    if (!ringing)
        return std::nullopt;
    // The length counts from the beginning: it rang, and that was all. (R: the vendor says nothing
    // of calls that were not answered.) Both are rounded.
    if (*ringing > 0s)
        return *length > *ringing + 1s;
    // "Ringing before being answered" may be nothing because it was not answered.
    const bool spoke = hasStation && station->duration.value.value_or(0s) > 0s;
    if (report.direction == Call::Direction::Incoming && !spoke)
        return std::nullopt;
    return true;
}

} // namespace Jackfield::NetTapi
