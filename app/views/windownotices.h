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

/// What the notice bar of the window says: calls that are made, what was not dialled and for whom,
/// what phone systems, settings, screen pop and doors have to say. What is down is not said here
/// but by FaultStrip.
class WindowNotices final : public QObject
{
    Q_OBJECT
public:
    /// What `context` refers to, `bar` and `prompts` must outlive it.
    WindowNotices(const UiContext &context, NoticeBar &bar, const PromptBar &prompts,
                  QObject *parent = nullptr);

    /// Something did not work; plain text.
    void complain(const QString &text);
    void tellReturn(const QString &words); ///< Something is right again; plain text.

Q_SIGNALS:
    void settingsWanted();
    void doorWanted(const QString &door); ///< Its page of the settings; door: as in GateStatus.

private:
    void tellRefusal(const QString &text, const Source &source, const Error &error);
    void tellGateRefusal(const QString &what, const QString &words);
    void tellCompletion(const CallId &id);
    void tellServerText(const SystemId &id, const QString &serverText);
    void tellSettings();
    void tellGates();
    void tellGate(const QString &door, const QString &problem);

    const UiContext m_context;
    NoticeBar &m_bar;
    const PromptBar &m_prompts;
    QMap<QString, int> m_gateProblems; ///< What is wrong → its notice, closed or not.
    QString m_toldFile; ///< Refused by the Dialer in this turn of the event loop.
};

} // namespace Jackfield
