// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "app/models/faultmodel.h"
#include "core/domain/ids.h"

namespace Jackfield {

/// What is down, for the window and the tray, and what can be done about it.
class FaultWatch final : public QObject
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive it.
    explicit FaultWatch(const UiContext &context, QObject *parent = nullptr);

    FaultModel &model() { return m_model; }
    /// Whether a door's problems are told here: it is down, or does its work only in part. Those of
    /// the others are things to put right in the settings.
    static bool isPart(const QString &door);

    void tryNow(const Fault &fault); ///< Nothing where !Fault::canTry().
    void tryAll();
    /// It needs a password that the user can enter.
    bool needsSecret(const Fault &fault) const;
    QString remedyText(const Fault &fault) const; ///< How the user can put it right.
    void remedy(const Fault &fault);

Q_SIGNALS:
    void systemWanted(const Jackfield::SystemId &id);
    void doorWanted(const QString &door); ///< Its page of the settings; door: as in GateStatus.
    void remediesChanged(); ///< needsSecret()

private:
    void readParts();
    /// The team's journal: the database in a file is tried again by itself, and soon.
    bool canReopenJournal() const;

    const UiContext m_context;
    FaultModel m_model;
};

} // namespace Jackfield
