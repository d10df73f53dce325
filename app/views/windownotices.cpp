// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/windownotices.h"

#include "app/gates/gatestatus.h"
#include "app/models/dialwords.h"
#include "app/models/numberformat.h"
#include "app/models/partynames.h"
#include "app/models/sourcewords.h"
#include "app/models/wording.h"
#include "app/views/callingnotice.h"
#include "app/views/noticebar.h"
#include "app/views/promptbar.h"
#include "core/base/redact.h"
#include "core/phone/dialer.h"
#include "core/pop/screenpop.h"
#include "core/settings/settingsstore.h"

namespace Jackfield {

WindowNotices::WindowNotices(const UiContext &context, NoticeBar &bar, const PromptBar &prompts,
                             QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_bar(bar)
    , m_prompts(prompts)
{
    auto *calling = new CallingNotice(m_context, m_bar, this);
    connect(calling, &CallingNotice::failed, this, &WindowNotices::complain);
    connect(&m_context.dialer, &Dialer::refused, this, &WindowNotices::tellRefusal);
    connect(&m_context.dialer, &Dialer::pausedChanged, this, &WindowNotices::tellPause);
    connect(&m_context.store, &PhoneStore::noticeReceived, this, &WindowNotices::tellServerText);
    const RowSignals &systems = m_context.store.systemRows();
    connect(&systems, &RowSignals::changed, this, &WindowNotices::tellRefusedSystems);
    connect(&systems, &RowSignals::removed, this, &WindowNotices::tellRefusedSystems);
    connect(&m_context.switchboard, &Switchboard::commandFinished, this,
            [this](const Command &command, const SystemId &, const CommandResult &result) {
                if (std::holds_alternative<CompleteCall>(command) && result)
                    tellCompletion(callOf(command));
            });
    connect(&m_context.settings, &SettingsStore::changed, this, &WindowNotices::tellSettings);
    connect(&m_context.remembered, &RememberedSources::failed, this, &WindowNotices::complain);
    connect(&m_context.screenPop, &ScreenPop::failed, this, &WindowNotices::complain);
    connect(&m_context.gates, &GateStatus::changed, this, &WindowNotices::tellGates);
    connect(&m_context.gates, &GateStatus::refused, this, &WindowNotices::tellGateRefusal);
    tellSettings();
    tellGates();
    tellPause(m_context.dialer.isPaused());
    for (const QString &problem : m_context.screenPop.problems())
        complain(problem);
}

void WindowNotices::complain(const QString &text)
{
    BarNotice notice;
    notice.tone = BarNotice::Tone::Error;
    notice.text = text;
    m_bar.add(notice);
}

void WindowNotices::tellRefusal(const QString &text, const Source &source, const Error &error)
{
    if (m_prompts.isAnswering())
        return; // The user has just said so.
    if (source.kind == Source::Kind::File) {
        m_toldFile = source.origin;
        QMetaObject::invokeMethod(
            this, [this] { m_toldFile.clear(); }, Qt::QueuedConnection);
    }
    complain(refusalInWords(askedNumber(text, source, m_context.dialer), source, error));
}

/// The folder tells every file it rejects, in the same turn also those the Dialer has refused.
void WindowNotices::tellGateRefusal(const QString &what, const QString &words)
{
    if (what != m_toldFile)
        complain(tr("“%1” was not carried out: %2").arg(oneLine(what), oneLine(words)));
}

/// What was ordered is seen nowhere else: the call itself ends.
void WindowNotices::tellCompletion(const CallId &id)
{
    const Call *call = m_context.store.findCall(id);
    const Party remote = call ? call->remote : Party();
    const QString number = numberFormat(m_context.dialer)(remote.number);
    const ShownParty shown = shownParty(remote, m_context.contacts);
    // A sent name needs its label; the number that was dialled needs none.
    const QString who = shown.origin == ShownParty::Origin::Contacts ? shown.name : number;
    BarNotice notice;
    notice.text = who.isEmpty() ? tr("The phone rings when the other side is free again.")
                                : tr("The phone rings when %1 is free again.").arg(who);
    m_bar.add(notice);
}

void WindowNotices::tellServerText(const SystemId &id, const QString &serverText)
{
    const SystemStatus *system = m_context.store.findSystem(id);
    BarNotice notice;
    notice.text =
        tr("%1 says: “%2”").arg(oneLine(system ? system->label : id.value), oneLine(serverText));
    m_bar.add(notice);
}

void WindowNotices::tellSettings()
{
    const QList<SettingsNotice> &notices = m_context.settings.notices();
    if (notices.isEmpty())
        return;
    const SettingsNotice &first = notices.first();
    QString text = first.key.isEmpty() ? first.text : tr("%1: %2").arg(first.key, first.text);
    if (!first.file.isEmpty() && first.line > 0)
        text = tr("%1 (%2, line %3)").arg(text, first.file, QString::number(first.line));
    else if (!first.file.isEmpty())
        text = tr("%1 (%2)").arg(text, first.file);
    if (notices.size() > 1)
        text += u'\n' + tr("There are %n more in the settings.", nullptr, int(notices.size()) - 1);
    BarNotice notice;
    notice.tone = BarNotice::Tone::Warning;
    notice.text = text;
    notice.actionText = tr("Settings");
    notice.action = [this] { Q_EMIT settingsWanted(); };
    m_bar.add(notice);
}

/// Each refusal once, however often the system is told of; it goes when the system tries again.
void WindowNotices::tellRefusedSystems()
{
    QMap<SystemId, QString> refusals;
    for (const SystemStatus &system : m_context.store.systems())
        if (system.link == PhoneSystem::Link::Refused)
            refusals.insert(system.id, refusalOf(system));
    const QList<SystemId> told = m_refusals.keys();
    for (const SystemId &id : told)
        if (refusals.value(id) != m_refusals[id].words)
            m_bar.remove(m_refusals.take(id).notice);
    for (auto it = refusals.cbegin(); it != refusals.cend(); ++it)
        if (!m_refusals.contains(it.key()))
            tellRefusedSystem(it.key(), it.value());
}

QString WindowNotices::refusalOf(const SystemStatus &system)
{
    const QString words = tr("No connection to %1.").arg(oneLine(system.label));
    return words + u' '
        + (system.detail.isEmpty() ? tr("Check how it is set up.") : oneLine(system.detail));
}

void WindowNotices::tellRefusedSystem(const SystemId &id, const QString &words)
{
    BarNotice notice;
    notice.tone = BarNotice::Tone::Error;
    notice.text = words;
    notice.actionText = tr("Set up …");
    notice.action = [this, id] { Q_EMIT systemWanted(id); };
    m_refusals.insert(id, {words, m_bar.add(notice)});
}

/// Each problem once, however often the doors report; it goes when it is solved.
void WindowNotices::tellGates()
{
    const QStringList problems = m_context.gates.problems();
    const QStringList told = m_gateProblems.keys();
    for (const QString &problem : told)
        if (!problems.contains(problem))
            m_bar.remove(m_gateProblems.take(problem));
    const auto &reports = m_context.gates.reports();
    for (auto report = reports.cbegin(); report != reports.cend(); ++report)
        for (const QString &problem : report->problems)
            if (!m_gateProblems.contains(problem))
                tellGate(report.key(), problem);
}

void WindowNotices::tellGate(const QString &door, const QString &problem)
{
    BarNotice notice;
    notice.tone = BarNotice::Tone::Warning;
    notice.text = oneLine(problem);
    notice.actionText = tr("Settings");
    notice.action = [this, door] { Q_EMIT doorWanted(door); };
    m_gateProblems.insert(problem, m_bar.add(notice));
}

void WindowNotices::tellPause(bool paused)
{
    m_bar.remove(m_pause);
    m_pause = 0;
    if (!paused)
        return;
    BarNotice notice;
    notice.text = tr("Links are paused: links, web pages and programs may not dial.");
    notice.actionText = tr("Resume");
    notice.action = [this] { m_context.dialer.setPaused(false); };
    notice.stays = true;
    m_pause = m_bar.add(notice);
}

} // namespace Jackfield
