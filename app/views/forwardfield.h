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
    void open(const QList<ForwardKind> &kinds, const QList<Forward> &inForce);
    /// The kinds that can be set now; a choice the user has made stays while it is among them.
    void setKinds(const QList<ForwardKind> &kinds);

Q_SIGNALS:
    /// `to` as typed; not empty.
    void setWanted(const Jackfield::ForwardKind &kind, const QString &to);
    void clearWanted(const Jackfield::ForwardKind &kind);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    ForwardKind kind() const;
    void showTarget();
    void accept();

    QList<ForwardKind> m_kinds;
    QList<Forward> m_inForce;
    QComboBox *m_mode;
    QLineEdit *m_to;
    QPushButton *m_set;
    QPushButton *m_clear;
};

} // namespace Jackfield
