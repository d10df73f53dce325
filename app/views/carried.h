// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/assistant.h"
#include "app/views/tracewindow.h"
#include "app/views/windowplace.h"
#include "core/phone/dialer.h"

#include <QRect>

#include <optional>

namespace Jackfield {

/// What a window leaves to the one in another language that takes its place: how the user has it,
/// where that stands in no settings. A member that is unset: that one was not open.
struct Carried
{
    struct Board
    {
        QString only; ///< As Wallboard::setOnly() takes it.
        bool isFullScreen = false;
        QRect place;
    };
    struct Trace
    {
        TraceWindow::View view;
        QRect place;
    };
    struct SettingsPage
    {
        int page = 0;
        QRect place;
    };
    struct AssistantStep
    {
        Assistant::Place at;
        QRect place;
    };

    WindowState window;
    bool isShown = false; ///< Not only the tray icon, or the wallboard.
    bool isMinimized = false;
    bool hidesNames = false;
    DialRequest dial; ///< What stands in the dial field.
    std::optional<Board> wallboard;
    std::optional<Trace> trace;
    std::optional<SettingsPage> settings;
    std::optional<AssistantStep> assistant;
};

} // namespace Jackfield
