// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/domain/ids.h"

#include <QMap>
#include <QObject>

namespace Jackfield {

class NoticeBar;
class PromptBar;
struct Error;
struct Source;
struct SystemStatus;

/// What the notice bar of the window says: calls that are made, what was not dialled and for whom,
/// what phone systems, settings, screen pop and doors have to say, and that links are paused.
class WindowNotices final : public QObject
{
    Q_OBJECT
public:
    /// What `context` refers to, `bar` and `prompts` must outlive it.
    WindowNotices(const UiContext &context, NoticeBar &bar, const PromptBar &prompts,
                  QObject *parent = nullptr);

    /// Something did not work; plain text.
    void complain(const QString &text);

Q_SIGNALS:
    void settingsWanted();
    void doorWanted(const QString &door); ///< Its page of the settings; door: as in GateStatus.
    void systemWanted(const Jackfield::SystemId &id);

private:
    void tellRefusal(const QString &text, const Source &source, const Error &error);
    void tellGateRefusal(const QString &what, const QString &words);
    void tellCompletion(const CallId &id);
    void tellServerText(const SystemId &id, const QString &serverText);
    void tellSettings();
    void tellRefusedSystems();
    static QString refusalOf(const SystemStatus &system);
    void tellRefusedSystem(const SystemId &id, const QString &words);
    void tellGates();
    void tellGate(const QString &door, const QString &problem);
    void tellPause(bool paused);

    struct Refusal
    {
        QString words;
        int notice = 0; ///< Closed or not.
    };

    const UiContext m_context;
    NoticeBar &m_bar;
    const PromptBar &m_prompts;
    QMap<SystemId, Refusal> m_refusals; ///< Of the systems that refuse us now.
    QMap<QString, int> m_gateProblems; ///< What is wrong → its notice, closed or not.
    QString m_toldFile; ///< Refused by the Dialer in this turn of the event loop.
    int m_pause = 0; ///< Notice; 0: not paused.
};

} // namespace Jackfield
