// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbound/linkregistration.h"

#include <QGroupBox>

class QCheckBox;
class QLabel;
class QPushButton;

namespace Jackfield {

/// Which program opens telephone links on this desktop, and the change of that.
class LinkRegistrationBox final : public QGroupBox
{
    Q_OBJECT
public:
    /// `registration` must outlive the box.
    explicit LinkRegistrationBox(LinkRegistration &registration, QWidget *parent = nullptr);

private:
    struct Row
    {
        QString scheme;
        QCheckBox *box;
        QLabel *state;
    };
    void build();
    QStringList ticked() const;
    void show(const LinkRegistration::Done &done);
    void refresh();

    LinkRegistration &m_registration;
    QList<Row> m_rows;
    QPushButton *m_take;
    QPushButton *m_giveBack;
    QLabel *m_problem;
    bool m_waits = false;
};

} // namespace Jackfield
