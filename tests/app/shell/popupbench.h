// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/callpopup.h"
#include "app/shell/callpopupcard.h"
#include "app/views/actionbutton.h"
#include "tests/app/shell/shellbench.h"

#include <QCoreApplication>
#include <QEnterEvent>
#include <QLabel>

namespace Jackfield {

/// The popup beside a window that is not shown.
struct PopupBench : ShellBench
{
    explicit PopupBench(const PopupSettings &setup = {}, Features features = everything,
                        Certainty certainty = Certainty::Pushed)
        : ShellBench(features, certainty)
    {
        popup.setAnimated(false);
        popup.setUp(setup);
    }
    void ring(const QString &local, const Party &party)
    {
        tellCall(local, Call::State::Offering, party);
    }
    CallPopupCard *card(int at = 0) const { return popup.cards().value(at); }
    ActionButton *button(const QString &text, int at = 0) const
    {
        for (ActionButton *found : card(at)->findChildren<ActionButton *>())
            if (found->accessibleName() == text && found->isVisible())
                return found;
        return nullptr;
    }
    /// What the popup shows, line by line.
    QString seen() const
    {
        QStringList texts;
        for (const QLabel *label : popup.findChildren<QLabel *>())
            if (label->isVisible() && !label->text().isEmpty())
                texts << label->text();
        return texts.join(u'\n');
    }
    void point(bool on)
    {
        QEnterEvent enter({}, {}, {});
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&popup, on ? &enter : &leave);
    }
    void ready() { clock.advance(CallPopup::steadyAfter); }

    QWidget near;
    IncomingCalls calls {context};
    CallPopup popup {context, calls, near};
};

} // namespace Jackfield
