// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/selection.h"

#include "app/inbound/toolrun.h"

#include <QClipboard>
#include <QGuiApplication>

namespace Jackfield {

using namespace std::chrono_literals;

// Wayland shows a selection only to the program that has the keyboard, and that is never ours when
// a hotkey asks. Where wl-clipboard is installed, its program can read it.
Pending<QString> selectedText(Clock &clock, QObject *parent)
{
    const auto ownReading = [] {
        return QGuiApplication::clipboard()->text(QClipboard::Selection);
    };
    if (!qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        return Pending<QString>::ready(ownReading());
    auto resolver = std::make_shared<Resolver<QString>>(QString());
    runTool(clock, QStringLiteral("wl-paste"),
            {QStringLiteral("--primary"), QStringLiteral("--no-newline")}, 1s, parent)
        .then(parent, [resolver, ownReading](const Result<QByteArray> &text) {
            resolver->resolve(text ? QString::fromUtf8(*text) : ownReading());
        });
    return resolver->pending();
}

} // namespace Jackfield
