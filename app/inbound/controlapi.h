// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbound/controlcommands.h"
#include "app/inbound/controlsession.h"
#include "app/inbound/deskmethods.h"
#include "app/inbound/jsonfacts.h"
#include "core/phone/dialer.h"

#include <functional>

namespace Jackfield {

class Journal;
class LinkTest;
class QueueHistory;
class SecretStore;
class ProtocolTrace;
class SettingsStore;
class SupportBundle;

/// The methods of the control socket, over what is known and what can be ordered. Method names are
/// the verbs of `jackfieldctl`, and `hand-over` for a second start.
class ControlApi : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        const PhoneStore &store;
        Switchboard &switchboard;
        Dialer &dialer;
        PromptQueue &prompts;
        RememberedSources &remembered;
        Journal &journal;
        Contacts &contacts;
        ScreenPop &screenPop;
        SecretStore &secrets;
        const SettingsStore &settings;
        const QueueHistory &queueHistory;
    };
    /// Everything in `parts` must outlive this. about: what `status` says of this run.
    ControlApi(const Parts &parts, QJsonObject about, QObject *parent = nullptr);

    /// The text that is selected in any program; empty: none.
    using SelectionReader = std::function<Pending<QString>()>;
    /// For `dial` with `selection`; unset: it cannot (headless).
    void setSelectionReader(SelectionReader reader) { m_selection = std::move(reader); }
    /// Sees every link first; must outlive this.
    void setLinkTest(LinkTest &test) { m_linkTest = &test; }

    /// For `trace`; must outlive this.
    void setTrace(ProtocolTrace &trace) { m_trace = &trace; }
    /// For `bundle`; must outlive this.
    void setSupportBundle(SupportBundle &bundle) { m_bundle = &bundle; }

    /// What `status` says under "localServer"; unset: nothing.
    void setLocalServerFacts(std::function<QJsonObject()> facts)
    {
        m_localServer = std::move(facts);
    }

    Pending<JsonRpc::Answer> call(const QString &method, const QJsonObject &params,
                                  const ControlCaller &caller);
    /// The URI or number of the command line, ours or that of a second start; pid: of the process
    /// that was started with it.
    void accept(const QString &argument, int pid);

Q_SIGNALS:
    void raiseRequested(); ///< The window is to come forward.
    /// A password was set from outside: who uses it may try again.
    void secretWritten(const Jackfield::SystemId &system);
    void wallboardRequested(const QString &queue); ///< To fill the screen; empty: with all queues.

private:
    using Query = QJsonValue (ControlApi::*)(ControlParams &) const;
    static Query queryFor(const QString &method);
    QJsonValue status(ControlParams &params) const;
    QJsonValue lines(ControlParams &params) const;
    QJsonValue calls(ControlParams &params) const;
    QJsonValue queues(ControlParams &params) const;
    QJsonValue queueHistory(ControlParams &params) const;
    QJsonValue forwards(ControlParams &params) const;
    QJsonValue prompts(ControlParams &params) const;
    QJsonValue remembered(ControlParams &params) const;
    QJsonValue settings(ControlParams &params) const;

    Pending<JsonRpc::Answer> dial(ControlParams params, const ControlCaller &caller);
    Pending<JsonRpc::Answer> dial(const DialRequest &request);
    Pending<JsonRpc::Answer> dialSelection(const DialRequest &request);
    Pending<JsonRpc::Answer> setPassword(ControlParams params);
    Pending<JsonRpc::Answer> writeBundle(ControlParams params);
    Pending<JsonRpc::Answer> redial(ControlParams params, const ControlCaller &caller);
    Pending<JsonRpc::Answer> open(ControlParams params, const ControlCaller &caller);
    Pending<JsonRpc::Answer> order(const QString &method, const QJsonObject &params);
    JsonRpc::Answer answerPrompt(ControlParams params);
    JsonRpc::Answer forget(ControlParams params);
    JsonRpc::Answer handOver(ControlParams params, const ControlCaller &caller);
    JsonFacts::Context context() const;

    Parts m_parts;
    QJsonObject m_about;
    ControlCommands m_commands;
    DeskMethods m_desk;
    SelectionReader m_selection;
    std::function<QJsonObject()> m_localServer;
    LinkTest *m_linkTest = nullptr;
    ProtocolTrace *m_trace = nullptr;
    SupportBundle *m_bundle = nullptr;
};

} // namespace Jackfield
