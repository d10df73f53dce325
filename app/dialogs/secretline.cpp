// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/secretline.h"

#include <QKeyEvent>
#include <QPushButton>

namespace Jackfield {

SecretLine::SecretLine(QWidget *parent)
    : QLineEdit(parent)
{
    setEchoMode(Password);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setContextMenuPolicy(Qt::NoContextMenu);
    setDragEnabled(false);
    setMaxLength(1024);
    // A selection in clear text goes to the clipboard of X11 by itself.
    connect(this, &QLineEdit::selectionChanged, this, [this] {
        if (echoMode() == Normal && hasSelectedText())
            deselect();
    });
}

QPushButton *SecretLine::makeShowButton(const QString &label, QWidget *parent)
{
    auto *show = new QPushButton(tr("Show"), parent);
    show->setCheckable(true);
    show->setAutoDefault(false);
    show->setToolTip(tr("Shows what is typed here; what is kept is never shown"));
    show->setAccessibleName(tr("Show what is typed: %1").arg(label));
    connect(show, &QPushButton::toggled, this, [this](bool shown) {
        deselect();
        setEchoMode(shown ? Normal : Password);
    });
    return show;
}

void SecretLine::keyPressEvent(QKeyEvent *event)
{
    using Keys = QKeySequence;
    for (const Keys::StandardKey key : {Keys::Copy, Keys::Cut, Keys::Undo, Keys::Redo}) {
        if (event->matches(key))
            return event->accept();
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace Jackfield
