// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/domain/ids.h"

#include <QPushButton>

class QMenu;

namespace Jackfield {

struct MergedLine;

/// The status of an own line's user ("At Lunch"), with a menu of those that are set up. Shows the
/// one that was ordered last: no phone system confirms it.
class StatusButton final : public QPushButton
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive it.
    StatusButton(const UiContext &context, const QString &extension, QWidget *parent = nullptr);

    /// Hidden where no phone system of the line offers it.
    void refresh();
    void choose(); ///< Opens the menu; nothing while it is greyed or hidden.

Q_SIGNALS:
    void failed(const QString &text);
    /// There are no statuses; they are entered in the set-up of this phone system.
    void setupWanted(const Jackfield::SystemId &system);

private:
    const MergedLine *line() const;
    void addStatuses(QMenu *menu, const MergedLine &line);
    void addSetup(QMenu *menu, const MergedLine &line);
    void order(const QString &status);

    const UiContext m_context;
    const QString m_extension;
};

} // namespace Jackfield
