// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/location.h"
#include "core/phone/switchboard.h"
#include "core/policy/duplicateguard.h"
#include "core/policy/promptqueue.h"
#include "core/policy/rememberedsources.h"

namespace Jackfield {

struct DialRequest
{
    QString text; ///< As it came: a number, pasted text or a link.
    Source source;
    QString line; ///< Extension that dials; empty: the own one.
    SystemId system; ///< Empty: by routing.
    Purpose purpose = Purpose::Call;
    /// Fills in origin and pid of `source` where that takes time; called at most once, and only
    /// when who asks makes a difference. May be empty.
    std::function<void(Source &)> describe = {};
};

/// What dialling a request would mean now.
struct DialPlan
{
    Resolution resolution;
    PolicyDecision decision;
    QString display; ///< The number for people.
    Result<LineId> route = failure(Error::Code::NotConnected); ///< Who would dial it.
};

struct Dialled
{
    DialString number;
    NumberClass numberClass = NumberClass::Reject;
    LineId line;
    Accepted accepted;
    bool duplicate = false; ///< The same was dialled less than 3 s before; nothing was sent again.
};
using DialResult = Result<Dialled>;

/// What became of a request at once.
enum class DialVerdict {
    Ordered, ///< Handed to a phone system.
    Duplicate, ///< The same was ordered, or asked about, a moment ago.
    Asked, ///< A prompt waits.
    NotDialable, ///< The text is no number.
    Refused, ///< The policy says no.
    TooMany, ///< Over a cap, muted, or another question of this source waits.
    NotPossible ///< No phone system can do it now.
};

/// A request on its way.
struct Dialling
{
    DialVerdict verdict = DialVerdict::Refused;
    /// When the order is answered, refused, or the prompt it needed has ended. Refused's detail is
    /// the translated reason.
    Pending<DialResult> result;
    std::chrono::milliseconds retryAfter {0}; ///< TooMany: when it would be let through.
    int prompt = 0; ///< Asked: Prompt::id of the question that decides it.
};

/// The one dial path: text → resolver → number class → policy → duplicate guard → Command::Dial.
/// Numbers that automation wants to send calls to (Purpose) go the same way.
class Dialer : public QObject
{
    Q_OBJECT
public:
    struct Setup
    {
        QString ownExtension;
        Location location;
        PolicySettings policy;
    };
    /// All must outlive the dialer.
    Dialer(Clock &clock, PhoneStore &store, Switchboard &switchboard, PromptQueue &prompts,
           RememberedSources &remembered, QObject *parent = nullptr);
    void setUp(const Setup &setup) { m_setup = setup; }
    const Setup &setup() const { return m_setup; }
    /// Until it is taken back or the run ends, nothing but an emergency is dialled, or asked about,
    /// for anyone but the user's own hand. Questions that wait already stay.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }

    /// Without any effect; for the preview under the dial field.
    DialPlan plan(const DialRequest &request) const;
    Dialling dial(const DialRequest &request);

    /// The same rules for a number that is not dialled but is a target (Redirect, Transfer,
    /// Consult): refuses what cannot be reached, never asks.
    Result<DialString> target(const QString &text) const;
    /// As target(), for SetForward and SetRemoteOffice: an emergency number is refused.
    Result<DialString> forwardTarget(const QString &text) const;

Q_SIGNALS:
    void pausedChanged(bool paused);
    /// A prompt waits; `text` as it came.
    void asking(int prompt, const QString &text);
    /// An order to dial was just given. `line` tells the system.
    void calling(const Jackfield::DialString &number, const Jackfield::LineId &line,
                 const Jackfield::Source &source);
    /// Something was asked for and not dialled; for a notice beside the window's calls. What
    /// automation is refused is told six times a minute at most, too many requests once.
    void refused(const QString &text, const Jackfield::Source &source,
                 const Jackfield::Error &error);

private:
    Result<LineId> lineFor(const DialRequest &request) const;
    Command commandFor(const DialRequest &request, const LineId &line,
                       const DialString &number) const;
    Result<LineId> routeFor(const DialRequest &request, const Resolution &resolution,
                            const DialString &number) const;
    Dialling dial(const DialRequest &request, const DialPlan &plan);
    bool isRemembered(const Source &source) const;
    bool isWorthTelling(const DialRequest &request, DialVerdict verdict);
    Dialling refuse(const DialRequest &request, DialVerdict verdict, const Error &error,
                    std::chrono::milliseconds retryAfter = {});
    std::optional<Dialling> holdBack(const DialRequest &request, const DialPlan &plan);
    std::optional<Dialling> holdQuestionBack(const DialRequest &request, const DialString &number);
    QString guardedLine(const DialRequest &request) const;
    bool isDuplicate(const DialRequest &request, const DialString &number);
    void forget(const DialRequest &request, const DialString &number);
    const Prompt *sameQuestion(const Prompt &prompt) const;
    Dialling ask(const DialRequest &request, const DialPlan &plan);
    void answered(const DialRequest &request, const Resolution &resolution,
                  const PromptAnswer &given, const std::shared_ptr<Resolver<DialResult>> &answer);
    Dialling order(const DialRequest &request, const Resolution &resolution, bool withPostDial);

    Clock &m_clock;
    PhoneStore &m_store;
    Switchboard &m_switchboard;
    PromptQueue &m_prompts;
    RememberedSources &m_remembered;
    Setup m_setup;
    bool m_paused = false;
    DuplicateGuard m_duplicates;
    RateLimit m_rate;
    RateLimit m_told; ///< Refusals told to the user.
    RateLimit m_toldTooMany;
    SourceMutes m_mutes;
    QStringList m_settingUp; ///< guardedLine() of automation's orders that wait for their answer.
};

} // namespace Jackfield
