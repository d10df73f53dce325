// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/windownotices.h"

#include "app/gates/gatestatus.h"
#include "app/models/dialwords.h"
#include "app/models/numberformat.h"
#include "app/models/partynames.h"
#include "app/models/sourcewords.h"
#include "app/models/wording.h"
#include "app/views/callingnotice.h"
#include "app/views/faultwatch.h"
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
    connect(&m_context.store, &PhoneStore::noticeReceived, this, &WindowNotices::tellServerText);
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

/// Told quietly: it goes by itself.
void WindowNotices::tellReturn(const QString &words)
{
    BarNotice notice;
    notice.text = words;
    notice.lifetime = std::chrono::seconds(30);
    m_bar.add(notice);
}

/// Each problem once, however often the doors report; it goes when it is solved.
void WindowNotices::tellGates()
{
    QMap<QString, QString> problems; // Of which door.
    const auto &reports = m_context.gates.reports();
    for (auto report = reports.cbegin(); report != reports.cend(); ++report)
        if (!FaultWatch::isPart(report.key()))
            for (const QString &problem : report->problems)
                problems.insert(problem, report.key());
    const QStringList told = m_gateProblems.keys();
    for (const QString &problem : told)
        if (!problems.contains(problem))
            m_bar.remove(m_gateProblems.take(problem));
    for (auto problem = problems.cbegin(); problem != problems.cend(); ++problem)
        if (!m_gateProblems.contains(problem.key()))
            tellGate(problem.value(), problem.key());
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

} // namespace Jackfield
