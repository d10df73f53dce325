// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

namespace Jackfield {

/// What Qt does not tell a screen reader by itself: windows that are plain widgets are windows,
/// containers with a name are groups, labels and choices with a name are read with what they
/// show, and open menus are parts of the program. Once per application, right after it is made.
void installAccessibility();

/// What a plain QWidget, QFrame, QGraphicsView or QToolButton is to a screen reader. Of the roles
/// of its own only PageTab, for a checkable QToolButton that chooses what is shown: it is pressed,
/// and "selected".
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

/// Names it. A name it has already is not told again.
void nameAs(QWidget *widget, const QString &name);

/// Has a screen reader say `widget` by its name wherever the keyboard is; its role should be
/// Notification. What comes into sight is said by itself: call this before it is shown, or when it
/// says something else.
void announce(QWidget *widget);

} // namespace Jackfield
