// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/views/actionbutton.h"
#include "app/views/callbar.h"
#include "app/views/plaintextlabel.h"
#include "tests/app/views/viewbench.h"

#include <QMenu>
#include <QTest>
#include <QVBoxLayout>

namespace Jackfield {

inline ActionButton *button(CallCard *card, const char *id)
{
    return card->findChild<ActionButton *>(QString::fromLatin1(id));
}

/// The line of the card's menu "More"; null: this action is always a button.
inline QAction *menuLine(CallCard *card, const char *id)
{
    return card->findChild<QMenu *>(QStringLiteral("more"))
        ->findChild<QAction *>(QString::fromLatin1(id));
}

/// As a button or in the menu, never in both.
inline bool isOffered(CallCard *card, const char *id)
{
    const bool asButton = button(card, id) && !button(card, id)->isHidden();
    const bool inMenu = menuLine(card, id) && menuLine(card, id)->isVisible();
    if (asButton && inMenu)
        qFatal("%s is there twice", id);
    return asButton || inMenu;
}

inline void click(CallCard *card, const char *id)
{
    if (button(card, id) && !button(card, id)->isHidden())
        QTest::mouseClick(button(card, id), Qt::LeftButton);
    else
        menuLine(card, id)->trigger();
}

template<typename C>
const C *lastAs(const ScriptedSystem &system)
{
    return system.commands.isEmpty() ? nullptr : std::get_if<C>(&system.commands.constLast());
}

/// The bar in a window, as the main window holds it.
struct CallWindow
{
    explicit CallWindow(const UiContext &context, QSize size = {440, 560})
        : bar(new CallBar(context))
    {
        auto *layout = new QVBoxLayout(&widget);
        layout->addWidget(bar);
        layout->addStretch(1);
        widget.resize(size);
        widget.show();
    }
    CallCard *card(int row = 0) const { return bar->cards().at(row); }
    QWidget widget;
    CallBar *bar;
};

inline QStringList wordsOn(QWidget *widget)
{
    QStringList words;
    for (const auto *label : widget->findChildren<PlainTextLabel *>())
        if (!label->isHidden())
            words << label->text();
    return words;
}

inline QStringList buttonsOn(CallCard *card)
{
    QStringList words;
    for (const auto *part : card->findChildren<ActionButton *>())
        if (part->isVisible())
            words << part->objectName();
    words.sort();
    return words;
}

} // namespace Jackfield
