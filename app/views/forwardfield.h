// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forward.h"

#include <QList>
#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace Jackfield {

/// Where calls shall go: opens below the line, closes with Esc.
class ForwardField final : public QWidget
{
    Q_OBJECT
public:
    explicit ForwardField(QWidget *parent = nullptr);

    /// Shows it with what is in force and takes the keyboard.
    void open(const QList<ForwardMode> &modes, const QList<Forward> &inForce);
    /// The modes that can be set now; a choice the user has made stays while it is among them.
    void setModes(const QList<ForwardMode> &modes);

Q_SIGNALS:
    /// `to` as typed; not empty.
    void setWanted(Jackfield::ForwardMode mode, const QString &to);
    void clearWanted(Jackfield::ForwardMode mode);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    ForwardMode mode() const;
    void showTarget();
    void accept();

    QList<ForwardMode> m_modes;
    QList<Forward> m_inForce;
    QComboBox *m_mode;
    QLineEdit *m_to;
    QPushButton *m_set;
    QPushButton *m_clear;
};

} // namespace Jackfield
