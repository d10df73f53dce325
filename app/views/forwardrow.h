// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/forwardchoices.h"

#include <QObject>

class QGridLayout;
class QLineEdit;
class QPushButton;
class QWidget;

namespace Jackfield {

class IconLabel;
class PlainTextLabel;

/// One kind of forward as a row of a grid: when, on or off, where to, and what can be done. What is
/// being typed stays when the phone system tells something else. A mode that takes no number has
/// two buttons and no field.
class ForwardRow final : public QObject
{
    Q_OBJECT
public:
    static constexpr int columns = 6;
    /// The widgets become children of `parent` and stand in row `row` of `grid`.
    ForwardRow(const ForwardKind &kind, QGridLayout *grid, int row, QWidget *parent);

    const ForwardKind &kind() const { return m_kind; }
    /// `why`: why nothing can be ordered now; empty: it can.
    void show(const ForwardChoice &choice, const QString &why);
    void takeKeyboard();

Q_SIGNALS:
    /// `to` as typed; empty only where no number is needed.
    void setWanted(const QString &to);
    void clearWanted();

private:
    void nameButton(bool on);
    void refreshButtons();

    const ForwardKind m_kind;
    ForwardChoice m_shown;
    QString m_why;
    IconLabel *m_icon;
    PlainTextLabel *m_when;
    PlainTextLabel *m_state;
    QLineEdit *m_to;
    QPushButton *m_set;
    QPushButton *m_stop;
};

} // namespace Jackfield
