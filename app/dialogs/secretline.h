// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QPushButton;

namespace Jackfield {

/// Where a secret is typed. Nothing of it can be brought back or carried elsewhere, shown or not.
class SecretLine final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SecretLine(QWidget *parent = nullptr);

    /// Shows what is typed while it is down. label: the field's, for screen readers.
    QPushButton *makeShowButton(const QString &label, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace Jackfield
