// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialing/location.h"
#include "core/phone/switchboard.h"
#include "core/policy/duplicateguard.h"
#include "core/policy/promptqueue.h"

namespace Jackfield {

struct DialRequest
{
    QString text; ///< As it came: a number, pasted text or a link.
    Source source;
    QString line; ///< Extension that dials; empty: the own one.
    SystemId system; ///< Empty: by routing.
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

/// The one dial path: text → resolver → number class → policy → duplicate guard → Command::Dial.
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
           QObject *parent = nullptr);
    void setUp(const Setup &setup) { m_setup = setup; }
    const Setup &setup() const { return m_setup; }

    /// Without any effect; for the preview under the dial field.
    DialPlan plan(const DialRequest &request) const;
    /// Answered when the order is answered, refused, or the prompt it needed has ended. Refused's
    /// detail is the translated reason.
    Pending<DialResult> dial(const DialRequest &request);

    /// The same rules for a number that is not dialled but is a target (Redirect, Transfer,
    /// Consult): refuses what cannot be reached, never asks.
    Result<DialString> target(const QString &text) const;
    /// As target(), for SetForward and SetRemoteOffice: an emergency number is refused.
    Result<DialString> forwardTarget(const QString &text) const;

Q_SIGNALS:
    /// A prompt waits; `text` as it came.
    void asking(int prompt, const QString &text);
    /// An order to dial was just given. `line` tells the system.
    void calling(const Jackfield::DialString &number, const Jackfield::LineId &line,
                 const Jackfield::Source &source);
    /// Something was asked for and not dialled; for a notice beside the window's calls.
    void refused(const QString &text, const Jackfield::Source &source,
                 const Jackfield::Error &error);

private:
    Result<LineId> lineFor(const DialRequest &request) const;
    Result<LineId> routeFor(const DialRequest &request, const Resolution &resolution,
                            const DialString &number) const;
    Pending<DialResult> refuse(const DialRequest &request, const Error &error);
    std::optional<Pending<DialResult>> holdBack(const DialRequest &request, const DialPlan &plan);
    QString guardedLine(const DialRequest &request) const;
    bool isDuplicate(const DialRequest &request, const DialString &number);
    void forget(const DialRequest &request, const DialString &number);
    bool isAsked(const Prompt &prompt) const;
    Pending<DialResult> ask(const DialRequest &request, const DialPlan &plan);
    void answered(const DialRequest &request, const Resolution &resolution,
                  const PromptAnswer &given, const std::shared_ptr<Resolver<DialResult>> &answer);
    Pending<DialResult> order(const DialRequest &request, const Resolution &resolution,
                              bool withPostDial);

    Clock &m_clock;
    PhoneStore &m_store;
    Switchboard &m_switchboard;
    PromptQueue &m_prompts;
    Setup m_setup;
    DuplicateGuard m_duplicates;
    RateLimit m_rate;
};

} // namespace Jackfield
