// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/uicontext.h"
#include "core/base/clock.h"
#include "core/domain/ids.h"

#include <QWidget>

class QVBoxLayout;

namespace Jackfield {

class OwnLine;

/// The user's own line or lines at the top of the window; says what is missing when there is none.
class LineHead final : public QWidget
{
    Q_OBJECT
public:
    /// What `context` refers to must outlive the head.
    explicit LineHead(const UiContext &context, QWidget *parent = nullptr);
    ~LineHead() override;

    /// Switches "do not disturb" of the first own line over, when it can be.
    void toggleDoNotDisturb();
    /// Opens the statuses of the first own line, when one can be ordered.
    void chooseStatus();

Q_SIGNALS:
    /// The button shown while no own extension is set was pressed.
    void settingsWanted();
    void setupWanted(const Jackfield::SystemId &system);
    /// An order did not work; words for the user.
    void failed(const QString &text);

private:
    void rebuild();
    void refresh();
    void tick();

    const UiContext m_context;
    QVBoxLayout *m_layout;
    QStringList m_numbers; ///< As configured, one for each of m_lines.
    QList<OwnLine *> m_lines;
    std::unique_ptr<Alarm> m_tick; ///< Ages are words that grow old.
};

} // namespace Jackfield
