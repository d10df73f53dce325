// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/phone/command.h"

#include <QWidget>

class QPushButton;

namespace Jackfield {

class IconLabel;
class PlainTextLabel;
class RemoteOfficeField;
class StatusButton;
struct MergedLine;

/// One own line: who it is, its state in words and colour, how sure that is, and its switches. The
/// switches order; they show what is known, not what was ordered.
class OwnLine final : public QWidget
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive it.
    OwnLine(const UiContext &context, const QString &extension, QWidget *parent = nullptr);

    void refresh();
    void toggleDoNotDisturb();
    void chooseStatus();

Q_SIGNALS:
    void failed(const QString &text);
    void setupWanted(const Jackfield::SystemId &system);

private:
    void build();
    void addSwitches();
    const MergedLine *line() const; ///< Null while no phone system tells of it.
    void refreshForward(const MergedLine &line);
    void refreshRemoteOffice(const MergedLine &line);
    void refreshDoNotDisturb(const MergedLine &line);
    QString whyNotNow(const Command &command) const;
    void order(const Command &command);
    void orderDoNotDisturb(bool on);
    void orderRemoteOffice(const QString &number);

    const UiContext m_context;
    const QString m_extension;
    IconLabel *m_icon = nullptr;
    PlainTextLabel *m_name = nullptr;
    PlainTextLabel *m_state = nullptr;
    PlainTextLabel *m_certainty = nullptr;
    QPushButton *m_forward = nullptr;
    QPushButton *m_doNotDisturb = nullptr;
    QPushButton *m_remoteOffice = nullptr;
    StatusButton *m_status = nullptr;
    RemoteOfficeField *m_remoteOfficeField = nullptr;
};

} // namespace Jackfield
